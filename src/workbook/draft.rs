//! Bản sửa của một tệp: one petition's record on its way to what the workbook says.

use std::collections::BTreeMap;
use std::sync::Arc;

use toml_edit::{DocumentMut, Table};

use super::choices::Choices;
use super::column::{Column, Form, REQUIRED};
use super::entry::Entry;
use super::event_columns::{EVENT_COLUMNS, EVENT_KEYS};
use super::item_columns::ITEM_COLUMNS;
use super::known::KnownPetition;
use super::record;
use super::record::Entries;
use super::sheet::Row;
use crate::findings::{Finding, Place, catalogue as rule};
use crate::lint::mended;

/// Một bước sửa, as the preview tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// A value that changes.
    Set {
        /// The item's code, empty for the petition itself, and which of its events.
        of: String,
        /// The column's heading.
        what: &'static str,
        /// What the record says, in the workbook's words; empty for nothing.
        before: String,
        /// What it is to say.
        after: String,
        /// The cell.
        place: Place,
    },
    /// A new item.
    Item {
        /// The code that it gets.
        code: String,
        /// What it is about, in a few words.
        short: String,
        /// What the workbook left open and the program fills in, in the workbook's words.
        filled: Vec<(&'static str, String)>,
        /// The row.
        place: Place,
    },
    /// A new event of an item.
    Event {
        /// The item's code.
        of: String,
        /// When and what, in the workbook's words.
        what: String,
        /// The row.
        place: Place,
    },
}

impl Step {
    /// The cell or row that it comes from.
    pub fn place(&self) -> &Place {
        match self {
            Self::Set { place, .. } | Self::Item { place, .. } | Self::Event { place, .. } => place,
        }
    }
}

/// Bản sửa.
pub(super) struct Draft {
    pub file: Arc<str>,
    pub before: Arc<str>,
    pub record: DocumentMut,
    pub steps: Vec<Step>,
    /// The cells that values of the record come from, by key path.
    pub places: BTreeMap<String, Place>,
}

impl Draft {
    pub(super) fn of(petition: &KnownPetition) -> Self {
        Self {
            file: Arc::clone(&petition.file),
            before: Arc::clone(&petition.text),
            record: petition.record.clone(),
            steps: Vec::new(),
            places: BTreeMap::new(),
        }
    }
}

/// The column of that key.
pub(super) fn column(columns: &'static [Column], key: &str) -> Option<&'static Column> {
    columns.iter().find(|it| it.key == key)
}

/// What a row gives for a key, in the form in which new texts are written: composed, without
/// a blank too many.
pub(super) fn fresh(row: &Row, key: &str) -> Option<Entry> {
    row.entry(key).cloned().map(|entry| match entry {
        Entry::Text(text) => Entry::Text(mended(&text)),
        entry => entry,
    })
}

/// Brings some keys of a table to what a row says; what the row's sheet has no column for
/// stays.
pub(super) struct Comparing<'a> {
    pub columns: &'static [Column],
    pub choices: &'a Choices,
    pub of: String,
    /// The table's key path.
    pub path: String,
    pub places: &'a mut BTreeMap<String, Place>,
    pub findings: &'a mut Vec<Finding>,
}

impl Comparing<'_> {
    pub(super) fn bring(
        &mut self,
        table: &mut Table,
        key: &'static str,
        row: &Row,
    ) -> Option<Step> {
        let column = column(self.columns, key)?;
        if !row.has(key) || row.is_unclear(key) {
            return None;
        }
        let place = row.place(key).clone();
        self.places
            .insert(format!("{}{key}", self.path), place.clone());
        let before = table.get(key).and_then(Entry::of_record);
        // Who does not name an item by its code says nothing by a blank.
        let silent = row.entry(key).is_none() && row.text("code").is_none();
        if silent || row.entry(key) == before.as_ref() {
            return None;
        }
        let after = fresh(row, key);
        if after == before {
            return None;
        }
        if after.is_none() && REQUIRED.contains(&key) {
            let finding = Finding::under(&rule::CELL_MISSING, place);
            self.findings.push(finding.with("column", column.heading));
            return None;
        }
        record::set(table, key, after.as_ref());
        let shown = |it: Option<Entry>| {
            it.map_or_else(String::new, |it| it.shown(column.form, self.choices))
        };
        Some(Step::Set {
            of: self.of.clone(),
            what: column.heading,
            before: shown(before),
            after: shown(after),
            place,
        })
    }
}

/// The events of one item with what the workbook says of them.
pub(super) struct Events<'a> {
    pub choices: &'a Choices,
    pub code: &'a str,
    /// The item's index in the record.
    pub at: usize,
}

