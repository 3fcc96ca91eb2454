//! The parts of a plan: bases, headings, schedule, tasks.

use schemars::JsonSchema;
use serde::Deserialize;

use super::day::Day;
use super::prose::Prose;
use super::text::Text;

/// Căn cứ: one document the plan rests on.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(
    title = "Căn cứ",
    description = "Một văn bản làm căn cứ ban hành kế hoạch."
)]
pub struct Basis {
    /// Kind of document, such as `Quyết định`; the full title of a law.
    #[schemars(
        title = "Loại văn bản",
        description = "Loại văn bản, như Quyết định, Quy định; luật thì ghi đủ tên luật.",
        example = "Quyết định"
    )]
    pub kind: Text,
    /// Number and symbol.
    #[schemars(
        title = "Số và ký hiệu",
        description = "In sau chữ “số”. Luật hoặc văn bản không có số thì không ghi.",
        example = "125-QĐ/ĐU"
    )]
    pub number: Option<Text>,
    /// Day of issue.
    #[schemars(
        title = "Ngày ban hành",
        description = "Ngày ban hành văn bản ấy, không được sau ngày của kế hoạch. Không ghi thì \
                       bỏ phần ngày."
    )]
    pub date: Option<Day>,
    /// Who issued it.
    #[schemars(
        title = "Cơ quan ban hành",
        description = "In sau chữ “của”. Không ghi thì bỏ phần này.",
        example = "Ban Thường vụ Đảng ủy"
    )]
    pub issuer: Option<Text>,
    /// What it is about, from `về` on.
    #[schemars(
        title = "Trích yếu",
        description = "Nội dung của văn bản ấy, bắt đầu bằng chữ “về”. Không ghi thì bỏ phần này.",
        example = "về ban hành Quy chế Bí thư Đảng ủy tiếp dân, đối thoại trực tiếp với dân"
    )]
    pub subject: Option<Text>,
}

/// Đề mục: headings of the plan that an office words otherwise.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(
    title = "Đề mục",
    description = "Những đề mục của kế hoạch mà cơ quan viết khác thông lệ."
)]
pub struct PlanHeadings {
    /// Heading of part I.
    #[schemars(
        title = "Đề mục phần I",
        description = "Đề mục của phần I, không gõ số thứ tự. Không ghi thì in “MỤC ĐÍCH, YÊU \
                       CẦU”.",
        example = "MỤC ĐÍCH, YÊU CẦU"
    )]
    pub aims: Option<Text>,
    /// Heading of I.1.
    #[schemars(
        title = "Đề mục I.1",
        description = "Đề mục của mục I.1, không gõ số thứ tự. Không ghi thì in “Mục đích:”.",
        example = "Mục đích:"
    )]
    pub purposes: Option<Text>,
    /// Heading of I.2.
    #[schemars(
        title = "Đề mục I.2",
        description = "Đề mục của mục I.2, không gõ số thứ tự. Không ghi thì in “Yêu cầu:”.",
        example = "Yêu cầu:"
    )]
    pub requirements: Option<Text>,
    /// Heading of part II.
    #[schemars(
        title = "Đề mục phần II",
        description = "Đề mục của phần II, không gõ số thứ tự. Không ghi thì in “NỘI DUNG, THỜI \
                       GIAN THỰC HIỆN”.",
        example = "NỘI DUNG, THỜI GIAN, ĐỊA ĐIỂM"
    )]
    pub programme: Option<Text>,
    /// Heading of II.1.
    #[schemars(
        title = "Đề mục II.1",
        description = "Đề mục của mục II.1, không gõ số thứ tự. Không ghi thì in “Nội dung đối \
                       thoại”.",
        example = "Nội dung đối thoại"
    )]
    pub contents: Option<Text>,
    /// Heading of II.2, up to the number of sessions a year.
    #[schemars(
        title = "Đề mục II.2",
        description = "Đề mục của mục II.2, dừng trước số lần trong năm, không gõ số thứ tự. Không \
                       ghi thì in “Nội dung, thời gian và địa điểm tổ chức đối thoại với Nhân \
                       dân”.",
        example = "Thời gian, địa điểm tổ chức đối thoại"
    )]
    pub sessions: Option<Text>,
    /// Heading of II.3.
    #[schemars(
        title = "Đề mục II.3",
        description = "Đề mục của mục II.3, không gõ số thứ tự. Không ghi thì in “Kinh phí thực \
                       hiện đối thoại”.",
        example = "Kinh phí thực hiện"
    )]
    pub funding: Option<Text>,
    /// Heading of part III.
    #[schemars(
        title = "Đề mục phần III",
        description = "Đề mục của phần III, không gõ số thứ tự. Không ghi thì in “TỔ CHỨC THỰC \
                       HIỆN”.",
        example = "TỔ CHỨC THỰC HIỆN"
    )]
    pub implementation: Option<Text>,
}

