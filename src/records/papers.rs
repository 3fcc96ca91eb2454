//! `[papers]` and `[recipients]` in `office.toml`: which of several customary papers the office writes, and to whom.

use schemars::JsonSchema;
use serde::Deserialize;

use super::text::Text;

/// Loại giấy tờ cơ quan quen dùng.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(
    title = "Loại giấy tờ quen dùng",
    description = "Cách cơ quan quen soạn kết luận, ghi tên người kiến nghị và in tỷ lệ; điều nào \
                   không ghi thì theo mặc định."
)]
pub struct PapersRecord {
    /// Kết luận (`KL`) or Thông báo kết luận (`TB`).
    #[schemars(
        title = "Hình thức kết luận",
        description = "Sau đối thoại ban hành Kết luận (KL) hay Thông báo kết luận (TB). Không ghi \
                       thì là Kết luận."
    )]
    pub conclusion: Option<ConclusionForm>,
    /// In which order the conclusion takes the items.
    #[schemars(
        title = "Thứ tự trong kết luận",
        description = "Kết luận xếp các nội dung lần lượt theo ý kiến hay theo lĩnh vực. Không ghi \
                       thì lần lượt theo ý kiến."
    )]
    pub conclusion_order: Option<ConclusionOrder>,
    /// How papers that are posted or sent around name petitioners.
    #[schemars(
        title = "Tên trong văn bản niêm yết",
        description = "Cách ghi tên người kiến nghị trong văn bản niêm yết, gửi rộng rãi như kết \
                       luận, báo cáo. Không ghi thì viết tắt."
    )]
    pub posted_names: Option<PostedNames>,
    /// How exactly reports print shares.
    #[schemars(
        title = "Số lẻ của tỷ lệ",
        description = "Tỷ lệ phần trăm trong báo cáo in mấy chữ số thập phân. Không ghi thì một \
                       chữ số."
    )]
    pub rate_decimals: Option<RateDecimals>,
}

/// Số chữ số thập phân của tỷ lệ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(
    title = "Số lẻ của tỷ lệ",
    description = "Tỷ lệ phần trăm trong báo cáo in mấy chữ số thập phân."
)]
pub enum RateDecimals {
    /// `39 %`
    #[schemars(
        title = "Không có số lẻ",
        description = "Làm tròn đến số nguyên, như 39 %."
    )]
    None,
    /// `39,1 %`
    #[schemars(
        title = "Một chữ số thập phân",
        description = "Làm tròn đến một chữ số thập phân, như 39,1 %."
    )]
    One,
}

/// Hình thức kết luận.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(
    title = "Hình thức kết luận",
    description = "Tên loại và ký hiệu của văn bản kết luận."
)]
pub enum ConclusionForm {
    /// KẾT LUẬN.
    #[schemars(title = "Kết luận", description = "Tên loại KẾT LUẬN, lấy số ở sổ KL.")]
    Conclusion,
    /// THÔNG BÁO kết luận.
    #[schemars(
        title = "Thông báo kết luận",
        description = "Tên loại THÔNG BÁO, lấy số ở sổ TB."
    )]
    Notice,
}

impl ConclusionForm {
    /// The register in which its number runs.
    pub fn abbreviation(self) -> &'static str {
        match self {
            Self::Conclusion => "KL",
            Self::Notice => "TB",
        }
    }

    /// The kind of paper in the middle of a sentence.
    pub fn word(self) -> &'static str {
        match self {
            Self::Conclusion => "Kết luận",
            Self::Notice => "Thông báo kết luận",
        }
    }
}

/// Thứ tự trong kết luận.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(
    title = "Thứ tự trong kết luận",
    description = "Kết luận xếp các nội dung kiến nghị theo thứ tự nào."
)]
pub enum ConclusionOrder {
    /// Item by item, as they were brought forward.
    #[schemars(
        title = "Lần lượt theo ý kiến",
        description = "Theo thứ tự các ý kiến được nêu."
    )]
    Items,
    /// By field, in the order of `office.toml`.
    #[schemars(
        title = "Theo lĩnh vực",
        description = "Gom theo lĩnh vực, theo thứ tự khai trong office.toml."
    )]
    Fields,
}

