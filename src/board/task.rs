//! One thing to do.

use std::cmp::Reverse;

use chrono::NaiveDate;

use super::task_kind::TaskKind;
use crate::documents::audience;
use crate::findings::Place;
use crate::model::{Body, Entry, Report, Session};
use crate::records::Text;
use crate::vietnamese::day_in_text;

/// Việc phải làm: one thing that the office or a body still has to do.
#[derive(Debug, Clone)]
pub struct Task<'a> {
    /// What it asks for.
    pub kind: TaskKind,
    /// The plan, dialogue, item or report that it is about.
    pub subject: Subject<'a>,
    /// The body that has to do it, where it is not the office itself.
    pub assignee: Option<Assignee<'a>>,
    /// The last day on which it is in time.
    pub due: Option<NaiveDate>,
    /// A deadline in words: `giai đoạn 2026-2030`. Nothing is overdue by it.
    pub due_words: Option<&'a Text>,
    /// The day since which it waits, where it has no last day.
    pub since: Option<NaiveDate>,
    /// Where a clerk writes that it is done.
    pub place: Place,
}

/// Đối tượng của việc: what a task is about.
#[derive(Debug, Clone)]
pub enum Subject<'a> {
    /// A year: its plan, or its report.
    Year(i32),
    /// A month for which a dialogue was planned: the year and the month, 1 to 12.
    Month(i32, u32),
    /// A dialogue, and its day as far as it was known.
    Session(&'a Session, Option<NaiveDate>),
    /// An item that may be shown.
    Item(Entry<'a>),
    /// A report that is recorded and not issued.
    Report(&'a Report),
}

/// Cơ quan chủ trì: the body that has to do a task.
#[derive(Debug, Clone)]
pub struct Assignee<'a> {
    /// The body that has it on the day of the board.
    pub body: &'a Body,
    /// The dissolved body that it was taken over from.
    pub from: Option<&'a Body>,
}

/// Mức khẩn: how many days a task is late, or in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Urgency {
    /// So many days late, at least one.
    Overdue(i64),
    /// So many days left; none on the last day.
    Left(i64),
    /// There is no last day.
    Undated,
}

impl<'a> Task<'a> {
    /// Something to be done by a day.
    pub(super) fn by(due: NaiveDate, kind: TaskKind, subject: Subject<'a>, place: Place) -> Self {
        Self {
            due: Some(due),
            ..Self::undated(kind, subject, place)
        }
    }

    /// Something to be done at some time.
    pub(super) fn undated(kind: TaskKind, subject: Subject<'a>, place: Place) -> Self {
        Self {
            kind,
            subject,
            assignee: None,
            due: None,
            due_words: None,
            since: None,
            place,
        }
    }

    /// How urgent it is on a day.
    pub fn urgency(&self, day: NaiveDate) -> Urgency {
        match self.due.map(|due| (due - day).num_days()) {
            None => Urgency::Undated,
            Some(days) if days < 0 => Urgency::Overdue(-days),
            Some(days) => Urgency::Left(days),
        }
    }

    /// By what tasks are sorted.
    pub(super) fn rank(&self, day: NaiveDate) -> impl Ord {
        let class = match self.urgency(day) {
            Urgency::Overdue(_) => 0,
            Urgency::Left(_) => 1,
            // Deadlines in words come behind what waits for nothing but us.
            Urgency::Undated if self.due_words.is_none() => 2,
            Urgency::Undated => 3,
        };
        // What bears a number comes in the order of the numbers.
        (
            class,
            self.due,
            Reverse(self.since.is_some()),
            self.since,
            self.kind,
        )
    }

    /// The number of the item.
    pub fn code(&self) -> Option<&'a str> {
        match &self.subject {
            Subject::Item(entry) => Some(entry.item.code.as_str()),
            _ => None,
        }
    }

    /// What it is about, in words.
    pub fn about(&self) -> String {
        match &self.subject {
            Subject::Year(year) => format!("năm {year}"),
            Subject::Month(year, month) => format!("dự kiến tháng {month}/{year}"),
            Subject::Session(session, date) => {
                let with = format!("buổi đối thoại với {}", audience(session));
                match date {
                    Some(date) => format!("{with}, {}", day_in_text(*date)),
                    None => with,
                }
            }
            Subject::Item(entry) => entry.item.short.to_string(),
            Subject::Report(report) => report.subject.to_string(),
        }
    }
}
