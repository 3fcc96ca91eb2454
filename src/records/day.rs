//! A calendar day and a time of day in a record.

use std::fmt;

use chrono::{NaiveDate, NaiveTime};
use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer};

pub(super) const DAY: &str = "$day";
pub(super) const CLOCK: &str = "$clock";

/// Ngày: a TOML local date such as `2025-04-18`, without quotes and without a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub NaiveDate);

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_newtype_struct(DAY, DayVisitor)
    }
}

struct DayVisitor;

impl Visitor<'_> for DayVisitor {
    type Value = Day;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a date such as 2025-04-18")
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Day, E> {
        value.parse().map(Day).map_err(E::custom)
    }
}

/// Giờ: a TOML local time such as `07:30:00`, without quotes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Clock(pub NaiveTime);

impl<'de> Deserialize<'de> for Clock {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_newtype_struct(CLOCK, ClockVisitor)
    }
}

struct ClockVisitor;

impl Visitor<'_> for ClockVisitor {
    type Value = Clock;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a time such as 07:30:00")
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Clock, E> {
        value.parse().map(Clock).map_err(E::custom)
    }
}
