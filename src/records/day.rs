//! A calendar day and a time of day in a record.

use std::ops::Deref;

use chrono::{NaiveDate, NaiveTime};
use serde::Deserialize;

/// Ngày: a TOML local date such as `2025-04-18`, without quotes and without a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
pub struct Day(pub NaiveDate);

impl Deref for Day {
    type Target = NaiveDate;

    fn deref(&self) -> &NaiveDate {
        &self.0
    }
}

/// Giờ: a TOML local time such as `07:30:00`, without quotes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
pub struct Clock(pub NaiveTime);

impl Deref for Clock {
    type Target = NaiveTime;

    fn deref(&self) -> &NaiveTime {
        &self.0
    }
}
