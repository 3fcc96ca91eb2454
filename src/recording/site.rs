//! Chỗ ghi: an office's folder on a disk, and its files brought from one state to another.

use std::collections::BTreeSet;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::disk::{Disk, OccupantKind, is_absent};
use crate::findings::Finding;
use crate::workspace::unwritable;

/// The folder beside the records in which what is being written is kept, and what it replaced.
/// It tells git by itself to leave it alone.
pub const HOME: &str = ".doithoai";

/// An office's folder on a disk.
#[derive(Clone, Copy)]
pub(super) struct Site<'a> {
    pub disk: &'a dyn Disk,
    pub root: &'a Path,
}

/// What could not be done, and with which file.
#[derive(Debug)]
pub(super) struct Stuck {
    /// Relative to the root, with `/`.
    pub file: String,
    pub error: io::Error,
}

impl Stuck {
    pub(super) fn finding(&self) -> Finding {
        unwritable(&self.file, &self.error)
    }
}

impl Site<'_> {
    pub(super) fn home(&self) -> PathBuf {
        self.root.join(HOME)
    }

    pub(super) fn records(&self) -> PathBuf {
        self.root.join("records")
    }

    pub(super) fn journal(&self) -> PathBuf {
        self.home().join("journal")
    }

    pub(super) fn backups(&self) -> PathBuf {
        self.home().join("backups")
    }

    /// Names the file with which something failed.
    pub(super) fn about<T>(&self, path: &Path, done: io::Result<T>) -> Result<T, Stuck> {
        done.map_err(|error| self.stuck(path, error))
    }

    pub(super) fn stuck(&self, path: &Path, error: io::Error) -> Stuck {
        let path = path.strip_prefix(self.root).unwrap_or(path);
        let file = path.display().to_string().replace('\\', "/");
        Stuck { file, error }
    }

    /// Makes the folder in which journals and backups are kept. Whoever may change the records may
    /// bring them back, and nobody else may read what they were.
    pub(super) fn make_home(&self) -> Result<(), Stuck> {
        let mut touched = BTreeSet::new();
        self.make_folders(&self.home(), &mut touched)?;
        // Another owner has seen to it already.
        drop(self.disk.carry_over(&self.records(), &self.home()));
        self.sync_folders(&touched)
    }

    /// Makes what stands in that folder, so that git leaves it alone.
    pub(super) fn furnish_home(&self) -> Result<(), Stuck> {
        let mut touched = BTreeSet::new();
        let ignore = self.home().join(".gitignore");
        match self.disk.look(&ignore) {
            Err(error) if error.kind() == ErrorKind::NotFound => {
                self.put(&ignore, 0, b"*\n", &mut touched)?;
            }
            looked => drop(self.about(&ignore, looked)?),
        }
        self.make_folders(&self.backups(), &mut touched)?;
        drop(self.disk.carry_over(&self.home(), &self.backups()));
        self.sync_folders(&touched)
    }

    /// What stands in a file; `None` where there is none.
    pub(super) fn text(&self, path: &Path) -> Result<Option<Vec<u8>>, Stuck> {
        let read = match self.disk.look(path) {
            Ok(it) if it.kind == OccupantKind::File => self.disk.read(path).map(Some),
            Ok(_) => Err(ErrorKind::IsADirectory.into()),
            Err(error) if is_absent(&error) => Ok(None),
            Err(error) => Err(error),
        };
        self.about(path, read)
    }

    /// Writes a file by way of a temporary one in its own folder, so that what the folder gives
    /// to new files holds for it as well. Folders whose names change are noted.
    pub(super) fn put(
        &self,
        path: &Path,
        nth: usize,
        bytes: &[u8],
        touched: &mut BTreeSet<PathBuf>,
    ) -> Result<(), Stuck> {
        let folder = path.parent().unwrap_or(self.root);
        self.make_folders(folder, touched)?;
        self.sweep(path, nth)?;
        touched.insert(folder.to_owned());
        let temporary = temporary(path, nth);
        let disk = self.disk;
        let placed = || {
            disk.create(&temporary, bytes)?;
            match disk.look(path) {
                Ok(_) => disk.carry_over(path, &temporary)?,
                Err(error) if error.kind() == ErrorKind::NotFound => {}
                Err(error) => return Err(error),
            }
            disk.sync_file(&temporary)?;
            disk.rename(&temporary, path)
        };
        let placed = placed();
        if placed.is_err() {
            // If it stays, the next command takes it away.
            drop(disk.remove(&temporary));
        }
        self.about(path, placed)
    }

    /// Takes a file away, and the folders that are empty without it.
    pub(super) fn take_away(
        &self,
        path: &Path,
        touched: &mut BTreeSet<PathBuf>,
    ) -> Result<(), Stuck> {
        self.about(path, self.disk.remove(path))?;
        let folders = path.ancestors().skip(1);
        for folder in folders.take_while(|it| *it != self.root) {
            touched.insert(folder.to_owned());
            // One that is not empty stays.
            if self.disk.remove_folder(folder).is_err() {
                break;
            }
            touched.insert(folder.parent().unwrap_or(self.root).to_owned());
        }
        Ok(())
    }

    /// Takes away the temporary file that a killed process left.
    pub(super) fn sweep(&self, path: &Path, nth: usize) -> Result<(), Stuck> {
        let temporary = temporary(path, nth);
        match self.disk.remove(&temporary) {
            Err(error) if is_absent(&error) => Ok(()),
            removed => self.about(&temporary, removed),
        }
    }

    fn make_folders(&self, folder: &Path, touched: &mut BTreeSet<PathBuf>) -> Result<(), Stuck> {
        let above: Vec<&Path> = folder
            .ancestors()
            .take_while(|it| it.starts_with(self.root))
            .collect();
        for folder in above.into_iter().rev() {
            match self.disk.look(folder) {
                Ok(_) => {}
                Err(error) if error.kind() == ErrorKind::NotFound => {
                    match self.disk.make_folder(folder) {
                        // Another process was faster.
                        Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
                        made => self.about(folder, made)?,
                    }
                    touched.extend(folder.parent().map(|it| match it.as_os_str().is_empty() {
                        true => PathBuf::from("."),
                        false => it.to_owned(),
                    }));
                }
                Err(error) => return self.about(folder, Err(error)),
            }
        }
        Ok(())
    }

    /// Returns when the names in these folders outlive a loss of power.
    pub(super) fn sync_folders(&self, folders: &BTreeSet<PathBuf>) -> Result<(), Stuck> {
        for folder in folders {
            match self.disk.sync_folder(folder) {
                // It was empty and went.
                Err(error) if error.kind() == ErrorKind::NotFound => {}
                synced => self.about(folder, synced)?,
            }
        }
        Ok(())
    }
}

/// The temporary file of the nth file of a journal: whoever finds the journal knows its name.
fn temporary(path: &Path, nth: usize) -> PathBuf {
    path.with_file_name(format!(".doithoai-{nth}.part"))
}
