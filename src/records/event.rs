//! `[[item.event]]`: what became of a request, day by day.

use schemars::JsonSchema;
use serde::Deserialize;

use super::day::Day;
use super::text::Text;

/// # Việc xử lý
///
/// Một việc đã làm với nội dung kiến nghị, vào một ngày.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct EventRecord {
    /// # Ngày xử lý
    ///
    /// Ngày diễn ra việc này; các việc xếp theo thứ tự ngày. Công văn đôn đốc, công văn trả lời
    /// cũng ghi ngày này.
    pub date: Day,
    /// # Loại việc xử lý
    ///
    /// Đã làm việc gì; mỗi loại cần những khóa riêng.
    pub kind: EventKind,
    /// # Cơ quan
    ///
    /// Mã cơ quan thực hiện hoặc được giao, đã khai trong office.toml. Không ghi thì hiểu là cơ
    /// quan chủ trì.
    #[schemars(example = &"ubnd")]
    pub body: Option<Text>,
    /// # Người trả lời
    ///
    /// Mã người trả lời tại chỗ, đã khai trong office.toml; in trong biên bản và kết luận. Không
    /// ghi thì không nêu tên.
    #[schemars(example = &"rit")]
    pub by: Option<Text>,
    /// # Thời hạn
    ///
    /// Hạn phải xong, không trước ngày xử lý. Giao việc mà không ghi thì tính theo quy tắc thời hạn
    /// của bước cơ quan trả lời.
    pub deadline: Option<Day>,
    /// # Thời hạn bằng chữ
    ///
    /// Thời hạn không nói được bằng một ngày; loại này không bị tính quá hạn. Đã ghi `deadline` thì
    /// không ghi.
    #[schemars(example = "giai đoạn 2026-2030")]
    pub deadline_text: Option<Text>,
    /// # Số và ký hiệu
    ///
    /// Số và ký hiệu văn bản của cơ quan khác, in trong sổ theo dõi và báo cáo. Không có thì không
    /// ghi.
    #[schemars(example = "318/KTCTTL-KT")]
    pub number: Option<Text>,
    /// # Cơ quan ban hành
    ///
    /// Tên cơ quan ban hành văn bản ấy, viết đúng như sẽ in; phải ghi khi trả lời bằng văn bản
    /// (`replied`).
    #[schemars(example = "Điện lực Sơn Hà")]
    pub issuer: Option<Text>,
    /// # Số công văn
    ///
    /// Số công văn của Đảng ủy khi đôn đốc (`reminded`) hoặc trả lời công dân (`notified`). Dự thảo
    /// thì không ghi, văn bản in chỗ trống để điền tay.
    #[schemars(example = 504, range(min = 1, max = 9999))]
    pub paper_number: Option<u32>,
    /// # Người ký
    ///
    /// Mã chức vụ ký (khóa `role`) đã khai trong office.toml; phải ghi khi đôn đốc hoặc trả lời
    /// công dân.
    #[schemars(example = "chanh-van-phong")]
    pub signer: Option<Text>,
    /// # Nội dung
    ///
    /// Ý chính: câu trả lời, lý do, biện pháp, việc giao hoặc điều đôn đốc; viết thành câu, đúng
    /// như sẽ in.
    #[schemars(
        example = "Đã thay 02 trụ bê tông ly tâm, căng lại dây dẫn đạt khoảng cách an toàn."
    )]
    pub text: Option<Text>,
    /// # Kết quả
    ///
    /// Nội dung kết thúc thế nào; phải ghi, và chỉ ghi, khi loại việc là `resolved`.
    pub outcome: Option<Outcome>,
}

/// # Loại việc xử lý
///
/// Đã làm việc gì với nội dung kiến nghị.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum EventKind {
    /// # Phân loại
    ///
    /// Đã xem và phân loại, chưa giao cho cơ quan nào.
    Classified,
    /// # Trả lời tại chỗ
    ///
    /// Trả lời ngay tại buổi đối thoại; cần `text`.
    Answered,
    /// # Giao việc
    ///
    /// Giao hoặc đề nghị một cơ quan giải quyết; cần `body` hoặc cơ quan chủ trì.
    Assigned,
    /// # Chuyển cấp có thẩm quyền
    ///
    /// Chuyển đến cơ quan có thẩm quyền, thường là cấp trên; cần `body` hoặc cơ quan chủ trì.
    Transferred,
    /// # Đôn đốc
    ///
    /// Gửi công văn đôn đốc cơ quan được giao; cần `signer`.
    Reminded,
    /// # Gia hạn
    ///
    /// Lùi thời hạn; cần `text` ghi lý do, thời hạn mới ghi ở `deadline`.
    Extended,
    /// # Biện pháp tạm thời
    ///
    /// Việc làm tạm trong khi chờ giải quyết; cần `text`.
    Interim,
    /// # Trả lời bằng văn bản
    ///
    /// Cơ quan được giao gửi văn bản trả lời; cần `issuer` và `text`.
    Replied,
    /// # Trả lời công dân
    ///
    /// Đảng ủy gửi công văn trả lời người kiến nghị; cần `signer` và `text`.
    Notified,
    /// # Kết thúc
    ///
    /// Kết thúc với một kết quả; cần `outcome`.
    Resolved,
    /// # Trả lại, hướng dẫn
    ///
    /// Trả lại và hướng dẫn gửi đến nơi có thẩm quyền; cần `text`.
    Returned,
    /// # Rút
    ///
    /// Người kiến nghị rút lại nội dung này.
    Withdrawn,
    /// # Mở lại
    ///
    /// Việc đã kết thúc phải giải quyết tiếp; cần `text` ghi lý do.
    Reopened,
}

/// # Kết quả
///
/// Nội dung kiến nghị kết thúc thế nào.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// # Đã giải quyết xong
    ///
    /// Việc kiến nghị đã được làm xong.
    Done,
    /// # Đã trả lời, giải thích
    ///
    /// Người kiến nghị đã được trả lời, giải thích rõ.
    Explained,
    /// # Đưa vào kế hoạch
    ///
    /// Đã đưa vào kế hoạch hoặc danh mục đầu tư.
    Planned,
    /// # Không có căn cứ
    ///
    /// Đã giải thích là không có căn cứ hoặc chưa có chính sách.
    NoBasis,
    /// # Vận động xã hội hóa
    ///
    /// Giải quyết bằng vận động đóng góp, xã hội hóa.
    Community,
    /// # Vượt thẩm quyền
    ///
    /// Vượt thẩm quyền của xã, đã kiến nghị cấp trên.
    BeyondAuthority,
    /// # Do nguyên nhân khách quan
    ///
    /// Chưa giải quyết được do nguyên nhân khách quan.
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
