//! `[[item]]` of a petition: one request.

use schemars::JsonSchema;
use serde::Deserialize;

use super::event::EventRecord;
use super::text::Text;

/// Nội dung kiến nghị: one request, one lead body, one deadline, one outcome.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(
    title = "Nội dung kiến nghị",
    description = "Một việc được nêu ra, với một cơ quan chủ trì, một thời hạn và một kết quả."
)]
pub struct ItemRecord {
    /// The number in the ledger: `2025-07`. Never changes.
    #[schemars(
        title = "Mã số",
        description = "Số trong sổ theo dõi, gồm năm và số thứ tự; đã đặt thì không đổi, không \
                       dùng lại.",
        example = "2025-07"
    )]
    #[schemars(regex(pattern = r"^[A-Za-z0-9-]+$"))]
    pub code: Text,
    /// What was said, word for word.
    #[schemars(
        title = "Nội dung",
        description = "Nguyên văn lời kiến nghị; in trong biên bản, phiếu chuyển và công văn trả \
                       lời.",
        example = "Đề nghị xã làm đường bê tông vào xóm Gò Vàng cho bà con đi lại."
    )]
    pub content: Text,
    /// The same in a few words, for tables.
    #[schemars(
        title = "Tóm tắt",
        description = "Nội dung thu gọn trong một câu, không gõ dấu chấm cuối; in trong kết luận, \
                       các bảng và trích yếu công văn trả lời.",
        example = "Bê tông hóa 1,5 km đường vào xóm Gò Vàng"
    )]
    pub short: Text,
    /// What it is.
    #[schemars(
        title = "Loại nội dung",
        description = "Kiến nghị, phản ánh, câu hỏi hay loại khác; tố cáo thì luôn được giữ mật."
    )]
    pub kind: ItemKind,
    /// Identifier of the field in `office.toml`.
    #[schemars(
        title = "Lĩnh vực",
        description = "Mã lĩnh vực đã khai trong office.toml; báo cáo tính số liệu theo lĩnh vực.",
        example = "giao-thong"
    )]
    pub field: Text,
    /// Which level can decide it.
    #[schemars(
        title = "Cấp thẩm quyền",
        description = "Cấp có quyền quyết định việc này; báo cáo tính số liệu theo cấp."
    )]
    pub authority: Level,
    /// Identifier of the lead body.
    #[schemars(
        title = "Cơ quan chủ trì",
        description = "Mã cơ quan chủ trì giải quyết, đã khai trong office.toml. Chưa giao cho ai \
                       thì không ghi.",
        example = &"ubnd"
    )]
    pub lead: Option<Text>,
    /// Identifiers of the bodies that work along.
    #[schemars(
        title = "Cơ quan phối hợp",
        description = "Mã các cơ quan phối hợp, đã khai trong office.toml. Không có thì không ghi.",
        example = ["dia-chinh", "mat-tran"]
    )]
    #[serde(default)]
    pub with: Vec<Text>,
    /// Codes of earlier items that asked for the same.
    #[schemars(
        title = "Kiến nghị lặp lại",
        description = "Mã số những nội dung trước đây đã nêu cùng việc này; dùng để đếm số lần \
                       kiến nghị. Không có thì không ghi.",
        example = ["2024-02"]
    )]
    #[serde(default)]
    pub repeats: Vec<Text>,
    /// Code of the item it was split from.
    #[schemars(
        title = "Tách từ nội dung",
        description = "Mã số nội dung mà việc này được tách ra. Không có thì không ghi.",
        example = "2025-07"
    )]
    pub split_from: Option<Text>,
    /// Code of the item it was merged into.
    #[schemars(
        title = "Gộp vào nội dung",
        description = "Mã số nội dung đến trước cùng một việc, nơi giải quyết chung; nội dung đã \
                       gộp không tính vào số liệu. Không có thì không ghi.",
        example = "2025-29"
    )]
    pub merged_into: Option<Text>,
    /// Whether nothing of it may be printed but number and date.
    #[schemars(
        title = "Nội dung mật",
        description = "Ghi `true` để giữ mật riêng nội dung này: chỉ in mã số và ngày tiếp nhận, \
                       không lập công văn đôn đốc hay trả lời. Không ghi là không mật."
    )]
    pub confidential: Option<bool>,
    /// Việc xử lý: its history, in order.
    #[schemars(
        title = "Việc xử lý",
        description = "Những việc đã làm với nội dung này, xếp theo ngày; trạng thái suy ra từ \
                       đây. Mới tiếp nhận thì chưa ghi."
    )]
    #[serde(default)]
    pub event: Vec<EventRecord>,
}

/// Loại nội dung.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(
    title = "Loại nội dung",
    description = "Nội dung được nêu ra thuộc loại nào."
)]
pub enum ItemKind {
    /// Kiến nghị.
    #[schemars(
        title = "Kiến nghị",
        description = "Đề nghị cơ quan có trách nhiệm giải quyết một việc."
    )]
    Request,
    /// Phản ánh.
    #[schemars(
        title = "Phản ánh",
        description = "Nêu một tình hình, sự việc để cơ quan biết và xem xét."
    )]
    Report,
    /// Đề xuất.
    #[schemars(
        title = "Đề xuất",
        description = "Nêu một cách làm, một chủ trương để cơ quan xem xét."
    )]
    Proposal,
    /// Góp ý.
    #[schemars(
        title = "Góp ý",
        description = "Góp ý cho công việc của tổ chức, cán bộ."
    )]
    Comment,
    /// Câu hỏi.
    #[schemars(title = "Câu hỏi", description = "Hỏi để được giải thích, hướng dẫn.")]
    Question,
    /// Khiếu nại.
    #[schemars(
        title = "Khiếu nại",
        description = "Giải quyết theo Luật Khiếu nại, không theo trình tự kiến nghị."
    )]
    Complaint,
    /// Tố cáo.
    #[schemars(
        title = "Tố cáo",
        description = "Giải quyết theo Luật Tố cáo; luôn được giữ mật."
    )]
    Denunciation,
    /// Khen.
    #[schemars(
        title = "Khen",
        description = "Khen ngợi, cảm ơn tổ chức hoặc cá nhân."
    )]
    Praise,
}

/// Cấp thẩm quyền.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(
    title = "Cấp",
    description = "Cấp của cơ quan, hoặc cấp có thẩm quyền giải quyết."
)]
pub enum Level {
    /// Thôn.
    #[schemars(title = "Thôn", description = "Thôn, bản, tổ dân phố.")]
    Village,
    /// Xã.
    #[schemars(title = "Xã", description = "Xã, phường, thị trấn.")]
    Commune,
    /// Huyện (until 30 June 2025).
    #[schemars(
        title = "Huyện",
        description = "Cấp huyện, chỉ đến hết ngày 30/6/2025."
    )]
    District,
    /// Tỉnh.
    #[schemars(title = "Tỉnh", description = "Tỉnh, thành phố trực thuộc Trung ương.")]
    Province,
    /// Trung ương.
    #[schemars(title = "Trung ương", description = "Cơ quan Trung ương, bộ, ngành.")]
    Central,
    /// Khác: a company, say.
    #[schemars(
        title = "Khác",
        description = "Doanh nghiệp hoặc tổ chức không thuộc các cấp trên."
    )]
    Other,
}
