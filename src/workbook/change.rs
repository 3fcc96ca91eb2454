//! Một tệp sẽ đổi: a petition's record on its way to what the workbook says, with the steps
//! that lead there.

use std::collections::BTreeMap;
use std::sync::Arc;

use toml_edit::DocumentMut;

use super::record;
use super::recorded::RecordedPetition;
use super::row::SheetRow;
use crate::findings::{KeyPath, Place};
use crate::lint::may_be_secret;

/// Một tệp sẽ đổi: a record that the import makes or changes.
#[derive(Debug, Clone)]
pub struct Change {
    /// The name of the file, relative to the root, with `/`.
    pub file: Arc<str>,
    /// The text that stands in the file now; `None` for a new file.
    pub before: Option<Arc<str>>,
    /// Every difference to it, as people read it.
    pub steps: Vec<ChangeStep>,
    /// The record as it is to be.
    pub(super) record: DocumentMut,
    /// The row that each of its tables comes from, by the table's path.
    rows: BTreeMap<String, SheetRow>,
}

impl Change {
    /// The change of a recorded petition, before anything is changed.
    pub(super) fn of(petition: &RecordedPetition<'_>) -> Self {
        Self {
            before: Some(Arc::clone(petition.text)),
            record: petition.record.clone(),
            ..Self::new(Arc::clone(petition.file))
        }
    }

    /// A petition that is not recorded yet, with nothing in it.
    pub(super) fn new(file: Arc<str>) -> Self {
        Self {
            file,
            before: None,
            steps: Vec::new(),
            record: DocumentMut::new(),
            rows: BTreeMap::new(),
        }
    }

    /// The text that is to stand in the file.
    pub fn after(&self) -> Arc<str> {
        Arc::from(record::text(&self.record, self.before.as_deref()))
    }

    /// Whether it may hold a secret, as it is or as it is to be.
    pub(super) fn may_be_secret(&self) -> bool {
        let before = self.before.as_deref().is_some_and(may_be_secret);
        before || may_be_secret(&self.after())
    }

    /// Notes the row that a table comes from: findings in the record lead back to its cells.
    pub(super) fn note(&mut self, path: impl Into<String>, row: &SheetRow) {
        self.rows.insert(path.into(), row.clone());
    }

    /// The cell that a value comes from, or the row of what it stands in.
    pub(super) fn cell(&self, path: &KeyPath) -> Option<&Place> {
        let path = path.to_string();
        let steps = path.rmatch_indices(['.', '[']).map(|(at, _)| at);
        // From `item[0].short` to `item[0]`, `item`, and the record as a whole.
        for end in [path.len()].into_iter().chain(steps).chain([0]) {
            let (table, value) = path.split_at(end);
            if let Some(row) = self.rows.get(table) {
                let value = value.trim_start_matches('.');
                let key = value.split(['.', '[']).next();
                return Some(row.place(key.unwrap_or_default()));
            }
        }
        None
    }
}

/// Một bước sửa: one difference between a workbook and a record, in the workbook's words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangeStep {
    /// The code of the item that it belongs to; `None` for what belongs to the petition itself.
    pub item: Option<String>,
    /// Whether the item is new.
    pub adds_item: bool,
    /// As the preview tells it: `2025-01 Tóm tắt: “...” → “...”`.
    pub line: String,
    /// What the workbook left open and the program fills in: `Loại nội dung: Kiến nghị`.
    pub filled: Vec<String>,
    /// The cell or row that it comes from.
    pub place: Place,
}

impl ChangeStep {
    /// A step of a recorded item, or of a petition.
    pub(super) fn new(item: Option<&str>, line: String, place: &Place) -> Self {
        Self {
            item: item.map(str::to_owned),
            adds_item: false,
            line,
            filled: Vec::new(),
            place: place.clone(),
        }
    }
}
