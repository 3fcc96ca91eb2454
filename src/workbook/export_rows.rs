//! Các dòng xuất ra: what the workbook shows of each item and event, unless it cannot say it
//! without loss.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use toml_edit::{Item, Table};

use super::choices::Choices;
use super::column::{Column, Owner};
use super::columns::{EVENTS, ITEMS};
use super::grid::CellValue;
use super::people;
use super::record::FieldValue;
use super::recorded::{PetitionKey, RecordedOffice, RecordedPetition};
use crate::model::{self, resolve};
use crate::render::Digest;

/// Số nội dung không đưa vào sổ: how many items stay out of a workbook, and why.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Left {
    /// Items that are secret, or of a secret petition.
    pub secret: usize,
    /// Items that a workbook cannot say without loss.
    pub other: usize,
}

/// Một dòng xuất ra: its cells by the keys of their columns.
pub(super) type Cells = BTreeMap<&'static str, CellValue>;

/// Các dòng của hai trang: what an export writes below the headings.
#[derive(Default)]
pub(super) struct ExportRows {
    pub items: Vec<Cells>,
    pub events: Vec<Cells>,
    pub left: Left,
    /// The digest of each file that the rows were made from, by the file's name.
    pub digests: Vec<(String, String)>,
}

impl ExportRows {
    /// The rows of the petitions that are wanted.
    pub(super) fn of(known: &RecordedOffice<'_>, wanted: &dyn Fn(&PetitionKey) -> bool) -> Self {
        let mut rows = Self::default();
        let states = states(known);
        for (key, petition) in known.petitions.iter().filter(|(key, _)| wanted(key)) {
            let items = &petition.says.item;
            let secret = items
                .iter()
                .filter(|it| petition.says.keeps_secret(it))
                .count();
            rows.left.secret += secret;
            let said = (petition.plain && !petition.is_secret())
                .then(|| rows_of(known, key, petition, &states))
                .flatten();
            match said {
                Some((items, events)) => {
                    let digest = Digest::sha256(petition.text.as_bytes()).to_string();
                    rows.digests.push((petition.file.to_string(), digest));
                    rows.items.extend(items);
                    rows.events.extend(events);
                }
                None => rows.left.other += items.len() - secret,
            }
        }
        rows
    }
}

/// Where each item is by all that is recorded, in words, by its code.
fn states(known: &RecordedOffice<'_>) -> BTreeMap<String, &'static str> {
    let model = resolve(known.records, None, &mut Vec::new());
    let items = model.petitions.iter().flat_map(|it| &it.items);
    let state = |item: &model::Item| match item.merged_into {
        Some(_) => "Đã gộp",
        None => item.state(NaiveDate::MAX).label(),
    };
    items
        .map(|item| (item.code.to_string(), state(item)))
        .collect()
}

/// The rows of a petition's open items and of their events; `None` when a workbook cannot say
/// them as they are.
fn rows_of(
    known: &RecordedOffice<'_>,
    key: &PetitionKey,
    petition: &RecordedPetition<'_>,
    states: &BTreeMap<String, &'static str>,
) -> Option<(Vec<Cells>, Vec<Cells>)> {
    let choices = &known.choices;
    let head = head(known, key, petition)?;
    let (mut rows, mut events) = (Vec::new(), Vec::new());
    let tables = petition
        .record
        .get("item")
        .and_then(Item::as_array_of_tables);
    let items = tables.into_iter().flatten().zip(&petition.says.item);
    for (table, item) in items.filter(|(_, it)| !petition.says.keeps_secret(it)) {
        let code = CellValue::Text(item.code.to_string());
        let mut cells = head.clone();
        cells.extend(faithful(table, ITEMS.of(Owner::Item), choices)?);
        cells.insert("code", code.clone());
        if let Some(state) = states.get(item.code.as_str()) {
            cells.insert("state", CellValue::Text((*state).to_owned()));
        }
        let history = table.get("event").and_then(Item::as_array_of_tables);
        for (nth, event) in (1_u32..).zip(history.into_iter().flatten()) {
            let mut row = faithful(event, EVENTS.of(Owner::Event), choices)?;
            row.insert("code", code.clone());
            row.insert("nth", CellValue::Number(f64::from(nth)));
            row.extend(cells.get("short").map(|it| ("about", it.clone())));
            events.push(row);
        }
        rows.push(cells);
    }
    Some((rows, events))
}

/// The cells of the petition itself and of its persons.
fn head(
    known: &RecordedOffice<'_>,
    key: &PetitionKey,
    petition: &RecordedPetition<'_>,
) -> Option<Cells> {
    let columns = ITEMS.of(Owner::Petition);
    let mut cells = faithful(&petition.record, columns, &known.choices)?;
    let label = known.label((key.0, &key.1));
    cells.insert("session", CellValue::Text(label));
    cells.insert("ordinal", CellValue::Number(f64::from(key.2)));
    let people = people::of_record(&petition.record);
    for column in ITEMS.of(Owner::Person) {
        if let Some(text) = people::joined(&people, column, &known.choices) {
            cells.insert(column.key, CellValue::Text(text));
        }
    }
    people.iter().all(people::fits_a_cell).then_some(cells)
}

/// The longest text of a cell, in letters; Excel takes a few more.
const LONGEST: usize = 32_000;

/// The cells of a table's values; `None` when one would not read back as what it was made from.
fn faithful(
    table: &Table,
    columns: impl Iterator<Item = &'static Column>,
    choices: &Choices,
) -> Option<Cells> {
    let mut cells = Cells::new();
    for column in columns {
        let Some(recorded) = FieldValue::of(table, column.key) else {
            continue;
        };
        let value = match &recorded {
            FieldValue::Day(day) => CellValue::Day(*day),
            FieldValue::Count(number) => CellValue::Number(*number as f64),
            value => CellValue::Text(value.shown(column, choices)),
        };
        let fits = match &value {
            CellValue::Text(text) => text.chars().count() < LONGEST,
            _ => true,
        };
        if !fits || column.read(&value, choices).ok()? != Some(recorded) {
            return None;
        }
        cells.insert(column.key, value);
    }
    Some(cells)
}
