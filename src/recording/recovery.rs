//! Làm nốt việc ghi dở: what a killed process, or a loss of power, left half written.

use std::io;
use std::path::Path;

use super::backups::retire;
use super::disk::{Disk, LocalDisk, is_absent};
use super::journal::{Journal, Side, detail, forget};
use super::placing::{bring, is_settled};
use super::rules::UnfinishedWriting;
use super::site::{HOME, Site, Stuck};
use crate::findings::{Bilingual, Finding};
use crate::workspace::Lock;

/// Việc ghi dở đã xử lý: what became of what was left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Recovered {
    /// All files of the command are written now.
    Finished {
        /// What had been begun.
        command: String,
        /// Files that somebody changed behind it; they were left as they are.
        edited: Vec<String>,
    },
    /// The command had not come so far that anything of it counted.
    ThrownAway,
    /// It could not be finished; all files are as they were before it.
    TakenBack {
        /// What had been begun.
        command: String,
    },
}

/// Việc ghi dở chưa xử lý được.
#[derive(Debug)]
pub struct Unrecovered {
    detail: io::Error,
    /// Whether the records can be read all the same: all files are as they were before the
    /// command, or as they shall be.
    pub settled: bool,
}

impl Unrecovered {
    /// Why, in both languages.
    pub fn detail(&self) -> Bilingual {
        detail(&self.detail)
    }

    /// The finding that there is something half written.
    pub fn finding(&self) -> Finding {
        let detail = self.detail();
        Finding::nowhere(UnfinishedWriting { detail })
    }
}

/// Brings in order what a process left that does not live any more; for whoever has the office's
/// lock. Doing it twice, or half and then again, comes to the same.
///
/// # Errors
///
/// Why that cannot be done.
pub fn recover(disk: &dyn Disk, root: &Path) -> Result<Option<Recovered>, Unrecovered> {
    let site = &Site { disk, root };
    let unsettled = |detail| Unrecovered {
        detail,
        settled: false,
    };
    if !is_left(site) {
        return Ok(None);
    }
    let sides = [Side::Before, Side::After];
    let Some(journal) = Journal::read(site, &site.journal(), &sides).map_err(unsettled)? else {
        return match forget(site, &site.journal()) {
            Ok(()) => Ok(Some(Recovered::ThrownAway)),
            Err(Stuck { error: detail, .. }) => Err(Unrecovered {
                detail,
                settled: true,
            }),
        };
    };
    let command = journal.head.command.clone();
    let done = match bring(site, &journal, Side::After) {
        Ok(edited) => site
            .furnish_home()
            .and_then(|()| retire(site))
            .map(|()| Recovered::Finished { command, edited }),
        // Rather all as before than half for ever.
        Err(_) => bring(site, &journal, Side::Before)
            .and_then(|_| forget(site, &site.journal()))
            .map(|()| Recovered::TakenBack { command }),
    };
    done.map(Some).map_err(|it| Unrecovered {
        detail: it.error,
        settled: is_settled(site, &journal),
    })
}

/// The same before an office's records are read. While another process writes, waits for it, after
/// telling `waiting` which one that is.
///
/// # Errors
///
/// Why that cannot be done.
pub fn recover_before_reading(
    root: &Path,
    waiting: impl FnOnce(&str),
) -> Result<Option<Recovered>, Unrecovered> {
    let disk = &LocalDisk;
    let site = Site { disk, root };
    if !is_left(&site) {
        return Ok(None);
    }
    match Lock::take(&root.join(HOME), waiting) {
        Ok(_lock) => recover(disk, root),
        Err(detail) => Err(Unrecovered {
            detail,
            settled: match Journal::read(&site, &site.journal(), &[]) {
                Ok(Some(journal)) => is_settled(&site, &journal),
                // Nothing of it counts.
                Ok(None) => true,
                Err(_) => false,
            },
        }),
    }
}

/// Whether there is anything of a command that did not come to its end.
pub(super) fn is_left(site: &Site<'_>) -> bool {
    match site.disk.look(&site.journal()) {
        Ok(_) => true,
        Err(error) => !is_absent(&error),
    }
}
