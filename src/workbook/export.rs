//! Xuất: the office's petitions as a workbook.

use std::collections::BTreeMap;
use std::path::Path;

use chrono::NaiveDate;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};
use toml_edit::{Item, Table};

use super::column::{Column, Form};
use super::entry::Entry;
use super::event_columns::{EVENT_COLUMNS, EVENTS};
use super::grid::Value;
use super::guide::{GUIDE, guide};
use super::item_columns::{ITEM_COLUMNS, ITEMS};
use super::known::{Key, Known, KnownPetition};
use super::layout::{Cell, Formats, LISTS};
use super::read::{DIGESTS, MARK, NAME, VERSION};
use super::{layout, people};
use crate::findings::{Finding, Place, Sources};
use crate::model::resolve;
use crate::render::Digest;
use crate::workspace::unwritable_for;

/// Which petitions are wanted; all of them when nothing is named.
#[derive(Debug, Clone, Default)]
pub struct Scope {
    /// Those in the folder of a year.
    pub year: Option<i32>,
    /// Those of a session.
    pub session: Option<String>,
}

/// Sổ đã xuất.
#[derive(Debug)]
pub struct Export {
    /// The file: the same for the same records, whenever it is made.
    pub bytes: Vec<u8>,
    /// How many items it has.
    pub items: usize,
    /// How many it does not have.
    pub left: Left,
}

/// Số nội dung không đưa vào sổ.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Left {
    /// Because they are secret.
    pub secret: usize,
    /// Because a workbook cannot say them without loss.
    pub other: usize,
}

/// The rows of both sheets.
#[derive(Default)]
struct Rows {
    items: Vec<Vec<Cell>>,
    events: Vec<Vec<Cell>>,
    left: Left,
    /// What the files held, by name.
    digests: Vec<(String, String)>,
}

/// Makes the workbook of an office's petitions.
///
/// # Errors
///
/// What is wrong with the records, or with the session that was named.
pub fn export(root: &Path, scope: &Scope) -> Result<Export, (Vec<Finding>, Sources)> {
    let known = Known::read(root)?;
    let session = match scope.session.as_deref().map(|it| known.session_called(it)) {
        None => None,
        Some(Ok(label)) => Some(label),
        Some(Err(finding)) => return Err((vec![finding], known.sources)),
    };
    let place = session.as_ref().and_then(|it| known.sessions.get(it));
    let wanted = |key: &Key| {
        let of_year = scope.year.is_none_or(|year| key.0 == year);
        let of_session = place.is_none_or(|(it, _)| it.0 == key.0 && it.1 == key.1);
        of_year && of_session
    };
    let states = states(&known);
    let mut rows = Rows::default();
    for (key, petition) in known.petitions.iter().filter(|(key, _)| wanted(key)) {
        rows.add(&known, key, petition, &states);
    }
    let count = rows.items.len();
    // A form for one session has its numbers ready.
    let last = known
        .petitions
        .keys()
        .filter(|key| wanted(key))
        .map(|key| key.2)
        .max();
    if session.is_some() {
        let first = last.unwrap_or(0) + 1;
        rows.items
            .extend((first..first + layout::SPARE).map(numbered));
    }
    let left = rows.left;
    let bytes = book(&known, rows, session.as_deref(), count == 0).map_err(|_| {
        let what = unwritable_for("xlsx", crate::findings::io_detail(None));
        (vec![what], Sources::default())
    })?;
    Ok(Export {
        bytes,
        items: count,
        left,
    })
}

/// An empty row with the number of a petition.
fn numbered(number: u32) -> Vec<Cell> {
    let cell = |column: &Column| match column.key {
        "ordinal" => Cell::Count(i64::from(number)),
        _ => Cell::Blank,
    };
    ITEM_COLUMNS.iter().map(cell).collect()
}

/// Where each item is by all that is recorded, in words.
fn states(known: &Known) -> BTreeMap<String, &'static str> {
    let model = resolve(&known.records, None, &mut Vec::new());
    let items = model.petitions.iter().flat_map(|it| &it.items);
    let state = |item: &crate::model::Item| match item.merged_into {
        Some(_) => "Đã gộp",
        None => item.state(NaiveDate::MAX).label(),
    };
    items
        .map(|item| (item.code.to_string(), state(item)))
        .collect()
}

impl Rows {
    /// Adds the open items of a petition, unless a workbook cannot say them as they are.
    fn add(
        &mut self,
        known: &Known,
        key: &Key,
        petition: &KnownPetition,
        states: &BTreeMap<String, &'static str>,
    ) {
        let secret = petition.items.iter().filter(|it| it.secret).count();
        self.left.secret += secret;
        let open = petition.items.len() - secret;
        let items = petition
            .record
            .get("item")
            .and_then(Item::as_array_of_tables);
        let Some(items) = items.filter(|_| petition.plain && !petition.secret) else {
            self.left.other += open;
            return;
        };
        let mut faithful = Faithful { known, sound: true };
        let head = faithful.head(key, petition);
        let (mut rows, mut events) = (Vec::new(), Vec::new());
        for (item, of) in items
            .iter()
            .zip(&petition.items)
            .filter(|(_, it)| !it.secret)
        {
            let mut cells = head.clone();
            faithful.cells(item, ITEM_COLUMNS, &mut cells);
            let state = states
                .get(&of.code)
                .map_or(Cell::Blank, |it| Cell::Text((*it).into()));
            cells.insert("state", state);
            let short = cells.get("short").cloned();
            rows.push(in_order(ITEM_COLUMNS, cells));
            let history = item.get("event").and_then(Item::as_array_of_tables);
            for (nth, event) in (1..).zip(history.into_iter().flatten()) {
                let mut cells = BTreeMap::new();
                faithful.cells(event, EVENT_COLUMNS, &mut cells);
                cells.insert("code", Cell::Text(of.code.clone()));
                cells.insert("nth", Cell::Count(nth));
                cells.insert("about", short.clone().unwrap_or(Cell::Blank));
                events.push(in_order(EVENT_COLUMNS, cells));
            }
        }
        if faithful.sound {
            let digest = Digest::sha256(petition.text.as_bytes()).to_string();
            self.digests.push((petition.file.to_string(), digest));
            self.items.extend(rows);
            self.events.extend(events);
        } else {
            self.left.other += open;
        }
    }
}

