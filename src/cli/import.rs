//! `doithoai import`: a workbook into the records, after a look at what changes.

use std::io::{BufRead, IsTerminal};
use std::path::{Path, PathBuf};

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use serde::Serialize;

use super::Exit;
use super::arguments::{Format, Options};
use super::commands::{in_language, subcommand};
use super::offices::only_office;
use super::report::Report;
use crate::findings::{Finding, Lang, Sources};
use crate::workbook::{Book, Change, Choice, Import, headings, import, preview, save};

/// What `import` was asked for.
pub(super) struct Arguments {
    file: PathBuf,
    choice: Choice,
    yes: bool,
}

impl Arguments {
    pub(super) fn read(matches: &ArgMatches) -> Self {
        Self {
            file: matches.get_one("file").cloned().unwrap_or_default(),
            choice: Choice {
                session: matches.get_one("session").cloned(),
                sheet: matches.get_one("sheet").cloned(),
            },
            yes: matches.get_flag("yes"),
        }
    }
}

pub(super) fn command(lang: Lang) -> Command {
    let t = |vi, en| in_language(lang, vi, en);
    let headings = t("Lựa chọn", "Options");
    subcommand(
        lang,
        "import",
        t(
            "nhập sổ Excel hoặc danh sách gõ tại buổi đối thoại vào hồ sơ",
            "bring a workbook, or a list typed at a session, into the records",
        ),
    )
    .arg(
        Arg::new("file")
            .value_name("XLSX")
            .required(true)
            .value_parser(value_parser!(PathBuf))
            .help_heading(t("Tham số", "Arguments"))
            .help(t("tệp .xlsx", "the .xlsx file")),
    )
    .args([
        Arg::new("session")
            .long("session")
            .value_name("ID")
            .help_heading(headings)
            .help(t(
                "buổi đối thoại của danh sách; ý kiến ngoài các buổi: NĂM/other",
                "the session of the list; YEAR/other for what came in at none",
            )),
        Arg::new("sheet")
            .long("sheet")
            .value_name("NAME")
            .help_heading(headings)
            .help(t(
                "trang tính có danh sách, khi sổ có nhiều trang",
                "the sheet with the list, where there are several",
            )),
        Arg::new("yes")
            .long("yes")
            .action(ArgAction::SetTrue)
            .help_heading(headings)
            .help(t(
                "ghi vào hồ sơ; không có thì chỉ xem trước",
                "write into the records; without it there is only a preview",
            )),
    ])
}

/// One change for programs.
#[derive(Serialize)]
struct JsonChange<'a> {
    reason: &'static str,
    path: &'a str,
    change: &'static str,
    steps: usize,
}

pub(super) fn run(arguments: &Arguments, options: &Options, report: &Report) -> Exit {
    let root = match only_office(options, report) {
        Ok(root) => root,
        Err(exit) => return exit,
    };
    let book = match Book::open(&arguments.file) {
        Ok(book) => book,
        Err(finding) => {
            let findings = [finding];
            report.findings(&findings, &Sources::default());
            return Exit::Findings;
        }
    };
    let import = import(&root, &book, &arguments.choice);
    report.findings(&import.findings, &import.sources);
    report.count(&import.findings);
    let exit = Exit::after(&import.findings, options.deny_warnings);
    if import.findings.iter().any(Finding::is_error) {
        // A column that was not understood is often what is wrong.
        let headings = headings(&import, report.lang);
        if !headings.is_empty() {
            report.note(format_args!("{}", headings.trim_end()));
        }
        let sentence = report.word(
            "có lỗi: không ghi gì vào hồ sơ",
            "there are errors: nothing was written",
        );
        report.note(format_args!("{sentence}"));
        return exit;
    }
    show(&import, report);
    if import.changes.is_empty() {
        let sentence = report.word("không có gì thay đổi", "nothing changes");
        report.note(format_args!("{sentence}"));
        return exit;
    }
    if exit != Exit::Fine || !(arguments.yes || agreed(&import.changes, report)) {
        let sentence = report.word(
            "chưa ghi gì; thêm --yes để ghi vào hồ sơ",
            "nothing was written; add --yes to write it",
        );
        report.note(format_args!("{sentence}"));
        return exit;
    }
    write(&root, &import.changes, report)
}

fn show(import: &Import, report: &Report) {
    let shown = preview(import, report.lang);
    report.note(format_args!("{}", shown.trim_end()));
    for change in &import.changes {
        report.line(&JsonChange {
            reason: "change",
            path: &change.file,
            change: if change.before.is_some() {
                "changed"
            } else {
                "new"
            },
            steps: change.steps.len(),
        });
    }
}

/// Asks somebody who sits at the terminal.
fn agreed(changes: &[Change], report: &Report) -> bool {
    let asks = std::io::stdin().is_terminal() && std::io::stderr().is_terminal();
    if !asks || report.format == Format::Json {
        return false;
    }
    let count = changes.len();
    match report.lang {
        Lang::Vi => report.say(format_args!("Ghi {count} tệp vào hồ sơ? [c/K] ")),
        Lang::En => report.say(format_args!("Write {count} file(s)? [y/N] ")),
    }
    let mut answer = String::new();
    let read = std::io::stdin().lock().read_line(&mut answer);
    let answer = answer.trim().to_lowercase();
    read.is_ok() && ["c", "có", "co", "y", "yes"].contains(&answer.as_str())
}

fn write(root: &Path, changes: &[Change], report: &Report) -> Exit {
    match save(root, changes) {
        Ok(()) => {
            for change in changes {
                let word = report.word("đã ghi", "written");
                report.note(format_args!("{word} {}", change.file));
            }
            Exit::Fine
        }
        Err(unsaved) => {
            report.findings(&unsaved.findings, &Sources::default());
            if unsaved.written.is_empty() {
                let sentence = report.word(
                    "không ghi gì: các tệp vẫn như trước",
                    "nothing was written: all files are as they were",
                );
                report.note(format_args!("{sentence}"));
            }
            for file in &unsaved.written {
                let word = report.word("đã ghi, không trả lại được:", "written, not put back:");
                report.note(format_args!("{word} {file}"));
            }
            Exit::Findings
        }
    }
}
