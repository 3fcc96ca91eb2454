//! `[[item.event]]`: what became of a request, day by day.

use schemars::JsonSchema;
use serde::Deserialize;

use super::day::Day;
use super::text::Text;

/// Một việc xử lý.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[serde(rename_all = "kebab-case")]
#[schemars(
    title = "Việc xử lý",
    description = "Một việc đã làm với nội dung kiến nghị, vào một ngày."
)]
pub struct EventRecord {
    /// When.
    #[schemars(
        title = "Ngày xử lý",
        description = "Ngày diễn ra việc này; các việc xếp theo thứ tự ngày. Công văn đôn đốc, \
                       công văn trả lời cũng ghi ngày này."
    )]
    pub date: Day,
    /// What.
    #[schemars(
        title = "Loại việc xử lý",
        description = "Đã làm việc gì; mỗi loại cần những khóa riêng."
    )]
    pub kind: EventKind,
    /// Identifier of the body that acts or is addressed.
    #[schemars(
        title = "Cơ quan",
        description = "Mã cơ quan thực hiện hoặc được giao, đã khai trong office.toml. Không ghi \
                       thì hiểu là cơ quan chủ trì.",
        example = &"ubnd"
    )]
    pub body: Option<Text>,
    /// Identifier of the person who answers on the spot.
    #[schemars(
        title = "Người trả lời",
        description = "Mã người trả lời tại chỗ, đã khai trong office.toml; in trong biên bản và \
                       kết luận. Không ghi thì không nêu tên.",
        example = &"rit"
    )]
    pub by: Option<Text>,
    /// A deadline as a day.
    #[schemars(
        title = "Thời hạn",
        description = "Hạn phải xong, không trước ngày xử lý. Giao việc mà không ghi thì tính theo \
                       quy tắc thời hạn của bước cơ quan trả lời."
    )]
    pub deadline: Option<Day>,
    /// A deadline in words: `giai đoạn 2021-2025`.
    #[schemars(
        title = "Thời hạn bằng chữ",
        description = "Thời hạn không nói được bằng một ngày; loại này không bị tính quá hạn. Đã \
                       ghi `deadline` thì không ghi.",
        example = "giai đoạn 2026-2030"
    )]
    pub deadline_text: Option<Text>,
    /// Number and symbol of another body's document.
    #[schemars(
        title = "Số và ký hiệu",
        description = "Số và ký hiệu văn bản của cơ quan khác, in trong sổ theo dõi và báo cáo. \
                       Không có thì không ghi.",
        example = "318/KTCTTL-KT"
    )]
    pub number: Option<Text>,
    /// Who issued it.
    #[schemars(
        title = "Cơ quan ban hành",
        description = "Tên cơ quan ban hành văn bản ấy, viết đúng như sẽ in; phải ghi khi trả lời \
                       bằng văn bản (`replied`).",
        example = "Điện lực Sơn Hà"
    )]
    pub issuer: Option<Text>,
    /// Running number of our own letter (`reminded`, `notified`); left out in a draft.
    #[schemars(
        title = "Số công văn",
        description = "Số công văn của Đảng ủy khi đôn đốc (`reminded`) hoặc trả lời công dân \
                       (`notified`). Dự thảo thì không ghi, văn bản in chỗ trống để điền tay.",
        example = 504
    )]
    #[schemars(range(min = 1, max = 9999))]
    pub paper_number: Option<u32>,
    /// Role of the signer of our own letter.
    #[schemars(
        title = "Người ký",
        description = "Mã chức vụ ký (khóa `role`) đã khai trong office.toml; phải ghi khi đôn đốc \
                       hoặc trả lời công dân.",
        example = "chanh-van-phong"
    )]
    pub signer: Option<Text>,
    /// The gist: an answer, a reason, a measure, what a reminder asks for.
    #[schemars(
        title = "Nội dung",
        description = "Ý chính: câu trả lời, lý do, biện pháp, việc giao hoặc điều đôn đốc; viết \
                       thành câu, đúng như sẽ in.",
        example = "Đã thay 02 trụ bê tông ly tâm, căng lại dây dẫn đạt khoảng cách an toàn."
    )]
    pub text: Option<Text>,
    /// How it ended.
    #[schemars(
        title = "Kết quả",
        description = "Nội dung kết thúc thế nào; phải ghi, và chỉ ghi, khi loại việc là \
                       `resolved`."
    )]
    pub outcome: Option<Outcome>,
}

