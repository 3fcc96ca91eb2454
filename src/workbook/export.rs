//! Xuất: the office's petitions as a workbook.

use std::path::Path;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use super::columns::{EVENTS, ITEMS};
use super::export_rows::{ExportRow, ExportRows, Left};
use super::formats::Formats;
use super::grid::CellValue;
use super::guide::{GUIDE, guide};
use super::layout::{self, LISTS};
use super::mark::BookMark;
use super::recorded::{PetitionKey, RecordedOffice, SessionKey};
use crate::findings::{Finding, Sources, io_detail};
use crate::workspace::unwritable_for;

/// Phạm vi xuất: which petitions are wanted; all of them when nothing is named.
#[derive(Debug, Clone, Default)]
pub struct Scope {
    /// The year in whose folder the petitions stand.
    pub year: Option<i32>,
    /// The session of the petitions, or `<year>/other`.
    pub session: Option<String>,
}

impl Scope {
    fn takes(&self, session: Option<&SessionKey>, key: &PetitionKey) -> bool {
        let of_year = self.year.is_none_or(|year| key.0 == year);
        of_year && session.is_none_or(|it| it.0 == key.0 && it.1 == key.1)
    }
}

/// Sổ đã xuất: the bytes of a workbook, and how much of the records is in it.
#[derive(Debug)]
pub struct Export {
    /// The file: the same for the same records, whenever it is made.
    pub bytes: Vec<u8>,
    /// How many items the workbook has.
    pub items: usize,
    /// How many items of the same petitions it does not have.
    pub left: Left,
}

/// Makes the workbook of an office's petitions.
///
/// # Errors
///
/// What is wrong with the records, or with the session that was named.
pub fn export(root: &Path, scope: &Scope) -> Result<Export, (Vec<Finding>, Sources)> {
    let known = RecordedOffice::read(root)?;
    let session = scope.session.as_deref();
    let session = match session.map(|it| known.session_called(it)).transpose() {
        Ok(session) => session,
        Err(finding) => return Err((vec![finding], known.records.sources)),
    };
    let place = session.as_ref().and_then(|it| known.sessions.get(it));
    let wanted = |key: &PetitionKey| scope.takes(place.map(|(key, _)| key), key);
    let mut rows = ExportRows::of(&known, &wanted);
    let items = rows.items.len();
    if session.is_some() {
        // A form for one session has its numbers ready.
        let numbers = known.petitions.keys().filter(|key| wanted(key));
        let first = numbers.map(|key| key.2).max().unwrap_or(0) + 1;
        rows.items
            .extend((first..first + layout::SPARE).map(numbered));
    }
    let session = session.as_deref();
    let bytes = book(&known, &rows, session, items == 0).map_err(|_| {
        let finding = unwritable_for("xlsx", io_detail(None));
        (vec![finding], Sources::default())
    })?;
    Ok(Export {
        bytes,
        items,
        left: rows.left,
    })
}

/// An empty row with the number of a petition.
fn numbered(number: u32) -> ExportRow {
    let number = CellValue::Number(f64::from(number));
    let columns = ITEMS.columns.iter();
    let cells = columns.map(|it| (it.key == "ordinal").then(|| number.clone()));
    cells.collect()
}

/// The file itself; one without items, made for a session, is a form to be filled in.
fn book(
    known: &RecordedOffice,
    rows: &ExportRows,
    session: Option<&str>,
    empty: bool,
) -> Result<Vec<u8>, XlsxError> {
    let formats = Formats::new();
    let choices = &known.choices;
    let mut book = Workbook::new();
    // Any day, as long as it is always the same.
    let made = ExcelDateTime::from_ymd(2025, 1, 1)?;
    let properties = DocProperties::new().set_title("Sổ kiến nghị");
    book.set_properties(&properties.set_creation_datetime(&made));
    let form = empty && session.is_some();
    let sheet = book.add_worksheet();
    layout::table(sheet, &ITEMS, &rows.items, &formats, choices)?;
    let columns = (0_u16..).zip(&ITEMS.columns);
    let hidden: Vec<_> = columns.filter(|(_, it)| form && it.rare).collect();
    for (at, _) in &hidden {
        sheet.set_column_hidden(*at)?;
    }
    let hidden: Vec<&str> = hidden.iter().map(|(_, it)| &*it.heading).collect();
    if !form {
        layout::table(
            book.add_worksheet(),
            &EVENTS,
            &rows.events,
            &formats,
            choices,
        )?;
    }
    let sheet = book.add_worksheet().set_name(LISTS)?;
    layout::lists(sheet, &formats, choices)?;
    let sheet = book.add_worksheet().set_name(GUIDE)?;
    guide(sheet, &formats, rows.left, &hidden)?;
    BookMark::write(book.add_worksheet(), session, &rows.digests)?;
    book.save_to_buffer()
}
