//! Xem trước: what an import would change, as people read it.

use toml_edit::Table;

use super::change::ChangeStep;
use super::import::Import;
use super::record::FieldValue;
use super::sheet_table::HeadingsRead;
use super::{people, words};
use crate::findings::Lang;

/// Which heading of a typed list was taken for which column.
pub fn headings(read: &HeadingsRead, lang: Lang) -> String {
    shown(heading_lines(read, lang))
}

/// The headings, the changes file by file, then what stays.
pub fn preview(import: &Import, lang: Lang) -> String {
    let mut lines = heading_lines(&import.headings, lang);
    let (mut new, mut added) = (0, 0);
    for change in &import.changes {
        if change.before.is_none() {
            new += 1;
            lines.push(format!("{}: {}", change.file, words::new(lang)));
        } else {
            lines.push(format!("{}: {}", change.file, words::changed(lang)));
        }
        added += change.steps.iter().filter(|it| it.adds_item).count();
        // What findings do not show is not shown beside them.
        if change.may_be_secret() {
            lines.push(format!("  {}", words::withheld(lang)));
            continue;
        }
        if change.before.is_none() {
            lines.push(format!("  {}", brought_by(&change.record)));
        }
        lines.extend(change.steps.iter().map(|it| step_line(it, lang)));
    }
    for (codes, label) in [
        (&import.recorded, words::recorded(lang)),
        (&import.absent, words::absent(lang)),
    ] {
        if !codes.is_empty() {
            lines.push(format!("{label} {}", few(codes)));
        }
    }
    let changed = import.changes.len() - new;
    lines.push(words::summary(lang, new, changed, added, import.unchanged));
    shown(lines)
}

/// Lines as a terminal may show them.
fn shown(lines: Vec<String>) -> String {
    let plain = |line: String| line.replace(char::is_control, "\u{fffd}") + "\n";
    lines.into_iter().map(plain).collect()
}

fn heading_lines(read: &HeadingsRead, lang: Lang) -> Vec<String> {
    let mut lines = Vec::new();
    if !read.understood.is_empty() {
        lines.push(format!("{} {}", words::sheet_read(lang), read.sheet));
    }
    for (typed, meant) in &read.understood {
        lines.push(format!("  {typed} → {meant}"));
    }
    if !read.ignored.is_empty() {
        let ignored = read.ignored.join(", ");
        lines.push(format!("{} {ignored}", words::columns_ignored(lang)));
    }
    lines
}

/// The first of many.
fn few(codes: &[String]) -> String {
    const MOST: usize = 12;
    let shown = codes[..codes.len().min(MOST)].join(", ");
    match codes.len().saturating_sub(MOST) {
        0 => shown,
        more => format!("{shown}, … (+{more})"),
    }
}

fn step_line(step: &ChangeStep, lang: Lang) -> String {
    let mut line = format!("  {}", step.line);
    if !step.filled.is_empty() {
        line = format!("{line} {}", words::filled_in(lang, &step.filled.join(", ")));
    }
    match step.place.address() {
        Some(address) => format!("{line}  ({address})"),
        None => line,
    }
}

/// Who brings a new petition forward, and when.
fn brought_by(record: &Table) -> String {
    let day = match FieldValue::of(record, "received") {
        Some(FieldValue::Day(day)) => day.format("%d/%m/%Y").to_string(),
        _ => String::new(),
    };
    let people = people::of_record(record);
    let who = match FieldValue::of(record, "collective") {
        Some(FieldValue::Text(name)) => name,
        _ if people.is_empty() => "(không ghi tên)".to_owned(),
        _ => people::shown(&people),
    };
    format!("{who}, {day}")
}
