//! Workbooks as other people's programs write them.

use std::collections::BTreeMap;
use std::path::Path;

use calamine::{Data, Reader, SheetVisible, Xlsx, open_workbook};
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};

/// What to write into a cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    Text(String),
    Number(f64),
    /// Day, month, year.
    Day(u8, u8, u16),
    Formula(String),
}

impl From<&str> for Cell {
    /// `=A1` is a formula; `'=A1` is text, as people type it.
    fn from(text: &str) -> Self {
        match text.strip_prefix('\'') {
            Some(rest) => Self::Text(rest.to_owned()),
            None if text.starts_with('=') => Self::Formula(text.to_owned()),
            None => Self::Text(text.to_owned()),
        }
    }
}

impl From<i32> for Cell {
    fn from(number: i32) -> Self {
        Self::Number(f64::from(number))
    }
}

/// A sheet: its cells by row and column.
#[derive(Debug, Clone, Default)]
pub struct Sheet {
    pub name: String,
    pub cells: BTreeMap<(u32, u16), Cell>,
    pub merged: Vec<[u32; 4]>,
    pub hidden: bool,
}

impl Sheet {
    /// A sheet with these rows, empty texts left out.
    pub fn of(name: &str, rows: &[Vec<Cell>]) -> Self {
        let mut sheet = Self {
            name: name.to_owned(),
            ..Self::default()
        };
        for (row, cells) in (0..).zip(rows) {
            for (column, cell) in (0..).zip(cells) {
                if *cell != Cell::Text(String::new()) {
                    sheet.cells.insert((row, column), cell.clone());
                }
            }
        }
        sheet
    }

    /// Writes into the cell with that address, such as `D7`.
    pub fn set(&mut self, address: &str, cell: impl Into<Cell>) -> &mut Self {
        self.cells.insert(at(address), cell.into());
        self
    }

    /// Empties a cell.
    pub fn clear(&mut self, address: &str) -> &mut Self {
        self.cells.remove(&at(address));
        self
    }

    /// The text of a cell.
    pub fn text(&self, address: &str) -> String {
        match self.cells.get(&at(address)) {
            Some(Cell::Text(text)) => text.clone(),
            Some(other) => format!("{other:?}"),
            None => String::new(),
        }
    }

    /// The row, from 1, in which a column has that text.
    #[track_caller]
    pub fn row_of(&self, column: &str, text: &str) -> u32 {
        let (_, wanted) = at(&format!("{column}1"));
        let cell = Cell::Text(text.to_owned());
        let found = self
            .cells
            .iter()
            .find(|((_, at), it)| *at == wanted && **it == cell);
        found.unwrap_or_else(|| panic!("no {text} in {column}")).0.0 + 1
    }
}

fn at(address: &str) -> (u32, u16) {
    let digits = address.find(|c: char| c.is_ascii_digit()).expect("a row");
    let letters = address[..digits].bytes();
    let column = letters.fold(0, |sum, letter| sum * 26 + u16::from(letter - b'A') + 1);
    (
        address[digits..].parse::<u32>().expect("a row") - 1,
        column - 1,
    )
}

/// The sheets of a workbook.
#[derive(Debug, Clone, Default)]
pub struct Sheets(pub Vec<Sheet>);

impl Sheets {
    /// One sheet with these rows.
    pub fn list(rows: &[Vec<Cell>]) -> Self {
        Self(vec![Sheet::of("Danh sách", rows)])
    }

    /// What a workbook holds.
    pub fn read(path: &Path) -> Self {
        let mut book: Xlsx<_> = open_workbook(path).expect("a workbook");
        let sheets = book.sheets_metadata().to_vec();
        let read = sheets.into_iter().map(|it| {
            let range = book.worksheet_range(&it.name).expect("a sheet");
            let (top, left) = range.start().unwrap_or_default();
            let cells = range.used_cells().map(|(row, column, value)| {
                let cell = match value {
                    Data::String(text) => Cell::Text(text.clone()),
                    Data::Float(number) => Cell::Number(*number),
                    Data::Int(number) => Cell::Number(*number as f64),
                    Data::DateTime(moment) => {
                        let (year, month, day, ..) = moment.to_ymd_hms_milli();
                        Cell::Day(day, month, year)
                    }
                    other => panic!("{other:?}"),
                };
                let row = row as u32 + top;
                ((row, (column as u32 + left) as u16), cell)
            });
            Sheet {
                name: it.name,
                cells: cells.collect(),
                merged: Vec::new(),
                hidden: it.visible != SheetVisible::Visible,
            }
        });
        Self(read.collect())
    }

    #[track_caller]
    pub fn sheet(&mut self, name: &str) -> &mut Sheet {
        self.0.iter_mut().find(|it| it.name == name).expect(name)
    }

    /// The file, as Excel would save it.
    pub fn bytes(&self) -> Vec<u8> {
        let mut book = Workbook::new();
        for sheet in &self.0 {
            let out = book.add_worksheet();
            out.set_name(&sheet.name).expect("a name");
            out.set_hidden(sheet.hidden);
            for [top, left, bottom, right] in &sheet.merged {
                let (left, right) = (*left as u16, *right as u16);
                out.merge_range(*top, left, *bottom, right, "", &Format::new())
                    .expect("merged");
            }
            for ((row, column), cell) in &sheet.cells {
                match cell {
                    Cell::Text(text) => out.write_string(*row, *column, text),
                    Cell::Number(number) => out.write_number(*row, *column, *number),
                    Cell::Formula(formula) => {
                        out.write_formula(*row, *column, Formula::new(formula).set_result("3"))
                    }
                    Cell::Day(day, month, year) => {
                        let day = ExcelDateTime::from_ymd(*year, *month, *day).expect("a day");
                        let format = Format::new().set_num_format("dd/mm/yyyy");
                        out.write_datetime_with_format(*row, *column, &day, &format)
                    }
                }
                .expect("written");
            }
        }
        book.save_to_buffer().expect("a workbook")
    }
}

/// Cells out of texts and numbers.
macro_rules! row {
    ($($cell:expr),* $(,)?) => {
        vec![$($crate::support::workbook::Cell::from($cell)),*]
    };
}
pub(crate) use row;
