//! The board of a day.

use chrono::NaiveDate;
use serde::Serialize;

use super::task::{Task, Urgency};
use super::view::View;
use super::{items, reports, sessions};
use crate::model::{Entry, Model, Secrecy};

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
}

/// Việc của một cơ quan: one body's share of the board.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Share<'a> {
    /// The body's short name.
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
        };
        if let Some(office) = &model.office {
            let view = View { model, office, day };
            sessions::tasks(&view, &mut board.tasks);
            items::tasks(&view, &mut board.tasks);
            reports::tasks(&view, &mut board.tasks);
            let secret = |it: &Entry<'_>| it.item.secrecy == Secrecy::Secret;
            let open = model.entries().filter(|it| view.is_open(it));
            board.secret = open.filter(secret).collect();
        }
        board.tasks.sort_by(|a, b| {
            a.rank(day)
                .cmp(&b.rank(day))
                .then_with(|| a.place.cmp(&b.place))
        });
        board
    }

    /// The tasks that are overdue.
    pub fn overdue(&self) -> impl Iterator<Item = &Task<'a>> {
        let late = |task: &&Task<'_>| matches!(task.urgency(self.day), Urgency::Overdue(_));
        self.tasks.iter().filter(late)
    }

    /// How many items each body has, the one with the most overdue first.
    pub fn by_body(&self) -> Vec<Share<'a>> {
        let mut shares: Vec<Share<'a>> = Vec::new();
        for task in &self.tasks {
            let Some(assignee) = &task.assignee else {
                continue;
            };
            let body = assignee.body.short.as_str();
            let at = shares.iter().position(|it| it.body == body);
            let at = at.unwrap_or_else(|| {
                shares.push(Share {
                    body,
                    overdue: 0,
                    upcoming: 0,
                    undated: 0,
                });
                shares.len() - 1
            });
            let share = &mut shares[at];
            match task.urgency(self.day) {
                Urgency::Overdue(_) => share.overdue += 1,
                Urgency::Left(_) => share.upcoming += 1,
                Urgency::Undated => share.undated += 1,
            }
        }
        shares.sort_by_key(|it| {
            let all = it.overdue + it.upcoming + it.undated;
            std::cmp::Reverse((it.overdue, all))
        });
        shares
    }
}
