//! Số liệu chi tiết: the same items split by session, village, field, body, ...

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;

use super::sessions;
use crate::documents::drafting::Drafting;
use crate::documents::percent::percent;
use crate::model::{Entry, Tally};
use crate::records::NamedChoice;
use crate::vietnamese::{Alphabet, wording};

/// One way to split the items.
#[derive(Serialize)]
pub(crate) struct Table {
    title: String,
    head: String,
    rows: Vec<TableRow>,
    total: TableRow,
    /// Why the rows add up to more than the total.
    note: Option<String>,
    /// Whether a chart shows it as well.
    chart: bool,
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
    pub drafting: &'a Drafting<'a>,
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
        let village = self.drafting.office.village_word();
        let title = format!("Theo {village}");
        let mut by_village = self.table(&title, &wording::upper_first(&village), |entry| {
            let villages = entry.petition.villages.iter();
            let name = villages.map(|it| format!("{} {}", it.kind, it.name));
            name.map(|it| wording::upper_first(&it)).collect()
        });
        let parts: u64 = by_village.rows.iter().map(|row| row.total).sum();
        if parts > by_village.total.total {
            by_village.note = Some(format!(
                "Nội dung của nhiều {village} được tính ở từng {village}, nên cộng các {village} lớn hơn tổng số."
            ));
        }
        let mut by_field = self.table("Theo lĩnh vực", "Lĩnh vực", |it| {
            one(it.item.field.name.to_string())
        });
        by_field.chart = true;
        vec![
            self.table(
                "Theo buổi đối thoại",
                "Buổi đối thoại với",
                |it| one(sessions::name_of(self.drafting.model, it.petition)),
            ),
            by_village,
            by_field,
            self.table("Theo loại", "Loại", |it| {
                one(it.item.kind.label().to_owned())
            }),
            self.table("Theo cấp thẩm quyền", "Cấp", |it| {
                one(it.item.authority.label().to_owned())
            }),
            self.table("Theo cơ quan chủ trì", "Cơ quan, đơn vị", |it| {
                let lead = it.item.in_charge(self.drafting.office, self.day);
                one(lead.map_or(NOBODY.to_owned(), |body| body.short.to_string()))
            }),
            self.table("Theo tình trạng", "Tình trạng", |it| {
                one(it.item.state(self.day).label().to_owned())
            }),
        ]
    }

    /// Splits the items by what they are counted under; one item may count under several.
    fn table(&self, title: &str, head: &str, labels: impl Fn(&Entry<'_>) -> Vec<String>) -> Table {
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
        let decimals = self.drafting.office.papers.rate_decimals;
        let row = |label: String, entries: &[Entry<'_>]| {
            let groups = &self.drafting.office.outcome_groups;
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
        Table {
            title: title.to_owned(),
            head: head.to_owned(),
            rows,
            total: row("Tổng số".to_owned(), self.entries),
            note: None,
            chart: false,
        }
    }
}
