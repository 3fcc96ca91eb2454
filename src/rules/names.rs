//! The office exists, under some name, whenever it means to act.

use std::sync::Arc;

use chrono::NaiveDate;

use crate::findings::{Finding, KeyPath, Place, catalogue as rule};
use crate::model::Model;

/// A session planned for a month in which the office has no name any more (after a merger)
/// needs someone else to hold it.
pub(super) fn sessions_have_an_office(model: &Model, findings: &mut Vec<Finding>) {
    let Some(office) = &model.office else { return };
    for plan in &model.plans {
        for (at, session) in plan.sessions.iter().enumerate() {
            let first = NaiveDate::from_ymd_opt(plan.year, session.month, 1);
            if first.is_some_and(|day| office.identity_on(day).is_none()) {
                let path = KeyPath::root().key("session").index(at).key("month");
                findings.push(
                    Finding::under(
                        &rule::SESSION_WITHOUT_OFFICE,
                        Place::value(&plan.file, path),
                    )
                    .with("month", format!("{}/{}", session.month, plan.year)),
                );
            }
        }
    }
}

/// Nothing is received and no dialogue is held by an office that is no more.
pub(super) fn events_have_an_office(model: &Model, findings: &mut Vec<Finding>) {
    let Some(office) = &model.office else { return };
    let mut check = |day: NaiveDate, file: &Arc<str>, path: KeyPath| {
        if office.identity_on(day).is_none() {
            let place = Place::value(file, path);
            findings.push(Finding::under(&rule::NO_OFFICE_ON_DAY, place).on(day));
        }
    };
    for session in &model.sessions {
        if let Some(day) = session.date {
            check(day, &session.file, KeyPath::root().key("date"));
        }
    }
    for petition in &model.petitions {
        let root = KeyPath::root();
        check(petition.received, &petition.file, root.key("received"));
        for (at, item) in petition.items.iter().enumerate() {
            for (nth, event) in item.events.iter().enumerate() {
                let path = root.key("item").index(at).key("event").index(nth);
                check(event.date, &petition.file, path.key("date"));
            }
        }
    }
}
