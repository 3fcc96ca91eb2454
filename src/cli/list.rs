//! `doithoai list`: which documents follow from the records.

use chrono::NaiveDate;
use serde::Serialize;

use super::caller::{Caller, Exit, Format};
use super::choice::select;
use super::limits::TimeLimit;
use super::offices::offices;
use crate::documents::{Document, Views};
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
    date: Option<NaiveDate>,
    profile: String,
    /// `None` when the document cannot be made.
    pages: Option<usize>,
    records: Vec<String>,
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
            let pages = renderer.make_all(&office.documents, caller.jobs(), |it| it.pages);
            let documents = office.documents.iter().zip(pages);
            all.extend(documents.map(|(it, pages)| listed(several.clone(), it, pages.ok())));
        } else {
            let office_name = several.map_or_else(String::new, |it| format!("{it}\t"));
            for it in &office.documents {
                let number = it.number.as_deref().unwrap_or("-");
                let (path, title) = (&it.path, &it.title);
                caller.data(format_args!("{office_name}{path}\t{number}\t{title}\n"));
            }
        }
    }
    if json {
        let json = serde_json::to_string_pretty(&all).unwrap_or_default();
        caller.data(format_args!("{json}\n"));
    }
    Ok(exit)
}

fn listed(office: Option<String>, document: &Document, pages: Option<usize>) -> Listed {
    Listed {
        office,
        kind: document.kind.name(),
        path: document.path.clone(),
        title: document.title.clone(),
        number: document.number.clone(),
        date: document.date,
        profile: document.profile.to_string(),
        pages,
        records: document.sources.iter().map(ToString::to_string).collect(),
    }
}
