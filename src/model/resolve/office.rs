//! `office.toml` to the office.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;

use super::resolver::Resolver;
use crate::findings::{Finding, KeyPath, Place, catalogue as rule};
use crate::model::deadline::Deadlines;
use crate::model::office::{
    Authority, Body, Capacity, Field, Identity, Office, OutcomeGroups, Papers, Person, Signer,
    Village,
};
use crate::model::period::Period;
use crate::records::{
    AuthorityForm, Level as BodyLevel, OfficeRecord, SignerRecord, StyleSettings, Text,
};

pub(super) fn resolve_office(resolver: &Resolver<'_>, raw: &OfficeRecord) -> Option<Office> {
    let root = KeyPath::root();
    if raw.format != 1 {
        let finding = Finding::under(&rule::UNKNOWN_FORMAT, resolver.value(root.key("format")));
        resolver.report(finding.with("found", raw.format.to_string()));
    }
    check_style(resolver, &raw.style.clone().unwrap_or_default());
    for (at, rule) in raw.deadline.iter().enumerate() {
        // Nobody waits longer than three years, and days are counted one by one.
        if !(1..=1000).contains(&rule.offset) {
            let path = root.key("deadline").index(at).key("offset");
            resolver.out_of_range(path, 1, 1000);
        }
    }
    resolver.identifiers(raw.body.iter().map(|body| &body.id));
    resolver.identifiers(raw.village.iter().map(|village| &village.id));
    resolver.identifiers(raw.person.iter().map(|person| &person.id));
    resolver.identifiers(raw.field.iter().map(|field| &field.id));
    no_cycles(
        resolver,
        raw.body.iter().map(|it| (&it.id, it.successor.as_ref())),
    );
    no_cycles(
        resolver,
        raw.village
            .iter()
            .map(|it| (&it.id, it.merged_into.as_ref())),
    );
    let office = Office {
        file: Arc::clone(resolver.file),
        identities: identities(resolver, raw),
        terms: raw.terms.iter().map(|day| day.0).collect(),
        signers: signers(resolver, raw),
        bodies: bodies(resolver, raw),
        villages: villages(resolver, raw),
        persons: persons(resolver, raw),
        fields: fields(raw),
        recipients: raw.recipients.clone().unwrap_or_default(),
        papers: Papers::from(&raw.papers.clone().unwrap_or_default()),
        outcome_groups: OutcomeGroups::new(raw.outcome_groups.unwrap_or_default()),
        deadlines: Deadlines::new(&raw.deadline),
        sessions_per_year: raw.sessions_per_year.unwrap_or(1),
        style: raw.style.clone().unwrap_or_default(),
    };
    resolver.unless_errors(office)
}

/// Reports everything that is, over some steps, followed by itself.
fn no_cycles<'t>(
    resolver: &Resolver<'_>,
    successors: impl Iterator<Item = (&'t Text, Option<&'t Text>)>,
) {
    let next: BTreeMap<&str, (&Text, Option<&Text>)> = successors
        .map(|(id, successor)| (id.as_str(), (id, successor)))
        .collect();
    for (id, successor) in next.values() {
        let mut at = *successor;
        for _ in 0..next.len() {
            let Some(code) = at else { break };
            if code == *id {
                let place = resolver.place_of(successor.unwrap_or(id));
                let finding = Finding::under(&rule::SUCCESSOR_CYCLE, place);
                resolver.report(finding.with("id", id.as_str()));
                break;
            }
            at = next.get(code.as_str()).and_then(|(_, next)| *next);
        }
    }
}

/// The guidelines leave these measures open within bounds (Phụ lục 3; line pitch: 05-HD/VPTW);
/// the width of a column is free, but the letterhead has to fit.
fn check_style(resolver: &Resolver<'_>, style: &StyleSettings) {
    for (key, measure, least, most) in [
        ("type-size", style.type_size, 15, 16),
        ("subject-size", style.subject_size, 14, 15),
        ("text-size", style.text_size, 14, 15),
        ("line-pitch", style.line_pitch, 18, 22),
        ("header-left", style.header_left, 60, 100),
    ] {
        if measure.is_some_and(|measure| !(least..=most).contains(&measure)) {
            resolver.out_of_range(KeyPath::root().key("style").key(key), least, most);
        }
    }
}

fn identities(resolver: &Resolver<'_>, raw: &OfficeRecord) -> Vec<Identity> {
    let key = KeyPath::root().key("identity");
    if raw.identity.is_empty() {
        resolver.empty(key.clone());
    }
    let mut identities: Vec<Identity> = Vec::new();
    for (at, it) in raw.identity.iter().enumerate() {
        let path = key.index(at);
        let Some(period) = resolver.period(it.from, it.until, &path) else {
            continue;
        };
        if let Some(other) = identities
            .iter()
            .find(|other| other.period.overlaps(&period))
        {
            let finding = overlap(resolver.value(path.key("from")), &other.period, &period);
            let earlier = raw
                .identity
                .iter()
                .position(|it| it.name.place() == other.name.place());
            let earlier = resolver.value(key.index(earlier.unwrap_or(0)).key("until"));
            resolver.report(finding.beside(earlier));
        }
        identities.push(Identity {
            period,
            superior: it.superior.clone(),
            name: it.name.clone(),
            place: it.place.clone(),
            symbol: it.symbol.clone(),
        });
    }
    identities
}

