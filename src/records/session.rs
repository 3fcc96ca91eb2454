//! `records/<year>/sessions/<id>.toml`: one dialogue, from planned to concluded.

use schemars::JsonSchema;
use serde::Deserialize;

use super::Clock;
use super::Day;
use super::Prose;
use super::RawSessionPlan;
use super::Text;

/// Buổi đối thoại: everything recorded of one session. What is left out has not happened.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(
    title = "Buổi đối thoại",
    description = "Mọi điều ghi về một buổi đối thoại, từ dự kiến đến kết luận; điều gì chưa có \
                   thì chưa ghi."
)]
pub struct RawSession {
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
    pub invitee: Vec<RawInvitee>,
    /// Chương trình.
    #[schemars(
        title = "Chương trình",
        description = "Các dòng của chương trình, xếp theo giờ. Không ghi thì không lập chương \
                       trình."
    )]
    #[serde(default)]
    pub agenda: Vec<RawAgendaLine>,
    /// Who came.
    #[schemars(
        title = "Thành phần tham dự",
        description = "Từng thành phần và số người đến dự; in trong biên bản, kết luận và cộng vào \
                       báo cáo."
    )]
    #[serde(default)]
    pub attendance: Vec<RawAttendance>,
    /// Figures that another source states of this session.
    #[schemars(
        title = "Số liệu nguồn khác nêu",
        description = "Số liệu nêu ở tin, bài hoặc báo cáo khác; chỉ để so với hồ sơ và báo khi \
                       lệch, không in ra."
    )]
    pub stated: Option<RawStated>,
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
    pub change: Vec<RawChange>,
    /// Kế hoạch riêng of a thematic or extraordinary session.
    #[schemars(
        title = "Kế hoạch riêng",
        description = "Kế hoạch riêng của buổi chuyên đề hoặc đột xuất. Không ghi thì không lập."
    )]
    pub plan: Option<RawSessionPlan>,
    /// Thông báo.
    #[schemars(
        title = "Thông báo",
        description = "Thông báo cho Nhân dân, lập khi đã có ngày và địa điểm. Không ghi thì không \
                       lập."
    )]
    pub announcement: Option<RawAnnouncement>,
    /// Giấy mời.
    #[schemars(
        title = "Giấy mời",
        description = "Số, ngày và người ký chung cho mọi giấy mời của buổi này. Không ghi thì \
                       không lập."
    )]
    pub invitation: Option<RawInvitation>,
    /// Rà soát trước buổi đối thoại.
    #[schemars(
        title = "Báo cáo rà soát",
        description = "Rà soát những kiến nghị của các lần trước chưa giải quyết dứt điểm. Không \
                       ghi, hoặc không còn nội dung nào, thì không lập."
    )]
    pub review: Option<RawPaper>,
    /// Biên bản.
    #[schemars(
        title = "Biên bản",
        description = "Phần khai mạc và kết luận tại chỗ do thư ký ghi; ý kiến và trả lời lấy từ \
                       hồ sơ kiến nghị."
    )]
    pub minutes: Option<RawMinutes>,
    /// Kết luận.
    #[schemars(
        title = "Kết luận",
        description = "Phần đánh giá và chỉ đạo chung của Bí thư Đảng ủy; từng nội dung lấy từ hồ \
                       sơ kiến nghị."
    )]
    pub conclusion: Option<RawConclusion>,
    /// Phiếu chuyển, one for each body.
    #[schemars(
        title = "Phiếu chuyển",
        description = "Mỗi bảng là một công văn chuyển kiến nghị đến một cơ quan. Không ghi thì \
                       không lập."
    )]
    #[serde(default)]
    pub assignment: Vec<RawAssignment>,
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

