//! `records/<year>/plan.toml`: the plan of the year's dialogues.

use schemars::JsonSchema;
use serde::Deserialize;

use super::Day;
use super::Prose;
use super::Text;

/// Kế hoạch năm: everything in the plan that differs from year to year and place to place.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(
    title = "Kế hoạch năm",
    description = "Kế hoạch Bí thư Đảng ủy đối thoại trực tiếp với Nhân dân trong năm; mỗi năm một \
                   tệp."
)]
pub struct RawPlan {
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
    pub basis: Vec<RawBasis>,
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
    pub headings: Option<RawHeadings>,
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
    pub schedule: RawSchedule,
    /// Buổi đối thoại dự kiến: the planned sessions, in order.
    #[schemars(
        title = "Buổi đối thoại dự kiến",
        description = "Các buổi dự kiến trong năm, theo thứ tự; số buổi in thành số lần trong năm. \
                       Phải có ít nhất một buổi."
    )]
    #[schemars(length(min = 1))]
    pub session: Vec<RawPlannedSession>,
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
    pub task: Vec<RawTask>,
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
pub struct RawSessionPlan {
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
    pub basis: Vec<RawBasis>,
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
    pub task: Vec<RawTask>,
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

/// Căn cứ: one document the plan rests on.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(
    title = "Căn cứ",
    description = "Một văn bản làm căn cứ ban hành kế hoạch."
)]
pub struct RawBasis {
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
pub struct RawHeadings {
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
pub struct RawSchedule {
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
pub struct RawPlannedSession {
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
pub struct RawTask {
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
    pub duty: Vec<RawDuty>,
}

/// Việc phải làm.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(
    title = "Việc phải làm",
    description = "Một việc mà cơ quan được giao làm cho buổi đối thoại."
)]
pub struct RawDuty {
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
