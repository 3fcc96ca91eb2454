//! The papers of a session: number, date, signer, and the words that only a person can write.

use schemars::JsonSchema;
use serde::Deserialize;

use super::day::Day;
use super::prose::Prose;
use super::text::Text;

/// Số, ngày và người ký của một văn bản.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[serde(rename_all = "kebab-case")]
#[schemars(
    title = "Số, ngày và người ký",
    description = "Số, ngày ban hành và người ký của báo cáo rà soát."
)]
pub struct PaperRecord {
    /// Running number; left out in a draft.
    #[schemars(
        title = "Số báo cáo",
        description = "Số báo cáo trong sổ đăng ký văn bản đi, chạy liên tục trong nhiệm kỳ. Dự \
                       thảo thì không ghi, văn bản in chỗ trống để điền tay.",
        example = 327
    )]
    #[schemars(range(min = 1, max = 9999))]
    pub number: Option<u32>,
    /// Day of issue; left out in a draft.
    #[schemars(
        title = "Ngày ban hành",
        description = "Ngày ban hành báo cáo, cũng là ngày rà soát tính đến. Dự thảo thì không \
                       ghi, rà soát tính đến ngày đối thoại."
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
}

/// Thông báo cho Nhân dân.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(
    title = "Thông báo cho Nhân dân",
    description = "Thông báo về thời gian, địa điểm, nội dung và cách tham gia buổi đối thoại."
)]
pub struct AnnouncementRecord {
    /// Running number; left out in a draft.
    #[schemars(
        title = "Số thông báo",
        description = "Số thông báo trong sổ đăng ký văn bản đi, chạy liên tục trong nhiệm kỳ. Dự \
                       thảo thì không ghi, văn bản in chỗ trống để điền tay.",
        example = 131
    )]
    #[schemars(range(min = 1, max = 9999))]
    pub number: Option<u32>,
    /// Day of issue; left out in a draft.
    #[schemars(
        title = "Ngày ban hành",
        description = "Ngày ban hành thông báo; tên cơ quan, người ký và thể thức lấy theo ngày \
                       này. Dự thảo thì không ghi, văn bản in chỗ trống để điền tay."
    )]
    pub date: Option<Day>,
    /// Role of the signer in `office.toml`.
    #[schemars(
        title = "Người ký",
        description = "Mã chức vụ ký (khóa `role`) đã khai trong office.toml; ai giữ chức vụ ấy \
                       vào ngày ban hành thì ký thông báo.",
        example = "bi-thu"
    )]
    pub signer: Text,
    /// What the dialogue is about.
    #[schemars(
        title = "Nội dung",
        description = "Buổi đối thoại bàn những gì, mỗi ý một mục, không gõ gạch đầu dòng.",
        example = ["Nghe Nhân dân phản ánh, kiến nghị; trả lời và tiếp thu ý kiến của Nhân dân."]
    )]
    #[schemars(length(min = 1))]
    pub contents: Vec<Prose>,
    /// Until when questions can be sent beforehand.
    #[schemars(
        title = "Hạn gửi ý kiến",
        description = "Ngày cuối nhận ý kiến gửi trước, không sau ngày đối thoại. Không ghi thì \
                       thông báo không nêu hạn."
    )]
    pub questions_until: Option<Day>,
    /// Where to and how.
    #[schemars(
        title = "Nơi nhận ý kiến",
        description = "Gửi ý kiến đến đâu, bằng cách nào; không gõ dấu chấm cuối.",
        example = "Văn phòng Đảng ủy xã Sơn Bao, điện thoại 0255.000.0123"
    )]
    pub contact: Text,
}

/// Giấy mời.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(
    title = "Giấy mời",
    description = "Số, ngày, người ký và lời dặn chung cho mọi giấy mời của buổi đối thoại."
)]
pub struct InvitationRecord {
    /// Running number; left out in a draft.
    #[schemars(
        title = "Số giấy mời",
        description = "Số giấy mời trong sổ đăng ký văn bản đi, chạy liên tục trong nhiệm kỳ. Dự \
                       thảo thì không ghi, văn bản in chỗ trống để điền tay.",
        example = 226
    )]
    #[schemars(range(min = 1, max = 9999))]
    pub number: Option<u32>,
    /// Day of issue; left out in a draft.
    #[schemars(
        title = "Ngày ban hành",
        description = "Ngày ban hành giấy mời; tên cơ quan, người ký và thể thức lấy theo ngày \
                       này. Dự thảo thì không ghi, văn bản in chỗ trống để điền tay."
    )]
    pub date: Option<Day>,
    /// Role of the signer in `office.toml`.
    #[schemars(
        title = "Người ký",
        description = "Mã chức vụ ký (khóa `role`) đã khai trong office.toml; ai giữ chức vụ ấy \
                       vào ngày ban hành thì ký giấy mời.",
        example = "bi-thu"
    )]
    pub signer: Text,
    /// A last word: dress, transport, whom to ask.
    #[schemars(
        title = "Lưu ý",
        description = "Lời dặn cuối giấy mời: giờ có mặt, trang phục, phương tiện, nơi liên hệ. \
                       Không ghi thì bỏ dòng này.",
        example = "Đại biểu có mặt trước 07 giờ 30 phút."
    )]
    pub note: Option<Text>,
}

