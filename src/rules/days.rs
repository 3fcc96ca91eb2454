//! Working days: documents are issued on them, deadlines are counted in them.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::{Datelike, NaiveDate};

use super::register::papers;
use crate::findings::{Finding, KeyPath, Place, catalogue as rule};
use crate::model::Model;
use crate::records::CalendarStatus;

/// A date of issue on a day off is most often a slip of the keyboard.
pub(super) fn issued_on_a_day_off(model: &Model, findings: &mut Vec<Finding>) {
    for paper in papers(model) {
        if let Some(day) = paper.date
            && !model.calendar.is_working_day(day)
        {
            findings.push(Finding::under(&rule::ISSUED_ON_DAY_OFF, paper.at_date()).on(day));
        }
    }
}

/// What stands in the folder of a year happened in it. A session may have been put off into the
/// next year, and a letter may have come at the end of the last one.
pub(super) fn days_fit_their_folder(model: &Model, findings: &mut Vec<Finding>) {
    let mut far = |file: &Arc<str>, key: &str, day: NaiveDate, year: i32| {
        let place = Place::value(file, KeyPath::root().key(key));
        let finding = Finding::under(&rule::FAR_FROM_YEAR, place).on(day);
        findings.push(finding.with("year", year.to_string()));
    };
    for session in &model.sessions {
        let day = session
            .date
            .filter(|day| !(0..=1).contains(&(day.year() - session.year)));
        if let Some(day) = day {
            far(&session.file, "date", day, session.year);
        }
    }
    for petition in &model.petitions {
        if !(-1..=1).contains(&(petition.received.year() - petition.year)) {
            far(&petition.file, "received", petition.received, petition.year);
        }
    }
}

/// Deadlines are counted in working days: every year with a session or a petition needs its
/// calendar. A slip in a year shows itself so.
pub(super) fn years_have_calendars(model: &Model, findings: &mut Vec<Finding>) {
    let mut seen = BTreeSet::new();
    let sessions = model.sessions.iter();
    let sessions = sessions.filter_map(|it| Some((&it.file, "date", it.date?.year())));
    let petitions = model.petitions.iter();
    let petitions = petitions.map(|it| (&it.file, "received", it.received.year()));
    for (file, key, year) in sessions.chain(petitions) {
        // One that cannot be read has its own finding.
        if model.gaps.touch(&format!("records/calendar/{year}.toml")) {
            continue;
        }
        let rule = match model.calendar.status(year) {
            None => &rule::CALENDAR_MISSING,
            Some(CalendarStatus::Projected) => &rule::CALENDAR_PROJECTED,
            Some(CalendarStatus::Official) => continue,
        };
        if seen.insert(year) {
            let place = Place::value(file, KeyPath::root().key(key));
            findings.push(Finding::under(rule, place).with("year", year.to_string()));
        }
    }
}
