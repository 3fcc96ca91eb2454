//! `records/<year>/sessions/<id>.toml`: one dialogue, from planned to concluded.

use schemars::JsonSchema;
use serde::Deserialize;

use super::day::{Clock, Day};
use super::plan::SessionPlanRecord;
use super::session_course::{
    AgendaLineRecord, Attendance, InviteeRecord, SessionChange, StatedFigures,
};
use super::session_papers::{
    AnnouncementRecord, AssignmentRecord, ConclusionRecord, InvitationRecord, MinutesRecord,
    PaperRecord,
};
use super::text::Text;

/// Buổi đối thoại: everything recorded of one session. What is left out has not happened.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(
    title = "Buổi đối thoại",
    description = "Mọi điều ghi về một buổi đối thoại, từ dự kiến đến kết luận; điều gì chưa có \
                   thì chưa ghi."
)]
pub struct SessionRecord {
    /// Regular, thematic or extraordinary.
    #[schemars(
        title = "Loại buổi đối thoại",
        description = "Định kỳ, chuyên đề hay đột xuất; số buổi định kỳ được đối chiếu với kế \
                       hoạch năm."
    )]
    pub kind: SessionKind,
    /// Which one of the year, from 1.
    #[schemars(
        title = "Thứ tự trong năm",
        description = "Buổi đối thoại thứ mấy trong năm, tính từ 1.",
        example = 1
    )]
    pub ordinal: u32,
    /// Chủ đề.
    #[schemars(
        title = "Chủ đề",
        description = "In trong thông báo và giấy mời. Không ghi thì bỏ dòng này.",
        example = "Kinh tế, văn hóa, xã hội; quốc phòng, an ninh"
    )]
    pub theme: Option<Text>,
    /// Quarter in which it was planned.
    #[schemars(
        title = "Quý dự kiến",
        description = "Quý dự kiến tổ chức, từ 1 đến 4. Không có trong kế hoạch thì không ghi.",
        example = 2
    )]
    #[schemars(range(min = 1, max = 4))]
    pub quarter: Option<u32>,
    /// Month in which it was planned.
    #[schemars(
        title = "Tháng dự kiến",
        description = "Tháng dự kiến tổ chức, từ 1 đến 12; in thay cho ngày khi chưa định ngày.",
        example = 4
    )]
    #[schemars(range(min = 1, max = 12))]
    pub month: Option<u32>,
    /// Day on which it is or was held.
    #[schemars(
        title = "Ngày đối thoại",
        description = "Ngày sẽ tổ chức hoặc đã tổ chức. Chưa ghi thì chưa lập thông báo, giấy mời, \
                       chương trình."
    )]
    pub date: Option<Day>,
    /// When it begins.
    #[schemars(
        title = "Giờ bắt đầu",
        description = "In trong thông báo, giấy mời và biên bản. Phải ghi khi `held = true`."
    )]
    pub start: Option<Clock>,
    /// When it ended.
    #[schemars(
        title = "Giờ kết thúc",
        description = "Giờ kết thúc thực tế, in ở cuối biên bản. Phải ghi khi `held = true`."
    )]
    pub end: Option<Clock>,
    /// In person, online or both; in person when left out.
    #[schemars(
        title = "Hình thức",
        description = "Trực tiếp, trực tuyến hoặc kết hợp cả hai. Không ghi là trực tiếp."
    )]
    pub form: Option<SessionForm>,
    /// Identifiers of the villages whose people are invited.
    #[schemars(
        title = "Thôn",
        description = "Mã các thôn có Nhân dân được mời, đã khai trong office.toml. Không ghi, \
                       cũng không ghi `audience`, thì in “Nhân dân trên địa bàn xã”.",
        example = ["nuoc-tang"]
    )]
    #[serde(default)]
    pub villages: Vec<Text>,
    /// Another audience than villages: teachers, youth, ...
    #[schemars(
        title = "Đối tượng khác",
        description = "Đối tượng không theo thôn, như giáo viên, thanh niên; in thay cho Nhân dân \
                       các thôn.",
        example = "Đoàn viên, thanh niên trên địa bàn xã"
    )]
    pub audience: Option<Text>,
    /// Where.
    #[schemars(
        title = "Địa điểm",
        description = "Nơi tổ chức, in trong các văn bản của buổi đối thoại. Chưa ghi thì chưa lập \
                       thông báo; phải ghi khi `held = true`.",
        example = "Nhà văn hóa thôn Nước Tang"
    )]
    pub venue: Option<Text>,
    /// How to find it.
    #[schemars(
        title = "Chỉ đường",
        description = "In trong ngoặc sau địa điểm để người dự dễ tìm. Không ghi thì bỏ.",
        example = "gần cầu Nước Tang, cách trụ sở UBND xã 4,5 km"
    )]
    pub landmark: Option<Text>,
    /// Identifier of the organising body.
    #[schemars(
        title = "Cơ quan tổ chức",
        description = "Mã cơ quan chuẩn bị, phục vụ, đã khai trong office.toml; in trong kế hoạch \
                       riêng của buổi này.",
        example = "van-phong-du"
    )]
    pub organiser: Option<Text>,
    /// Identifiers of the persons in the chair, first one first.
    #[schemars(
        title = "Người chủ trì",
        description = "Mã những người chủ trì, đã khai trong office.toml; người ghi đầu ký biên \
                       bản. Phải ghi khi `held = true`.",
        example = ["bien", "rit"]
    )]
    #[serde(default)]
    pub chairs: Vec<Text>,
    /// Identifiers of the persons who answer.
    #[schemars(
        title = "Người tham gia trả lời",
        description = "Mã những người trả lời ý kiến, đã khai trong office.toml; in trong biên bản \
                       và kế hoạch riêng. Không ghi thì bỏ dòng này.",
        example = ["chi", "anh"]
    )]
    #[serde(default)]
    pub answerers: Vec<Text>,
    /// Identifier of the person who takes the minutes.
    #[schemars(
        title = "Thư ký",
        description = "Mã người ghi biên bản, đã khai trong office.toml; in và ký trong biên bản. \
                       Phải ghi khi `held = true`.",
        example = &"diem"
    )]
    pub secretary: Option<Text>,
    /// Guests of superior bodies.
    #[schemars(
        title = "Đại biểu cấp trên",
        description = "Đại biểu cấp trên đến dự, viết đúng như sẽ in trong biên bản và kế hoạch \
                       riêng. Không có thì không ghi.",
        example = ["Đại diện Sở Giáo dục và Đào tạo tỉnh Quảng Ngãi"]
    )]
    #[serde(default)]
    pub guests: Vec<Text>,
    /// Who is invited by letter.
    #[schemars(
        title = "Người, cơ quan được mời",
        description = "Mỗi bảng là một giấy mời, in theo thứ tự này. Không ghi thì không lập giấy \
                       mời."
    )]
    #[serde(default)]
    pub invitee: Vec<InviteeRecord>,
    /// Chương trình.
    #[schemars(
        title = "Chương trình",
        description = "Các dòng của chương trình, xếp theo giờ. Không ghi thì không lập chương \
                       trình."
    )]
    #[serde(default)]
    pub agenda: Vec<AgendaLineRecord>,
    /// Who came.
    #[schemars(
        title = "Thành phần tham dự",
        description = "Từng thành phần và số người đến dự; in trong biên bản, kết luận và cộng vào \
                       báo cáo."
    )]
    #[serde(default)]
    pub attendance: Vec<Attendance>,
    /// Figures that another source states of this session.
    #[schemars(
        title = "Số liệu nguồn khác nêu",
        description = "Số liệu nêu ở tin, bài hoặc báo cáo khác; chỉ để so với hồ sơ và báo khi \
                       lệch, không in ra."
    )]
    pub stated: Option<StatedFigures>,
    /// Whether the session took place.
    #[schemars(
        title = "Đã tổ chức",
        description = "Ghi `true` khi buổi đối thoại đã diễn ra; khi ấy mới lập biên bản và kết \
                       luận. Không ghi là chưa tổ chức."
    )]
    pub held: Option<bool>,
    /// Postponed, cancelled or handed over.
    #[schemars(
        title = "Hoãn, hủy, chuyển",
        description = "Các lần hoãn, hủy hoặc chuyển đơn vị kế thừa, xếp theo ngày. Không có thì \
                       không ghi."
    )]
    #[serde(default)]
    pub change: Vec<SessionChange>,
    /// Kế hoạch riêng of a thematic or extraordinary session.
    #[schemars(
        title = "Kế hoạch riêng",
        description = "Kế hoạch riêng của buổi chuyên đề hoặc đột xuất. Không ghi thì không lập."
    )]
    pub plan: Option<SessionPlanRecord>,
    /// Thông báo.
    #[schemars(
        title = "Thông báo",
        description = "Thông báo cho Nhân dân, lập khi đã có ngày và địa điểm. Không ghi thì không \
                       lập."
    )]
    pub announcement: Option<AnnouncementRecord>,
    /// Giấy mời.
    #[schemars(
        title = "Giấy mời",
        description = "Số, ngày và người ký chung cho mọi giấy mời của buổi này. Không ghi thì \
                       không lập."
    )]
    pub invitation: Option<InvitationRecord>,
    /// Rà soát trước buổi đối thoại.
    #[schemars(
        title = "Báo cáo rà soát",
        description = "Rà soát những kiến nghị của các lần trước chưa giải quyết dứt điểm. Không \
                       ghi, hoặc không còn nội dung nào, thì không lập."
    )]
    pub review: Option<PaperRecord>,
    /// Biên bản.
    #[schemars(
        title = "Biên bản",
        description = "Phần khai mạc và kết luận tại chỗ do thư ký ghi; ý kiến và trả lời lấy từ \
                       hồ sơ kiến nghị."
    )]
    pub minutes: Option<MinutesRecord>,
    /// Kết luận.
    #[schemars(
        title = "Kết luận",
        description = "Phần đánh giá và chỉ đạo chung của Bí thư Đảng ủy; từng nội dung lấy từ hồ \
                       sơ kiến nghị."
    )]
    pub conclusion: Option<ConclusionRecord>,
    /// Phiếu chuyển, one for each body.
    #[schemars(
        title = "Phiếu chuyển",
        description = "Mỗi bảng là một công văn chuyển kiến nghị đến một cơ quan. Không ghi thì \
                       không lập."
    )]
    #[serde(default)]
    pub assignment: Vec<AssignmentRecord>,
}

