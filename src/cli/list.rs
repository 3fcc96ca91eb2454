//! `doithoai list`: which documents follow from the records.

use serde::Serialize;

use super::Exit;
use super::arguments::Format;
use super::arguments::Options;
use super::report::Report;
use crate::build::Workspace;
use crate::build::build_all;
use crate::documents::Document;
use crate::documents::Kind;
use crate::documents::Views;

/// One document in the JSON list.
#[derive(Serialize)]
struct Listed<'a> {
    kind: &'a str,
    path: &'a str,
    title: &'a str,
    number: Option<&'a str>,
    date: Option<String>,
    profile: &'a str,
    /// `None` when the document cannot be made.
    pages: Option<usize>,
    records: Vec<&'a str>,
}

pub(super) fn run(options: &Options, report: &Report) -> Exit {
    // Pages are known only once they are set.
    let views = match options.format {
        Format::Json => Views::Made,
        Format::Human | Format::Short => Views::Left,
    };
    let mut office = Workspace::read(&options.root, options.as_of, views);
    if let Err(exit) = select(&mut office, &options.only, report) {
        return exit;
    }
    report.findings_aside(&office.findings, &office.sources);
    match options.format {
        Format::Json => {
            let outcomes = build_all(&office.documents, &office.templates, None, options.jobs);
            let pages = outcomes
                .iter()
                .map(|outcome| outcome.result.as_ref().ok().copied());
            let documents = office.documents.iter().zip(pages);
            let listed: Vec<_> = documents
                .map(|(document, pages)| listed(document, pages))
                .collect();
            let json = serde_json::to_string_pretty(&listed).unwrap_or_default();
            report.data(format_args!("{json}\n"));
        }
        Format::Human | Format::Short => {
            for document in &office.documents {
                let number = document.number.as_deref().unwrap_or("-");
                report.data(format_args!(
                    "{}\t{number}\t{}\n",
                    document.path, document.title
                ));
            }
        }
    }
    Exit::after(&office.findings, options.deny_warnings)
}

fn listed(document: &Document, pages: Option<usize>) -> Listed<'_> {
    Listed {
        kind: document.kind.name(),
        path: &document.path,
        title: &document.title,
        number: document.number.as_deref(),
        date: document.date.map(|date| date.to_string()),
        profile: &document.profile,
        pages,
        records: document.sources.iter().map(|file| &**file).collect(),
    }
}

/// Keeps the documents that `--only` names: a kind, a path, or a folder of paths.
///
/// # Errors
///
/// When a name fits no document: a mistyped name must not pass for an empty result.
pub(super) fn select(office: &mut Workspace, only: &[String], report: &Report) -> Result<(), Exit> {
    let fits = |document: &Document, name: &str| {
        let folder = name.trim_end_matches('/');
        document.kind.name() == name
            || document.path == name
            || document
                .path
                .strip_prefix(folder)
                .is_some_and(|rest| rest.starts_with('/'))
    };
    let documents = &mut office.documents;
    // What comes from a broken record is not among the documents, and its findings say why.
    let broken = !office.broken.is_empty();
    for name in only {
        let known = Kind::ALL.iter().any(|kind| kind.name() == name);
        if !broken && !known && !documents.iter().any(|document| fits(document, name)) {
            let kinds: Vec<_> = Kind::ALL.iter().map(|kind| kind.name()).collect();
            report.say(format_args!(
                "{} `{name}`; {}: {}\n",
                report.word(
                    "lỗi: --only không khớp văn bản nào:",
                    "error: --only fits no document:"
                ),
                report.word("các loại", "kinds"),
                kinds.join(", "),
            ));
            return Err(Exit::Usage);
        }
    }
    if !only.is_empty() {
        documents.retain(|document| only.iter().any(|name| fits(document, name)));
    }
    Ok(())
}
