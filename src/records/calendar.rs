//! `records/calendar/<year>.toml`: the days off of one year.

use schemars::JsonSchema;
use serde::Deserialize;

use super::day::Day;
use super::text::Text;

/// Lịch nghỉ: the working calendar of officials for one year.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(
    title = "Lịch nghỉ",
    description = "Ngày nghỉ và ngày làm bù của cán bộ, công chức, viên chức trong một năm, để \
                   tính ngày làm việc."
)]
pub struct CalendarRecord {
    /// Whether the year's notice has been published.
    #[schemars(
        title = "Mức tin cậy",
        description = "Lịch đã chính thức hay còn dự kiến; còn dự kiến thì chương trình nhắc rằng \
                       thời hạn có thể thay đổi."
    )]
    pub status: CalendarStatus,
    /// Weekdays that are off.
    #[schemars(
        title = "Ngày nghỉ",
        description = "Các ngày nghỉ từ thứ Hai đến thứ Sáu, mỗi ngày một bảng; không ghi thứ Bảy, \
                       Chủ nhật."
    )]
    #[schemars(length(min = 1))]
    pub off: Vec<DayOff>,
    /// Saturdays and Sundays worked in exchange for a day off.
    #[schemars(
        title = "Ngày làm bù",
        description = "Các thứ Bảy, Chủ nhật đi làm bù cho ngày nghỉ được hoán đổi. Không có thì \
                       không ghi."
    )]
    #[serde(default)]
    pub work: Vec<WorkDay>,
}

/// Mức tin cậy của lịch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(
    title = "Mức tin cậy của lịch",
    description = "Lịch nghỉ đã chính thức hay còn dự kiến."
)]
pub enum CalendarStatus {
    /// From the year's published notice.
    #[schemars(
        title = "Chính thức",
        description = "Theo thông báo nghỉ lễ, Tết đã công bố của năm."
    )]
    Official,
    /// Worked out beforehand; swaps and spans may still change.
    #[schemars(
        title = "Dự kiến",
        description = "Tính trước; ngày hoán đổi và số ngày nghỉ còn có thể thay đổi."
    )]
    Projected,
}

/// Ngày nghỉ: a weekday that is off.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[serde(rename_all = "kebab-case")]
#[schemars(
    title = "Ngày nghỉ",
    description = "Một ngày nghỉ rơi vào khoảng từ thứ Hai đến thứ Sáu."
)]
pub struct DayOff {
    /// The day.
    #[schemars(
        title = "Ngày",
        description = "Ngày nghỉ, thuộc năm của tệp, không phải thứ Bảy hay Chủ nhật."
    )]
    pub date: Day,
    /// Why it is off.
    #[schemars(
        title = "Tên ngày nghỉ",
        description = "Nghỉ dịp gì.",
        example = "Tết Nguyên đán"
    )]
    pub name: Text,
    /// Which publication says so.
    #[schemars(
        title = "Nguồn",
        description = "Văn bản hoặc thông báo quy định ngày nghỉ này, ghi để đối chiếu.",
        example = "Bộ luật Lao động 2019, Điều 112"
    )]
    pub source: Text,
}

/// Ngày làm bù: a weekend day that is worked.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(
    title = "Ngày làm bù",
    description = "Một thứ Bảy hoặc Chủ nhật đi làm, đổi lấy một ngày nghỉ."
)]
pub struct WorkDay {
    /// The day.
    #[schemars(
        title = "Ngày",
        description = "Ngày đi làm bù, thuộc năm của tệp, phải là thứ Bảy hoặc Chủ nhật."
    )]
    pub date: Day,
    /// The day off it is exchanged for.
    #[schemars(
        title = "Đổi cho ngày nghỉ",
        description = "Ngày nghỉ được hoán đổi; ngày ấy phải có trong các ngày nghỉ đã ghi."
    )]
    pub instead_of: Day,
    /// Which publication says so.
    #[schemars(
        title = "Nguồn",
        description = "Văn bản hoặc thông báo quy định ngày làm bù này, ghi để đối chiếu.",
        example = "Thông báo 9441/TB-BNV về nghỉ Quốc khánh năm 2026"
    )]
    pub source: Text,
}
