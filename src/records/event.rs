//! `[[item.event]]`: what became of a request, day by day.

use schemars::JsonSchema;
use serde::Deserialize;

use super::choice::choices;
use super::day::Day;
use super::text::Text;

/// # Việc xử lý
/// Một việc đã làm với nội dung kiến nghị, vào một ngày.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct EventRecord {
    /// # Ngày xử lý
    /// Ngày diễn ra việc này; các việc xếp theo thứ tự ngày. Công văn đôn đốc, công văn trả lời
    /// cũng ghi ngày này.
    pub date: Day,
    /// # Loại việc xử lý
    /// Đã làm việc gì; mỗi loại cần những khóa riêng.
    pub kind: EventKind,
    /// # Cơ quan
    /// Mã cơ quan thực hiện hoặc được giao, đã khai trong office.toml. Không ghi thì hiểu là cơ
    /// quan chủ trì.
    #[schemars(example = &"ubnd")]
    pub body: Option<Text>,
    /// # Người trả lời
    /// Mã người trả lời tại chỗ, đã khai trong office.toml; in trong biên bản và kết luận. Không
    /// ghi thì không nêu tên.
    #[schemars(example = &"rit")]
    pub by: Option<Text>,
    /// # Thời hạn
    /// Hạn phải xong, không trước ngày xử lý. Giao việc mà không ghi thì tính theo quy tắc thời hạn
    /// của bước cơ quan trả lời.
    pub deadline: Option<Day>,
    /// # Thời hạn bằng chữ
    /// Thời hạn không nói được bằng một ngày; loại này không bị tính quá hạn. Đã ghi `deadline` thì
    /// không ghi.
    #[schemars(example = "giai đoạn 2026-2030")]
    pub deadline_text: Option<Text>,
    /// # Số và ký hiệu
    /// Số và ký hiệu văn bản của cơ quan khác, in trong sổ theo dõi và báo cáo. Không có thì không
    /// ghi.
    #[schemars(example = "318/KTCTTL-KT")]
    pub number: Option<Text>,
    /// # Cơ quan ban hành
    /// Tên cơ quan ban hành văn bản ấy, viết đúng như sẽ in; phải ghi khi trả lời bằng văn bản
    /// (`replied`).
    #[schemars(example = "Điện lực Sơn Hà")]
    pub issuer: Option<Text>,
    /// # Số công văn
    /// Số công văn của Đảng ủy khi đôn đốc (`reminded`) hoặc trả lời công dân (`notified`). Dự thảo
    /// thì không ghi, văn bản in chỗ trống để điền tay.
    #[schemars(example = 504, range(min = 1, max = 9999))]
    pub paper_number: Option<u32>,
    /// # Người ký
    /// Mã chức vụ ký (khóa `role`) đã khai trong office.toml; phải ghi khi đôn đốc hoặc trả lời
    /// công dân.
    #[schemars(example = "chanh-van-phong")]
    pub signer: Option<Text>,
    /// # Nội dung
    /// Ý chính: câu trả lời, lý do, biện pháp, việc giao hoặc điều đôn đốc; viết thành câu, đúng
    /// như sẽ in.
    #[schemars(
        example = "Đã thay 02 trụ bê tông ly tâm, căng lại dây dẫn đạt khoảng cách an toàn."
    )]
    pub text: Option<Text>,
    /// # Kết quả
    /// Nội dung kết thúc thế nào; phải ghi, và chỉ ghi, khi loại việc là `resolved`.
    pub outcome: Option<Outcome>,
}

choices! {
    EventKind "Loại việc xử lý" "Đã làm việc gì với nội dung kiến nghị.":
    Classified "classified" "Phân loại": "Đã xem và phân loại, chưa giao cho cơ quan nào."
    Answered "answered" "Trả lời tại chỗ": "Trả lời ngay tại buổi đối thoại; cần `text`."
    Assigned "assigned" "Giao việc":
        "Giao hoặc đề nghị một cơ quan giải quyết; cần `body` hoặc cơ quan chủ trì."
    Transferred "transferred" "Chuyển cấp có thẩm quyền":
        "Chuyển đến cơ quan có thẩm quyền, thường là cấp trên; cần `body` hoặc cơ quan chủ trì."
    Reminded "reminded" "Đôn đốc": "Gửi công văn đôn đốc cơ quan được giao; cần `signer`."
    Extended "extended" "Gia hạn":
        "Lùi thời hạn; cần `text` ghi lý do, thời hạn mới ghi ở `deadline`."
    Interim "interim" "Biện pháp tạm thời": "Việc làm tạm trong khi chờ giải quyết; cần `text`."
    Replied "replied" "Trả lời bằng văn bản":
        "Cơ quan được giao gửi văn bản trả lời; cần `issuer` và `text`."
    Notified "notified" "Trả lời công dân":
        "Đảng ủy gửi công văn trả lời người kiến nghị; cần `signer` và `text`."
    Resolved "resolved" "Kết thúc": "Kết thúc với một kết quả; cần `outcome`."
    Returned "returned" "Trả lại, hướng dẫn":
        "Trả lại và hướng dẫn gửi đến nơi có thẩm quyền; cần `text`."
    Withdrawn "withdrawn" "Rút": "Người kiến nghị rút lại nội dung này."
    Reopened "reopened" "Mở lại": "Việc đã kết thúc phải giải quyết tiếp; cần `text` ghi lý do."
}

choices! {
    Outcome "Kết quả" "Nội dung kiến nghị kết thúc thế nào.":
    Done "done" "Đã giải quyết xong": "Việc kiến nghị đã được làm xong."
    Explained "explained" "Đã trả lời, giải thích":
        "Người kiến nghị đã được trả lời, giải thích rõ."
    Planned "planned" "Đưa vào kế hoạch" printed "Đưa vào kế hoạch, danh mục đầu tư":
        "Đã đưa vào kế hoạch hoặc danh mục đầu tư."
    NoBasis "no-basis" "Không có căn cứ" printed "Giải thích: không có căn cứ, chưa có chính sách":
        "Đã giải thích là không có căn cứ hoặc chưa có chính sách."
    Community "community" "Vận động xã hội hóa": "Giải quyết bằng vận động đóng góp, xã hội hóa."
    BeyondAuthority "beyond-authority" "Vượt thẩm quyền" printed "Vượt thẩm quyền, đã kiến nghị cấp trên":
        "Vượt thẩm quyền của xã, đã kiến nghị cấp trên."
    ObjectiveCause "objective-cause" "Do nguyên nhân khách quan" printed "Chưa giải quyết do nguyên nhân khách quan":
        "Chưa giải quyết được do nguyên nhân khách quan."
}
