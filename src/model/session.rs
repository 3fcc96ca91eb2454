//! A dialogue, and how far it has come.

use std::num::NonZeroU32;
use std::sync::Arc;

use chrono::{NaiveDate, NaiveTime, Timelike};

use super::office::{Body, Person, Signer, Village};
use super::plan::{Issue, Quarter, SessionPlan};
use crate::records::{
    Attendance, ChangeKind, Prose, SessionChange, SessionForm, SessionKind, StatedFigures, Text,
};

/// Buổi đối thoại.
#[derive(Debug, Clone)]
pub struct Session {
    /// The record it was read from.
    pub file: Arc<str>,
    /// Its identifier: the name of the file.
    pub id: Arc<str>,
    /// The year in whose folder it stands.
    pub year: i32,
    /// Regular, thematic or extraordinary.
    pub kind: SessionKind,
    /// Which one of the year.
    pub ordinal: u32,
    /// Chủ đề.
    pub theme: Option<Text>,
    /// Quarter in which it was planned.
    pub quarter: Option<Quarter>,
    /// Month in which it was planned.
    pub month: Option<u32>,
    /// Day on which it is or was held.
    pub date: Option<NaiveDate>,
    /// When it begins.
    pub start: Option<NaiveTime>,
    /// When it ended.
    pub end: Option<NaiveTime>,
    /// In person, online or both.
    pub form: SessionForm,
    /// Where the people come from.
    pub villages: Vec<Arc<Village>>,
    /// Another audience than villages.
    pub audience: Option<Text>,
    /// Where.
    pub venue: Option<Text>,
    /// How to find it.
    pub landmark: Option<Text>,
    /// Who organises.
    pub organiser: Option<Arc<Body>>,
    /// Who is in the chair.
    pub chairs: Vec<Arc<Person>>,
    /// Who answers.
    pub answerers: Vec<Arc<Person>>,
    /// Who takes the minutes.
    pub secretary: Option<Arc<Person>>,
    /// Guests of superior bodies.
    pub guests: Vec<Text>,
    /// Who is invited by letter.
    pub invitees: Vec<Invitee>,
    /// Chương trình.
    pub agenda: Vec<AgendaLine>,
    /// Who came.
    pub attendance: Vec<Attendance>,
    /// Figures of another source.
    pub stated: StatedFigures,
    /// Whether it took place.
    pub held: bool,
    /// Postponed, cancelled or handed over.
    pub changes: Vec<SessionChange>,
    /// Kế hoạch riêng.
    pub plan: Option<SessionPlan>,
    /// Thông báo.
    pub announcement: Option<Announcement>,
    /// Giấy mời.
    pub invitation: Option<Invitation>,
    /// Rà soát.
    pub review: Option<Paper>,
    /// Biên bản.
    pub minutes: Option<Minutes>,
    /// Kết luận.
    pub conclusion: Option<Conclusion>,
    /// Phiếu chuyển.
    pub assignments: Vec<Assignment>,
}

/// Trạng thái của buổi đối thoại, derived from what is recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SessionStatus {
    /// Dự kiến.
    Planned,
    /// Đã thông báo.
    Announced,
    /// Đã tổ chức.
    Held,
    /// Hoãn.
    Postponed,
    /// Hủy.
    Cancelled,
    /// Chuyển đơn vị kế thừa.
    HandedOver,
}

impl SessionStatus {
    /// As papers print it, in the middle of a sentence.
    pub fn label(self) -> &'static str {
        match self {
            Self::Planned => "dự kiến",
            Self::Announced => "đã thông báo",
            Self::Held => "đã tổ chức",
            Self::Postponed => "hoãn",
            Self::Cancelled => "hủy",
            Self::HandedOver => "chuyển đơn vị kế thừa",
        }
    }
}

/// Buổi trong ngày.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartOfDay {
    /// Before noon.
    Morning,
    /// From noon to six.
    Afternoon,
    /// From six on.
    Evening,
}

