//! Những chỗ không tin được: where values are wrong, so that nothing is concluded from them.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::decoder::MOST;
use super::keys::MisspeltKey;
use crate::findings::{Finding, KeyPath, Place, Spot};

/// Những chỗ không tin được: the values at which errors were found, by file.
#[derive(Debug, Default)]
pub(crate) struct Doubts {
    files: BTreeMap<Arc<str>, BTreeSet<KeyPath>>,
    /// Misspelt keys: what was meant, and as what it was typed.
    meant: BTreeMap<Arc<str>, Vec<(KeyPath, KeyPath)>>,
}

impl Doubts {
    /// Where these errors are.
    pub(crate) fn left_by(findings: &[Finding]) -> Self {
        let mut doubts = Self::default();
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for place in findings.iter().filter_map(|it| it.place.as_ref()) {
            *counts.entry(&place.file).or_default() += 1;
        }
        // Of so many errors not all are known.
        let few = |place: &&Place| counts.get(&*place.file).is_none_or(|it| *it < MOST);
        let errors = findings.iter().filter(|it| it.is_error());
        for (error, place) in errors.filter_map(|it| Some((it, it.place.as_ref().filter(few)?))) {
            let file = Arc::clone(&place.file);
            let paths = doubts.files.entry(Arc::clone(&file)).or_default();
            match (&place.spot, error.suggestion.as_ref()) {
                // What was meant by the key is known, and so is its value.
                (Spot::Key(typed), Some(near)) if error.is::<MisspeltKey>() => {
                    let meant = typed.up().key(&near.text);
                    let renamed = doubts.meant.entry(file).or_default();
                    renamed.push((meant, typed.clone()));
                }
                (Spot::Value(path) | Spot::Inside(path, _), _) => {
                    paths.insert(path.clone());
                }
                _ => {}
            }
        }
        doubts
    }

    /// Adds values of a file.
    pub(crate) fn add(&mut self, file: &Arc<str>, paths: BTreeSet<KeyPath>) {
        let doubtful = self.files.entry(Arc::clone(file)).or_default();
        doubtful.extend(paths);
    }

    /// The files in which there are errors.
    pub(crate) fn files(&self) -> impl Iterator<Item = &Arc<str>> {
        self.files.keys()
    }

    /// The values of a file that cannot be trusted.
    pub(crate) fn of(&self, file: &str) -> Option<&BTreeSet<KeyPath>> {
        self.files.get(file)
    }

    /// Whether a place is a value that cannot be trusted.
    pub(crate) fn cover(&self, place: &Place) -> bool {
        let doubtful = self.of(&place.file);
        doubtful.is_some_and(|it| it.contains(place.path()))
    }

    /// The place as it was typed, where a key on the way was misspelt.
    pub(crate) fn as_typed(&self, place: &mut Place) {
        let renamed = self.meant.get(&place.file);
        for (meant, typed) in renamed.into_iter().flatten() {
            if let Spot::Value(path) | Spot::Inside(path, _) = &mut place.spot
                && let Some(moved) = path.moved(meant, typed)
            {
                *path = moved;
            }
        }
    }
}
