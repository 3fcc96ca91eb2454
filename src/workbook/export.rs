//! Xuất: the office's petitions as a workbook.

use std::path::Path;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use super::columns::{EVENTS, ITEMS};
use super::export_rows::{Cells, ExportRows, Left};
use super::grid::CellValue;
use super::guide::{GUIDE, guide};
use super::layout::{self, Formats, LISTS};
use super::mark::BookMark;
use super::recorded::{PetitionKey, RecordedOffice, blocking};
use crate::findings::{Finding, Sources, io_detail};
use crate::workspace::{Changes, load, unwritable_for};

/// Phạm vi xuất: which petitions are wanted; all of them when nothing is named.
#[derive(Debug, Clone, Default)]
pub struct Scope {
    /// The year in whose folder the petitions stand.
    pub year: Option<i32>,
    /// The session of the petitions, or `<year>/other`.
    pub session: Option<String>,
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
    let (records, broken) = load(root, &Changes::new());
    let Some(known) = RecordedOffice::of(&records) else {
        return Err((blocking(broken), records.sources));
    };
    let session = scope.session.as_deref();
    let session = match session.map(|it| known.session_called(it)).transpose() {
        Ok(session) => session,
        Err(finding) => return Err((vec![finding], records.sources)),
    };
    let place = session.and_then(|it| known.sessions.get(it));
    let wanted = |key: &PetitionKey| {
        let of_session = place.is_none_or(|(it, _)| it.0 == key.0 && it.1 == key.1);
        of_session && scope.year.is_none_or(|year| key.0 == year)
    };
    let mut rows = ExportRows::of(&known, &wanted);
    let items = rows.items.len();
    if session.is_some() {
        // A form for one session has its numbers ready.
        let numbers = known.petitions.keys().filter(|key| wanted(key));
        let first = numbers.map(|key| key.2).max().unwrap_or(0) + 1;
        let numbers = first..first + layout::SPARE;
        let numbered = |it| Cells::from([("ordinal", CellValue::Number(f64::from(it)))]);
        rows.items.extend(numbers.map(numbered));
    }
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

/// The file itself; one without items, made for a session, is a form to be filled in.
fn book(
    known: &RecordedOffice<'_>,
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
