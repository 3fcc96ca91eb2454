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

/// Một mục số liệu: what items are counted under. Two of one name stay two.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Part {
    /// What tells it from others: the code of a body, a village, a field.
    id: String,
    /// As it is printed.
    label: String,
}

impl Part {
    fn new(id: &str, label: impl Into<String>) -> Self {
        Self {
            id: id.to_owned(),
            label: label.into(),
        }
    }

    /// What stands for an item to which the split does not apply.
    fn absent(label: &str) -> Self {
        Self::new("", label)
    }

    /// Of a list of choices of ours, no two of which have one name.
    fn choice(label: &str) -> Self {
        Self::new(label, label)
    }
}

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
        let former = FormerVillages::of(self);
        let office = self.context.office;
        vec![
            self.table("session", |it| {
                let model = self.context.model;
                let label = name_of(model, it.petition, self.day);
                let session = model.session_of(it.petition);
                let id = session.map_or(&*label, |it| &*it.id);
                vec![Part::new(id, label.clone())]
            }),
            self.table("village", |it| {
                let villages = it.petition.villages.iter();
                let now = villages.map(|it| office.village_on(it, self.day));
                let mut parts: Vec<Part> = now
                    .map(|it| Part::new(it.id.as_str(), former.label(it, self.day)))
                    .collect();
                // Two villages that were merged are one.
                parts.sort_unstable();
                parts.dedup();
                parts
            }),
            self.table("field", |it| {
                let field = &it.item.field;
                vec![Part::new(field.id.as_str(), field.name.as_str())]
            }),
            self.table("kind", |it| vec![Part::choice(it.item.kind.label())]),
            self.table("authority", |it| {
                vec![Part::choice(it.item.level_on(self.day).label())]
            }),
            self.table("lead", |it| {
                let bodies = it.item.in_charge(office, self.day);
                let parts = bodies.iter().map(|it| {
                    let name = office.short_name_apart(it.body);
                    Part::new(it.body.id.as_str(), name.as_str())
                });
                let parts: Vec<Part> = parts.collect();
                match parts.is_empty() {
                    true => vec![Part::absent(NOBODY)],
                    false => parts,
                }
            }),
            self.table("state", |it| {
                vec![Part::choice(it.item.state(self.day).label())]
            }),
        ]
    }

    /// Splits the items by what they are counted under; one item may count under several.
    fn table(&self, split: &str, parts_of: impl Fn(&Entry<'_>) -> Vec<Part>) -> Value {
        let mut parts: BTreeMap<Part, Vec<Entry<'_>>> = BTreeMap::new();
        for entry in self.entries {
            let mut own = parts_of(entry);
            if own.is_empty() {
                own.push(Part::absent(UNNAMED));
            }
            for part in own {
                parts.entry(part).or_default().push(*entry);
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
        let mut rows: Vec<_> = parts.map(|(part, its)| (part, tally(&its))).collect();
        // The largest first, equal ones in the order of their names; what has none comes last.
        let names = Alphabet::vietnamese();
        rows.sort_by(|(a, its), (b, others)| {
            let by_size = (a.id.is_empty(), others.total).cmp(&(b.id.is_empty(), its.total));
            by_size.then_with(|| names.compare(&a.label, &b.label))
        });
        let parts: u64 = rows.iter().map(|(_, tally)| tally.total).sum();
        let total = tally(self.entries);
        context! {
            split,
            rows => rows.iter().map(|(part, tally)| row(&part.label, *tally)).collect::<Value>(),
            total => row("Tổng số", total),
            // Whether the rows add up to more than the total, as items of several villages do.
            counted_twice => parts > total.total,
            // Whether a chart shows it as well.
            chart => split == "field",
        }
    }
}