impl Events<'_> {
    /// Changes the events that rows name, and adds those that are new, in the order of days.
    pub(super) fn bring(&self, draft: &mut Draft, rows: &[Row], findings: &mut Vec<Finding>) {
        let Some(item) =
            record::tables(&mut draft.record, "item").and_then(|it| it.get_mut(self.at))
        else {
            return;
        };
        let had_events = item.contains_key("event");
        let Some(events) = record::tables(item, "event") else {
            return;
        };
        let known = events.len();
        // Which row each event has, so that findings lead back to it.
        let mut slots: Vec<Option<&Row>> = vec![None; known];
        let mut unused = BTreeMap::new();
        let mut steps = Vec::new();
        // Rows that say what is recorded are about just that, whatever came before it since.
        let mut others = Vec::new();
        for row in rows {
            let mut free = events
                .iter()
                .zip(&mut slots)
                .filter(|(_, slot)| slot.is_none());
            match free.find(|(event, _)| says(event, row)) {
                Some((_, slot)) => *slot = Some(row),
                None => others.push(row),
            }
        }
        for row in &others {
            let Some(Entry::Count(nth)) = row.entry("nth") else {
                continue;
            };
            let at = usize::try_from(*nth).ok().and_then(|it| it.checked_sub(1));
            let slot = at.and_then(|at| Some((at, slots.get_mut(at)?)));
            let Some((at, slot)) = slot else {
                let place = row.place("nth").clone();
                let finding = Finding::under(&rule::EVENT_UNKNOWN, place);
                findings.push(
                    finding
                        .with("code", self.code)
                        .with("count", known.to_string()),
                );
                continue;
            };
            if let Some(first) = slot {
                let finding = Finding::under(&rule::ROW_TWICE, row.place("nth").clone());
                let code = format!("{}, {}", self.code, at + 1);
                let place = first.place("nth").clone();
                findings.push(finding.with("code", code).beside(place));
                continue;
            }
            *slot = Some(row);
            let Some(table) = events.get_mut(at) else {
                continue;
            };
            let mut comparing = Comparing {
                columns: EVENT_COLUMNS,
                choices: self.choices,
                of: format!("{}, việc {}", self.code, at + 1),
                path: String::new(),
                places: &mut unused,
                findings,
            };
            steps.extend(
                EVENT_KEYS
                    .iter()
                    .filter_map(|key| comparing.bring(table, key, row)),
            );
        }
        for row in others.into_iter().filter(|it| it.entry("nth").is_none()) {
            if row.is_unclear("nth") {
                continue;
            }
            let Some(entries) = self.entries(row, findings) else {
                continue;
            };
            let place = events.iter().position(|it| day(it) > entry_day(&entries));
            let place = place.unwrap_or(events.len());
            events.insert(place, record::table(&entries));
            slots.insert(place, Some(row));
            steps.push(self.added(row));
        }
        if events.is_empty() && !had_events {
            item.remove("event");
        }
        for (index, row) in slots.into_iter().enumerate() {
            let Some(row) = row else { continue };
            let path = format!("item[{}].event[{index}]", self.at);
            for key in EVENT_KEYS {
                draft
                    .places
                    .insert(format!("{path}.{key}"), row.place(key).clone());
            }
            draft.places.insert(path, row.place.clone());
        }
        draft.steps.extend(steps);
    }

    fn entries(&self, row: &Row, findings: &mut Vec<Finding>) -> Option<Entries> {
        let mut whole = true;
        for key in ["date", "kind"] {
            let column = column(EVENT_COLUMNS, key)?;
            if row.entry(key).is_none() {
                whole = false;
                if !row.is_unclear(key) {
                    let finding = Finding::under(&rule::CELL_MISSING, row.place(key).clone());
                    findings.push(finding.with("column", column.heading));
                }
            }
        }
        let entries = EVENT_KEYS.into_iter().map(|key| (key, fresh(row, key)));
        whole.then(|| entries.collect())
    }

    fn added(&self, row: &Row) -> Step {
        let shown = |key| {
            let form = column(EVENT_COLUMNS, key).map_or(Form::Text, |it| it.form);
            let entry = row.entry(key);
            entry.map_or_else(String::new, |it| it.shown(form, self.choices))
        };
        let deadline = match shown("deadline") {
            day if day.is_empty() => shown("deadline-text"),
            day => day,
        };
        let named = |label: &str, value: String| {
            Some(format!("{label}{value}")).filter(|_| !value.is_empty())
        };
        let more = [named("", shown("body")), named("hạn ", deadline)];
        let more: Vec<String> = more.into_iter().flatten().collect();
        let more = named(": ", more.join(", ")).unwrap_or_default();
        Step::Event {
            of: self.code.to_owned(),
            what: format!("{} {}{more}", shown("date"), shown("kind")),
            place: row.place.clone(),
        }
    }
}

/// Whether an event of the record is what a row says: a row that was imported already.
fn says(event: &Table, row: &Row) -> bool {
    EVENT_KEYS.iter().filter(|key| row.has(key)).all(|key| {
        let recorded = event.get(key).and_then(Entry::of_record);
        recorded == fresh(row, key) || recorded.as_ref() == row.entry(key)
    })
}

fn day(event: &Table) -> Option<Entry> {
    event.get("date").and_then(Entry::of_record)
}

fn entry_day(entries: &Entries) -> Option<Entry> {
    entries
        .iter()
        .find(|(key, _)| *key == "date")
        .and_then(|(_, it)| it.clone())
}

/// The columns of items and petitions by key.
pub(super) fn item_column(key: &str) -> Option<&'static Column> {
    column(ITEM_COLUMNS, key)
}