fn signers(resolver: &Resolver<'_>, raw: &OfficeRecord) -> Vec<Signer> {
    let mut signers: Vec<Signer> = Vec::new();
    for (at, it) in raw.signer.iter().enumerate() {
        let path = KeyPath::root().key("signer").index(at);
        let (Some(period), Some(capacity)) = (
            resolver.period(it.from, it.until, &path),
            capacity(resolver, it, &path),
        ) else {
            continue;
        };
        let rival = signers
            .iter()
            .find(|other| other.role == it.role && other.period.overlaps(&period));
        if let Some(other) = rival {
            let finding = overlap(resolver.value(path.key("from")), &other.period, &period);
            resolver.report(finding.beside(resolver.place_of(&other.name)));
        }
        signers.push(Signer {
            role: it.role.clone(),
            period,
            name: it.name.clone(),
            capacity,
            position: it.position.clone(),
        });
    }
    signers
}

/// The finding that two periods share days, and which.
fn overlap(place: Place, one: &Period, other: &Period) -> Finding {
    let shared = one.shared(other);
    let date = |day: NaiveDate| day.format("%d/%m/%Y").to_string();
    let first = shared.0.map_or_else(|| "…".to_owned(), date);
    let last = shared.1.map_or_else(|| "…".to_owned(), date);
    let finding = Finding::under(&rule::PERIODS_OVERLAP, place);
    finding.with("first", first).with("last", last)
}

fn capacity(resolver: &Resolver<'_>, raw: &SignerRecord, path: &KeyPath) -> Option<Capacity> {
    match (raw.authority, &raw.authority_of) {
        (None, None) => Some(Capacity::Own),
        (Some(AuthorityForm::Acting), None) => Some(Capacity::Acting),
        (Some(AuthorityForm::OnBehalf), Some(of)) => {
            Some(Capacity::For(Authority::OnBehalf, of.clone()))
        }
        (Some(AuthorityForm::ForHead), Some(of)) => {
            Some(Capacity::For(Authority::ForHead, of.clone()))
        }
        (Some(AuthorityForm::ByOrder), Some(of)) => {
            Some(Capacity::For(Authority::ByOrder, of.clone()))
        }
        _ => {
            let (rule, key) = match raw.authority_of {
                Some(_) => (&rule::AUTHORITY_TOO_MUCH, "authority-of"),
                None => (&rule::AUTHORITY_INCOMPLETE, "authority"),
            };
            let finding = Finding::under(rule, resolver.value(path.key(key)));
            resolver.report(finding.with("role", raw.role.as_str()));
            None
        }
    }
}

fn bodies(resolver: &Resolver<'_>, raw: &OfficeRecord) -> Vec<Arc<Body>> {
    let known = raw
        .body
        .iter()
        .map(|it| (it.id.as_str(), Some(it.name.as_str())));
    let known: Vec<_> = known.collect();
    let body = |(at, it): (usize, &crate::records::BodyRecord)| {
        if let Some(successor) = &it.successor
            && !known.iter().any(|(id, _)| *id == successor.as_str())
        {
            resolver.unknown_reference(successor, &known);
        }
        let path = KeyPath::root().key("body").index(at);
        Arc::new(Body {
            id: it.id.clone(),
            name: it.name.clone(),
            level: it.level.unwrap_or(BodyLevel::Commune),
            short: it.short.clone().unwrap_or_else(|| it.name.clone()),
            period: period_or_open(resolver.period(it.from, it.until, &path)),
            successor: it.successor.clone(),
        })
    };
    raw.body.iter().enumerate().map(body).collect()
}

fn villages(resolver: &Resolver<'_>, raw: &OfficeRecord) -> Vec<Arc<Village>> {
    let known = raw
        .village
        .iter()
        .map(|it| (it.id.as_str(), Some(it.name.as_str())));
    let known: Vec<_> = known.collect();
    let village = |(at, it): (usize, &crate::records::VillageRecord)| {
        if let Some(other) = &it.merged_into
            && !known.iter().any(|(id, _)| *id == other.as_str())
        {
            resolver.unknown_reference(other, &known);
        }
        let path = KeyPath::root().key("village").index(at);
        Arc::new(Village {
            id: it.id.clone(),
            kind: it.kind.clone(),
            name: it.name.clone(),
            period: period_or_open(resolver.period(it.from, it.until, &path)),
            merged_into: it.merged_into.clone(),
        })
    };
    raw.village.iter().enumerate().map(village).collect()
}

fn persons(resolver: &Resolver<'_>, raw: &OfficeRecord) -> Vec<Arc<Person>> {
    let person = |(at, it): (usize, &crate::records::PersonRecord)| {
        let path = KeyPath::root().key("person").index(at);
        if it.titles.is_empty() {
            resolver.empty(path.key("titles"));
        }
        Arc::new(Person {
            id: it.id.clone(),
            honorific: it.honorific.clone(),
            name: it.name.clone(),
            titles: it.titles.clone(),
            period: period_or_open(resolver.period(it.from, it.until, &path)),
        })
    };
    raw.person.iter().enumerate().map(person).collect()
}

fn fields(raw: &OfficeRecord) -> Vec<Arc<Field>> {
    let field = |it: &crate::records::FieldRecord| {
        Arc::new(Field {
            id: it.id.clone(),
            name: it.name.clone(),
        })
    };
    raw.field.iter().map(field).collect()
}

/// A reversed period was reported and spoils the whole office; any period will do.
fn period_or_open(period: Option<Period>) -> Period {
    period.unwrap_or_default()
}
