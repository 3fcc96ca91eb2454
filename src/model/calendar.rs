//! The working calendar.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate, Weekday};

use crate::records::CalendarStatus;

/// Lịch làm việc: which days officials work, over all recorded years.
///
/// Officials work Monday to Friday (Bộ luật Lao động 2019, Điều 111 and 112 for the days
/// off); the yearly notice may exchange a weekday for a Saturday.
#[derive(Debug, Clone, Default)]
pub struct Calendar {
    pub(super) off: BTreeSet<NaiveDate>,
    pub(super) worked: BTreeSet<NaiveDate>,
    pub(super) status: BTreeMap<i32, CalendarStatus>,
}

impl Calendar {
    /// Whether officials work on that day. In a year without a record only the weekend is
    /// off; ask [`Calendar::status`] whether that is all one knows.
    pub fn is_working_day(&self, day: NaiveDate) -> bool {
        let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
        if weekend {
            self.worked.contains(&day)
        } else {
            !self.off.contains(&day)
        }
    }

    /// Whether the year's calendar is official or projected; `None` without a record.
    pub fn status(&self, year: i32) -> Option<CalendarStatus> {
        self.status.get(&year).copied()
    }
}
