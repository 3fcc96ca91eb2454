//! Working days: documents are issued on them, deadlines are counted in them.

use std::collections::BTreeSet;

use chrono::Datelike;

use super::register::papers;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::KeyPath;
use crate::diagnostic::Place;
use crate::diagnostic::catalogue as rule;
use crate::model::Model;
use crate::records::CalendarStatus;

/// A date of issue on a day off is most often a slip of the keyboard.
pub(super) fn issued_on_a_day_off(model: &Model, findings: &mut Vec<Diagnostic>) {
    for paper in papers(model) {
        if let Some(day) = paper.date
            && !model.calendar.is_working_day(day)
        {
            findings.push(Diagnostic::new(&rule::ISSUED_ON_DAY_OFF, paper.at_date()).on(day));
        }
    }
}

/// Deadlines are counted in working days: every year with a session needs its calendar.
pub(super) fn years_have_calendars(model: &Model, findings: &mut Vec<Diagnostic>) {
    let mut seen = BTreeSet::new();
    for session in &model.sessions {
        let Some(year) = session.date.map(|date| date.year()) else {
            continue;
        };
        let rule = match model.calendar.status(year) {
            None => &rule::CALENDAR_MISSING,
            Some(CalendarStatus::Projected) => &rule::CALENDAR_PROJECTED,
            Some(CalendarStatus::Official) => continue,
        };
        if seen.insert(year) {
            let place = Place::value(&session.file, KeyPath::root().key("date"));
            findings.push(Diagnostic::new(rule, place).with("year", year.to_string()));
        }
    }
}
