//! Sổ đã mở: a workbook and its cells, before anybody asks what they mean.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{Cursor, Error, ErrorKind, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::Arc;

use calamine::{
    DataRef, DataType, ExcelDateTime, Reader, SheetType, SheetVisible, Xlsx, XlsxError,
};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use super::container::{LARGEST, repacked, too_large, unreadable};
use super::words;
use crate::findings::{CellAddress, Finding, Place, io_detail};

/// Sổ đã mở: the sheets of a workbook and the name of its file.
pub struct Book {
    pub(super) file: Arc<str>,
    pub(super) sheets: Vec<CellGrid>,
}

impl Book {
    /// Opens a workbook. It may come from anybody: it is read within bounds of size and time.
    ///
    /// # Errors
    ///
    /// A finding when the file cannot be read, or is no workbook.
    pub fn open(path: &Path) -> Result<Self, Finding> {
        let name = path.file_name().unwrap_or(path.as_os_str());
        let name = name.to_string_lossy().replace(char::is_control, "\u{fffd}");
        let file: Arc<str> = Arc::from(name);
        let refused = |error: Option<&Error>| Finding {
            place: Some(Place::file(&file)),
            ..unreadable(io_detail(error))
        };
        let metadata = std::fs::metadata(path).map_err(|error| refused(Some(&error)))?;
        if !metadata.is_file() {
            // A pipe might never end.
            let folder = Error::from(ErrorKind::IsADirectory);
            return Err(refused(metadata.is_dir().then_some(&folder)));
        }
        let mut bytes = Vec::new();
        let most = LARGEST as u64 + 1;
        let read = File::open(path).and_then(|it| it.take(most).read_to_end(&mut bytes));
        read.map_err(|error| refused(Some(&error)))?;
        Self::of(file, &bytes)
    }

    /// Reads a workbook out of the bytes of its file.
    ///
    /// # Errors
    ///
    /// A finding when the bytes are no workbook, or a broken one.
    pub fn of(file: Arc<str>, bytes: &[u8]) -> Result<Self, Finding> {
        let safe = repacked(bytes);
        // The reader has its own assumptions about what it reads.
        let read = safe.and_then(|safe| {
            let sheets = catch_unwind(AssertUnwindSafe(|| sheets(&file, safe)));
            sheets.unwrap_or_else(|_| Err(unreadable(words::NO_WORKBOOK)))
        });
        let sheets = read.map_err(|finding| Finding {
            place: finding.place.or_else(|| Some(Place::file(&file))),
            ..finding
        })?;
        Ok(Self { file, sheets })
    }

    /// The sheet of that name.
    pub(super) fn sheet(&self, name: &str) -> Option<&CellGrid> {
        self.sheets.iter().find(|it| *it.name == *name)
    }
}

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

impl CellValue {
    /// The text, where it is one.
    pub(super) fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }
}

/// Trang tính: the cells of one sheet.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct CellGrid {
    file: Arc<str>,
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

    /// The place of a cell.
    pub(super) fn place(&self, row: u32, column: u32) -> Place {
        let address = CellAddress {
            sheet: Arc::clone(&self.name),
            row,
            column,
        };
        Place::cell(&self.file, address)
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
/// The most MB that all texts together may have: one text can stand in many cells.
const MB_OF_TEXT: usize = 96;

/// Reads all cells of a workbook.
fn sheets(file: &Arc<str>, bytes: Vec<u8>) -> Result<Vec<CellGrid>, Finding> {
    let no_workbook = |_: XlsxError| unreadable(words::NO_WORKBOOK);
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(no_workbook)?;
    let known = book.sheets_metadata().to_vec();
    if known.len() > SHEETS {
        return Err(too_large(words::SHEETS, SHEETS));
    }
    let mut amount = Amount::default();
    let mut sheets = Vec::new();
    for it in known
        .into_iter()
        .filter(|it| it.typ == SheetType::WorkSheet)
    {
        let mut sheet = CellGrid {
            file: Arc::clone(file),
            name: Arc::from(it.name.as_str()),
            hidden: it.visible != SheetVisible::Visible,
            rows: BTreeMap::new(),
            merged: Vec::new(),
        };
        let cells = book.worksheet_cells_reader(&it.name);
        let mut cells = cells.map_err(no_workbook)?;
        // The reader that works out shared formulas makes room for as many as a file names.
        while let Some(cell) = cells
            .next_cell_with_formula_metadata()
            .map_err(no_workbook)?
        {
            let (row, column) = cell.pos;
            let value = match cell.formula {
                Some(_) => Some(CellValue::Formula),
                None => value(cell.value),
            };
            let Some(value) = value else { continue };
            amount.add(&value, &sheet, cell.pos)?;
            sheet.rows.entry(row).or_default().insert(column, value);
        }
        drop(cells);
        let merged = book.merge_cells_by_sheet_name(&it.name);
        for area in merged.map_err(no_workbook)? {
            let ((top, left), (bottom, right)) = (area.start, area.end);
            sheet.merged.push([top, left, bottom, right]);
        }
        sheets.push(sheet);
    }
    Ok(sheets)
}

/// How much was read so far.
#[derive(Default)]
struct Amount {
    cells: usize,
    bytes: usize,
}

impl Amount {
    /// Adds a cell.
    ///
    /// # Errors
    ///
    /// When with it there is more than anybody types.
    fn add(
        &mut self,
        value: &CellValue,
        sheet: &CellGrid,
        (row, column): (u32, u32),
    ) -> Result<(), Finding> {
        let text = match value {
            CellValue::Text(text) => text.as_str(),
            _ => "",
        };
        self.cells += 1;
        self.bytes += text.len();
        for (count, what, most) in [
            (row as usize + 1, words::ROWS, ROWS),
            (column as usize + 1, words::COLUMNS, COLUMNS),
            (self.cells, words::CELLS, CELLS),
            (text.chars().count(), words::LETTERS, LETTERS),
            (self.bytes.div_ceil(1 << 20), words::MB_OF_TEXT, MB_OF_TEXT),
        ] {
            if count > most {
                let place = Some(sheet.place(row, column));
                let finding = too_large(what, most);
                return Err(Finding { place, ..finding });
            }
        }
        Ok(())
    }
}

/// What a cell without a formula holds, if anything.
fn value(value: DataRef<'_>) -> Option<CellValue> {
    Some(match value {
        DataRef::Empty => return None,
        DataRef::String(_) | DataRef::SharedString(_) => {
            let text = value.as_string()?;
            return (!text.trim().is_empty()).then_some(CellValue::Text(text));
        }
        DataRef::Int(number) => CellValue::Number(number as f64),
        DataRef::Float(number) => CellValue::Number(number),
        DataRef::Bool(truth) => CellValue::Truth(truth),
        DataRef::DateTime(moment) => day(moment),
        DataRef::DateTimeIso(text) => iso_day(&text),
        DataRef::DurationIso(_) => CellValue::Time,
        DataRef::Error(_) => CellValue::Broken,
    })
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
