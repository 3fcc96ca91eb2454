//! Đưa từng tệp vào chỗ: the files of a journal brought from one of its states to the other.

use std::collections::BTreeSet;

use super::disk::is_absent;
use super::journal::{Journal, Side};
use super::site::{Site, Stuck};
use crate::render::Digest;

/// Brings every file to one side of a journal, whichever of them are there already. Returns the
/// files that somebody changed meanwhile: they stand on neither side and stay as they are.
pub(super) fn bring(site: &Site<'_>, journal: &Journal, side: Side) -> Result<Vec<String>, Stuck> {
    let (texts, others) = (journal.texts(side), journal.texts(side.other()));
    let files = journal.head.files.iter().zip(texts).zip(others);
    let mut files: Vec<_> = files.enumerate().collect();
    // On the way back the room of new files is needed for the old ones.
    files.sort_by_key(|(_, ((_, text), _))| side == Side::Before && text.is_some());
    let (mut touched, mut edited) = (BTreeSet::new(), Vec::new());
    for (nth, ((it, text), other)) in files {
        let path = site.root.join(&it.file);
        let now = site.text(&path)?;
        site.sweep(&path, nth)?;
        if now.as_deref() == text {
            // A process that was killed may not have come to that.
            touched.extend(path.parent().map(ToOwned::to_owned));
        } else if now.as_deref() != other {
            edited.push(it.file.clone());
        } else if let Some(text) = text {
            site.put(&path, nth, text, &mut touched)?;
        } else {
            site.take_away(&path, &mut touched)?;
        }
    }
    site.sync_folders(&touched)?;
    Ok(edited)
}

/// Whether all files stand on one side, be it this or that: then they can be read as they are.
pub(super) fn is_settled(site: &Site<'_>, journal: &Journal) -> bool {
    let on = |side: Side| {
        journal.head.files.iter().all(|it| {
            let now = match site.disk.read(&site.root.join(&it.file)) {
                Err(error) if is_absent(&error) => None,
                Err(_) => return false,
                Ok(now) => Some(Digest::sha256(&now)),
            };
            now.as_ref() == it.sha256(side)
        })
    };
    on(Side::Before) || on(Side::After)
}
