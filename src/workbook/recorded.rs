//! Hồ sơ đã có: what the office has, as export shows it and import compares with it.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use chrono::NaiveDate;
use toml_edit::{DocumentMut, Item, Table};

use super::choices::Choices;
use super::lookup::NoSuchName;
use crate::findings::{Finding, Sources};
use crate::records::{Loaded, NamedChoice, OUTSIDE, PetitionRecord, Records, nearest};
use crate::render::is_printable;
use crate::workspace::load;

/// Lượt ý kiến: year, session and number, as its file is named.
pub(super) type PetitionKey = (i32, Arc<str>, u32);
/// Buổi đối thoại: year and session.
pub(super) type SessionKey = (i32, Arc<str>);

/// Hồ sơ của cơ quan: what is recorded, by the names and codes that a workbook uses.
pub(super) struct RecordedOffice {
    pub choices: Choices,
    /// The sessions by what the workbook calls them, with the day on which each was held.
    pub sessions: BTreeMap<String, (SessionKey, Option<NaiveDate>)>,
    pub petitions: BTreeMap<PetitionKey, RecordedPetition>,
    /// Where an item is, by its code.
    pub codes: BTreeMap<String, (PetitionKey, usize)>,
    /// The records as they are typed, for what only they know.
    pub records: Records,
}

/// Một lượt ý kiến đã có: its record as it is typed, and what of it may be shown.
pub(super) struct RecordedPetition {
    pub file: Arc<str>,
    pub text: Arc<str>,
    pub record: DocumentMut,
    pub items: Vec<RecordedItem>,
    /// Whether nothing of it may leave the records.
    pub secret: bool,
    /// Whether its tables are written as tables, so that they can be changed one by one.
    pub plain: bool,
}

/// Một nội dung đã có: its code, and whether a workbook may show it.
pub(super) struct RecordedItem {
    pub code: String,
    pub secret: bool,
}

impl RecordedOffice {
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
        let labels: Vec<String> = sessions.keys().cloned().collect();
        let petitions = records.petitions.iter();
        let petitions: BTreeMap<_, _> = petitions
            .filter_map(|(key, it)| Some((key.clone(), recorded(it, &records.sources)?)))
            .collect();
        let items = petitions.iter().flat_map(|(key, petition)| {
            let items = petition.items.iter().enumerate();
            items.map(move |(at, item)| (item.code.clone(), (key.clone(), at)))
        });
        Ok(Self {
            choices: Choices::of(office, &labels),
            sessions,
            codes: items.collect(),
            petitions,
            records,
        })
    }

    /// The item at that place of a petition, unless it is secret.
    pub(super) fn open_item(&self, key: &PetitionKey, at: usize) -> Option<&RecordedItem> {
        let item = self.petitions.get(key)?.items.get(at);
        item.filter(|it| !it.secret)
    }

    /// The level of a body, as records write it.
    pub(super) fn level_of(&self, body: &str) -> Option<&'static str> {
        let office = self.records.office.as_ref()?.record.as_ref()?;
        let body = office.body.iter().find(|it| it.id.as_str() == body)?;
        Some(body.level().name())
    }

    /// What the workbook calls a session.
    pub(super) fn label(&self, (year, id): (i32, &str)) -> String {
        let mut found = self.sessions.iter();
        let found = found.find(|(_, (key, _))| key.0 == year && *key.1 == *id);
        found.map_or_else(|| format!("{year}/{id}"), |(label, _)| label.clone())
    }

    /// The day on which a session was held.
    pub(super) fn day_of(&self, year: i32, id: &str) -> Option<NaiveDate> {
        let mut sessions = self.sessions.values();
        let found = sessions.find(|(key, _)| key.0 == year && *key.1 == *id);
        found.and_then(|(_, day)| *day)
    }

    /// What the workbook calls the session that somebody named on the command line, by a
    /// beginning that fits no other as well.
    ///
    /// # Errors
    ///
    /// A finding when there is no such session.
    pub(super) fn session_called(&self, typed: &str) -> Result<String, Finding> {
        let exact = self.sessions.get_key_value(typed);
        let only = |fits: &dyn Fn(&str) -> bool| {
            let sessions = self.sessions.iter();
            let mut alike = sessions.filter(|(_, (key, _))| fits(&key.1));
            alike.next().filter(|_| alike.next().is_none())
        };
        let by_id = || only(&|id| id == typed);
        let by_beginning = || only(&|id| id.starts_with(typed)).filter(|_| !typed.is_empty());
        if let Some((label, _)) = exact.or_else(by_id).or_else(by_beginning) {
            return Ok(label.clone());
        }
        let labels: Vec<&str> = self.sessions.keys().map(String::as_str).collect();
        let none = match nearest(typed, &labels) {
            Some(near) => NoSuchName::Near(near.to_owned()),
            None => NoSuchName::Unknown(self.sessions.keys().cloned().collect()),
        };
        Err(none.finding("--session", typed, None))
    }
}

impl RecordedPetition {
    /// The tables of the items.
    pub(super) fn item_tables(&self) -> impl Iterator<Item = &Table> {
        let items = self.record.get("item").and_then(Item::as_array_of_tables);
        items.into_iter().flatten()
    }
}

fn recorded(loaded: &Loaded<PetitionRecord>, sources: &Sources) -> Option<RecordedPetition> {
    let petition = loaded.record.as_ref()?;
    let text = sources.text(&loaded.file)?;
    let record: DocumentMut = text.trim_start_matches('\u{feff}').parse().ok()?;
    let items = petition.item.iter().map(|item| RecordedItem {
        code: item.code.to_string(),
        secret: petition.keeps_secret(item),
    });
    let items: Vec<RecordedItem> = items.collect();
    Some(RecordedPetition {
        file: Arc::clone(&loaded.file),
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
    for ((year, id), loaded) in &records.sessions {
        let alike = records.sessions.keys().filter(|(_, other)| other == id);
        let label = match alike.count() {
            1 => id.to_string(),
            _ => format!("{year}/{id}"),
        };
        let record = loaded.record.as_ref();
        let held = record.and_then(|it| it.date).map(|day| day.0);
        sessions.insert(label, ((*year, Arc::clone(id)), held));
    }
    let plans = records.plans.keys().chain(records.calendars.keys());
    let held = records.sessions.keys().map(|(year, _)| year);
    let petitions = records.petitions.keys().map(|(year, _, _)| year);
    for year in plans.chain(held).chain(petitions) {
        let key = (*year, Arc::from(OUTSIDE));
        sessions.insert(format!("{year}/{OUTSIDE}"), (key, None));
    }
    sessions
}
