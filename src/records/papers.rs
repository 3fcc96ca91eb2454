//! `[papers]`, `[recipients]` and `[outcome-groups]` in `office.toml`: which of several customary
//! papers the office writes, to whom, and how outcomes count in its reports.

use schemars::JsonSchema;
use serde::Deserialize;

use super::choice::{choices, or_usual};
use super::item::Outcome;
use super::text::Text;

/// # Loại giấy tờ quen dùng
/// Cách cơ quan quen soạn kết luận, ghi tên người kiến nghị và in tỷ lệ; điều nào không ghi thì
/// theo mặc định.
#[derive(Debug, Clone, Copy, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct PapersRecord {
    /// # Hình thức kết luận
    /// Sau đối thoại ban hành Kết luận (KL) hay Thông báo kết luận (TB). Không ghi thì là Kết luận.
    #[serde(default, deserialize_with = "or_usual")]
    pub conclusion: ConclusionForm,
    /// # Thứ tự trong kết luận
    /// Kết luận xếp các nội dung lần lượt theo ý kiến hay theo lĩnh vực. Không ghi thì lần lượt
    /// theo ý kiến.
    #[serde(default, deserialize_with = "or_usual")]
    pub conclusion_order: ConclusionOrder,
    /// # Tên trong văn bản niêm yết
    /// Cách ghi tên người kiến nghị trong văn bản niêm yết, gửi rộng rãi như kết luận, báo cáo.
    /// Không ghi thì viết tắt.
    #[serde(default, deserialize_with = "or_usual")]
    pub posted_names: PostedNames,
    /// # Số lẻ của tỷ lệ
    /// Tỷ lệ phần trăm trong báo cáo in mấy chữ số thập phân. Không ghi thì một chữ số.
    #[serde(default, deserialize_with = "or_usual")]
    pub rate_decimals: RateDecimals,
}

choices! {
    #[derive(Default)]
    RateDecimals "Số lẻ của tỷ lệ" "Tỷ lệ phần trăm trong báo cáo in mấy chữ số thập phân.":
    None "none" "Không có số lẻ": "Làm tròn đến số nguyên, như 39 %."
    #[default]
    One "one" "Một chữ số thập phân": "Làm tròn đến một chữ số thập phân, như 39,1 %."
}

choices! {
    #[derive(Default)]
    ConclusionForm "Hình thức kết luận" "Tên loại và ký hiệu của văn bản kết luận.":
    #[default]
    Conclusion "conclusion" "Kết luận": "Tên loại KẾT LUẬN, lấy số ở sổ KL."
    Notice "notice" "Thông báo kết luận": "Tên loại THÔNG BÁO, lấy số ở sổ TB."
}

impl ConclusionForm {
    /// The register in which its number runs.
    pub fn abbreviation(self) -> &'static str {
        match self {
            Self::Conclusion => "KL",
            Self::Notice => "TB",
        }
    }
}

choices! {
    #[derive(Default)]
    ConclusionOrder "Thứ tự trong kết luận" "Kết luận xếp các nội dung kiến nghị theo thứ tự nào.":
    #[default]
    Items "items" "Lần lượt theo ý kiến": "Theo thứ tự các ý kiến được nêu."
    Fields "fields" "Theo lĩnh vực": "Gom theo lĩnh vực, theo thứ tự khai trong office.toml."
}

choices! {
    #[derive(Default)]
    PostedNames "Tên trong văn bản niêm yết"
        "Cách ghi tên người kiến nghị trong văn bản niêm yết, gửi rộng rãi.":
    Full "full" "Đủ họ tên": "In đủ họ và tên."
    // Where the office has not chosen, papers say no more of a person than they must.
    #[default]
    Initials "initials" "Viết tắt": "Chỉ in chữ cái đầu, như ông Đ.V.G."
    Hidden "hidden" "Không ghi tên": "In là “một người dân”."
}

