//! So sánh bằng lời, for a terminal.

use super::comparison::Comparison;
use super::paper::{PaperChange, PaperFate, PrintedChange};
use super::words;
use crate::findings::Lang;

/// What is different, in lines: every paper with what was printed and what is.
pub fn plain(comparison: &Comparison, lang: Lang) -> String {
    let mut text = String::new();
    for paper in &comparison.papers {
        text += &format!("{}: {}\n  {}\n", paper.path, fate(paper, lang), paper.title);
        for difference in &paper.differences {
            text += &lines(difference, lang);
        }
        if let Some(line) = files_told(paper, lang, str::to_owned) {
            text += &format!("    {line}\n");
        }
        for image in &paper.images {
            text += &format!("    {image}\n");
        }
        text.push('\n');
    }
    text
}

/// What became of a paper.
pub(super) fn fate(paper: &PaperChange, lang: Lang) -> String {
    match paper.change {
        PaperFate::Added => words::added(lang).to_owned(),
        PaperFate::Gone => words::gone(lang).to_owned(),
        PaperFate::Changed => {
            let pages: Vec<String> = paper.pages.iter().map(ToString::to_string).collect();
            words::changed_on(lang, &pages.join(", "))
        }
    }
}

/// How many papers there are of each sort.
pub(super) fn counted(comparison: &Comparison, lang: Lang) -> String {
    let [changed, added, gone, unknown] = comparison.counts();
    let mut said = if comparison.papers.is_empty() {
        words::nothing(lang).to_owned()
    } else {
        words::counted(lang, changed, added, gone)
    };
    if unknown > 0 {
        said = format!("{said}; {}", words::not_compared(lang, unknown));
    }
    said
}

/// Which two states were compared, and how many papers there are of each sort.
pub fn summary(comparison: &Comparison, old: &str, new: Option<&str>, lang: Lang) -> String {
    let states = match new {
        Some(new) => words::between(lang, new, old),
        None => words::since(lang, old),
    };
    format!("{states}: {}", counted(comparison, lang))
}

fn lines(it: &PrintedChange, lang: Lang) -> String {
    let place = place(it).map_or_else(String::new, |it| format!("    {it}\n"));
    let times = times(it, lang);
    let row = it.row.as_ref().map(|it| format!("  {it}\n"));
    let said = match only(it, lang) {
        Some((word, text)) => format!("  {word}: {text}{times}\n"),
        None => {
            let (before, after) = (words::before(lang), words::after(lang));
            let (was, is) = (&it.before, &it.after);
            format!("  {before}: {was}\n  {after}: {is}{times}\n")
        }
    };
    format!("{}{said}{place}", row.unwrap_or_default())
}

/// The file and line that say so.
pub(super) fn place(it: &PrintedChange) -> Option<String> {
    let file = it.file.as_ref()?;
    let line = it.line.map_or_else(String::new, |line| format!(":{line}"));
    Some(format!("{file}{line}"))
}

/// How many times a paper says so, where it is more than once.
pub(super) fn times(it: &PrintedChange, lang: Lang) -> String {
    match it.times {
        1 => String::new(),
        times => words::times(lang, times),
    }
}

/// Of a passage that is new, gone or elsewhere the word for that, and what it says.
pub(super) fn only(it: &PrintedChange, lang: Lang) -> Option<(&'static str, &str)> {
    if it.moved {
        Some((words::moved_passage(lang), &it.after))
    } else if it.before.is_empty() {
        Some((words::new_passage(lang), &it.after))
    } else if it.after.is_empty() {
        Some((words::gone_passage(lang), &it.before))
    } else {
        None
    }
}

/// The files that changed, where not every difference has a line of its own.
pub(super) fn files_told(
    paper: &PaperChange,
    lang: Lang,
    shown: impl Fn(&str) -> String,
) -> Option<String> {
    let files: Vec<String> = paper.files.iter().map(|it| shown(&it.file)).collect();
    let files = files.join(", ");
    if paper.change != PaperFate::Changed || files.is_empty() {
        None
    } else if paper.differences.is_empty() {
        Some(words::same_words(lang, &files))
    } else {
        let computed = paper.differences.iter().any(|it| it.file.is_none());
        computed.then(|| words::computed_from(lang, &files))
    }
}
