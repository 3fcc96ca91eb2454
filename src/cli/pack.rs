//! `doithoai pack`: all papers of a session in one file to print.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::time::Instant;

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use super::Exit;
use super::arguments::Options;
use super::build::once_each;
use super::commands::{in_language, subcommand, time_limit};
use super::list::{names_a_kind, unknown_names};
use super::offices::{limits, offices};
use super::packed::Packed;
use super::report::Report;
use super::sessions::session;
use crate::documents::Views;
use crate::findings::Lang;
use crate::making::{Asked, is_named};
use crate::render::{Pack, Renderer};
use crate::workspace::{Workspace, is_foreign, unwritable, write_atomically};

/// Which session, and where the file goes.
pub(super) struct Arguments {
    session: String,
    to: Option<PathBuf>,
    force: bool,
}

/// The command and its options.
pub(super) fn command(lang: Lang) -> Command {
    let t = |vi, en| in_language(lang, vi, en);
    subcommand(
        lang,
        "pack",
        t(
            "gộp văn bản của một buổi đối thoại thành một tệp PDF để in",
            "put the papers of a session into one PDF to print",
        ),
    )
    .override_usage(t(
        "doithoai pack SESSION [lựa chọn]",
        "doithoai pack SESSION [options]",
    ))
    .arg(
        Arg::new("session")
            .value_name("SESSION")
            .required(true)
            .help_heading(t("Tham số", "Arguments"))
            .help(t(
                "mã buổi đối thoại, ví dụ 2025-04-nuoc-tang; viết phần đầu đủ phân biệt là được",
                "the session, such as 2025-04-nuoc-tang; a beginning that fits no other will do",
            )),
    )
    .arg(
        Arg::new("to")
            .long("to")
            .value_name("FILE")
            .value_parser(value_parser!(PathBuf))
            .help_heading(t("Lựa chọn", "Options"))
            .help(t(
                "tệp hoặc thư mục ghi bộ in [mặc định: bo-in-SESSION.pdf]",
                "the file or folder to write to [default: bo-in-SESSION.pdf]",
            )),
    )
    .arg(
        Arg::new("force")
            .long("force")
            .action(ArgAction::SetTrue)
            .help_heading(t("Lựa chọn", "Options"))
            .help(t(
                "ghi đè tệp không phải do chương trình lập",
                "overwrite a file that was not made by this program",
            )),
    )
    .arg(time_limit(lang))
}

impl Arguments {
    pub(super) fn read(matches: &ArgMatches) -> Self {
        Self {
            session: matches.get_one("session").cloned().unwrap_or_default(),
            to: matches.get_one("to").cloned(),
            force: matches.get_flag("force"),
        }
    }
}

pub(super) fn run(arguments: &Arguments, options: &Options, report: &Report) -> Exit {
    let begun = Instant::now();
    pack(arguments, options, report, begun).unwrap_or_else(|exit| exit)
}

/// Makes the pack and tells what became of it.
///
/// # Errors
///
/// How the program ends when what was asked for makes no sense.
fn pack(
    arguments: &Arguments,
    options: &Options,
    report: &Report,
    begun: Instant,
) -> Result<Exit, Exit> {
    let folders = offices(options, report)?;
    let [office] = &folders[..] else {
        return Err(refuse(
            report.word(
                "mỗi lần chỉ làm bộ in cho một cơ quan",
                "a pack is made for one office at a time",
            ),
            report,
        ));
    };
    let workspace = Workspace::read(&office.root, options.as_of, Views::Made);
    let dialogue = session(&arguments.session, &workspace, report)?;
    let known = |name: &&String| names_a_kind(name) || is_named(&workspace, dialogue, name);
    let unknown: Vec<&String> = options.only.iter().filter(|it| !known(it)).collect();
    if !unknown.is_empty() {
        unknown_names(unknown.into_iter(), report);
        return Err(Exit::Usage);
    }
    let Asked {
        pack,
        whole,
        mut findings,
    } = Asked::of(&workspace, dialogue, &options.only);
    if whole && pack.papers.is_empty() {
        let nothing = report.word("chưa có văn bản nào của", "there is no document of");
        return Err(refuse(&format!("{nothing} {}", dialogue.id), report));
    }
    let path = target(arguments.to.as_deref(), &pack);
    check_target(&path, &office.out, arguments.force, report)?;
    let mut bound = None;
    if whole {
        let renderer = Renderer::new(&workspace.templates, limits(options).as_ref());
        match renderer.bind(&pack, options.jobs) {
            Ok(made) => bound = Some(made),
            Err(found) => findings.extend(found),
        }
    }
    let bound = bound.filter(|made| match write_atomically(&path, &made.pdf) {
        Ok(()) => true,
        Err(error) => {
            findings.push(unwritable(&path.display().to_string(), &error));
            false
        }
    });
    once_each(&mut findings);
    report.findings(&findings, &workspace.sources);
    report.count(&findings);
    let exit = Exit::after(&findings, options.deny_warnings);
    let Some(bound) = bound else {
        let word = report.word("chưa làm được bộ in", "no pack was made");
        report.note(format_args!("{word}: {}", path.display()));
        return Ok(exit.max(Exit::Findings));
    };
    Packed::new(dialogue, &pack, &bound, &path).tell(begun, report);
    Ok(exit)
}

/// Where the file goes: a folder gets one of the usual name.
fn target(to: Option<&Path>, pack: &Pack<'_>) -> PathBuf {
    let name = format!("{}.pdf", pack.cover.name);
    match to {
        Some(folder) if folder.is_dir() => folder.join(name),
        Some(file) => file.to_owned(),
        None => PathBuf::from(name),
    }
}

/// No record and nobody's file is written over, and no pack is left among the documents, where
/// it would be taken for one.
fn check_target(path: &Path, out: &Path, force: bool, report: &Report) -> Result<(), Exit> {
    let is_pdf = |it: &OsStr| it.eq_ignore_ascii_case("pdf");
    let wrong = if !path.extension().is_some_and(is_pdf) {
        report.word(
            "tên tệp của bộ in phải kết thúc bằng .pdf:",
            "the name of a pack ends in .pdf:",
        )
    } else if is_inside(path, out) {
        report.word(
            "bộ in không để chung thư mục với các văn bản đã lập:",
            "a pack is not kept in the folder of the documents:",
        )
    } else if !force && is_foreign(path) {
        report.word(
            "đã có tệp này và không phải do chương trình lập, thêm --force để ghi đè:",
            "the file is there already and was not made by this program, add --force to overwrite it:",
        )
    } else {
        return Ok(());
    };
    Err(refuse(&format!("{wrong} {}", path.display()), report))
}

/// Whether a file that may not exist yet would stand in a folder.
fn is_inside(path: &Path, folder: &Path) -> bool {
    // An empty parent is the current folder.
    let parents = path.ancestors().skip(1).map(|it| match it.as_os_str() {
        name if name.is_empty() => Path::new("."),
        _ => it,
    });
    let mut existing = parents.filter_map(|it| it.canonicalize().ok());
    let real = existing.next().zip(folder.canonicalize().ok());
    real.is_some_and(|(parent, folder)| parent.starts_with(folder))
}

fn refuse(sentence: &str, report: &Report) -> Exit {
    let word = report.word("lỗi:", "error:");
    report.say(format_args!("{word} {sentence}\n"));
    Exit::Usage
}
