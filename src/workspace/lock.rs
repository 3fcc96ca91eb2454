//! Khóa thư mục văn bản: one build at a time writes into an output folder.

use std::fs::{File, OpenOptions, TryLockError};
use std::io;
use std::io::{ErrorKind, Read, Seek, Write};
use std::path::Path;

use super::output::{is_file, sweep};

/// The lock's name in the output folder. The file stays there, empty: the lock is the
/// operating system's, and ends with the process whatever becomes of it.
pub const LOCK: &str = ".doithoai.lock";

/// Quyền ghi vào một thư mục: held as long as the value lives.
#[derive(Debug)]
pub struct Lock {
    file: File,
}

impl Lock {
    /// Takes the folder's lock, making the folder if there is none. While another process has
    /// it, waits, after telling `waiting` which one that is.
    ///
    /// # Errors
    ///
    /// When the folder cannot be made or written to.
    pub fn take(folder: &Path, waiting: impl FnOnce(&str)) -> io::Result<Self> {
        std::fs::create_dir_all(folder)?;
        let path = folder.join(LOCK);
        match is_file(&path) {
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
            _ => {}
        }
        let mut options = OpenOptions::new();
        let mut file = options
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .open(&path)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let mut holder = String::new();
                // Some systems let nobody read what is locked.
                if file.read_to_string(&mut holder).is_err() {
                    holder.clear();
                }
                waiting(holder.trim());
                file.lock()?;
            }
            Err(TryLockError::Error(error)) => return Err(error),
        }
        let mut left = String::new();
        file.read_to_string(&mut left)?;
        if !left.is_empty() {
            // Whoever wrote this did not come to its end.
            sweep(folder)?;
        }
        file.set_len(0)?;
        file.rewind()?;
        // Who holds it.
        writeln!(file, "{}", std::process::id())?;
        Ok(Self { file })
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // A name left behind only makes the next build look for half files.
        let emptied = self.file.set_len(0);
        drop(emptied);
    }
}