/// Loại buổi đối thoại.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(
    title = "Loại buổi đối thoại",
    description = "Định kỳ, chuyên đề hay đột xuất."
)]
pub enum SessionKind {
    /// Định kỳ.
    #[schemars(title = "Định kỳ", description = "Buổi đối thoại theo kế hoạch năm.")]
    Regular,
    /// Chuyên đề.
    #[schemars(
        title = "Chuyên đề",
        description = "Buổi đối thoại về một chủ đề hoặc với một đối tượng riêng."
    )]
    Thematic,
    /// Đột xuất.
    #[schemars(
        title = "Đột xuất",
        description = "Buổi đối thoại ngoài kế hoạch, khi có việc cần giải quyết ngay."
    )]
    Extraordinary,
}

/// Hình thức.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[schemars(
    title = "Hình thức",
    description = "Buổi đối thoại diễn ra trực tiếp, trực tuyến hay kết hợp."
)]
pub enum SessionForm {
    /// Trực tiếp.
    #[schemars(
        title = "Trực tiếp",
        description = "Mọi người dự tại địa điểm tổ chức."
    )]
    InPerson,
    /// Trực tuyến.
    #[schemars(title = "Trực tuyến", description = "Mọi người dự qua đường truyền.")]
    Online,
    /// Trực tiếp kết hợp trực tuyến.
    #[schemars(
        title = "Trực tiếp kết hợp trực tuyến",
        description = "Một phần dự tại địa điểm, một phần dự qua đường truyền."
    )]
    Both,
}
