//! `doithoai check --fix`: mends what nothing but the form changes of.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use super::caller::{Caller, Exit};
use super::recording::record_in;
use super::words;
use crate::findings::{Finding, Place, Sources, Spot};
use crate::lint::mended;
use crate::recording::RecordChanges;
use crate::workspace::{Changes, load};

/// Shows and mends every string with a safe suggestion. Bytes outside of those strings stay as
/// they are: comments, order, quotes, line ends.
///
/// # Errors
///
/// How the program ends when not all could be written; all files are then as they were.
pub(super) fn run(root: &Path, caller: &Caller) -> Result<(), Exit> {
    let (records, findings) = load(root, &Changes::new());
    let mut changes = RecordChanges::by("check --fix");
    for (file, strings) in to_mend(&findings) {
        if let Some(text) = records.sources.text(&file) {
            let mended = mend_file(&file, text, &strings, &records.sources, caller);
            changes.write(&file, Some(text.as_bytes()), mended.as_bytes());
        }
    }
    record_in(root, &changes, caller)
}

/// The strings with a safe suggestion, each once, file by file.
fn to_mend(findings: &[Finding]) -> BTreeMap<Arc<str>, BTreeSet<Place>> {
    let mut strings: BTreeMap<_, BTreeSet<Place>> = BTreeMap::new();
    let safe = |it: &&Finding| it.suggestion.as_ref().is_some_and(|it| it.safe);
    for place in findings
        .iter()
        .filter(safe)
        .filter_map(|it| it.place.as_ref())
    {
        if let Spot::Value(path) | Spot::Inside(path, _) = &place.spot {
            let whole = Place::value(&place.file, path.clone());
            let of_file = strings.entry(Arc::clone(&place.file)).or_default();
            of_file.insert(whole);
        }
    }
    strings
}

/// The text of a file with its strings mended, each of which is shown.
fn mend_file(
    file: &str,
    text: &str,
    strings: &BTreeSet<Place>,
    sources: &Sources,
    caller: &Caller,
) -> String {
    let mut strings: Vec<_> = sources.locate(strings).into_iter().flatten().collect();
    strings.sort_by_key(|at| at.range.start);
    let mut out = String::with_capacity(text.len());
    let mut end = 0;
    for at in strings {
        let typed = &text[at.range.clone()];
        let mended = mended(typed);
        if mended != typed {
            caller.note(words::mended_at(caller.lang, file, at.line));
            if !sources.is_concealed(file) {
                caller.note(format_args!("  - {typed}\n  + {mended}"));
            }
        }
        out.push_str(&text[end..at.range.start]);
        out.push_str(&mended);
        end = at.range.end;
    }
    out.push_str(&text[end..]);
    out
}
