//! `records/calendar/<year>.toml`: the days off of one year.

use schemars::JsonSchema;
use serde::Deserialize;

use super::choice::choices;
use super::day::Day;
use super::text::Text;

/// # Lịch nghỉ
/// Ngày nghỉ và ngày làm bù của cán bộ, công chức, viên chức trong một năm, để tính ngày làm việc.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct CalendarRecord {
    /// # Mức tin cậy
    /// Lịch đã chính thức hay còn dự kiến; còn dự kiến thì chương trình nhắc rằng thời hạn có thể
    /// thay đổi.
    pub status: CalendarStatus,
    /// # Ngày nghỉ
    /// Các ngày nghỉ từ thứ Hai đến thứ Sáu, mỗi ngày một bảng; không ghi thứ Bảy, Chủ nhật.
    #[schemars(length(min = 1))]
    pub off: Vec<DayOff>,
    /// # Ngày làm bù
    /// Các thứ Bảy, Chủ nhật đi làm bù cho ngày nghỉ được hoán đổi. Không có thì không ghi.
    #[serde(default)]
    pub work: Vec<WorkDay>,
}

choices! {
    CalendarStatus "Mức tin cậy của lịch" "Lịch nghỉ đã chính thức hay còn dự kiến.":
    Official "official" "Chính thức": "Theo thông báo nghỉ lễ, Tết đã công bố của năm."
    Projected "projected" "Dự kiến":
        "Tính trước; ngày hoán đổi và số ngày nghỉ còn có thể thay đổi."
}

/// # Ngày nghỉ
/// Một ngày nghỉ rơi vào khoảng từ thứ Hai đến thứ Sáu.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct DayOff {
    /// # Ngày
    /// Ngày nghỉ, thuộc năm của tệp, không phải thứ Bảy hay Chủ nhật.
    pub date: Day,
    /// # Tên ngày nghỉ
    /// Nghỉ dịp gì.
    #[schemars(example = "Tết Nguyên đán")]
    pub name: Text,
    /// # Nguồn
    /// Văn bản hoặc thông báo quy định ngày nghỉ này, ghi để đối chiếu.
    #[schemars(example = "Bộ luật Lao động 2019, Điều 112")]
    pub source: Text,
}

/// # Ngày làm bù
/// Một thứ Bảy hoặc Chủ nhật đi làm, đổi lấy một ngày nghỉ.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct WorkDay {
    /// # Ngày
    /// Ngày đi làm bù, thuộc năm của tệp, phải là thứ Bảy hoặc Chủ nhật.
    pub date: Day,
    /// # Đổi cho ngày nghỉ
    /// Ngày nghỉ được hoán đổi; ngày ấy phải có trong các ngày nghỉ đã ghi.
    pub instead_of: Day,
    /// # Nguồn
    /// Văn bản hoặc thông báo quy định ngày làm bù này, ghi để đối chiếu.
    #[schemars(example = "Thông báo 9441/TB-BNV về nghỉ Quốc khánh năm 2026")]
    pub source: Text,
}
