//! `records/calendar/<year>.toml`: the days off of one year.

use serde::Deserialize;

use super::Day;
use super::Text;

/// Lịch nghỉ: the working calendar of officials for one year.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct RawCalendar {
    /// Whether the year's notice has been published.
    pub status: CalendarStatus,
    /// Weekdays that are off.
    pub off: Vec<RawDayOff>,
    /// Saturdays and Sundays worked in exchange for a day off.
    pub work: Vec<RawWorkDay>,
}

/// Mức tin cậy của lịch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CalendarStatus {
    /// From the year's published notice.
    Official,
    /// Worked out beforehand; swaps and spans may still change.
    Projected,
}

/// Ngày nghỉ: a weekday that is off.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct RawDayOff {
    /// The day.
    pub date: Day,
    /// Why it is off.
    pub name: Text,
    /// Which publication says so.
    pub source: Text,
}

/// Ngày làm bù: a weekend day that is worked.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct RawWorkDay {
    /// The day.
    pub date: Day,
    /// The day off it is exchanged for.
    pub instead_of: Day,
    /// Which publication says so.
    pub source: Text,
}
