//! `doithoai check --fix`: mends what nothing but the form changes of.

use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::path::Path;
use std::sync::Arc;

use super::caller::Caller;
use super::exit::Exit;
use super::words;
use crate::findings::{Finding, KeyPath, Place, Sources, Spot};
use crate::lint::mended;
use crate::workspace::{Changes, load, unwritable, write_atomically};

/// Shows and mends every string with a safe suggestion. Bytes outside of those strings stay as
/// they are: comments, order, quotes, line ends.
///
/// # Errors
///
/// How the program ends when a file could not be written; it is then as it was.
pub(super) fn run(root: &Path, caller: &Caller) -> Result<(), Exit> {
    let (records, findings) = load(root, &Changes::new());
    let mut failed = Vec::new();
    for (file, places) in to_mend(&findings) {
        let Some(text) = records.sources.text(&file) else {
            continue;
        };
        let mended = mend_file(text, &places, &records.sources, caller);
        if **text == *mended {
            continue;
        }
        let path = root.join(&*file);
        let locked = std::fs::metadata(&path).is_ok_and(|it| it.permissions().readonly());
        let written = if locked {
            // Somebody took care that nobody changes it.
            Err(ErrorKind::PermissionDenied.into())
        } else {
            write_atomically(&path, mended.as_bytes())
        };
        if let Err(error) = written {
            failed.push(unwritable(&file, &error));
        }
    }
    caller.findings(&failed, &Sources::default());
    if failed.is_empty() {
        Ok(())
    } else {
        Err(Exit::Findings)
    }
}

/// The strings with a safe suggestion, each once, file by file.
fn to_mend(findings: &[Finding]) -> BTreeMap<Arc<str>, Vec<Place>> {
    let mut places: BTreeMap<Arc<str>, Vec<Place>> = BTreeMap::new();
    for finding in findings {
        let safe = finding.suggestion.as_ref().is_some_and(|it| it.safe);
        let Some(place) = finding.place.as_ref().filter(|_| safe) else {
            continue;
        };
        let Some(path) = string_of(place) else {
            continue;
        };
        let whole = Place::value(&place.file, path.clone());
        let of_file = places.entry(Arc::clone(&place.file)).or_default();
        if !of_file.contains(&whole) {
            of_file.push(whole);
        }
    }
    places
}

fn string_of(place: &Place) -> Option<&KeyPath> {
    match &place.spot {
        Spot::Value(path) | Spot::Inside(path, _) => Some(path),
        Spot::File | Spot::Key(_) | Spot::Bytes { .. } | Spot::Cell(_) => None,
    }
}

/// The text with its strings mended, from the last one on so that the others stay where they are.
fn mend_file(text: &str, places: &[Place], sources: &Sources, caller: &Caller) -> String {
    let mut strings: Vec<_> = places.iter().zip(sources.locate(places)).collect();
    strings.sort_by_key(|(_, at)| at.as_ref().map(|at| at.range.start));
    let mut out = text.to_owned();
    for (place, at) in &strings {
        if let Some(at) = at {
            show(place, at.line, &text[at.range.clone()], sources, caller);
        }
    }
    for (_, at) in strings.into_iter().rev() {
        if let Some(at) = at {
            let mended = mended(&text[at.range.clone()]);
            out.replace_range(at.range, &mended);
        }
    }
    out
}

fn show(place: &Place, line: usize, typed: &str, sources: &Sources, caller: &Caller) {
    let mended = mended(typed);
    if mended == typed {
        return;
    }
    caller.note(words::mended_at(caller.lang, &place.file, line));
    if !sources.is_concealed(&place.file) {
        caller.note(format_args!("  - {typed}\n  + {mended}"));
    }
}
