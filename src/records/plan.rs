//! `records/<year>/plan.toml`: the plan of the year, and the plan of one session.

use schemars::JsonSchema;
use serde::Deserialize;

use super::day::Day;
use super::plan_parts::{Basis, PlanHeadings, PlanSchedule, PlannedSessionRecord, TaskRecord};
use super::prose::Prose;
use super::text::Text;

/// Kế hoạch năm: everything in the plan that differs from year to year and place to place.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(
    title = "Kế hoạch năm",
    description = "Kế hoạch Bí thư Đảng ủy đối thoại trực tiếp với Nhân dân trong năm; mỗi năm một \
                   tệp."
)]
pub struct PlanRecord {
    /// Running number of the committee's plans in its term; left out in a draft.
    #[schemars(
        title = "Số kế hoạch",
        description = "Số kế hoạch trong sổ đăng ký văn bản đi, chạy liên tục trong nhiệm kỳ. Dự \
                       thảo thì không ghi, văn bản in chỗ trống để điền tay.",
        example = 5
    )]
    #[schemars(range(min = 1, max = 9999))]
    pub number: Option<u32>,
    /// Day of issue; left out in a draft.
    #[schemars(
        title = "Ngày ban hành",
        description = "Ngày ban hành kế hoạch; tên cơ quan, người ký và thể thức lấy theo ngày \
                       này. Dự thảo thì không ghi, văn bản in chỗ trống để điền tay."
    )]
    pub date: Option<Day>,
    /// Trích yếu: what the plan is about.
    #[schemars(
        title = "Trích yếu",
        description = "In dưới tên loại KẾ HOẠCH và sau chữ “về” khi văn bản khác dẫn kế hoạch; \
                       không gõ chữ “về” ở đầu.",
        example = "Bí thư Đảng ủy đối thoại trực tiếp với Nhân dân năm 2025"
    )]
    pub subject: Text,
    /// Role of the signer in `office.toml`.
    #[schemars(
        title = "Người ký",
        description = "Mã chức vụ ký (khóa `role`) đã khai trong office.toml; ai giữ chức vụ ấy \
                       vào ngày ban hành thì ký kế hoạch.",
        example = "bi-thu"
    )]
    pub signer: Text,
    /// Căn cứ: the legal bases, in order.
    #[schemars(
        title = "Căn cứ",
        description = "Các văn bản làm căn cứ, theo thứ tự in. Phải có ít nhất một căn cứ."
    )]
    #[schemars(length(min = 1))]
    pub basis: Vec<Basis>,
    /// The sentence that issues the plan, behind the bases.
    #[schemars(
        title = "Câu ban hành",
        description = "Câu dẫn in sau các căn cứ, kết thúc bằng dấu hai chấm.",
        example = "Ban Thường vụ Đảng ủy xây dựng kế hoạch với nội dung như sau:"
    )]
    pub enactment: Prose,
    /// Headings that differ from the usual ones.
    #[schemars(
        title = "Đề mục",
        description = "Những đề mục cơ quan viết khác thông lệ. Không ghi thì in đề mục thông \
                       thường."
    )]
    pub headings: Option<PlanHeadings>,
    /// Mục đích.
    #[schemars(
        title = "Mục đích",
        description = "In ở mục I.1, mỗi ý một mục, không gõ gạch đầu dòng. Phải có ít nhất một \
                       mục."
    )]
    #[schemars(length(min = 1))]
    pub purposes: Vec<Prose>,
    /// Yêu cầu.
    #[schemars(
        title = "Yêu cầu",
        description = "In ở mục I.2, mỗi ý một mục, không gõ gạch đầu dòng. Phải có ít nhất một \
                       mục."
    )]
    #[schemars(length(min = 1))]
    pub requirements: Vec<Prose>,
    /// Nội dung đối thoại.
    #[schemars(
        title = "Nội dung đối thoại",
        description = "In ở mục II.1, mỗi ý một mục, không gõ gạch đầu dòng. Phải có ít nhất một \
                       mục."
    )]
    #[schemars(length(min = 1))]
    pub contents: Vec<Prose>,
    /// Nội dung, thời gian, địa điểm: what the year's sessions have in common.
    #[schemars(
        title = "Nội dung, thời gian, địa điểm",
        description = "Những điều chung cho các buổi đối thoại trong năm, in ở mục II.2."
    )]
    pub schedule: PlanSchedule,
    /// Buổi đối thoại dự kiến: the planned sessions, in order.
    #[schemars(
        title = "Buổi đối thoại dự kiến",
        description = "Các buổi dự kiến trong năm, theo thứ tự; số buổi in thành số lần trong năm. \
                       Phải có ít nhất một buổi."
    )]
    #[schemars(length(min = 1))]
    pub session: Vec<PlannedSessionRecord>,
    /// Kinh phí: where the money comes from.
    #[schemars(
        title = "Kinh phí",
        description = "Nguồn kinh phí thực hiện, in ở mục II.3.",
        example = "Trích từ nguồn kinh phí bố trí trong dự toán của Đảng ủy xã Sơn Bao."
    )]
    pub funding: Prose,
    /// Nhiệm vụ của các cơ quan, đơn vị, in order.
    #[schemars(
        title = "Nhiệm vụ",
        description = "Nhiệm vụ của từng cơ quan, đơn vị, in ở phần III theo thứ tự này. Phải có \
                       ít nhất một cơ quan."
    )]
    #[schemars(length(min = 1))]
    pub task: Vec<TaskRecord>,
    /// The last sentence, without its closing mark.
    #[schemars(
        title = "Câu kết",
        description = "Câu cuối của kế hoạch, không gõ dấu kết thúc; dấu ấy do thể thức thêm vào.",
        example = "Yêu cầu các cơ quan, đơn vị có liên quan triển khai thực hiện tốt Kế hoạch này"
    )]
    pub closing: Prose,
    /// Nơi nhận, without separators.
    #[schemars(
        title = "Nơi nhận",
        description = "Mỗi nơi một mục, không gõ gạch đầu dòng và dấu cuối dòng. Phải có ít nhất \
                       một mục.",
        example = ["HĐND, UBND xã", "Các chi bộ trực thuộc", "Lưu Văn phòng Đảng ủy"]
    )]
    #[schemars(length(min = 1))]
    pub recipients: Vec<Text>,
}

