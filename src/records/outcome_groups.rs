//! `[outcome-groups]` in `office.toml`: how outcomes count in reports.

use schemars::JsonSchema;
use serde::Deserialize;

/// Nhóm báo cáo của từng kết quả.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(
    title = "Nhóm báo cáo của kết quả",
    description = "Mỗi kết quả giải quyết tính vào nhóm nào khi báo cáo; chỉ ghi chỗ khác mặc định."
)]
pub struct OutcomeGroupsRecord {
    /// Group of `done`.
    #[schemars(
        title = "Đã giải quyết xong",
        description = "Kết quả `done` tính vào nhóm nào khi báo cáo. Không ghi thì tính là đã giải \
                       quyết."
    )]
    pub done: Option<ReportGroup>,
    /// Group of `explained`.
    #[schemars(
        title = "Đã trả lời, giải thích",
        description = "Kết quả `explained` tính vào nhóm nào khi báo cáo. Không ghi thì tính là đã \
                       giải quyết."
    )]
    pub explained: Option<ReportGroup>,
    /// Group of `planned`.
    #[schemars(
        title = "Đưa vào kế hoạch",
        description = "Kết quả `planned` tính vào nhóm nào khi báo cáo. Không ghi thì tính là đang \
                       giải quyết."
    )]
    pub planned: Option<ReportGroup>,
    /// Group of `no-basis`.
    #[schemars(
        title = "Không có căn cứ",
        description = "Kết quả `no-basis` tính vào nhóm nào khi báo cáo. Không ghi thì tính là đã \
                       giải quyết."
    )]
    pub no_basis: Option<ReportGroup>,
    /// Group of `community`.
    #[schemars(
        title = "Vận động xã hội hóa",
        description = "Kết quả `community` tính vào nhóm nào khi báo cáo. Không ghi thì tính là đã \
                       giải quyết."
    )]
    pub community: Option<ReportGroup>,
    /// Group of `beyond-authority`.
    #[schemars(
        title = "Vượt thẩm quyền",
        description = "Kết quả `beyond-authority` tính vào nhóm nào khi báo cáo. Không ghi thì \
                       tính là đang giải quyết."
    )]
    pub beyond_authority: Option<ReportGroup>,
    /// Group of `objective-cause`.
    #[schemars(
        title = "Do nguyên nhân khách quan",
        description = "Kết quả `objective-cause` tính vào nhóm nào khi báo cáo. Không ghi thì tính \
                       là chưa giải quyết."
    )]
    pub objective_cause: Option<ReportGroup>,
}

/// Nhóm trong báo cáo.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(
    title = "Nhóm trong báo cáo",
    description = "Nhóm số liệu mà một nội dung được tính vào."
)]
pub enum ReportGroup {
    /// Đã giải quyết.
    #[schemars(
        title = "Đã giải quyết",
        description = "Tính vào số nội dung đã giải quyết."
    )]
    Resolved,
    /// Đang giải quyết.
    #[schemars(
        title = "Đang giải quyết",
        description = "Tính vào số nội dung đang giải quyết."
    )]
    InProgress,
    /// Chưa giải quyết.
    #[schemars(
        title = "Chưa giải quyết",
        description = "Tính vào số nội dung chưa giải quyết."
    )]
    Unresolved,
}
