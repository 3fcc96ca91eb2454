//! The board for programs.

use chrono::NaiveDate;
use serde::Serialize;

use super::day::{Board, Share};
use super::task::{Subject, Task, TaskKind};
use crate::findings::{Lang, Sources};

/// Bảng theo dõi cho chương trình: the board as one JSON object.
#[derive(Debug, Serialize)]
pub struct BoardJson<'a> {
    overdue: usize,
    tasks: Vec<TaskJson<'a>>,
    bodies: Vec<Share<'a>>,
    confidential: Vec<SecretJson<'a>>,
}

/// Một việc cho chương trình: a task as one JSON object.
#[derive(Debug, Serialize)]
pub struct TaskJson<'a> {
    urgency: &'static str,
    matter: TaskKind,
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
    due_words: Option<String>,
    /// Days left; below zero, days late.
    days: Option<i64>,
    since: Option<NaiveDate>,
    file: String,
    line: Option<usize>,
}

#[derive(Debug, Serialize)]
struct SecretJson<'a> {
    code: &'a str,
    received: NaiveDate,
}

impl<'a> BoardJson<'a> {
    /// The board, with the line of every record it names.
    pub fn new(board: &Board<'a>, sources: &Sources, lang: Lang) -> Self {
        let tasks = board.tasks.iter().zip(board.lines(sources));
        Self {
            overdue: board.overdue().count(),
            tasks: tasks
                .map(|(task, line)| TaskJson::new(task, board.day, line, lang))
                .collect(),
            bodies: board.by_body(),
            confidential: board
                .secret
                .iter()
                .map(|entry| SecretJson {
                    code: entry.item.code.as_str(),
                    received: entry.petition.received.0,
                })
                .collect(),
        }
    }
}

impl<'a> TaskJson<'a> {
    fn new(task: &Task<'a>, day: NaiveDate, line: Option<usize>, lang: Lang) -> Self {
        let assignee = task.assignee.as_ref();
        let days = task.days_left(day);
        Self {
            urgency: match days {
                Some(..0) => "overdue",
                Some(_) => "upcoming",
                None => "undated",
            },
            matter: task.kind,
            title: task.kind.title(lang),
            about: task.about(),
            code: task.code(),
            session: match &task.subject {
                Subject::Session(session, _) => Some(&session.id),
                _ => None,
            },
            body: assignee.map(|it| it.body.short_name().as_str()),
            taken_over_from: assignee.and_then(|it| Some(it.from?.short_name().as_str())),
            due: task.due.day(),
            due_words: task.due.words().map(|it| it.to_string()),
            days,
            since: task.since,
            file: task.place.file.to_string(),
            line,
        }
    }
}