/// Cách ghi tên người kiến nghị trong văn bản niêm yết, gửi rộng rãi.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(
    title = "Tên trong văn bản niêm yết",
    description = "Cách ghi tên người kiến nghị trong văn bản niêm yết, gửi rộng rãi."
)]
pub enum PostedNames {
    /// Full names.
    #[schemars(title = "Đủ họ tên", description = "In đủ họ và tên.")]
    Full,
    /// `ông Đ.V.G.`
    #[schemars(title = "Viết tắt", description = "Chỉ in chữ cái đầu, như ông Đ.V.G.")]
    Initials,
    /// `một người dân`.
    #[schemars(title = "Không ghi tên", description = "In là “một người dân”.")]
    Hidden,
}

/// Nơi nhận theo loại văn bản, without separators.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[serde(rename_all = "kebab-case")]
#[schemars(
    title = "Nơi nhận theo loại văn bản",
    description = "Nơi nhận của những loại văn bản không ghi riêng nơi nhận trong hồ sơ của mình."
)]
pub struct RecipientsByKind {
    /// Of announcements.
    #[schemars(
        title = "Nơi nhận thông báo",
        description = "Mỗi nơi một mục, không gõ gạch đầu dòng và dấu cuối dòng; in ở cuối thông \
                       báo về buổi đối thoại.",
        example = ["HĐND, UBND xã", "Lưu Văn phòng Đảng ủy"]
    )]
    #[serde(default)]
    pub announcement: Vec<Text>,
    /// Of invitations.
    #[schemars(
        title = "Nơi nhận giấy mời",
        description = "Mỗi nơi một mục, không gõ gạch đầu dòng và dấu cuối dòng; in ở cuối mỗi \
                       giấy mời.",
        example = ["Như trên", "Lưu Văn phòng Đảng ủy"]
    )]
    #[serde(default)]
    pub invitation: Vec<Text>,
    /// Of reviews.
    #[schemars(
        title = "Nơi nhận báo cáo rà soát",
        description = "Mỗi nơi một mục, không gõ gạch đầu dòng và dấu cuối dòng; in ở cuối báo cáo \
                       rà soát trước buổi đối thoại.",
        example = ["HĐND, UBND xã", "Lưu Văn phòng Đảng ủy"]
    )]
    #[serde(default)]
    pub review: Vec<Text>,
    /// Of assignment letters.
    #[schemars(
        title = "Nơi nhận phiếu chuyển",
        description = "Mỗi nơi một mục, không gõ gạch đầu dòng và dấu cuối dòng; in ở cuối công \
                       văn chuyển kiến nghị đến cơ quan giải quyết.",
        example = ["Như trên", "Lưu Văn phòng Đảng ủy"]
    )]
    #[serde(default)]
    pub assignment: Vec<Text>,
    /// Of replies to citizens.
    #[schemars(
        title = "Nơi nhận công văn trả lời",
        description = "Mỗi nơi một mục, không gõ gạch đầu dòng và dấu cuối dòng; in ở cuối công \
                       văn trả lời công dân.",
        example = ["Như trên", "Lưu Văn phòng Đảng ủy"]
    )]
    #[serde(default)]
    pub reply: Vec<Text>,
    /// Of reminders.
    #[schemars(
        title = "Nơi nhận công văn đôn đốc",
        description = "Mỗi nơi một mục, không gõ gạch đầu dòng và dấu cuối dòng; in ở cuối công \
                       văn đôn đốc.",
        example = ["Như trên", "Lưu Văn phòng Đảng ủy"]
    )]
    #[serde(default)]
    pub reminder: Vec<Text>,
}
