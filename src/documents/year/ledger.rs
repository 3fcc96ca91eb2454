//! Sổ theo dõi: every item of a year, with its whole history so far.

use chrono::NaiveDate;
use serde::Serialize;

use super::super::Document;
use super::super::Kind;
use super::super::drafting::Draft;
use super::super::drafting::Drafting;
use super::Row;
use super::needs;
use crate::diagnostic::Diagnostic;
use crate::model::Issue;

#[derive(Serialize)]
struct View<'a> {
    subject: &'a str,
    rows: Vec<Row<'a>>,
}

/// The ledger as it stands after the last recorded event. It bears no number.
pub(super) fn document(drafting: &Drafting<'_>, year: i32) -> Option<Result<Document, Diagnostic>> {
    let model = drafting.model;
    let of_year = || {
        model
            .entries()
            .filter(move |entry| entry.petition.year == year)
    };
    let days = of_year().flat_map(|entry| {
        let events = entry.item.events.iter().map(|event| event.date);
        events.chain([entry.petition.received])
    });
    let last: NaiveDate = days.max()?;
    let subject = format!("kiến nghị của Nhân dân qua đối thoại năm {year}");
    let kind = Kind::Ledger;
    let petitions = model
        .petitions
        .iter()
        .filter(|petition| petition.year == year);
    let draft = Draft {
        kind,
        abbreviation: None,
        about: None,
        path: format!("{year}/so-theo-doi.pdf"),
        title: format!("{} {subject}", kind.vietnamese()),
        issue: Issue {
            number: None,
            date: Some(last),
            reference: last,
        },
        sources: petitions.map(|petition| &petition.file).collect(),
        needs: needs(drafting, year),
    };
    let repeats = model.repeats();
    let view = View {
        subject: &subject,
        rows: of_year()
            .map(|entry| Row::on(entry, last, repeats.of(entry.item)))
            .collect(),
    };
    Some(drafting.document(draft, view))
}
