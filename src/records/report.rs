//! `records/<year>/reports/<name>.toml`: what only a person can write in a report.

use super::choice::choices;
use super::day::Day;
use super::issued::issued;
use super::prose::Prose;
use super::text::Text;

issued! {
    "báo cáo" 388 "bi-thu":
    /// # Báo cáo
    /// Phần nhận xét của báo cáo năm hoặc báo cáo tiến độ; mọi số liệu do chương trình tính từ hồ
    /// sơ.
    pub struct ReportRecord {
        /// # Loại báo cáo
        /// Báo cáo năm hay báo cáo tiến độ; mỗi năm chỉ có một báo cáo năm.
        pub kind: ReportKind,
        ..
        /// # Số liệu đến ngày
        /// Ngày cuối cùng mà các việc xử lý được tính vào số liệu.
        pub as_of: Day,
        /// # Trích yếu
        /// In dưới tên loại BÁO CÁO và trong câu kết; không gõ chữ “về” ở đầu.
        #[schemars(example = "kết quả Bí thư Đảng ủy đối thoại trực tiếp với Nhân dân năm 2025")]
        pub subject: Text,
        /// # Đánh giá chung
        /// In ở cuối phần I, mỗi ý một mục, không gõ gạch đầu dòng.
        #[serde(default)]
        pub assessment: Vec<Prose>,
        /// # Hạn chế
        /// In ở mục III.1, mỗi ý một mục, không gõ gạch đầu dòng.
        #[schemars(length(min = 1))]
        pub shortcomings: Vec<Prose>,
        /// # Nguyên nhân
        /// In ở mục III.2, mỗi ý một mục, không gõ gạch đầu dòng.
        #[schemars(length(min = 1))]
        pub causes: Vec<Prose>,
        /// # Phương hướng
        /// In ở phần IV, mỗi ý một mục, không gõ gạch đầu dòng.
        #[schemars(length(min = 1))]
        pub directions: Vec<Prose>,
        /// # Kiến nghị cấp trên
        /// In ở phần V, mỗi ý một mục, không gõ gạch đầu dòng.
        #[schemars(length(min = 1))]
        pub proposals: Vec<Prose>,
        /// # Nơi nhận
        /// Mỗi nơi một mục, không gõ gạch đầu dòng và dấu cuối dòng; in ở cuối báo cáo.
        #[schemars(example = ["Thường trực Tỉnh ủy (bc)", "HĐND, UBND xã", "Lưu Văn phòng Đảng ủy"], length(min = 1))]
        pub recipients: Vec<Text>,
    }
}

choices! {
    ReportKind "Loại báo cáo" "Báo cáo năm hay báo cáo tiến độ.":
    Annual "annual" "Báo cáo năm": "Báo cáo kết quả đối thoại của cả năm."
    Progress "progress" "Báo cáo tiến độ":
        "Báo cáo tiến độ giải quyết kiến nghị theo quý, sáu tháng hoặc khi được yêu cầu."
}
