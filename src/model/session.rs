//! A dialogue, and how far it has come.

use std::sync::Arc;

use chrono::NaiveDate;

use super::embed::{embeds, stands};
use super::kind::Kind;
use super::office::{Body, Person, Village};
use super::paper::{Paper, Signed};
use super::plan::SessionPlan;
use crate::findings::Place;
use crate::records::{
    Announcement, AssignmentRecord, ChangeKind, Conclusion, Invitation, InviteeRecord,
    SessionRecord, Text, Unit,
};

/// Buổi đối thoại.
#[derive(Debug, Clone)]
pub struct Session {
    pub(super) record: SessionRecord,
    pub(super) here: Place,
    /// The record it was read from.
    pub file: Arc<str>,
    /// Its identifier: the name of the file.
    pub id: Arc<str>,
    /// The year in whose folder it stands.
    pub year: i32,
    /// What the place is: xã, phường or đặc khu.
    pub unit: Unit,
    /// Where the people come from.
    pub villages: Vec<Arc<Village>>,
    /// Who organises.
    pub organiser: Option<Arc<Body>>,
    /// Who is in the chair.
    pub chairs: Vec<Arc<Person>>,
    /// Who answers.
    pub answerers: Vec<Arc<Person>>,
    /// Who takes the minutes.
    pub secretary: Option<Arc<Person>>,
    /// Who is invited by letter.
    pub invitees: Vec<Invitee>,
    /// Kế hoạch riêng.
    pub plan: Option<SessionPlan>,
    /// Thông báo.
    pub announcement: Option<Signed<Announcement>>,
    /// Giấy mời.
    pub invitation: Option<Signed<Invitation>>,
    /// Rà soát.
    pub review: Option<Paper>,
    /// Kết luận.
    pub conclusion: Option<Signed<Conclusion>>,
    /// Phiếu chuyển.
    pub assignments: Vec<Assignment>,
}

embeds! {
    Session: SessionRecord;
    Invitee: InviteeRecord;
    Assignment: AssignmentRecord;
}

stands! { Session }

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

impl Session {
    /// The day on which it is or was held.
    pub fn day(&self) -> Option<NaiveDate> {
        self.date.map(|day| day.0)
    }

    /// Whether it took place.
    pub fn was_held(&self) -> bool {
        self.held == Some(true)
    }

    /// The day of its announcement.
    pub fn announced_on(&self) -> Option<NaiveDate> {
        self.announcement.as_ref()?.paper.issue.date
    }

    /// The day of its conclusion.
    pub fn concluded_on(&self) -> Option<NaiveDate> {
        self.conclusion.as_ref()?.paper.issue.date
    }

    /// How far it has come by a day.
    pub fn status(&self, day: NaiveDate) -> SessionStatus {
        let by_then = |date: Option<NaiveDate>| date.is_some_and(|date| date <= day);
        if self.was_held() && by_then(self.day()) {
            return SessionStatus::Held;
        }
        let mut changes = self.change.iter().filter(|change| change.date.0 <= day);
        match changes.next_back().map(|change| change.kind) {
            Some(ChangeKind::Cancelled) => return SessionStatus::Cancelled,
            Some(ChangeKind::HandedOver) => return SessionStatus::HandedOver,
            Some(ChangeKind::Postponed) => return SessionStatus::Postponed,
            None => {}
        }
        if by_then(self.announced_on()) {
            SessionStatus::Announced
        } else {
            SessionStatus::Planned
        }
    }

    /// Its papers, each with its kind; the assignment letters last.
    pub fn papers(&self) -> impl Iterator<Item = (Kind, &Paper)> {
        let announcement = self.announcement.as_ref();
        let invitation = self.invitation.as_ref();
        let conclusion = self.conclusion.as_ref();
        let own = [
            (Kind::Plan, self.plan.as_ref().map(|it| &it.paper)),
            (Kind::Announcement, announcement.map(|it| &it.paper)),
            (Kind::Invitation, invitation.map(|it| &it.paper)),
            (Kind::Review, self.review.as_ref()),
            (Kind::Conclusion, conclusion.map(|it| &it.paper)),
        ];
        let own = own.into_iter();
        let own = own.filter_map(|(kind, paper)| Some((kind, paper?)));
        let assignments = self.assignments.iter();
        own.chain(assignments.map(|it| (Kind::Assignment, &it.paper)))
    }
}

/// Người, cơ quan được mời.
#[derive(Debug, Clone)]
pub struct Invitee {
    pub(super) record: InviteeRecord,
    /// Who is invited.
    pub who: Guest,
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

/// Phiếu chuyển: the letter that gives one body its tasks.
#[derive(Debug, Clone)]
pub struct Assignment {
    pub(super) record: AssignmentRecord,
    /// To whom.
    pub body: Arc<Body>,
    /// Number, date, signer.
    pub paper: Paper,
}

impl Assignment {
    /// The last day whose assignments it lists: its own, or whatever is recorded in a draft.
    pub fn covers(&self) -> NaiveDate {
        self.paper.issue.date.unwrap_or(NaiveDate::MAX)
    }
}
