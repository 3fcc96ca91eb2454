//! Small charts: bars beside their numbers.
//!
//! The unit is the item (nội dung). Secret items are in the total and in no bar: which field or
//! village they belong to is not told.

use chrono::NaiveDate;
use minijinja::{Value, context};

use crate::documents::villages as villages_in_words;
use crate::model::{Entry, Model, Office, Secrecy, Tally};

/// Biểu đồ: what had come in by a day, by what became of it, by field and by village; `None` where
/// there is nothing to show.
pub(super) fn charts(model: &Model, office: &Office, day: NaiveDate) -> Option<Value> {
    let came = model
        .entries_on(day)
        .filter(|it| it.petition.received.0 <= day);
    let (open, secret): (Vec<Entry<'_>>, Vec<_>) =
        came.partition(|it| it.item.secrecy == Secrecy::Open);
    if open.is_empty() {
        return None;
    }
    let counted = |is: &dyn Fn(&Entry<'_>) -> bool| open.iter().filter(|it| is(it)).count() as u64;
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
    let bar = |count| bar(count, longest);
    Some(context! {
        // How many secret items are in no bar.
        secret => secret.len(),
        resolved => bar(tally.resolved),
        in_progress => bar(tally.in_progress),
        unresolved => bar(tally.unresolved),
        overdue => bar(tally.overdue),
        fields => largest_first(fields),
        villages => largest_first(villages),
        // `thôn`, or what the office calls its villages.
        village_word => office.village_word(),
    })
}

/// A number, and how wide its bar is in percent of the longest.
fn bar(count: u64, longest: u64) -> Value {
    context! { count, width => count * 100 / longest.max(1) }
}

/// Only what there is, in the order of the office where numbers are equal.
fn largest_first(counted: impl Iterator<Item = (String, u64)>) -> Vec<Value> {
    let mut counted: Vec<_> = counted.filter(|(_, count)| *count > 0).collect();
    counted.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let longest = counted.first().map_or(0, |(_, count)| *count);
    let named = |(name, count)| context! { name, bar => bar(count, longest) };
    counted.into_iter().map(named).collect()
}
