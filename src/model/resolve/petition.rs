//! `petitions/<session>/<nn>.toml` to the petition and its items.

use std::sync::Arc;

use super::event::EventReading;
use super::lookup::Lookup;
use super::resolver::Resolver;
use crate::findings::{Finding, KeyPath, catalogue as rule};
use crate::model::calendar::Calendar;
use crate::model::office::Office;
use crate::model::petition::{Event, Item, Petition, Secrecy, Speaker};
use crate::records::{ItemKind, ItemRecord, PetitionRecord};

pub(super) fn resolve_petition(
    resolver: &Resolver<'_>,
    office: &Office,
    calendar: &Calendar,
    (year, session, ordinal): (i32, Option<Arc<str>>, u32),
    raw: &PetitionRecord,
) -> Option<Petition> {
    let lookup = Lookup {
        resolver,
        office,
        calendar,
    };
    if raw.item.is_empty() {
        resolver.empty(KeyPath::root().key("item"));
    }
    let secret = raw.confidential == Some(true);
    let items = raw.item.iter().enumerate().filter_map(|(at, it)| {
        let path = KeyPath::root().key("item").index(at);
        item(&lookup, it, secret, &path)
    });
    let petition = Petition {
        file: Arc::clone(resolver.file),
        year,
        session,
        ordinal,
        channel: raw.channel,
        received: raw.received.0,
        villages: lookup.each_once(&raw.villages, |id| lookup.village(id)),
        speaker: match (&raw.collective, &raw.petitioner[..]) {
            (Some(name), persons) => Speaker::Collective(name.clone(), persons.to_vec()),
            (None, []) => Speaker::Unknown,
            (None, persons) => Speaker::Persons(persons.to_vec()),
        },
        households: raw.households,
        items: items.collect(),
    };
    resolver.unless_errors(petition)
}

/// The longest number of an item, in letters.
const LONGEST_CODE: usize = 20;

fn item(lookup: &Lookup<'_, '_>, raw: &ItemRecord, secret: bool, path: &KeyPath) -> Option<Item> {
    let secret = secret || raw.confidential == Some(true) || raw.kind == ItemKind::Denunciation;
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '-';
    let code = raw.code.as_str();
    if !code.chars().all(plain) || code.len() > LONGEST_CODE {
        // It names a file, and stands in narrow columns.
        let place = lookup.resolver.place_of(&raw.code);
        let finding = Finding::under(&rule::BAD_CODE, place);
        lookup
            .resolver
            .report(finding.with("code", raw.code.as_str()));
    }
    let mut events: Vec<Event> = Vec::new();
    for (at, it) in raw.event.iter().enumerate() {
        let path = path.key("event").index(at);
        if events.last().is_some_and(|last| last.date > it.date.0) {
            let place = lookup.resolver.value(path.key("date"));
            let finding = Finding::under(&rule::EVENTS_OUT_OF_ORDER, place);
            lookup.resolver.report(finding.on(it.date.0));
        }
        let reading = EventReading {
            lookup,
            raw: it,
            path: &path,
            lead: raw.lead.as_ref(),
        };
        events.extend(reading.action().map(|action| Event {
            date: it.date.0,
            action,
        }));
    }
    Some(Item {
        code: raw.code.clone(),
        secrecy: if secret {
            Secrecy::Secret
        } else {
            Secrecy::Open
        },
        content: raw.content.clone(),
        short: raw.short.clone(),
        kind: raw.kind,
        field: lookup.field(&raw.field)?,
        authority: raw.authority,
        lead: raw.lead.as_ref().and_then(|id| lookup.body(id)),
        with: lookup.all(&raw.with, |id| lookup.body(id)),
        repeats: raw.repeats.clone(),
        split_from: raw.split_from.clone(),
        merged_into: raw.merged_into.clone(),
        events,
    })
}