/// Loại việc xử lý.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(
    title = "Loại việc xử lý",
    description = "Đã làm việc gì với nội dung kiến nghị."
)]
pub enum EventKind {
    /// Phân loại.
    #[schemars(
        title = "Phân loại",
        description = "Đã xem và phân loại, chưa giao cho cơ quan nào."
    )]
    Classified,
    /// Trả lời tại chỗ.
    #[schemars(
        title = "Trả lời tại chỗ",
        description = "Trả lời ngay tại buổi đối thoại; cần `text`."
    )]
    Answered,
    /// Giao việc.
    #[schemars(
        title = "Giao việc",
        description = "Giao hoặc đề nghị một cơ quan giải quyết; cần `body` hoặc cơ quan chủ trì."
    )]
    Assigned,
    /// Chuyển cấp trên.
    #[schemars(
        title = "Chuyển cấp có thẩm quyền",
        description = "Chuyển đến cơ quan có thẩm quyền, thường là cấp trên; cần `body` hoặc cơ \
                       quan chủ trì."
    )]
    Transferred,
    /// Đôn đốc.
    #[schemars(
        title = "Đôn đốc",
        description = "Gửi công văn đôn đốc cơ quan được giao; cần `signer`."
    )]
    Reminded,
    /// Gia hạn.
    #[schemars(
        title = "Gia hạn",
        description = "Lùi thời hạn; cần `text` ghi lý do, thời hạn mới ghi ở `deadline`."
    )]
    Extended,
    /// Biện pháp tạm thời.
    #[schemars(
        title = "Biện pháp tạm thời",
        description = "Việc làm tạm trong khi chờ giải quyết; cần `text`."
    )]
    Interim,
    /// Trả lời bằng văn bản.
    #[schemars(
        title = "Trả lời bằng văn bản",
        description = "Cơ quan được giao gửi văn bản trả lời; cần `issuer` và `text`."
    )]
    Replied,
    /// Trả lời công dân: our own letter to the petitioner.
    #[schemars(
        title = "Trả lời công dân",
        description = "Đảng ủy gửi công văn trả lời người kiến nghị; cần `signer` và `text`."
    )]
    Notified,
    /// Kết thúc với một kết quả.
    #[schemars(
        title = "Kết thúc",
        description = "Kết thúc với một kết quả; cần `outcome`."
    )]
    Resolved,
    /// Trả lại, hướng dẫn.
    #[schemars(
        title = "Trả lại, hướng dẫn",
        description = "Trả lại và hướng dẫn gửi đến nơi có thẩm quyền; cần `text`."
    )]
    Returned,
    /// Rút.
    #[schemars(title = "Rút", description = "Người kiến nghị rút lại nội dung này.")]
    Withdrawn,
    /// Mở lại.
    #[schemars(
        title = "Mở lại",
        description = "Việc đã kết thúc phải giải quyết tiếp; cần `text` ghi lý do."
    )]
    Reopened,
}

/// Kết quả.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(
    title = "Kết quả",
    description = "Nội dung kiến nghị kết thúc thế nào."
)]
pub enum Outcome {
    /// Đã giải quyết xong.
    #[schemars(
        title = "Đã giải quyết xong",
        description = "Việc kiến nghị đã được làm xong."
    )]
    Done,
    /// Đã trả lời, giải thích.
    #[schemars(
        title = "Đã trả lời, giải thích",
        description = "Người kiến nghị đã được trả lời, giải thích rõ."
    )]
    Explained,
    /// Đưa vào kế hoạch, danh mục đầu tư.
    #[schemars(
        title = "Đưa vào kế hoạch",
        description = "Đã đưa vào kế hoạch hoặc danh mục đầu tư."
    )]
    Planned,
    /// Giải thích: không có căn cứ hoặc chưa có chính sách.
    #[schemars(
        title = "Không có căn cứ",
        description = "Đã giải thích là không có căn cứ hoặc chưa có chính sách."
    )]
    NoBasis,
    /// Vận động xã hội hóa.
    #[schemars(
        title = "Vận động xã hội hóa",
        description = "Giải quyết bằng vận động đóng góp, xã hội hóa."
    )]
    Community,
    /// Vượt thẩm quyền, đã kiến nghị cấp trên.
    #[schemars(
        title = "Vượt thẩm quyền",
        description = "Vượt thẩm quyền của xã, đã kiến nghị cấp trên."
    )]
    BeyondAuthority,
    /// Chưa giải quyết do nguyên nhân khách quan.
    #[schemars(
        title = "Do nguyên nhân khách quan",
        description = "Chưa giải quyết được do nguyên nhân khách quan."
    )]
    ObjectiveCause,
}

impl Outcome {
    /// All outcomes, in the order of their declaration.
    pub const ALL: [Self; 7] = [
        Self::Done,
        Self::Explained,
        Self::Planned,
        Self::NoBasis,
        Self::Community,
        Self::BeyondAuthority,
        Self::ObjectiveCause,
    ];

    /// Their names in the records, likewise.
    pub const NAMES: [&'static str; 7] = [
        "done",
        "explained",
        "planned",
        "no-basis",
        "community",
        "beyond-authority",
        "objective-cause",
    ];
}

/// The outcomes that may be written, each with its Vietnamese name.
pub fn outcomes_in_words() -> String {
    super::schema::glossed(&Outcome::NAMES)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_outcome_has_its_name() {
        let words = outcomes_in_words();
        assert_eq!(words.matches(" (").count(), Outcome::ALL.len(), "{words}");
    }
}
