//! The board for programs.

use chrono::NaiveDate;
use serde::Serialize;

use super::day::Board;
use super::task::{Subject, Task, Urgency};
use crate::findings::{Lang, Sources};

/// Bảng theo dõi as JSON.
#[derive(Debug, Serialize)]
pub struct BoardView<'a> {
    overdue: usize,
    tasks: Vec<TaskView<'a>>,
    bodies: Vec<ShareView<'a>>,
    confidential: Vec<SecretView<'a>>,
}

/// Một việc as JSON.
#[derive(Debug, Serialize)]
pub struct TaskView<'a> {
    urgency: &'static str,
    matter: &'static str,
    title: &'static str,
    about: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    code: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    session: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    body: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    taken_over_from: Option<&'a str>,
    due: Option<NaiveDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    due_words: Option<&'a str>,
    /// Days left; below zero, days late.
    days: Option<i64>,
    since: Option<NaiveDate>,
    file: String,
    line: Option<usize>,
}

#[derive(Debug, Serialize)]
struct ShareView<'a> {
    body: &'a str,
    overdue: usize,
    upcoming: usize,
    undated: usize,
}

#[derive(Debug, Serialize)]
struct SecretView<'a> {
    code: &'a str,
    received: NaiveDate,
}

impl<'a> BoardView<'a> {
    /// The board, with the line of every record it names.
    pub fn new(board: &Board<'a>, sources: &Sources, lang: Lang) -> Self {
        let places: Vec<_> = board.tasks.iter().map(|it| Some(&it.place)).collect();
        let lines = sources.locate(&places).into_iter();
        let lines = lines.map(|at| at.map(|at| at.line));
        let tasks = board.tasks.iter().zip(lines);
        let shares = board.by_body().into_iter();
        Self {
            overdue: board.overdue().count(),
            tasks: tasks
                .map(|(task, line)| TaskView::new(task, board.day, line, lang))
                .collect(),
            bodies: shares
                .map(|share| ShareView {
                    body: share.body,
                    overdue: share.overdue,
                    upcoming: share.upcoming,
                    undated: share.undated,
                })
                .collect(),
            confidential: board
                .secret
                .iter()
                .map(|entry| SecretView {
                    code: entry.item.code.as_str(),
                    received: entry.petition.received,
                })
                .collect(),
        }
    }
}

impl<'a> TaskView<'a> {
    fn new(task: &Task<'a>, day: NaiveDate, line: Option<usize>, lang: Lang) -> Self {
        let charge = task.charge.as_ref();
        let (urgency, days) = match task.urgency(day) {
            Urgency::Overdue(days) => ("overdue", Some(-days)),
            Urgency::Left(days) => ("upcoming", Some(days)),
            Urgency::Undated => ("undated", None),
        };
        Self {
            urgency,
            matter: task.matter.name(),
            title: task.matter.words(lang),
            about: task.about(),
            code: task.code(),
            session: match &task.subject {
                Subject::Session(session, _) => Some(&session.id),
                _ => None,
            },
            body: charge.map(|it| it.body.short.as_str()),
            taken_over_from: charge.and_then(|it| Some(it.from?.short.as_str())),
            due: task.due,
            due_words: task.due_words.map(|it| it.as_str()),
            days,
            since: task.since,
            file: task.place.file.to_string(),
            line,
        }
    }
}
