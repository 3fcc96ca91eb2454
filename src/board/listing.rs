//! The board in a terminal.

use chrono::NaiveDate;

use super::day::Board;
use super::task::{Task, Urgency};
use crate::findings::{Lang, Sources};
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

/// The board for people: what is overdue, what is due, what waits, who has how much.
pub fn render_table(board: &Board<'_>, sources: &Sources, lang: Lang, styling: Styling) -> String {
    let paint = |text: String, colour: &str| match styling {
        Styling::Coloured => format!("{colour}{text}{END}"),
        Styling::Plain => text,
    };
    let files = files(board, sources);
    let mut out = String::new();
    let mut heading = "";
    for (task, file) in board.tasks.iter().zip(files) {
        let urgency = task.urgency(board.day);
        let (title, colour) = match urgency {
            Urgency::Overdue(_) => (word(lang, "Quá hạn", "Overdue"), LATE),
            Urgency::Left(days) if days <= NEAR => (word(lang, "Đến hạn", "Due"), SOON),
            Urgency::Left(_) => (word(lang, "Đến hạn", "Due"), ""),
            Urgency::Undated => (word(lang, "Chưa có hạn theo ngày", "Without a day"), ""),
        };
        if title != heading {
            let gap = if heading.is_empty() { "" } else { "\n" };
            out.push_str(&format!("{gap}{}\n", paint(title.to_owned(), HEAD)));
            heading = title;
        }
        let when = padded(&days_in_words(urgency, task.since, lang), 18);
        let when = if colour.is_empty() {
            when
        } else {
            paint(when, colour)
        };
        out.push_str(&format!("  {when} {}\n", sentence(task, lang)));
        let mut below = vec![day_shown(task, lang), body_shown(task, lang), Some(file)];
        let below: Vec<String> = below.drain(..).flatten().collect();
        let indent = " ".repeat(21);
        out.push_str(&format!("{indent}{}\n", paint(below.join(" · "), FAINT)));
    }
    if board.tasks.is_empty() {
        out.push_str(word(
            lang,
            "Không có việc nào.\n",
            "Nothing is to be done.\n",
        ));
    }
    let shares = board.by_body();
    if !shares.is_empty() {
        let title = word(lang, "Theo cơ quan chủ trì", "By responsible body");
        out.push_str(&format!("\n{}\n", paint(title.to_owned(), HEAD)));
        for share in shares {
            let mut parts = Vec::new();
            let mut also = |count: usize, vi, en| {
                if count > 0 {
                    parts.push(format!("{count} {}", word(lang, vi, en)));
                }
            };
            also(share.overdue, "quá hạn", "overdue");
            also(share.upcoming, "còn hạn", "in time");
            also(share.undated, "không có hạn theo ngày", "without a day");
            out.push_str(&format!("  {}: {}\n", share.body, parts.join(", ")));
        }
    }
    if !board.secret.is_empty() {
        let title = word(lang, "Nội dung mật chưa xong", "Confidential and open");
        out.push_str(&format!("\n{}\n", paint(title.to_owned(), HEAD)));
        for entry in &board.secret {
            let (code, received) = (&entry.item.code, day_in_text(entry.petition.received));
            let came = word(lang, "tiếp nhận ngày", "received on");
            out.push_str(&format!("  {code} {came} {received}\n"));
        }
    }
    out
}

/// The board for editors: a line each, beginning with the place.
pub fn render_lines(board: &Board<'_>, sources: &Sources, lang: Lang) -> String {
    let mut out = String::new();
    for (task, file) in board.tasks.iter().zip(files(board, sources)) {
        let days = days_in_words(task.urgency(board.day), task.since, lang);
        let mut parts = vec![days, sentence(task, lang)];
        parts.extend(day_shown(task, lang));
        parts.extend(body_shown(task, lang));
        out.push_str(&format!("{file}: {}\n", parts.join("; ")));
    }
    out
}

/// The file of every task, with the line.
fn files(board: &Board<'_>, sources: &Sources) -> Vec<String> {
    let places: Vec<_> = board.tasks.iter().map(|it| Some(&it.place)).collect();
    let found = sources.locate(&places).into_iter();
    let files = board.tasks.iter().zip(found);
    files
        .map(|(task, at)| match at {
            Some(at) => format!("{}:{}", task.place.file, at.line),
            None => task.place.file.to_string(),
        })
        .collect()
}

fn sentence(task: &Task<'_>, lang: Lang) -> String {
    let code = task.code().map_or(String::new(), |code| format!("{code} "));
    format!("{code}{}: {}", task.matter.words(lang), task.about())
}

fn days_in_words(urgency: Urgency, since: Option<NaiveDate>, lang: Lang) -> String {
    match (urgency, lang) {
        (Urgency::Overdue(days), Lang::Vi) => format!("trễ {days} ngày"),
        (Urgency::Overdue(days), Lang::En) => format!("{days} day(s) late"),
        (Urgency::Left(0), Lang::Vi) => "hôm nay".to_owned(),
        (Urgency::Left(0), Lang::En) => "today".to_owned(),
        (Urgency::Left(days), Lang::Vi) => format!("còn {days} ngày"),
        (Urgency::Left(days), Lang::En) => format!("{days} day(s) left"),
        (Urgency::Undated, _) => since.map_or("-".to_owned(), |since| {
            format!("{} {}", word(lang, "từ", "since"), day_in_text(since))
        }),
    }
}

fn day_shown(task: &Task<'_>, lang: Lang) -> Option<String> {
    let words = || task.due_words.map(ToString::to_string);
    let due = task.due.map(day_in_text).or_else(words)?;
    Some(format!("{} {due}", word(lang, "hạn", "due")))
}

fn body_shown(task: &Task<'_>, lang: Lang) -> Option<String> {
    let charge = task.charge.as_ref()?;
    let from = charge.from.map_or(String::new(), |from| {
        format!(" ({} {})", word(lang, "thay", "for"), from.short)
    });
    Some(format!("{}{from}", charge.body.short))
}

/// Filled up with blanks to so many letters.
fn padded(text: &str, width: usize) -> String {
    let missing = width.saturating_sub(text.chars().count());
    format!("{text}{}", " ".repeat(missing))
}

fn word(lang: Lang, vi: &'static str, en: &'static str) -> &'static str {
    match lang {
        Lang::Vi => vi,
        Lang::En => en,
    }
}
