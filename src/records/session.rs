//! `records/<year>/sessions/<id>.toml`: one dialogue, from planned to concluded.

use serde::Deserialize;

use super::Clock;
use super::Day;
use super::Prose;
use super::RawSessionPlan;
use super::Text;

/// Buổi đối thoại: everything recorded of one session. What is left out has not happened.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct RawSession {
    /// Regular, thematic or extraordinary.
    pub kind: SessionKind,
    /// Which one of the year, from 1.
    pub ordinal: u32,
    /// Chủ đề.
    pub theme: Option<Text>,
    /// Quarter in which it was planned.
    pub quarter: Option<u32>,
    /// Month in which it was planned.
    pub month: Option<u32>,
    /// Day on which it is or was held.
    pub date: Option<Day>,
    /// When it begins.
    pub start: Option<Clock>,
    /// When it ended.
    pub end: Option<Clock>,
    /// In person, online or both; in person when left out.
    pub form: Option<SessionForm>,
    /// Identifiers of the villages whose people are invited.
    pub villages: Vec<Text>,
    /// Another audience than villages: teachers, youth, ...
    pub audience: Option<Text>,
    /// Where.
    pub venue: Option<Text>,
    /// How to find it.
    pub landmark: Option<Text>,
    /// Identifier of the organising body.
    pub organiser: Option<Text>,
    /// Identifiers of the persons in the chair, first one first.
    pub chairs: Vec<Text>,
    /// Identifiers of the persons who answer.
    pub answerers: Vec<Text>,
    /// Identifier of the person who takes the minutes.
    pub secretary: Option<Text>,
    /// Guests of superior bodies.
    pub guests: Vec<Text>,
    /// Who is invited by letter.
    pub invitee: Vec<RawInvitee>,
    /// Chương trình.
    pub agenda: Vec<RawAgendaLine>,
    /// Who came.
    pub attendance: Vec<RawAttendance>,
    /// Figures that another source states of this session.
    pub stated: Option<RawStated>,
    /// Whether the session took place.
    pub held: Option<bool>,
    /// Postponed, cancelled or handed over.
    pub change: Vec<RawChange>,
    /// Kế hoạch riêng of a thematic or extraordinary session.
    pub plan: Option<RawSessionPlan>,
    /// Thông báo.
    pub announcement: Option<RawAnnouncement>,
    /// Giấy mời.
    pub invitation: Option<RawInvitation>,
    /// Rà soát trước buổi đối thoại.
    pub review: Option<RawPaper>,
    /// Biên bản.
    pub minutes: Option<RawMinutes>,
    /// Kết luận.
    pub conclusion: Option<RawConclusion>,
    /// Phiếu chuyển, one for each body.
    pub assignment: Vec<RawAssignment>,
}

/// Loại buổi đối thoại.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SessionKind {
    /// Định kỳ.
    Regular,
    /// Chuyên đề.
    Thematic,
    /// Đột xuất.
    Extraordinary,
}

/// Hình thức.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SessionForm {
    /// Trực tiếp.
    InPerson,
    /// Trực tuyến.
    Online,
    /// Trực tiếp kết hợp trực tuyến.
    Both,
}

/// Người, cơ quan được mời: one printed letter each.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct RawInvitee {
    /// Identifier of a person in `office.toml`.
    pub person: Option<Text>,
    /// Identifier of a body in `office.toml`.
    pub body: Option<Text>,
    /// Anybody else, as printed.
    pub name: Option<Text>,
    /// What they are asked to prepare.
    pub prepare: Option<Text>,
}

/// Một dòng chương trình.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct RawAgendaLine {
    /// When.
    pub time: Clock,
    /// What.
    pub content: Text,
    /// Who.
    pub who: Text,
}

/// Thành phần tham dự: one group and how many came.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct RawAttendance {
    /// Which group.
    pub group: Text,
    /// How many.
    pub count: u32,
    /// How exact the count is; exact when left out.
    pub approximate: Option<Approximation>,
}

/// Mức chính xác của một con số.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Approximation {
    /// Gần.
    Nearly,
    /// Khoảng.
    About,
    /// Trên.
    Over,
}

/// Số liệu nêu ở nguồn khác: compared with the counted ones, never printed in their place.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct RawStated {
    /// Where the figures stand.
    pub source: Option<Text>,
    /// Người phát biểu.
    pub speakers: Option<u32>,
    /// Lượt ý kiến.
    pub turns: Option<u32>,
    /// Nội dung kiến nghị.
    pub items: Option<u32>,
    /// Người tham dự.
    pub attendance: Option<u32>,
}

/// Hoãn, hủy hoặc chuyển đơn vị kế thừa.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct RawChange {
    /// Which of the three.
    pub kind: ChangeKind,
    /// Day of the decision.
    pub date: Day,
    /// Why.
    pub reason: Text,
    /// The document that says so.
    pub reference: Option<Text>,
    /// The day to which it was moved.
    pub new_date: Option<Day>,
    /// Who holds it instead.
    pub successor: Option<Text>,
}

/// Loại thay đổi.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ChangeKind {
    /// Hoãn.
    Postponed,
    /// Hủy.
    Cancelled,
    /// Chuyển đơn vị kế thừa.
    HandedOver,
}

/// Số, ngày và người ký của một văn bản.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct RawPaper {
    /// Running number; left out in a draft.
    pub number: Option<u32>,
    /// Day of issue; left out in a draft.
    pub date: Option<Day>,
    /// Role of the signer in `office.toml`.
    pub signer: Text,
}

/// Thông báo cho Nhân dân.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct RawAnnouncement {
    /// Running number; left out in a draft.
    pub number: Option<u32>,
    /// Day of issue; left out in a draft.
    pub date: Option<Day>,
    /// Role of the signer in `office.toml`.
    pub signer: Text,
    /// What the dialogue is about.
    pub contents: Vec<Prose>,
    /// Until when questions can be sent beforehand.
    pub questions_until: Option<Day>,
    /// Where to and how.
    pub contact: Text,
}

/// Giấy mời.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct RawInvitation {
    /// Running number; left out in a draft.
    pub number: Option<u32>,
    /// Day of issue; left out in a draft.
    pub date: Option<Day>,
    /// Role of the signer in `office.toml`.
    pub signer: Text,
    /// A last word: dress, transport, whom to ask.
    pub note: Option<Text>,
}

/// Biên bản.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct RawMinutes {
    /// Running number; left out where minutes bear none yet.
    pub number: Option<u32>,
    /// The opening as it went.
    pub opening: Vec<Prose>,
    /// What the chair said at the end.
    pub summary: Vec<Prose>,
}

/// Kết luận.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct RawConclusion {
    /// Running number; left out in a draft.
    pub number: Option<u32>,
    /// Day of issue; left out in a draft.
    pub date: Option<Day>,
    /// Role of the signer in `office.toml`.
    pub signer: Text,
    /// Đánh giá chung.
    pub assessment: Vec<Prose>,
    /// Chỉ đạo chung, beside the items.
    pub directions: Vec<Prose>,
    /// Nơi nhận.
    pub recipients: Vec<Text>,
}

/// Phiếu chuyển to one body.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct RawAssignment {
    /// Identifier of the body.
    pub body: Text,
    /// Running number; left out in a draft.
    pub number: Option<u32>,
    /// Day of issue; left out in a draft.
    pub date: Option<Day>,
    /// Role of the signer in `office.toml`.
    pub signer: Text,
}
