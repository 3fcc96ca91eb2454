//! Bản sửa của một tệp: one petition's record on its way to what the workbook says.

use std::collections::BTreeMap;
use std::sync::Arc;

use toml_edit::{DocumentMut, Table};

use super::choices::Choices;
use super::column::Column;
use super::field_value::FieldValue;
use super::record;
use super::recorded::RecordedPetition;
use super::row::SheetRow;
use super::step::ChangeStep;
use crate::findings::{Finding, KeyPath, Place, rules};

/// Bản sửa: a petition's record, the steps that led to it, and the cells they came from.
pub(super) struct PetitionDraft {
    pub file: Arc<str>,
    /// What stands in the file; `None` for a new one.
    pub before: Option<Arc<str>>,
    pub record: DocumentMut,
    pub steps: Vec<ChangeStep>,
    pub places: CellPlaces,
}

impl PetitionDraft {
    /// A draft of a recorded petition.
    pub(super) fn of(petition: &RecordedPetition) -> Self {
        Self {
            before: Some(Arc::clone(&petition.text)),
            record: petition.record.clone(),
            ..Self::new(Arc::clone(&petition.file))
        }
    }

    /// A draft of a petition that is not recorded yet.
    pub(super) fn new(file: Arc<str>) -> Self {
        Self {
            file,
            before: None,
            record: DocumentMut::new(),
            steps: Vec::new(),
            places: CellPlaces::default(),
        }
    }
}

/// Ô của từng giá trị: which cell each value of a record comes from, by key path, so that
/// findings in the records lead back to the workbook.
#[derive(Debug, Clone, Default)]
pub(super) struct CellPlaces(BTreeMap<String, Place>);

impl CellPlaces {
    /// Notes where the value at a path comes from.
    pub(super) fn note(&mut self, path: impl Into<String>, place: &Place) {
        self.0.insert(path.into(), place.clone());
    }

    /// Notes the cells of a table's values, below the table's path.
    pub(super) fn note_cells<'a>(
        &mut self,
        path: &str,
        columns: impl Iterator<Item = &'a Column>,
        row: &SheetRow,
    ) {
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

/// Việc so từng ô: brings values of a table to what a row says; what the row's sheet has no
/// column for stays.
pub(super) struct Comparing<'a> {
    pub choices: &'a Choices,
    /// What the table is, as the preview names it.
    pub of: String,
    pub findings: &'a mut Vec<Finding>,
}

impl Comparing<'_> {
    /// Brings the value of one column to what the row says.
    pub(super) fn bring(
        &mut self,
        table: &mut Table,
        column: &'static Column,
        row: &SheetRow,
    ) -> Option<ChangeStep> {
        let key = column.key;
        if !row.has(key) || row.is_unclear(key) {
            return None;
        }
        let before = table.get(key).and_then(FieldValue::of_record);
        // Who does not name an item by its code says nothing by a blank.
        let silent = row.entry(key).is_none() && row.text("code").is_none();
        if silent || row.entry(key) == before.as_ref() {
            return None;
        }
        let after = row.fresh(column);
        if after == before {
            return None;
        }
        if after.is_none() && column.required {
            self.findings.push(missing(row, column));
            return None;
        }
        record::set(table, key, after.as_ref());
        let shown = |it: Option<FieldValue>| {
            it.map_or_else(String::new, |it| it.shown(column.kind, self.choices))
        };
        Some(ChangeStep::Set {
            of: self.of.clone(),
            what: &column.heading,
            before: shown(before),
            after: shown(after),
            place: row.place(key).clone(),
        })
    }
}

/// A row lacks what no record may be without.
pub(super) fn missing(row: &SheetRow, column: &Column) -> Finding {
    let place = row.place(column.key).clone();
    let column = column.heading.clone();
    Finding::new(CellMissing { column }, place)
}

rules! { DRAFTS:

CellMissing "D615" "cell-missing" Error { column: String }
vi "dòng này thiếu “{column}”"
=> "điền vào ô; nếu không phải một nội dung kiến nghị thì xóa cả dòng"
en "this row lacks “{column}”"
=> "fill in the cell, or clear the row if it is no petition"
why "Hồ sơ không thể thiếu giá trị này, và chương trình không tự đặt ra."
  / "No record can be without it, and the program does not invent it."
wrong "dòng 3 để trống cột Lĩnh vực"
    / "row 3 has nothing under Lĩnh vực"
right "dòng 3 ghi “Giao thông” ở cột Lĩnh vực"
    / "row 3 has “Giao thông” under Lĩnh vực"
by Records

}
