//! Đĩa: the few calls by which records are written. A test puts a disk in their place that fails,
//! or loses its power, at any of them.

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::Path;

use crate::workspace::carry_over;

/// Đĩa: where records are written. Paths are whole; each call does one thing, or nothing.
pub trait Disk {
    /// What stands at a path; a link is not followed.
    ///
    /// # Errors
    ///
    /// Any failure of the file system; [`ErrorKind::NotFound`] where nothing stands.
    fn look(&self, path: &Path) -> io::Result<Occupant>;

    /// The bytes of a file.
    ///
    /// # Errors
    ///
    /// Any failure of the file system.
    fn read(&self, path: &Path) -> io::Result<Vec<u8>>;

    /// The names in a folder, in no order.
    ///
    /// # Errors
    ///
    /// Any failure of the file system.
    fn list(&self, folder: &Path) -> io::Result<Vec<String>>;

    /// Makes a file with these bytes. They outlive a loss of power only behind
    /// [`sync_file`](Self::sync_file).
    ///
    /// # Errors
    ///
    /// Any failure of the file system; [`ErrorKind::AlreadyExists`] where something stands.
    fn create(&self, path: &Path, bytes: &[u8]) -> io::Result<()>;

    /// Lets the same people read and write `path` who can do so with `like`.
    ///
    /// # Errors
    ///
    /// Any failure of the file system.
    fn carry_over(&self, like: &Path, path: &Path) -> io::Result<()>;

    /// Returns when the bytes of a file outlive a loss of power.
    ///
    /// # Errors
    ///
    /// Any failure of the file system.
    fn sync_file(&self, path: &Path) -> io::Result<()>;

    /// Returns when the names in a folder outlive a loss of power.
    ///
    /// # Errors
    ///
    /// Any failure of the file system.
    fn sync_folder(&self, folder: &Path) -> io::Result<()>;

    /// Renames a file over another one, or a folder.
    ///
    /// # Errors
    ///
    /// Any failure of the file system.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Takes a file away.
    ///
    /// # Errors
    ///
    /// Any failure of the file system.
    fn remove(&self, path: &Path) -> io::Result<()>;

    /// Makes a folder in one that is there.
    ///
    /// # Errors
    ///
    /// Any failure of the file system.
    fn make_folder(&self, folder: &Path) -> io::Result<()>;

    /// Takes an empty folder away.
    ///
    /// # Errors
    ///
    /// Any failure of the file system; that it is not empty.
    fn remove_folder(&self, folder: &Path) -> io::Result<()>;
}

/// Thứ đứng ở một chỗ: what stands at a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Occupant {
    /// What it is.
    pub kind: OccupantKind,
    /// How many names the file has; one where the system does not tell.
    pub names: u64,
    /// Whether somebody took care that nobody writes to it.
    pub read_only: bool,
}

/// Loại của thứ ấy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OccupantKind {
    /// A file.
    File,
    /// A folder.
    Folder,
    /// A link, a pipe, a device.
    Other,
}

/// Whether a failure says that nothing stands there.
pub(super) fn is_absent(error: &io::Error) -> bool {
    matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory)
}

/// Đĩa của máy này.
#[derive(Debug, Clone, Copy)]
pub struct LocalDisk;

impl Disk for LocalDisk {
    fn look(&self, path: &Path) -> io::Result<Occupant> {
        let about = fs::symlink_metadata(path)?;
        let kind = match about.file_type() {
            it if it.is_file() => OccupantKind::File,
            it if it.is_dir() => OccupantKind::Folder,
            _ => OccupantKind::Other,
        };
        #[cfg(unix)]
        let names = std::os::unix::fs::MetadataExt::nlink(&about);
        #[cfg(not(unix))]
        let names = 1;
        Ok(Occupant {
            kind,
            names,
            read_only: about.permissions().readonly(),
        })
    }

    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        fs::read(path)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<String>> {
        let names = fs::read_dir(folder)?;
        let names = names.map(|it| Ok(it?.file_name().to_string_lossy().into_owned()));
        names.collect()
    }

    fn create(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let mut file = File::create_new(path)?;
        file.write_all(bytes)
    }

    fn carry_over(&self, like: &Path, path: &Path) -> io::Result<()> {
        carry_over(like, path)
    }

    fn sync_file(&self, path: &Path) -> io::Result<()> {
        // Windows lets nobody sync what is open for reading alone; elsewhere the mode may
        // already be one that forbids writing.
        let writes = cfg!(windows);
        let file = OpenOptions::new().read(true).write(writes).open(path)?;
        file.sync_all()
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        // Windows has no such call, and writes names down by itself.
        if cfg!(windows) {
            return Ok(());
        }
        match File::open(folder)?.sync_all() {
            // Nor has this file system.
            Err(error)
                if matches!(
                    error.kind(),
                    ErrorKind::InvalidInput | ErrorKind::Unsupported
                ) =>
            {
                Ok(())
            }
            synced => synced,
        }
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    fn make_folder(&self, folder: &Path) -> io::Result<()> {
        fs::create_dir(folder)
    }

    fn remove_folder(&self, folder: &Path) -> io::Result<()> {
        fs::remove_dir(folder)
    }
}
