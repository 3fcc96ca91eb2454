//! `records/<year>/plan.toml`: the plan of the year, and the plan of one session.

use super::issued::issued;
use super::plan_parts::{Basis, PlanHeadings, PlanSchedule, PlannedSessionRecord, TaskRecord};
use super::prose::Prose;
use super::text::Text;

issued! {
    "kế hoạch" 5 "bi-thu":
    /// # Kế hoạch năm
    /// Kế hoạch Bí thư Đảng ủy đối thoại trực tiếp với Nhân dân trong năm; mỗi năm một tệp.
    pub struct PlanRecord {
        /// # Trích yếu
        /// In dưới tên loại KẾ HOẠCH và sau chữ “về” khi văn bản khác dẫn kế hoạch; không gõ chữ
        /// “về” ở đầu.
        #[schemars(example = "Bí thư Đảng ủy đối thoại trực tiếp với Nhân dân năm 2025")]
        pub subject: Text,
        ..
        /// # Căn cứ
        /// Các văn bản làm căn cứ, theo thứ tự in. Phải có ít nhất một căn cứ.
        #[schemars(length(min = 1))]
        pub basis: Vec<Basis>,
        /// # Câu ban hành
        /// Câu dẫn in sau các căn cứ, kết thúc bằng dấu hai chấm.
        #[schemars(example = "Ban Thường vụ Đảng ủy xây dựng kế hoạch với nội dung như sau:")]
        pub enactment: Prose,
        /// # Đề mục
        /// Những đề mục cơ quan viết khác thông lệ. Không ghi thì in đề mục thông thường.
        pub headings: Option<PlanHeadings>,
        /// # Mục đích
        /// In ở mục I.1, mỗi ý một mục, không gõ gạch đầu dòng. Phải có ít nhất một mục.
        #[schemars(length(min = 1))]
        pub purposes: Vec<Prose>,
        /// # Yêu cầu
        /// In ở mục I.2, mỗi ý một mục, không gõ gạch đầu dòng. Phải có ít nhất một mục.
        #[schemars(length(min = 1))]
        pub requirements: Vec<Prose>,
        /// # Nội dung đối thoại
        /// In ở mục II.1, mỗi ý một mục, không gõ gạch đầu dòng. Phải có ít nhất một mục.
        #[schemars(length(min = 1))]
        pub contents: Vec<Prose>,
        /// # Nội dung, thời gian, địa điểm
        /// Những điều chung cho các buổi đối thoại trong năm, in ở mục II.2.
        pub schedule: PlanSchedule,
        /// # Buổi đối thoại dự kiến
        /// Các buổi dự kiến trong năm, theo thứ tự; số buổi in thành số lần trong năm. Phải có ít
        /// nhất một buổi.
        #[schemars(length(min = 1))]
        pub session: Vec<PlannedSessionRecord>,
        /// # Kinh phí
        /// Nguồn kinh phí thực hiện, in ở mục II.3.
        #[schemars(example = "Trích từ nguồn kinh phí bố trí trong dự toán của Đảng ủy xã Sơn Bao.")]
        pub funding: Prose,
        /// # Nhiệm vụ
        /// Nhiệm vụ của từng cơ quan, đơn vị, in ở phần III theo thứ tự này. Phải có ít nhất một cơ
        /// quan.
        #[schemars(length(min = 1))]
        pub task: Vec<TaskRecord>,
        /// # Câu kết
        /// Câu cuối của kế hoạch, không gõ dấu kết thúc; dấu ấy do thể thức thêm vào.
        #[schemars(
            example = "Yêu cầu các cơ quan, đơn vị có liên quan triển khai thực hiện tốt Kế hoạch này"
        )]
        pub closing: Prose,
        /// # Nơi nhận
        /// Mỗi nơi một mục, không gõ gạch đầu dòng và dấu cuối dòng. Phải có ít nhất một mục.
        #[schemars(example = ["HĐND, UBND xã", "Các chi bộ trực thuộc", "Lưu Văn phòng Đảng ủy"], length(min = 1))]
        pub recipients: Vec<Text>,
    }
}

issued! {
    "kế hoạch" 28 "bi-thu":
    /// # Kế hoạch riêng của một buổi
    /// Kế hoạch của một buổi đối thoại chuyên đề hoặc đột xuất; thời gian, địa điểm, thành phần lấy
    /// từ hồ sơ buổi đối thoại.
    pub struct SessionPlanRecord {
        ..
        /// # Trích yếu
        /// In dưới tên loại KẾ HOẠCH; không gõ chữ “về” ở đầu.
        #[schemars(
            example = "tổ chức đối thoại chuyên đề giữa Bí thư Đảng ủy với giáo viên các trường học năm 2025"
        )]
        pub subject: Text,
        /// # Căn cứ
        /// Các văn bản làm căn cứ, theo thứ tự in. Phải có ít nhất một căn cứ.
        #[schemars(length(min = 1))]
        pub basis: Vec<Basis>,
        /// # Câu ban hành
        /// Câu dẫn in sau các căn cứ, kết thúc bằng dấu hai chấm.
        #[schemars(
            example = "Ban Thường vụ Đảng ủy xây dựng kế hoạch tổ chức đối thoại chuyên đề như sau:"
        )]
        pub enactment: Prose,
        /// # Mục đích
        /// In ở mục I.1, mỗi ý một mục, không gõ gạch đầu dòng. Phải có ít nhất một mục.
        #[schemars(length(min = 1))]
        pub purposes: Vec<Prose>,
        /// # Yêu cầu
        /// In ở mục I.2, mỗi ý một mục, không gõ gạch đầu dòng. Phải có ít nhất một mục.
        #[schemars(length(min = 1))]
        pub requirements: Vec<Prose>,
        /// # Nội dung đối thoại
        /// In ở mục II.1, mỗi ý một mục, không gõ gạch đầu dòng. Phải có ít nhất một mục.
        #[schemars(length(min = 1))]
        pub contents: Vec<Prose>,
        /// # Kinh phí
        /// Nguồn kinh phí thực hiện, in ở mục II.4. Không ghi thì bỏ mục này.
        #[schemars(example = "Từ nguồn kinh phí hoạt động năm 2025 của Đảng ủy xã.")]
        pub funding: Option<Prose>,
        /// # Nhiệm vụ
        /// Nhiệm vụ của từng cơ quan, đơn vị, in ở phần III theo thứ tự này. Phải có ít nhất một cơ
        /// quan.
        #[schemars(length(min = 1))]
        pub task: Vec<TaskRecord>,
        /// # Câu kết
        /// Câu cuối của kế hoạch, không gõ dấu kết thúc; dấu ấy do thể thức thêm vào.
        #[schemars(
            example = "Yêu cầu các cơ quan, đơn vị có liên quan triển khai thực hiện nghiêm túc Kế hoạch này"
        )]
        pub closing: Prose,
        /// # Nơi nhận
        /// Mỗi nơi một mục, không gõ gạch đầu dòng và dấu cuối dòng. Phải có ít nhất một mục.
        #[schemars(example = ["HĐND, UBND xã", "Các trường học trên địa bàn xã", "Lưu Văn phòng Đảng ủy"], length(min = 1))]
        pub recipients: Vec<Text>,
    }
}
