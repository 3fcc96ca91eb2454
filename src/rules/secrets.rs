//! What is secret stays out of every paper, and the office is told so.

use super::requests::at_code;
use crate::findings::{Finding, KeyPath, Place, catalogue as rule};
use crate::model::{Item, Model, Secrecy, Session};

/// An assignment letter that would list nothing is not made: somebody waits for it in vain.
pub(super) fn letters_have_something_to_say(model: &Model, findings: &mut Vec<Finding>) {
    let known = |session: &&Session| model.knows_petitions_of(session);
    for session in model.sessions.iter().filter(known) {
        for (at, letter) in session.assignments.iter().enumerate() {
            let items = model.petitions_of(session).flat_map(|it| &it.items);
            let given = |item: &&Item| {
                item.is_handed_on() && item.given_to(&letter.body, letter.covers()).is_some()
            };
            if items.filter(given).count() == 0 {
                let path = KeyPath::root().key("assignment").index(at).key("body");
                let place = Place::value(&session.file, path);
                let finding = Finding::under(&rule::LETTER_EMPTY, place);
                findings.push(finding.with("body", letter.body.name.as_str()));
            }
        }
    }
}

/// Letters about a secret item are not made here at all.
pub(super) fn secret_items_have_no_letters(model: &Model, findings: &mut Vec<Finding>) {
    for entry in model.listed() {
        let item = entry.item;
        let has_letter = item.events.iter().any(|it| it.action.letter().is_some());
        if item.secrecy == Secrecy::Secret && has_letter {
            findings.push(at_code(&rule::SECRET_LETTER, item));
        }
    }
}

/// What repeats a secret item, or is dealt with under its number, says the same as it does.
pub(super) fn secrets_are_not_repeated_in_the_open(model: &Model, findings: &mut Vec<Finding>) {
    let secret: std::collections::BTreeSet<&str> = model
        .listed()
        .filter(|entry| entry.item.secrecy == Secrecy::Secret)
        .map(|entry| entry.item.code.as_str())
        .collect();
    for entry in model.listed() {
        let item = entry.item;
        let mut same = item.repeats.iter().chain(&item.merged_into);
        if item.secrecy == Secrecy::Open && same.any(|code| secret.contains(code.as_str())) {
            findings.push(at_code(&rule::SECRET_REPEATED, item));
        }
    }
}

/// A name that an open item prints stands beside the day on which a secret one came in.
pub(super) fn secrets_stand_alone(model: &Model, findings: &mut Vec<Finding>) {
    for petition in &model.petitions {
        let secret = petition
            .items
            .iter()
            .filter(|it| it.secrecy == Secrecy::Secret);
        let secret: Vec<&Item> = secret.collect();
        for item in &secret {
            if item.merged_into.is_some() {
                findings.push(at_code(&rule::SECRET_MERGED, item));
            }
        }
        if let Some(item) = secret.first()
            && secret.len() < petition.items.len()
        {
            findings.push(at_code(&rule::SECRET_BESIDE_OPEN, item));
        }
    }
}
