//! `[[deadline]]` in `office.toml`: when something has to be done.

use serde::Deserialize;

use super::Text;

/// Quy tắc thời hạn: when something has to be done, counted from a day.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct RawDeadlineRule {
    /// What has to be done.
    pub step: Step,
    /// How many days away from the session or the receipt.
    pub offset: u32,
    /// Which days count.
    pub unit: DayUnit,
    /// Where a deadline on a day off goes; stays when left out.
    pub roll: Option<Roll>,
    /// Which rule says so.
    pub source: Text,
}

/// Việc có thời hạn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    /// Thông báo, before the session.
    Announce,
    /// Kết luận, after the session.
    Conclude,
    /// Công khai kết quả, after the session.
    Publish,
    /// Báo cho người kiến nghị, after receipt.
    Acknowledge,
    /// Cơ quan trả lời, after the session or the receipt.
    Answer,
}

/// Loại ngày.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DayUnit {
    /// Ngày làm việc.
    WorkingDays,
    /// Ngày.
    Days,
}

/// Thời hạn rơi vào ngày nghỉ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Roll {
    /// Moves to the next working day.
    Next,
    /// Moves to the working day before.
    Previous,
}
