//! `doithoai pack`: all papers of a session in one file to print.

use std::path::Path;
use std::path::PathBuf;
use std::time::Instant;

use clap::Arg;
use clap::ArgMatches;
use clap::Command;
use clap::value_parser;
use serde::Serialize;

use super::Exit;
use super::arguments::Options;
use super::build::once_each;
use super::commands::in_language;
use super::commands::subcommand;
use super::commands::time_limit;
use super::list::names_a_kind;
use super::list::unknown_names;
use super::offices::offices;
use super::offices::precaution;
use super::report::Report;
use crate::build::Bound;
use crate::build::Pack;
use crate::build::Press;
use crate::build::Workspace;
use crate::build::unwritable;
use crate::build::write_atomically;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Lang;
use crate::documents::Dialogue;
use crate::documents::Named;
use crate::documents::Views;
use crate::documents::named;
use crate::typeset::pages_in_all;

/// Which session, and where the file goes.
pub(super) struct Arguments {
    session: String,
    to: Option<PathBuf>,
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
    .arg(time_limit(lang))
}

impl Arguments {
    pub(super) fn read(matches: &ArgMatches) -> Self {
        Self {
            session: matches.get_one("session").cloned().unwrap_or_default(),
            to: matches.get_one("to").cloned(),
        }
    }
}

#[derive(Serialize)]
#[serde(tag = "reason", rename_all = "kebab-case")]
enum Line<'a> {
    Packed {
        session: &'a str,
        path: String,
        /// The empty ones included.
        pages: usize,
        empty: usize,
        /// Printed on both sides.
        sheets: usize,
        documents: Vec<Placed<'a>>,
    },
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Placed<'a> {
    path: &'a str,
    kind: &'a str,
    first_page: usize,
    pages: usize,
}

pub(super) fn run(arguments: &Arguments, options: &Options, report: &Report) -> Exit {
    let begun = Instant::now();
    let folders = match offices(options, report) {
        Ok(folders) => folders,
        Err(exit) => return exit,
    };
    let [office] = &folders[..] else {
        report.say(format_args!(
            "{}\n",
            report.word(
                "lỗi: mỗi lần chỉ làm bộ in cho một cơ quan",
                "error: a pack is made for one office at a time"
            )
        ));
        return Exit::Usage;
    };
    let workspace = Workspace::read(&office.root, options.as_of, Views::Made);
    let dialogue = match named(&workspace.dialogues, &arguments.session) {
        Named::One(dialogue) => dialogue,
        other => return unknown_session(&arguments.session, &other, &workspace, report),
    };
    let (documents, withheld) = (&workspace.documents, &workspace.withheld);
    let known = |name: &String| {
        let named = |all| Pack::is_named(dialogue, all, name);
        names_a_kind(name) || named(documents) || named(withheld)
    };
    let mut unknown = options.only.iter().filter(|it| !known(it)).peekable();
    if unknown.peek().is_some() {
        unknown_names(unknown, report);
        return Exit::Usage;
    }
    let pack = Pack::of(dialogue, documents, &options.only);
    let lacking = Pack::of(dialogue, withheld, &options.only);
    let mut findings = of_session(&workspace, dialogue, [&pack, &lacking]);
    let broken = |file: &String| dialogue.rests_on(file);
    let whole = lacking.papers.is_empty() && !workspace.broken.iter().any(broken);
    let mut bound = None;
    if whole && pack.papers.is_empty() {
        report.say(format_args!(
            "{} {}\n",
            report.word(
                "lỗi: chưa có văn bản nào của",
                "error: there is no document of"
            ),
            dialogue.id,
        ));
        return Exit::Usage;
    }
    if whole {
        let press = Press::new(&workspace.templates, precaution(options).as_ref());
        match press.bind(&pack, options.jobs) {
            Ok(made) => bound = Some(made),
            Err(found) => findings.extend(found),
        }
    }
    let path = target(arguments.to.as_deref(), &pack);
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
    match bound {
        Some(bound) => {
            tell(dialogue, &pack, &bound, &path, begun, report);
            Exit::after(&findings, options.deny_warnings)
        }
        None => {
            report.note(format_args!(
                "{}",
                report.word(
                    "chưa làm bộ in vì hồ sơ của buổi này còn lỗi",
                    "no pack was made: records of this session have errors",
                )
            ));
            Exit::after(&findings, options.deny_warnings).max(Exit::Findings)
        }
    }
}

