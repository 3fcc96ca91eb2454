//! Một dòng trong bảng: what a row says under each heading.

use std::collections::BTreeMap;

use super::column::Column;
use super::field_value::FieldValue;
use crate::findings::Place;
use crate::lint::mended;

/// Một dòng, each cell with what it says.
#[derive(Debug, Clone)]
pub(super) struct SheetRow {
    /// The row's first cell that says something.
    pub place: Place,
    /// From 0, within the sheet.
    pub number: u32,
    /// By the keys of the columns that the sheet has.
    pub given: BTreeMap<&'static str, (Place, Given)>,
}

/// Điều một ô cho biết: what a cell gives.
#[derive(Debug, Clone)]
pub(super) enum Given {
    /// Nothing.
    Blank,
    /// Something that is a finding already.
    Unclear,
    /// What it says.
    Said(FieldValue),
}

impl SheetRow {
    /// What the row says in a column; `None` when the sheet has no such column, or the cell
    /// is blank.
    pub(super) fn entry(&self, key: &str) -> Option<&FieldValue> {
        match &self.given.get(key)?.1 {
            Given::Said(entry) => Some(entry),
            Given::Blank | Given::Unclear => None,
        }
    }

    /// Whether a finding tells already that the cell of a column is not clear.
    pub(super) fn is_unclear(&self, key: &str) -> bool {
        matches!(self.given.get(key), Some((_, Given::Unclear)))
    }

    /// The text of a column.
    pub(super) fn text(&self, key: &str) -> Option<&str> {
        match self.entry(key)? {
            FieldValue::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Whether the sheet has that column.
    pub(super) fn has(&self, key: &str) -> bool {
        self.given.contains_key(key)
    }

    /// The cell of a column; the row's first one when the sheet has no such column.
    pub(super) fn place(&self, key: &str) -> &Place {
        self.given.get(key).map_or(&self.place, |(place, _)| place)
    }

    /// What the row gives for a column, in the form in which new texts are written: composed,
    /// without a blank too many.
    pub(super) fn fresh(&self, column: &Column) -> Option<FieldValue> {
        self.entry(column.key).cloned().map(|value| match value {
            FieldValue::Text(text) => FieldValue::Text(mended(&text)),
            value => value,
        })
    }
}