/// What the year's sessions have in common.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(
    title = "Nội dung, thời gian, địa điểm",
    description = "Những điều chung cho các buổi đối thoại trong năm, in ở mục II.2 của kế hoạch."
)]
pub struct PlanSchedule {
    /// Themes.
    #[schemars(
        title = "Nội dung",
        description = "Các chủ đề đối thoại trong năm, in sau chữ “Nội dung:”.",
        example = "Về kinh tế, văn hóa, xã hội; quốc phòng, an ninh; xây dựng Đảng, xây dựng chính \
                   quyền."
    )]
    pub themes: Prose,
    /// Who is invited; worked out from the sessions' villages when left out.
    #[schemars(
        title = "Đối tượng",
        description = "Những ai được mời, in sau chữ “Đối tượng:”. Không ghi thì in Nhân dân các \
                       thôn của những buổi dự kiến."
    )]
    pub audience: Option<Prose>,
    /// Where the sessions are held.
    #[schemars(
        title = "Địa điểm",
        description = "Nơi tổ chức các buổi đối thoại, in sau chữ “Địa điểm:”.",
        example = "Tại nhà văn hóa các thôn"
    )]
    pub venue: Prose,
    /// The clause on thematic or extraordinary sessions.
    #[schemars(
        title = "Đối thoại chuyên đề, đột xuất",
        description = "Câu nói về đối thoại chuyên đề, đột xuất khi cần thiết. Không ghi thì bỏ \
                       câu này."
    )]
    pub extraordinary: Option<Prose>,
}

/// Buổi đối thoại dự kiến.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(
    title = "Buổi đối thoại dự kiến",
    description = "Một buổi đối thoại định kỳ dự kiến trong năm."
)]
pub struct PlannedSessionRecord {
    /// Quarter of the year, 1 to 4.
    #[schemars(
        title = "Quý",
        description = "Quý trong năm, từ 1 đến 4; phải khớp với tháng.",
        example = 2
    )]
    #[schemars(range(min = 1, max = 4))]
    pub quarter: u32,
    /// Month, 1 to 12.
    #[schemars(
        title = "Tháng",
        description = "Tháng dự kiến tổ chức, từ 1 đến 12.",
        example = 4
    )]
    #[schemars(range(min = 1, max = 12))]
    pub month: u32,
    /// Identifiers of the villages.
    #[schemars(
        title = "Thôn",
        description = "Mã các thôn có Nhân dân được mời, đã khai trong office.toml. Không ghi thì \
                       phải ghi `place`, và `audience` trong `[schedule]`.",
        example = ["nuoc-tang"]
    )]
    #[serde(default)]
    pub villages: Vec<Text>,
    /// The place as printed in the schedule; the villages' names when left out.
    #[schemars(
        title = "Nơi tổ chức",
        description = "Tên nơi in trong lịch của kế hoạch. Không ghi thì in tên các thôn.",
        example = "Thôn Nước Tang"
    )]
    pub place: Option<Text>,
}

/// Nhiệm vụ: what one body has to do.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(
    title = "Nhiệm vụ",
    description = "Nhiệm vụ của một cơ quan, đơn vị, in thành một mục đánh số ở phần III."
)]
pub struct TaskRecord {
    /// Identifier of the body.
    #[schemars(
        title = "Cơ quan, đơn vị",
        description = "Mã cơ quan đã khai trong office.toml; mỗi cơ quan chỉ có một bảng nhiệm vụ.",
        example = &"ubnd"
    )]
    pub body: Text,
    /// Its duties, in order.
    #[schemars(
        title = "Việc phải làm",
        description = "Các việc của cơ quan ấy, theo thứ tự in. Phải có ít nhất một việc."
    )]
    #[schemars(length(min = 1))]
    pub duty: Vec<DutyRecord>,
}

/// Việc phải làm.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(
    title = "Việc phải làm",
    description = "Một việc mà cơ quan được giao làm cho buổi đối thoại."
)]
pub struct DutyRecord {
    /// In which phases of a dialogue.
    #[schemars(
        title = "Giai đoạn",
        description = "Việc thuộc giai đoạn nào của buổi đối thoại; ghi được nhiều giai đoạn. Phải \
                       có ít nhất một giai đoạn.",
        example = ["before", "during"]
    )]
    #[schemars(length(min = 1))]
    pub when: Vec<Phase>,
    /// The duty as printed.
    #[schemars(
        title = "Nội dung việc",
        description = "Câu văn in trong mục của cơ quan ấy.",
        example = "Tham mưu xây dựng báo cáo kết quả đối thoại năm."
    )]
    pub text: Prose,
    /// Whether it begins a paragraph of its own.
    #[schemars(
        title = "Xuống đoạn mới",
        description = "Ghi `true` để việc này bắt đầu một đoạn mới. Không ghi thì viết liền sau \
                       việc trước."
    )]
    pub paragraph: Option<bool>,
}

/// Giai đoạn: before, during or after a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(
    title = "Giai đoạn",
    description = "Trước, trong hay sau buổi đối thoại."
)]
pub enum Phase {
    /// Trước buổi đối thoại.
    #[schemars(
        title = "Trước buổi đối thoại",
        description = "Việc chuẩn bị, làm trước ngày đối thoại."
    )]
    Before,
    /// Trong buổi đối thoại.
    #[schemars(
        title = "Trong buổi đối thoại",
        description = "Việc làm khi buổi đối thoại đang diễn ra."
    )]
    During,
    /// Sau buổi đối thoại.
    #[schemars(
        title = "Sau buổi đối thoại",
        description = "Việc làm sau khi buổi đối thoại kết thúc."
    )]
    After,
}