/// Người, cơ quan được mời: one printed letter each.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[serde(rename_all = "kebab-case")]
#[schemars(
    title = "Người, cơ quan được mời",
    description = "Một giấy mời; ghi đúng một trong ba khóa `person`, `body`, `name`."
)]
pub struct RawInvitee {
    /// Identifier of a person in `office.toml`.
    #[schemars(
        title = "Người được mời",
        description = "Mã người đã khai trong office.toml; họ tên và chức vụ lấy từ đó.",
        example = &"huong"
    )]
    pub person: Option<Text>,
    /// Identifier of a body in `office.toml`.
    #[schemars(
        title = "Cơ quan được mời",
        description = "Mã cơ quan đã khai trong office.toml; giấy mời đề nghị cử đại diện đến dự.",
        example = "dien-luc"
    )]
    pub body: Option<Text>,
    /// Anybody else, as printed.
    #[schemars(
        title = "Khách mời khác",
        description = "Người hoặc nơi chưa khai trong office.toml, viết đúng như sẽ in.",
        example = "Nhân dân thôn Nước Tang"
    )]
    pub name: Option<Text>,
    /// What they are asked to prepare.
    #[schemars(
        title = "Chuẩn bị",
        description = "Việc đề nghị người được mời chuẩn bị, không gõ dấu chấm cuối. Không ghi thì \
                       bỏ dòng này.",
        example = "Nội dung trả lời về lưới điện hạ áp trên địa bàn thôn Nước Tang"
    )]
    pub prepare: Option<Text>,
}

/// Một dòng chương trình.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(
    title = "Một dòng chương trình",
    description = "Một việc trong chương trình buổi đối thoại."
)]
pub struct RawAgendaLine {
    /// When.
    #[schemars(
        title = "Giờ",
        description = "Giờ bắt đầu việc này, in ở cột thời gian."
    )]
    pub time: Clock,
    /// What.
    #[schemars(
        title = "Nội dung",
        description = "Việc sẽ diễn ra, in ở cột nội dung.",
        example = "Nhân dân phát biểu ý kiến, kiến nghị"
    )]
    pub content: Text,
    /// Who.
    #[schemars(
        title = "Người thực hiện",
        description = "Ai làm việc này, viết đúng như sẽ in.",
        example = "Đồng chí Bí thư Đảng ủy"
    )]
    pub who: Text,
}

/// Thành phần tham dự: one group and how many came.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(
    title = "Thành phần tham dự",
    description = "Một thành phần và số người đến dự."
)]
pub struct RawAttendance {
    /// Which group.
    #[schemars(
        title = "Thành phần",
        description = "Tên thành phần, viết đúng như sẽ in trong biên bản và kết luận.",
        example = "Nhân dân thôn Nước Tang"
    )]
    pub group: Text,
    /// How many.
    #[schemars(
        title = "Số người",
        description = "Số người của thành phần này đã đến dự.",
        example = 80
    )]
    pub count: u32,
    /// How exact the count is; exact when left out.
    #[schemars(
        title = "Mức chính xác",
        description = "Ghi khi số người chỉ là ước lượng. Không ghi là số chính xác."
    )]
    pub approximate: Option<Approximation>,
}

/// Mức chính xác của một con số.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(
    title = "Mức chính xác",
    description = "Chữ in trước một con số ước lượng."
)]
pub enum Approximation {
    /// Gần.
    #[schemars(title = "Gần", description = "Chưa đến số ấy: “gần 80 người”.")]
    Nearly,
    /// Khoảng.
    #[schemars(title = "Khoảng", description = "Xấp xỉ số ấy: “khoảng 80 người”.")]
    About,
    /// Trên.
    #[schemars(title = "Trên", description = "Hơn số ấy: “trên 80 người”.")]
    Over,
}