/// # Nơi nhận theo loại văn bản
/// Nơi nhận của những loại văn bản không ghi riêng nơi nhận trong hồ sơ của mình.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct RecipientsByKind {
    /// # Nơi nhận thông báo
    /// Mỗi nơi một mục, không gõ gạch đầu dòng và dấu cuối dòng; in ở cuối thông báo về buổi đối
    /// thoại.
    #[serde(default)]
    #[schemars(example = ["HĐND, UBND xã", "Lưu Văn phòng Đảng ủy"])]
    pub announcement: Vec<Text>,
    /// # Nơi nhận giấy mời
    /// Mỗi nơi một mục, không gõ gạch đầu dòng và dấu cuối dòng; in ở cuối mỗi giấy mời.
    #[serde(default)]
    #[schemars(example = ["Như trên", "Lưu Văn phòng Đảng ủy"])]
    pub invitation: Vec<Text>,
    /// # Nơi nhận báo cáo rà soát
    /// Mỗi nơi một mục, không gõ gạch đầu dòng và dấu cuối dòng; in ở cuối báo cáo rà soát trước
    /// buổi đối thoại.
    #[serde(default)]
    #[schemars(example = ["HĐND, UBND xã", "Lưu Văn phòng Đảng ủy"])]
    pub review: Vec<Text>,
    /// # Nơi nhận phiếu chuyển
    /// Mỗi nơi một mục, không gõ gạch đầu dòng và dấu cuối dòng; in ở cuối công văn chuyển kiến
    /// nghị đến cơ quan giải quyết.
    #[serde(default)]
    #[schemars(example = ["Như trên", "Lưu Văn phòng Đảng ủy"])]
    pub assignment: Vec<Text>,
    /// # Nơi nhận công văn trả lời
    /// Mỗi nơi một mục, không gõ gạch đầu dòng và dấu cuối dòng; in ở cuối công văn trả lời công
    /// dân.
    #[serde(default)]
    #[schemars(example = ["Như trên", "Lưu Văn phòng Đảng ủy"])]
    pub reply: Vec<Text>,
    /// # Nơi nhận công văn đôn đốc
    /// Mỗi nơi một mục, không gõ gạch đầu dòng và dấu cuối dòng; in ở cuối công văn đôn đốc.
    #[serde(default)]
    #[schemars(example = ["Như trên", "Lưu Văn phòng Đảng ủy"])]
    pub reminder: Vec<Text>,
}

/// # Nhóm báo cáo của kết quả
/// Mỗi kết quả giải quyết tính vào nhóm nào khi báo cáo; chỉ ghi chỗ khác mặc định.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct OutcomeGroupsRecord {
    /// # Đã giải quyết xong
    /// Kết quả `done` tính vào nhóm nào khi báo cáo. Không ghi thì tính là đã giải quyết.
    pub done: Option<ReportGroup>,
    /// # Đã trả lời, giải thích
    /// Kết quả `explained` tính vào nhóm nào khi báo cáo. Không ghi thì tính là đã giải quyết.
    pub explained: Option<ReportGroup>,
    /// # Đưa vào kế hoạch
    /// Kết quả `planned` tính vào nhóm nào khi báo cáo. Không ghi thì tính là đang giải quyết.
    pub planned: Option<ReportGroup>,
    /// # Không có căn cứ
    /// Kết quả `no-basis` tính vào nhóm nào khi báo cáo. Không ghi thì tính là đã giải quyết.
    pub no_basis: Option<ReportGroup>,
    /// # Vận động xã hội hóa
    /// Kết quả `community` tính vào nhóm nào khi báo cáo. Không ghi thì tính là đã giải quyết.
    pub community: Option<ReportGroup>,
    /// # Vượt thẩm quyền
    /// Kết quả `beyond-authority` tính vào nhóm nào khi báo cáo. Không ghi thì tính là đang giải
    /// quyết.
    pub beyond_authority: Option<ReportGroup>,
    /// # Do nguyên nhân khách quan
    /// Kết quả `objective-cause` tính vào nhóm nào khi báo cáo. Không ghi thì tính là chưa giải
    /// quyết.
    pub objective_cause: Option<ReportGroup>,
}

impl OutcomeGroupsRecord {
    /// The group in which an outcome is reported. Usually what is settled or explained is
    /// resolved; what waits for money or for a superior body is in progress; what cannot be
    /// done for now is unresolved.
    pub fn of(&self, outcome: Outcome) -> ReportGroup {
        let (own, usual) = match outcome {
            Outcome::Done => (self.done, ReportGroup::Resolved),
            Outcome::Explained => (self.explained, ReportGroup::Resolved),
            Outcome::Planned => (self.planned, ReportGroup::InProgress),
            Outcome::NoBasis => (self.no_basis, ReportGroup::Resolved),
            Outcome::Community => (self.community, ReportGroup::Resolved),
            Outcome::BeyondAuthority => (self.beyond_authority, ReportGroup::InProgress),
            Outcome::ObjectiveCause => (self.objective_cause, ReportGroup::Unresolved),
        };
        own.unwrap_or(usual)
    }
}

choices! {
    ReportGroup "Nhóm trong báo cáo" "Nhóm số liệu mà một nội dung được tính vào.":
    Resolved "resolved" "Đã giải quyết": "Tính vào số nội dung đã giải quyết."
    InProgress "in-progress" "Đang giải quyết": "Tính vào số nội dung đang giải quyết."
    Unresolved "unresolved" "Chưa giải quyết": "Tính vào số nội dung chưa giải quyết."
}