/// Kế hoạch riêng của một buổi: what a thematic or extraordinary session's own plan says beside
/// when, where and with whom it takes place, which stands in the session itself.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(
    title = "Kế hoạch riêng của một buổi",
    description = "Kế hoạch của một buổi đối thoại chuyên đề hoặc đột xuất; thời gian, địa điểm, \
                   thành phần lấy từ hồ sơ buổi đối thoại."
)]
pub struct SessionPlanRecord {
    /// Running number of the committee's plans in its term; left out in a draft.
    #[schemars(
        title = "Số kế hoạch",
        description = "Số kế hoạch trong sổ đăng ký văn bản đi, chạy liên tục trong nhiệm kỳ. Dự \
                       thảo thì không ghi, văn bản in chỗ trống để điền tay.",
        example = 28
    )]
    #[schemars(range(min = 1, max = 9999))]
    pub number: Option<u32>,
    /// Day of issue; left out in a draft.
    #[schemars(
        title = "Ngày ban hành",
        description = "Ngày ban hành kế hoạch; tên cơ quan, người ký và thể thức lấy theo ngày \
                       này. Dự thảo thì không ghi, văn bản in chỗ trống để điền tay."
    )]
    pub date: Option<Day>,
    /// Role of the signer in `office.toml`.
    #[schemars(
        title = "Người ký",
        description = "Mã chức vụ ký (khóa `role`) đã khai trong office.toml; ai giữ chức vụ ấy \
                       vào ngày ban hành thì ký kế hoạch.",
        example = "bi-thu"
    )]
    pub signer: Text,
    /// Trích yếu: what the plan is about.
    #[schemars(
        title = "Trích yếu",
        description = "In dưới tên loại KẾ HOẠCH; không gõ chữ “về” ở đầu.",
        example = "tổ chức đối thoại chuyên đề giữa Bí thư Đảng ủy với giáo viên các trường học \
                   năm 2025"
    )]
    pub subject: Text,
    /// Căn cứ: the legal bases, in order.
    #[schemars(
        title = "Căn cứ",
        description = "Các văn bản làm căn cứ, theo thứ tự in. Phải có ít nhất một căn cứ."
    )]
    #[schemars(length(min = 1))]
    pub basis: Vec<Basis>,
    /// The sentence that issues the plan, behind the bases.
    #[schemars(
        title = "Câu ban hành",
        description = "Câu dẫn in sau các căn cứ, kết thúc bằng dấu hai chấm.",
        example = "Ban Thường vụ Đảng ủy xây dựng kế hoạch tổ chức đối thoại chuyên đề như sau:"
    )]
    pub enactment: Prose,
    /// Mục đích.
    #[schemars(
        title = "Mục đích",
        description = "In ở mục I.1, mỗi ý một mục, không gõ gạch đầu dòng. Phải có ít nhất một \
                       mục."
    )]
    #[schemars(length(min = 1))]
    pub purposes: Vec<Prose>,
    /// Yêu cầu.
    #[schemars(
        title = "Yêu cầu",
        description = "In ở mục I.2, mỗi ý một mục, không gõ gạch đầu dòng. Phải có ít nhất một \
                       mục."
    )]
    #[schemars(length(min = 1))]
    pub requirements: Vec<Prose>,
    /// Nội dung đối thoại.
    #[schemars(
        title = "Nội dung đối thoại",
        description = "In ở mục II.1, mỗi ý một mục, không gõ gạch đầu dòng. Phải có ít nhất một \
                       mục."
    )]
    #[schemars(length(min = 1))]
    pub contents: Vec<Prose>,
    /// Kinh phí: where the money comes from.
    #[schemars(
        title = "Kinh phí",
        description = "Nguồn kinh phí thực hiện, in ở mục II.4. Không ghi thì bỏ mục này.",
        example = "Từ nguồn kinh phí hoạt động năm 2025 của Đảng ủy xã."
    )]
    pub funding: Option<Prose>,
    /// Nhiệm vụ của các cơ quan, đơn vị, in order.
    #[schemars(
        title = "Nhiệm vụ",
        description = "Nhiệm vụ của từng cơ quan, đơn vị, in ở phần III theo thứ tự này. Phải có \
                       ít nhất một cơ quan."
    )]
    #[schemars(length(min = 1))]
    pub task: Vec<TaskRecord>,
    /// The last sentence, without its closing mark.
    #[schemars(
        title = "Câu kết",
        description = "Câu cuối của kế hoạch, không gõ dấu kết thúc; dấu ấy do thể thức thêm vào.",
        example = "Yêu cầu các cơ quan, đơn vị có liên quan triển khai thực hiện nghiêm túc Kế \
                   hoạch này"
    )]
    pub closing: Prose,
    /// Nơi nhận, without separators.
    #[schemars(
        title = "Nơi nhận",
        description = "Mỗi nơi một mục, không gõ gạch đầu dòng và dấu cuối dòng. Phải có ít nhất \
                       một mục.",
        example = ["HĐND, UBND xã", "Các trường học trên địa bàn xã", "Lưu Văn phòng Đảng ủy"]
    )]
    #[schemars(length(min = 1))]
    pub recipients: Vec<Text>,
}
