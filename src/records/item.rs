//! `[[item]]` of a petition: one request.

use schemars::JsonSchema;
use serde::Deserialize;

use super::choice::choices;
use super::event::EventRecord;
use super::text::Text;

/// # Nội dung kiến nghị
/// Một việc được nêu ra, với một cơ quan chủ trì, một thời hạn và một kết quả.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ItemRecord {
    /// # Mã số
    /// Số trong sổ theo dõi, gồm năm và số thứ tự; đã đặt thì không đổi, không dùng lại.
    #[schemars(example = "2025-07", regex(pattern = r"^[A-Za-z0-9-]+$"))]
    pub code: Text,
    /// # Nội dung
    /// Nguyên văn lời kiến nghị; in trong biên bản, phiếu chuyển và công văn trả lời.
    #[schemars(example = "Đề nghị xã làm đường bê tông vào xóm Gò Vàng cho bà con đi lại.")]
    pub content: Text,
    /// # Tóm tắt
    /// Nội dung thu gọn trong một câu, không gõ dấu chấm cuối; in trong kết luận, các bảng và trích
    /// yếu công văn trả lời.
    #[schemars(example = "Bê tông hóa 1,5 km đường vào xóm Gò Vàng")]
    pub short: Text,
    /// # Loại nội dung
    /// Kiến nghị, phản ánh, câu hỏi hay loại khác; tố cáo thì luôn được giữ mật.
    pub kind: ItemKind,
    /// # Lĩnh vực
    /// Mã lĩnh vực đã khai trong office.toml; báo cáo tính số liệu theo lĩnh vực.
    #[schemars(example = "giao-thong")]
    pub field: Text,
    /// # Cấp thẩm quyền
    /// Cấp có quyền quyết định việc này; báo cáo tính số liệu theo cấp.
    pub authority: Level,
    /// # Cơ quan chủ trì
    /// Mã cơ quan chủ trì giải quyết, đã khai trong office.toml. Chưa giao cho ai thì không ghi.
    #[schemars(example = &"ubnd")]
    pub lead: Option<Text>,
    /// # Cơ quan phối hợp
    /// Mã các cơ quan phối hợp, đã khai trong office.toml. Không có thì không ghi.
    #[serde(default)]
    #[schemars(example = ["dia-chinh", "mat-tran"])]
    pub with: Vec<Text>,
    /// # Kiến nghị lặp lại
    /// Mã số những nội dung trước đây đã nêu cùng việc này; dùng để đếm số lần kiến nghị. Không có
    /// thì không ghi.
    #[serde(default)]
    #[schemars(example = ["2024-02"])]
    pub repeats: Vec<Text>,
    /// # Tách từ nội dung
    /// Mã số nội dung mà việc này được tách ra. Không có thì không ghi.
    #[schemars(example = "2025-07")]
    pub split_from: Option<Text>,
    /// # Gộp vào nội dung
    /// Mã số nội dung đến trước cùng một việc, nơi giải quyết chung; nội dung đã gộp không tính vào
    /// số liệu. Không có thì không ghi.
    #[schemars(example = "2025-29")]
    pub merged_into: Option<Text>,
    /// # Nội dung mật
    /// Ghi `true` để giữ mật riêng nội dung này: chỉ in mã số và ngày tiếp nhận, không lập công văn
    /// đôn đốc hay trả lời. Không ghi là không mật.
    pub confidential: Option<bool>,
    /// # Việc xử lý
    /// Những việc đã làm với nội dung này, xếp theo ngày; trạng thái suy ra từ đây. Mới tiếp nhận
    /// thì chưa ghi.
    #[serde(default)]
    pub event: Vec<EventRecord>,
}

impl ItemRecord {
    /// Whether it is secret by itself. A denunciation always is: Luật Tố cáo 2018, Điều 47.
    pub fn is_secret(&self) -> bool {
        self.confidential == Some(true) || self.kind == ItemKind::Denunciation
    }
}

choices! {
    ItemKind "Loại nội dung" "Nội dung được nêu ra thuộc loại nào.":
    Request "request" "Kiến nghị": "Đề nghị cơ quan có trách nhiệm giải quyết một việc."
    Report "report" "Phản ánh": "Nêu một tình hình, sự việc để cơ quan biết và xem xét."
    Proposal "proposal" "Đề xuất": "Nêu một cách làm, một chủ trương để cơ quan xem xét."
    Comment "comment" "Góp ý": "Góp ý cho công việc của tổ chức, cán bộ."
    Question "question" "Câu hỏi": "Hỏi để được giải thích, hướng dẫn."
    Complaint "complaint" "Khiếu nại":
        "Giải quyết theo Luật Khiếu nại, không theo trình tự kiến nghị."
    Denunciation "denunciation" "Tố cáo": "Giải quyết theo Luật Tố cáo; luôn được giữ mật."
    Praise "praise" "Khen": "Khen ngợi, cảm ơn tổ chức hoặc cá nhân."
}

choices! {
    Level "Cấp" "Cấp của cơ quan, hoặc cấp có thẩm quyền giải quyết.":
    Village "village" "Thôn": "Thôn, bản, tổ dân phố."
    Commune "commune" "Xã": "Xã, phường, thị trấn."
    District "district" "Huyện": "Cấp huyện, chỉ đến hết ngày 30/6/2025."
    Province "province" "Tỉnh": "Tỉnh, thành phố trực thuộc Trung ương."
    Central "central" "Trung ương": "Cơ quan Trung ương, bộ, ngành."
    Other "other" "Khác": "Doanh nghiệp hoặc tổ chức không thuộc các cấp trên."
}
