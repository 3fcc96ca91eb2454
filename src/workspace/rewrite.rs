//! Ghi nhiều tệp: several records are changed together, or as few as a failing disk allows.

use std::io::ErrorKind;
use std::path::Path;
use std::sync::Arc;
use std::{fs, io};

use super::output::{remove, unwritable, unwritable_for, write_atomically};
use crate::findings::{Bilingual, Finding};

/// Một tệp được ghi lại: a record as it is and as it is to be.
#[derive(Debug, Clone)]
pub struct Rewrite {
    /// Relative to the root, with `/`.
    pub file: Arc<str>,
    /// What stands in it now; `None` for a new file.
    pub before: Option<Arc<[u8]>>,
    /// What is to stand in it.
    pub after: Arc<[u8]>,
}

/// Việc ghi không trọn: what stood in the way, and which files are changed all the same.
#[derive(Debug)]
pub struct Unsaved {
    /// What stood in the way.
    pub findings: Vec<Finding>,
    /// The files that were written and could not be put back.
    pub written: Vec<Arc<str>>,
}

/// Writes the files below `<root>`; each file is either as it was or as it is to be. Nothing
/// is written when a file is not what it was when it was read. When one cannot be written,
/// those before it are put back as they were.
///
/// # Errors
///
/// What stood in the way.
pub fn rewrite(root: &Path, files: &[Rewrite]) -> Result<(), Unsaved> {
    let moved = files.iter().filter(|it| !it.is_as_it_was(root));
    let moved: Vec<Finding> = moved.map(|it| unwritable_for(&it.file, MOVED_ON)).collect();
    if !moved.is_empty() {
        return Err(Unsaved {
            findings: moved,
            written: Vec::new(),
        });
    }
    for (at, it) in files.iter().enumerate() {
        let Err(error) = write_atomically(&root.join(&*it.file), &it.after) else {
            continue;
        };
        let stuck = files[..at].iter().filter(|it| it.put_back(root).is_err());
        return Err(Unsaved {
            findings: vec![unwritable(&it.file, &error)],
            written: stuck.map(|it| Arc::clone(&it.file)).collect(),
        });
    }
    Ok(())
}

const MOVED_ON: Bilingual = Bilingual {
    vi: "tệp đã thay đổi từ lúc đọc",
    en: "it changed since it was read",
};

impl Rewrite {
    /// Whether nobody changed the file since it was read.
    fn is_as_it_was(&self, root: &Path) -> bool {
        match (&self.before, fs::read(root.join(&*self.file))) {
            (Some(before), Ok(now)) => *now == **before,
            (None, Err(error)) => {
                matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory)
            }
            _ => false,
        }
    }

    fn put_back(&self, root: &Path) -> io::Result<()> {
        let path = root.join(&*self.file);
        match &self.before {
            Some(before) => write_atomically(&path, before),
            None => remove(root, &self.file),
        }
    }
}
