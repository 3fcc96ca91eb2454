//! The board on the page.

use minijinja::value::Serde;
use minijinja::{Value, context};

use crate::board::{Board, Task};
use crate::findings::Lang;
use crate::vietnamese::day_in_text;

/// Bảng theo dõi, as the page shows it: what has a day in the order of the days, then the rest.
pub(super) fn board_values(board: &Board<'_>) -> Value {
    let values = |task: &Task<'_>| task_values(task, board);
    let (dated, undated): (Vec<&Task<'_>>, Vec<_>) =
        board.tasks.iter().partition(|it| it.due.day().is_some());
    context! {
        overdue => board.overdue().count(),
        dated => dated.into_iter().map(values).collect::<Vec<_>>(),
        undated => undated.into_iter().map(values).collect::<Vec<_>>(),
        bodies => Serde(board.by_body()),
    }
}

fn task_values(task: &Task<'_>, board: &Board<'_>) -> Value {
    let assignee = task.assignee.as_ref();
    let words = task.due.words().map(ToString::to_string);
    context! {
        what => task.kind.title(Lang::VI),
        about => task.about(),
        code => task.code(),
        body => assignee.map(|it| it.body.short_name().as_str()),
        from => assignee.and_then(|it| Some(it.from?.short_name().as_str())),
        due => task.due.day().map(|day| day.to_string()),
        // The day, or the deadline in words.
        due_shown => task.due.day().map(day_in_text).or(words),
        // How many days are left till then.
        left => task.days_left(board.day),
        since => task.since.map(day_in_text),
    }
}
