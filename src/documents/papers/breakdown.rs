//! Số liệu chi tiết: the same items split by session, village, field, body, ...

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;

use super::session_table::name_of;
use crate::documents::context::DocumentContext;
use crate::documents::percent::percent;
use crate::model::{Entry, Tally};
use crate::records::NamedChoice;
use crate::vietnamese::{Alphabet, wording};

/// Bảng số liệu: the items split in one way.
#[derive(Serialize)]
pub(crate) struct Table {
    split: Split,
    rows: Vec<TableRow>,
    total: TableRow,
    /// Whether the rows add up to more than the total, as items of several villages do.
    counted_twice: bool,
    /// Whether a chart shows it as well.
    chart: bool,
}

/// By what items are split.
#[derive(Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
enum Split {
    Session,
    Village,
    Field,
    Kind,
    Authority,
    Lead,
    State,
}

#[derive(Serialize)]
struct TableRow {
    label: String,
    total: u64,
    resolved: u64,
    in_progress: u64,
    unresolved: u64,
    /// Share of what is resolved; a dash of nothing.
    rate: String,
    /// Width of the bar of a chart, in thousandths of the widest.
    bar: u64,
}

/// Items on a day, to be split.
pub(crate) struct Breakdown<'a> {
    pub context: &'a DocumentContext<'a>,
    pub entries: &'a [Entry<'a>],
    pub day: NaiveDate,
}

/// What stands for an item to which the split does not apply.
const UNNAMED: &str = "Không ghi";
const NOBODY: &str = "Không giao";

impl Breakdown<'_> {
    /// All splits, in the order of the report.
    pub(crate) fn tables(&self) -> Vec<Table> {
        let one = |label: String| vec![label];
        vec![
            self.table(Split::Session, |it| {
                one(name_of(self.context.model, it.petition))
            }),
            self.table(Split::Village, |it| {
                let villages = it.petition.villages.iter();
                let name = villages.map(|it| format!("{} {}", it.kind, it.name));
                name.map(|it| wording::upper_first(&it)).collect()
            }),
            self.table(Split::Field, |it| one(it.item.field.name.to_string())),
            self.table(Split::Kind, |it| one(it.item.kind.label().to_owned())),
            self.table(Split::Authority, |it| {
                one(it.item.authority.label().to_owned())
            }),
            self.table(Split::Lead, |it| {
                let lead = it.item.in_charge(self.context.office, self.day);
                one(lead.map_or(NOBODY.to_owned(), |body| body.short_name().to_string()))
            }),
            self.table(Split::State, |it| {
                one(it.item.state(self.day).label().to_owned())
            }),
        ]
    }

    /// Splits the items by what they are counted under; one item may count under several.
    fn table(&self, split: Split, labels: impl Fn(&Entry<'_>) -> Vec<String>) -> Table {
        let mut parts: BTreeMap<String, Vec<Entry<'_>>> = BTreeMap::new();
        for entry in self.entries {
            let mut own = labels(entry);
            if own.is_empty() {
                own.push(UNNAMED.to_owned());
            }
            for label in own {
                parts.entry(label).or_default().push(*entry);
            }
        }
        let widest = parts.values().map(Vec::len).max().unwrap_or(1) as u64;
        let decimals = self.context.office.papers.rate_decimals;
        let row = |label: String, entries: &[Entry<'_>]| {
            let groups = &self.context.office.outcome_groups;
            let tally = Tally::of(entries.iter().copied(), self.day, groups);
            TableRow {
                label,
                total: tally.total,
                resolved: tally.resolved,
                in_progress: tally.in_progress,
                unresolved: tally.unresolved,
                rate: percent(tally.resolved, tally.total, decimals).unwrap_or("-".to_owned()),
                bar: tally.total * 1000 / widest.max(1),
            }
        };
        let mut rows: Vec<TableRow> = parts
            .into_iter()
            .map(|(label, entries)| row(label, &entries))
            .collect();
        // The largest first, equal ones in the order of their names; what has none comes last.
        let unnamed = |row: &TableRow| matches!(&*row.label, UNNAMED | NOBODY);
        let names = Alphabet::vietnamese();
        rows.sort_by(|a, b| {
            let by_size = (unnamed(a), b.total).cmp(&(unnamed(b), a.total));
            by_size.then_with(|| names.compare(&a.label, &b.label))
        });
        let parts: u64 = rows.iter().map(|row| row.total).sum();
        let total = row("Tổng số".to_owned(), self.entries);
        Table {
            split,
            counted_twice: parts > total.total,
            chart: split == Split::Field,
            rows,
            total,
        }
    }
}
