//! Người ký, người được nêu tên: in the right capacity, without degree or rank.

use crate::diagnostic::Diagnostic;
use crate::diagnostic::Place;
use crate::diagnostic::Rule;
use crate::diagnostic::catalogue as rule;
use crate::model::Authority;
use crate::model::Capacity;
use crate::model::Model;
use crate::records::Text;
use crate::records::plain_words;

/// A collective body decides together: whoever signs for it does so on its behalf, deputies too.
pub(super) fn nobody_replaces_a_collective_body(model: &Model, findings: &mut Vec<Diagnostic>) {
    let collective = [
        "dang uy",
        "ban thuong vu",
        "ban chap hanh",
        "thuong truc",
        "chi uy",
        "chi bo",
    ];
    let office = model.office.iter();
    for signer in office.flat_map(|office| &office.signers) {
        if let Capacity::For(Authority::ForHead, of) = &signer.capacity {
            let words = plain_words(of.as_str());
            if collective.iter().any(|body| words.starts_with(body)) {
                findings.extend(at(&rule::REPLACES_COLLECTIVE, of));
            }
        }
    }
}

/// Papers of the Party name people without degree or rank.
pub(super) fn names_bear_no_degree(model: &Model, findings: &mut Vec<Diagnostic>) {
    let Some(office) = &model.office else { return };
    let signers = office.signers.iter().map(|signer| &signer.name);
    let persons = office.persons.iter().map(|person| &person.name);
    for name in signers.chain(persons) {
        let words = plain_words(name.as_str());
        let bears = |rank: &&str| {
            let rest = words.strip_prefix(*rank);
            rest.is_some_and(|rest| rest.starts_with(' '))
        };
        // Only in front, and followed by more: a person may be called so.
        let dotted = name
            .as_str()
            .split_whitespace()
            .next()
            .is_some_and(|it| it.ends_with('.'));
        if dotted || RANKS.iter().any(bears) {
            findings.extend(at(&rule::NAME_WITH_DEGREE, name));
        }
    }
}

const RANKS: [&str; 14] = [
    "ts",
    "ths",
    "gs",
    "pgs",
    "bs",
    "ks",
    "tien si",
    "thac si",
    "dai tuong",
    "dai ta",
    "thuong ta",
    "trung ta",
    "thieu ta",
    "dai uy",
];

fn at(rule: &'static Rule, text: &Text) -> Option<Diagnostic> {
    let place: Place = text.place().cloned()?;
    Some(Diagnostic::new(rule, place).with("text", text.as_str()))
}
