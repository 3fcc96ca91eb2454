//! `[outcome-groups]` in `office.toml`: how outcomes count in reports.

use schemars::JsonSchema;
use serde::Deserialize;

use super::choice::choices;

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

choices! {
    ReportGroup "Nhóm trong báo cáo" "Nhóm số liệu mà một nội dung được tính vào.":
    Resolved "resolved" "Đã giải quyết": "Tính vào số nội dung đã giải quyết."
    InProgress "in-progress" "Đang giải quyết": "Tính vào số nội dung đang giải quyết."
    Unresolved "unresolved" "Chưa giải quyết": "Tính vào số nội dung chưa giải quyết."
}
