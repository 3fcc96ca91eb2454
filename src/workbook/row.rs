//! Một dòng trong bảng: what a row says under each heading.

use std::collections::BTreeMap;

use super::column::{Column, Owner};
use super::columns::ITEMS;
use super::record::FieldValue;
use crate::findings::{Finding, Place, rules};
use crate::lint::mended;

/// Một dòng, each cell with what it says.
#[derive(Debug, Clone)]
pub(super) struct SheetRow {
    /// The row's first cell that says something.
    pub place: Place,
    /// By the keys of the columns that the sheet has.
    pub given: BTreeMap<&'static str, (Place, Given)>,
}

/// Điều một ô cho biết: what a cell gives.
#[derive(Debug, Clone, PartialEq)]
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
        self.entry(key)?.text()
    }

    /// The number of a column.
    pub(super) fn count(&self, key: &str) -> Option<i64> {
        match self.entry(key)? {
            FieldValue::Count(number) => Some(*number),
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

    /// What the rows of one petition say together of it and its persons, in the place of the
    /// upper one: a blank beside a value says the same as the value. Two values that differ are
    /// a finding; `None` without rows.
    pub(super) fn together<'a>(
        rows: impl Iterator<Item = &'a Self> + Clone,
        findings: &mut Vec<Finding>,
    ) -> Option<Self> {
        let mut together = rows.clone().next()?.clone();
        for column in ITEMS.of(Owner::Petition).chain(ITEMS.of(Owner::Person)) {
            let key = column.key;
            let cells = rows.clone().filter_map(|row| row.given.get(key));
            let mut said = cells.filter(|(_, it)| matches!(it, Given::Said(_)));
            let Some(first) = said.next() else { continue };
            let mut cell = first.clone();
            if let Some((place, _)) = said.find(|(_, it)| *it != first.1) {
                let column = column.heading.clone();
                let finding = Finding::new(RowsDisagree { column }, place.clone());
                findings.push(finding.beside(first.0.clone()));
                cell.1 = Given::Unclear;
            }
            together.given.insert(key, cell);
        }
        Some(together)
    }
}

rules! { PETITION_ROWS:

RowsDisagree "D616" "rows-disagree" Error { column: String }
vi "hai dòng của cùng một lượt ý kiến ghi khác nhau ở “{column}”"
=> "ghi giống nhau ở các dòng cùng lượt, hoặc chỉ ghi ở một dòng"
en "two rows of one petition differ in “{column}”"
=> "let the rows of one number say the same, or leave all but one blank"
why "Các dòng cùng lượt là của cùng người, cùng ngày, cùng kênh tiếp nhận."
  / "Rows of one number are by the same people, on the same day, by the same way."
wrong "hai dòng cùng STT 1 ghi hai họ tên khác nhau"
    / "two rows with the number 1 have different names"
right "hai dòng cùng STT 1 ghi một họ tên"
    / "two rows with the number 1 have the same name"
by Records

}
