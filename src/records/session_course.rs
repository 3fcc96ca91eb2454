//! How a session goes: who is invited, what is planned, who came, what became of it.

use schemars::JsonSchema;
use serde::Deserialize;

use super::day::{Clock, Day};
use super::text::Text;

/// Người, cơ quan được mời: one printed letter each.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[serde(rename_all = "kebab-case")]
#[schemars(
    title = "Người, cơ quan được mời",
    description = "Một giấy mời; ghi đúng một trong ba khóa `person`, `body`, `name`."
)]
pub struct InviteeRecord {
    /// Identifier of a person in `office.toml`.
    #[schemars(
        title = "Người được mời",
        description = "Mã người đã khai trong office.toml; họ tên và chức vụ lấy từ đó.",
        example = &"huong"
    )]
    pub person: Option<Text>,
    /// Identifier of a body in `office.toml`.
    #[schemars(
        title = "Cơ quan được mời",
        description = "Mã cơ quan đã khai trong office.toml; giấy mời đề nghị cử đại diện đến dự.",
        example = "dien-luc"
    )]
    pub body: Option<Text>,
    /// Anybody else, as printed.
    #[schemars(
        title = "Khách mời khác",
        description = "Người hoặc nơi chưa khai trong office.toml, viết đúng như sẽ in.",
        example = "Nhân dân thôn Nước Tang"
    )]
    pub name: Option<Text>,
    /// What they are asked to prepare.
    #[schemars(
        title = "Chuẩn bị",
        description = "Việc đề nghị người được mời chuẩn bị, không gõ dấu chấm cuối. Không ghi thì \
                       bỏ dòng này.",
        example = "Nội dung trả lời về lưới điện hạ áp trên địa bàn thôn Nước Tang"
    )]
    pub prepare: Option<Text>,
}

/// Một dòng chương trình.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(
    title = "Một dòng chương trình",
    description = "Một việc trong chương trình buổi đối thoại."
)]
pub struct AgendaLineRecord {
    /// When.
    #[schemars(
        title = "Giờ",
        description = "Giờ bắt đầu việc này, in ở cột thời gian."
    )]
    pub time: Clock,
    /// What.
    #[schemars(
        title = "Nội dung",
        description = "Việc sẽ diễn ra, in ở cột nội dung.",
        example = "Nhân dân phát biểu ý kiến, kiến nghị"
    )]
    pub content: Text,
    /// Who.
    #[schemars(
        title = "Người thực hiện",
        description = "Ai làm việc này, viết đúng như sẽ in.",
        example = "Đồng chí Bí thư Đảng ủy"
    )]
    pub who: Text,
}

/// Thành phần tham dự: one group and how many came.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(
    title = "Thành phần tham dự",
    description = "Một thành phần và số người đến dự."
)]
pub struct Attendance {
    /// Which group.
    #[schemars(
        title = "Thành phần",
        description = "Tên thành phần, viết đúng như sẽ in trong biên bản và kết luận.",
        example = "Nhân dân thôn Nước Tang"
    )]
    pub group: Text,
    /// How many.
    #[schemars(
        title = "Số người",
        description = "Số người của thành phần này đã đến dự.",
        example = 80
    )]
    pub count: u32,
    /// How exact the count is; exact when left out.
    #[schemars(
        title = "Mức chính xác",
        description = "Ghi khi số người chỉ là ước lượng. Không ghi là số chính xác."
    )]
    pub approximate: Option<Approximation>,
}

/// Mức chính xác của một con số.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(
    title = "Mức chính xác",
    description = "Chữ in trước một con số ước lượng."
)]
pub enum Approximation {
    /// Gần.
    #[schemars(title = "Gần", description = "Chưa đến số ấy: “gần 80 người”.")]
    Nearly,
    /// Khoảng.
    #[schemars(title = "Khoảng", description = "Xấp xỉ số ấy: “khoảng 80 người”.")]
    About,
    /// Trên.
    #[schemars(title = "Trên", description = "Hơn số ấy: “trên 80 người”.")]
    Over,
}

