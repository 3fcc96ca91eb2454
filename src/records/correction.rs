//! `records/<year>/corrections/<name>.toml`: what an issued paper says wrongly, and what is right.

use schemars::JsonSchema;
use serde::Deserialize;

use super::issued::issued;
use super::text::Text;

issued! {
    "công văn đính chính" 512 "chanh-van-phong":
    /// # Đính chính
    /// Một văn bản đã ban hành có chỗ sai: đã in thế nào, đúng là thế nào. Văn bản đã gửi đi không
    /// đổi; chỗ đúng được thông báo bằng một công văn, các nội dung khác giữ nguyên hiệu lực.
    pub struct CorrectionRecord {
        /// # Văn bản được đính chính
        /// Đường dẫn của văn bản trong thư mục văn bản; phải là văn bản đã ban hành (`doithoai issue`).
        #[schemars(example = "2025/2025-04-nuoc-tang/ket-luan.pdf")]
        pub paper: Text,
        ..
        /// # Lý do
        /// Vì sao in sai, in trong ngoặc sau chữ “lý do:”; không bắt buộc.
        #[schemars(example = "sơ suất khi soạn thảo")]
        pub reason: Option<Text>,
        /// # Chỗ đính chính
        /// Mỗi chỗ sai một mục `[[passage]]`, theo thứ tự trong văn bản.
        #[serde(default)]
        pub passage: Vec<CorrectedPassage>,
        /// # Nơi nhận
        /// Những nơi đã nhận văn bản sai; mỗi nơi một mục, không gõ gạch đầu dòng và dấu cuối dòng.
        #[schemars(example = ["Như nơi nhận của văn bản được đính chính", "Lưu Văn phòng Đảng ủy"], length(min = 1))]
        pub recipients: Vec<Text>,
    }
}

/// # Chỗ đính chính
/// Một chỗ sai của văn bản đã ban hành.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct CorrectedPassage {
    /// # Vị trí
    /// Chỗ ấy nằm ở đâu trong văn bản, để người nhận tìm được.
    #[schemars(example = "Điểm 1, mục II, trang 2")]
    pub r#where: Text,
    /// # Đã in
    /// Đúng từng chữ như đã in. Văn bản in thiếu thì không ghi khóa này, chỉ ghi phần bổ sung vào `right`.
    #[schemars(example = "trước ngày 30/4/2025")]
    pub stood: Option<Text>,
    /// # Đúng là
    /// Chữ đúng thay cho chữ đã in. Phần in thừa thì không ghi khóa này: nội dung ấy được bỏ.
    #[schemars(example = "trước ngày 30/6/2025")]
    pub right: Option<Text>,
}