/// Số liệu nêu ở nguồn khác: compared with the counted ones, never printed in their place.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[serde(rename_all = "kebab-case")]
#[schemars(
    title = "Số liệu nguồn khác nêu",
    description = "Số liệu nêu ở tin, bài hoặc báo cáo khác; chỉ để so với hồ sơ, không in thay số \
                   đếm được."
)]
pub struct RawStated {
    /// Where the figures stand.
    #[schemars(
        title = "Nguồn",
        description = "Tin, bài hoặc văn bản nêu các số liệu này.",
        example = "Tin trên Trang thông tin điện tử xã, ngày 21/4/2025"
    )]
    pub source: Option<Text>,
    /// Người phát biểu.
    #[schemars(
        title = "Người phát biểu",
        description = "Số người phát biểu tại buổi đối thoại mà nguồn ấy nêu; so với số đếm từ hồ \
                       sơ và báo khi lệch.",
        example = 10
    )]
    pub speakers: Option<u32>,
    /// Lượt ý kiến.
    #[schemars(
        title = "Lượt ý kiến",
        description = "Số lượt ý kiến phát biểu mà nguồn ấy nêu; so với số đếm từ hồ sơ và báo khi \
                       lệch.",
        example = 9
    )]
    pub turns: Option<u32>,
    /// Nội dung kiến nghị.
    #[schemars(
        title = "Nội dung kiến nghị",
        description = "Số nội dung kiến nghị tại buổi đối thoại mà nguồn ấy nêu; so với số đếm từ \
                       hồ sơ và báo khi lệch.",
        example = 14
    )]
    pub items: Option<u32>,
    /// Người tham dự.
    #[schemars(
        title = "Người tham dự",
        description = "Tổng số người tham dự mà nguồn ấy nêu; chỉ so khi mọi thành phần đều ghi số \
                       chính xác.",
        example = 120
    )]
    pub attendance: Option<u32>,
}

/// Hoãn, hủy hoặc chuyển đơn vị kế thừa.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(
    title = "Hoãn, hủy, chuyển",
    description = "Một lần hoãn, hủy hoặc chuyển buổi đối thoại cho đơn vị kế thừa."
)]
pub struct RawChange {
    /// Which of the three.
    #[schemars(
        title = "Loại thay đổi",
        description = "Hoãn, hủy hay chuyển đơn vị kế thừa."
    )]
    pub kind: ChangeKind,
    /// Day of the decision.
    #[schemars(
        title = "Ngày quyết định",
        description = "Ngày quyết định thay đổi; từ ngày này báo cáo tính buổi đối thoại là đã \
                       hoãn, hủy hoặc chuyển."
    )]
    pub date: Day,
    /// Why.
    #[schemars(
        title = "Lý do",
        description = "Vì sao hoãn, hủy hoặc chuyển.",
        example = "mưa lớn kéo dài gây chia cắt một số thôn"
    )]
    pub reason: Text,
    /// The document that says so.
    #[schemars(
        title = "Văn bản",
        description = "Văn bản thông báo việc này. Không có thì không ghi.",
        example = "Thông báo số 156-TB/ĐU, ngày 19/11/2025"
    )]
    pub reference: Option<Text>,
    /// The day to which it was moved.
    #[schemars(
        title = "Ngày mới",
        description = "Ngày buổi đối thoại dời đến. Chưa định thì không ghi."
    )]
    pub new_date: Option<Day>,
    /// Who holds it instead.
    #[schemars(
        title = "Đơn vị kế thừa",
        description = "Tên đơn vị sẽ tổ chức thay, viết đúng như sẽ in; chỉ ghi khi chuyển đơn vị \
                       kế thừa.",
        example = "Đảng ủy xã Sơn Hà"
    )]
    pub successor: Option<Text>,
}

/// Loại thay đổi.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(
    title = "Loại thay đổi",
    description = "Hoãn, hủy hay chuyển đơn vị kế thừa."
)]
pub enum ChangeKind {
    /// Hoãn.
    #[schemars(
        title = "Hoãn",
        description = "Dời sang ngày khác, hoặc chưa định ngày mới."
    )]
    Postponed,
    /// Hủy.
    #[schemars(title = "Hủy", description = "Không tổ chức nữa.")]
    Cancelled,
    /// Chuyển đơn vị kế thừa.
    #[schemars(
        title = "Chuyển đơn vị kế thừa",
        description = "Đơn vị mới sau sắp xếp sẽ tổ chức."
    )]
    HandedOver,
}

/// Số, ngày và người ký của một văn bản.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[serde(rename_all = "kebab-case")]
#[schemars(
    title = "Số, ngày và người ký",
    description = "Số, ngày ban hành và người ký của báo cáo rà soát."
)]
pub struct RawPaper {
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
pub struct RawAnnouncement {
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
pub struct RawInvitation {
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
pub struct RawMinutes {
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
pub struct RawConclusion {
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
pub struct RawAssignment {
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