impl Session {
    /// How far it has come by a day.
    pub fn status(&self, day: NaiveDate) -> SessionStatus {
        let by_then = |date: Option<NaiveDate>| date.is_some_and(|date| date <= day);
        if self.held && by_then(self.date) {
            return SessionStatus::Held;
        }
        let mut changes = self.changes.iter().filter(|change| change.date.0 <= day);
        match changes.next_back().map(|change| change.kind) {
            Some(ChangeKind::Cancelled) => return SessionStatus::Cancelled,
            Some(ChangeKind::HandedOver) => return SessionStatus::HandedOver,
            Some(ChangeKind::Postponed) => return SessionStatus::Postponed,
            None => {}
        }
        let announced = self.announcement.as_ref();
        if by_then(announced.and_then(|it| it.paper.issue.date)) {
            SessionStatus::Announced
        } else {
            SessionStatus::Planned
        }
    }

    /// Morning, afternoon or evening.
    pub fn part_of_day(&self) -> Option<PartOfDay> {
        self.start.map(|start| match start.hour() {
            0..12 => PartOfDay::Morning,
            12..18 => PartOfDay::Afternoon,
            _ => PartOfDay::Evening,
        })
    }
}

/// Người, cơ quan được mời.
#[derive(Debug, Clone)]
pub struct Invitee {
    /// Who.
    pub who: Guest,
    /// What they are asked to prepare.
    pub prepare: Option<Text>,
}

/// Khách mời.
#[derive(Debug, Clone)]
pub enum Guest {
    /// A person with positions.
    Person(Arc<Person>),
    /// A body.
    Body(Arc<Body>),
    /// Anybody else, as printed.
    Named(Text),
}

/// Một dòng chương trình.
#[derive(Debug, Clone)]
pub struct AgendaLine {
    /// When.
    pub time: NaiveTime,
    /// What.
    pub content: Text,
    /// Who.
    pub who: Text,
}

/// Số, ngày, người ký.
#[derive(Debug, Clone)]
pub struct Paper {
    /// Number and date.
    pub issue: Issue,
    /// Who signs.
    pub signer: Signer,
}

/// Thông báo.
#[derive(Debug, Clone)]
pub struct Announcement {
    /// Number, date, signer.
    pub paper: Paper,
    /// What the dialogue is about.
    pub contents: Vec<Prose>,
    /// Until when questions can be sent.
    pub questions_until: Option<NaiveDate>,
    /// Where to and how.
    pub contact: Text,
}

/// Giấy mời.
#[derive(Debug, Clone)]
pub struct Invitation {
    /// Number, date, signer.
    pub paper: Paper,
    /// A last word.
    pub note: Option<Text>,
}

/// Biên bản.
#[derive(Debug, Clone)]
pub struct Minutes {
    /// Running number, where minutes bear one.
    pub number: Option<NonZeroU32>,
    /// The opening as it went.
    pub opening: Vec<Prose>,
    /// What the chair said at the end.
    pub summary: Vec<Prose>,
}

/// Kết luận.
#[derive(Debug, Clone)]
pub struct Conclusion {
    /// Number, date, signer.
    pub paper: Paper,
    /// Đánh giá chung.
    pub assessment: Vec<Prose>,
    /// Chỉ đạo chung.
    pub directions: Vec<Prose>,
    /// Nơi nhận.
    pub recipients: Vec<Text>,
}

impl Assignment {
    /// The last day whose assignments it lists: its own, or whatever is recorded in a draft.
    pub fn covers(&self) -> NaiveDate {
        self.paper.issue.date.unwrap_or(NaiveDate::MAX)
    }
}

/// Phiếu chuyển.
#[derive(Debug, Clone)]
pub struct Assignment {
    /// To whom.
    pub body: Arc<Body>,
    /// Number, date, signer.
    pub paper: Paper,
}
