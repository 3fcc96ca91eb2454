//! `plan.toml` to the plan.

use std::num::NonZeroU32;
use std::sync::Arc;

use chrono::{Datelike, NaiveDate};

use super::lookup::Lookup;
use super::plan_text::{PlanText, or_dash};
use super::resolver::Resolver;
use crate::findings::{Finding, KeyPath, catalogue as rule};
use crate::model::calendar::Calendar;
use crate::model::office::{Office, Village};
use crate::model::plan::{Issue, Plan, PlannedSession, Quarter};
use crate::records::{PlanRecord, PlannedSessionRecord};

pub(super) fn resolve_plan(
    resolver: &Resolver<'_>,
    office: &Office,
    calendar: &Calendar,
    year: i32,
    as_of: Option<NaiveDate>,
    raw: &PlanRecord,
) -> Option<Plan> {
    let root = KeyPath::root();
    let lookup = Lookup {
        resolver,
        office,
        calendar,
    };
    let issue = issue(resolver, raw, year, as_of)?;
    let day = issue.reference;
    if office.identity_on(day).is_none() {
        resolver.report_on(&rule::NO_IDENTITY, root.key("date"), day);
    }
    if raw.session.is_empty() {
        resolver.empty(root.key("session"));
    }
    let text = PlanText::from(raw);
    text.check(resolver, &root);
    let signer = lookup.signer(&raw.signer, day);
    let has_audience = raw.schedule.audience.is_some();
    let sessions: Vec<_> = raw
        .session
        .iter()
        .enumerate()
        .filter_map(|(at, it)| session(&lookup, year, at, has_audience, it))
        .collect();
    let tasks = text.tasks(&lookup, &root, day);
    resolver.unless_errors(Plan {
        file: Arc::clone(resolver.file),
        year,
        issue,
        subject: raw.subject.clone(),
        signer: signer?,
        bases: raw.basis.clone(),
        enactment: raw.enactment.clone(),
        headings: raw.headings.clone().unwrap_or_default(),
        purposes: raw.purposes.clone(),
        requirements: raw.requirements.clone(),
        contents: raw.contents.clone(),
        themes: raw.schedule.themes.clone(),
        audience: raw.schedule.audience.clone(),
        venue: raw.schedule.venue.clone(),
        extraordinary: raw.schedule.extraordinary.clone(),
        sessions,
        funding: raw.funding.clone(),
        tasks,
        closing: raw.closing.clone(),
        recipients: raw.recipients.clone(),
    })
}

fn issue(
    resolver: &Resolver<'_>,
    raw: &PlanRecord,
    year: i32,
    as_of: Option<NaiveDate>,
) -> Option<Issue> {
    let root = KeyPath::root();
    let number = match raw.number {
        Some(number) if !(1..=9999).contains(&number) => {
            resolver.out_of_range(root.key("number"), 1, 9999);
            None
        }
        number => number.and_then(NonZeroU32::new),
    };
    let date = raw.date.map(|day| day.0);
    let plausible = |day: &NaiveDate| (year - 1..=year).contains(&day.year());
    if date.is_some_and(|day| !plausible(&day)) {
        let finding = Finding::under(&rule::PLAN_OUTSIDE_YEAR, resolver.value(root.key("date")));
        resolver.report(finding.with("year", year.to_string()));
        // Nothing else can be judged by a date that cannot be meant.
        return None;
    }
    Some(Issue {
        number,
        date,
        reference: date
            .or(as_of.filter(plausible))
            .or_else(|| NaiveDate::from_ymd_opt(year, 1, 1))?,
    })
}

fn session(
    lookup: &Lookup<'_, '_>,
    year: i32,
    at: usize,
    has_audience: bool,
    raw: &PlannedSessionRecord,
) -> Option<PlannedSession> {
    let resolver = lookup.resolver;
    let path = KeyPath::root().key("session").index(at);
    let quarter = Quarter::new(raw.quarter);
    let month_quarter = Quarter::of_month(raw.month);
    if quarter.is_none() {
        resolver.out_of_range(path.key("quarter"), 1, 4);
    }
    if month_quarter.is_none() {
        resolver.out_of_range(path.key("month"), 1, 12);
    }
    if let (Some(quarter), Some(month_quarter)) = (quarter, month_quarter)
        && quarter != month_quarter
    {
        let finding = Finding::under(&rule::QUARTER_MISMATCH, resolver.value(path.key("quarter")));
        let finding = finding.with("month", raw.month.to_string());
        resolver.report(finding.with("quarter", month_quarter.roman()));
    }
    match (&raw.villages[..], &raw.place) {
        ([], None) => resolver.report_at(&rule::SESSION_NOWHERE, path.clone()),
        ([], Some(_)) if !has_audience => {
            resolver.report_at(&rule::AUDIENCE_MISSING, path.clone());
        }
        _ => {}
    }
    let villages = lookup.all(&raw.villages, |id| lookup.village(id));
    check_villages(lookup, year, raw, &villages);
    Some(PlannedSession {
        quarter: quarter?,
        month: raw.month,
        villages,
        place: raw.place.clone(),
    })
}

/// A session must not be planned with a village that will be gone by then.
fn check_villages(
    lookup: &Lookup<'_, '_>,
    year: i32,
    raw: &PlannedSessionRecord,
    villages: &[Arc<Village>],
) {
    let Some(day) = NaiveDate::from_ymd_opt(year, raw.month, 1) else {
        return;
    };
    for village in villages.iter().filter(|it| !it.period.contains(day)) {
        let typed = raw.villages.iter().find(|id| **id == village.id);
        let place = lookup.resolver.place_of(typed.unwrap_or(&village.id));
        let finding = Finding::under(&rule::VILLAGE_NOT_IN_FORCE, place);
        let finding = finding.with("name", format!("{} {}", village.kind, village.name));
        let finding = finding.with("successor", or_dash(village.merged_into.as_ref()));
        let declared = lookup.resolver.place_of(&village.id);
        lookup.resolver.report(finding.on(day).beside(declared));
    }
}
