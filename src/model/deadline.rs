//! Deadlines: rules as data, days from the working calendar.

use chrono::Days;
use chrono::NaiveDate;

use super::Calendar;
use crate::records::DayUnit;
use crate::records::RawDeadlineRule;
use crate::records::Roll;
use crate::records::Step;

/// Thời hạn của từng bước.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadlines {
    announce: Deadline,
    conclude: Deadline,
    publish: Deadline,
    acknowledge: Deadline,
    answer: Deadline,
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

impl Deadlines {
    /// The usual deadlines, with the office's own in their place:
    ///
    /// | step | usual | from |
    /// |---|---|---|
    /// | announce | 7 days before | Luật Tổ chức chính quyền địa phương 2025, Điều 43 |
    /// | conclude | 7 working days after | the plan's own rule |
    /// | publish | 10 days after | Luật Tổ chức chính quyền địa phương 2025, Điều 43 |
    /// | acknowledge | 10 working days after receipt | Quy định 11-QĐi/TW |
    /// | answer | 15 working days after | practice of provinces |
    pub(super) fn new(rules: &[RawDeadlineRule]) -> Self {
        let deadline = |step, offset, unit| {
            let own = rules.iter().find(|rule| rule.step == step);
            Deadline {
                offset: own.map_or(offset, |rule| rule.offset),
                unit: own.map_or(unit, |rule| rule.unit),
                before: step == Step::Announce,
                roll: own.and_then(|rule| rule.roll),
            }
        };
        Self {
            announce: deadline(Step::Announce, 7, DayUnit::Days),
            conclude: deadline(Step::Conclude, 7, DayUnit::WorkingDays),
            publish: deadline(Step::Publish, 10, DayUnit::Days),
            acknowledge: deadline(Step::Acknowledge, 10, DayUnit::WorkingDays),
            answer: deadline(Step::Answer, 15, DayUnit::WorkingDays),
        }
    }

    /// The deadline of a step.
    pub fn of(&self, step: Step) -> Deadline {
        match step {
            Step::Announce => self.announce,
            Step::Conclude => self.conclude,
            Step::Publish => self.publish,
            Step::Acknowledge => self.acknowledge,
            Step::Answer => self.answer,
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
