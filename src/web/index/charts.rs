//! Small charts: bars beside their numbers.
//!
//! The unit is the item (nội dung). Secret items are in the total and in no bar: which field or
//! village they belong to is not told.

use chrono::NaiveDate;
use serde::Serialize;

use crate::documents::villages as villages_in_words;
use crate::model::{Entry, Model, Office, Secrecy, Tally};

/// Biểu đồ.
#[derive(Serialize)]
pub(super) struct Chart {
    title: String,
    bars: Vec<Bar>,
    /// What the numbers leave out.
    note: Option<String>,
}

#[derive(Serialize)]
struct Bar {
    label: String,
    count: u64,
    /// In percent of the longest.
    width: u64,
    class: &'static str,
}

/// What had come in by a day: by what became of it, by field and by village.
pub(super) fn charts(model: &Model, office: &Office, day: NaiveDate) -> Vec<Chart> {
    let came = model.entries().filter(|it| it.petition.received <= day);
    let (open, secret): (Vec<Entry<'_>>, Vec<_>) =
        came.partition(|it| it.item.secrecy == Secrecy::Open);
    if open.is_empty() {
        return Vec::new();
    }
    let tally = Tally::of(open.iter().copied(), day, &office.outcome_groups);
    let note = match secret.len() {
        0 => None,
        count => Some(format!(
            "Chưa kể {count} nội dung mật, chỉ ghi số và ngày tiếp nhận."
        )),
    };
    let results = [
        ("Đã giải quyết", tally.resolved, "done"),
        ("Đang giải quyết", tally.in_progress, ""),
        ("Chưa giải quyết", tally.unresolved, "late"),
        ("Trong đó quá hạn", tally.overdue, "late"),
    ];
    let results = results.map(|(label, count, class)| (label.to_owned(), count, class));
    let counted = |is: &dyn Fn(&Entry<'_>) -> bool| open.iter().filter(|it| is(it)).count() as u64;
    let fields = office.fields.iter().map(|field| {
        let count = counted(&|it| it.item.field.id == field.id);
        (field.name.to_string(), count, "")
    });
    let villages = office.villages.iter().map(|village| {
        let from = |it: &Entry<'_>| it.petition.villages.iter().any(|it| it.id == village.id);
        (
            villages_in_words(std::iter::once(&**village), day),
            counted(&from),
            "",
        )
    });
    vec![
        Chart {
            note,
            ..chart("Kết quả giải quyết".to_owned(), results.into())
        },
        chart("Theo lĩnh vực".to_owned(), largest_first(fields)),
        chart(
            format!("Theo {}", office.village_word()),
            largest_first(villages),
        ),
    ]
}

type Counted = (String, u64, &'static str);

/// Only what there is, in the order of the office where numbers are equal.
fn largest_first(bars: impl Iterator<Item = Counted>) -> Vec<Counted> {
    let mut bars: Vec<Counted> = bars.filter(|(_, count, _)| *count > 0).collect();
    bars.sort_by_key(|(_, count, _)| std::cmp::Reverse(*count));
    bars
}

fn chart(title: String, bars: Vec<Counted>) -> Chart {
    let longest = bars.iter().map(|(_, count, _)| *count).max().unwrap_or(0);
    let bar = |(label, count, class)| Bar {
        label,
        count,
        width: count * 100 / longest.max(1),
        class,
    };
    Chart {
        title,
        bars: bars.into_iter().map(bar).collect(),
        note: None,
    }
}
