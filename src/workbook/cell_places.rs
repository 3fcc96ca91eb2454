//! Ô của từng giá trị: which cell each value of a record comes from, so that findings in the
//! records lead back to the workbook.

use std::collections::BTreeMap;

use super::column::Column;
use super::row::SheetRow;
use crate::findings::{KeyPath, Place};

/// Ô của từng giá trị, by key path.
#[derive(Debug, Clone, Default)]
pub(super) struct CellPlaces(BTreeMap<String, Place>);

impl CellPlaces {
    /// Notes where the value at a path comes from.
    pub(super) fn note(&mut self, path: impl Into<String>, place: &Place) {
        self.0.insert(path.into(), place.clone());
    }

    /// Notes the cells of a table's values, below the table's path.
    pub(super) fn note_cells(&mut self, path: &str, columns: &[&Column], row: &SheetRow) {
        for column in columns {
            self.note(format!("{path}.{}", column.key), row.place(column.key));
        }
    }

    /// The cell of a value, or of what it stands in.
    pub(super) fn find(&self, path: &KeyPath) -> Option<&Place> {
        let path = path.to_string();
        let mut at = path.as_str();
        loop {
            if let Some(place) = self.0.get(at) {
                return Some(place);
            }
            // From `item[0].short` to `item[0]`, `item`, and the file as a whole.
            match at.rfind(['.', '[']) {
                Some(end) => at = &at[..end],
                None if at.is_empty() => return None,
                None => at = "",
            }
        }
    }
}
