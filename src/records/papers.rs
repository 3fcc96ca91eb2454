//! `[papers]`, `[recipients]` and `[outcome-groups]` in `office.toml`: how the office words its
//! papers and counts.

use serde::Deserialize;

use super::Text;

/// Loại giấy tờ cơ quan quen dùng.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct RawPapers {
    /// Kết luận (`KL`) or Thông báo kết luận (`TB`).
    pub conclusion: Option<ConclusionForm>,
    /// In which order the conclusion takes the items.
    pub conclusion_order: Option<ConclusionOrder>,
    /// How papers that are posted or sent around name petitioners.
    pub posted_names: Option<PostedNames>,
    /// How exactly reports print shares.
    pub rate_decimals: Option<RateDecimals>,
}

/// Số chữ số thập phân của tỷ lệ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RateDecimals {
    /// `39 %`
    None,
    /// `39,1 %`
    One,
}

/// Hình thức kết luận.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ConclusionForm {
    /// KẾT LUẬN.
    Conclusion,
    /// THÔNG BÁO kết luận.
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ConclusionOrder {
    /// Item by item, as they were brought forward.
    Items,
    /// By field, in the order of `office.toml`.
    Fields,
}

/// Cách ghi tên người kiến nghị trong văn bản niêm yết, gửi rộng rãi.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PostedNames {
    /// Full names.
    Full,
    /// `ông Đ.V.G.`
    Initials,
    /// `một người dân`.
    Hidden,
}

/// Nơi nhận theo loại văn bản, without separators.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct RawRecipients {
    /// Of announcements.
    pub announcement: Vec<Text>,
    /// Of invitations.
    pub invitation: Vec<Text>,
    /// Of reviews.
    pub review: Vec<Text>,
    /// Of assignment letters.
    pub assignment: Vec<Text>,
    /// Of replies to citizens.
    pub reply: Vec<Text>,
    /// Of reminders.
    pub reminder: Vec<Text>,
}

/// Nhóm báo cáo của từng kết quả.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct RawOutcomeGroups {
    /// Group of `done`.
    pub done: Option<ReportGroup>,
    /// Group of `explained`.
    pub explained: Option<ReportGroup>,
    /// Group of `planned`.
    pub planned: Option<ReportGroup>,
    /// Group of `no-basis`.
    pub no_basis: Option<ReportGroup>,
    /// Group of `community`.
    pub community: Option<ReportGroup>,
    /// Group of `beyond-authority`.
    pub beyond_authority: Option<ReportGroup>,
    /// Group of `objective-cause`.
    pub objective_cause: Option<ReportGroup>,
}

/// Nhóm trong báo cáo.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReportGroup {
    /// Đã giải quyết.
    Resolved,
    /// Đang giải quyết.
    InProgress,
    /// Chưa giải quyết.
    Unresolved,
}
