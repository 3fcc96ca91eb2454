//! Thời hạn đã in: deadlines of the office's rule that stand in papers that went out.
//!
//! A calendar that changes later does not move what everybody has in print.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::model::petition::{Action, Due};
use crate::records::{EventRecord, IssuedRecord, Records};

/// Thời hạn đã in: the last day for each task of which one was printed that nobody had typed, by
/// item, body and the day on which it was given.
#[derive(Debug, Default)]
pub(super) struct PrintedDeadlines(BTreeMap<(String, String, NaiveDate), NaiveDate>);

impl PrintedDeadlines {
    /// Those of all papers that went out; where two say otherwise, the one that went out first.
    pub(super) fn of(records: &Records) -> Self {
        let issued = records.issued.values();
        let mut issued: Vec<&IssuedRecord> = issued.filter_map(|it| it.record.as_ref()).collect();
        issued.sort_by_key(|it| (it.issued, it.path.as_str()));
        let mut printed = BTreeMap::new();
        for it in issued.into_iter().flat_map(|it| &it.deadline) {
            let task = (it.item.clone(), it.body.clone(), it.given.0);
            printed.entry(task).or_insert(it.date.0);
        }
        Self(printed)
    }

    /// Lets a task that was given without a deadline have the one that was printed.
    pub(super) fn keep(&self, code: &str, raw: &EventRecord, action: &mut Action) {
        if self.0.is_empty() || raw.deadline.is_some() || raw.deadline_text.is_some() {
            return;
        }
        if let Action::Assigned { body, due, .. } = action {
            let task = (code.to_owned(), body.id.to_string(), raw.date.0);
            if let Some(day) = self.0.get(&task) {
                *due = Due::Day(*day);
            }
        }
    }
}
