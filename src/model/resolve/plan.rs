//! `plan.toml` to the plan.

use std::num::NonZeroU32;
use std::sync::Arc;

use chrono::Datelike;
use chrono::NaiveDate;

use super::Resolver;
use super::lookup::Lookup;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::KeyPath;
use crate::diagnostic::catalogue as rule;
use crate::model::Calendar;
use crate::model::Duty;
use crate::model::Issue;
use crate::model::Office;
use crate::model::Plan;
use crate::model::PlannedSession;
use crate::model::Quarter;
use crate::model::Task;
use crate::model::Village;
use crate::records::Prose;
use crate::records::RawPlan;
use crate::records::RawPlannedSession;
use crate::records::RawTask;
use crate::records::Text;

pub(super) fn resolve_plan(
    resolver: &Resolver<'_>,
    office: &Office,
    calendar: &Calendar,
    year: i32,
    as_of: Option<NaiveDate>,
    raw: &RawPlan,
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
    for (key, length) in [
        ("basis", raw.basis.len()),
        ("purposes", raw.purposes.len()),
        ("requirements", raw.requirements.len()),
        ("contents", raw.contents.len()),
        ("session", raw.session.len()),
        ("task", raw.task.len()),
        ("recipients", raw.recipients.len()),
    ] {
        if length == 0 {
            resolver.empty(root.key(key));
        }
    }
    check_marks(resolver, raw);
    let signer = lookup.signer(&raw.signer, day);
    let has_audience = raw.schedule.audience.is_some();
    let sessions: Vec<_> = raw
        .session
        .iter()
        .enumerate()
        .filter_map(|(at, it)| session(&lookup, year, at, has_audience, it))
        .collect();
    let tasks = tasks(&lookup, &raw.task, day);
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
    raw: &RawPlan,
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
        let finding = Diagnostic::new(&rule::PLAN_OUTSIDE_YEAR, resolver.value(root.key("date")));
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
    raw: &RawPlannedSession,
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
        let finding = Diagnostic::new(&rule::QUARTER_MISMATCH, resolver.value(path.key("quarter")));
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
    raw: &RawPlannedSession,
    villages: &[Arc<Village>],
) {
    let Some(day) = NaiveDate::from_ymd_opt(year, raw.month, 1) else {
        return;
    };
    for village in villages.iter().filter(|it| !it.period.contains(day)) {
        let typed = raw.villages.iter().find(|id| **id == village.id);
        let place = lookup.resolver.place_of(typed.unwrap_or(&village.id));
        let finding = Diagnostic::new(&rule::VILLAGE_NOT_IN_FORCE, place);
        let finding = finding.with("name", format!("{} {}", village.kind, village.name));
        let finding = finding.with("successor", or_dash(village.merged_into.as_ref()));
        let declared = lookup.resolver.place_of(&village.id);
        lookup.resolver.report(finding.on(day).beside(declared));
    }
}

fn tasks(lookup: &Lookup<'_, '_>, raw: &[RawTask], day: NaiveDate) -> Vec<Task> {
    let resolver = lookup.resolver;
    let mut tasks = Vec::new();
    for (at, it) in raw.iter().enumerate() {
        let path = KeyPath::root().key("task").index(at);
        if it.duty.is_empty() {
            resolver.empty(path.key("duty"));
        }
        if let Some(first) = raw[..at].iter().find(|other| other.body == it.body) {
            let finding = Diagnostic::new(&rule::BODY_TWICE, resolver.place_of(&it.body));
            let finding = finding.with("id", it.body.as_str());
            resolver.report(finding.beside(resolver.place_of(&first.body)));
        }
        let Some(body) = lookup.body(&it.body) else {
            continue;
        };
        if !body.period.contains(day) {
            let finding = Diagnostic::new(&rule::BODY_NOT_IN_FORCE, resolver.place_of(&it.body));
            let finding = finding.with("name", body.name.as_str());
            let finding = finding.with("successor", or_dash(body.successor.as_ref()));
            resolver.report(finding.on(day).beside(resolver.place_of(&body.id)));
        }
        for (nth, duty) in it.duty.iter().enumerate() {
            if duty.when.is_empty() {
                resolver.empty(path.key("duty").index(nth).key("when"));
            }
        }
        let duty = |duty: &crate::records::RawDuty| Duty {
            when: duty.when.clone(),
            text: duty.text.clone(),
            own_paragraph: duty.paragraph.unwrap_or(false),
        };
        tasks.push(Task {
            body,
            duties: it.duty.iter().map(duty).collect(),
        });
    }
    tasks
}

/// An identifier, or a dash where none is known.
fn or_dash(id: Option<&Text>) -> &str {
    id.map_or("-", Text::as_str)
}

/// Dashes, numerals and end marks come from the guideline: typed ones would stand twice.
fn check_marks(resolver: &Resolver<'_>, raw: &RawPlan) {
    let closing = raw.closing.source();
    let printed: String = raw.closing.runs().into_iter().map(|run| run.text).collect();
    if printed.ends_with(['.', '/', ';', ',', ':', '…', '!']) {
        // The sentence is long: point at its end.
        let words: Vec<&str> = closing.as_str().rsplitn(3, ' ').collect();
        let end: Vec<&str> = words.into_iter().take(2).rev().collect();
        let place = resolver.place_of(closing).inside(&end.join(" "));
        resolver.report(Diagnostic::new(&rule::CLOSING_HAS_MARK, place));
    }
    let lists = [&raw.purposes, &raw.requirements, &raw.contents];
    let items = lists.into_iter().flatten().map(Prose::source);
    let begins = |text: &Text| text.as_str().starts_with(['-', '–', '—', '+', '•', '*']);
    for item in items.filter(|item| begins(item) && !item.as_str().starts_with("**")) {
        let italic = item.as_str().starts_with('*') && !item.as_str().starts_with("* ");
        if !italic {
            resolver.report(Diagnostic::new(
                &rule::LINE_HAS_MARK,
                resolver.place_of(item),
            ));
        }
    }
    for recipient in &raw.recipients {
        let ends = recipient.as_str().ends_with(['.', ';', ',', ':']);
        if ends || begins(recipient) {
            let place = resolver.place_of(recipient);
            resolver.report(Diagnostic::new(&rule::LINE_HAS_MARK, place));
        }
    }
    for (at, basis) in raw.basis.iter().enumerate() {
        if basis
            .date
            .zip(raw.date)
            .is_some_and(|(basis, plan)| basis > plan)
        {
            let path = KeyPath::root().key("basis").index(at).key("date");
            resolver.report_at(&rule::BASIS_AFTER_PLAN, path);
        }
    }
}
