//! The parts of a plan: bases, headings, schedule, tasks.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::choice::choices;
use super::day::Day;
use super::prose::Prose;
use super::text::Text;

/// # Căn cứ
/// Một văn bản làm căn cứ ban hành kế hoạch.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Basis {
    /// # Loại văn bản
    /// Loại văn bản, như Quyết định, Quy định; luật thì ghi đủ tên luật.
    #[schemars(example = "Quyết định")]
    pub kind: Text,
    /// # Số và ký hiệu
    /// In sau chữ “số”. Luật hoặc văn bản không có số thì không ghi.
    #[schemars(example = "125-QĐ/ĐU")]
    pub number: Option<Text>,
    /// # Ngày ban hành
    /// Ngày ban hành văn bản ấy, không được sau ngày của kế hoạch. Không ghi thì bỏ phần ngày.
    pub date: Option<Day>,
    /// # Cơ quan ban hành
    /// In sau chữ “của”. Không ghi thì bỏ phần này.
    #[schemars(example = "Ban Thường vụ Đảng ủy")]
    pub issuer: Option<Text>,
    /// # Trích yếu
    /// Nội dung của văn bản ấy, bắt đầu bằng chữ “về”. Không ghi thì bỏ phần này.
    #[schemars(
        example = "về ban hành Quy chế Bí thư Đảng ủy tiếp dân, đối thoại trực tiếp với dân"
    )]
    pub subject: Option<Text>,
}

/// # Đề mục
/// Những đề mục của kế hoạch mà cơ quan viết khác thông lệ.
#[derive(Debug, Clone, Default, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct PlanHeadings {
    /// # Đề mục phần I
    /// Đề mục của phần I, không gõ số thứ tự. Không ghi thì in “MỤC ĐÍCH, YÊU CẦU”.
    #[schemars(example = "MỤC ĐÍCH, YÊU CẦU")]
    pub aims: Option<Text>,
    /// # Đề mục I.1
    /// Đề mục của mục I.1, không gõ số thứ tự. Không ghi thì in “Mục đích:”.
    #[schemars(example = "Mục đích:")]
    pub purposes: Option<Text>,
    /// # Đề mục I.2
    /// Đề mục của mục I.2, không gõ số thứ tự. Không ghi thì in “Yêu cầu:”.
    #[schemars(example = "Yêu cầu:")]
    pub requirements: Option<Text>,
    /// # Đề mục phần II
    /// Đề mục của phần II, không gõ số thứ tự. Không ghi thì in “NỘI DUNG, THỜI GIAN THỰC HIỆN”.
    #[schemars(example = "NỘI DUNG, THỜI GIAN, ĐỊA ĐIỂM")]
    pub programme: Option<Text>,
    /// # Đề mục II.1
    /// Đề mục của mục II.1, không gõ số thứ tự. Không ghi thì in “Nội dung đối thoại”.
    #[schemars(example = "Nội dung đối thoại")]
    pub contents: Option<Text>,
    /// # Đề mục II.2
    /// Đề mục của mục II.2, dừng trước số lần trong năm, không gõ số thứ tự. Không ghi thì in “Nội
    /// dung, thời gian và địa điểm tổ chức đối thoại với Nhân dân”.
    #[schemars(example = "Thời gian, địa điểm tổ chức đối thoại")]
    pub sessions: Option<Text>,
    /// # Đề mục II.3
    /// Đề mục của mục II.3, không gõ số thứ tự. Không ghi thì in “Kinh phí thực hiện đối thoại”.
    #[schemars(example = "Kinh phí thực hiện")]
    pub funding: Option<Text>,
    /// # Đề mục phần III
    /// Đề mục của phần III, không gõ số thứ tự. Không ghi thì in “TỔ CHỨC THỰC HIỆN”.
    #[schemars(example = "TỔ CHỨC THỰC HIỆN")]
    pub implementation: Option<Text>,
}

