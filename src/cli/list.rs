//! `doithoai list`: which documents follow from the records.

use serde::Serialize;

use super::Exit;
use super::arguments::{Format, Options};
use super::offices::{limits, offices};
use super::report::Report;
use crate::documents::{Document, Kind, Views};
use crate::render::Renderer;
use crate::workspace::Workspace;

/// One document in the JSON list.
#[derive(Serialize)]
struct Listed {
    /// Told only when there are several.
    #[serde(skip_serializing_if = "Option::is_none")]
    office: Option<String>,
    kind: &'static str,
    path: String,
    title: String,
    number: Option<String>,
    date: Option<String>,
    profile: String,
    /// `None` when the document cannot be made.
    pages: Option<usize>,
    records: Vec<String>,
}

pub(super) fn run(options: &Options, report: &Report) -> Exit {
    let offices = match offices(options, report) {
        Ok(offices) => offices,
        Err(exit) => return exit,
    };
    let mut exit = Exit::Fine;
    let mut all = Vec::new();
    for folders in &offices {
        // Pages are known only once they are set.
        let views = match options.format {
            Format::Json => Views::Made,
            Format::Human | Format::Short => Views::Left,
        };
        let mut office = Workspace::read(&folders.root, options.as_of, views);
        if let Err(exit) = select(&mut office, &options.only, report) {
            return exit;
        }
        report.findings_aside(&office.findings, &office.sources);
        let several = (offices.len() > 1).then(|| folders.root.display().to_string());
        if options.format == Format::Json {
            let renderer = Renderer::new(&office.templates, limits(options).as_ref());
            let pages = renderer.make_all(&office.documents, options.jobs, |it| it.pages);
            let documents = office.documents.iter().zip(pages);
            all.extend(documents.map(|(it, pages)| listed(several.clone(), it, pages.ok())));
        } else {
            let office_name = several.map_or_else(String::new, |it| format!("{it}\t"));
            for document in &office.documents {
                let number = document.number.as_deref().unwrap_or("-");
                report.data(format_args!(
                    "{office_name}{}\t{number}\t{}\n",
                    document.path, document.title
                ));
            }
        }
        exit = exit.max(Exit::after(&office.findings, options.deny_warnings));
    }
    if options.format == Format::Json {
        let json = serde_json::to_string_pretty(&all).unwrap_or_default();
        report.data(format_args!("{json}\n"));
    }
    exit
}

fn listed(office: Option<String>, document: &Document, pages: Option<usize>) -> Listed {
    Listed {
        office,
        kind: document.kind.name(),
        path: document.path.clone(),
        title: document.title.clone(),
        number: document.number.clone(),
        date: document.date.map(|date| date.to_string()),
        profile: document.profile.to_string(),
        pages,
        records: document.sources.iter().map(ToString::to_string).collect(),
    }
}

/// Keeps the documents that `--only` names: a kind, a path, or a folder of paths.
///
/// # Errors
///
/// When a name fits no document: a mistyped name must not pass for an empty result.
pub(super) fn select(office: &mut Workspace, only: &[String], report: &Report) -> Result<(), Exit> {
    let documents = &mut office.documents;
    let fits = |name: &&String| documents.iter().any(|it| it.is_meant_by(name));
    let unknown = only
        .iter()
        .filter(|name| !fits(name) && !names_a_kind(name));
    let unknown: Vec<&String> = unknown.collect();
    // What comes from a broken record is not among the documents, and its findings say why.
    if !unknown.is_empty() && office.broken.is_empty() {
        unknown_names(unknown.into_iter(), report);
        return Err(Exit::Usage);
    }
    if !only.is_empty() {
        documents.retain(|document| only.iter().any(|name| document.is_meant_by(name)));
    }
    Ok(())
}

/// Whether the name is one that documents may bear, though there is none now.
pub(super) fn names_a_kind(name: &str) -> bool {
    Kind::ALL.iter().any(|kind| kind.name() == name)
}

/// Says that nothing bears these names.
pub(super) fn unknown_names<'a>(names: impl Iterator<Item = &'a String>, report: &Report) {
    let kinds: Vec<_> = Kind::ALL.iter().map(|kind| kind.name()).collect();
    for name in names {
        report.say(format_args!(
            "{} `{name}`; {}: {}\n",
            report.word(
                "lỗi: --only không khớp văn bản nào:",
                "error: --only fits no document:"
            ),
            report.word("các loại", "kinds"),
            kinds.join(", "),
        ));
    }
}
