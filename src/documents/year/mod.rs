//! The documents of a year: ledger, reminders, reports.

mod breakdown;
mod ledger;
mod people;
mod reminder;
mod report;
mod row;
mod sessions;

pub(crate) use row::{Row, Rows};

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::documents::document::Document;
use crate::documents::drafting::Drafting;
use crate::documents::need::Need;
use crate::documents::session::{of_session, replies};
use crate::findings::Finding;
use crate::records::OUTSIDE;

/// All documents that follow from a year's petitions and reports.
pub(crate) fn documents(drafting: &Drafting<'_>) -> Vec<Result<Document, Finding>> {
    let years: BTreeSet<i32> = drafting.model.petitions.iter().map(|it| it.year).collect();
    let mut documents = Vec::new();
    for year in reminder::years(drafting.model) {
        documents.extend(reminder::documents(drafting, year));
    }
    for &year in &years {
        documents.extend(ledger::document(drafting, year));
        // Letters, calls and receptions outside of any session are answered as well.
        let elsewhere = drafting.model.petitions.iter();
        let elsewhere = elsewhere.filter(|it| it.year == year && it.session.is_none());
        let replies = replies(drafting, &format!("{year}/{OUTSIDE}"), elsewhere);
        documents.extend(of_session(replies, &Arc::from(OUTSIDE)));
    }
    for report in &drafting.model.reports {
        documents.push(report::document(drafting, report));
    }
    documents
}

/// Every record that a year's figures are counted from.
fn needs(year: i32) -> Vec<Need> {
    vec![
        Need::PetitionsUntil(year),
        Need::sessions(year),
        Need::plan(year),
        Need::calendar(),
    ]
}
