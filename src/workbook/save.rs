//! Ghi: the changes into the records, all of them or as few as a failing disk allows.

use std::path::Path;
use std::sync::Arc;

use super::changes::Change;
use super::words;
use crate::findings::Finding;
use crate::workspace::{unwritable, unwritable_for, write_atomically};

/// Việc ghi không trọn: what stood in the way, and which files are changed all the same.
#[derive(Debug)]
pub struct Unsaved {
    /// What stood in the way.
    pub findings: Vec<Finding>,
    /// The files that were written and could not be put back.
    pub written: Vec<Arc<str>>,
}

/// Writes the changes into `<root>`; each file is either as it was or as it is to be. Nothing
/// is written when a file is not what the changes were made from. When one cannot be written,
/// those before it are put back as they were.
///
/// # Errors
///
/// What stood in the way.
pub fn save(root: &Path, changes: &[Change]) -> Result<(), Unsaved> {
    let moved = changes.iter().filter(|it| !is_as_it_was(root, it));
    let moved: Vec<Finding> = moved
        .map(|it| unwritable_for(&it.file, words::MOVED_ON))
        .collect();
    if !moved.is_empty() {
        return Err(Unsaved {
            findings: moved,
            written: Vec::new(),
        });
    }
    for (at, change) in changes.iter().enumerate() {
        let path = root.join(&*change.file);
        let Err(error) = write_atomically(&path, change.after.as_bytes()) else {
            continue;
        };
        let before = changes.iter().take(at);
        let stuck = before.filter(|it| put_back(root, it).is_err());
        return Err(Unsaved {
            findings: vec![unwritable(&change.file, &error)],
            written: stuck.map(|it| Arc::clone(&it.file)).collect(),
        });
    }
    Ok(())
}

/// Whether nobody changed the file since it was read.
fn is_as_it_was(root: &Path, change: &Change) -> bool {
    let now = std::fs::read(root.join(&*change.file));
    match (&change.before, now) {
        (Some(before), Ok(now)) => *now == *before.as_bytes(),
        (None, Err(error)) => matches!(
            error.kind(),
            std::io::ErrorKind::NotFound | std::io::ErrorKind::NotADirectory
        ),
        _ => false,
    }
}

fn put_back(root: &Path, change: &Change) -> std::io::Result<()> {
    let path = root.join(&*change.file);
    match &change.before {
        Some(before) => write_atomically(&path, before.as_bytes()),
        None => std::fs::remove_file(path),
    }
}
