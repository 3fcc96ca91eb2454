//! Các dòng xuất ra: what the workbook shows of each item and event, unless it cannot say it
//! without loss.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use toml_edit::{Item, Table};

use super::cell::CellReading;
use super::choices::Choices;
use super::column::{Column, Owner, SheetForm};
use super::columns::{EVENTS, ITEMS};
use super::field_value::FieldValue;
use super::grid::CellValue;
use super::people::{self, NamedPerson};
use super::recorded::{PetitionKey, RecordedOffice, RecordedPetition};
use crate::findings::Place;
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

/// Một dòng xuất ra: its cells from left to right.
pub(super) type ExportRow = Vec<Option<CellValue>>;

/// Các dòng của hai trang: what an export writes below the headings.
#[derive(Default)]
pub(super) struct ExportRows {
    pub items: Vec<ExportRow>,
    pub events: Vec<ExportRow>,
    pub left: Left,
    /// The digest of each file that the rows were made from, by the file's name.
    pub digests: Vec<(String, String)>,
}

/// The cells of a row by the keys of their columns.
type Cells = BTreeMap<&'static str, CellValue>;

impl ExportRows {
    /// The rows of the petitions that are wanted.
    pub(super) fn of(known: &RecordedOffice, wanted: &dyn Fn(&PetitionKey) -> bool) -> Self {
        let mut rows = Self::default();
        let states = states(known);
        for (key, petition) in known.petitions.iter().filter(|(key, _)| wanted(key)) {
            let secret = petition.items.iter().filter(|it| it.secret).count();
            rows.left.secret += secret;
            let said = (petition.plain && !petition.secret)
                .then(|| rows_of(known, key, petition, &states))
                .flatten();
            match said {
                Some((items, events)) => {
                    let digest = Digest::sha256(petition.text.as_bytes()).to_string();
                    rows.digests.push((petition.file.to_string(), digest));
                    rows.items.extend(items);
                    rows.events.extend(events);
                }
                None => rows.left.other += petition.items.len() - secret,
            }
        }
        rows
    }
}

/// Where each item is by all that is recorded, in words.
fn states(known: &RecordedOffice) -> BTreeMap<String, &'static str> {
    let model = resolve(&known.records, None, &mut Vec::new());
    let items = model.petitions.iter().flat_map(|it| &it.items);
    let state = |item: &model::Item| match item.merged_into {
        Some(_) => "Đã gộp",
        None => item.state(NaiveDate::MAX).label(),
    };
    items
        .map(|item| (item.code.to_string(), state(item)))
        .collect()
}

/// The rows of items and of events.
type Rows = (Vec<ExportRow>, Vec<ExportRow>);

/// The rows of a petition's open items; `None` when a workbook cannot say them as they are.
fn rows_of(
    known: &RecordedOffice,
    key: &PetitionKey,
    petition: &RecordedPetition,
    states: &BTreeMap<String, &'static str>,
) -> Option<Rows> {
    let choices = &known.choices;
    let head = head(known, key, petition)?;
    let (mut rows, mut events) = (Vec::new(), Vec::new());
    let items = petition.item_tables().zip(&petition.items);
    for (item, of) in items.filter(|(_, it)| !it.secret) {
        let mut cells = head.clone();
        cells.extend(faithful(item, ITEMS.of(Owner::Item), choices)?);
        cells.insert("code", CellValue::Text(of.code.clone()));
        if let Some(state) = states.get(&of.code) {
            cells.insert("state", CellValue::Text((*state).to_owned()));
        }
        let short = cells.get("short").cloned();
        rows.push(in_order(&ITEMS, cells));
        let history = item.get("event").and_then(Item::as_array_of_tables);
        for (nth, event) in (1_u32..).zip(history.into_iter().flatten()) {
            let mut cells = faithful(event, EVENTS.of(Owner::Event), choices)?;
            cells.insert("code", CellValue::Text(of.code.clone()));
            cells.insert("nth", CellValue::Number(f64::from(nth)));
            cells.extend(short.clone().map(|it| ("about", it)));
            events.push(in_order(&EVENTS, cells));
        }
    }
    Some((rows, events))
}

/// The cells of the petition itself and of its persons.
fn head(known: &RecordedOffice, key: &PetitionKey, petition: &RecordedPetition) -> Option<Cells> {
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
    people.iter().all(NamedPerson::fits_a_cell).then_some(cells)
}

/// The longest text of a cell, in letters; Excel takes a few more.
const LONGEST: usize = 32_000;

/// The cells of a table's values; `None` when one would not read back as what it was made from.
fn faithful(
    table: &Table,
    columns: impl Iterator<Item = &'static Column>,
    choices: &Choices,
) -> Option<Cells> {
    let nowhere = Place::file(&"".into());
    let mut cells = Cells::new();
    for column in columns {
        let recorded = table.get(column.key).and_then(FieldValue::of_record);
        let Some(recorded) = recorded else {
            continue;
        };
        let value = match &recorded {
            FieldValue::Day(day) => CellValue::Day(*day),
            FieldValue::Count(number) => CellValue::Number(*number as f64),
            value => CellValue::Text(value.shown(column.kind, choices)),
        };
        let reading = CellReading {
            value: &value,
            column,
            choices,
            place: &nowhere,
        };
        let fits = match &value {
            CellValue::Text(text) => text.chars().count() < LONGEST,
            _ => true,
        };
        if !fits || reading.said().ok()? != Some(recorded) {
            return None;
        }
        cells.insert(column.key, value);
    }
    Some(cells)
}

fn in_order(form: &SheetForm, mut cells: Cells) -> ExportRow {
    let columns = form.columns.iter();
    columns.map(|it| cells.remove(it.key)).collect()
}
