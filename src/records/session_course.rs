//! How a session goes: who is invited, what is planned, who came, what became of it.

use schemars::JsonSchema;
use serde::Deserialize;

use super::choice::choices;
use super::day::{Clock, Day};
use super::text::Text;

/// # Người, cơ quan được mời
/// Một giấy mời; ghi đúng một trong ba khóa `person`, `body`, `name`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct InviteeRecord {
    /// # Người được mời
    /// Mã người đã khai trong office.toml; họ tên và chức vụ lấy từ đó.
    #[schemars(example = &"huong")]
    pub person: Option<Text>,
    /// # Cơ quan được mời
    /// Mã cơ quan đã khai trong office.toml; giấy mời đề nghị cử đại diện đến dự.
    #[schemars(example = "dien-luc")]
    pub body: Option<Text>,
    /// # Khách mời khác
    /// Người hoặc nơi chưa khai trong office.toml, viết đúng như sẽ in.
    #[schemars(example = "Nhân dân thôn Nước Tang")]
    pub name: Option<Text>,
    /// # Chuẩn bị
    /// Việc đề nghị người được mời chuẩn bị, không gõ dấu chấm cuối. Không ghi thì bỏ dòng này.
    #[schemars(example = "Nội dung trả lời về lưới điện hạ áp trên địa bàn thôn Nước Tang")]
    pub prepare: Option<Text>,
}

/// # Một dòng chương trình
/// Một việc trong chương trình buổi đối thoại.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct AgendaLine {
    /// # Giờ
    /// Giờ bắt đầu việc này, in ở cột thời gian.
    pub time: Clock,
    /// # Nội dung
    /// Việc sẽ diễn ra, in ở cột nội dung.
    #[schemars(example = "Nhân dân phát biểu ý kiến, kiến nghị")]
    pub content: Text,
    /// # Người thực hiện
    /// Ai làm việc này, viết đúng như sẽ in.
    #[schemars(example = "Đồng chí Bí thư Đảng ủy")]
    pub who: Text,
}

/// # Thành phần tham dự
/// Một thành phần và số người đến dự.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Attendance {
    /// # Thành phần
    /// Tên thành phần, viết đúng như sẽ in trong biên bản và kết luận.
    #[schemars(example = "Nhân dân thôn Nước Tang")]
    pub group: Text,
    /// # Số người
    /// Số người của thành phần này đã đến dự.
    #[schemars(example = 80)]
    pub count: u32,
    /// # Mức chính xác
    /// Ghi khi số người chỉ là ước lượng. Không ghi là số chính xác.
    pub approximate: Option<Approximation>,
}

choices! {
    Approximation "Mức chính xác" "Chữ in trước một con số ước lượng.":
    Nearly "nearly" "Gần": "Chưa đến số ấy: “gần 80 người”."
    About "about" "Khoảng": "Xấp xỉ số ấy: “khoảng 80 người”."
    Over "over" "Trên": "Hơn số ấy: “trên 80 người”."
}

/// # Số liệu nguồn khác nêu
/// Số liệu nêu ở tin, bài hoặc báo cáo khác; chỉ để so với hồ sơ, không in thay số đếm được.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct StatedFigures {
    /// # Nguồn
    /// Tin, bài hoặc văn bản nêu các số liệu này.
    #[schemars(example = "Tin trên Trang thông tin điện tử xã, ngày 21/4/2025")]
    pub source: Option<Text>,
    /// # Người phát biểu
    /// Số người phát biểu tại buổi đối thoại mà nguồn ấy nêu; so với số đếm từ hồ sơ và báo khi
    /// lệch.
    #[schemars(example = 10)]
    pub speakers: Option<u32>,
    /// # Lượt ý kiến
    /// Số lượt ý kiến phát biểu mà nguồn ấy nêu; so với số đếm từ hồ sơ và báo khi lệch.
    #[schemars(example = 9)]
    pub turns: Option<u32>,
    /// # Nội dung kiến nghị
    /// Số nội dung kiến nghị tại buổi đối thoại mà nguồn ấy nêu; so với số đếm từ hồ sơ và báo khi
    /// lệch.
    #[schemars(example = 14)]
    pub items: Option<u32>,
    /// # Người tham dự
    /// Tổng số người tham dự mà nguồn ấy nêu; chỉ so khi mọi thành phần đều ghi số chính xác.
    #[schemars(example = 120)]
    pub attendance: Option<u32>,
}

/// # Hoãn, hủy, chuyển
/// Một lần hoãn, hủy hoặc chuyển buổi đối thoại cho đơn vị kế thừa.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct SessionChange {
    /// # Loại thay đổi
    /// Hoãn, hủy hay chuyển đơn vị kế thừa.
    pub kind: ChangeKind,
    /// # Ngày quyết định
    /// Ngày quyết định thay đổi; từ ngày này báo cáo tính buổi đối thoại là đã hoãn, hủy hoặc
    /// chuyển.
    pub date: Day,
    /// # Lý do
    /// Vì sao hoãn, hủy hoặc chuyển.
    #[schemars(example = "mưa lớn kéo dài gây chia cắt một số thôn")]
    pub reason: Text,
    /// # Văn bản
    /// Văn bản thông báo việc này. Không có thì không ghi.
    #[schemars(example = "Thông báo số 156-TB/ĐU, ngày 19/11/2025")]
    pub reference: Option<Text>,
    /// # Ngày mới
    /// Ngày buổi đối thoại dời đến. Chưa định thì không ghi.
    pub new_date: Option<Day>,
    /// # Đơn vị kế thừa
    /// Tên đơn vị sẽ tổ chức thay, viết đúng như sẽ in; chỉ ghi khi chuyển đơn vị kế thừa.
    #[schemars(example = "Đảng ủy xã Sơn Hà")]
    pub successor: Option<Text>,
}

choices! {
    ChangeKind "Loại thay đổi" "Hoãn, hủy hay chuyển đơn vị kế thừa.":
    Postponed "postponed" "Hoãn": "Dời sang ngày khác, hoặc chưa định ngày mới."
    Cancelled "cancelled" "Hủy": "Không tổ chức nữa."
    HandedOver "handed-over" "Chuyển đơn vị kế thừa": "Đơn vị mới sau sắp xếp sẽ tổ chức."
}
