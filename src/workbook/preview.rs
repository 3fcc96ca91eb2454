//! Xem trước: what an import would change, as people read it.

use toml_edit::Table;

use super::change::ChangeStep;
use super::field_value::FieldValue;
use super::import::Import;
use super::sheet_table::HeadingsRead;
use super::{people, words};
use crate::findings::Lang;

/// Which heading of a typed list was taken for which column.
pub fn headings(read: &HeadingsRead, lang: Lang) -> String {
    let mut out = String::new();
    if !read.understood.is_empty() {
        line(
            &mut out,
            &format!("{} {}", words::sheet_read(lang), read.sheet),
        );
        for (typed, meant) in &read.understood {
            line(&mut out, &format!("  {typed} → {meant}"));
        }
    }
    if !read.ignored.is_empty() {
        let ignored = read.ignored.join(", ");
        line(
            &mut out,
            &format!("{} {ignored}", words::columns_ignored(lang)),
        );
    }
    out
}

/// The headings, the changes file by file, then what stays.
pub fn preview(import: &Import, lang: Lang) -> String {
    let mut out = headings(&import.headings, lang);
    for change in &import.changes {
        let new = change.before.is_none();
        let kind = if new {
            words::new(lang)
        } else {
            words::changed(lang)
        };
        line(&mut out, &format!("{}: {kind}", change.file));
        if new {
            line(&mut out, &format!("  {}", brought_by(&change.record)));
        }
        for step in &change.steps {
            line(&mut out, &format!("  {}", shown(step, lang)));
        }
    }
    for (codes, label) in [
        (&import.recorded, words::recorded(lang)),
        (&import.absent, words::absent(lang)),
    ] {
        if !codes.is_empty() {
            line(&mut out, &format!("{label} {}", few(codes)));
        }
    }
    let count = import.changes.len();
    let new = import
        .changes
        .iter()
        .filter(|it| it.before.is_none())
        .count();
    let steps = import.changes.iter().flat_map(|it| &it.steps);
    let added = steps.filter(|it| it.adds_item).count();
    let summary = words::summary(lang, new, count - new, added, import.unchanged);
    line(&mut out, &summary);
    out
}

fn line(out: &mut String, text: &str) {
    let shown = text
        .chars()
        .map(|c| if c.is_control() { '\u{fffd}' } else { c });
    out.extend(shown);
    out.push('\n');
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

fn shown(step: &ChangeStep, lang: Lang) -> String {
    let mut shown = step.line.clone();
    if !step.filled.is_empty() {
        let filled = words::filled_in(lang, &step.filled.join(", "));
        shown = format!("{shown} {filled}");
    }
    match step.place.address() {
        Some(address) => format!("{shown}  ({address})"),
        None => shown,
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
