//! Đối chiếu: whether an output folder is what the records and the manifest say.

use std::collections::{BTreeMap, BTreeSet};
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use walkdir::WalkDir;

use super::fingerprint::fingerprint;
use super::index::{check_index, index_of, write_index};
use super::manifest::{Entry, MANIFEST, Manifest, OnDisk};
use crate::documents::Document;
use crate::findings::{Finding, Place, Rule, catalogue as rule};
use crate::render::{Digest, Press, print_all};
use crate::web::PAGE;
use crate::workspace::{LOCK, Lock, Workspace, shown_folder, unwritable};

/// What is wrong with the documents in a folder: one missing, out of date, changed since it was
/// written, or too many.
///
/// With `rebuild` they are made anew on so many threads and compared byte for byte. What is in the
/// folder besides is not looked at when the documents are not `all` that follow.
pub fn verify(
    workspace: &Workspace,
    out: &Path,
    press: &Press,
    rebuild: Option<NonZeroUsize>,
    all: bool,
) -> Vec<Finding> {
    let Some(manifest) = Manifest::read(&Manifest::path(out, None)) else {
        // A new office has nothing to make and has made nothing.
        if workspace.documents.is_empty() && workspace.broken.is_empty() && !out.exists() {
            return Vec::new();
        }
        let finding = Finding::under_nowhere(&rule::NO_MANIFEST);
        return vec![finding.with("path", shown_folder(out))];
    };
    let mut findings = Vec::new();
    let mut sound: Vec<&Entry> = Vec::new();
    let mut outdated: BTreeSet<&str> = BTreeSet::new();
    for document in &workspace.documents {
        let Some(entry) = manifest.entry(&document.path) else {
            findings.push(about(&rule::DOCUMENT_MISSING, &document.path));
            continue;
        };
        if entry.fingerprint != fingerprint(document, press.templates()) {
            outdated.insert(&document.path);
            let changed = |file: &&Arc<str>| {
                let text = workspace.sources.text(file);
                let digest = text.map(|text| Digest::of(text.as_bytes()));
                digest.as_ref() != manifest.records.get(&***file)
            };
            let place = document.sources.iter().find(changed).map(Place::file);
            let finding = Finding::under_at(&rule::DOCUMENT_OUTDATED, place);
            findings.push(finding.with("path", document.path.as_str()));
            continue;
        }
        match entry.on_disk(out) {
            OnDisk::AsWritten => sound.push(entry),
            OnDisk::Altered => findings.push(about(&rule::DOCUMENT_ALTERED, &entry.path)),
            OnDisk::Missing => findings.push(about(&rule::DOCUMENT_MISSING, &entry.path)),
        }
    }
    if all {
        let follows: BTreeSet<&str> = workspace.documents.iter().map(|it| &*it.path).collect();
        let surplus = |entry: &&Entry| !follows.contains(entry.path.as_str());
        // What follows from a broken record is not known.
        if workspace.broken.is_empty() {
            let surplus = manifest.documents.iter().filter(surplus);
            findings.extend(surplus.map(|entry| about(&rule::DOCUMENT_SURPLUS, &entry.path)));
        }
        let current = |document: &Document, _: &Entry| !outdated.contains(&*document.path);
        let page = index_of(workspace, workspace.documents.iter(), &manifest, current);
        match page.map(|page| check_index(out, &page)) {
            // Where documents are behind the records, the page is as well: one cause, one finding.
            Ok(Some(it)) if it.rule == &rule::DOCUMENT_OUTDATED && is_behind(&findings) => {}
            Ok(found) => findings.extend(found),
            Err(finding) => findings.push(finding),
        }
        findings.extend(foreign(out, &manifest));
    }
    if let Some(jobs) = rebuild {
        findings.extend(differing(workspace, press, &sound, jobs));
    }
    findings
}

/// Whether a build would change which documents there are, or what they are made of.
fn is_behind(findings: &[Finding]) -> bool {
    let rules: [&Rule; 3] = [
        &rule::DOCUMENT_MISSING,
        &rule::DOCUMENT_OUTDATED,
        &rule::DOCUMENT_SURPLUS,
    ];
    findings.iter().any(|it| rules.contains(&it.rule))
}

fn about(rule: &'static Rule, path: &str) -> Finding {
    Finding::under_nowhere(rule).with("path", path)
}

