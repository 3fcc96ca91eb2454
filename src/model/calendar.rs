//! The working calendar, and deadlines by it: rules as data.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::office::Office;
use crate::records::{CalendarStatus, DayUnit, Roll, Step};

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

/// Một thời hạn: so many days before or after a day, the day itself not counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deadline {
    /// How many days.
    pub offset: u32,
    /// Which days count.
    pub unit: DayUnit,
    /// Whether the days run backwards.
    pub before: bool,
    /// Where a deadline on a day off goes.
    pub roll: Option<Roll>,
}

impl Office {
    /// The deadline of a step: the office's own, or the usual one:
    ///
    /// | step | usual | from |
    /// |---|---|---|
    /// | announce | 7 days before | Luật Tổ chức chính quyền địa phương 2025, Điều 43 |
    /// | conclude | 7 working days after | the plan's own rule |
    /// | publish | 10 days after | Luật Tổ chức chính quyền địa phương 2025, Điều 43 |
    /// | acknowledge | 10 working days after receipt | Quy định 11-QĐi/TW |
    /// | answer | 15 working days after | practice of provinces |
    pub fn deadline_of(&self, step: Step) -> Deadline {
        let (offset, unit) = match step {
            Step::Announce => (7, DayUnit::Days),
            Step::Conclude => (7, DayUnit::WorkingDays),
            Step::Publish => (10, DayUnit::Days),
            Step::Acknowledge => (10, DayUnit::WorkingDays),
            Step::Answer => (15, DayUnit::WorkingDays),
        };
        let own = self.deadline.iter().find(|rule| rule.step == step);
        Deadline {
            offset: own.map_or(offset, |rule| rule.offset),
            unit: own.map_or(unit, |rule| rule.unit),
            before: step == Step::Announce,
            roll: own.and_then(|rule| rule.roll),
        }
    }
}

impl Deadline {
    /// The last day on which the step is in time, counted from `day`.
    pub fn from(&self, day: NaiveDate, calendar: &Calendar) -> NaiveDate {
        let due = match self.unit {
            DayUnit::Days => shift(day, u64::from(self.offset), self.before),
            DayUnit::WorkingDays => {
                let mut due = day;
                let mut left = self.offset;
                while left > 0 {
                    due = shift(due, 1, self.before);
                    left -= u32::from(calendar.is_working_day(due));
                }
                due
            }
        };
        match self.roll {
            None => due,
            Some(roll) => roll_over(due, roll == Roll::Previous, calendar),
        }
    }
}

/// The day itself if it is a working day, else the nearest one in that direction.
fn roll_over(day: NaiveDate, backwards: bool, calendar: &Calendar) -> NaiveDate {
    let mut day = day;
    while !calendar.is_working_day(day) {
        day = shift(day, 1, backwards);
    }
    day
}

/// Days on or back; stays at the ends of the calendar that chrono knows, 262,000 years away.
fn shift(day: NaiveDate, days: u64, backwards: bool) -> NaiveDate {
    let days = Days::new(days);
    let moved = if backwards {
        day.checked_sub_days(days)
    } else {
        day.checked_add_days(days)
    };
    moved.unwrap_or(day)
}
