//! Xem trước: what an import would change, as people read it.

use std::fmt::Write;

use super::check::Import;
use super::draft::Step;
use super::import::Change;
use crate::findings::{Lang, Place};

/// Which heading of a typed list was taken for which column.
pub fn headings(import: &Import, lang: Lang) -> String {
    let mut out = String::new();
    let word = |vi: &'static str, en: &'static str| match lang {
        Lang::Vi => vi,
        Lang::En => en,
    };
    if !import.understood.is_empty() {
        line(
            &mut out,
            &format!("{} {}", word("Trang tính:", "Sheet:"), import.sheet),
        );
        for (typed, meant) in &import.understood {
            line(&mut out, &format!("  {typed} → {meant}"));
        }
    }
    if !import.ignored.is_empty() {
        let ignored = import.ignored.join(", ");
        let label = word("Cột không dùng đến:", "Columns that are not used:");
        line(&mut out, &format!("{label} {ignored}"));
    }
    out
}

/// The headings, the changes file by file, then what stays.
pub fn preview(import: &Import, lang: Lang) -> String {
    let mut out = headings(import, lang);
    let word = |vi: &'static str, en: &'static str| match lang {
        Lang::Vi => vi,
        Lang::En => en,
    };
    for change in &import.changes {
        let kind = match change.before {
            Some(_) => word("sửa", "changed"),
            None => word("mới", "new"),
        };
        line(&mut out, &format!("{}: {kind}", change.file));
        if !change.about.is_empty() {
            line(&mut out, &format!("  {}", change.about));
        }
        for step in &change.steps {
            line(&mut out, &format!("  {}", shown(step, lang)));
        }
    }
    for (codes, vi, en) in [
        (
            &import.recorded,
            "Đã có trong hồ sơ, bỏ qua:",
            "Recorded already, left alone:",
        ),
        (
            &import.absent,
            "Không có trong sổ, giữ nguyên:",
            "Not in the workbook, kept as they are:",
        ),
    ] {
        if !codes.is_empty() {
            line(&mut out, &format!("{} {}", word(vi, en), few(codes)));
        }
    }
    line(&mut out, &summary(import, lang));
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
    let shown: Vec<&str> = codes.iter().take(MOST).map(String::as_str).collect();
    let more = codes.len().saturating_sub(MOST);
    let shown = shown.join(", ");
    if more == 0 {
        shown
    } else {
        format!("{shown}, … (+{more})")
    }
}

fn shown(step: &Step, lang: Lang) -> String {
    let cell = |place: &Place| match place.address() {
        Some(address) => format!("  ({address})"),
        None => String::new(),
    };
    let mut out = String::new();
    // Writing to a string cannot fail.
    let _ = match step {
        Step::Set {
            of,
            what,
            before,
            after,
            place,
        } => {
            let of = if of.is_empty() {
                String::new()
            } else {
                format!("{of} ")
            };
            let value = |it: &str| {
                if it.is_empty() {
                    "–".to_owned()
                } else {
                    format!("“{it}”")
                }
            };
            let (before, after) = (value(before), value(after));
            write!(out, "{of}{what}: {before} → {after}{}", cell(place))
        }
        Step::Item {
            code,
            short,
            filled,
            place,
        } => {
            let filled: Vec<String> = filled
                .iter()
                .filter(|(_, value)| value != short)
                .map(|(what, value)| format!("{what}: {value}"))
                .collect();
            let filled = match (filled.is_empty(), lang) {
                (true, _) => String::new(),
                (false, Lang::Vi) => format!(" [tự điền {}]", filled.join(", ")),
                (false, Lang::En) => format!(" [filled in {}]", filled.join(", ")),
            };
            write!(out, "+ {code} “{short}”{filled}{}", cell(place))
        }
        Step::Event { of, what, place } => write!(out, "+ {of}: {what}{}", cell(place)),
    };
    out
}

fn summary(import: &Import, lang: Lang) -> String {
    let new = import
        .changes
        .iter()
        .filter(|it| it.before.is_none())
        .count();
    let changed = import.changes.len() - new;
    let items = |it: &Change| {
        let steps = it.steps.iter();
        steps
            .filter(|step| matches!(step, Step::Item { .. }))
            .count()
    };
    let added: usize = import.changes.iter().map(items).sum();
    let same = import.unchanged;
    match lang {
        Lang::Vi => format!(
            "{new} tệp mới, {changed} tệp sửa, {added} nội dung mới; {same} nội dung không đổi"
        ),
        Lang::En => format!(
            "{new} new file(s), {changed} changed file(s), {added} new item(s); {same} item(s) unchanged"
        ),
    }
}
