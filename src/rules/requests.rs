//! Nội dung kiến nghị: each has somebody who sees to it, comes from somewhere and ends with a
//! result.

use chrono::NaiveDate;

use crate::diagnostic::Diagnostic;
use crate::diagnostic::KeyPath;
use crate::diagnostic::Place;
use crate::diagnostic::Rule;
use crate::diagnostic::catalogue as rule;
use crate::model::Action;
use crate::model::Item;
use crate::model::Model;
use crate::model::Session;
use crate::model::Speaker;
use crate::model::State;

/// What has been concluded on and is still open has somebody who sees to it.
pub(super) fn open_items_have_a_body(model: &Model, findings: &mut Vec<Diagnostic>) {
    let concluded = |session: &Session| {
        let paper = session.conclusion.as_ref().map(|it| it.paper.issue.date);
        paper.flatten().is_some()
    };
    for session in model.sessions.iter().filter(|it| concluded(it)) {
        let items = model.petitions_of(session).flat_map(|it| &it.items);
        for item in items {
            let nobody = item.lead_body().is_none();
            // An answer on the spot needs nobody else.
            let waits = matches!(
                item.state(NaiveDate::MAX),
                State::Received | State::Classified | State::Reopened
            );
            if nobody && waits && item.merged_into.is_none() {
                findings.push(at_code(&rule::ITEM_WITHOUT_BODY, item));
            }
        }
    }
}

/// Reports count by village: a person at a session of villages comes from one.
pub(super) fn petitioners_come_from_somewhere(model: &Model, findings: &mut Vec<Diagnostic>) {
    for session in model.sessions.iter().filter(|it| !it.villages.is_empty()) {
        for petition in model.petitions_of(session) {
            if petition.villages.is_empty() && matches!(petition.speaker, Speaker::Persons(_)) {
                let place = Place::value(&petition.file, KeyPath::root().key("villages"));
                findings.push(Diagnostic::new(&rule::PETITIONER_WITHOUT_VILLAGE, place));
            }
        }
    }
}

/// An item that has ended says how: an answer, a measure, or a word at its end.
pub(super) fn ended_items_have_a_result(model: &Model, findings: &mut Vec<Diagnostic>) {
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
pub(super) fn at_code(rule: &'static Rule, item: &Item) -> Diagnostic {
    Diagnostic::at(rule, item.code.place().cloned()).with("code", item.code.as_str())
}
