//! Lượt ý kiến sửa hoặc mới: what its rows change in the petition, its persons and items.

use std::collections::BTreeMap;

use toml_edit::Table;

use super::column::{Column, Owner};
use super::columns::ITEMS;
use super::draft::{Comparing, PetitionDraft, missing};
use super::field_value::FieldValue;
use super::people::{self, NamedPerson};
use super::petition_rows::PetitionRows;
use super::record::{self, Entries};
use super::recorded::{PetitionKey, RecordedOffice};
use super::row::SheetRow;
use super::step::ChangeStep;
use crate::findings::Finding;
use crate::lint::mended;
use crate::records::{Channel, ItemKind, NamedChoice, OUTSIDE};
use crate::vietnamese::own_summary;

/// Việc nhập một sổ: from its rows to the changes that they ask for.
pub(super) struct Importing<'a> {
    pub known: &'a RecordedOffice,
    pub findings: &'a mut Vec<Finding>,
    /// The last number that a code of each year has.
    pub codes: BTreeMap<i32, u32>,
}

impl Importing<'_> {
    /// Brings a petition to what its rows say.
    pub(super) fn bring(
        &mut self,
        key: &PetitionKey,
        mut draft: PetitionDraft,
        rows: &PetitionRows,
    ) -> PetitionDraft {
        let Some(first) = rows.first() else {
            return draft;
        };
        draft.places.note("", &first.place);
        for column in ITEMS.of(Owner::Petition) {
            let said = rows.together(column);
            let agreed = said.is_ok();
            let said = said.unwrap_or_else(|finding| {
                self.findings.push(finding);
                None
            });
            // Nobody says anything: the first row says so for all.
            let row = said.unwrap_or(first);
            match draft.before {
                None => self.begin(key, &mut draft, column, row),
                Some(_) if agreed => {
                    draft.places.note(column.key, row.place(column.key));
                    let mut comparing = self.comparing("");
                    let step = comparing.bring(&mut draft.record, column, row);
                    draft.steps.extend(step);
                }
                Some(_) => {}
            }
        }
        self.people(&mut draft, rows);
        for (row, item) in &rows.0 {
            match item {
                Some(at) => self.change_item(key, &mut draft, *at, row),
                None => self.add_item(key.0, &mut draft, row),
            }
        }
        draft
    }

    /// A value of a petition that is not recorded yet.
    fn begin(
        &mut self,
        key: &PetitionKey,
        draft: &mut PetitionDraft,
        column: &'static Column,
        row: &SheetRow,
    ) {
        draft.places.note(column.key, row.place(column.key));
        let usual = || self.usual_of_petition(column.key, key);
        let value = row.fresh(column).or_else(usual);
        if value.is_none() && column.required && !row.is_unclear(column.key) {
            self.findings.push(missing(row, column));
        }
        record::set(&mut draft.record, column.key, value.as_ref());
    }

    fn comparing(&mut self, of: &str) -> Comparing<'_> {
        Comparing {
            choices: &self.known.choices,
            of: of.to_owned(),
            findings: self.findings,
        }
    }

    fn people(&mut self, draft: &mut PetitionDraft, rows: &PetitionRows) {
        let chosen = rows.people_row(self.findings);
        let first = rows.first().filter(|_| draft.before.is_none());
        let Some(row) = chosen.or(first) else {
            return;
        };
        let before = people::of_record(&draft.record);
        let after = people::of_row(row, &before, self.findings);
        for at in 0..after.len() {
            let path = format!("petitioner[{at}]");
            draft.places.note_cells(&path, ITEMS.of(Owner::Person), row);
        }
        let silent = row.entry("name").is_none() && row.text("code").is_none();
        if after == before || silent || row.is_unclear("name") {
            return;
        }
        let entries = |it: &[NamedPerson]| it.iter().map(NamedPerson::entries).collect::<Vec<_>>();
        record::set_people(&mut draft.record, &entries(&before), &entries(&after));
        if draft.before.is_some() {
            draft.steps.push(ChangeStep::Set {
                of: String::new(),
                what: "Người kiến nghị",
                before: people::shown(&before),
                after: people::shown(&after),
                place: row.place("name").clone(),
            });
        }
    }

    fn change_item(
        &mut self,
        key: &PetitionKey,
        draft: &mut PetitionDraft,
        at: usize,
        row: &SheetRow,
    ) {
        let path = format!("item[{at}]");
        draft.places.note_cells(&path, ITEMS.of(Owner::Item), row);
        draft.places.note(path, &row.place);
        let recorded = self.known.open_item(key, at);
        let table = record::tables(&mut draft.record, "item").and_then(|it| it.get_mut(at));
        if let Some((recorded, table)) = recorded.zip(table) {
            let mut comparing = self.comparing(&recorded.code);
            let columns = ITEMS.of(Owner::Item);
            let steps = columns.filter_map(|it| comparing.bring(table, it, row));
            draft.steps.extend(steps);
        }
    }

    fn add_item(&mut self, year: i32, draft: &mut PetitionDraft, row: &SheetRow) {
        let Some((entries, step)) = self.new_item(year, row) else {
            return;
        };
        let Some(items) = record::tables(&mut draft.record, "item") else {
            return;
        };
        let path = format!("item[{}]", items.len());
        items.push(record::table(&entries));
        draft.places.note_cells(&path, ITEMS.of(Owner::Item), row);
        draft.places.note(format!("{path}.code"), row.place("code"));
        draft.places.note(path, &row.place);
        draft.steps.push(step);
    }

    /// The record of a new item, with its code; `None` when something is missing.
    fn new_item(&mut self, year: i32, row: &SheetRow) -> Option<(Entries, ChangeStep)> {
        let mut filled = Vec::new();
        let mut entries: Entries = Vec::new();
        let mut whole = true;
        for column in ITEMS.of(Owner::Item) {
            let mut value = row.fresh(column);
            if value.is_none() && !row.is_unclear(column.key) {
                value = self.usual_of_item(column.key, row);
                let shown = |it: &FieldValue| it.shown(column.kind, &self.known.choices);
                filled.extend(value.as_ref().map(|it| (&*column.heading, shown(it))));
            }
            if value.is_none() && column.required {
                whole = false;
                if is_untold(column.key, row) {
                    self.findings.push(missing(row, column));
                }
            }
            entries.push((column.key, value));
        }
        if !whole {
            return None;
        }
        let last = self.codes.entry(year);
        let last = last.or_insert_with(|| self.known.records.last_code(&year.to_string()));
        *last = last.saturating_add(1);
        let code = format!("{year}-{last:02}");
        let short = entries.iter().find(|(key, _)| *key == "short");
        let short = match short {
            Some((_, Some(FieldValue::Text(short)))) => short.clone(),
            _ => String::new(),
        };
        entries.insert(0, ("code", Some(FieldValue::Text(code.clone()))));
        let step = ChangeStep::Item {
            code,
            short,
            filled,
            place: row.place("content").clone(),
        };
        Some((entries, step))
    }

    /// What follows for a blank cell from where the petition was brought forward.
    fn usual_of_petition(&self, key: &str, (year, session, _): &PetitionKey) -> Option<FieldValue> {
        match key {
            "channel" if **session != *OUTSIDE => {
                Some(FieldValue::Text(Channel::Session.name().to_owned()))
            }
            "received" => self.known.day_of(*year, session).map(FieldValue::Day),
            _ => None,
        }
    }

    /// What follows for a blank cell from the others; `None` where only a person knows.
    fn usual_of_item(&self, key: &str, row: &SheetRow) -> Option<FieldValue> {
        let text = match key {
            "short" => mended(own_summary(row.text("content")?)?),
            "kind" => ItemKind::Request.name().to_owned(),
            "authority" => self.known.level_of(row.text("lead")?)?.to_owned(),
            _ => return None,
        };
        Some(FieldValue::Text(text))
    }
}

/// Whether nothing tells yet that a cell lacks its value.
fn is_untold(key: &str, row: &SheetRow) -> bool {
    let cause = match key {
        // Without what was said nothing can be said in short.
        "short" => row.entry("content").is_none(),
        // A level that would follow from the body is not missing where the body is unclear.
        "authority" => row.is_unclear("lead"),
        _ => false,
    };
    !cause && !row.is_unclear(key)
}

/// Who brings a new petition forward, and when.
pub(super) fn brought_by(record: &Table) -> String {
    let value = |key| record.get(key).and_then(FieldValue::of_record);
    let day = match value("received") {
        Some(FieldValue::Day(day)) => day.format("%d/%m/%Y").to_string(),
        _ => String::new(),
    };
    let people = people::of_record(record);
    let who = match value("collective") {
        Some(FieldValue::Text(name)) => name,
        _ if people.is_empty() => "(không ghi tên)".to_owned(),
        _ => people::shown(&people),
    };
    format!("{who}, {day}")
}
