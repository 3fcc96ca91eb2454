//! Việc tổ chức: when, where and how a session takes place, as it was known on a day.

use chrono::NaiveDate;

use super::session::{Rearrangement, Session, SessionStatus};
use crate::records::{ChangeKind, Clock, SessionForm, Text, Unit};

/// Việc tổ chức buổi đối thoại: what was known of it on a day: what was arranged first, and every
/// change up to that day.
#[derive(Debug, Clone, Copy)]
pub struct Arrangement<'a> {
    /// The day of the session; `None` while none is set.
    pub day: Option<NaiveDate>,
    /// What the place is on that day, or was on the last one that was set: xã, phường or đặc khu.
    pub unit: Unit,
    /// When it begins.
    pub start: Option<Clock>,
    /// Where it takes place.
    pub venue: Option<&'a Text>,
    /// How to find the place.
    pub landmark: Option<&'a Text>,
    /// In person or online.
    pub form: SessionForm,
    /// How far it has come.
    pub status: SessionStatus,
}

impl Session {
    /// When, where and how it takes place, as was known on a day.
    pub fn on(&self, day: NaiveDate) -> Arrangement<'_> {
        let first = Arrangement {
            day: self.record.date.map(|it| it.0),
            unit: self.first_unit,
            start: self.start,
            venue: self.venue.as_ref(),
            landmark: self.landmark.as_ref(),
            form: self.form,
            status: SessionStatus::Planned,
        };
        let arranged = self.changes_by(day).fold(first, Arrangement::after);
        let status = self.status_of(&arranged, day);
        Arrangement { status, ..arranged }
    }

    /// The day on which it is or was held, after all changes.
    pub fn day(&self) -> Option<NaiveDate> {
        self.on(NaiveDate::MAX).day
    }

    /// How far it has come by a day.
    pub fn status(&self, day: NaiveDate) -> SessionStatus {
        self.on(day).status
    }

    /// The changes up to a day.
    pub fn changes_by(&self, day: NaiveDate) -> impl DoubleEndedIterator<Item = &Rearrangement> {
        self.change.iter().filter(move |it| it.date.0 <= day)
    }

    /// The day from which on no paper leads to it any more: it was cancelled, or handed to a
    /// successor.
    pub fn called_off_on(&self) -> Option<NaiveDate> {
        let over =
            |it: &&Rearrangement| matches!(it.kind, ChangeKind::Cancelled | ChangeKind::HandedOver);
        self.change.iter().find(over).map(|it| it.date.0)
    }

    fn status_of(&self, arranged: &Arrangement<'_>, day: NaiveDate) -> SessionStatus {
        let by_then = |date: &NaiveDate| *date <= day;
        if self.was_held() && arranged.day.as_ref().is_some_and(by_then) {
            return SessionStatus::Held;
        }
        let announced = self
            .announcements()
            .filter_map(|(_, it)| it.paper.issue.date);
        let announced = announced.filter(by_then).max();
        let changed = self
            .changes_by(day)
            .rfind(|it| it.kind != ChangeKind::Moved);
        match changed {
            Some(change) if change.kind == ChangeKind::Cancelled => SessionStatus::Cancelled,
            Some(change) if change.kind == ChangeKind::HandedOver => SessionStatus::HandedOver,
            // What is announced anew is put off no more.
            Some(change) if announced.is_none_or(|it| it <= change.date.0) => {
                SessionStatus::Postponed
            }
            _ if announced.is_some() => SessionStatus::Announced,
            _ => SessionStatus::Planned,
        }
    }
}

impl<'a> Arrangement<'a> {
    /// The same after one more change.
    fn after(self, change: &'a Rearrangement) -> Self {
        let put_off = change.kind == ChangeKind::Postponed;
        let new_venue = change.new_venue.as_ref();
        Self {
            day: match change.new_date {
                Some(day) => Some(day.0),
                // The old day holds no more, and no new one is known.
                None => self.day.filter(|_| !put_off),
            },
            unit: change.new_unit.unwrap_or(self.unit),
            start: change.new_start.or(self.start),
            venue: new_venue.or(self.venue),
            // How to find the old place is no help at the new one.
            landmark: match new_venue {
                Some(_) => change.new_landmark.as_ref(),
                None => change.new_landmark.as_ref().or(self.landmark),
            },
            form: change.new_form.unwrap_or(self.form),
            status: self.status,
        }
    }
}
