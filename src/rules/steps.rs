//! Trình tự và thời hạn: each step of a dialogue at its time.

use chrono::{NaiveDate, NaiveTime};

use crate::findings::{Bilingual, Finding, KeyPath, Place, Rule, catalogue as rule};
use crate::model::{Action, Model, Session};
use crate::records::{ChangeKind, Step};

/// Announcement, invitation and review come before the session, the conclusion after it.
pub(super) fn papers_come_in_order(model: &Model, findings: &mut Vec<Finding>) {
    for session in &model.sessions {
        let Some(held) = session.date else { continue };
        let announced = session.announcement.as_ref().map(|it| &it.paper);
        let invited = session.invitation.as_ref().map(|it| &it.paper);
        let planned = session.plan.as_ref().map(|it| &it.paper);
        for (key, paper) in [
            ("plan", planned),
            ("announcement", announced),
            ("invitation", invited),
            ("review", session.review.as_ref()),
        ] {
            if let Some(day) = paper.and_then(|it| it.issue.date)
                && day > held
            {
                findings.push(at(&rule::PAPER_AFTER_SESSION, session, key).on(day));
            }
        }
        let concluded = session.conclusion.as_ref();
        let concluded = concluded.and_then(|it| it.paper.issue.date);
        if concluded.is_some_and(|day| day < held) {
            findings.push(at(&rule::CONCLUDED_BEFORE_SESSION, session, "conclusion").on(held));
        }
        let questions = session.announcement.as_ref();
        let questions = questions.and_then(|it| it.questions_until);
        if questions.is_some_and(|until| until > held) {
            let path = KeyPath::root().key("announcement").key("questions-until");
            let place = Place::value(&session.file, path);
            findings.push(Finding::under(&rule::QUESTIONS_AFTER_SESSION, place));
        }
        let plan = model.plan_of(session.year);
        if let Some(day) = plan.and_then(|plan| plan.issue.date)
            && held < day
        {
            let place = Place::value(&session.file, KeyPath::root().key("date"));
            findings.push(Finding::under(&rule::SESSION_BEFORE_PLAN, place).on(day));
        }
    }
}

/// The office's deadlines for announcing and concluding.
pub(super) fn deadlines_are_kept(model: &Model, findings: &mut Vec<Finding>) {
    let Some(office) = &model.office else { return };
    for session in &model.sessions {
        let Some(held) = session.date else { continue };
        let due = |step| office.deadlines.of(step).from(held, &model.calendar);
        let announced = session.announcement.as_ref();
        let announced = announced.and_then(|it| it.paper.issue.date);
        let last = due(Step::Announce);
        // Behind the session it is another finding.
        if announced.is_some_and(|day| last < day && day <= held) {
            findings.push(at(&rule::ANNOUNCED_LATE, session, "announcement").on(last));
        }
        let concluded = session.conclusion.as_ref();
        let concluded = concluded.and_then(|it| it.paper.issue.date);
        let last = due(Step::Conclude);
        if let Some(day) = concluded
            && last < day
        {
            let late = working_days(model, last, day);
            let finding = at(&rule::CONCLUDED_LATE, session, "conclusion").on(last);
            let finding = finding.with("held", held.format("%d/%m/%Y").to_string());
            findings.push(finding.with("late", late.to_string()));
        }
    }
}

/// Nothing happens to a request before it has come in.
pub(super) fn events_follow_receipt(model: &Model, findings: &mut Vec<Finding>) {
    for petition in &model.petitions {
        for (at, item) in petition.items.iter().enumerate() {
            let early = item
                .events
                .iter()
                .position(|it| it.date < petition.received);
            if let Some(nth) = early {
                let path = KeyPath::root().key("item").index(at);
                let path = path.key("event").index(nth).key("date");
                let place = Place::value(&petition.file, path);
                let received = Place::value(&petition.file, KeyPath::root().key("received"));
                let finding = Finding::under(&rule::EVENT_BEFORE_RECEIPT, place);
                findings.push(finding.on(petition.received).beside(received));
            }
        }
    }
}

