//! Counting: how many items there are, and what became of them by a day.
//!
//! The unit is always the item (nội dung kiến nghị). An item merged into another is counted
//! there, not twice.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::petition::{Item, Petition};
use super::state::State;
use super::whole::Model;
use crate::records::{OutcomeGroupsRecord, ReportGroup};

/// Một nội dung cùng lượt ý kiến của nó.
#[derive(Debug, Clone, Copy)]
pub struct Entry<'a> {
    /// The petition.
    pub petition: &'a Petition,
    /// One of its items.
    pub item: &'a Item,
}

/// Số liệu: of some items on some day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// How many items there were to settle: what stands apart is not among them.
    pub total: u64,
    /// Answered, on the spot or in writing, or ended with an outcome: not the same as resolved.
    pub answered: u64,
    /// Đã giải quyết.
    pub resolved: u64,
    /// Đang giải quyết.
    pub in_progress: u64,
    /// Chưa giải quyết.
    pub unresolved: u64,
    /// Past their deadline and not finished; counted in one of the groups as well.
    pub overdue: u64,
    /// Closed after their deadline; counted in one of the groups as well.
    pub late: u64,
    /// Đã ghi nhận: praise and comments that ask nobody for anything.
    pub noted: u64,
    /// Đã trả lại, hướng dẫn.
    pub returned: u64,
    /// Người kiến nghị rút.
    pub withdrawn: u64,
}

impl Model {
    /// All items, in the order of the records: what lists show.
    pub fn listed(&self) -> impl Iterator<Item = Entry<'_>> {
        self.petitions.iter().flat_map(|petition| {
            let items = petition.items.iter();
            items.map(move |item| Entry { petition, item })
        })
    }

    /// The items that are counted on a day: those merged by then are left out.
    pub fn entries_on(&self, day: NaiveDate) -> impl Iterator<Item = Entry<'_>> {
        self.listed()
            .filter(move |entry| entry.item.merged_by(day).is_none())
    }

    /// The items of a year's records that had come in by a day, merged ones too.
    pub fn listed_of_year(&self, year: i32, day: NaiveDate) -> Vec<Entry<'_>> {
        let of_year =
            |entry: &Entry<'_>| entry.petition.year == year && entry.petition.received.0 <= day;
        self.listed().filter(of_year).collect()
    }

    /// The items of a year's records that had come in by a day, as they are counted.
    pub fn entries_of_year(&self, year: i32, day: NaiveDate) -> Vec<Entry<'_>> {
        let mut entries = self.listed_of_year(year, day);
        entries.retain(|entry| entry.item.merged_by(day).is_none());
        entries
    }

    /// When each item was open.
    pub fn open_items(&self, groups: &OutcomeGroupsRecord) -> OpenItems<'_> {
        let spans = self.listed().map(|entry| {
            let (received, item) = (entry.petition.received.0, entry.item);
            let merged = item.merged_on.map(|it| it.0);
            let later = item.events.iter().map(|event| event.date).chain(merged);
            let mut days: Vec<NaiveDate> = later.filter(|day| *day > received).collect();
            days.push(received);
            days.sort_unstable();
            days.dedup();
            let open = |day: &NaiveDate| {
                let apart = item.merged_by(*day).is_none();
                apart && item.group(*day, groups) != ReportGroup::Resolved
            };
            let mut turns: Vec<(NaiveDate, bool)> =
                days.iter().map(|day| (*day, open(day))).collect();
            turns.dedup_by_key(|(_, open)| *open);
            (entry, turns)
        });
        OpenItems {
            turns: spans.collect(),
        }
    }

    /// The items of earlier years that were not resolved when a year began.
    pub fn carried_into(&self, year: i32, groups: &OutcomeGroupsRecord) -> Vec<Entry<'_>> {
        let earlier = |entry: &Entry<'_>| entry.petition.year < year;
        let first = NaiveDate::from_ymd_opt(year, 1, 1);
        let items = self.open_items(groups);
        let open = first.into_iter().flat_map(|day| items.before(day));
        open.filter(earlier).collect()
    }

    /// The items by code, for following links back.
    pub fn repeats(&self) -> Repeats<'_> {
        let items = self.petitions.iter().flat_map(|petition| &petition.items);
        Repeats {
            by_code: items.map(|item| (item.code.as_str(), item)).collect(),
        }
    }
}

/// Nội dung còn lại: which items were not resolved on which days, worked out once.
#[derive(Debug, Clone, Default)]
pub struct OpenItems<'a> {
    /// The days on which each item became open (`true`) or was resolved.
    turns: Vec<(Entry<'a>, Vec<(NaiveDate, bool)>)>,
}

impl<'a> OpenItems<'a> {
    /// The items that came in before a day and were not resolved by it.
    pub fn before(&self, day: NaiveDate) -> impl Iterator<Item = Entry<'a>> {
        let open = move |(entry, turns): &&(Entry<'a>, Vec<(NaiveDate, bool)>)| {
            let last = turns.iter().rev().find(|(from, _)| *from <= day);
            entry.petition.received.0 < day && last.is_some_and(|(_, open)| *open)
        };
        self.turns.iter().filter(open).map(|(entry, _)| *entry)
    }
}

/// Kiến nghị lặp lại: which item asked for the same as an earlier one.
pub struct Repeats<'a> {
    by_code: BTreeMap<&'a str, &'a Item>,
}

impl<'a> Repeats<'a> {
    /// How often the same was asked before, over all links back.
    pub fn of(&self, item: &'a Item) -> usize {
        let mut seen = BTreeSet::from([item.code.as_str()]);
        let mut waiting: Vec<&str> = item.repeats.iter().map(|code| code.as_str()).collect();
        while let Some(code) = waiting.pop() {
            if seen.insert(code) {
                let earlier = self.by_code.get(code).into_iter();
                let earlier = earlier.flat_map(|item| &item.repeats);
                waiting.extend(earlier.map(|code| code.as_str()));
            }
        }
        seen.len() - 1
    }
}

impl Tally {
    /// Counts the items as they stand on a day.
    pub fn of<'a>(
        entries: impl IntoIterator<Item = Entry<'a>>,
        day: NaiveDate,
        groups: &OutcomeGroupsRecord,
    ) -> Self {
        let mut tally = Self::default();
        for Entry { item, .. } in entries {
            let apart = match item.state(day) {
                State::Noted => Some(&mut tally.noted),
                State::Returned => Some(&mut tally.returned),
                State::Withdrawn => Some(&mut tally.withdrawn),
                _ => None,
            };
            if let Some(apart) = apart {
                *apart += 1;
                continue;
            }
            tally.total += 1;
            tally.answered += u64::from(item.is_answered(day));
            tally.overdue += u64::from(item.days_overdue(day).is_some());
            tally.late += u64::from(item.days_late(day).is_some());
            match item.group(day, groups) {
                ReportGroup::Resolved => tally.resolved += 1,
                ReportGroup::InProgress => tally.in_progress += 1,
                ReportGroup::Unresolved => tally.unresolved += 1,
            }
        }
        tally
    }
}

/// Share of a whole, in so many parts `per` whole (100 are percent), rounded half up; `None`
/// of nothing.
pub fn share(part: u64, whole: u64, per: u64) -> Option<u64> {
    (whole > 0).then(|| (2 * per * part + whole) / (2 * whole))
}
