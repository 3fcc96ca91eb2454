//! `office.toml` to the office.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::resolver::Resolver;
use super::signers::{identities, signers};
use crate::findings::rules;
use crate::model::deadline::Deadlines;
use crate::model::office::{Body, Office, OutcomeGroups, Papers, Person, Village};
use crate::records::{OfficeRecord, StyleSettings, Text};

pub(super) fn resolve_office(resolver: &Resolver<'_>, raw: &OfficeRecord) -> Option<Office> {
    let top = resolver.top();
    if raw.format != 1 {
        let found = raw.format;
        resolver.report_at(UnknownFormat { found }, top.down("format"));
    }
    let style = raw.style.clone().unwrap_or_default();
    check_style(resolver, &style);
    for (at, rule) in raw.deadline.iter().enumerate() {
        // Nobody waits longer than three years, and days are counted one by one.
        let place = top.nth("deadline", at).down("offset");
        resolver.within(Some(rule.offset), 1, 1000, place);
    }
    resolver.identifiers(raw.body.iter().map(|body| &body.id));
    resolver.identifiers(raw.village.iter().map(|village| &village.id));
    resolver.identifiers(raw.person.iter().map(|person| &person.id));
    resolver.identifiers(raw.field.iter().map(|field| &field.id));
    let bodies = raw.body.iter().map(|it| (&it.id, it.successor.as_ref()));
    no_cycles(resolver, bodies);
    let villages = raw.village.iter();
    no_cycles(
        resolver,
        villages.map(|it| (&it.id, it.merged_into.as_ref())),
    );
    let office = Office {
        file: Arc::clone(resolver.file),
        identities: identities(resolver, raw),
        signers: signers(resolver, raw),
        bodies: bodies_of(resolver, raw),
        villages: villages_of(resolver, raw),
        persons: persons_of(resolver, raw),
        fields: raw.field.iter().cloned().map(Arc::new).collect(),
        recipients: raw.recipients.clone().unwrap_or_default(),
        papers: Papers::from(&raw.papers.clone().unwrap_or_default()),
        outcome_groups: OutcomeGroups::new(raw.outcome_groups.unwrap_or_default()),
        deadlines: Deadlines::new(&raw.deadline),
        sessions_per_year: raw.sessions_per_year.unwrap_or(1),
        style,
        record: raw.clone(),
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
                resolver.report_at(SuccessorCycle { id: id.to_string() }, place);
                break;
            }
            at = next.get(code.as_str()).and_then(|(_, next)| *next);
        }
    }
}

/// The guidelines leave these measures open within bounds (Phụ lục 3; line pitch: 05-HD/VPTW);
/// the width of a column is free, but the letterhead has to fit.
fn check_style(resolver: &Resolver<'_>, style: &StyleSettings) {
    let here = resolver.top().down("style");
    for (key, measure, least, most) in [
        ("type-size", style.type_size, 15, 16),
        ("subject-size", style.subject_size, 14, 15),
        ("text-size", style.text_size, 14, 15),
        ("line-pitch", style.line_pitch, 18, 22),
        ("header-left", style.header_left, 60, 100),
    ] {
        resolver.within(measure, least, most, here.down(key));
    }
}

/// Reports a successor that nobody is.
fn known_successor(resolver: &Resolver<'_>, id: Option<&Text>, known: &[(&str, Option<&str>)]) {
    if let Some(id) = id.filter(|id| known.iter().all(|(code, _)| *code != id.as_str())) {
        resolver.unknown_reference(id, known);
    }
}

fn bodies_of(resolver: &Resolver<'_>, raw: &OfficeRecord) -> Vec<Arc<Body>> {
    let bodies = raw.body.iter();
    let known = bodies.map(|it| (it.id.as_str(), Some(it.name.as_str())));
    let known: Vec<_> = known.collect();
    let body = |(at, it): (usize, &crate::records::BodyRecord)| {
        known_successor(resolver, it.successor.as_ref(), &known);
        let here = resolver.top().nth("body", at);
        Arc::new(Body {
            level: it.level(),
            short: it.short.clone().unwrap_or_else(|| it.name.clone()),
            // A reversed period was reported and spoils the whole office; any will do.
            period: resolver
                .period(it.from, it.until, &here)
                .unwrap_or_default(),
            record: it.clone(),
        })
    };
    raw.body.iter().enumerate().map(body).collect()
}

fn villages_of(resolver: &Resolver<'_>, raw: &OfficeRecord) -> Vec<Arc<Village>> {
    let villages = raw.village.iter();
    let known = villages.map(|it| (it.id.as_str(), Some(it.name.as_str())));
    let known: Vec<_> = known.collect();
    let village = |(at, it): (usize, &crate::records::VillageRecord)| {
        known_successor(resolver, it.merged_into.as_ref(), &known);
        let here = resolver.top().nth("village", at);
        Arc::new(Village {
            period: resolver
                .period(it.from, it.until, &here)
                .unwrap_or_default(),
            record: it.clone(),
        })
    };
    raw.village.iter().enumerate().map(village).collect()
}

fn persons_of(resolver: &Resolver<'_>, raw: &OfficeRecord) -> Vec<Arc<Person>> {
    let person = |(at, it): (usize, &crate::records::PersonRecord)| {
        let here = resolver.top().nth("person", at);
        if it.titles.is_empty() {
            resolver.empty(here.down("titles"));
        }
        Arc::new(Person {
            period: resolver
                .period(it.from, it.until, &here)
                .unwrap_or_default(),
            record: it.clone(),
        })
    };
    raw.person.iter().enumerate().map(person).collect()
}

rules! { OFFICE:

UnknownFormat "D201" "unknown-format" Error { found: u32 }
vi "phiên bản hồ sơ {found} chưa được biết"
=> "ghi `format = 1`, hoặc dùng bản doithoai mới hơn"
en "record format {found} is not known"
=> "write `format = 1`, or use a newer doithoai"
why "Bản chương trình cũ không được đoán nghĩa của hồ sơ kiểu mới."
  / "An old program must not guess at the meaning of newer records."
wrong "format = 7"
right "format = 1"
by Records

SuccessorCycle "D218" "successor-cycle" Error { id: String }
vi "“{id}” kế thừa hoặc sáp nhập vòng lại chính nó"
=> "xem lại `successor`, `merged-into`: nơi sau cùng không có khóa này"
en "“{id}” is taken over by itself in the end"
=> "look at `successor` and `merged-into`: the last one has no such key"
why "Phải biết cuối cùng ai tiếp nhận công việc của cơ quan, địa bàn của thôn đã sắp xếp lại."
  / "Somebody must have the work of a body, or the people of a village, in the end."
wrong r#"name = "Tà Gầm"
until = 2025-06-30
merged-into = "ta-gam""#
right r#"name = "Tà Gầm"
until = 2025-06-30
merged-into = "lang-mung""#
by Records

}
