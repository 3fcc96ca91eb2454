//! Nội dung kiến nghị: each has somebody who sees to it, comes from somewhere, ends with a
//! result and is linked to those that say the same.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::diagnostic::Diagnostic;
use crate::diagnostic::KeyPath;
use crate::diagnostic::Place;
use crate::diagnostic::Rule;
use crate::diagnostic::catalogue as rule;
use crate::model::Action;
use crate::model::Entry;
use crate::model::Item;
use crate::model::Model;
use crate::model::Session;
use crate::model::Speaker;
use crate::model::State;
use crate::records::plain_words;

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

/// Two items of one village in the same words are one request made twice.
pub(super) fn same_requests_are_linked(model: &Model, findings: &mut Vec<Diagnostic>) {
    let mut known: BTreeMap<(String, Vec<&str>), Entry<'_>> = BTreeMap::new();
    for entry in model.listed() {
        let villages = entry.petition.villages.iter();
        let villages: Vec<&str> = villages.map(|it| it.id.as_str()).collect();
        let key = (plain_words(entry.item.short.as_str()), villages);
        match known.get(&key) {
            Some(first) if !linked(first.item, entry.item) => {
                let finding = at_code(&rule::SAME_REQUEST, entry.item);
                let finding = finding.with("other", first.item.code.as_str());
                findings.push(match first.item.code.place() {
                    Some(place) => finding.beside(place.clone()),
                    None => finding,
                });
            }
            Some(_) => {}
            None => {
                known.insert(key, entry);
            }
        }
    }
}

fn linked(a: &Item, b: &Item) -> bool {
    let leads = |from: &Item, to: &Item| {
        let links = from.repeats.iter().chain(&from.split_from);
        links.chain(&from.merged_into).any(|code| *code == to.code)
    };
    // Both may repeat, or be merged into, a third one.
    let both = |a: &Item, b: &Item| {
        let links = || a.repeats.iter().chain(&a.merged_into);
        links().any(|code| b.repeats.contains(code) || b.merged_into.as_ref() == Some(code))
    };
    leads(a, b) || leads(b, a) || both(a, b)
}

/// A finding at the code of an item.
pub(super) fn at_code(rule: &'static Rule, item: &Item) -> Diagnostic {
    Diagnostic::at(rule, item.code.place().cloned()).with("code", item.code.as_str())
}
