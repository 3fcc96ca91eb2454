//! A dialogue, and how far it has come.

use std::sync::Arc;

use chrono::NaiveDate;

use super::embed::{embeds, stands};
use super::invitation::{InvitationRound, Invitee, RepeatedInvitation};
use super::kind::Kind;
use super::office::{Body, Person, Village};
use super::paper::{Paper, Signed};
use super::plan::SessionPlan;
use crate::findings::Place;
use crate::records::{
    Announcement, AssignmentRecord, Conclusion, Invitation, SessionChange, SessionRecord, Unit,
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
    pub(super) first_unit: Unit,
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
    /// Hoãn, hủy, chuyển, đổi, in order.
    pub change: Vec<Rearrangement>,
    /// Thông báo.
    pub announcement: Option<Signed<Announcement>>,
    /// Thông báo lại, in order.
    pub announcement_again: Vec<Signed<Announcement>>,
    /// Giấy mời.
    pub invitation: Option<Signed<Invitation>>,
    /// Giấy mời lại, in order.
    pub invitation_again: Vec<RepeatedInvitation>,
    /// Rà soát.
    pub review: Option<Paper>,
    /// Kết luận.
    pub conclusion: Option<Signed<Conclusion>>,
    /// Phiếu chuyển.
    pub assignments: Vec<Assignment>,
}

embeds! {
    Session: SessionRecord;
    Rearrangement: SessionChange;
    Assignment: AssignmentRecord;
}

stands! { Session Rearrangement }

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

    /// The day on which its conclusion was first made public, by a day.
    pub fn published_by(&self, day: NaiveDate) -> Option<NaiveDate> {
        let days = self.publication.iter().map(|it| it.date.0);
        days.filter(|it| *it <= day).min()
    }

    /// The days on which something happened to it: a paper went out, it was changed, held, its
    /// conclusion made public.
    pub fn happened_on(&self) -> impl Iterator<Item = NaiveDate> {
        let issued = self.papers().filter_map(|(_, it)| it.issue.date);
        let changed = self.change.iter().map(|it| it.date.0);
        let held = self.day().filter(|_| self.was_held());
        let published = self.publication.iter().map(|it| it.date.0);
        issued.chain(changed).chain(held).chain(published)
    }

    /// Its announcements, each with which it is: 1, then 2 and so on for those that repeat it.
    pub fn announcements(&self) -> impl Iterator<Item = (u32, &Signed<Announcement>)> {
        let first = self.announcement.iter().map(|it| (1, it));
        first.chain((2..).zip(&self.announcement_again))
    }

    /// Its rounds of invitations: the first one, and those that repeat it.
    pub fn invitations(&self) -> impl Iterator<Item = InvitationRound<'_>> {
        let first = self.invitation.iter().map(|it| InvitationRound {
            nth: 1,
            paper: &it.paper,
            note: it.note.as_ref(),
            invitees: &self.invitees,
        });
        let again = (2..).zip(&self.invitation_again);
        first.chain(again.map(|(nth, it)| it.round(nth, &self.invitees)))
    }

    /// Its papers, each with its kind; the assignment letters last.
    pub fn papers(&self) -> impl Iterator<Item = (Kind, &Paper)> {
        let one = |kind, paper: Option<_>| paper.into_iter().map(move |it| (kind, it));
        let plan = one(Kind::Plan, self.plan.as_ref().map(|it| &it.paper));
        let announcements = self.announcements();
        let announcements = announcements.map(|(_, it)| (Kind::Announcement, &it.paper));
        let invitations = self.invitations();
        let invitations = invitations.map(|it| (Kind::Invitation, it.paper));
        let changes = self.change.iter().filter_map(|it| it.paper.as_ref());
        let notices = changes.map(|it| (Kind::ChangeNotice, it));
        let conclusion = self.conclusion.as_ref().map(|it| &it.paper);
        let assignments = self.assignments.iter();
        plan.chain(announcements)
            .chain(invitations)
            .chain(notices)
            .chain(one(Kind::Review, self.review.as_ref()))
            .chain(one(Kind::Conclusion, conclusion))
            .chain(assignments.map(|it| (Kind::Assignment, &it.paper)))
    }
}

/// Hoãn, hủy, chuyển, đổi: one change of a session, and the notice of it.
#[derive(Debug, Clone)]
pub struct Rearrangement {
    pub(super) record: SessionChange,
    pub(super) here: Place,
    /// What the place is on its new day, if it sets one.
    pub(super) new_unit: Option<Unit>,
    /// Thông báo: the paper that tells of it, of the day of the change, when the office makes one.
    pub paper: Option<Paper>,
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