/// Biên bản.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(
    title = "Biên bản",
    description = "Phần khai mạc và kết luận tại chỗ; ý kiến và trả lời lấy từ hồ sơ kiến nghị."
)]
pub struct MinutesRecord {
    /// Running number; left out where minutes bear none yet.
    #[schemars(
        title = "Số biên bản",
        description = "Số biên bản trong sổ đăng ký. Chưa có số thì không ghi, văn bản in chỗ \
                       trống để điền tay.",
        example = 12
    )]
    #[schemars(range(min = 1, max = 9999))]
    pub number: Option<u32>,
    /// The opening as it went.
    #[schemars(
        title = "Khai mạc, báo cáo",
        description = "Diễn biến phần mở đầu, in ở mục II.1; mỗi ý một mục, không gõ gạch đầu \
                       dòng.",
        example = ["Đồng chí Bí thư Đảng ủy phát biểu khai mạc, nêu mục đích, yêu cầu."]
    )]
    #[schemars(length(min = 1))]
    pub opening: Vec<Prose>,
    /// What the chair said at the end.
    #[schemars(
        title = "Kết luận của chủ trì",
        description = "Lời người chủ trì nói khi kết thúc, in ở phần III; mỗi ý một mục, không gõ \
                       gạch đầu dòng.",
        example = [
            "Đồng chí Bí thư Đảng ủy cảm ơn những ý kiến thẳng thắn, trách nhiệm của bà con.",
        ]
    )]
    #[schemars(length(min = 1))]
    pub summary: Vec<Prose>,
}

/// Kết luận.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(
    title = "Kết luận",
    description = "Phần đánh giá và chỉ đạo chung trong kết luận của Bí thư Đảng ủy; từng nội dung \
                   lấy từ hồ sơ kiến nghị."
)]
pub struct ConclusionRecord {
    /// Running number; left out in a draft.
    #[schemars(
        title = "Số kết luận",
        description = "Số kết luận trong sổ đăng ký văn bản đi, chạy liên tục trong nhiệm kỳ. Dự \
                       thảo thì không ghi, văn bản in chỗ trống để điền tay.",
        example = 52
    )]
    #[schemars(range(min = 1, max = 9999))]
    pub number: Option<u32>,
    /// Day of issue; left out in a draft.
    #[schemars(
        title = "Ngày ban hành",
        description = "Ngày ban hành kết luận; tên cơ quan, người ký và thể thức lấy theo ngày \
                       này. Dự thảo thì không ghi, văn bản in chỗ trống để điền tay."
    )]
    pub date: Option<Day>,
    /// Role of the signer in `office.toml`.
    #[schemars(
        title = "Người ký",
        description = "Mã chức vụ ký (khóa `role`) đã khai trong office.toml; ai giữ chức vụ ấy \
                       vào ngày ban hành thì ký kết luận.",
        example = "bi-thu"
    )]
    pub signer: Text,
    /// Đánh giá chung.
    #[schemars(
        title = "Đánh giá chung",
        description = "In ở phần I, mỗi mục một đoạn.",
        example = ["Buổi đối thoại được chuẩn bị chu đáo, diễn ra dân chủ, cởi mở, đúng trọng tâm."]
    )]
    #[schemars(length(min = 1))]
    pub assessment: Vec<Prose>,
    /// Chỉ đạo chung, beside the items.
    #[schemars(
        title = "Chỉ đạo chung",
        description = "Việc giao ngoài từng nội dung kiến nghị, in ở phần III; mỗi ý một mục, \
                       không gõ gạch đầu dòng.",
        example = ["**Văn phòng Đảng ủy:** Theo dõi, đôn đốc, tổng hợp kết quả thực hiện Kết luận."]
    )]
    #[serde(default)]
    pub directions: Vec<Prose>,
    /// Nơi nhận.
    #[schemars(
        title = "Nơi nhận",
        description = "Mỗi nơi một mục, không gõ gạch đầu dòng và dấu cuối dòng; in ở cuối kết \
                       luận.",
        example = [
            "HĐND, UBND xã",
            "Các cơ quan, đơn vị được giao nhiệm vụ",
            "Lưu Văn phòng Đảng ủy",
        ]
    )]
    #[schemars(length(min = 1))]
    pub recipients: Vec<Text>,
}

/// Phiếu chuyển to one body.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(
    title = "Phiếu chuyển",
    description = "Một công văn chuyển đến một cơ quan những nội dung kiến nghị đã giao cho cơ \
                   quan ấy."
)]
pub struct AssignmentRecord {
    /// Identifier of the body.
    #[schemars(
        title = "Cơ quan nhận",
        description = "Mã cơ quan đã khai trong office.toml; công văn liệt kê mọi nội dung của \
                       buổi này giao cho cơ quan ấy.",
        example = &"ubnd"
    )]
    pub body: Text,
    /// Running number; left out in a draft.
    #[schemars(
        title = "Số công văn",
        description = "Số công văn trong sổ đăng ký văn bản đi, chạy liên tục trong nhiệm kỳ. Dự \
                       thảo thì không ghi, văn bản in chỗ trống để điền tay.",
        example = 442
    )]
    #[schemars(range(min = 1, max = 9999))]
    pub number: Option<u32>,
    /// Day of issue; left out in a draft.
    #[schemars(
        title = "Ngày ban hành",
        description = "Ngày ban hành công văn; tên cơ quan, người ký và thể thức lấy theo ngày \
                       này. Dự thảo thì không ghi, văn bản in chỗ trống để điền tay."
    )]
    pub date: Option<Day>,
    /// Role of the signer in `office.toml`.
    #[schemars(
        title = "Người ký",
        description = "Mã chức vụ ký (khóa `role`) đã khai trong office.toml; ai giữ chức vụ ấy \
                       vào ngày ban hành thì ký công văn.",
        example = "chanh-van-phong"
    )]
    pub signer: Text,
}
