//! `sessions/<id>.toml` to the session.

use std::sync::Arc;

use chrono::NaiveDate;

use super::lookup::Lookup;
use super::plan_text::session_plan;
use super::resolver::Resolver;
use crate::findings::{Finding, KeyPath, catalogue as rule};
use crate::model::calendar::Calendar;
use crate::model::office::Office;
use crate::model::plan::Quarter;
use crate::model::session::{
    AgendaLine, Announcement, Assignment, Conclusion, Guest, Invitation, Invitee, Minutes, Session,
};
use crate::records::{InviteeRecord, SessionForm, SessionRecord};

pub(super) fn resolve_session(
    resolver: &Resolver<'_>,
    office: &Office,
    calendar: &Calendar,
    (year, id): (i32, &Arc<str>),
    as_of: Option<NaiveDate>,
    raw: &SessionRecord,
) -> Option<Session> {
    let lookup = Lookup {
        resolver,
        office,
        calendar,
    };
    let root = KeyPath::root();
    check(resolver, raw);
    let date = raw.date.map(|day| day.0);
    let first_of_month = NaiveDate::from_ymd_opt(year, raw.month.unwrap_or(1).clamp(1, 12), 1)?;
    let fallback = as_of.or(date).unwrap_or(first_of_month);
    let plan = raw
        .plan
        .as_ref()
        .and_then(|it| session_plan(&lookup, it, fallback));
    let announcement = raw.announcement.as_ref().and_then(|it| {
        let path = root.key("announcement");
        Some(Announcement {
            paper: lookup.paper(it.number, it.date, &it.signer, fallback, &path)?,
            contents: it.contents.clone(),
            questions_until: it.questions_until.map(|day| day.0),
            contact: it.contact.clone(),
        })
    });
    let invitation = raw.invitation.as_ref().and_then(|it| {
        let path = root.key("invitation");
        Some(Invitation {
            paper: lookup.paper(it.number, it.date, &it.signer, fallback, &path)?,
            note: it.note.clone(),
        })
    });
    let review = raw.review.as_ref().and_then(|it| {
        lookup.paper(
            it.number,
            it.date,
            &it.signer,
            fallback,
            &root.key("review"),
        )
    });
    let conclusion = raw.conclusion.as_ref().and_then(|it| {
        let path = root.key("conclusion");
        Some(Conclusion {
            paper: lookup.paper(it.number, it.date, &it.signer, fallback, &path)?,
            assessment: it.assessment.clone(),
            directions: it.directions.clone(),
            recipients: it.recipients.clone(),
        })
    });
    let assignments = raw.assignment.iter().enumerate().filter_map(|(at, it)| {
        let path = root.key("assignment").index(at);
        Some(Assignment {
            body: lookup.body(&it.body)?,
            paper: lookup.paper(it.number, it.date, &it.signer, fallback, &path)?,
        })
    });
    let session = Session {
        file: Arc::clone(resolver.file),
        id: Arc::clone(id),
        year,
        kind: raw.kind,
        ordinal: raw.ordinal,
        theme: raw.theme.clone(),
        quarter: raw.quarter.and_then(Quarter::new),
        month: raw.month,
        date,
        start: raw.start.map(|time| time.0),
        end: raw.end.map(|time| time.0),
        form: raw.form.unwrap_or(SessionForm::InPerson),
        villages: lookup.each_once(&raw.villages, |id| lookup.village(id)),
        audience: raw.audience.clone(),
        venue: raw.venue.clone(),
        landmark: raw.landmark.clone(),
        organiser: raw.organiser.as_ref().and_then(|id| lookup.body(id)),
        chairs: lookup.all(&raw.chairs, |id| lookup.person(id)),
        answerers: lookup.all(&raw.answerers, |id| lookup.person(id)),
        secretary: raw.secretary.as_ref().and_then(|id| lookup.person(id)),
        guests: raw.guests.clone(),
        invitees: invitees(&lookup, &raw.invitee),
        agenda: raw
            .agenda
            .iter()
            .map(|line| AgendaLine {
                time: line.time.0,
                content: line.content.clone(),
                who: line.who.clone(),
            })
            .collect(),
        attendance: raw.attendance.clone(),
        stated: raw.stated.clone().unwrap_or_default(),
        held: raw.held.unwrap_or(false),
        changes: raw.change.clone(),
        announcement,
        invitation,
        review,
        plan,
        minutes: raw.minutes.as_ref().map(|it| Minutes {
            number: lookup.number(it.number, &root.key("minutes")),
            opening: it.opening.clone(),
            summary: it.summary.clone(),
        }),
        conclusion,
        assignments: assignments.collect(),
    };
    resolver.unless_errors(session)
}

fn check(resolver: &Resolver<'_>, raw: &SessionRecord) {
    let root = KeyPath::root();
    if raw.month.is_some_and(|month| !(1..=12).contains(&month)) {
        resolver.out_of_range(root.key("month"), 1, 12);
    }
    if raw
        .quarter
        .is_some_and(|quarter| !(1..=4).contains(&quarter))
    {
        resolver.out_of_range(root.key("quarter"), 1, 4);
    }
    check_lists(resolver, raw);
    if raw.held == Some(true) {
        for (key, missing) in [
            ("date", raw.date.is_none()),
            ("start", raw.start.is_none()),
            ("end", raw.end.is_none()),
            ("venue", raw.venue.is_none()),
            ("chairs", raw.chairs.is_empty()),
            ("secretary", raw.secretary.is_none()),
        ] {
            if missing {
                let finding = Finding::under(&rule::HELD_WITHOUT, resolver.value(root.key("held")));
                resolver.report(finding.with("key", key));
            }
        }
    }
}

/// A heading with nothing below it is no paper to be issued.
fn check_lists(resolver: &Resolver<'_>, raw: &SessionRecord) {
    let announcement = raw.announcement.as_ref();
    let minutes = raw.minutes.as_ref();
    let conclusion = raw.conclusion.as_ref();
    let empty = |list: Option<bool>| list == Some(true);
    for (table, key, list) in [
        (
            "announcement",
            "contents",
            announcement.map(|it| it.contents.is_empty()),
        ),
        (
            "minutes",
            "opening",
            minutes.map(|it| it.opening.is_empty()),
        ),
        (
            "minutes",
            "summary",
            minutes.map(|it| it.summary.is_empty()),
        ),
        (
            "conclusion",
            "assessment",
            conclusion.map(|it| it.assessment.is_empty()),
        ),
        (
            "conclusion",
            "recipients",
            conclusion.map(|it| it.recipients.is_empty()),
        ),
    ] {
        if empty(list) {
            resolver.empty(KeyPath::root().key(table).key(key));
        }
    }
}

fn invitees(lookup: &Lookup<'_, '_>, raw: &[InviteeRecord]) -> Vec<Invitee> {
    let invitee = |(at, it): (usize, &InviteeRecord)| {
        let who = match (&it.person, &it.body, &it.name) {
            (Some(id), None, None) => lookup.person(id).map(Guest::Person),
            (None, Some(id), None) => lookup.body(id).map(Guest::Body),
            (None, None, Some(name)) => Some(Guest::Named(name.clone())),
            _ => {
                let path = KeyPath::root().key("invitee").index(at);
                lookup.resolver.report_at(&rule::INVITEE_UNCLEAR, path);
                None
            }
        };
        Some(Invitee {
            who: who?,
            prepare: it.prepare.clone(),
        })
    };
    raw.iter().enumerate().filter_map(invitee).collect()
}