/// The findings that have to do with the session: what is wrong elsewhere is not for those who
/// print its papers.
fn of_session(
    workspace: &Workspace,
    dialogue: &Dialogue,
    packs: [&Pack<'_>; 2],
) -> Vec<Diagnostic> {
    let concerned = |it: &&Diagnostic| {
        let Some(place) = &it.place else { return true };
        let file = &*place.file;
        let mut papers = packs.iter().flat_map(|pack| &pack.papers);
        dialogue.rests_on(file)
            || file.starts_with("templates/")
            || papers.any(|paper| paper.document.is_made_from(file))
    };
    let findings = workspace.findings.iter();
    findings.filter(concerned).cloned().collect()
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

fn tell(
    dialogue: &Dialogue,
    pack: &Pack<'_>,
    bound: &Bound,
    path: &Path,
    begun: Instant,
    report: &Report,
) {
    let pages = pages_in_all(&bound.pages);
    let empty = pages - bound.pages.iter().sum::<usize>();
    let sheets = pages.div_ceil(2);
    let mut documents = Vec::new();
    for (nth, (paper, set)) in pack.papers.iter().zip(&bound.pages).enumerate() {
        documents.push(Placed {
            path: &paper.document.path,
            kind: paper.document.kind.name(),
            first_page: pages_in_all(&bound.pages[..=nth]) + 1 - set,
            pages: *set,
        });
    }
    for placed in &documents {
        report.note(format_args!(
            "  {} {:>3}  {}  {} {}",
            report.word("trang", "page"),
            placed.first_page,
            placed.path,
            placed.pages,
            report.word("trang", "pages"),
        ));
    }
    let (path, count) = (path.display(), documents.len());
    let milliseconds = begun.elapsed().as_millis();
    match report.lang {
        Lang::Vi => report.note(format_args!(
            "{path}: {count} văn bản, {pages} trang (có {empty} trang trống để in hai mặt), \
             {sheets} tờ giấy, mất {milliseconds} ms"
        )),
        Lang::En => report.note(format_args!(
            "{path}: {count} document(s), {pages} pages ({empty} empty ones for printing on \
             both sides), {sheets} sheet(s) of paper, took {milliseconds} ms"
        )),
    }
    report.line(&Line::Packed {
        session: &dialogue.id,
        path: path.to_string(),
        pages,
        empty,
        sheets,
        documents,
    });
}

/// Says which sessions may have been meant.
fn unknown_session(name: &str, found: &Named<'_>, workspace: &Workspace, report: &Report) -> Exit {
    let (sentence, others) = match found {
        Named::One(_) => return Exit::Fine,
        Named::Several(fitting) => (
            report.word(
                "lỗi: nhiều buổi đối thoại có mã bắt đầu bằng",
                "error: several sessions begin with",
            ),
            fitting,
        ),
        Named::None(likest) => (
            report.word("lỗi: không có buổi đối thoại", "error: there is no session"),
            likest,
        ),
    };
    report.say(format_args!("{sentence} `{name}`\n"));
    if !others.is_empty() {
        let ids: Vec<&str> = others.iter().map(|it| &*it.id).collect();
        let word = report.word("cách sửa: dùng", "use");
        report.say(format_args!("{word} {}\n", ids.join(", ")));
    }
    // An office that cannot be read has no session, and its findings say why.
    if workspace.dialogues.is_empty() {
        report.findings_aside(&workspace.findings, &workspace.sources);
    }
    Exit::Usage
}
