//! Files that a command writes for whoever asked, outside of any office.

use std::path::PathBuf;

use super::caller::Caller;
use super::exit::Exit;
use crate::findings::Sources;
use crate::workspace::{unwritable, write_atomically};

/// Writes the files and names each; the first one that cannot be written is told, and ends it:
/// the others go to the same folder.
pub(super) fn write_files(
    files: impl Iterator<Item = (PathBuf, impl AsRef<[u8]>)>,
    caller: &Caller,
) -> Exit {
    let mut findings = Vec::new();
    for (path, text) in files {
        let shown = path.display().to_string();
        match write_atomically(&path, text.as_ref()) {
            Ok(()) => caller.data(format_args!("{shown}\n")),
            Err(error) => {
                findings.push(unwritable(&shown, &error));
                break;
            }
        }
    }
    caller.findings(&findings, &Sources::default());
    Exit::after(&findings, true)
}
