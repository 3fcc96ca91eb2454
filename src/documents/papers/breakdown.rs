//! Số liệu chi tiết: the same items split by session, village, field, body, ...

use std::collections::BTreeMap;

use chrono::NaiveDate;
use minijinja::{Value, context};

use super::session_table::name_of;
use crate::documents::context::DocumentContext;
use crate::documents::percent::percent;
use crate::documents::views::villages;
use crate::model::{Entry, Tally, Village};
use crate::records::NamedChoice;
use crate::vietnamese::{Alphabet, wording};

/// Items on a day, to be split.
pub(crate) struct Breakdown<'a> {
    pub context: &'a DocumentContext<'a>,
    pub entries: &'a [Entry<'a>],
    pub day: NaiveDate,
}

/// What stands for an item to which the split does not apply.
const UNNAMED: &str = "Không ghi";
const NOBODY: &str = "Không giao";

/// Thôn (cũ): villages that were merged by the day, under the codes of those they are part of.
struct FormerVillages<'a>(BTreeMap<&'a str, BTreeMap<&'a str, &'a Village>>);

impl<'a> FormerVillages<'a> {
    fn of(breakdown: &Breakdown<'a>) -> Self {
        let mut merged: BTreeMap<_, BTreeMap<_, _>> = BTreeMap::new();
        for village in breakdown
            .entries
            .iter()
            .flat_map(|it| &it.petition.villages)
        {
            let now = breakdown.context.office.village_on(village, breakdown.day);
            if now.id != village.id {
                let former = merged.entry(now.id.as_str()).or_default();
                former.insert(village.id.as_str(), &**village);
            }
        }
        Self(merged)
    }

    /// `Thôn Làng Mùng (gồm cả thôn Nước Rin cũ)`; `Thôn Nước Rin (cũ)` where nobody followed it.
    fn label(&self, village: &Village, day: NaiveDate) -> String {
        let name = villages(std::iter::once(village), day);
        let name = wording::upper_first(&name);
        let former = self.0.get(village.id.as_str()).into_iter().flatten();
        let former: Vec<String> = former
            .map(|(_, it)| format!("{} {} cũ", it.kind, it.name))
            .collect();
        match former.is_empty() {
            true => name,
            false => format!("{name} (gồm cả {})", former.join(", ")),
        }
    }
}

impl Breakdown<'_> {
    /// Bảng số liệu: all splits, in the order of the report.
    pub(crate) fn tables(&self) -> Vec<Value> {
        let one = |label: String| vec![label];
        let former = FormerVillages::of(self);
        vec![
            self.table("session", |it| {
                one(name_of(self.context.model, it.petition, self.day))
            }),
            self.table("village", |it| {
                let villages = it.petition.villages.iter();
                let now = villages.map(|it| self.context.office.village_on(it, self.day));
                let mut names: Vec<String> = now.map(|it| former.label(it, self.day)).collect();
                // Two villages that were merged are one.
                names.sort_unstable();
                names.dedup();
                names
            }),
            self.table("field", |it| one(it.item.field.name.to_string())),
            self.table("kind", |it| one(it.item.kind.label().to_owned())),
            self.table("authority", |it| {
                one(it.item.level_on(self.day).label().to_owned())
            }),
            self.table("lead", |it| {
                let bodies = it.item.in_charge(self.context.office, self.day);
                let names = bodies.iter().map(|it| it.body.short_name().to_string());
                let names: Vec<String> = names.collect();
                match names.is_empty() {
                    true => one(NOBODY.to_owned()),
                    false => names,
                }
            }),
            self.table("state", |it| {
                one(it.item.state(self.day).label().to_owned())
            }),
        ]
    }

    /// Splits the items by what they are counted under; one item may count under several.
    fn table(&self, split: &str, labels: impl Fn(&Entry<'_>) -> Vec<String>) -> Value {
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
        let tally = |entries: &[Entry<'_>]| {
            let groups = &self.context.office.outcome_groups;
            Tally::of(entries.iter().copied(), self.day, groups)
        };
        let row = |label: &str, tally: Tally| {
            context! {
                label,
                total => tally.total,
                resolved => tally.resolved,
                in_progress => tally.in_progress,
                unresolved => tally.unresolved,
                rate => percent(tally.resolved, tally.total, decimals).unwrap_or("-".to_owned()),
                // Width of the bar of a chart, in thousandths of the widest.
                bar => tally.total * 1000 / widest.max(1),
            }
        };
        let parts = parts.into_iter();
        let mut rows: Vec<_> = parts.map(|(label, its)| (label, tally(&its))).collect();
        // The largest first, equal ones in the order of their names; what has none comes last.
        let unnamed = |label: &str| matches!(label, UNNAMED | NOBODY);
        let names = Alphabet::vietnamese();
        rows.sort_by(|(a, its), (b, others)| {
            let by_size = (unnamed(a), others.total).cmp(&(unnamed(b), its.total));
            by_size.then_with(|| names.compare(a, b))
        });
        let parts: u64 = rows.iter().map(|(_, tally)| tally.total).sum();
        let total = tally(self.entries);
        context! {
            split,
            rows => rows.iter().map(|(label, tally)| row(label, *tally)).collect::<Value>(),
            total => row("Tổng số", total),
            // Whether the rows add up to more than the total, as items of several villages do.
            counted_twice => parts > total.total,
            // Whether a chart shows it as well.
            chart => split == "field",
        }
    }
}