/// # Nội dung, thời gian, địa điểm
/// Những điều chung cho các buổi đối thoại trong năm, in ở mục II.2 của kế hoạch.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct PlanSchedule {
    /// # Nội dung
    /// Các chủ đề đối thoại trong năm, in sau chữ “Nội dung:”.
    #[schemars(
        example = "Về kinh tế, văn hóa, xã hội; quốc phòng, an ninh; xây dựng Đảng, xây dựng chính quyền."
    )]
    pub themes: Prose,
    /// # Đối tượng
    /// Những ai được mời, in sau chữ “Đối tượng:”. Không ghi thì in Nhân dân các thôn của những
    /// buổi dự kiến.
    pub audience: Option<Prose>,
    /// # Địa điểm
    /// Nơi tổ chức các buổi đối thoại, in sau chữ “Địa điểm:”.
    #[schemars(example = "Tại nhà văn hóa các thôn")]
    pub venue: Prose,
    /// # Đối thoại chuyên đề, đột xuất
    /// Câu nói về đối thoại chuyên đề, đột xuất khi cần thiết. Không ghi thì bỏ câu này.
    pub extraordinary: Option<Prose>,
}

/// # Buổi đối thoại dự kiến
/// Một buổi đối thoại định kỳ dự kiến trong năm.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct PlannedSessionRecord {
    /// # Quý
    /// Quý trong năm, từ 1 đến 4; phải khớp với tháng.
    #[schemars(example = 2, range(min = 1, max = 4))]
    pub quarter: u32,
    /// # Tháng
    /// Tháng dự kiến tổ chức, từ 1 đến 12.
    #[schemars(example = 4, range(min = 1, max = 12))]
    pub month: u32,
    /// # Thôn
    /// Mã các thôn có Nhân dân được mời, đã khai trong office.toml. Không ghi thì phải ghi `place`,
    /// và `audience` trong `[schedule]`.
    #[serde(default)]
    #[schemars(example = ["nuoc-tang"])]
    pub villages: Vec<Text>,
    /// # Nơi tổ chức
    /// Tên nơi in trong lịch của kế hoạch. Không ghi thì in tên các thôn.
    #[schemars(example = "Thôn Nước Tang")]
    pub place: Option<Text>,
}

/// # Nhiệm vụ
/// Nhiệm vụ của một cơ quan, đơn vị, in thành một mục đánh số ở phần III.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct TaskRecord {
    /// # Cơ quan, đơn vị
    /// Mã cơ quan đã khai trong office.toml; mỗi cơ quan chỉ có một bảng nhiệm vụ.
    #[schemars(example = &"ubnd")]
    pub body: Text,
    /// # Việc phải làm
    /// Các việc của cơ quan ấy, theo thứ tự in. Phải có ít nhất một việc.
    #[schemars(length(min = 1))]
    pub duty: Vec<Duty>,
}

/// # Việc phải làm
/// Một việc mà cơ quan được giao làm cho buổi đối thoại.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Duty {
    /// # Giai đoạn
    /// Việc thuộc giai đoạn nào của buổi đối thoại; ghi được nhiều giai đoạn. Phải có ít nhất một
    /// giai đoạn.
    #[schemars(example = ["before", "during"], length(min = 1))]
    pub when: Vec<Phase>,
    /// # Nội dung việc
    /// Câu văn in trong mục của cơ quan ấy.
    #[schemars(example = "Tham mưu xây dựng báo cáo kết quả đối thoại năm.")]
    pub text: Prose,
    /// # Xuống đoạn mới
    /// Ghi `true` để việc này bắt đầu một đoạn mới. Không ghi thì viết liền sau việc trước.
    pub paragraph: Option<bool>,
}

choices! {
    Phase "Giai đoạn" "Trước, trong hay sau buổi đối thoại.":
    Before "before" "Trước buổi đối thoại": "Việc chuẩn bị, làm trước ngày đối thoại."
    During "during" "Trong buổi đối thoại": "Việc làm khi buổi đối thoại đang diễn ra."
    After "after" "Sau buổi đối thoại": "Việc làm sau khi buổi đối thoại kết thúc."
}
