//! Nhập: from a workbook to what changes in the records. Nothing is written here.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::draft::{Comparing, Draft, Events, Step, fresh, item_column};
use super::entry::Entry;
use super::item_columns::{ITEM_COLUMNS, ITEM_KEYS, PERSON_KEYS, PETITION_KEYS};
use super::known::{Key, Known, is_outside};
use super::placing::{Placed, Rows, together};
use super::record::Entries;
use super::sheet::Row;
use super::{people, record};
use crate::findings::{Finding, Place, catalogue as rule};
use crate::lint::mended;
use crate::render::Digest;
use crate::vietnamese::own_summary;

/// Một tệp sẽ đổi: a record that the import makes or changes.
#[derive(Debug, Clone)]
pub struct Change {
    /// Relative to the root, with `/`.
    pub file: Arc<str>,
    /// What stands in it now; `None` for a new file.
    pub before: Option<Arc<str>>,
    /// What is to stand in it.
    pub after: Arc<str>,
    /// What is different, as people read it.
    pub steps: Vec<Step>,
    /// Who brings a new petition forward, and when.
    pub about: String,
    /// The cells that its values come from, by key path.
    pub(super) places: BTreeMap<String, Place>,
}

/// The import of one workbook.
pub(super) struct Importing<'a> {
    pub known: &'a Known,
    pub findings: &'a mut Vec<Finding>,
    /// The last number that a code of each year has.
    pub codes: BTreeMap<i32, u32>,
    /// What the files held when the workbook was made, by name.
    pub digests: &'a BTreeMap<String, String>,
}

impl<'a> Importing<'a> {
    /// What the rows of items and events change, file by file.
    pub(super) fn changes(&mut self, placed: Placed, events: Vec<Row>) -> Vec<Change> {
        let mut drafts: BTreeMap<&Key, Draft> = BTreeMap::new();
        let mut changes = Vec::new();
        let known = self.known;
        for (key, rows) in &placed.petitions {
            match known.petitions.get_key_value(key) {
                Some((key, petition)) if petition.plain => {
                    let mut draft = Draft::of(petition);
                    self.change(key, &mut draft, rows);
                    drafts.insert(key, draft);
                }
                Some((_, petition)) => {
                    let place = rows
                        .first()
                        .map_or_else(|| Place::file(&petition.file), |(row, _)| row.place.clone());
                    self.written_otherwise(place, &petition.file);
                }
                None => changes.extend(self.new_petition(key, rows)),
            }
        }
        for ((key, at), rows) in self.by_item(events) {
            let Some(petition) = known.petitions.get(key) else {
                continue;
            };
            let Some(item) = petition.items.get(at) else {
                continue;
            };
            if !petition.plain {
                if let Some(row) = rows.first() {
                    self.written_otherwise(row.place.clone(), &petition.file);
                }
                continue;
            }
            let draft = drafts.entry(key).or_insert_with(|| Draft::of(petition));
            let events = Events {
                choices: &known.choices,
                code: &item.code,
                at,
            };
            events.bring(draft, &rows, self.findings);
        }
        let changed = drafts.into_values().filter(|it| !it.steps.is_empty());
        let changed: Vec<Draft> = changed.filter(|it| self.is_current(it)).collect();
        let changed = changed.into_iter();
        changes.extend(changed.map(|draft| Change {
            after: Arc::from(record::as_before(&draft.before, &draft.record.to_string())),
            file: draft.file,
            before: Some(draft.before),
            steps: draft.steps,
            about: String::new(),
            places: draft.places,
        }));
        changes.sort_by(|a, b| a.file.cmp(&b.file));
        changes
    }

    /// Whether the file is what it was when the workbook was made: an old workbook must not
    /// take back what was recorded since.
    fn is_current(&mut self, draft: &Draft) -> bool {
        let made_from = self.digests.get(&*draft.file);
        let now = Digest::sha256(draft.before.as_bytes()).to_string();
        let current = made_from.is_none_or(|it| *it == now);
        if let Some(step) = draft.steps.first().filter(|_| !current) {
            let finding = Finding::under(&rule::RECORD_NEWER, step.place().clone());
            self.findings.push(finding.with("path", &*draft.file));
        }
        current
    }

