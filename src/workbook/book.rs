//! Sổ đã mở: a workbook as it was read, before anybody asks what its rows mean.

use std::fs::File;
use std::io::{Error, ErrorKind, Read};
use std::path::Path;
use std::sync::Arc;

use super::container::{BookRefusal, LARGEST, WorkbookUnreadable};
use super::grid::{self, CellGrid};
use super::mark::{BookMark, MARK};
use crate::findings::{Finding, Place, io_detail};

/// Sổ đã mở: the sheets of a workbook and the name of its file.
pub struct Book {
    pub(super) file: Arc<str>,
    pub(super) sheets: Vec<CellGrid>,
}

impl Book {
    /// Opens a workbook. It may come from anybody: it is read within bounds of size and time.
    ///
    /// # Errors
    ///
    /// A finding when the file cannot be read, or is no workbook.
    pub fn open(path: &Path) -> Result<Self, Finding> {
        let name = path.file_name().unwrap_or(path.as_os_str());
        let name = name.to_string_lossy().replace(char::is_control, "\u{fffd}");
        let file: Arc<str> = Arc::from(name);
        let unreadable = |error: Option<&Error>| {
            let detail = io_detail(error);
            Finding::new(WorkbookUnreadable { detail }, Place::file(&file))
        };
        let metadata = std::fs::metadata(path).map_err(|error| unreadable(Some(&error)))?;
        if !metadata.is_file() {
            // A pipe might never end.
            let folder = Error::from(ErrorKind::IsADirectory);
            return Err(unreadable(metadata.is_dir().then_some(&folder)));
        }
        let mut bytes = Vec::new();
        let most = LARGEST as u64 + 1;
        let read = File::open(path).and_then(|it| it.take(most).read_to_end(&mut bytes));
        read.map_err(|error| unreadable(Some(&error)))?;
        Self::of(file, &bytes)
    }

    /// Reads a workbook out of the bytes of its file.
    ///
    /// # Errors
    ///
    /// A finding when the bytes are no workbook, or a broken one.
    pub fn of(file: Arc<str>, bytes: &[u8]) -> Result<Self, Finding> {
        match grid::open(bytes) {
            Ok(sheets) => Ok(Self { file, sheets }),
            Err(refusal) => Err(BookRefusal::finding(refusal, &file)),
        }
    }

    /// The sheet of that name.
    pub(super) fn sheet(&self, name: &str) -> Option<&CellGrid> {
        self.sheets.iter().find(|it| *it.name == *name)
    }

    /// What the workbook says of itself; `None` for a workbook of others.
    pub(super) fn mark(&self) -> Option<BookMark> {
        self.sheet(MARK).and_then(BookMark::read)
    }
}