/// Số liệu nêu ở nguồn khác: compared with the counted ones, never printed in their place.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[serde(rename_all = "kebab-case")]
#[schemars(
    title = "Số liệu nguồn khác nêu",
    description = "Số liệu nêu ở tin, bài hoặc báo cáo khác; chỉ để so với hồ sơ, không in thay số \
                   đếm được."
)]
pub struct StatedFigures {
    /// Where the figures stand.
    #[schemars(
        title = "Nguồn",
        description = "Tin, bài hoặc văn bản nêu các số liệu này.",
        example = "Tin trên Trang thông tin điện tử xã, ngày 21/4/2025"
    )]
    pub source: Option<Text>,
    /// Người phát biểu.
    #[schemars(
        title = "Người phát biểu",
        description = "Số người phát biểu tại buổi đối thoại mà nguồn ấy nêu; so với số đếm từ hồ \
                       sơ và báo khi lệch.",
        example = 10
    )]
    pub speakers: Option<u32>,
    /// Lượt ý kiến.
    #[schemars(
        title = "Lượt ý kiến",
        description = "Số lượt ý kiến phát biểu mà nguồn ấy nêu; so với số đếm từ hồ sơ và báo khi \
                       lệch.",
        example = 9
    )]
    pub turns: Option<u32>,
    /// Nội dung kiến nghị.
    #[schemars(
        title = "Nội dung kiến nghị",
        description = "Số nội dung kiến nghị tại buổi đối thoại mà nguồn ấy nêu; so với số đếm từ \
                       hồ sơ và báo khi lệch.",
        example = 14
    )]
    pub items: Option<u32>,
    /// Người tham dự.
    #[schemars(
        title = "Người tham dự",
        description = "Tổng số người tham dự mà nguồn ấy nêu; chỉ so khi mọi thành phần đều ghi số \
                       chính xác.",
        example = 120
    )]
    pub attendance: Option<u32>,
}

/// Hoãn, hủy hoặc chuyển đơn vị kế thừa.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(
    title = "Hoãn, hủy, chuyển",
    description = "Một lần hoãn, hủy hoặc chuyển buổi đối thoại cho đơn vị kế thừa."
)]
pub struct SessionChange {
    /// Which of the three.
    #[schemars(
        title = "Loại thay đổi",
        description = "Hoãn, hủy hay chuyển đơn vị kế thừa."
    )]
    pub kind: ChangeKind,
    /// Day of the decision.
    #[schemars(
        title = "Ngày quyết định",
        description = "Ngày quyết định thay đổi; từ ngày này báo cáo tính buổi đối thoại là đã \
                       hoãn, hủy hoặc chuyển."
    )]
    pub date: Day,
    /// Why.
    #[schemars(
        title = "Lý do",
        description = "Vì sao hoãn, hủy hoặc chuyển.",
        example = "mưa lớn kéo dài gây chia cắt một số thôn"
    )]
    pub reason: Text,
    /// The document that says so.
    #[schemars(
        title = "Văn bản",
        description = "Văn bản thông báo việc này. Không có thì không ghi.",
        example = "Thông báo số 156-TB/ĐU, ngày 19/11/2025"
    )]
    pub reference: Option<Text>,
    /// The day to which it was moved.
    #[schemars(
        title = "Ngày mới",
        description = "Ngày buổi đối thoại dời đến. Chưa định thì không ghi."
    )]
    pub new_date: Option<Day>,
    /// Who holds it instead.
    #[schemars(
        title = "Đơn vị kế thừa",
        description = "Tên đơn vị sẽ tổ chức thay, viết đúng như sẽ in; chỉ ghi khi chuyển đơn vị \
                       kế thừa.",
        example = "Đảng ủy xã Sơn Hà"
    )]
    pub successor: Option<Text>,
}

/// Loại thay đổi.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(
    title = "Loại thay đổi",
    description = "Hoãn, hủy hay chuyển đơn vị kế thừa."
)]
pub enum ChangeKind {
    /// Hoãn.
    #[schemars(
        title = "Hoãn",
        description = "Dời sang ngày khác, hoặc chưa định ngày mới."
    )]
    Postponed,
    /// Hủy.
    #[schemars(title = "Hủy", description = "Không tổ chức nữa.")]
    Cancelled,
    /// Chuyển đơn vị kế thừa.
    #[schemars(
        title = "Chuyển đơn vị kế thừa",
        description = "Đơn vị mới sau sắp xếp sẽ tổ chức."
    )]
    HandedOver,
}
