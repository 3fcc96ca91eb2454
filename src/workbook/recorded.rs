//! Hồ sơ đã có: what the office has, as export shows it and import compares with it.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use toml_edit::{DocumentMut, Item, Table};

use super::choices::{ChoiceList, Choices};
use crate::findings::{Finding, Sources};
use crate::records::{
    ItemRecord, Loaded, NamedChoice, OUTSIDE, OfficeRecord, PetitionRecord, Records,
};

/// Lượt ý kiến: year, session and number, as its file is named.
pub(super) type PetitionKey = (i32, Arc<str>, u32);
/// Buổi đối thoại: year and session.
pub(super) type SessionKey = (i32, Arc<str>);

/// Hồ sơ của cơ quan: what is recorded, by the names and codes that a workbook uses.
pub(super) struct RecordedOffice<'a> {
    pub records: &'a Records,
    office: &'a OfficeRecord,
    pub choices: Choices,
    /// The sessions by what the workbook calls them, with the day on which each was held.
    pub sessions: BTreeMap<String, (SessionKey, Option<NaiveDate>)>,
    pub petitions: BTreeMap<&'a PetitionKey, RecordedPetition<'a>>,
    /// Where an item is, by its code.
    pub codes: BTreeMap<&'a str, (&'a PetitionKey, usize)>,
}

/// Một lượt ý kiến đã có: what its record says, and how it is typed.
pub(super) struct RecordedPetition<'a> {
    pub file: &'a Arc<str>,
    pub text: &'a Arc<str>,
    pub says: &'a PetitionRecord,
    /// The text as TOML, to be changed.
    pub record: DocumentMut,
    /// Whether its tables are written as tables, so that they can be changed one by one.
    pub plain: bool,
}

impl<'a> RecordedOffice<'a> {
    /// What an office has recorded. `None` when its own record or a petition is broken: without
    /// the one there are no names, without the other no codes to count on from.
    pub(super) fn of(records: &'a Records) -> Option<Self> {
        let office = records.office.as_ref()?.record.as_ref()?;
        let sessions = sessions(records);
        let petitions = records.petitions.iter();
        let petitions = petitions.map(|(key, it)| Some((key, recorded(it, &records.sources)?)));
        let petitions: BTreeMap<_, _> = petitions.collect::<Option<_>>()?;
        let codes = petitions.iter().flat_map(|(key, petition)| {
            let items = petition.says.item.iter().enumerate();
            items.map(move |(at, item)| (item.code.as_str(), (*key, at)))
        });
        Some(Self {
            choices: Choices::of(office, sessions.keys().map(String::as_str)),
            codes: codes.collect(),
            records,
            office,
            sessions,
            petitions,
        })
    }

    /// The item at that place of a petition, unless it is secret.
    pub(super) fn open_item(&self, key: &PetitionKey, at: usize) -> Option<&'a ItemRecord> {
        let petition = self.petitions.get(key)?.says;
        let item = petition.item.get(at);
        item.filter(|it| !petition.keeps_secret(it))
    }

    /// The level of a body, as records write it.
    pub(super) fn level_of(&self, body: &str) -> Option<&'static str> {
        let mut bodies = self.office.body.iter();
        let body = bodies.find(|it| it.id.as_str() == body)?;
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
    pub(super) fn session_called(&self, typed: &str) -> Result<&str, Finding> {
        let only = |fits: &dyn Fn(&str) -> bool| {
            let sessions = self.sessions.iter();
            let mut alike = sessions.filter(|(_, (key, _))| fits(&key.1));
            alike.next().filter(|_| alike.next().is_none())
        };
        let exact = self.sessions.get_key_value(typed);
        let by_id = || only(&|id| id == typed);
        let by_beginning = || only(&|id| id.starts_with(typed)).filter(|_| !typed.is_empty());
        match exact.or_else(by_id).or_else(by_beginning) {
            Some((label, _)) => Ok(label),
            None => self.choices.find(ChoiceList::Sessions, typed, "--session"),
        }
    }
}

impl RecordedPetition<'_> {
    /// Whether nothing of it may leave the records: who made a denunciation is as secret as
    /// what it says.
    pub(super) fn is_secret(&self) -> bool {
        let items = &self.says.item;
        items.iter().all(|it| self.says.keeps_secret(it))
    }
}

/// Of the findings in the records of an office those for which it cannot be
/// [told](RecordedOffice::of) what it has.
pub(super) fn blocking(findings: Vec<Finding>) -> Vec<Finding> {
    let matters = |it: &Finding| {
        let file = it.place.as_ref().map_or("", |place| &*place.file);
        it.is_error() && (file.contains("/petitions/") || file.ends_with("office.toml"))
    };
    findings.into_iter().filter(matters).collect()
}

fn recorded<'a>(
    loaded: &'a Loaded<PetitionRecord>,
    sources: &'a Sources,
) -> Option<RecordedPetition<'a>> {
    let text = sources.text(&loaded.file)?;
    let record: DocumentMut = text.trim_start_matches('\u{feff}').parse().ok()?;
    Some(RecordedPetition {
        file: &loaded.file,
        text,
        says: loaded.record.as_ref()?,
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
