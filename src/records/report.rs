//! `records/<year>/reports/<name>.toml`: what only a person can write in a report.

use schemars::JsonSchema;
use serde::Deserialize;

use super::day::Day;
use super::prose::Prose;
use super::text::Text;

/// Báo cáo năm, báo cáo tiến độ: every figure in it is computed.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(
    title = "Báo cáo",
    description = "Phần nhận xét của báo cáo năm hoặc báo cáo tiến độ; mọi số liệu do chương trình \
                   tính từ hồ sơ."
)]
pub struct ReportRecord {
    /// Annual or progress.
    #[schemars(
        title = "Loại báo cáo",
        description = "Báo cáo năm hay báo cáo tiến độ; mỗi năm chỉ có một báo cáo năm."
    )]
    pub kind: ReportKind,
    /// Running number; left out in a draft.
    #[schemars(
        title = "Số báo cáo",
        description = "Số báo cáo trong sổ đăng ký văn bản đi, chạy liên tục trong nhiệm kỳ. Dự \
                       thảo thì không ghi, văn bản in chỗ trống để điền tay.",
        example = 388
    )]
    #[schemars(range(min = 1, max = 9999))]
    pub number: Option<u32>,
    /// Day of issue; left out in a draft.
    #[schemars(
        title = "Ngày ban hành",
        description = "Ngày ban hành báo cáo; tên cơ quan, người ký và thể thức lấy theo ngày này. \
                       Dự thảo thì không ghi, văn bản in chỗ trống để điền tay."
    )]
    pub date: Option<Day>,
    /// Role of the signer in `office.toml`.
    #[schemars(
        title = "Người ký",
        description = "Mã chức vụ ký (khóa `role`) đã khai trong office.toml; ai giữ chức vụ ấy \
                       vào ngày ban hành thì ký báo cáo.",
        example = "bi-thu"
    )]
    pub signer: Text,
    /// The last day whose events are counted.
    #[schemars(
        title = "Số liệu đến ngày",
        description = "Ngày cuối cùng mà các việc xử lý được tính vào số liệu."
    )]
    pub as_of: Day,
    /// Trích yếu.
    #[schemars(
        title = "Trích yếu",
        description = "In dưới tên loại BÁO CÁO và trong câu kết; không gõ chữ “về” ở đầu.",
        example = "kết quả Bí thư Đảng ủy đối thoại trực tiếp với Nhân dân năm 2025"
    )]
    pub subject: Text,
    /// Đánh giá chung.
    #[schemars(
        title = "Đánh giá chung",
        description = "In ở cuối phần I, mỗi ý một mục, không gõ gạch đầu dòng."
    )]
    #[serde(default)]
    pub assessment: Vec<Prose>,
    /// Hạn chế.
    #[schemars(
        title = "Hạn chế",
        description = "In ở mục III.1, mỗi ý một mục, không gõ gạch đầu dòng."
    )]
    #[schemars(length(min = 1))]
    pub shortcomings: Vec<Prose>,
    /// Nguyên nhân.
    #[schemars(
        title = "Nguyên nhân",
        description = "In ở mục III.2, mỗi ý một mục, không gõ gạch đầu dòng."
    )]
    #[schemars(length(min = 1))]
    pub causes: Vec<Prose>,
    /// Phương hướng.
    #[schemars(
        title = "Phương hướng",
        description = "In ở phần IV, mỗi ý một mục, không gõ gạch đầu dòng."
    )]
    #[schemars(length(min = 1))]
    pub directions: Vec<Prose>,
    /// Kiến nghị cấp trên.
    #[schemars(
        title = "Kiến nghị cấp trên",
        description = "In ở phần V, mỗi ý một mục, không gõ gạch đầu dòng."
    )]
    #[schemars(length(min = 1))]
    pub proposals: Vec<Prose>,
    /// Nơi nhận.
    #[schemars(
        title = "Nơi nhận",
        description = "Mỗi nơi một mục, không gõ gạch đầu dòng và dấu cuối dòng; in ở cuối báo \
                       cáo.",
        example = ["Thường trực Tỉnh ủy (bc)", "HĐND, UBND xã", "Lưu Văn phòng Đảng ủy"]
    )]
    #[schemars(length(min = 1))]
    pub recipients: Vec<Text>,
}

/// Loại báo cáo.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(
    title = "Loại báo cáo",
    description = "Báo cáo năm hay báo cáo tiến độ."
)]
pub enum ReportKind {
    /// Báo cáo năm.
    #[schemars(
        title = "Báo cáo năm",
        description = "Báo cáo kết quả đối thoại của cả năm."
    )]
    Annual,
    /// Báo cáo tiến độ.
    #[schemars(
        title = "Báo cáo tiến độ",
        description = "Báo cáo tiến độ giải quyết kiến nghị theo quý, sáu tháng hoặc khi được yêu \
                       cầu."
    )]
    Progress,
}
