//! Kiểm tra trước khi ghi: whether the records are sound once the changes are in them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use super::changes::Change;
use crate::documents::Views;
use crate::findings::{Finding, Place, Sources};
use crate::workspace::{Changes, Workspace};

/// What is found in the records with the changes in them and was not found before, at the
/// cells that it comes from.
pub(super) fn outcome(root: &Path, changes: &[Change]) -> Vec<Finding> {
    let texts = changes.iter();
    let texts: Changes = texts
        .map(|it| (Arc::clone(&it.file), Arc::clone(&it.after)))
        .collect();
    let before = Workspace::read(root, None, Views::Left);
    let after = Workspace::read_changed(root, &texts, None, Views::Left);
    let known: BTreeSet<_> = before.findings.iter().map(Finding::identity).collect();
    let files: BTreeMap<&str, &Change> = changes.iter().map(|it| (&*it.file, it)).collect();
    let findings = after.findings.iter();
    findings
        .filter(|it| !known.contains(&it.identity()))
        .map(|it| at_its_cell(it.clone(), &files, &after.sources))
        .collect()
}

fn at_its_cell(
    mut finding: Finding,
    files: &BTreeMap<&str, &Change>,
    sources: &Sources,
) -> Finding {
    let cell = |place: &Place| files.get(&*place.file)?.places.find(&place.path()).cloned();
    if let Some(place) = &finding.place
        && let Some(address) = cell(place)
    {
        if sources.is_concealed(&place.file) {
            finding = finding.concealed();
        }
        finding.place = Some(address);
    }
    for place in &mut finding.related {
        if let Some(address) = cell(place) {
            *place = address;
        }
    }
    finding
}
