//! Dấu của sổ: the hidden sheet by which the program knows its own workbooks again.

use std::collections::BTreeMap;

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::grid::{CellGrid, CellValue};

/// The name of the hidden sheet.
pub(super) const MARK: &str = "_doithoai";
/// What its first cell says.
const NAME: &str = "doithoai: sổ kiến nghị";
/// The version of the form that this program writes and reads.
const VERSION: u32 = 1;
/// The row from which on it says what the records' files held.
const DIGESTS: u32 = 3;

/// Dấu của sổ: what a workbook of ours says of itself.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct BookMark {
    /// Whether this program knows the version of the form.
    pub readable: bool,
    /// The session that the workbook was made for.
    pub session: Option<String>,
    /// What the records' files held when it was made, by name.
    pub digests: BTreeMap<String, String>,
}

impl BookMark {
    /// Reads the hidden sheet; `None` when it is not ours.
    pub(super) fn read(sheet: &CellGrid) -> Option<Self> {
        let text = |row, column| match sheet.get(row, column) {
            Some(CellValue::Text(text)) => Some(text.clone()),
            _ => None,
        };
        let version = CellValue::Number(f64::from(VERSION));
        let rows = sheet.rows.range(DIGESTS..).map(|(row, _)| *row);
        (text(0, 0)? == NAME).then(|| Self {
            readable: sheet.get(1, 0) == Some(&version),
            session: text(2, 0),
            digests: rows
                .filter_map(|row| text(row, 0).zip(text(row, 1)))
                .collect(),
        })
    }

    /// Writes the hidden sheet, in which the files stand in their order.
    ///
    /// # Errors
    ///
    /// When the writer of spreadsheets refuses a text.
    pub(super) fn write(
        sheet: &mut Worksheet,
        session: Option<&str>,
        digests: &[(String, String)],
    ) -> Result<(), XlsxError> {
        sheet.set_name(MARK)?;
        sheet.write_string(0, 0, NAME)?;
        sheet.write_number(1, 0, VERSION)?;
        if let Some(session) = session {
            sheet.write_string(2, 0, session)?;
        }
        for (row, (file, digest)) in (DIGESTS..).zip(digests) {
            sheet.write_string(row, 0, file)?;
            sheet.write_string(row, 1, digest)?;
        }
        sheet.set_very_hidden(true);
        Ok(())
    }
}
