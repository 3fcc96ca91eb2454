//! Hồ sơ đã có: what the office has, as export shows it and import compares with it.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use chrono::NaiveDate;
use toml_edit::{DocumentMut, Item, Table};

use super::choices::Choices;
use crate::findings::{Finding, Sources};
use crate::records::{self, ItemKind, NamedChoice, PetitionRecord, Records};
use crate::render::is_printable;
use crate::workspace::load;

/// Lượt ý kiến: year, session and number, as its file is named.
pub(super) type Key = (i32, Arc<str>, u32);
/// Buổi đối thoại: year and session.
pub(super) type SessionKey = (i32, Arc<str>);

/// The folder of petitions that came in at no session.
const OUTSIDE: &str = "other";

/// Hồ sơ của cơ quan.
pub(super) struct Known {
    pub choices: Choices,
    /// The sessions by what the workbook calls them, with the day on which each was held.
    pub sessions: BTreeMap<String, (SessionKey, Option<NaiveDate>)>,
    pub petitions: BTreeMap<Key, KnownPetition>,
    /// Where an item is, by its code.
    pub codes: BTreeMap<String, (Key, usize)>,
    /// The level of each body, as records write it.
    pub levels: BTreeMap<String, String>,
    pub sources: Sources,
    /// The records as they are typed, for what only they know.
    pub records: Records,
}

/// Một lượt ý kiến đã có.
pub(super) struct KnownPetition {
    pub file: Arc<str>,
    pub text: Arc<str>,
    pub record: DocumentMut,
    pub items: Vec<KnownItem>,
    /// Whether nothing of it may leave the records.
    pub secret: bool,
    /// Whether its tables are written as tables, so that they can be changed one by one.
    pub plain: bool,
}

/// Một nội dung đã có.
pub(super) struct KnownItem {
    pub code: String,
    pub secret: bool,
}

impl Known {
    /// Reads the records of an office.
    ///
    /// # Errors
    ///
    /// What is wrong with the office's own record or with a petition: without the one there are
    /// no names, without the other no codes to count on from.
    pub(super) fn read(root: &Path) -> Result<Self, (Vec<Finding>, Sources)> {
        let (records, findings) = load(root, &is_printable);
        let office = records.office.as_ref().and_then(|it| it.record.as_ref());
        let broken = records.petitions.values().any(|it| it.record.is_none());
        let Some(office) = office.filter(|_| !broken) else {
            let matters = |it: &Finding| {
                let file = it.place.as_ref().map_or("", |place| &*place.file);
                it.is_error() && (file.contains("/petitions/") || file.ends_with("office.toml"))
            };
            let findings = findings.into_iter().filter(matters).collect();
            return Err((findings, records.sources));
        };
        let sessions = sessions(&records);
        let level = |it: &records::BodyRecord| {
            let level = it.level.unwrap_or(records::Level::Commune);
            (it.id.to_string(), level.name().to_owned())
        };
        let mut known = Self {
            choices: Choices::of(office, sessions.keys().cloned().collect()),
            levels: office.body.iter().map(level).collect(),
            sessions,
            petitions: BTreeMap::new(),
            codes: BTreeMap::new(),
            sources: records.sources.clone(),
            records: Records::default(),
        };
        for (key, loaded) in &records.petitions {
            let Some(petition) = loaded.record.as_ref() else {
                continue;
            };
            let Some(petition) = known_petition(&loaded.file, &records, petition) else {
                continue;
            };
            for (at, item) in petition.items.iter().enumerate() {
                known.codes.insert(item.code.clone(), (key.clone(), at));
            }
            known.petitions.insert(key.clone(), petition);
        }
        known.records = records;
        Ok(known)
    }

    /// What the workbook calls a session.
    pub(super) fn label(&self, (year, id): (i32, &str)) -> String {
        let found = self.sessions.iter();
        let found = found.filter(|(_, (key, _))| key.0 == year && *key.1 == *id);
        let label = found.map(|(label, _)| label.clone()).next();
        label.unwrap_or_else(|| format!("{year}/{id}"))
    }

    /// The highest number that a code of a year has: `2025-42` is the year's 42nd.
    pub(super) fn last_code(&self, year: i32) -> u32 {
        let begin = format!("{year}-");
        let numbers = self.codes.keys().filter_map(|code| {
            let digits = code.strip_prefix(&begin)?;
            digits.parse().ok()
        });
        numbers.max().unwrap_or(0)
    }
}

fn known_petition(
    file: &Arc<str>,
    records: &Records,
    petition: &PetitionRecord,
) -> Option<KnownPetition> {
    let text = records.sources.text(file)?;
    let record: DocumentMut = text.trim_start_matches('\u{feff}').parse().ok()?;
    let secret = petition.confidential == Some(true);
    let items = petition.item.iter().map(|item| KnownItem {
        code: item.code.to_string(),
        secret: secret || item.confidential == Some(true) || item.kind == ItemKind::Denunciation,
    });
    let items: Vec<KnownItem> = items.collect();
    Some(KnownPetition {
        file: Arc::clone(file),
        text: Arc::clone(text),
        // Who made a denunciation is as secret as what it says.
        secret: items.iter().all(|item| item.secret),
        items,
        plain: is_plain(&record),
        record,
    })
}

/// Whether persons, items and events stand in tables of their own, as everybody writes them.
fn is_plain(record: &Table) -> bool {
    let plain = |table: &Table, key: &str| match table.get(key) {
        None => true,
        Some(item) => item.is_array_of_tables(),
    };
    let items = record.get("item").and_then(Item::as_array_of_tables);
    let mut items = items.into_iter().flatten();
    plain(record, "petitioner") && plain(record, "item") && items.all(|it| plain(it, "event"))
}

/// All sessions, and for each year the place of what came in at none. An identifier that two
/// years share is told apart by the year.
fn sessions(records: &Records) -> BTreeMap<String, (SessionKey, Option<NaiveDate>)> {
    let mut sessions = BTreeMap::new();
    let mut years: Vec<i32> = records.plans.keys().copied().collect();
    years.extend(records.calendars.keys());
    years.extend(records.sessions.keys().map(|(year, _)| *year));
    years.extend(records.petitions.keys().map(|(year, _, _)| *year));
    for ((year, id), loaded) in &records.sessions {
        let alike = records.sessions.keys().filter(|(_, other)| other == id);
        let label = if alike.count() > 1 {
            format!("{year}/{id}")
        } else {
            id.to_string()
        };
        let record = loaded.record.as_ref();
        let date = record.and_then(|it| it.date).map(|day| day.0);
        sessions.insert(label, ((*year, Arc::clone(id)), date));
    }
    for year in years {
        let key = (year, Arc::from(OUTSIDE));
        sessions.insert(format!("{year}/{OUTSIDE}"), (key, None));
    }
    sessions
}

/// Whether petitions of a session came in at none.
pub(super) fn is_outside(session: &str) -> bool {
    session == OUTSIDE
}
