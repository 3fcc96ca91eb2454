//! Vì sao lập lại: what changed since a document was last made.

use std::collections::{BTreeMap, BTreeSet};

use super::fingerprint::{BITS, PROGRAM, bits};
use super::manifest::{Manifest, ManifestEntry};
use crate::documents::{Document, visit_leaves};
use crate::findings::Place;
use crate::render::{Digest, TemplateDigests};

/// Vì sao một văn bản được lập.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// It was never made, as far as is known.
    New,
    /// Everything was to be made anew.
    Forced,
    /// Its file is gone.
    Missing,
    /// Its file is not the one that was written.
    Altered,
    /// What it is made of changed.
    Changed(DocumentChanges),
}

/// What changed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DocumentChanges {
    /// The program is another one.
    pub program: bool,
    /// Templates, by their names below `templates/`.
    pub templates: Vec<String>,
    /// Record values that the document prints.
    pub values: Vec<Place>,
    /// What it prints that was computed, as its template names it.
    pub computed: Vec<String>,
    /// Record files in which something else changed than the values above.
    pub records: Vec<RecordChange>,
}

/// Hồ sơ đã đổi.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordChange {
    /// The file.
    pub file: String,
    /// What became of it.
    pub fate: Fate,
}

/// What became of a record file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It was not there.
    Added,
    /// It says something else.
    Changed,
    /// It is gone.
    Removed,
}

/// Finds what changed between the document as the manifest knows it and as it is now.
pub fn changes(
    document: &Document,
    entry: &ManifestEntry,
    manifest: &Manifest,
    records: &BTreeMap<String, Digest>,
    templates: &TemplateDigests,
) -> DocumentChanges {
    let mut changes = DocumentChanges {
        program: manifest.program != PROGRAM,
        ..DocumentChanges::default()
    };
    for (name, digest) in templates.of(document) {
        if manifest.templates.get(name) != Some(digest) {
            changes.templates.push(name.to_owned());
        }
    }
    compare_values(document, entry, &mut changes);
    let fate = |file: &str| match (manifest.records.get(file), records.get(file)) {
        (None, Some(_)) => Some(Fate::Added),
        (Some(old), Some(new)) if old != new => Some(Fate::Changed),
        (Some(_), None) => Some(Fate::Removed),
        _ => None,
    };
    // Where values are more or fewer than before, others have only moved.
    changes.values.retain(|place| fate(&place.file).is_some());
    let told: BTreeSet<&str> = changes.values.iter().map(|place| &*place.file).collect();
    let change = |file: &str| {
        let fate = fate(file).filter(|_| !told.contains(file))?;
        let file = file.to_owned();
        Some(RecordChange { file, fate })
    };
    // Both those it is made from and those it was made from.
    let own = document.sources.iter().map(|file| &**file);
    let own: BTreeSet<&str> = own
        .chain(entry.sources.iter().map(String::as_str))
        .collect();
    let mut changed: Vec<RecordChange> = own.into_iter().filter_map(change).collect();
    if changed.is_empty() && changes.values.is_empty() {
        // The calendar, or an earlier year: shown by no value of its own.
        let all = records.keys().chain(manifest.records.keys());
        let all: BTreeSet<&str> = all.map(String::as_str).collect();
        changed = all.into_iter().filter_map(change).collect();
    }
    changes.records = changed;
    changes
}

/// A value that the document shows now.
struct Value {
    bits: [u8; BITS],
    place: Option<Place>,
    path: String,
}

/// Compares the values one by one. Where there are more or fewer of them now, those at both
/// ends that are the same stay out.
fn compare_values(document: &Document, entry: &ManifestEntry, changes: &mut DocumentChanges) {
    use base64::Engine as _;
    let old = base64::engine::general_purpose::STANDARD.decode(&entry.shown);
    let old = old.unwrap_or_default();
    let old: Vec<&[u8]> = old.chunks(BITS).collect();
    let mut new = Vec::new();
    visit_leaves(&document.view, &mut |leaf| {
        new.push(Value {
            bits: bits(&leaf),
            place: leaf.place(),
            path: leaf.path(),
        });
    });
    let same = |new: &Value, old: &[u8]| new.bits == *old;
    let before = new.iter().zip(&old);
    let before = before.take_while(|(new, old)| same(new, old)).count();
    let (new, old) = (&new[before..], &old[before..]);
    let behind = new.iter().rev().zip(old.iter().rev());
    let behind = behind.take_while(|(new, old)| same(new, old)).count();
    let (new, old) = (&new[..new.len() - behind], &old[..old.len() - behind]);
    let in_place = new.len() == old.len();
    for (at, value) in new.iter().enumerate() {
        let unchanged = if in_place {
            old.get(at).is_some_and(|old| same(value, old))
        } else {
            // Where a row has come or gone, the others have only moved.
            old.iter().any(|old| same(value, old))
        };
        if unchanged {
            continue;
        }
        match &value.place {
            Some(place) if !changes.values.contains(place) => changes.values.push(place.clone()),
            Some(_) => {}
            // Behind a value more or less, all others stand at other places.
            None if in_place => changes.computed.push(value.path.clone()),
            None => {}
        }
    }
}
