//! Bảng trong một trang tính: the row of headings, and the rows below it.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::choices::Choices;
use super::column::Column;
use super::entry::Entry;
use super::grid::{Sheet, Value};
use crate::findings::{Finding, Place, catalogue as rule};
use crate::vietnamese::plain_words;

/// The headings stand in one of the first rows: above them a list has its title.
const HEAD: usize = 30;

/// Bảng: which columns of a sheet mean something.
pub(super) struct Table<'a> {
    pub file: &'a Arc<str>,
    pub sheet: &'a Sheet,
    /// The row of the headings.
    pub head: u32,
    /// The columns that were understood, from left to right.
    pub columns: BTreeMap<u32, &'static Column>,
    /// Headings that were not, as typed.
    pub ignored: Vec<String>,
}

/// Một dòng, each cell with what it says.
#[derive(Debug, Clone)]
pub(super) struct Row {
    /// The row's first cell that says something.
    pub place: Place,
    pub number: u32,
    given: BTreeMap<&'static str, (Place, Given)>,
}

/// What a cell gives.
#[derive(Debug, Clone)]
enum Given {
    Blank,
    /// Something that is a finding already.
    Unclear,
    Said(Entry),
}

impl Row {
    /// What the row says in a column; `None` when the sheet has no such column, or the cell
    /// is blank.
    pub(super) fn entry(&self, key: &str) -> Option<&Entry> {
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
            Entry::Text(text) => Some(text),
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
}

impl<'a> Table<'a> {
    /// Finds the row with the most headings that mean something; `None` when no row has the
    /// heading `needed`.
    pub(super) fn find(
        file: &'a Arc<str>,
        sheet: &'a Sheet,
        known: &'static [Column],
        needed: &str,
    ) -> Option<Self> {
        let meant = |value: &Value| match value {
            Value::Text(text) => known.iter().find(|it| is_called(it, text)),
            _ => None,
        };
        let understood = |row: u32, cells: &BTreeMap<u32, Value>| {
            let columns = cells.iter().filter_map(|(at, it)| Some((*at, meant(it)?)));
            (row, columns.collect::<BTreeMap<_, _>>())
        };
        let rows = sheet.rows.iter().take(HEAD);
        let heads = rows.map(|(row, cells)| understood(*row, cells));
        let heads = heads.filter(|(_, it)| it.values().any(|it| it.key == needed));
        // Of several the upper one.
        let best = heads.reduce(|a, b| if b.1.len() > a.1.len() { b } else { a });
        let (head, columns) = best?;
        let titles = sheet.rows.get(&head).into_iter().flatten();
        let ignored = titles.filter(|(at, _)| !columns.contains_key(at));
        let ignored = ignored.filter_map(|(_, value)| match value {
            Value::Text(text) => Some(text.split_whitespace().collect::<Vec<_>>().join(" ")),
            _ => None,
        });
        Some(Self {
            file,
            sheet,
            head,
            ignored: ignored.collect(),
            columns,
        })
    }

    fn place(&self, row: u32, column: u32) -> Place {
        Place::cell(self.file, self.sheet.address(row, column))
    }

    /// Where a column has its heading, if the sheet has it.
    pub(super) fn heading(&self, key: &str) -> Option<Place> {
        let at = self.columns.iter().find(|(_, it)| it.key == key)?.0;
        Some(self.place(self.head, *at))
    }

    /// What stands in the way of reading the rows: two columns with one meaning, merged cells.
    pub(super) fn check(&self, findings: &mut Vec<Finding>) {
        for (at, column) in &self.columns {
            let before = self.columns.range(..at);
            let mut twins = before.filter(|(_, it)| it.key == column.key);
            if let Some((first, _)) = twins.next() {
                let place = self.place(self.head, *at);
                let finding = Finding::under(&rule::HEADING_TWICE, place);
                let finding = finding.with("column", column.heading);
                findings.push(finding.beside(self.place(self.head, *first)));
            }
        }
        for [top, left, bottom, right] in &self.sheet.merged {
            let below = *bottom > self.head;
            let mut crossed = self.columns.range(*left..=(*right).max(*left));
            if below && let Some((column, _)) = crossed.next() {
                let place = self.place(*top, *column);
                findings.push(Finding::under(&rule::CELLS_MERGED, place));
            }
        }
    }

    /// The rows that say something, with findings for the cells that do not say it clearly.
    pub(super) fn rows(&self, choices: &Choices, findings: &mut Vec<Finding>) -> Vec<Row> {
        let mut rows = Vec::new();
        for (number, cells) in self.sheet.rows.range(self.head + 1..) {
            if (rows.is_empty() && self.is_numbering(cells)) || self.is_blank(cells) {
                continue;
            }
            let mut given = BTreeMap::new();
            for (at, column) in &self.columns {
                let place = self.place(*number, *at);
                let entry = cells
                    .get(at)
                    .map(|it| Entry::of_cell(it, column, choices, &place));
                let said = match entry.transpose() {
                    Ok(entry) => entry.flatten().map_or(Given::Blank, Given::Said),
                    Err(finding) => {
                        findings.push(finding);
                        Given::Unclear
                    }
                };
                given.entry(column.key).or_insert((place, said));
            }
            let first = self.columns.keys().find(|at| cells.contains_key(at));
            rows.push(Row {
                place: self.place(*number, first.copied().unwrap_or_default()),
                number: *number,
                given,
            });
        }
        rows
    }

    /// Whether nothing but what a form has before anybody fills it in stands in a row.
    fn is_blank(&self, cells: &BTreeMap<u32, Value>) -> bool {
        let prepared = ["session", "ordinal", "state", "about"];
        let typed = self.columns.iter().filter(|(at, _)| cells.contains_key(at));
        typed
            .into_iter()
            .all(|(_, column)| prepared.contains(&column.key))
    }

    /// Whether a row numbers the columns: `(1) (2) (3)` below the headings.
    fn is_numbering(&self, cells: &BTreeMap<u32, Value>) -> bool {
        let mut own = self
            .columns
            .keys()
            .filter_map(|at| cells.get(at))
            .peekable();
        own.peek().is_some()
            && own.all(|value| match value {
                Value::Number(number) => *number < 100.0,
                Value::Text(text) => {
                    let inner = text.trim().trim_start_matches('(').trim_end_matches(')');
                    inner.len() < 3 && inner.parse::<u8>().is_ok()
                }
                _ => false,
            })
    }
}

/// Whether a heading means a column. What stands in brackets explains it: `Ngày (ngày/tháng)`.
fn is_called(column: &Column, heading: &str) -> bool {
    let short = heading.split('(').next().unwrap_or_default();
    let typed = [plain_words(heading), plain_words(short)];
    let names = column.also.iter().chain([&column.heading]);
    let mut names = names.map(|name| plain_words(name));
    names.any(|name| typed.contains(&name))
}