    fn written_otherwise(&mut self, place: Place, file: &Arc<str>) {
        let finding = Finding::under(&rule::RECORD_FORM, place);
        self.findings.push(finding.with("path", &**file));
    }

    fn missing(&mut self, row: &Row, key: &str) {
        // A level that would follow from the body is not missing where the body is unclear.
        let follows = key == "authority" && row.is_unclear("lead");
        if row.is_unclear(key) || follows {
            return;
        }
        let heading = item_column(key).map_or("", |it| it.heading);
        let finding = Finding::under(&rule::CELL_MISSING, row.place(key).clone());
        self.findings.push(finding.with("column", heading));
    }

    /// The event rows of each item.
    fn by_item(&mut self, rows: Vec<Row>) -> BTreeMap<(&'a Key, usize), Vec<Row>> {
        let known = self.known;
        let mut by_item: BTreeMap<_, Vec<Row>> = BTreeMap::new();
        for row in rows {
            let Some(code) = row.text("code") else {
                self.missing(&row, "code");
                continue;
            };
            let place = || row.place("code").clone();
            let found = known.codes.get(code).map(|(key, at)| (key, *at));
            let Some((key, at)) = found else {
                let finding = Finding::under(&rule::CODE_UNKNOWN, place());
                self.findings.push(finding.with("code", code));
                continue;
            };
            let item = known.petitions.get(key).and_then(|it| it.items.get(at));
            if item.is_none_or(|it| it.secret) {
                self.findings
                    .push(Finding::under(&rule::SECRET_ROW, place()));
                continue;
            }
            by_item.entry((key, at)).or_default().push(row);
        }
        by_item
    }

    /// Brings a petition that is recorded to what its rows say.
    fn change(&mut self, key: &Key, draft: &mut Draft, rows: &Rows) {
        if let Some((row, _)) = rows.first() {
            draft.places.insert(String::new(), row.place.clone());
        }
        let mut comparing = Comparing {
            columns: ITEM_COLUMNS,
            choices: &self.known.choices,
            of: String::new(),
            path: String::new(),
            places: &mut draft.places,
            findings: self.findings,
        };
        for key in PETITION_KEYS {
            let Some(column) = item_column(key) else {
                continue;
            };
            match together(rows, column) {
                Err(finding) => comparing.findings.push(finding),
                Ok(said) => {
                    // Nobody says anything: the first row says so for all.
                    let row = said.or_else(|| rows.first().map(|(row, _)| row));
                    let step = row.and_then(|it| comparing.bring(&mut draft.record, key, it));
                    draft.steps.extend(step);
                }
            }
        }
        self.change_people(draft, rows);
        for (row, item) in rows {
            match item {
                Some(at) => self.change_item(draft, *at, row),
                None => self.add_item(key, draft, row),
            }
        }
    }