/// Files in the folder that no manifest knows.
fn foreign(out: &Path, manifest: &Manifest) -> Vec<Finding> {
    let mut findings = Vec::new();
    let walk = WalkDir::new(out).sort_by_file_name().into_iter().flatten();
    for file in walk.filter(|entry| !entry.file_type().is_dir()) {
        let path = file.path().strip_prefix(out).unwrap_or(file.path());
        let path = path.display().to_string().replace('\\', "/");
        let own = [MANIFEST, LOCK, PAGE].contains(&&*path) || manifest.entry(&path).is_some();
        if !own {
            findings.push(about(&rule::FOREIGN_FILE, &path));
        }
    }
    findings
}

/// The documents that come out otherwise when they are made once more.
fn differing(
    workspace: &Workspace,
    press: &Press,
    sound: &[&Entry],
    jobs: NonZeroUsize,
) -> Vec<Finding> {
    let kept: BTreeMap<&str, &Digest> = sound.iter().map(|it| (&*it.path, &it.sha256)).collect();
    let digest = |printed: crate::render::Printed| Digest::sha256(&printed.pdf);
    let made = print_all(&workspace.documents, press, jobs, digest);
    let mut findings = Vec::new();
    for (document, made) in workspace.documents.iter().zip(made) {
        match (made, kept.get(document.path.as_str())) {
            (Err(failed), _) => findings.extend(failed),
            (Ok(digest), Some(kept)) if digest != **kept => {
                findings.push(about(&rule::NOT_REPRODUCED, &document.path));
            }
            _ => {}
        }
    }
    findings
}

/// Makes one manifest of those of all parts of the work, takes those away, and writes the page
/// that shows the whole. Nothing is done where there are none.
///
/// # Errors
///
/// When the parts do not fit together: a document belongs to two of them, or they were made from
/// different records.
pub fn merge(workspace: &Workspace, out: &Path, press: &Press) -> Result<(), Vec<Finding>> {
    if parts(out).is_empty() {
        return Ok(());
    }
    // A part that is still being built is waited for.
    let lock = Lock::take(out, |_| {});
    let lock = lock.map_err(|error| vec![unwritable(&shown_folder(out), &error)])?;
    let parts = parts(out);
    let Some((_, first)) = parts.first() else {
        return Ok(());
    };
    let mut findings = Vec::new();
    let mut whole = first.clone();
    whole.shard = None;
    let mut by_path: BTreeMap<&str, &Entry> = BTreeMap::new();
    for (path, part) in &parts {
        if !is_alike(part, &whole) {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            findings.push(about(&rule::PARTS_DIFFER, &name));
        }
        for entry in &part.documents {
            if by_path.insert(&entry.path, entry).is_some() {
                findings.push(about(&rule::PARTS_OVERLAP, &entry.path));
            }
        }
    }
    let path = Manifest::path(out, None);
    // Parts that were put together before the others arrived.
    let before = Manifest::read(&path).filter(|it| is_alike(it, &whole));
    for entry in before.iter().flat_map(|it| &it.documents) {
        by_path.entry(&entry.path).or_insert(entry);
    }
    whole.documents = by_path.into_values().cloned().collect();
    if findings.is_empty() {
        let written = whole.write(&path);
        let removed = written.and_then(|()| {
            let mut parts = parts.iter();
            parts.try_for_each(|(path, _)| std::fs::remove_file(path))
        });
        if let Err(error) = removed {
            findings.push(unwritable(&path.display().to_string(), &error));
        }
        let documents = workspace.documents.iter();
        let current = |document: &Document, entry: &Entry| {
            fingerprint(document, press.templates()) == entry.fingerprint
        };
        let page = index_of(workspace, documents, &whole, current);
        findings.extend(page.and_then(|page| write_index(out, &page)).err());
    }
    drop(lock);
    if findings.is_empty() {
        Ok(())
    } else {
        Err(findings)
    }
}

/// Whether two manifests are of the same records, templates and program.
fn is_alike(one: &Manifest, other: &Manifest) -> bool {
    one.program == other.program && one.records == other.records && one.templates == other.templates
}

/// The manifests of parts in a folder, in the order of the parts.
fn parts(out: &Path) -> Vec<(PathBuf, Manifest)> {
    let all = Manifest::of_folder(out).into_iter();
    all.filter(|(_, manifest)| manifest.shard.is_some())
        .collect()
}
