//! Why a document is made.

use super::words;
use crate::findings::{Lang, Sources};
use crate::making::{DocumentChanges, Fate, Reason};

/// The most places told of one document; a ledger shows thousands.
const MOST: usize = 8;

/// The reason in lines for people.
pub(super) fn lines(reason: &Reason, sources: &Sources, lang: Lang) -> Vec<String> {
    let sentence = match reason {
        Reason::New => words::made_first,
        Reason::Forced => words::forced,
        Reason::Missing => words::file_gone,
        Reason::Altered => words::file_altered,
        Reason::Changed(changes) => return of_changes(changes, sources, lang),
    };
    vec![sentence(lang).to_owned()]
}

fn of_changes(changes: &DocumentChanges, sources: &Sources, lang: Lang) -> Vec<String> {
    let mut lines = Vec::new();
    if changes.program {
        lines.push(words::program_changed(lang).to_owned());
    }
    let templates = changes.templates.iter();
    lines.extend(templates.map(|name| words::template_changed(lang, name)));
    for (place, located) in changes.values.iter().zip(sources.locate(&changes.values)) {
        let file = &place.file;
        let at = located.map_or_else(
            || file.to_string(),
            |it| format!("{file}:{}:{}", it.line, it.column),
        );
        lines.push(words::value_changed(lang, &at, &place.path().to_string()));
    }
    lines.extend(changes.records.iter().map(|record| {
        let sentence = match record.fate {
            Fate::Added => words::record_added,
            Fate::Changed => words::record_changed,
            Fate::Removed => words::record_removed,
        };
        sentence(lang, &record.file)
    }));
    if changes.values.is_empty() {
        // A day, a figure or a choice: it is printed in other words than it is typed.
        let values = changes.computed.iter();
        lines.extend(values.map(|path| words::printed_changed(lang, path)));
    }
    let more = lines.len().saturating_sub(MOST);
    if more > 0 {
        lines.truncate(MOST);
        lines.push(words::more_changed(lang, more));
    }
    lines
}
