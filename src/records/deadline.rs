//! `[[deadline]]` in `office.toml`: when something has to be done.

use schemars::JsonSchema;
use serde::Deserialize;

use super::text::Text;

/// Quy tắc thời hạn: when something has to be done, counted from a day.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(
    title = "Quy tắc thời hạn",
    description = "Một bước phải xong trong bao nhiêu ngày, theo quy định riêng của địa phương."
)]
pub struct DeadlineRule {
    /// What has to be done.
    #[schemars(
        title = "Việc có thời hạn",
        description = "Bước mà quy tắc này quy định, thay cho thời hạn thường dùng của bước ấy."
    )]
    pub step: Step,
    /// How many days away from the session or the receipt.
    #[schemars(
        title = "Số ngày",
        description = "Số ngày tính từ ngày đối thoại, ngày tiếp nhận hoặc ngày giao việc, không \
                       kể chính ngày ấy; riêng thông báo thì tính ngược về trước.",
        example = 7
    )]
    #[schemars(range(min = 1, max = 1000))]
    pub offset: u32,
    /// Which days count.
    #[schemars(
        title = "Loại ngày",
        description = "Số ngày ở `offset` tính bằng ngày làm việc hay ngày thường."
    )]
    pub unit: DayUnit,
    /// Where a deadline on a day off goes; stays when left out.
    #[schemars(
        title = "Gặp ngày nghỉ",
        description = "Thời hạn rơi vào ngày nghỉ thì dời sang ngày làm việc nào. Không ghi thì \
                       giữ nguyên."
    )]
    pub roll: Option<Roll>,
    /// Which rule says so.
    #[schemars(
        title = "Căn cứ",
        description = "Văn bản quy định thời hạn này, ghi để người sau đối chiếu.",
        example = "Quyết định số 125-QĐ/ĐU, ngày 13/9/2019"
    )]
    pub source: Text,
}

/// Việc có thời hạn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(
    title = "Việc có thời hạn",
    description = "Bước trong quy trình đối thoại phải xong đúng hạn."
)]
pub enum Step {
    /// Thông báo, before the session.
    #[schemars(
        title = "Thông báo",
        description = "Thông báo cho Nhân dân trước buổi đối thoại; thường dùng 7 ngày."
    )]
    Announce,
    /// Kết luận, after the session.
    #[schemars(
        title = "Kết luận",
        description = "Ban hành kết luận sau buổi đối thoại; thường dùng 7 ngày làm việc."
    )]
    Conclude,
    /// Công khai kết quả, after the session.
    #[schemars(
        title = "Công khai kết quả",
        description = "Công khai kết quả sau buổi đối thoại; thường dùng 10 ngày."
    )]
    Publish,
    /// Báo cho người kiến nghị, after receipt.
    #[schemars(
        title = "Báo cho người kiến nghị",
        description = "Báo việc tiếp nhận, chuyển giải quyết; thường dùng 10 ngày làm việc sau khi \
                       tiếp nhận."
    )]
    Acknowledge,
    /// Cơ quan trả lời, after the session or the receipt.
    #[schemars(
        title = "Cơ quan trả lời",
        description = "Cơ quan được giao trả lời kiến nghị; thường dùng 15 ngày làm việc."
    )]
    Answer,
}

/// Loại ngày.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(
    title = "Loại ngày",
    description = "Thời hạn tính bằng ngày làm việc hay ngày thường."
)]
pub enum DayUnit {
    /// Ngày làm việc.
    #[schemars(
        title = "Ngày làm việc",
        description = "Trừ thứ Bảy, Chủ nhật và ngày nghỉ trong lịch; có tính ngày làm bù."
    )]
    WorkingDays,
    /// Ngày.
    #[schemars(title = "Ngày", description = "Tính mọi ngày, kể cả ngày nghỉ.")]
    Days,
}

/// Thời hạn rơi vào ngày nghỉ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(
    title = "Gặp ngày nghỉ",
    description = "Thời hạn rơi vào ngày nghỉ thì dời sang ngày làm việc nào."
)]
pub enum Roll {
    /// Moves to the next working day.
    #[schemars(
        title = "Ngày làm việc sau",
        description = "Dời sang ngày làm việc kế tiếp."
    )]
    Next,
    /// Moves to the working day before.
    #[schemars(
        title = "Ngày làm việc trước",
        description = "Dời về ngày làm việc liền trước."
    )]
    Previous,
}