    /// The row that says most of the persons; where two say different things, a finding.
    fn people_row<'r>(&mut self, rows: &'r Rows) -> Option<&'r Row> {
        let mut agree = true;
        for key in PERSON_KEYS {
            if let Some(Err(finding)) = item_column(key).map(|it| together(rows, it)) {
                self.findings.push(finding);
                agree = false;
            }
        }
        let said = |row: &Row| {
            PERSON_KEYS
                .iter()
                .filter(|key| row.entry(key).is_some())
                .count()
        };
        let rows = rows.iter().map(|(row, _)| row);
        // Of several the first.
        rows.rev().max_by_key(|row| said(row)).filter(|_| agree)
    }

    fn change_people(&mut self, draft: &mut Draft, rows: &Rows) {
        let Some(row) = self.people_row(rows) else {
            return;
        };
        let before = people::of_record(&draft.record);
        let after = people::of_row(row, &before, self.findings);
        for (at, _) in after.iter().enumerate() {
            for key in PERSON_KEYS {
                let place = row.place(key).clone();
                draft
                    .places
                    .insert(format!("petitioner[{at}].{key}"), place);
            }
        }
        let silent = row.entry("name").is_none() && row.text("code").is_none();
        if after == before || silent || row.is_unclear("name") {
            return;
        }
        record::set_people(&mut draft.record, &before, &after);
        draft.steps.push(Step::Set {
            of: String::new(),
            what: "Người kiến nghị",
            before: shown(&before),
            after: shown(&after),
            place: row.place("name").clone(),
        });
    }

    fn change_item(&mut self, draft: &mut Draft, at: usize, row: &Row) {
        let known = self.known;
        let code = known.codes.iter();
        let code = code.filter(|(_, (key, index))| {
            *index == at
                && known
                    .petitions
                    .get(key)
                    .is_some_and(|it| it.file == draft.file)
        });
        let code = code
            .map(|(code, _)| code.clone())
            .next()
            .unwrap_or_default();
        draft
            .places
            .insert(format!("item[{at}]"), row.place.clone());
        let Some(items) = record::tables(&mut draft.record, "item") else {
            return;
        };
        let Some(item) = items.get_mut(at) else {
            return;
        };
        let mut comparing = Comparing {
            columns: ITEM_COLUMNS,
            choices: &known.choices,
            of: code,
            path: format!("item[{at}]."),
            places: &mut draft.places,
            findings: self.findings,
        };
        let steps = ITEM_KEYS
            .iter()
            .filter_map(|key| comparing.bring(item, key, row));
        draft.steps.extend(steps);
    }

    fn add_item(&mut self, key: &Key, draft: &mut Draft, row: &Row) {
        let Some((entries, step)) = self.new_item(key.0, row) else {
            return;
        };
        let Some(items) = record::tables(&mut draft.record, "item") else {
            return;
        };
        let at = items.len();
        items.push(record::table(&entries));
        register(&mut draft.places, at, row);
        draft.steps.push(step);
    }

    /// The record of a petition that is not recorded yet.
    fn new_petition(&mut self, key: &Key, rows: &Rows) -> Option<Change> {
        let (year, session, number) = key;
        let (first, _) = rows.first()?;
        let mut places = BTreeMap::new();
        places.insert(String::new(), first.place.clone());
        let mut head: Entries = Vec::new();
        for key in PETITION_KEYS {
            let row = match together(rows, item_column(key)?) {
                Ok(row) => row.unwrap_or(first),
                Err(finding) => {
                    self.findings.push(finding);
                    first
                }
            };
            let usual = match key {
                "channel" if !is_outside(session) => Some(Entry::Text("session".to_owned())),
                "received" => self.day_of(*year, session).map(Entry::Day),
                _ => None,
            };
            let entry = fresh(row, key).or(usual);
            if entry.is_none() && matches!(key, "channel" | "received") {
                self.missing(row, key);
            }
            places.insert(key.to_owned(), row.place(key).clone());
            head.push((key, entry));
        }
        let people_row = self.people_row(rows).unwrap_or(first);
        let people = people::of_row(people_row, &[], self.findings);
        for at in 0..people.len() {
            for key in PERSON_KEYS {
                let place = people_row.place(key).clone();
                places.insert(format!("petitioner[{at}].{key}"), place);
            }
        }
        let mut items = Vec::new();
        let mut steps = Vec::new();
        for (row, _) in rows {
            if let Some((entries, step)) = self.new_item(*year, row) {
                register(&mut places, items.len(), row);
                items.push(entries);
                steps.push(step);
            }
        }
        let received = head.iter().find(|(key, _)| *key == "received");
        let day = match received {
            Some((_, Some(Entry::Day(day)))) => day.format("%d/%m/%Y").to_string(),
            _ => String::new(),
        };
        let collective = head.iter().find(|(key, _)| *key == "collective");
        let who = match collective {
            Some((_, Some(Entry::Text(name)))) => name.clone(),
            _ if people.is_empty() => "(không ghi tên)".to_owned(),
            _ => shown(&people),
        };
        Some(Change {
            file: Arc::from(format!(
                "records/{year}/petitions/{session}/{number:02}.toml"
            )),
            before: None,
            after: Arc::from(record::petition(&head, &people, &items)),
            steps,
            about: format!("{who}, {day}"),
            places,
        })
    }

    fn day_of(&self, year: i32, session: &Arc<str>) -> Option<chrono::NaiveDate> {
        let mut sessions = self.known.sessions.values();
        let found = sessions.find(|(key, _)| key.0 == year && key.1 == *session);
        found.and_then(|(_, day)| *day)
    }

    /// The record of a new item, with its code; `None` when something is missing.
    fn new_item(&mut self, year: i32, row: &Row) -> Option<(Entries, Step)> {
        let mut filled = Vec::new();
        let mut entries: Entries = Vec::new();
        let mut whole = true;
        for key in ITEM_KEYS {
            let column = item_column(key)?;
            let mut entry = fresh(row, key);
            if entry.is_none() && !row.is_unclear(key) {
                entry = self.usual(key, row);
                if let Some(entry) = &entry {
                    filled.push((
                        column.heading,
                        entry.shown(column.form, &self.known.choices),
                    ));
                }
            }
            let needed = matches!(key, "content" | "short" | "kind" | "field" | "authority");
            if entry.is_none() && needed {
                whole = false;
                // Without what was said nothing can be said in short.
                if key != "short" || row.entry("content").is_some() {
                    self.missing(row, key);
                }
            }
            entries.push((key, entry));
        }
        if !whole {
            return None;
        }
        let last = self
            .codes
            .entry(year)
            .or_insert_with(|| self.known.last_code(year));
        *last += 1;
        let code = format!("{year}-{last:02}");
        let short = entries.iter().find(|(key, _)| *key == "short");
        let short = match short {
            Some((_, Some(Entry::Text(short)))) => short.clone(),
            _ => String::new(),
        };
        entries.insert(0, ("code", Some(Entry::Text(code.clone()))));
        let place = row.place("content").clone();
        Some((
            entries,
            Step::Item {
                code,
                short,
                filled,
                place,
            },
        ))
    }

    /// What follows for a blank cell from the others; `None` where only a person knows.
    fn usual(&self, key: &str, row: &Row) -> Option<Entry> {
        match key {
            "short" => own_summary(row.text("content")?).map(|it| Entry::Text(mended(it))),
            "kind" => Some(Entry::Text("request".to_owned())),
            "authority" => {
                let level = self.known.levels.get(row.text("lead")?)?;
                Some(Entry::Text(level.clone()))
            }
            _ => None,
        }
    }
}

/// Notes the cells of a new item's values.
fn register(places: &mut BTreeMap<String, Place>, at: usize, row: &Row) {
    for key in ITEM_KEYS.iter().chain(&["code"]) {
        places.insert(format!("item[{at}].{key}"), row.place(key).clone());
    }
    places.insert(format!("item[{at}]"), row.place.clone());
}

/// Persons as people read them.
fn shown(people: &[people::Person]) -> String {
    let one = |it: &people::Person| {
        let honorific = it.honorific.iter().map(|word| format!("{word} "));
        let role = it.role.iter().map(|role| format!(" ({role})"));
        let posted = it.publish_name.map(|yes| match yes {
            true => " [niêm yết]",
            false => " [không niêm yết]",
        });
        let before: String = honorific.collect();
        let behind: String = role.collect();
        format!("{before}{}{behind}{}", it.name, posted.unwrap_or_default())
    };
    people.iter().map(one).collect::<Vec<_>>().join("; ")
}
