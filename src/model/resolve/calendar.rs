//! Calendar records to the working calendar.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate, Weekday};

use super::resolver::Resolver;
use crate::findings::{Finding, KeyPath, catalogue as rule};
use crate::model::calendar::Calendar;
use crate::records::CalendarRecord;
use crate::records::Loaded;

pub(super) fn resolve_calendars(
    records: &BTreeMap<i32, Loaded<CalendarRecord>>,
    findings: &mut Vec<Finding>,
) -> Calendar {
    let mut calendar = Calendar::default();
    for (&year, loaded) in records {
        if let Some(raw) = &loaded.record {
            days_off(
                &Resolver::new(&loaded.file, findings),
                year,
                raw,
                &mut calendar,
            );
        }
    }
    // A day may be exchanged across the turn of the year: all days off come first.
    for (&year, loaded) in records {
        if let Some(raw) = &loaded.record {
            exchanged(
                &Resolver::new(&loaded.file, findings),
                year,
                raw,
                &mut calendar,
            );
        }
    }
    calendar
}

fn days_off(resolver: &Resolver<'_>, year: i32, raw: &CalendarRecord, calendar: &mut Calendar) {
    calendar.status.insert(year, raw.status);
    for (at, off) in raw.off.iter().enumerate() {
        let path = KeyPath::root().key("off").index(at).key("date");
        in_year(resolver, year, off.date.0, &path);
        if is_weekend(off.date.0) {
            resolver.report_on(&rule::DAY_OFF_ON_WEEKEND, path.clone(), off.date.0);
        } else if !calendar.off.insert(off.date.0) {
            resolver.report_on(&rule::DUPLICATE_DAY, path.clone(), off.date.0);
        }
    }
}

fn exchanged(resolver: &Resolver<'_>, year: i32, raw: &CalendarRecord, calendar: &mut Calendar) {
    for (at, work) in raw.work.iter().enumerate() {
        let path = KeyPath::root().key("work").index(at);
        in_year(resolver, year, work.date.0, &path.key("date"));
        if !is_weekend(work.date.0) {
            resolver.report_on(&rule::SWAP_NOT_ON_WEEKEND, path.key("date"), work.date.0);
        } else if !calendar.worked.insert(work.date.0) {
            resolver.report_on(&rule::DUPLICATE_DAY, path.key("date"), work.date.0);
        }
        if !calendar.off.contains(&work.instead_of.0) {
            resolver.report_on(
                &rule::SWAP_WITHOUT_DAY_OFF,
                path.key("instead-of"),
                work.instead_of.0,
            );
        }
    }
}

fn is_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

fn in_year(resolver: &Resolver<'_>, year: i32, day: NaiveDate, path: &KeyPath) {
    if day.year() != year {
        let finding = Finding::under(&rule::DAY_OUTSIDE_YEAR, resolver.value(path.clone()));
        resolver.report(finding.with("year", year.to_string()));
    }
}
