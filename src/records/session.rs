//! `records/<year>/sessions/<id>.toml`: one dialogue, from planned to concluded.

use schemars::JsonSchema;
use serde::Deserialize;

use super::choice::{choices, or_usual};
use super::day::{Clock, Day};
use super::plan::SessionPlanRecord;
use super::session_course::{
    AgendaLine, Attendance, InviteeRecord, Publication, SessionChange, SessionForm, StatedFigures,
};
use super::session_papers::{
    Announcement, AssignmentRecord, Conclusion, Invitation, InvitationAgain, Minutes, PaperRecord,
};
use super::text::Text;

/// # Buổi đối thoại
/// Mọi điều ghi về một buổi đối thoại, từ dự kiến đến kết luận; điều gì chưa có thì chưa ghi.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct SessionRecord {
    /// # Loại buổi đối thoại
    /// Định kỳ, chuyên đề hay đột xuất; số buổi định kỳ được đối chiếu với kế hoạch năm.
    pub kind: SessionKind,
    /// # Thứ tự trong năm
    /// Buổi đối thoại thứ mấy trong năm, tính từ 1.
    #[schemars(example = 1)]
    pub ordinal: u32,
    /// # Chủ đề
    /// In trong thông báo và giấy mời. Không ghi thì bỏ dòng này.
    #[schemars(example = "Kinh tế, văn hóa, xã hội; quốc phòng, an ninh")]
    pub theme: Option<Text>,
    /// # Quý dự kiến
    /// Quý dự kiến tổ chức, từ 1 đến 4. Không có trong kế hoạch thì không ghi.
    #[schemars(example = 2, range(min = 1, max = 4))]
    pub quarter: Option<u32>,
    /// # Tháng dự kiến
    /// Tháng dự kiến tổ chức, từ 1 đến 12; in thay cho ngày khi chưa định ngày.
    #[schemars(example = 4, range(min = 1, max = 12))]
    pub month: Option<u32>,
    /// # Ngày đối thoại
    /// Ngày định ban đầu; hoãn, dời thì giữ nguyên ngày này và ghi ngày mới ở `[[change]]`. Chưa ghi
    /// thì chưa lập thông báo, giấy mời, chương trình.
    pub date: Option<Day>,
    /// # Giờ bắt đầu
    /// In trong thông báo, giấy mời và biên bản. Phải ghi khi `held = true`.
    pub start: Option<Clock>,
    /// # Giờ kết thúc
    /// Giờ kết thúc thực tế, in ở cuối biên bản. Phải ghi khi `held = true`.
    pub end: Option<Clock>,
    /// # Hình thức
    /// Trực tiếp, trực tuyến hoặc kết hợp cả hai. Không ghi là trực tiếp.
    #[serde(default, deserialize_with = "or_usual")]
    pub form: SessionForm,
    /// # Thôn
    /// Mã các thôn có Nhân dân được mời, đã khai trong office.toml. Không ghi, cũng không ghi
    /// `audience`, thì in “Nhân dân trên địa bàn xã”.
    #[serde(default)]
    #[schemars(example = ["nuoc-tang"])]
    pub villages: Vec<Text>,
    /// # Đối tượng khác
    /// Đối tượng không theo thôn, như giáo viên, thanh niên; in thay cho Nhân dân các thôn.
    #[schemars(example = "Đoàn viên, thanh niên trên địa bàn xã")]
    pub audience: Option<Text>,
    /// # Địa điểm
    /// Nơi tổ chức, in trong các văn bản của buổi đối thoại. Chưa ghi thì chưa lập thông báo; phải
    /// ghi khi `held = true`.
    #[schemars(example = "Nhà văn hóa thôn Nước Tang")]
    pub venue: Option<Text>,
    /// # Chỉ đường
    /// In trong ngoặc sau địa điểm để người dự dễ tìm. Không ghi thì bỏ.
    #[schemars(example = "gần cầu Nước Tang, cách trụ sở UBND xã 4,5 km")]
    pub landmark: Option<Text>,
    /// # Cơ quan tổ chức
    /// Mã cơ quan chuẩn bị, phục vụ, đã khai trong office.toml; in trong kế hoạch riêng của buổi
    /// này.
    #[schemars(example = "van-phong-du")]
    pub organiser: Option<Text>,
    /// # Người chủ trì
    /// Mã những người chủ trì, đã khai trong office.toml; người ghi đầu ký biên bản. Phải ghi khi
    /// `held = true`.
    #[serde(default)]
    #[schemars(example = ["bien", "rit"])]
    pub chairs: Vec<Text>,
    /// # Người tham gia trả lời
    /// Mã những người trả lời ý kiến, đã khai trong office.toml; in trong biên bản và kế hoạch
    /// riêng. Không ghi thì bỏ dòng này.
    #[serde(default)]
    #[schemars(example = ["chi", "anh"])]
    pub answerers: Vec<Text>,
    /// # Thư ký
    /// Mã người ghi biên bản, đã khai trong office.toml; in và ký trong biên bản. Phải ghi khi
    /// `held = true`.
    #[schemars(example = &"diem")]
    pub secretary: Option<Text>,
    /// # Đại biểu cấp trên
    /// Đại biểu cấp trên đến dự, viết đúng như sẽ in trong biên bản và kế hoạch riêng. Không có thì
    /// không ghi.
    #[serde(default)]
    #[schemars(example = ["Đại diện Sở Giáo dục và Đào tạo tỉnh Quảng Ngãi"])]
    pub guests: Vec<Text>,
    /// # Người, cơ quan được mời
    /// Mỗi bảng là một giấy mời, in theo thứ tự này. Không ghi thì không lập giấy mời.
    #[serde(default)]
    pub invitee: Vec<InviteeRecord>,
    /// # Chương trình
    /// Các dòng của chương trình, xếp theo giờ. Không ghi thì không lập chương trình.
    #[serde(default)]
    pub agenda: Vec<AgendaLine>,
    /// # Thành phần tham dự
    /// Từng thành phần và số người đến dự; in trong biên bản, kết luận và cộng vào báo cáo.
    #[serde(default)]
    pub attendance: Vec<Attendance>,
    /// # Số liệu nguồn khác nêu
    /// Số liệu nêu ở tin, bài hoặc báo cáo khác; chỉ để so với hồ sơ và báo khi lệch, không in ra.
    #[serde(default, deserialize_with = "or_usual")]
    pub stated: StatedFigures,
    /// # Đã tổ chức
    /// Ghi `true` khi buổi đối thoại đã diễn ra; khi ấy mới lập biên bản và kết luận. Không ghi là
    /// chưa tổ chức.
    pub held: Option<bool>,
    /// # Hoãn, hủy, chuyển, đổi
    /// Các lần hoãn, hủy, chuyển đơn vị kế thừa hoặc đổi giờ, nơi, xếp theo ngày. Không có thì không
    /// ghi.
    #[serde(default)]
    pub change: Vec<SessionChange>,
    /// # Kế hoạch riêng
    /// Kế hoạch riêng của buổi chuyên đề hoặc đột xuất. Không ghi thì không lập.
    pub plan: Option<SessionPlanRecord>,
    /// # Thông báo
    /// Thông báo cho Nhân dân, lập khi đã có ngày và địa điểm. Không ghi thì không lập.
    pub announcement: Option<Announcement>,
    /// # Giấy mời
    /// Số, ngày và người ký chung cho mọi giấy mời của buổi này. Không ghi thì không lập.
    pub invitation: Option<Invitation>,
    /// # Thông báo lại
    /// Mỗi bảng là một lần thông báo lại sau khi hoãn hoặc đổi; in ngày, giờ, nơi tính đến ngày ban
    /// hành. Không có thì không ghi.
    #[serde(default)]
    pub announcement_again: Vec<Announcement>,
    /// # Giấy mời lại
    /// Mỗi bảng là một lần mời lại sau khi hoãn hoặc đổi; in ngày, giờ, nơi tính đến ngày ban hành.
    /// Không có thì không ghi.
    #[serde(default)]
    pub invitation_again: Vec<InvitationAgain>,
    /// # Báo cáo rà soát
    /// Rà soát những kiến nghị của các lần trước chưa giải quyết dứt điểm. Không ghi, hoặc không
    /// còn nội dung nào, thì không lập.
    pub review: Option<PaperRecord>,
    /// # Biên bản
    /// Phần khai mạc và kết luận tại chỗ do thư ký ghi; ý kiến và trả lời lấy từ hồ sơ kiến nghị.
    pub minutes: Option<Minutes>,
    /// # Kết luận
    /// Phần đánh giá và chỉ đạo chung của Bí thư Đảng ủy; từng nội dung lấy từ hồ sơ kiến nghị.
    pub conclusion: Option<Conclusion>,
    /// # Công khai kết luận
    /// Các lần công khai kết luận; chưa ghi lần nào thì việc công khai còn phải làm.
    #[serde(default)]
    pub publication: Vec<Publication>,
    /// # Phiếu chuyển
    /// Mỗi bảng là một công văn chuyển kiến nghị đến một cơ quan. Không ghi thì không lập.
    #[serde(default)]
    pub assignment: Vec<AssignmentRecord>,
}

choices! {
    SessionKind "Loại buổi đối thoại" "Định kỳ, chuyên đề hay đột xuất.":
    Regular "regular" "Định kỳ": "Buổi đối thoại theo kế hoạch năm."
    Thematic "thematic" "Chuyên đề": "Buổi đối thoại về một chủ đề hoặc với một đối tượng riêng."
    Extraordinary "extraordinary" "Đột xuất":
        "Buổi đối thoại ngoài kế hoạch, khi có việc cần giải quyết ngay."
}
