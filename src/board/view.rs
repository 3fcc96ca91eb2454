//! The model as it is seen on a day.

use chrono::NaiveDate;

use crate::model::{Entry, Model, Office};

/// The model as it is seen on a day.
pub(super) struct View<'a> {
    pub(super) model: &'a Model,
    pub(super) office: &'a Office,
    pub(super) day: NaiveDate,
}

impl View<'_> {
    /// Whether something of that day has happened.
    pub(super) fn has_come(&self, date: Option<NaiveDate>) -> bool {
        date.is_some_and(|date| date <= self.day)
    }

    /// Whether an item has come in and is not closed.
    pub(super) fn is_open(&self, entry: &Entry<'_>) -> bool {
        self.has_come(Some(entry.petition.received.0)) && !entry.item.is_closed(self.day)
    }
}
