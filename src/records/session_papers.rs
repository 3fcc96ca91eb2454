//! The papers of a session: number, date, signer, and the words that only a person can write.

use schemars::JsonSchema;
use serde::Deserialize;

use super::day::Day;
use super::issued::issued;
use super::prose::Prose;
use super::session_course::{AgendaLine, InviteeRecord};
use super::text::Text;

/// # Số, ngày và người ký
/// Số, ngày ban hành và người ký của báo cáo rà soát.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct PaperRecord {
    /// # Số báo cáo
    /// Số báo cáo trong sổ đăng ký văn bản đi, chạy liên tục trong nhiệm kỳ. Dự thảo thì không ghi,
    /// văn bản in chỗ trống để điền tay.
    #[schemars(example = 327, range(min = 1, max = 9999))]
    pub number: Option<u32>,
    /// # Ngày ban hành
    /// Ngày ban hành báo cáo, cũng là ngày rà soát tính đến. Dự thảo thì không ghi, rà soát tính
    /// đến ngày đối thoại.
    pub date: Option<Day>,
    /// # Người ký
    /// Mã chức vụ ký (khóa `role`) đã khai trong office.toml; ai giữ chức vụ ấy vào ngày ban hành
    /// thì ký báo cáo.
    #[schemars(example = "bi-thu")]
    pub signer: Text,
}

issued! { PaperRecord }

issued! {
    "thông báo" 131 "bi-thu":
    /// # Thông báo cho Nhân dân
    /// Thông báo về thời gian, địa điểm, nội dung và cách tham gia buổi đối thoại.
    pub struct Announcement {
        ..
        /// # Nội dung
        /// Buổi đối thoại bàn những gì, mỗi ý một mục, không gõ gạch đầu dòng.
        #[schemars(example = ["Nghe Nhân dân phản ánh, kiến nghị; trả lời và tiếp thu ý kiến của Nhân dân."], length(min = 1))]
        pub contents: Vec<Prose>,
        /// # Hạn gửi ý kiến
        /// Ngày cuối nhận ý kiến gửi trước, không sau ngày đối thoại. Không ghi thì thông báo không
        /// nêu hạn.
        pub questions_until: Option<Day>,
        /// # Nơi nhận ý kiến
        /// Gửi ý kiến đến đâu, bằng cách nào; không gõ dấu chấm cuối.
        #[schemars(example = "Văn phòng Đảng ủy xã Sơn Bao, điện thoại 0255.000.0123")]
        pub contact: Text,
    }
}

issued! {
    "giấy mời" 226 "bi-thu":
    /// # Giấy mời
    /// Số, ngày, người ký và lời dặn chung cho mọi giấy mời của buổi đối thoại.
    pub struct Invitation {
        ..
        /// # Lưu ý
        /// Lời dặn cuối giấy mời: giờ có mặt, trang phục, phương tiện, nơi liên hệ. Không ghi thì
        /// bỏ dòng này.
        #[schemars(example = "Đại biểu có mặt trước 07 giờ 30 phút.")]
        pub note: Option<Text>,
    }
}

issued! {
    "giấy mời" 231 "bi-thu":
    /// # Giấy mời lại
    /// Số, ngày, người ký của một lần mời lại, và những ai được mời.
    pub struct InvitationAgain {
        ..
        /// # Lưu ý
        /// Lời dặn cuối giấy mời: giờ có mặt, trang phục, phương tiện, nơi liên hệ. Không ghi thì
        /// bỏ dòng này.
        #[schemars(example = "Giấy mời này thay cho Giấy mời số 226-GM/ĐU, ngày 12/11/2025.")]
        pub note: Option<Text>,
        /// # Người, cơ quan được mời lại
        /// Mỗi bảng là một giấy mời, in theo thứ tự này. Không ghi thì mời lại tất cả những ai đã
        /// ghi ở `[[invitee]]` của buổi đối thoại.
        #[serde(default)]
        pub invitee: Vec<InviteeRecord>,
        /// # Chương trình mới
        /// Các dòng của chương trình gửi kèm lần mời này, xếp theo giờ; ghi khi đổi giờ. Không ghi thì
        /// dùng `[[agenda]]` của buổi đối thoại.
        #[serde(default)]
        pub agenda: Vec<AgendaLine>,
    }
}

/// # Biên bản
/// Phần khai mạc và kết luận tại chỗ; ý kiến và trả lời lấy từ hồ sơ kiến nghị.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Minutes {
    /// # Số biên bản
    /// Số biên bản trong sổ đăng ký. Chưa có số thì không ghi, văn bản in chỗ trống để điền tay.
    #[schemars(example = 12, range(min = 1, max = 9999))]
    pub number: Option<u32>,
    /// # Khai mạc, báo cáo
    /// Diễn biến phần mở đầu, in ở mục II.1; mỗi ý một mục, không gõ gạch đầu dòng.
    #[schemars(example = ["Đồng chí Bí thư Đảng ủy phát biểu khai mạc, nêu mục đích, yêu cầu."], length(min = 1))]
    pub opening: Vec<Prose>,
    /// # Kết luận của chủ trì
    /// Lời người chủ trì nói khi kết thúc, in ở phần III; mỗi ý một mục, không gõ gạch đầu dòng.
    #[schemars(example = [
            "Đồng chí Bí thư Đảng ủy cảm ơn những ý kiến thẳng thắn, trách nhiệm của bà con.",
        ], length(min = 1))]
    pub summary: Vec<Prose>,
}

issued! {
    "kết luận" 52 "bi-thu":
    /// # Kết luận
    /// Phần đánh giá và chỉ đạo chung trong kết luận của Bí thư Đảng ủy; từng nội dung lấy từ hồ sơ
    /// kiến nghị.
    pub struct Conclusion {
        ..
        /// # Đánh giá chung
        /// In ở phần I, mỗi mục một đoạn.
        #[schemars(example = ["Buổi đối thoại được chuẩn bị chu đáo, diễn ra dân chủ, cởi mở, đúng trọng tâm."], length(min = 1))]
        pub assessment: Vec<Prose>,
        /// # Chỉ đạo chung
        /// Việc giao ngoài từng nội dung kiến nghị, in ở phần III; mỗi ý một mục, không gõ gạch đầu
        /// dòng.
        #[serde(default)]
        #[schemars(example = ["**Văn phòng Đảng ủy:** Theo dõi, đôn đốc, tổng hợp kết quả thực hiện Kết luận."])]
        pub directions: Vec<Prose>,
        /// # Nơi nhận
        /// Mỗi nơi một mục, không gõ gạch đầu dòng và dấu cuối dòng; in ở cuối kết luận.
        #[schemars(example = [
                "HĐND, UBND xã",
                "Các cơ quan, đơn vị được giao nhiệm vụ",
                "Lưu Văn phòng Đảng ủy",
            ], length(min = 1))]
        pub recipients: Vec<Text>,
    }
}

issued! {
    "công văn" 442 "chanh-van-phong":
    /// # Phiếu chuyển
    /// Một công văn chuyển đến một cơ quan những nội dung kiến nghị đã giao cho cơ quan ấy.
    pub struct AssignmentRecord {
        /// # Cơ quan nhận
        /// Mã cơ quan đã khai trong office.toml; công văn liệt kê mọi nội dung của buổi này giao
        /// cho cơ quan ấy.
        #[schemars(example = &"ubnd")]
        pub body: Text,
        ..
    }
}
