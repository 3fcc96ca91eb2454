//! `records/<year>/plan.toml`: the plan of the year's dialogues.

use serde::Deserialize;

use super::Day;
use super::Prose;
use super::Text;

/// Kế hoạch năm: everything in the plan that differs from year to year and place to place.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct RawPlan {
    /// Running number of the committee's plans in its term; left out in a draft.
    pub number: Option<u32>,
    /// Day of issue; left out in a draft.
    pub date: Option<Day>,
    /// Trích yếu: what the plan is about.
    pub subject: Text,
    /// Role of the signer in `office.toml`.
    pub signer: Text,
    /// Căn cứ: the legal bases, in order.
    pub basis: Vec<RawBasis>,
    /// The sentence that issues the plan, behind the bases.
    pub enactment: Prose,
    /// Headings that differ from the usual ones.
    pub headings: Option<RawHeadings>,
    /// Mục đích.
    pub purposes: Vec<Prose>,
    /// Yêu cầu.
    pub requirements: Vec<Prose>,
    /// Nội dung đối thoại.
    pub contents: Vec<Prose>,
    /// Nội dung, thời gian, địa điểm: what the year's sessions have in common.
    pub schedule: RawSchedule,
    /// Buổi đối thoại dự kiến: the planned sessions, in order.
    pub session: Vec<RawPlannedSession>,
    /// Kinh phí: where the money comes from.
    pub funding: Prose,
    /// Nhiệm vụ của các cơ quan, đơn vị, in order.
    pub task: Vec<RawTask>,
    /// The last sentence, without its closing mark.
    pub closing: Prose,
    /// Nơi nhận, without separators.
    pub recipients: Vec<Text>,
}

/// Kế hoạch riêng của một buổi: what a thematic or extraordinary session's own plan says beside
/// when, where and with whom it takes place, which stands in the session itself.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct RawSessionPlan {
    /// Running number of the committee's plans in its term; left out in a draft.
    pub number: Option<u32>,
    /// Day of issue; left out in a draft.
    pub date: Option<Day>,
    /// Role of the signer in `office.toml`.
    pub signer: Text,
    /// Trích yếu: what the plan is about.
    pub subject: Text,
    /// Căn cứ: the legal bases, in order.
    pub basis: Vec<RawBasis>,
    /// The sentence that issues the plan, behind the bases.
    pub enactment: Prose,
    /// Mục đích.
    pub purposes: Vec<Prose>,
    /// Yêu cầu.
    pub requirements: Vec<Prose>,
    /// Nội dung đối thoại.
    pub contents: Vec<Prose>,
    /// Kinh phí: where the money comes from.
    pub funding: Option<Prose>,
    /// Nhiệm vụ của các cơ quan, đơn vị, in order.
    pub task: Vec<RawTask>,
    /// The last sentence, without its closing mark.
    pub closing: Prose,
    /// Nơi nhận, without separators.
    pub recipients: Vec<Text>,
}

/// Căn cứ: one document the plan rests on.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct RawBasis {
    /// Kind of document, such as `Quyết định`; the full title of a law.
    pub kind: Text,
    /// Number and symbol.
    pub number: Option<Text>,
    /// Day of issue.
    pub date: Option<Day>,
    /// Who issued it.
    pub issuer: Option<Text>,
    /// What it is about, from `về` on.
    pub subject: Option<Text>,
}

/// Đề mục: headings of the plan that an office words otherwise.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct RawHeadings {
    /// Heading of part I.
    pub aims: Option<Text>,
    /// Heading of I.1.
    pub purposes: Option<Text>,
    /// Heading of I.2.
    pub requirements: Option<Text>,
    /// Heading of part II.
    pub programme: Option<Text>,
    /// Heading of II.1.
    pub contents: Option<Text>,
    /// Heading of II.2, up to the number of sessions a year.
    pub sessions: Option<Text>,
    /// Heading of II.3.
    pub funding: Option<Text>,
    /// Heading of part III.
    pub implementation: Option<Text>,
}

/// What the year's sessions have in common.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct RawSchedule {
    /// Themes.
    pub themes: Prose,
    /// Who is invited; worked out from the sessions' villages when left out.
    pub audience: Option<Prose>,
    /// Where the sessions are held.
    pub venue: Prose,
    /// The clause on thematic or extraordinary sessions.
    pub extraordinary: Option<Prose>,
}

/// Buổi đối thoại dự kiến.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct RawPlannedSession {
    /// Quarter of the year, 1 to 4.
    pub quarter: u32,
    /// Month, 1 to 12.
    pub month: u32,
    /// Identifiers of the villages.
    pub villages: Vec<Text>,
    /// The place as printed in the schedule; the villages' names when left out.
    pub place: Option<Text>,
}

/// Nhiệm vụ: what one body has to do.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct RawTask {
    /// Identifier of the body.
    pub body: Text,
    /// Its duties, in order.
    pub duty: Vec<RawDuty>,
}

/// Việc phải làm.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct RawDuty {
    /// In which phases of a dialogue.
    pub when: Vec<Phase>,
    /// The duty as printed.
    pub text: Prose,
    /// Whether it begins a paragraph of its own.
    pub paragraph: Option<bool>,
}

/// Giai đoạn: before, during or after a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Phase {
    /// Trước buổi đối thoại.
    Before,
    /// Trong buổi đối thoại.
    During,
    /// Sau buổi đối thoại.
    After,
}
