//! The board in a terminal.

use chrono::NaiveDate;

use super::day::{Board, Share};
use super::task::Task;
use super::words;
use crate::findings::{Lang, Sources};
use crate::model::Due;
use crate::vietnamese::day_in_text;

/// Whether a terminal shows colours; the caller decides, nothing here looks at one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Styling {
    /// With colours.
    Coloured,
    /// Letters alone.
    Plain,
}

const LATE: &str = "\u{1b}[1;31m";
const SOON: &str = "\u{1b}[33m";
const HEAD: &str = "\u{1b}[1m";
const FAINT: &str = "\u{1b}[2m";
const END: &str = "\u{1b}[0m";

/// So many days ahead, a deadline is shown as near.
const NEAR: i64 = 7;

/// How wide the column of days is, in letters.
const DAYS_WIDTH: usize = 18;

impl Styling {
    fn paint(self, text: &str, colour: &str) -> String {
        match self {
            Self::Coloured if !colour.is_empty() => format!("{colour}{text}{END}"),
            Self::Coloured | Self::Plain => text.to_owned(),
        }
    }
}

/// The board for people: what is overdue, what is due, what waits, who has how much.
pub fn render_table(board: &Board<'_>, sources: &Sources, lang: Lang, styling: Styling) -> String {
    let mut out = String::new();
    let mut heading = "";
    for (task, file) in board.tasks.iter().zip(files(board, sources)) {
        let (title, colour) = match task.days_left(board.day) {
            Some(..0) => (words::overdue(lang), LATE),
            Some(..=NEAR) => (words::due(lang), SOON),
            Some(_) => (words::due(lang), ""),
            None => (words::without_a_day(lang), ""),
        };
        if title != heading {
            let gap = if heading.is_empty() { "" } else { "\n" };
            out.push_str(&format!("{gap}{}\n", styling.paint(title, HEAD)));
            heading = title;
        }
        let days = format!("{:DAYS_WIDTH$}", days_in_words(task, board.day, lang));
        let days = styling.paint(&days, colour);
        out.push_str(&format!("  {days} {}\n", what(task, lang)));
        let below = [due_in_words(task, lang), body_in_words(task, lang)];
        let below: Vec<String> = below.into_iter().flatten().chain([file]).collect();
        let below = styling.paint(&below.join(" · "), FAINT);
        out.push_str(&format!("{:1$}{below}\n", "", DAYS_WIDTH + 3));
    }
    if board.tasks.is_empty() {
        out.push_str(&format!("{}\n", words::nothing_to_do(lang)));
    }
    let mut section = |title: &str, lines: Vec<String>| {
        if !lines.is_empty() {
            let title = styling.paint(title, HEAD);
            out.push_str(&format!("\n{title}\n  {}\n", lines.join("\n  ")));
        }
    };
    let shares = board.by_body();
    section(
        words::by_body(lang),
        shares.iter().map(|it| share_in_words(it, lang)).collect(),
    );
    let secret = board.secret.iter().map(|entry| {
        let received = day_in_text(entry.petition.received.0);
        words::received_on(lang, entry.item.code.as_str(), &received)
    });
    section(words::confidential(lang), secret.collect());
    out
}

/// The board for editors: a line each, beginning with the place.
pub fn render_lines(board: &Board<'_>, sources: &Sources, lang: Lang) -> String {
    let tasks = board.tasks.iter().zip(files(board, sources));
    let line = |(task, file): (&Task<'_>, String)| {
        let mut parts = vec![days_in_words(task, board.day, lang), what(task, lang)];
        parts.extend(due_in_words(task, lang));
        parts.extend(body_in_words(task, lang));
        format!("{file}: {}\n", parts.join("; "))
    };
    tasks.map(line).collect()
}

/// The file of every task, with the line.
fn files(board: &Board<'_>, sources: &Sources) -> Vec<String> {
    let tasks = board.tasks.iter().zip(board.lines(sources));
    let file = |(task, line): (&Task<'_>, Option<usize>)| match line {
        Some(line) => format!("{}:{line}", task.place.file),
        None => task.place.file.to_string(),
    };
    tasks.map(file).collect()
}

fn what(task: &Task<'_>, lang: Lang) -> String {
    let code = task.code().map_or(String::new(), |code| format!("{code} "));
    format!("{code}{}: {}", task.kind.title(lang), task.about())
}

fn days_in_words(task: &Task<'_>, day: NaiveDate, lang: Lang) -> String {
    match (task.days_left(day), task.since) {
        (Some(days @ ..0), _) => words::days_late(lang, -days),
        (Some(0), _) => words::today(lang).to_owned(),
        (Some(days), _) => words::days_left(lang, days),
        (None, Some(day)) => words::since(lang, &day_in_text(day)),
        (None, None) => "-".to_owned(),
    }
}

fn due_in_words(task: &Task<'_>, lang: Lang) -> Option<String> {
    let due = match &task.due {
        Due::Day(day) => day_in_text(*day),
        Due::Words(words, _) => words.to_string(),
        Due::Open => return None,
    };
    Some(words::due_by(lang, &due))
}

fn body_in_words(task: &Task<'_>, lang: Lang) -> Option<String> {
    let assignee = task.assignee.as_ref()?;
    let body = assignee.body.short_name().as_str();
    Some(match assignee.from {
        Some(former) => words::instead_of(lang, body, former.short_name().as_str()),
        None => body.to_owned(),
    })
}

fn share_in_words(share: &Share<'_>, lang: Lang) -> String {
    let counts = [
        (
            share.overdue,
            words::so_many_overdue as fn(Lang, usize) -> String,
        ),
        (share.upcoming, words::so_many_in_time),
        (share.undated, words::so_many_without_a_day),
    ];
    let some = counts.into_iter().filter(|(count, _)| *count > 0);
    let parts: Vec<String> = some.map(|(count, said)| said(lang, count)).collect();
    format!("{}: {}", share.body, parts.join(", "))
}