/// What has ended is not given to anybody any more, unless it was opened again.
pub(super) fn ended_items_rest(model: &Model, findings: &mut Vec<Finding>) {
    for petition in &model.petitions {
        for (at, item) in petition.items.iter().enumerate() {
            let mut ended = false;
            for (nth, event) in item.events.iter().enumerate() {
                let moves = matches!(
                    event.action,
                    Action::Classified
                        | Action::Assigned { .. }
                        | Action::Transferred { .. }
                        | Action::Extended { .. }
                        | Action::Reminded { .. }
                );
                if ended && moves {
                    let path = KeyPath::root().key("item").index(at);
                    let path = path.key("event").index(nth).key("kind");
                    let place = Place::value(&petition.file, path);
                    findings.push(Finding::under(&rule::EVENT_AFTER_END, place));
                }
                ended |= event.action.ends();
                ended &= !matches!(event.action, Action::Reopened(_));
            }
        }
    }
}

/// Whoever is given something, or reminded of it, exists on that day.
pub(super) fn bodies_exist(model: &Model, findings: &mut Vec<Finding>) {
    for petition in &model.petitions {
        for (at, item) in petition.items.iter().enumerate() {
            for (nth, event) in item.events.iter().enumerate() {
                let (Action::Assigned { body, .. }
                | Action::Transferred { body, .. }
                | Action::Reminded { body, .. }) = &event.action
                else {
                    continue;
                };
                if !body.period.contains(event.date) {
                    let path = KeyPath::root().key("item").index(at);
                    let path = path.key("event").index(nth).key("date");
                    let place = Place::value(&petition.file, path);
                    let finding = Finding::under(&rule::BODY_GONE, place).on(event.date);
                    findings.push(finding.with("body", body.name.as_str()));
                }
            }
        }
    }
}

/// What was cancelled or handed over was not held here.
pub(super) fn held_sessions_were_not_cancelled(model: &Model, findings: &mut Vec<Finding>) {
    for session in model.sessions.iter().filter(|session| session.held) {
        let last = session.changes.last().map(|change| change.kind);
        if matches!(last, Some(ChangeKind::Cancelled | ChangeKind::HandedOver)) {
            let place = Place::value(&session.file, KeyPath::root().key("held"));
            findings.push(Finding::under(&rule::HELD_AND_CANCELLED, place));
        }
    }
}

const AFTER_THE_END: Bilingual = Bilingual {
    vi: "muộn hơn giờ kết thúc",
    en: "lies after the end at",
};
const BEFORE_THE_LAST: Bilingual = Bilingual {
    vi: "sớm hơn dòng đứng trước, lúc",
    en: "lies before the line above it at",
};

/// The programme goes on from one time to a later one, within the session's own hours.
pub(super) fn agendas_run_in_order(model: &Model, findings: &mut Vec<Finding>) {
    for session in &model.sessions {
        let mut last = None;
        for (at, line) in session.agenda.iter().enumerate() {
            let over = session.end.filter(|end| line.time > *end);
            let early = last.filter(|last| line.time < *last);
            let wrong = over.map(|it| (AFTER_THE_END, it));
            if let Some((relation, other)) = wrong.or(early.map(|it| (BEFORE_THE_LAST, it))) {
                let path = KeyPath::root().key("agenda").index(at).key("time");
                let place = Place::value(&session.file, path);
                let clock = |time: NaiveTime| time.format("%H:%M").to_string();
                let finding = Finding::under(&rule::AGENDA_OUT_OF_ORDER, place);
                let finding = finding.with("time", clock(line.time));
                findings.push(
                    finding
                        .with("relation", relation)
                        .with("other", clock(other)),
                );
            }
            // A time that cannot be meant does not put the next one in the wrong.
            if over.is_none() {
                last = Some(line.time);
            }
        }
    }
}

/// Working days behind one day, up to and with another.
fn working_days(model: &Model, after: NaiveDate, until: NaiveDate) -> usize {
    let days = after.iter_days().skip(1).take_while(|day| *day <= until);
    days.filter(|day| model.calendar.is_working_day(*day))
        .count()
}

fn at(rule: &'static Rule, session: &Session, key: &str) -> Finding {
    let path = KeyPath::root().key(key).key("date");
    Finding::under(rule, Place::value(&session.file, path))
}
