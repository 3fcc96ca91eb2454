//! Xem trước: what an import would change, as people read it.

use super::changes::Change;
use super::import::Import;
use super::step::ChangeStep;
use super::words;
use crate::findings::{Lang, Place};

/// Which heading of a typed list was taken for which column.
pub fn headings(import: &Import, lang: Lang) -> String {
    let mut out = String::new();
    if !import.understood.is_empty() {
        let sheet = &import.sheet;
        line(&mut out, &format!("{} {sheet}", words::sheet_read(lang)));
        for (typed, meant) in &import.understood {
            line(&mut out, &format!("  {typed} → {meant}"));
        }
    }
    if !import.ignored.is_empty() {
        let ignored = import.ignored.join(", ");
        line(
            &mut out,
            &format!("{} {ignored}", words::columns_ignored(lang)),
        );
    }
    out
}

/// The headings, the changes file by file, then what stays.
pub fn preview(import: &Import, lang: Lang) -> String {
    let mut out = headings(import, lang);
    for change in &import.changes {
        let kind = match change.before {
            Some(_) => words::changed(lang),
            None => words::new(lang),
        };
        line(&mut out, &format!("{}: {kind}", change.file));
        if !change.about.is_empty() {
            line(&mut out, &format!("  {}", change.about));
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

fn shown(step: &ChangeStep, lang: Lang) -> String {
    let value = |it: &str| match it {
        "" => "–".to_owned(),
        it => format!("“{it}”"),
    };
    let cell = |place: &Place| match place.address() {
        Some(address) => format!("  ({address})"),
        None => String::new(),
    };
    match step {
        ChangeStep::Set {
            of,
            what,
            before,
            after,
            place,
        } => {
            let of = if of.is_empty() { "" } else { &format!("{of} ") };
            let (before, after) = (value(before), value(after));
            format!("{of}{what}: {before} → {after}{}", cell(place))
        }
        ChangeStep::Item {
            code,
            short,
            filled,
            place,
        } => {
            let filled = filled.iter().filter(|(_, value)| value != short);
            let filled: Vec<String> = filled
                .map(|(what, value)| format!("{what}: {value}"))
                .collect();
            let filled = match filled.is_empty() {
                true => String::new(),
                false => format!(" {}", words::filled_in(lang, &filled.join(", "))),
            };
            format!("+ {code} “{short}”{filled}{}", cell(place))
        }
        ChangeStep::Event { of, what, place } => format!("+ {of}: {what}{}", cell(place)),
    }
}

fn summary(import: &Import, lang: Lang) -> String {
    let changes = import.changes.iter();
    let new = changes.filter(|it| it.before.is_none()).count();
    let changed = import.changes.len() - new;
    let added = |it: &Change| {
        let steps = it.steps.iter();
        let added = steps.filter(|step| matches!(step, ChangeStep::Item { .. }));
        added.count()
    };
    let added: usize = import.changes.iter().map(added).sum();
    words::summary(lang, new, changed, added, import.unchanged)
}
