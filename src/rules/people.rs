//! Người ký, người được nêu tên: in the right capacity, without degree or rank.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::findings::{Finding, KeyPath, Place, Rule, catalogue as rule};
use crate::model::{Authority, Capacity, Guest, Model, Person, Speaker};
use crate::records::Text;
use crate::vietnamese::plain_words;

/// A collective body decides together: whoever signs for it does so on its behalf, deputies too.
pub(super) fn nobody_replaces_a_collective_body(model: &Model, findings: &mut Vec<Finding>) {
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
pub(super) fn names_bear_no_degree(model: &Model, findings: &mut Vec<Finding>) {
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

/// One person has one set of positions at a time, in the list of persons and as a signer.
pub(super) fn nobody_has_two_titles(model: &Model, findings: &mut Vec<Finding>) {
    let Some(office) = &model.office else { return };
    let mut known: BTreeMap<&str, Vec<&Arc<Person>>> = BTreeMap::new();
    for person in &office.persons {
        let others = known.entry(person.name.as_str()).or_default();
        let same = others.iter().find(|it| it.period.overlaps(&person.period));
        if let Some(other) = same {
            let finding = at(&rule::PERSON_TWICE, &person.name);
            let beside = other.name.place();
            findings.extend(finding.zip(beside).map(|(it, beside)| it.beside(beside)));
        }
        others.push(person);
    }
    for signer in &office.signers {
        let position = plain_words(signer.position.as_str());
        let persons = known.get(signer.name.as_str()).into_iter().flatten();
        let mut persons = persons.filter(|it| it.period.overlaps(&signer.period));
        let Some(first) = persons.next() else {
            continue;
        };
        let holds = |person: &Person| {
            let mut titles = person.titles.iter();
            titles.any(|title| plain_words(title.as_str()).contains(&position))
        };
        if !holds(first) && !persons.any(|it| holds(it)) {
            let finding = at(&rule::TITLES_DIFFER, &signer.position);
            let finding = finding.map(|it| it.with("name", signer.name.as_str()));
            let beside = first.name.place();
            findings.extend(finding.zip(beside).map(|(it, beside)| it.beside(beside)));
        }
    }
}

/// Whoever is in the chair, answers or takes the minutes holds the position on that day.
pub(super) fn people_hold_their_positions(model: &Model, findings: &mut Vec<Finding>) {
    for session in &model.sessions {
        let Some(day) = session.date else { continue };
        let lists = [
            ("chairs", &session.chairs),
            ("answerers", &session.answerers),
        ];
        let listed = lists.into_iter().flat_map(|(key, persons)| {
            let path = KeyPath::root().key(key);
            let persons = persons.iter().enumerate();
            persons.map(move |(at, person)| (path.index(at), person))
        });
        let secretary = session.secretary.iter();
        let secretary = secretary.map(|it| (KeyPath::root().key("secretary"), it));
        let invited = session.invitees.iter().enumerate().filter_map(|(at, it)| {
            let Guest::Person(person) = &it.who else {
                return None;
            };
            let path = KeyPath::root().key("invitee").index(at).key("person");
            Some((path, person))
        });
        for (path, person) in listed.chain(secretary).chain(invited) {
            if !person.period.contains(day) {
                let place = Place::value(&session.file, path);
                let finding = Finding::under(&rule::PERSON_NOT_IN_POSITION, place).on(day);
                findings.push(finding.with("name", person.name.as_str()));
            }
        }
    }
}

/// The head of the Party committee holds the dialogue.
pub(super) fn the_secretary_is_in_the_chair(model: &Model, findings: &mut Vec<Finding>) {
    for session in model.sessions.iter().filter(|it| !it.chairs.is_empty()) {
        let heads = |person: &Arc<Person>| {
            let mut titles = person.titles.iter();
            titles.any(|title| plain_words(title.as_str()).starts_with("bi thu"))
        };
        if !session.chairs.iter().any(heads) {
            let place = Place::value(&session.file, KeyPath::root().key("chairs"));
            findings.push(Finding::under(&rule::SECRETARY_NOT_IN_CHAIR, place));
        }
    }
}

/// A name is one person's: a group, or two people in one, would be printed and counted as one.
pub(super) fn one_name_is_one_person(model: &Model, findings: &mut Vec<Finding>) {
    for petition in &model.petitions {
        let (Speaker::Persons(persons) | Speaker::Collective(_, persons)) = &petition.speaker
        else {
            continue;
        };
        let several = persons.iter().filter(|it| names_several(it.name.as_str()));
        findings.extend(several.filter_map(|it| at(&rule::NAME_OF_SEVERAL, &it.name)));
    }
}

fn names_several(name: &str) -> bool {
    let words = plain_words(name);
    let words: Vec<&str> = words.split(' ').collect();
    let group = |pair: &[&str]| GROUPS.contains(&pair.join(" ").as_str());
    let joined = |pair: &[&str]| pair[0] == "va" && HONORIFICS.contains(&pair[1]);
    name.chars()
        .any(|c| c.is_ascii_digit() || "(),;".contains(c))
        || words.windows(2).any(|pair| group(pair) || joined(pair))
        || words
            .first()
            .is_some_and(|word| FIRST_OF_GROUP.contains(word))
}

/// No syllables of names.
const GROUPS: [&str; 12] = [
    "dai dien", "chi hoi", "tap the", "nhan dan", "nhom ho", "cac ho", "ho dan", "ba con",
    "cu tri", "ban quan", "hop tac", "to dan",
];
const FIRST_OF_GROUP: [&str; 3] = ["nhom", "cac", "nhung"];
const HONORIFICS: [&str; 5] = ["ong", "ba", "anh", "chi", "co"];

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

fn at(rule: &'static Rule, text: &Text) -> Option<Finding> {
    let place: Place = text.place()?;
    Some(Finding::under(rule, place).with("text", text.as_str()))
}