fn in_order(columns: &[Column], mut cells: BTreeMap<&'static str, Cell>) -> Vec<Cell> {
    let cell = |it: &Column| cells.remove(it.key).unwrap_or(Cell::Blank);
    columns.iter().map(cell).collect()
}

/// Cells that read back as what they were made from; `sound` until one does not.
struct Faithful<'a> {
    known: &'a Known,
    sound: bool,
}

impl Faithful<'_> {
    /// The columns of the petition itself.
    fn head(&mut self, key: &Key, petition: &KnownPetition) -> BTreeMap<&'static str, Cell> {
        let mut cells = BTreeMap::new();
        self.cells(&petition.record, ITEM_COLUMNS, &mut cells);
        let label = self.known.label((key.0, &key.1));
        cells.insert("session", Cell::Text(label));
        cells.insert("ordinal", Cell::Count(i64::from(key.2)));
        let people = people::of_record(&petition.record);
        let several = people.iter().flat_map(people::Person::entries);
        self.sound &= !several.into_iter().any(|(_, entry)| match entry {
            Some(Entry::Text(text)) => text.contains(';') || text.is_empty(),
            _ => false,
        });
        let flag = |it: Option<bool>| it.map(|yes| if yes { "có" } else { "không" }.to_owned());
        for (key, texts) in [
            (
                "honorific",
                people.iter().map(|it| it.honorific.clone()).collect(),
            ),
            (
                "name",
                people.iter().map(|it| Some(it.name.clone())).collect(),
            ),
            ("role", people.iter().map(|it| it.role.clone()).collect()),
            (
                "publish-name",
                people.iter().map(|it| flag(it.publish_name)).collect(),
            ),
        ] {
            let joined = people::joined(texts);
            cells.insert(key, joined.map_or(Cell::Blank, Cell::Text));
        }
        cells
    }

    /// The columns whose keys a table has.
    fn cells(
        &mut self,
        table: &Table,
        columns: &'static [Column],
        cells: &mut BTreeMap<&'static str, Cell>,
    ) {
        let columns = columns.iter();
        for column in columns.filter(|it| !matches!(it.form, Form::Each | Form::Shown)) {
            let Some(item) = table.get(column.key) else {
                continue;
            };
            let choices = &self.known.choices;
            let entry = Entry::of_record(item);
            let cell = Cell::of(entry.as_ref(), column, choices);
            let back = match &cell {
                Cell::Blank => None,
                Cell::Text(text) => Some(Value::Text(text.clone())),
                Cell::Day(day) => Some(Value::Day(*day)),
                Cell::Count(number) => Some(Value::Number(*number as f64)),
            };
            let nowhere = Place::file(&"".into());
            let back = back.map(|it| Entry::of_cell(&it, column, choices, &nowhere));
            let fits = match &cell {
                Cell::Text(text) => text.chars().count() < 32_000,
                _ => true,
            };
            self.sound &= fits && back.transpose().is_ok_and(|it| it.flatten() == entry);
            cells.insert(column.key, cell);
        }
    }
}

/// What newcomers need not see of an empty form.
const RARE: [&str; 7] = [
    "session",
    "code",
    "publish-name",
    "repeats",
    "split-from",
    "merged-into",
    "state",
];

fn book(
    known: &Known,
    rows: Rows,
    session: Option<&str>,
    empty: bool,
) -> Result<Vec<u8>, XlsxError> {
    let formats = Formats::new();
    let choices = &known.choices;
    let mut book = Workbook::new();
    let made = ExcelDateTime::from_ymd(2025, 1, 1)?;
    let properties = DocProperties::new()
        .set_title("Sổ kiến nghị")
        .set_creation_datetime(&made);
    book.set_properties(&properties);
    let sheet = book.add_worksheet();
    sheet.set_name(ITEMS)?;
    layout::table(sheet, ITEM_COLUMNS, &rows.items, &formats, choices)?;
    let form = empty && session.is_some();
    let mut hidden = Vec::new();
    if form {
        for (at, column) in (0_u16..).zip(ITEM_COLUMNS) {
            if RARE.contains(&column.key) {
                sheet.set_column_hidden(at)?;
                hidden.push(column.heading);
            }
        }
    }
    if !form {
        let sheet = book.add_worksheet();
        sheet.set_name(EVENTS)?;
        layout::table(sheet, EVENT_COLUMNS, &rows.events, &formats, choices)?;
    }
    let sheet = book.add_worksheet();
    sheet.set_name(LISTS)?;
    layout::lists(sheet, &formats, choices)?;
    let sheet = book.add_worksheet();
    sheet.set_name(GUIDE)?;
    guide(sheet, &formats, rows.left, &hidden)?;
    let sheet = book.add_worksheet();
    sheet.set_name(MARK)?;
    sheet.write_string(0, 0, NAME)?;
    sheet.write_number(1, 0, VERSION)?;
    if let Some(session) = session {
        sheet.write_string(2, 0, session)?;
    }
    for (row, (file, digest)) in (DIGESTS..).zip(&rows.digests) {
        sheet.write_string(row, 0, file)?;
        sheet.write_string(row, 1, digest)?;
    }
    sheet.set_very_hidden(true);
    book.save_to_buffer()
}
