//! Báo cho người dự: which papers told people of a day that a session has, and of its changes.

use chrono::NaiveDate;

use super::paper::Paper;
use super::session::{Rearrangement, Session};
use crate::findings::Place;

/// Lần định ngày: a day that was set for a session, and how people heard of it.
#[derive(Debug, Clone)]
pub struct DaySet {
    /// Since when it holds; `None` for the day first arranged.
    pub since: Option<NaiveDate>,
    /// The day set; `None` while the session is put off without one.
    pub day: Option<NaiveDate>,
    /// When people were first told of it, and where that is written.
    pub told: Option<(NaiveDate, Place)>,
}

impl Session {
    /// The days that it was set to, one after another. Another hour or place on the same day is no
    /// other day: people know already that they are expected.
    pub fn days_set(&self) -> Vec<DaySet> {
        let mut known = self.record.date.map(|it| it.0);
        let mut days = vec![(None, known)];
        for change in &self.change {
            let since = change.date.0;
            let day = self.on(since).day;
            if day != known {
                known = day;
                days.push((Some(since), day));
            }
        }
        let ends = days.iter().skip(1).map(|(since, _)| *since).chain([None]);
        let spans: Vec<_> = days.iter().copied().zip(ends).collect();
        let set = spans.into_iter().map(|((since, day), until)| {
            let told = self.first_told(since, until);
            DaySet { since, day, told }
        });
        set.collect()
    }

    /// Whether by a day people were told of the day that was known for it then.
    pub fn has_told_its_day(&self, by: NaiveDate) -> bool {
        let set = self.days_set();
        let now = set
            .iter()
            .rfind(|it| it.since.is_none_or(|since| since <= by));
        let told = now.and_then(|it| it.told.as_ref());
        told.is_some_and(|(on, _)| *on <= by)
    }

    /// The changes up to a day of which nobody was told by then, where people had been told of
    /// what they change. A later notice tells of earlier changes as well, and so do those who are
    /// told anew in every way in which they were told before.
    pub fn untold_changes(&self, by: NaiveDate) -> Vec<&Rearrangement> {
        let by_then = |day: &NaiveDate| *day <= by;
        let announced = self
            .announcements()
            .filter_map(|(_, it)| it.paper.issue.date);
        let invited = self.invitations().filter_map(|it| it.paper.issue.date);
        let ways: [Vec<NaiveDate>; 2] = [
            announced.filter(by_then).collect(),
            invited.filter(by_then).collect(),
        ];
        let noticed = self.changes_by(by).filter(|it| it.is_told());
        let noticed = noticed.map(|it| it.date.0).max();
        let untold = self.changes_by(by).filter(|change| {
            let day = change.date.0;
            let before = |way: &&Vec<NaiveDate>| way.iter().any(|it| *it < day);
            let anew = |way: &Vec<NaiveDate>| way.iter().any(|it| *it >= day);
            let mut heard = ways.iter().filter(before).peekable();
            let known = heard.peek().is_some();
            known && noticed.is_none_or(|it| it < day) && !heard.all(anew)
        });
        let untold: Vec<_> = untold.collect();
        // The last one tells of those for which nobody signs a notice.
        let last = untold.len().saturating_sub(1);
        let own = untold.into_iter().enumerate();
        let own = own.filter(|(at, it)| *at == last || it.paper.is_some());
        own.map(|(_, it)| it).collect()
    }

    /// The first paper that told of what was arranged since one day and until another.
    fn first_told(
        &self,
        since: Option<NaiveDate>,
        until: Option<NaiveDate>,
    ) -> Option<(NaiveDate, Place)> {
        let within = |day: &NaiveDate| {
            since.is_none_or(|since| since <= *day) && until.is_none_or(|until| *day < until)
        };
        let announced = self.announcements().filter_map(|(_, it)| {
            let day = it.paper.issue.date?;
            Some((day, it.paper.place("date")))
        });
        let announced: Vec<_> = announced.collect();
        // Who never heard of the session hears nothing from the notice that it was put off.
        let heard = since.is_some_and(|since| announced.iter().any(|(day, _)| *day < since));
        let notices = self.change.iter().filter(|it| heard && it.has_notice());
        let notices = notices.map(|it| (it.date.0, it.place("date")));
        let all = notices.chain(announced.iter().cloned());
        all.filter(|(day, _)| within(day))
            .min_by_key(|(day, _)| *day)
    }
}

impl Rearrangement {
    /// Whether somebody tells of it on its day: the office, or whoever its record names.
    pub fn has_notice(&self) -> bool {
        self.paper.is_some() || self.reference.is_some()
    }

    /// Whether that notice has gone out.
    fn is_told(&self) -> bool {
        let issued = |it: &Paper| !it.issue.is_draft();
        self.paper.as_ref().map_or(self.reference.is_some(), issued)
    }
}
