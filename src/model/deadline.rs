//! Deadlines: rules as data, days from the working calendar.

use chrono::{Days, NaiveDate};

use super::calendar::Calendar;
use crate::records::{DayUnit, DeadlineRule, Roll, Step};

/// Thời hạn của từng bước: the usual ones, with the office's own in their place.
#[derive(Debug, Clone)]
pub struct Deadlines {
    own: Vec<DeadlineRule>,
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
    pub(super) fn new(own: &[DeadlineRule]) -> Self {
        let own = own.to_vec();
        Self { own }
    }

    /// The deadline of a step: the office's own, or the usual one:
    ///
    /// | step | usual | from |
    /// |---|---|---|
    /// | announce | 7 days before | Luật Tổ chức chính quyền địa phương 2025, Điều 43 |
    /// | conclude | 7 working days after | the plan's own rule |
    /// | publish | 10 days after | Luật Tổ chức chính quyền địa phương 2025, Điều 43 |
    /// | acknowledge | 10 working days after receipt | Quy định 11-QĐi/TW |
    /// | answer | 15 working days after | practice of provinces |
    pub fn of(&self, step: Step) -> Deadline {
        let (offset, unit) = match step {
            Step::Announce => (7, DayUnit::Days),
            Step::Conclude => (7, DayUnit::WorkingDays),
            Step::Publish => (10, DayUnit::Days),
            Step::Acknowledge => (10, DayUnit::WorkingDays),
            Step::Answer => (15, DayUnit::WorkingDays),
        };
        let own = self.own.iter().find(|rule| rule.step == step);
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::records::CalendarStatus;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    /// The days of the example's calendars that the tests come across.
    fn calendar() -> Calendar {
        let mut calendar = Calendar::default();
        let off = [
            "2025-01-01",
            "2025-01-27",
            "2025-01-28",
            "2025-01-29",
            "2025-01-30",
            "2025-01-31",
            "2025-04-30",
            "2025-05-01",
            "2025-05-02",
            "2026-01-01",
            "2026-01-02",
            "2026-11-24",
        ];
        calendar.off.extend(off.map(day));
        calendar
            .worked
            .extend(["2025-04-26", "2026-01-10"].map(day));
        calendar.status.insert(2025, CalendarStatus::Official);
        calendar
    }

    #[test]
    fn working_days_skip_weekends_and_holidays() {
        let seven = Deadlines::new(&[]).of(Step::Conclude);
        for (from, due) in [
            // Saturday 26 April was worked in exchange for Friday 2 May.
            ("2025-04-18", "2025-04-28"),
            ("2025-04-25", "2025-05-08"),
            // Tết: five weekdays off.
            ("2025-01-24", "2025-02-11"),
            // Ngày Văn hóa Việt Nam, a Tuesday.
            ("2026-11-20", "2026-12-02"),
            // Over the turn of the year, with an exchanged day.
            ("2025-12-26", "2026-01-08"),
        ] {
            assert_eq!(seven.from(day(from), &calendar()), day(due), "from {from}");
        }
        // Without a calendar only the weekend is off, and the exchanged Saturday is not worked.
        let unknown = Calendar::default();
        assert_eq!(seven.from(day("2025-04-18"), &unknown), day("2025-04-29"));
        assert_eq!(unknown.status(2025), None);
    }

    #[test]
    fn calendar_days_run_both_ways() {
        let deadlines = Deadlines::new(&[]);
        let announce = deadlines.of(Step::Announce);
        assert_eq!(
            announce.from(day("2025-04-18"), &calendar()),
            day("2025-04-11")
        );
        let publish = deadlines.of(Step::Publish);
        assert_eq!(
            publish.from(day("2025-12-26"), &calendar()),
            day("2026-01-05")
        );
    }

    #[test]
    fn a_deadline_on_a_day_off_can_roll() {
        let ten = |roll| Deadline {
            offset: 10,
            unit: DayUnit::Days,
            before: false,
            roll,
        };
        let from = day("2025-04-22");
        assert_eq!(ten(None).from(from, &calendar()), day("2025-05-02"));
        assert_eq!(
            ten(Some(Roll::Next)).from(from, &calendar()),
            day("2025-05-05")
        );
        assert_eq!(
            ten(Some(Roll::Previous)).from(from, &calendar()),
            day("2025-04-29")
        );
    }

    /// Going on day by day agrees with counting the working days in between.
    #[test]
    fn a_deadline_is_so_many_working_days_away() {
        let calendar = calendar();
        for start in 0..800 {
            let from = shift(day("2024-12-01"), start, false);
            for offset in 1..20 {
                let rule = Deadline {
                    offset,
                    unit: DayUnit::WorkingDays,
                    before: false,
                    roll: None,
                };
                let due = rule.from(from, &calendar);
                let worked = from
                    .iter_days()
                    .skip(1)
                    .take_while(|day| *day <= due)
                    .filter(|day| calendar.is_working_day(*day));
                assert_eq!(worked.count(), offset as usize, "{from} + {offset}");
                assert!(calendar.is_working_day(due), "{from} + {offset}");
            }
        }
    }
}
