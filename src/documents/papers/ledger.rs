//! Sổ theo dõi: every item of a year, with its whole history so far, and who asked for it.

use chrono::NaiveDate;
use minijinja::{Value, context};

use super::people::petitioners;
use crate::documents::context::{DocumentContext, DocumentSpec, Made};
use crate::documents::need::Need;
use crate::documents::views::{Readers, Rows};
use crate::model::{Issue, Kind, Model, Secrecy};

/// The ledger as it stands on the day on which the records are looked at, or else after the last
/// recorded event. It bears no number.
pub(crate) fn document(context: &DocumentContext<'_>, year: i32) -> Option<Made> {
    let model = context.model;
    let last = model.as_of.or(last_recorded_day(model, year))?;
    let of_year = || model.listed_of_year(year, last).into_iter();
    of_year().next()?;
    let issue = Issue::on(last, None);
    let mut spec = DocumentSpec::new(Kind::Ledger, year, issue);
    spec.topic = context! { year };
    let petitions = model.petitions.iter().filter(|it| it.year == year);
    spec.sources.extend(petitions.map(|it| &it.file));
    spec.needs = Need::figures_of(year);
    let rows = Rows::on(context, last, Readers::Office);
    let view = || {
        context! {
            rows => of_year().map(|entry| rows.row(entry)).collect::<Value>(),
            people => petitioners(of_year(), last),
        }
    };
    Some(context.document(spec, view))
}

/// The last day on which anything happened to a request of a year, or on which a report of the year
/// looks back.
fn last_recorded_day(model: &Model, year: i32) -> Option<NaiveDate> {
    let of_year = model.listed().filter(|entry| entry.petition.year == year);
    let days = of_year.flat_map(|entry| {
        // What happened to a secret item is not told by a date either.
        let open = entry.item.secrecy == Secrecy::Open;
        let events = entry.item.events.iter().filter(move |_| open);
        let events = events.map(|event| event.date);
        events.chain([entry.petition.received.0])
    });
    // Whatever the year's reports look back on is past as well.
    let reports = model.reports.iter().filter(|report| report.year == year);
    let reports = reports.map(|it| it.as_of.0).max();
    days.max().max(reports)
}
