//! `doithoai list`: which documents follow from the records.

use std::path::Path;

use chrono::NaiveDate;
use serde::Serialize;

use super::caller::{Caller, Exit, Format};
use super::choice::select;
use super::limits::TimeLimit;
use super::offices::offices;
use super::words;
use crate::documents::{Document, Standing, Views};
use crate::making::{Manifest, fingerprint};
use crate::records::{IssuedRecord, NamedChoice};
use crate::render::{Renderer, SigningPlace};
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
    /// `draft`, `numbered` or `issued`; `None` for a book, which stays with the office.
    standing: Option<&'static str>,
    /// What is known of the copy that went out.
    issued: Option<IssuedCopyLine>,
    date: Option<NaiveDate>,
    profile: String,
    /// `None` when the document cannot be made.
    pages: Option<usize>,
    /// Where it is to be signed and sealed, in millimetres.
    signing: Option<SigningPlace>,
    records: Vec<String>,
}

/// The copy of a paper that went out.
#[derive(Serialize)]
struct IssuedCopyLine {
    date: NaiveDate,
    signed: &'static str,
    sha256: String,
    file: String,
}

pub(super) fn run(caller: &Caller) -> Result<Exit, Exit> {
    let offices = offices(caller)?;
    let json = caller.format == Format::Json;
    // Pages are known only once they are set.
    let views = if json { Views::Made } else { Views::Named };
    let mut exit = Exit::Fine;
    let mut all = Vec::new();
    for folders in &offices {
        let mut office = Workspace::read(&folders.root, caller.as_of, views);
        select(&mut office, &caller.only, caller)?;
        caller.findings_aside(&office.findings, &office.sources);
        exit = exit.max(Exit::after(&office.findings, caller.deny_warnings));
        let several = (offices.len() > 1).then(|| folders.root.display().to_string());
        if json {
            let renderer = TimeLimit::NONE_GIVEN.renderer(&office.templates);
            let pages = pages(&office.documents, &folders.out, &renderer, caller);
            let documents = office.documents.iter().zip(pages);
            all.extend(documents.map(|(it, pages)| listed(several.clone(), it, pages)));
        } else {
            let office_name = several.map_or_else(String::new, |it| format!("{it}\t"));
            for it in &office.documents {
                let number = it.number.as_deref().unwrap_or("-");
                let standing = words::standing(caller.lang, it.standing());
                let (path, title) = (&it.path, &it.title);
                caller.data(format_args!(
                    "{office_name}{path}\t{number}\t{standing}\t{title}\n"
                ));
            }
        }
    }
    if json {
        let json = serde_json::to_string_pretty(&all).unwrap_or_default();
        caller.data(format_args!("{json}\n"));
    }
    Ok(exit)
}

/// What is known of a document once it is laid out.
struct LaidOut {
    pages: usize,
    signing: Option<SigningPlace>,
}

/// What is known of each document once it is laid out; `None` for one that cannot be made. What a
/// build wrote down is not laid out again, and what went out never is.
fn pages(
    documents: &[Document],
    out: &Path,
    renderer: &Renderer,
    caller: &Caller,
) -> Vec<Option<LaidOut>> {
    let manifest = Manifest::read(&Manifest::path(out, None));
    let built = |it: &Document| {
        let entry = manifest.as_ref()?.documents.get(&it.path)?;
        let same = entry.fingerprint == fingerprint(it, renderer.dependencies());
        same.then_some(LaidOut {
            pages: entry.pages,
            signing: entry.signing,
        })
    };
    let known = |it: &Document| match &it.issued {
        Some(copy) => Some(LaidOut {
            pages: usize::try_from(copy.record.pages).ok()?,
            signing: None,
        }),
        None => built(it),
    };
    let known: Vec<Option<LaidOut>> = documents.iter().map(known).collect();
    let unknown = documents.iter().zip(&known).filter(|(_, it)| it.is_none());
    let unknown: Vec<&Document> = unknown.map(|(it, _)| it).collect();
    let set = renderer.make_all(&unknown, caller.jobs(), |it| LaidOut {
        pages: it.pages,
        signing: it.signing,
    });
    let mut set = set.into_iter();
    let all = known.into_iter();
    all.map(|it| it.or_else(|| set.next().and_then(Result::ok)))
        .collect()
}

fn issued_copy(record: &IssuedRecord) -> IssuedCopyLine {
    let file = IssuedRecord::file_of(&record.path, None).unwrap_or_default();
    IssuedCopyLine {
        date: record.issued.0,
        signed: record.signed.name(),
        sha256: record.sha256.clone(),
        file: IssuedRecord::copy_beside(&file),
    }
}

fn listed(office: Option<String>, document: &Document, laid_out: Option<LaidOut>) -> Listed {
    Listed {
        office,
        kind: document.kind.name(),
        path: document.path.clone(),
        title: document.title.clone(),
        number: document.number.clone(),
        standing: document.standing().map(Standing::name),
        issued: document.issued.as_ref().map(|it| issued_copy(&it.record)),
        date: document.date,
        profile: document.profile.to_string(),
        pages: laid_out.as_ref().map(|it| it.pages),
        signing: laid_out.and_then(|it| it.signing),
        records: document.sources.iter().map(ToString::to_string).collect(),
    }
}
