//! Bảng trong một trang tính: the row of headings, and the rows below it.

use std::collections::BTreeMap;

use super::choices::Choices;
use super::column::{Column, SheetForm};
use super::grid::{CellGrid, CellValue};
use super::row::{Given, SheetRow};
use crate::findings::{Finding, rules};
use crate::vietnamese::{begins_denouncing, may_denounce};

/// The headings stand in one of the first rows: above them a list has its title.
const HEAD: usize = 30;

/// Cách hiểu các cột: which sheet was read, and what its headings were taken for.
#[derive(Debug, Default)]
pub struct HeadingsRead {
    /// The name of the sheet.
    pub sheet: String,
    /// The headings of a typed list, as they are typed, each with the column it was taken for.
    pub understood: Vec<(String, &'static str)>,
    /// Headings that mean no column.
    pub ignored: Vec<String>,
}

/// Bảng: which columns of a sheet mean something.
pub(super) struct SheetTable<'a> {
    pub sheet: &'a CellGrid,
    /// The row of the headings.
    head: u32,
    /// The columns that were understood, from left to right.
    columns: BTreeMap<u32, &'static Column>,
}

impl<'a> SheetTable<'a> {
    /// Finds the row with the most headings that mean something in the form; `None` when no
    /// row has the one that the form needs first.
    pub(super) fn find(sheet: &'a CellGrid, form: &'static SheetForm) -> Option<Self> {
        let meant = |value: &CellValue| match value {
            CellValue::Text(text) => form.columns.iter().find(|it| it.is_called(text)),
            _ => None,
        };
        let understood = |(row, cells): (&u32, &BTreeMap<u32, CellValue>)| {
            let columns = cells.iter().filter_map(|(at, it)| Some((*at, meant(it)?)));
            (*row, columns.collect::<BTreeMap<_, _>>())
        };
        let needed = form.needed.first()?;
        let rows = sheet.rows.iter().take(HEAD).map(understood);
        let (head, columns) = rows
            .filter(|(_, it)| it.values().any(|it| it.key == *needed))
            // Of several the upper one.
            .reduce(|a, b| if b.1.len() > a.1.len() { b } else { a })?;
        Some(Self {
            sheet,
            head,
            columns,
        })
    }

    /// The headings, each on one line.
    pub(super) fn headings(&self) -> HeadingsRead {
        let mut headings = HeadingsRead {
            sheet: self.sheet.name.to_string(),
            ..HeadingsRead::default()
        };
        for (at, value) in self.sheet.rows.get(&self.head).into_iter().flatten() {
            let CellValue::Text(text) = value else {
                continue;
            };
            let typed = text.split_whitespace().collect::<Vec<_>>().join(" ");
            match self.columns.get(at) {
                Some(column) => headings.understood.push((typed, &column.heading)),
                None => headings.ignored.push(typed),
            }
        }
        headings
    }

    /// Whether the sheet has that column.
    pub(super) fn has(&self, key: &str) -> bool {
        self.columns.values().any(|it| it.key == key)
    }

    /// What stands in the way of reading the rows: two columns with one meaning, merged cells.
    pub(super) fn check(&self, findings: &mut Vec<Finding>) {
        for (at, column) in &self.columns {
            let before = self.columns.range(..at);
            let mut twins = before.filter(|(_, it)| it.key == column.key);
            if let Some((first, _)) = twins.next() {
                let place = self.sheet.place(self.head, *at);
                let column = column.heading.clone();
                let finding = Finding::new(HeadingTwice { column }, place);
                findings.push(finding.beside(self.sheet.place(self.head, *first)));
            }
        }
        for [top, left, bottom, right] in &self.sheet.merged {
            let below = *bottom > self.head;
            let mut crossed = self.columns.range(*left..=(*right).max(*left));
            if below && let Some((column, _)) = crossed.next() {
                let place = self.sheet.place(*top, *column);
                findings.push(Finding::new(CellsMerged, place));
            }
        }
    }

    /// The rows that say something, with findings for the cells that do not say it clearly. A row
    /// that denounces somebody is a finding and no row; of one that might, findings show nothing.
    pub(super) fn rows(&self, choices: &Choices, findings: &mut Vec<Finding>) -> Vec<SheetRow> {
        let mut rows = Vec::new();
        for (number, cells) in self.sheet.rows.range(self.head + 1..) {
            if (rows.is_empty() && self.is_numbering(cells)) || self.is_blank(cells) {
                continue;
            }
            if let Some(at) = self.denounces(cells) {
                let place = self.sheet.place(*number, at);
                findings.push(Finding::new(DenunciationInRow, place));
                continue;
            }
            let secret = cells.values().any(|it| it.text().is_some_and(may_denounce));
            let mut given = BTreeMap::new();
            for (at, column) in &self.columns {
                let place = self.sheet.place(*number, *at);
                let said = cells.get(at).map(|it| column.read(it, choices));
                let said = match said.transpose() {
                    Ok(said) => said.flatten().map_or(Given::Blank, Given::Said),
                    Err(finding) => {
                        let place = Some(place.clone());
                        let finding = Finding { place, ..finding };
                        findings.push(if secret { finding.concealed() } else { finding });
                        Given::Unclear
                    }
                };
                given.entry(column.key).or_insert((place, said));
            }
            let first = self.columns.keys().find(|at| cells.contains_key(at));
            rows.push(SheetRow {
                place: self
                    .sheet
                    .place(*number, first.copied().unwrap_or_default()),
                given,
            });
        }
        rows
    }

