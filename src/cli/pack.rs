//! `doithoai pack`: all papers of a session in one file to print.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::time::Instant;

use clap::Args;
use serde::Serialize;

use super::caller::{Caller, Exit};
use super::choice::{names_a_kind, refuse_unknown, session};
use super::limits::TimeLimit;
use super::offices::{nothing_kept_at, only_office};
use super::words;
use crate::documents::{Dialogue, Standing, Views};
use crate::findings::Finding;
use crate::issuing::show_copies;
use crate::model::UnreadRecords;
use crate::render::{Bound, Pack, Renderer, pages_in_all};
use crate::workspace::{Workspace, is_foreign, unwritable, write_atomically};

/// put the papers of a session into one PDF to print
#[derive(Args)]
pub(super) struct PackArguments {
    /// the session, such as 2025-04-nuoc-tang; a beginning that fits no other will do
    #[arg(value_name = "SESSION")]
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
pub(super) fn run(arguments: &PackArguments, caller: &Caller) -> Result<Exit, Exit> {
    let begun = Instant::now();
    let lang = caller.lang;
    let office = only_office(caller)?;
    let workspace = Workspace::read(&office.root, caller.as_of, Views::Made);
    let dialogue = session(&arguments.session, &workspace, caller)?;
    let all = workspace.documents.iter().chain(&workspace.withheld);
    let own: Vec<_> = all.filter(|it| dialogue.has(it)).collect();
    let known = |name: &str| names_a_kind(name) || own.iter().any(|it| it.is_meant_by(name));
    let unknown: Vec<&String> = caller.only.iter().filter(|it| !known(it)).collect();
    if !unknown.is_empty() {
        return Err(refuse_unknown(unknown, caller));
    }
    let mut pack = Pack::of(dialogue, &workspace.documents, &caller.only);
    let lacking = Pack::of(dialogue, &workspace.withheld, &caller.only);
    // A pack that lacks a paper for an error in the records would be taken for all of them.
    let mut broken = workspace.broken.iter();
    let whole = lacking.papers.is_empty() && !broken.any(|file| dialogue.rests_on(file));
    let mut findings = concerning(dialogue, [&pack, &lacking], &workspace.findings);
    if whole && pack.papers.is_empty() {
        return Err(caller.refuse(words::nothing_to_pack(lang, &dialogue.id)));
    }
    let path = target(arguments.to.as_deref(), &pack);
    nothing_kept_at(&office.root, &path, caller)?;
    check_target(&path, &office.out, arguments.force, caller)?;
    let mut bound = None;
    if whole {
        let renderer = arguments.time_limit.renderer(&workspace.templates);
        let shown = show_copies(&mut pack, &workspace, &renderer);
        match shown.and_then(|()| bind(&renderer, &pack, &path, caller)) {
            Ok(made) => bound = Some(made),
            Err(found) => findings.extend(found),
        }
    }
    let exit = caller.tell(&mut findings, &workspace.sources);
    let Some(bound) = bound else {
        caller.note(words::no_pack(lang, path.display()));
        return Ok(exit.max(Exit::Findings));
    };
    Packed::new(dialogue, &pack, &bound, &path).tell(begun, caller);
    Ok(exit)
}

/// What was found in the records and templates that the papers rest on: what is wrong elsewhere is
/// not for those who print them.
fn concerning(dialogue: &Dialogue, packs: [&Pack<'_>; 2], findings: &[Finding]) -> Vec<Finding> {
    let concerned = |it: &&Finding| {
        let Some(place) = &it.place else { return true };
        let unread = UnreadRecords::behind(it);
        let mut papers = packs.iter().flat_map(|it| &it.papers);
        dialogue.rests_on(&place.file)
            || place.file.starts_with("templates/")
            || papers.any(|paper| paper.document.is_touched_by(&unread))
    };
    findings.iter().filter(concerned).cloned().collect()
}

/// Sets the papers and writes them into one file.
fn bind(
    renderer: &Renderer,
    pack: &Pack<'_>,
    path: &Path,
    caller: &Caller,
) -> Result<Bound, Vec<Finding>> {
    let bound = renderer.bind(pack, caller.jobs())?;
    write_atomically(path, &bound.pdf)
        .map_err(|error| vec![unwritable(&path.display().to_string(), &error)])?;
    Ok(bound)
}

/// Where the file goes: a folder gets one of the usual name.
fn target(to: Option<&Path>, pack: &Pack<'_>) -> PathBuf {
    let name = format!("{}.pdf", pack.name);
    match to {
        Some(folder) if folder.is_dir() => folder.join(name),
        Some(file) => file.to_owned(),
        None => PathBuf::from(name),
    }
}

/// No record and nobody's file is written over, and no pack is left among the documents, where
/// it would be taken for one.
fn check_target(path: &Path, out: &Path, force: bool, caller: &Caller) -> Result<(), Exit> {
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
    Err(caller.refuse(wrong(caller.lang, path.display())))
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

/// Một bộ in đã ghi, as a line of JSON.
#[derive(Serialize)]
#[serde(tag = "reason", rename = "packed")]
struct Packed<'a> {
    session: &'a str,
    path: String,
    /// The empty ones included.
    pages: usize,
    empty: usize,
    /// Printed on both sides.
    sheets: usize,
    documents: Vec<Placed<'a>>,
}

/// A paper and its place.
#[derive(Serialize)]
struct Placed<'a> {
    path: &'a str,
    kind: &'a str,
    first: usize,
    pages: usize,
    draft: bool,
    standing: Option<&'static str>,
}

impl<'a> Packed<'a> {
    fn new(dialogue: &'a Dialogue, pack: &Pack<'a>, bound: &Bound, path: &Path) -> Self {
        let pages = pages_in_all(&bound.pages);
        let papers = pack.papers.iter().zip(&bound.pages).enumerate();
        let placed = papers.map(|(nth, (paper, pages))| Placed {
            path: &paper.document.path,
            kind: paper.document.kind.name(),
            first: pages_in_all(&bound.pages[..=nth]) + 1 - pages,
            pages: *pages,
            draft: paper.document.date.is_none(),
            standing: paper.document.standing().map(Standing::name),
        });
        Self {
            session: &dialogue.id,
            path: path.display().to_string(),
            pages,
            empty: pages - bound.pages.iter().sum::<usize>(),
            sheets: pages.div_ceil(2),
            documents: placed.collect(),
        }
    }

    /// Says which paper begins where, and how much paper all of it takes.
    fn tell(&self, begun: Instant, caller: &Caller) {
        let lang = caller.lang;
        for placed in &self.documents {
            let sentence = if placed.draft {
                words::packed_draft
            } else {
                words::packed_paper
            };
            caller.note(sentence(lang, placed.first, placed.path, placed.pages));
        }
        caller.note(words::packed(
            lang,
            &self.path,
            self.documents.len(),
            self.pages,
            self.empty,
            self.sheets,
            begun.elapsed().as_millis(),
        ));
        caller.line(self);
    }
}
