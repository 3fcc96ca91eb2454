//! The last day that the records tell of.

use chrono::NaiveDate;

use super::sessions;
use crate::model::{Model, Secrecy};

/// The last day on which anything that is recorded happened: a paper was issued, a dialogue
/// held or put off, a petition received or dealt with. `None` where nothing has happened.
///
/// What happened to a secret item is not told by a date either, and what is planned has not
/// happened.
pub fn last_recorded_day(model: &Model) -> Option<NaiveDate> {
    let open = model.listed().filter(|it| it.item.secrecy == Secrecy::Open);
    let events = open.flat_map(|it| it.item.events.iter().map(|event| event.date));
    let received = model.petitions.iter().map(|it| it.received);
    let plans = model.plans.iter().filter_map(|it| it.paper.issue.date);
    let reports = model.reports.iter().filter_map(|it| it.paper.issue.date);
    let sessions = model.sessions.iter().flat_map(sessions::recorded_days);
    let days = events.chain(received).chain(plans).chain(reports);
    days.chain(sessions).max()
}