    /// The column in which a row begins like a denunciation; that of kinds says so in one word.
    fn denounces(&self, cells: &BTreeMap<u32, CellValue>) -> Option<u32> {
        let is_kind = |at: &u32| self.columns.get(at).is_some_and(|it| it.key == "kind");
        let mut texts = cells.iter().filter(|(at, _)| !is_kind(at));
        let begins = |it: &CellValue| it.text().is_some_and(begins_denouncing);
        texts.find(|(_, it)| begins(it)).map(|(at, _)| *at)
    }

    /// Whether nothing but what a form has before anybody fills it in stands in a row.
    fn is_blank(&self, cells: &BTreeMap<u32, CellValue>) -> bool {
        let prepared = ["session", "ordinal", "state", "about"];
        let mut typed = self.columns.iter().filter(|(at, _)| cells.contains_key(at));
        typed.all(|(_, column)| prepared.contains(&column.key))
    }

    /// Whether a row numbers the columns: `(1) (2) (3)` below the headings.
    fn is_numbering(&self, cells: &BTreeMap<u32, CellValue>) -> bool {
        let own: Vec<_> = self.columns.keys().filter_map(|at| cells.get(at)).collect();
        !own.is_empty()
            && own.into_iter().all(|value| match value {
                CellValue::Number(number) => *number < 100.0,
                CellValue::Text(text) => {
                    let inner = text.trim().trim_start_matches('(').trim_end_matches(')');
                    inner.len() < 3 && inner.parse::<u8>().is_ok()
                }
                _ => false,
            })
    }
}

rules! { HEADINGS:

HeadingTwice "D606" "heading-twice" Error { column: String }
vi "hai cột cùng được hiểu là “{column}”"
=> "xóa hoặc đổi tên một trong hai cột"
en "two columns are both understood as “{column}”"
=> "delete or rename one of them"
why "Hai cột cùng nghĩa thì không biết lấy cột nào."
  / "Of two columns with one meaning nobody knows which one counts."
wrong "danh sách có cả cột Nội dung và cột Ý kiến"
    / "a list with both a column Nội dung and a column Ý kiến"
right "danh sách chỉ có cột Nội dung kiến nghị"
    / "a list with one column Nội dung kiến nghị"
by Technical

CellsMerged "D607" "cells-merged" Error
vi "ô bị gộp trong bảng"
=> "bỏ gộp ô (Unmerge), ghi lại giá trị vào từng dòng"
en "merged cells in the table"
=> "unmerge them and write the value into each row"
why "Trong vùng gộp chỉ ô đầu có giá trị; các dòng dưới thành ra trống."
  / "Only the first cell of a merged area has a value; the rows below it would be blank."
wrong "ô họ tên được gộp cho ba dòng nội dung của một người"
    / "the name is merged over the three rows of one person"
right "ba dòng cùng ghi số thứ tự và họ tên ấy"
    / "all three rows have the number and the name"
by Technical

DenunciationInRow "D966" "denunciation-in-workbook" Error
vi "lời văn ở dòng này mở đầu như một đơn tố cáo"
=> "là tố cáo thì xóa dòng khỏi sổ, lập hồ sơ riêng bằng `doithoai new petition --kind denunciation`; không phải tố cáo thì viết lại lời văn, đừng mở đầu bằng chữ “tố cáo”, “tố giác”"
en "the text in this row begins like a denunciation"
=> "if it is one, delete the row and make a record with `doithoai new petition --kind denunciation`; if it is none, word it otherwise, without those words at its beginning"
why "Không ghi loại thì nội dung được hiểu là kiến nghị, họ tên người bị tố cáo sẽ in trong kết luận niêm yết. Lời văn không hiện ra ở đây vì cùng lý do."
  / "Without a kind it would be taken for a request, and the name of whoever is accused printed in the posted conclusion. For the same reason the text is not shown here."
wrong "cột Nội dung ghi “Tố cáo cán bộ nhận tiền”, không có cột Loại"
    / "the column Nội dung has “Tố cáo cán bộ nhận tiền”, and there is no column Loại"
right "đơn tố cáo được lập hồ sơ riêng, không có trong sổ"
    / "the denunciation has a record of its own and no row"
by Law "Luật Tố cáo 2018, Điều 47"

}
