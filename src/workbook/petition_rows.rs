//! Các dòng của một lượt ý kiến: what the rows of one petition say together.

use super::column::{Column, Owner};
use super::columns::ITEMS;
use super::row::SheetRow;
use crate::findings::{Finding, rules};

/// Các dòng của một lượt ý kiến: each with the index of the item it is about, `None` for a new
/// one.
#[derive(Debug, Default)]
pub(super) struct PetitionRows(pub(super) Vec<(SheetRow, Option<usize>)>);

impl PetitionRows {
    /// The upper one.
    pub(super) fn first(&self) -> Option<&SheetRow> {
        self.rows().next()
    }

    fn rows(&self) -> impl DoubleEndedIterator<Item = &SheetRow> {
        self.0.iter().map(|(row, _)| row)
    }

    /// What the rows say together in a column of the petition: a blank beside a value says the
    /// same as the value.
    ///
    /// # Errors
    ///
    /// When two rows say different things.
    pub(super) fn together(&self, column: &Column) -> Result<Option<&SheetRow>, Finding> {
        let key = column.key;
        let mut said = self.rows().filter(|row| row.entry(key).is_some());
        let Some(first) = said.next() else {
            return Ok(None);
        };
        match said.find(|row| row.entry(key) != first.entry(key)) {
            None => Ok(Some(first)),
            Some(other) => {
                let column = column.heading.clone();
                let finding = Finding::new(RowsDisagree { column }, other.place(key).clone());
                Err(finding.beside(first.place(key).clone()))
            }
        }
    }

    /// The row that says most of the persons; where two say different things, a finding.
    pub(super) fn people_row(&self, findings: &mut Vec<Finding>) -> Option<&SheetRow> {
        let columns = ITEMS.of(Owner::Person);
        let before = findings.len();
        let disagree = columns.clone().filter_map(|it| self.together(it).err());
        findings.extend(disagree);
        let said = |row: &SheetRow| {
            let said = columns.clone().filter(|it| row.entry(it.key).is_some());
            said.count()
        };
        // Of several the first.
        let most = self.rows().rev().max_by_key(|row| said(row));
        most.filter(|_| findings.len() == before)
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
