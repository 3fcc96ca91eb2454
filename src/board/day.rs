//! The board of a day.

use chrono::NaiveDate;
use serde::Serialize;

use super::task::Task;
use super::view::View;
use super::{items, reports, sessions};
use crate::findings::Sources;
use crate::model::{Entry, Model, Office, Secrecy, Session};
use crate::records::Text;

/// Bảng theo dõi của một ngày: all that is to be done as the office knows it that evening.
#[derive(Debug, Clone)]
pub struct Board<'a> {
    /// The day whose evening it shows.
    pub day: NaiveDate,
    /// What is to be done: what has been overdue for longest first, then what is due next, then
    /// what has no day, by how long it has waited.
    pub tasks: Vec<Task<'a>>,
    /// Secret items that are open, by their numbers: nothing else may be told of them.
    pub secret: Vec<Entry<'a>>,
    office: Option<&'a Office>,
}

/// Việc của một cơ quan: one body's share of the board.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Share<'a> {
    /// The body's short name, the whole one where others are called so too.
    pub body: &'a str,
    /// How many items are overdue.
    pub overdue: usize,
    /// How many have a day that is still to come.
    pub upcoming: usize,
    /// How many have no day.
    pub undated: usize,
}

impl<'a> Board<'a> {
    /// The board of a day.
    pub fn of(model: &'a Model, day: NaiveDate) -> Self {
        let mut board = Self {
            day,
            tasks: Vec::new(),
            secret: Vec::new(),
            office: model.office.as_ref(),
        };
        if let Some(office) = &model.office {
            let view = View { model, office, day };
            sessions::tasks(&view, &mut board.tasks);
            items::tasks(&view, &mut board.tasks);
            reports::tasks(&view, &mut board.tasks);
            let secret = |it: &Entry<'_>| it.item.secrecy == Secrecy::Secret;
            let open = model.entries_on(day).filter(|it| view.is_open(it));
            board.secret = open.filter(secret).collect();
        }
        let tasks = &mut board.tasks;
        tasks.sort_by(|a, b| (a.rank(), &a.place).cmp(&(b.rank(), &b.place)));
        board
    }

    /// The tasks that are overdue.
    pub fn overdue(&self) -> impl Iterator<Item = &Task<'a>> {
        self.tasks.iter().filter(|it| it.is_overdue(self.day))
    }

    /// The line of each task's place, where it has one.
    pub(super) fn lines(&self, sources: &Sources) -> impl Iterator<Item = Option<usize>> {
        let found = sources.locate(self.tasks.iter().map(|it| &it.place));
        found.into_iter().map(|at| at.map(|at| at.line))
    }

    /// How many items each body has, the one with the most overdue first.
    pub fn by_body(&self) -> Vec<Share<'a>> {
        let mut shares: Vec<(&Text, Share<'a>)> = Vec::new();
        for task in &self.tasks {
            let Some(assignee) = &task.assignee else {
                continue;
            };
            let id = &assignee.body.id;
            let at = shares.iter().position(|(other, _)| *other == id);
            let at = at.unwrap_or_else(|| {
                let own = assignee.body.short_name();
                let apart = self.office.map(|it| it.short_name_apart(assignee.body));
                let share = Share {
                    body: apart.unwrap_or(own).as_str(),
                    overdue: 0,
                    upcoming: 0,
                    undated: 0,
                };
                shares.push((id, share));
                shares.len() - 1
            });
            let (_, share) = &mut shares[at];
            match task.days_left(self.day) {
                Some(..0) => share.overdue += 1,
                Some(_) => share.upcoming += 1,
                None => share.undated += 1,
            }
        }
        let mut shares: Vec<Share<'a>> = shares.into_iter().map(|(_, share)| share).collect();
        shares.sort_by_key(|it| {
            let all = it.overdue + it.upcoming + it.undated;
            std::cmp::Reverse((it.overdue, all))
        });
        shares
    }
}

/// The last day on which anything that is recorded happened: a paper was issued, a dialogue
/// held or put off, a petition received or dealt with. `None` where nothing has happened.
///
/// What happened to a secret item is not told by a date either, and what is planned has not
/// happened.
pub fn last_recorded_day(model: &Model) -> Option<NaiveDate> {
    let open = model.listed().filter(|it| it.item.secrecy == Secrecy::Open);
    let events = open.flat_map(|it| it.item.events.iter().map(|event| event.date));
    let received = model.petitions.iter().map(|it| it.received.0);
    let plans = model.plans.iter().filter_map(|it| it.paper.issue.date);
    let reports = model.reports.iter().filter_map(|it| it.paper.issue.date);
    let sessions = model.sessions.iter().flat_map(Session::happened_on);
    let days = events.chain(received).chain(plans).chain(reports);
    days.chain(sessions).max()
}
