//! A span of days, open at either end.

use chrono::NaiveDate;

use crate::records::Day;

/// Thời gian hiệu lực: from a first to a last day, both included, each may be open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Period {
    from: Option<NaiveDate>,
    until: Option<NaiveDate>,
}

impl Period {
    /// The period between two days; `None` when the first lies behind the last.
    pub fn new(from: Option<Day>, until: Option<Day>) -> Option<Self> {
        let period = Self {
            from: from.map(|day| day.0),
            until: until.map(|day| day.0),
        };
        match (period.from, period.until) {
            (Some(from), Some(until)) if from > until => None,
            _ => Some(period),
        }
    }

    /// Whether the day lies inside.
    pub fn contains(&self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }

    /// Whether it ended before the day.
    pub fn is_over(&self, day: NaiveDate) -> bool {
        self.until.is_some_and(|until| until < day)
    }

    /// The first and the last day that two overlapping periods share; `None` where neither has
    /// a beginning or an end.
    pub fn shared(&self, other: &Self) -> (Option<NaiveDate>, Option<NaiveDate>) {
        let until = [self.until, other.until].into_iter().flatten().min();
        (self.from.max(other.from), until)
    }

    /// Whether the two periods share a day.
    pub fn overlaps(&self, other: &Self) -> bool {
        let begins_in_time = |a: &Self, b: &Self| match (a.from, b.until) {
            (Some(from), Some(until)) => from <= until,
            _ => true,
        };
        begins_in_time(self, other) && begins_in_time(other, self)
    }
}
