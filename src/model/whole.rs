//! Mô hình: all that is known about one office.

use chrono::{Datelike, NaiveDate};

use super::calendar::Calendar;
use super::correction::Correction;
use super::office::Office;
use super::paper::Report;
use super::petition::Petition;
use super::plan::{PlannedSession, YearPlan};
use super::session::Session;
use super::unread::UnreadRecords;
use crate::records::{OUTSIDE, SessionKind};

/// Mô hình: all that is known about one office.
///
/// Holds only what is sound: a record with an error is left out.
#[derive(Debug, Clone, Default)]
pub struct Model {
    /// The office; without it there can be no document.
    pub office: Option<Office>,
    /// The working calendar.
    pub calendar: Calendar,
    /// The plans, by year.
    pub plans: Vec<YearPlan>,
    /// The sessions, by year and identifier.
    pub sessions: Vec<Session>,
    /// The petitions, by year, session and number.
    pub petitions: Vec<Petition>,
    /// The reports, by year and name.
    pub reports: Vec<Report>,
    /// The corrections, by year and name.
    pub corrections: Vec<Correction>,
    /// Where records may be that are not known.
    pub unread: UnreadRecords,
    /// The day on which the records are looked at, when somebody named one.
    pub as_of: Option<NaiveDate>,
}

impl Model {
    /// The plan of a year.
    pub fn plan_of(&self, year: i32) -> Option<&YearPlan> {
        self.plans.iter().find(|plan| plan.year == year)
    }

    /// The sessions of a year's folder that were known by a day.
    pub fn sessions_known(&self, year: i32, day: NaiveDate) -> impl Iterator<Item = &Session> {
        let of_year = self.sessions.iter().filter(move |it| it.year == year);
        of_year.filter(move |it| self.is_known_by(it, day))
    }

    /// Whether a session was known by a day: something had happened to it, a paper of it was out,
    /// somebody had brought something forward for it, or the year's plan foresaw it.
    fn is_known_by(&self, session: &Session, day: NaiveDate) -> bool {
        let by_then = |date: NaiveDate| date <= day;
        let received = self.petitions_of(session).map(|it| it.received.0);
        let plan = self.plan_foreseeing(session);
        // What a draft plan foresees may have been foreseen on any day.
        let foreseen = plan.is_some_and(|it| it.paper.issue.date.is_none_or(by_then));
        foreseen || session.happened_on().chain(received).any(by_then)
    }

    /// The plan of the year, when it foresees a session: a regular one of the month, or else of
    /// the quarter, of one of those it plans.
    pub fn plan_foreseeing(&self, session: &Session) -> Option<&YearPlan> {
        let month = session
            .month
            .or(session.on(NaiveDate::MIN).day.map(|it| it.month()));
        let same = |it: &PlannedSession| match month {
            Some(month) => it.month == month,
            None => Some(it.quarter) == session.quarter,
        };
        let plan = self.plan_of(session.year)?;
        let foreseen = session.kind == SessionKind::Regular && plan.sessions.iter().any(same);
        foreseen.then_some(plan)
    }

    /// Whether all petitions of a session are known.
    pub fn knows_petitions_of(&self, session: &Session) -> bool {
        let (year, id) = (session.year, &session.id);
        !self.unread.touch(&format!("records/{year}/petitions/{id}"))
    }

    /// The session at which a petition was brought forward; `None` where it came in at none.
    pub fn session_of(&self, petition: &Petition) -> Option<&Session> {
        // They stand by year and identifier, as they were read.
        let key = (petition.year, petition.session.as_deref()?);
        let at = |it: &Session| (it.year, &*it.id).cmp(&key);
        let found = self.sessions.binary_search_by(at);
        found.ok().map(|nth| &self.sessions[nth])
    }

    /// The petitions that were brought forward at a session, in order.
    pub fn petitions_of<'a>(&'a self, session: &'a Session) -> impl Iterator<Item = &'a Petition> {
        // They stand by year and session, as they were read.
        let key = (session.year, &*session.id);
        let before = |it: &Petition| (it.year, it.session.as_deref().unwrap_or(OUTSIDE)) < key;
        let first = self.petitions.partition_point(before);
        let rest = self.petitions[first..].iter();
        rest.take_while(move |petition| petition.is_of(session))
    }
}
