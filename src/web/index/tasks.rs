//! The board on the page.

use chrono::NaiveDate;
use serde::Serialize;

use crate::board::{Board, Share, Task};
use crate::findings::Lang;
use crate::vietnamese::day_in_text;

/// Bảng theo dõi, as the page shows it.
#[derive(Serialize)]
pub(super) struct BoardView<'a> {
    overdue: usize,
    /// What has a day, in the order of the days.
    dated: Vec<TaskView<'a>>,
    undated: Vec<TaskView<'a>>,
    bodies: Vec<Share<'a>>,
}

#[derive(Serialize)]
struct TaskView<'a> {
    what: &'static str,
    about: String,
    code: Option<&'a str>,
    body: Option<&'a str>,
    from: Option<&'a str>,
    due: Option<NaiveDate>,
    /// The day, or the deadline in words.
    due_shown: Option<String>,
    /// How many days are left till then.
    left: Option<i64>,
    since: Option<String>,
}

impl<'a> BoardView<'a> {
    pub(super) fn new(board: &Board<'a>) -> Self {
        let view = |task: &Task<'a>| TaskView::new(task, board.day);
        let dated = board.tasks.iter().filter(|it| it.due.day().is_some());
        let undated = board.tasks.iter().filter(|it| it.due.day().is_none());
        Self {
            overdue: board.overdue().count(),
            dated: dated.map(view).collect(),
            undated: undated.map(view).collect(),
            bodies: board.by_body(),
        }
    }
}

impl<'a> TaskView<'a> {
    fn new(task: &Task<'a>, day: NaiveDate) -> Self {
        let assignee = task.assignee.as_ref();
        let words = task.due.words().map(ToString::to_string);
        Self {
            what: task.kind.title(Lang::VI),
            about: task.about(),
            code: task.code(),
            body: assignee.map(|it| it.body.short_name().as_str()),
            from: assignee.and_then(|it| Some(it.from?.short_name().as_str())),
            due: task.due.day(),
            due_shown: task.due.day().map(day_in_text).or(words),
            left: task.days_left(day),
            since: task.since.map(day_in_text),
        }
    }
}
