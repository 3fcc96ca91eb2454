//! Vì sao lập lại: what changed since a document was last made.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Serialize, Serializer};
use serde_json::json;

use super::fingerprint::{PROGRAM, bits, values};
use super::manifest::{Manifest, ManifestEntry};
use crate::documents::{Document, visit_leaves};
use crate::findings::Place;
use crate::render::{Dependencies, Digest};

/// Vì sao một văn bản được lập.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "why", content = "changes", rename_all = "kebab-case")]
pub enum Reason {
    /// It was never made, as far as is known.
    New,
    /// Everything was to be made anew.
    Forced,
    /// It went out, and its copy was not here yet.
    Issued,
    /// Its file is gone.
    Missing,
    /// Its file is not the one that was written.
    Altered,
    /// What it is made of changed.
    Changed(DocumentChanges),
}

/// Những gì đã đổi: what a document is made of and was not when it was made before.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct DocumentChanges {
    /// The program is another one.
    pub program: bool,
    /// Templates, by their names below `templates/`.
    pub templates: Vec<String>,
    /// Record files in which something else changed than the values below.
    pub records: Vec<RecordChange>,
    /// Record values that the document prints.
    #[serde(serialize_with = "by_file_and_key")]
    pub values: Vec<Place>,
    /// What it prints that was computed, as its template names it.
    pub computed: Vec<String>,
}

fn by_file_and_key<S: Serializer>(places: &[Place], to: S) -> Result<S::Ok, S::Error> {
    let key = |place: &Place| place.path().to_string();
    to.collect_seq(
        places
            .iter()
            .map(|it| json!({ "file": &*it.file, "key": key(it) })),
    )
}

/// Hồ sơ đã đổi: a record file and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RecordChange {
    /// Its name, relative to the office's folder.
    pub file: String,
    /// What happened to it since the document was made.
    pub fate: Fate,
}

/// What became of a record file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fate {
    /// The file was not there when the document was made.
    Added,
    /// The file says something else than it did then.
    Changed,
    /// The file is not there any more.
    Removed,
}

/// Finds what changed between the document as the manifest knows it and as it is now.
pub fn changes(
    document: &Document,
    entry: &ManifestEntry,
    manifest: &Manifest,
    records: &BTreeMap<String, Digest>,
    templates: &Dependencies,
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
    let fate = |file: &str| match (manifest.records.get(file), records.get(file)) {
        (None, Some(_)) => Some(Fate::Added),
        (Some(old), Some(new)) if old != new => Some(Fate::Changed),
        (Some(_), None) => Some(Fate::Removed),
        _ => None,
    };
    let before = values(&entry.shown);
    let mut named = BTreeSet::new();
    visit_leaves(&document.view, &mut |leaf| match leaf.place() {
        _ if before.contains(&bits(&leaf)) => {}
        // A value of a file that is as it was is only shown for the first time.
        Some(place) if fate(&place.file).is_none() => {}
        Some(place) if named.insert(place.clone()) => changes.values.push(place),
        Some(_) => {}
        None => changes.computed.push(leaf.path()),
    });
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
