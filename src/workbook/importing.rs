//! Việc nhập: brings tables of records to what rows of a workbook say.

use std::collections::BTreeMap;

use toml_edit::Table;

use super::change::ChangeStep;
use super::column::{Column, Owner};
use super::record::{self, FieldValue};
use super::recorded::{PetitionKey, RecordedOffice};
use super::row::SheetRow;
use crate::findings::{Finding, rules};
use crate::lint::mended;
use crate::records::{Channel, ItemKind, NamedChoice, OUTSIDE};
use crate::vietnamese::own_summary;

/// Việc nhập một sổ: from its rows to the changes that they ask for.
pub(super) struct Importing<'a> {
    pub known: &'a RecordedOffice<'a>,
    pub findings: &'a mut Vec<Finding>,
    /// The last number that a code of each year has.
    codes: BTreeMap<i32, u32>,
}

impl<'a> Importing<'a> {
    /// An import that has not looked at any row yet.
    pub(super) fn new(known: &'a RecordedOffice<'a>, findings: &'a mut Vec<Finding>) -> Self {
        Self {
            known,
            findings,
            codes: BTreeMap::new(),
        }
    }

    /// Brings the values of a recorded table to what a row says; what the row's sheet has no
    /// column for stays. `item` is the code of the item that the table belongs to, `of` what the
    /// preview calls the table.
    pub(super) fn compare(
        &mut self,
        table: &mut Table,
        columns: impl Iterator<Item = &'static Column>,
        row: &SheetRow,
        item: Option<&str>,
        of: &str,
        steps: &mut Vec<ChangeStep>,
    ) {
        for column in columns {
            let key = column.key;
            if !row.has(key) || row.is_unclear(key) {
                continue;
            }
            let before = FieldValue::of(table, key);
            // Who does not name an item by its code says nothing by a blank.
            let silent = row.entry(key).is_none() && row.text("code").is_none();
            let after = row.fresh(column);
            if silent || row.entry(key) == before.as_ref() || after == before {
                continue;
            }
            if after.is_none() && column.required {
                self.findings.push(missing(row, column));
                continue;
            }
            record::set(table, key, after.as_ref());
            let shown = |it: Option<FieldValue>| {
                it.map_or_else(String::new, |it| it.shown(column, &self.known.choices))
            };
            let (before, after) = (quoted(&shown(before)), quoted(&shown(after)));
            let line = format!("{of}{}: {before} → {after}", column.heading);
            steps.push(ChangeStep::new(item, line, row.place(key)));
        }
    }

    /// Fills a new table with what a row says, and with what follows for blanks: gives those
    /// with their headings. `None` when something is missing.
    pub(super) fn fill(
        &mut self,
        table: &mut Table,
        columns: impl Iterator<Item = &'static Column>,
        row: &SheetRow,
        key: &PetitionKey,
    ) -> Option<Vec<(&'static str, String)>> {
        let mut filled = Vec::new();
        let mut whole = true;
        for column in columns {
            let mut value = row.fresh(column);
            if value.is_none() && !row.is_unclear(column.key) {
                value = self.usual(column, row, key);
                let shown = |it: &FieldValue| it.shown(column, &self.known.choices);
                filled.extend(value.as_ref().map(|it| (&*column.heading, shown(it))));
            }
            if value.is_none() && column.required {
                whole = false;
                if is_untold(column, row) {
                    self.findings.push(missing(row, column));
                }
            }
            record::set(table, column.key, value.as_ref());
        }
        whole.then_some(filled)
    }

    /// What follows for a blank cell from where the petition was brought forward, or from other
    /// cells; `None` where only a person knows.
    fn usual(
        &self,
        column: &Column,
        row: &SheetRow,
        (year, session, _): &PetitionKey,
    ) -> Option<FieldValue> {
        let text = match (column.owner, column.key) {
            (Owner::Petition, "received") => {
                return self.known.day_of(*year, session).map(FieldValue::Day);
            }
            (Owner::Petition, "channel") if **session != *OUTSIDE => {
                Channel::Session.name().to_owned()
            }
            (Owner::Item, "short") => mended(own_summary(row.text("content")?)?),
            (Owner::Item, "kind") => ItemKind::Request.name().to_owned(),
            (Owner::Item, "authority") => self.known.level_of(row.text("lead")?)?.to_owned(),
            _ => return None,
        };
        Some(FieldValue::Text(text))
    }

    /// The code of a new item of a year, next to the last one.
    pub(super) fn next_code(&mut self, year: i32) -> String {
        let last = self.codes.entry(year);
        let last = last.or_insert_with(|| self.known.records.last_code(&year.to_string()));
        *last = last.saturating_add(1);
        format!("{year}-{last:02}")
    }
}

/// Whether nothing tells yet that a cell lacks its value.
fn is_untold(column: &Column, row: &SheetRow) -> bool {
    let cause = match column.key {
        // Without what was said nothing can be said in short.
        "short" => row.entry("content").is_none(),
        // A level that would follow from the body is not missing where the body is unclear.
        "authority" => row.is_unclear("lead"),
        _ => false,
    };
    !cause && !row.is_unclear(column.key)
}

/// A value as the preview shows it.
pub(super) fn quoted(value: &str) -> String {
    match value {
        "" => "–".to_owned(),
        value => format!("“{value}”"),
    }
}

/// A row lacks what no record may be without.
pub(super) fn missing(row: &SheetRow, column: &Column) -> Finding {
    let place = row.place(column.key).clone();
    let column = column.heading.clone();
    Finding::new(CellMissing { column }, place)
}

rules! { IMPORTING:

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
