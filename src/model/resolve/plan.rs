//! `plan.toml` to the plan.

use std::num::NonZeroU32;
use std::sync::Arc;

use chrono::Datelike;
use chrono::NaiveDate;

use super::Resolver;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::KeyPath;
use crate::diagnostic::catalogue as rule;
use crate::model::Duty;
use crate::model::Issue;
use crate::model::Office;
use crate::model::Plan;
use crate::model::PlannedSession;
use crate::model::Quarter;
use crate::model::Signer;
use crate::model::Task;
use crate::records::RawPlan;
use crate::records::RawPlannedSession;
use crate::records::RawTask;
use crate::records::Text;

pub(super) fn resolve_plan(
    resolver: &Resolver<'_>,
    office: &Office,
    year: i32,
    as_of: Option<NaiveDate>,
    raw: &RawPlan,
) -> Option<Plan> {
    let root = KeyPath::root();
    let issue = issue(resolver, raw, year, as_of)?;
    let day = issue.reference;
    if office.identity_on(day).is_none() {
        report_day(resolver, &rule::NO_IDENTITY, root.key("date"), day);
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
            resolver.report_at(&rule::EMPTY_LIST, root.key(key));
        }
    }
    check_marks(resolver, raw);
    let signer = signer(resolver, office, &raw.signer, day);
    let sessions: Vec<_> = raw
        .session
        .iter()
        .enumerate()
        .filter_map(|(at, it)| session(resolver, office, at, it))
        .collect();
    let tasks = tasks(resolver, office, &raw.task, day);
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
        Some(0) => {
            resolver.out_of_range(root.key("number"), 1, 9999);
            None
        }
        number => number.and_then(NonZeroU32::new),
    };
    let mut date = raw.date.map(|day| day.0);
    if date.is_some_and(|day| !(year - 1..=year).contains(&day.year())) {
        let finding = Diagnostic::new(&rule::PLAN_OUTSIDE_YEAR, resolver.value(root.key("date")));
        resolver.report(finding.with("year", year.to_string()));
        // Nothing else is judged by a date that cannot be meant.
        date = None;
    }
    Some(Issue {
        number,
        date,
        reference: date
            .or(as_of)
            .or_else(|| NaiveDate::from_ymd_opt(year, 1, 1))?,
    })
}

fn signer(resolver: &Resolver<'_>, office: &Office, role: &Text, day: NaiveDate) -> Option<Signer> {
    if let Some(signer) = office.signer_on(role.as_str(), day) {
        return Some(signer.clone());
    }
    let mut known: Vec<&str> = office.signers.iter().map(|it| it.role.as_str()).collect();
    known.dedup();
    if known.contains(&role.as_str()) {
        let finding = Diagnostic::new(&rule::NO_SIGNER, resolver.place_of(role));
        let finding = finding.with("role", role.as_str());
        resolver.report(finding.with("day", day.format("%d/%m/%Y").to_string()));
    } else {
        resolver.unknown_reference(role, &known);
    }
    None
}

fn session(
    resolver: &Resolver<'_>,
    office: &Office,
    at: usize,
    raw: &RawPlannedSession,
) -> Option<PlannedSession> {
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
    if raw.villages.is_empty() && raw.place.is_none() {
        resolver.report_at(&rule::SESSION_NOWHERE, path.clone());
    }
    let known: Vec<&str> = office.villages.iter().map(|it| it.id.as_str()).collect();
    let mut villages = Vec::new();
    for id in &raw.villages {
        match office.villages.iter().find(|it| it.id == *id) {
            Some(village) => villages.push(Arc::clone(village)),
            None => resolver.unknown_reference(id, &known),
        }
    }
    Some(PlannedSession {
        quarter: quarter?,
        month: raw.month,
        villages,
        place: raw.place.clone(),
    })
}

fn tasks(resolver: &Resolver<'_>, office: &Office, raw: &[RawTask], day: NaiveDate) -> Vec<Task> {
    let known: Vec<&str> = office.bodies.iter().map(|it| it.id.as_str()).collect();
    let mut tasks = Vec::new();
    for (at, it) in raw.iter().enumerate() {
        let path = KeyPath::root().key("task").index(at);
        if it.duty.is_empty() {
            resolver.report_at(&rule::EMPTY_LIST, path.key("duty"));
        }
        if let Some(first) = raw[..at].iter().find(|other| other.body == it.body) {
            let finding = Diagnostic::new(&rule::BODY_TWICE, resolver.place_of(&it.body));
            let finding = finding.with("id", it.body.as_str());
            resolver.report(finding.beside(resolver.place_of(&first.body)));
        }
        let Some(body) = office.bodies.iter().find(|body| body.id == it.body) else {
            resolver.unknown_reference(&it.body, &known);
            continue;
        };
        if !body.period.contains(day) {
            let finding = Diagnostic::new(&rule::BODY_NOT_IN_FORCE, resolver.place_of(&it.body));
            let finding = finding.with("name", body.name.as_str());
            let finding = finding.with("day", day.format("%d/%m/%Y").to_string());
            resolver.report(finding.beside(resolver.place_of(&body.id)));
        }
        let duty = |duty: &crate::records::RawDuty| Duty {
            when: duty.when.clone(),
            text: duty.text.clone(),
            own_paragraph: duty.paragraph.unwrap_or(false),
        };
        tasks.push(Task {
            body: Arc::clone(body),
            duties: it.duty.iter().map(duty).collect(),
        });
    }
    tasks
}

/// The closing sentence and the recipients get their marks from the guideline: marks that
/// were typed would stand twice.
fn check_marks(resolver: &Resolver<'_>, raw: &RawPlan) {
    let closing = raw.closing.source();
    if closing.as_str().ends_with(['.', '/', ';', ',']) {
        // The sentence is long: point at its end.
        let words: Vec<&str> = closing.as_str().rsplitn(3, ' ').collect();
        let end: Vec<&str> = words.into_iter().take(2).rev().collect();
        let place = resolver.place_of(closing).inside(&end.join(" "));
        resolver.report(Diagnostic::new(&rule::CLOSING_HAS_MARK, place));
    }
    for recipient in &raw.recipients {
        if recipient.as_str().ends_with(['.', ';', ',']) || recipient.as_str().starts_with('-') {
            let place = resolver.place_of(recipient);
            resolver.report(Diagnostic::new(&rule::RECIPIENT_HAS_MARK, place));
        }
    }
}

fn report_day(
    resolver: &Resolver<'_>,
    rule: &'static crate::diagnostic::Rule,
    path: KeyPath,
    day: NaiveDate,
) {
    let finding = Diagnostic::new(rule, resolver.value(path));
    resolver.report(finding.with("day", day.format("%d/%m/%Y").to_string()));
}
