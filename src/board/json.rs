//! The board for programs.

use chrono::NaiveDate;
use serde::Serialize;
use serde_json::{Value, json};

use super::day::Board;
use super::task::{Subject, Task, TaskKind};
use crate::findings::{Lang, Sources};

/// Bảng theo dõi cho chương trình: the board as one JSON object, with the line of every record
/// that it names.
pub fn render_json(board: &Board<'_>, sources: &Sources, lang: Lang) -> Value {
    let tasks = board.tasks.iter().zip(board.lines(sources));
    let tasks = tasks.map(|(task, line)| TaskJson::new(task, board.day, line, lang));
    // Nothing else may be told of a secret item.
    let secret = board.secret.iter().map(|entry| {
        let received = entry.petition.received.0;
        json!({ "code": entry.item.code.as_str(), "received": received })
    });
    json!({
        "overdue": board.overdue().count(),
        "tasks": tasks.collect::<Vec<_>>(),
        "bodies": board.by_body(),
        "confidential": secret.collect::<Vec<_>>(),
    })
}

/// Một việc cho chương trình: a task as one JSON object.
#[derive(Debug, Serialize)]
struct TaskJson<'a> {
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
