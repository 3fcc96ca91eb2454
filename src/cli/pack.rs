//! `doithoai pack`: all papers of a session in one file to print.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::time::Instant;

use clap::Args;

use super::exit::Exit;
use super::globals::GlobalOptions;
use super::offices::{limits, only_office};
use super::only::{names_a_kind, refuse_unknown};
use super::packed::Packed;
use super::report::{Report, once_each};
use super::sessions::session;
use super::time_limit::TimeLimit;
use super::words;
use crate::documents::Views;
use crate::findings::Finding;
use crate::making::{Asked, is_named};
use crate::render::{Bound, Pack, Renderer};
use crate::workspace::{Workspace, is_foreign, unwritable, write_atomically};

/// put the papers of a session into one PDF to print
#[derive(Args)]
#[command(
    override_usage = "doithoai pack SESSION [options]",
    next_help_heading = "Options"
)]
pub(super) struct PackArguments {
    /// the session, such as 2025-04-nuoc-tang; a beginning that fits no other will do
    #[arg(value_name = "SESSION", help_heading = "Arguments")]
    session: String,
    /// the file or folder to write to [default: bo-in-SESSION.pdf]
    #[arg(long, value_name = "FILE")]
    to: Option<PathBuf>,
    /// overwrite a file that was not made by this program
    #[arg(long)]
    force: bool,
    #[command(flatten)]
    time_limit: TimeLimit,
}

/// Makes the pack and tells what became of it.
///
/// # Errors
///
/// How the program ends when what was asked for makes no sense.
pub(super) fn run(
    arguments: &PackArguments,
    globals: &GlobalOptions,
    report: &Report,
) -> Result<Exit, Exit> {
    let begun = Instant::now();
    let lang = report.lang;
    let office = only_office(globals, report, words::one_pack_at_a_time)?;
    let workspace = Workspace::read(&office.root, globals.as_of, Views::Made);
    let dialogue = session(&arguments.session, &workspace, report)?;
    let known = |name: &str| names_a_kind(name) || is_named(&workspace, dialogue, name);
    let unknown: Vec<&String> = globals.only.iter().filter(|it| !known(it)).collect();
    if !unknown.is_empty() {
        return Err(refuse_unknown(unknown, report));
    }
    let Asked {
        pack,
        whole,
        mut findings,
    } = Asked::of(&workspace, dialogue, &globals.only);
    if whole && pack.papers.is_empty() {
        return Err(report.refuse(words::nothing_to_pack(lang, &dialogue.id)));
    }
    let path = target(arguments.to.as_deref(), &pack);
    check_target(&path, &office.out, arguments.force, report)?;
    let mut bound = None;
    if whole {
        let limits = limits(arguments.time_limit.duration());
        let renderer = Renderer::new(&workspace.templates, limits.as_ref());
        match bind(&renderer, &pack, &path, globals) {
            Ok(made) => bound = Some(made),
            Err(found) => findings.extend(found),
        }
    }
    once_each(&mut findings);
    report.findings(&findings, &workspace.sources);
    report.count(&findings);
    let exit = Exit::after(&findings, globals.deny_warnings);
    let Some(bound) = bound else {
        report.note(words::no_pack(lang, path.display()));
        return Ok(exit.max(Exit::Findings));
    };
    Packed::new(dialogue, &pack, &bound, &path).tell(begun, report);
    Ok(exit)
}

/// Sets the papers and writes them into one file.
fn bind(
    renderer: &Renderer,
    pack: &Pack<'_>,
    path: &Path,
    globals: &GlobalOptions,
) -> Result<Bound, Vec<Finding>> {
    let bound = renderer.bind(pack, globals.jobs())?;
    write_atomically(path, &bound.pdf)
        .map_err(|error| vec![unwritable(&path.display().to_string(), &error)])?;
    Ok(bound)
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
        words::pack_is_pdf
    } else if is_inside(path, out) {
        words::pack_among_documents
    } else if !force && is_foreign(path) {
        words::pack_is_foreign
    } else {
        return Ok(());
    };
    Err(report.refuse(wrong(report.lang, path.display())))
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
