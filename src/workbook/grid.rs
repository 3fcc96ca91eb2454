//! Các ô của sổ: what stands in which cell, before anybody asks what it means.

use std::collections::BTreeMap;
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use calamine::{DataRef, ExcelDateTime, Reader, SheetType, SheetVisible, Xlsx};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use super::container::{BookRefusal, repacked};
use super::words;
use crate::findings::CellAddress;

/// Giá trị của một ô: what stands in a cell, before it is known what was asked there.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum CellValue {
    /// As typed: line ends, blanks and all.
    Text(String),
    Number(f64),
    /// A cell with the format of a date.
    Day(NaiveDate),
    /// A time of day, with or without a day: no date that anybody meant.
    Time,
    Truth(bool),
    /// `#REF!` and the like.
    Broken,
    /// Whatever it would give: a formula is not worked out here, and what another program
    /// remembers of it is not relied on.
    Formula,
}

/// Trang tính: the cells of one sheet.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct CellGrid {
    pub name: Arc<str>,
    pub hidden: bool,
    /// The cells that are not empty, by row and column from 0.
    pub rows: BTreeMap<u32, BTreeMap<u32, CellValue>>,
    /// The merged areas: first row and column, last row and column.
    pub merged: Vec<[u32; 4]>,
}

impl CellGrid {
    /// The value of a cell.
    pub(super) fn get(&self, row: u32, column: u32) -> Option<&CellValue> {
        self.rows.get(&row)?.get(&column)
    }

    /// The address of a cell.
    pub(super) fn address(&self, row: u32, column: u32) -> CellAddress {
        CellAddress {
            sheet: Arc::clone(&self.name),
            row,
            column,
        }
    }
}

/// The last row that is read, from 1.
const ROWS: usize = 20_000;
/// The last column that is read, from 1.
const COLUMNS: usize = 256;
/// The most sheets.
const SHEETS: usize = 50;
/// The most cells of all sheets.
const CELLS: usize = 1_000_000;
/// The longest text, in letters: more does not fit a cell of Excel.
const LETTERS: usize = 32_767;
/// The most bytes that all texts together may have: one text can stand in many cells.
const BYTES: usize = 96 << 20;

/// Reads all cells of a workbook.
///
/// # Errors
///
/// When it is no workbook, or one that nobody typed.
pub(super) fn open(bytes: &[u8]) -> Result<Vec<CellGrid>, BookRefusal> {
    let safe = repacked(bytes)?;
    // The reader has its own assumptions about what it reads.
    let read = catch_unwind(AssertUnwindSafe(|| sheets(safe)));
    read.unwrap_or(Err(BookRefusal::Unreadable(words::NO_WORKBOOK)))
}

fn sheets(bytes: Vec<u8>) -> Result<Vec<CellGrid>, BookRefusal> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes))?;
    let known = book.sheets_metadata().to_vec();
    if known.len() > SHEETS {
        return Err(BookRefusal::TooMuch(words::SHEETS, SHEETS, None));
    }
    let mut read = Read::default();
    let mut sheets = Vec::new();
    for it in known
        .into_iter()
        .filter(|it| it.typ == SheetType::WorkSheet)
    {
        let mut sheet = CellGrid {
            name: Arc::from(it.name.as_str()),
            hidden: it.visible != SheetVisible::Visible,
            rows: BTreeMap::new(),
            merged: Vec::new(),
        };
        let mut cells = book.worksheet_cells_reader(&it.name)?;
        // The reader that works out shared formulas makes room for as many as a file names.
        while let Some(cell) = cells.next_cell_with_formula_metadata()? {
            let (row, column) = cell.pos;
            let value = match cell.formula {
                Some(_) => Some(CellValue::Formula),
                None => read.value(cell.value, || sheet.address(row, column))?,
            };
            let Some(value) = value else { continue };
            read.take_cell(sheet.address(row, column))?;
            sheet.rows.entry(row).or_default().insert(column, value);
        }
        drop(cells);
        for area in book.merge_cells_by_sheet_name(&it.name)? {
            let ((top, left), (bottom, right)) = (area.start, area.end);
            sheet.merged.push([top, left, bottom, right]);
        }
        sheets.push(sheet);
    }
    Ok(sheets)
}

/// How much was read so far.
#[derive(Default)]
struct Read {
    cells: usize,
    bytes: usize,
}

impl Read {
    fn take_cell(&mut self, at: CellAddress) -> Result<(), BookRefusal> {
        self.cells += 1;
        let (row, column) = (at.row as usize + 1, at.column as usize + 1);
        for (count, what, most) in [
            (row, words::ROWS, ROWS),
            (column, words::COLUMNS, COLUMNS),
            (self.cells, words::CELLS, CELLS),
        ] {
            if count > most {
                return Err(BookRefusal::TooMuch(what, most, Some(at)));
            }
        }
        Ok(())
    }

    fn value(
        &mut self,
        value: DataRef<'_>,
        at: impl Fn() -> CellAddress,
    ) -> Result<Option<CellValue>, BookRefusal> {
        let text = match &value {
            DataRef::String(text) => text.as_str(),
            DataRef::SharedString(text) => text,
            _ => "",
        };
        if text.len() > LETTERS && text.chars().count() > LETTERS {
            return Err(BookRefusal::TooMuch(words::LETTERS, LETTERS, Some(at())));
        }
        self.bytes += text.len();
        if self.bytes > BYTES {
            return Err(BookRefusal::TooMuch(
                words::MB_OF_TEXT,
                BYTES >> 20,
                Some(at()),
            ));
        }
        Ok(match value {
            DataRef::Empty => None,
            DataRef::String(_) | DataRef::SharedString(_) => {
                let blank = text.trim().is_empty();
                (!blank).then(|| CellValue::Text(text.to_owned()))
            }
            DataRef::Int(number) => Some(CellValue::Number(number as f64)),
            DataRef::Float(number) => Some(CellValue::Number(number)),
            DataRef::Bool(truth) => Some(CellValue::Truth(truth)),
            DataRef::DateTime(moment) => Some(day(moment)),
            DataRef::DateTimeIso(text) => Some(iso_day(&text)),
            DataRef::DurationIso(_) => Some(CellValue::Time),
            DataRef::Error(_) => Some(CellValue::Broken),
        })
    }
}

fn day(moment: ExcelDateTime) -> CellValue {
    let (year, month, day, hour, minute, second, milli) = moment.to_ymd_hms_milli();
    let date = NaiveDate::from_ymd_opt(i32::from(year), u32::from(month), u32::from(day));
    // What lies before the first day that Excel knows is shown as that day.
    let sound = moment.is_datetime() && moment.as_f64() >= 1.0;
    match date {
        Some(date) if sound && (hour, minute, second, milli) == (0, 0, 0, 0) => {
            CellValue::Day(date)
        }
        _ => CellValue::Time,
    }
}

/// `2025-04-18` or `2025-04-18T00:00:00`.
fn iso_day(text: &str) -> CellValue {
    let day = text
        .parse()
        .map(|it: NaiveDate| it.and_time(NaiveTime::MIN));
    match day.or_else(|_| text.parse::<NaiveDateTime>()) {
        Ok(moment) if moment.time() == NaiveTime::MIN => CellValue::Day(moment.date()),
        _ => CellValue::Time,
    }
}
