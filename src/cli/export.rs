//! `doithoai export`: the petitions as a workbook, to be filled in and brought back.

use std::path::{Path, PathBuf};

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use super::Exit;
use super::arguments::Options;
use super::commands::{in_language, subcommand};
use super::offices::only_office;
use super::report::Report;
use crate::findings::{Lang, Sources};
use crate::workbook::{Scope, export};
use crate::workspace::{unwritable, write_atomically};

/// What `export` was asked for.
pub(super) struct Arguments {
    file: PathBuf,
    scope: Scope,
    force: bool,
}

impl Arguments {
    pub(super) fn read(matches: &ArgMatches) -> Self {
        let usual = || PathBuf::from("so-kien-nghi.xlsx");
        Self {
            file: matches.get_one("file").cloned().unwrap_or_else(usual),
            scope: Scope {
                year: matches.get_one("year").copied(),
                session: matches.get_one("session").cloned(),
            },
            force: matches.get_flag("force"),
        }
    }
}

pub(super) fn command(lang: Lang) -> Command {
    let t = |vi, en| in_language(lang, vi, en);
    let headings = t("Lựa chọn", "Options");
    subcommand(
        lang,
        "export",
        t(
            "xuất kiến nghị ra sổ Excel để điền, sửa rồi nhập lại",
            "write the petitions into an Excel workbook, to be filled in and imported",
        ),
    )
    .arg(
        Arg::new("file")
            .value_name("XLSX")
            .value_parser(value_parser!(PathBuf))
            .help_heading(t("Tham số", "Arguments"))
            .help(t(
                "tệp sẽ ghi [mặc định: so-kien-nghi.xlsx]",
                "the file to write [default: so-kien-nghi.xlsx]",
            )),
    )
    .args([
        Arg::new("year")
            .long("year")
            .value_name("YEAR")
            .value_parser(value_parser!(i32))
            .help_heading(headings)
            .help(t(
                "chỉ kiến nghị của năm này",
                "only the petitions of this year",
            )),
        Arg::new("session")
            .long("session")
            .value_name("ID")
            .help_heading(headings)
            .help(t(
                "chỉ buổi đối thoại này; buổi chưa có ý kiến thì xuất mẫu trống để gõ vào",
                "only this session; an empty form when it has no petition yet",
            )),
        Arg::new("force")
            .long("force")
            .action(ArgAction::SetTrue)
            .help_heading(headings)
            .help(t("ghi đè tệp đã có", "overwrite a file that is there")),
    ])
}

pub(super) fn run(arguments: &Arguments, options: &Options, report: &Report) -> Exit {
    let root = match only_office(options, report) {
        Ok(root) => root,
        Err(exit) => return exit,
    };
    let shown = arguments.file.display();
    let ending = arguments.file.extension().and_then(|it| it.to_str());
    if !ending.is_some_and(|it| it.eq_ignore_ascii_case("xlsx")) {
        let sentence = report.word(
            "lỗi: tên tệp phải có đuôi .xlsx:",
            "error: the name of the file must end in .xlsx:",
        );
        report.say(format_args!("{sentence} {shown}\n"));
        return Exit::Usage;
    }
    if !arguments.force && is_there(&arguments.file) {
        let sentence = report.word(
            "lỗi: đã có tệp này, thêm --force để ghi đè:",
            "error: the file is there already, add --force to overwrite it:",
        );
        report.say(format_args!("{sentence} {shown}\n"));
        return Exit::Usage;
    }
    let made = match export(&root, &arguments.scope) {
        Ok(made) => made,
        Err((findings, sources)) => {
            report.findings(&findings, &sources);
            return Exit::after(&findings, options.deny_warnings).max(Exit::Findings);
        }
    };
    if let Err(error) = write_atomically(&arguments.file, &made.bytes) {
        let findings = [unwritable(&shown.to_string(), &error)];
        report.findings(&findings, &Sources::default());
        return Exit::Findings;
    }
    report.data(format_args!("{shown}\n"));
    let (items, secret, other) = (made.items, made.left.secret, made.left.other);
    let line = match report.lang {
        Lang::Vi => format!("{items} nội dung; không đưa vào sổ: {secret} nội dung mật"),
        Lang::En => format!("{items} item(s); left out: {secret} secret item(s)"),
    };
    let line = match report.lang {
        Lang::Vi if items == 0 => format!("phiếu trống để gõ vào; {line}"),
        Lang::En if items == 0 => format!("an empty form; {line}"),
        _ => line,
    };
    let others = match report.lang {
        _ if other == 0 => String::new(),
        Lang::Vi => format!(", {other} nội dung mà bảng tính không ghi lại đúng được"),
        Lang::En => format!(", {other} that a workbook cannot say without loss"),
    };
    report.note(format_args!("{line}{others}"));
    Exit::Fine
}

fn is_there(file: &Path) -> bool {
    std::fs::symlink_metadata(file).is_ok()
}
