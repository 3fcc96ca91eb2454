//! Nội dung kiến nghị: each has somebody who sees to it, comes from somewhere and ends with a
//! result.

use chrono::NaiveDate;

use crate::findings::{Finding, KeyPath, Place, Rule, catalogue as rule};
use crate::model::{Action, Item, Model, Session, Speaker, State};
use crate::records::Channel;

/// What has been concluded on was given to somebody, handed on or answered. A lead body alone
/// is not told what to do.
pub(super) fn concluded_items_have_a_direction(model: &Model, findings: &mut Vec<Finding>) {
    let concluded = |session: &Session| {
        let paper = session.conclusion.as_ref().map(|it| it.paper.issue.date);
        paper.flatten().is_some()
    };
    for session in model.sessions.iter().filter(|it| concluded(it)) {
        let items = model.petitions_of(session).flat_map(|it| &it.items);
        for item in items {
            // An answer on the spot needs nobody else.
            let waits = matches!(
                item.state(NaiveDate::MAX),
                State::Received | State::Classified | State::Reopened
            );
            if waits && item.merged_into.is_none() {
                findings.push(at_code(&rule::ITEM_WITHOUT_BODY, item));
            }
        }
    }
}

/// What is given to a body first is given to the one in the lead, or to one that works along. An
/// event written below the wrong item shows itself so.
pub(super) fn items_are_given_to_their_lead(model: &Model, findings: &mut Vec<Finding>) {
    for petition in &model.petitions {
        for (at, item) in petition.items.iter().enumerate() {
            let (Some(lead), Some(nth)) = (&item.lead, first_assignment(item)) else {
                continue;
            };
            let Some(to) = item.events[nth].action.gives_to() else {
                continue;
            };
            if to.id != lead.id && item.with.iter().all(|it| it.id != to.id) {
                let path = KeyPath::root().key("item").index(at);
                let event = path.clone().key("event").index(nth).key("body");
                let finding = Finding::under(
                    &rule::ASSIGNED_ELSEWHERE,
                    Place::value(&petition.file, event),
                );
                let beside = Place::value(&petition.file, path.key("lead"));
                let finding = finding.with("body", to.name.as_str()).beside(beside);
                findings.push(finding.with("lead", lead.name.as_str()));
            }
        }
    }
}

fn first_assignment(item: &Item) -> Option<usize> {
    let mut events = item.events.iter();
    events.position(|event| matches!(event.action, Action::Assigned { .. }))
}

/// What was brought forward at a session came in on its day.
pub(super) fn turns_are_of_the_day(model: &Model, findings: &mut Vec<Finding>) {
    for session in &model.sessions {
        let Some(held) = session.date.filter(|_| session.held) else {
            continue;
        };
        let said = model.petitions_of(session);
        for petition in said.filter(|it| it.channel == Channel::Session) {
            // Another year altogether is another finding.
            let near = (petition.received - held).num_days().abs() < 366;
            if near && petition.received != held {
                let place = Place::value(&petition.file, KeyPath::root().key("received"));
                let beside = Place::value(&session.file, KeyPath::root().key("date"));
                let finding = Finding::under(&rule::SAID_ON_ANOTHER_DAY, place).on(held);
                findings.push(finding.beside(beside));
            }
        }
    }
}

/// Reports count by village: a person at a session of villages comes from one.
pub(super) fn petitioners_come_from_somewhere(model: &Model, findings: &mut Vec<Finding>) {
    for session in model.sessions.iter().filter(|it| !it.villages.is_empty()) {
        for petition in model.petitions_of(session) {
            if petition.villages.is_empty() && matches!(petition.speaker, Speaker::Persons(_)) {
                let place = Place::value(&petition.file, KeyPath::root().key("villages"));
                findings.push(Finding::under(&rule::PETITIONER_WITHOUT_VILLAGE, place));
            }
        }
    }
}

/// An item that has ended says how: an answer, a measure, or a word at its end.
pub(super) fn ended_items_have_a_result(model: &Model, findings: &mut Vec<Finding>) {
    for entry in model.listed() {
        let item = entry.item;
        let ended = matches!(item.state(NaiveDate::MAX), State::Resolved(_));
        let told = item.events.iter().any(|event| {
            matches!(
                event.action,
                Action::Answered { .. }
                    | Action::Replied { .. }
                    | Action::Notified { .. }
                    | Action::Interim(_)
                    | Action::Resolved { text: Some(_), .. }
            )
        });
        if ended && !told {
            findings.push(at_code(&rule::ENDED_WITHOUT_RESULT, item));
        }
    }
}

/// A finding at the code of an item.
pub(super) fn at_code(rule: &'static Rule, item: &Item) -> Finding {
    Finding::under_at(rule, item.code.place()).with("code", item.code.as_str())
}
