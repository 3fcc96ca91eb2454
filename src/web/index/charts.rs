//! Small charts: bars beside their numbers.
//!
//! The unit is the item (nội dung). Secret items are in the total and in no bar: which field or
//! village they belong to is not told.

use chrono::NaiveDate;
use serde::Serialize;

use crate::documents::villages as villages_in_words;
use crate::model::{Entry, Model, Office, Secrecy, Tally};

/// Biểu đồ: what had come in by a day, by what became of it, by field and by village.
#[derive(Serialize)]
pub(super) struct Charts {
    /// How many secret items are in no bar.
    secret: usize,
    resolved: Bar,
    in_progress: Bar,
    unresolved: Bar,
    overdue: Bar,
    fields: Vec<NamedBar>,
    villages: Vec<NamedBar>,
    /// `thôn`, or what the office calls its villages.
    village_word: String,
}

#[derive(Serialize)]
struct NamedBar {
    name: String,
    bar: Bar,
}

#[derive(Serialize)]
struct Bar {
    count: u64,
    /// In percent of the longest.
    width: u64,
}

impl Charts {
    /// The charts of a day; `None` where there is nothing to show.
    pub(super) fn on(model: &Model, office: &Office, day: NaiveDate) -> Option<Self> {
        let came = model.entries().filter(|it| it.petition.received.0 <= day);
        let (open, secret): (Vec<Entry<'_>>, Vec<_>) =
            came.partition(|it| it.item.secrecy == Secrecy::Open);
        if open.is_empty() {
            return None;
        }
        let counted =
            |is: &dyn Fn(&Entry<'_>) -> bool| open.iter().filter(|it| is(it)).count() as u64;
        let fields = office.fields.iter().map(|field| {
            let count = counted(&|it| it.item.field.id == field.id);
            (field.name.to_string(), count)
        });
        let villages = office.villages.iter().map(|village| {
            let from = |it: &Entry<'_>| it.petition.villages.iter().any(|it| it.id == village.id);
            let name = villages_in_words(std::iter::once(&**village), day);
            (name, counted(&from))
        });
        let tally = Tally::of(open.iter().copied(), day, &office.outcome_groups);
        let outcomes = [tally.resolved, tally.in_progress, tally.unresolved];
        let longest = outcomes.into_iter().fold(tally.overdue, u64::max);
        Some(Self {
            secret: secret.len(),
            resolved: Bar::new(tally.resolved, longest),
            in_progress: Bar::new(tally.in_progress, longest),
            unresolved: Bar::new(tally.unresolved, longest),
            overdue: Bar::new(tally.overdue, longest),
            fields: largest_first(fields),
            villages: largest_first(villages),
            village_word: office.village_word(),
        })
    }
}

impl Bar {
    fn new(count: u64, longest: u64) -> Self {
        Self {
            count,
            width: count * 100 / longest.max(1),
        }
    }
}

/// Only what there is, in the order of the office where numbers are equal.
fn largest_first(counted: impl Iterator<Item = (String, u64)>) -> Vec<NamedBar> {
    let mut counted: Vec<_> = counted.filter(|(_, count)| *count > 0).collect();
    counted.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let longest = counted.first().map_or(0, |(_, count)| *count);
    let bar = |(name, count)| NamedBar {
        name,
        bar: Bar::new(count, longest),
    };
    counted.into_iter().map(bar).collect()
}
