//! Người ghi: the one place that writes records.

use std::fs;
use std::path::Path;

use super::backups::{numbers, retire};
use super::changes::{FileChange, RecordChanges};
use super::disk::{Disk, LocalDisk, OccupantKind, is_absent};
use super::journal::{Journal, Side, forget};
use super::placing::bring;
use super::recovery::{Recovered, is_left, recover};
use super::rules::HardLink;
use super::site::{Site, Stuck};
use crate::findings::{Bilingual, Finding, Place, bilingual};
use crate::render::Digest;
use crate::workspace::{LOCK, Lock, carry_over_from_folder, sweep, unwritable_for};

/// Người ghi: whoever has it is the only one who writes into an office's folder.
pub struct Recorder<'a> {
    site: Site<'a>,
    _lock: Option<Lock>,
}

/// Việc ghi không trọn: what stood in the way, and how the records are left.
#[derive(Debug)]
pub struct Unrecorded {
    /// What stood in the way.
    pub findings: Vec<Finding>,
    /// How the records are left.
    pub left: LeftBehind,
}

/// Hồ sơ sau một lần ghi không trọn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LeftBehind {
    /// All files are as they were.
    AsBefore,
    /// Some files are written; the next command does the rest.
    Halfway,
    /// All files are written; something behind that failed.
    AsAfter,
}

impl<'a> Recorder<'a> {
    /// Takes the office's lock, making the folder if there is none, and brings what a killed
    /// process left in order. While another process has the lock, waits, after telling `waiting`
    /// which one that is.
    ///
    /// # Errors
    ///
    /// When the folder cannot be written to, or what was left cannot be brought in order.
    pub fn open(
        root: &'a Path,
        waiting: impl FnOnce(&str),
    ) -> Result<(Self, Option<Recovered>), Finding> {
        let disk = &LocalDisk;
        let site = Site { disk, root };
        let stuck = |it: Stuck| it.finding();
        let failed = |error| site.stuck(&site.home(), error).finding();
        fs::create_dir_all(root).map_err(failed)?;
        site.make_home().map_err(stuck)?;
        let lock = Lock::take(&site.home(), waiting).map_err(failed)?;
        // Every one of those who may write records can take it the next time.
        drop(carry_over_from_folder(
            &site.home(),
            &site.home().join(LOCK),
        ));
        for folder in ["records", "templates"] {
            let folder = root.join(folder);
            if folder.is_dir() {
                sweep(&folder).map_err(failed)?;
            }
        }
        let recovered = recover(disk, root).map_err(|it| it.finding())?;
        let lock = Some(lock);
        Ok((Self { site, _lock: lock }, recovered))
    }

    /// The same on a disk that nobody else uses.
    pub fn alone(disk: &'a dyn Disk, root: &'a Path) -> Self {
        let site = Site { disk, root };
        Self { site, _lock: None }
    }

    /// The number of the last command that wrote; see [`last_recorded`].
    pub fn last_recorded(&self) -> u64 {
        last(&self.site)
    }

    /// Writes the changes, all of them or none. Returns what there is to tell of it.
    ///
    /// # Errors
    ///
    /// What stood in the way, a file among it that is not what it was when it was read.
    pub fn record(&self, changes: &RecordChanges) -> Result<Vec<Finding>, Unrecorded> {
        if changes.is_empty() {
            return Ok(Vec::new());
        }
        let site = &self.site;
        let nothing = |findings| Unrecorded {
            findings,
            left: LeftBehind::AsBefore,
        };
        let (mut before, mut told, mut refused) = (Vec::new(), Vec::new(), Vec::new());
        for change in changes.files() {
            match self.looked_at(change, &mut told) {
                Ok(text) => before.push(text),
                Err(finding) => refused.push(finding),
            }
        }
        if !refused.is_empty() {
            return Err(nothing(refused));
        }
        let journal = Journal::of(changes, &before);
        let begun = site.make_home().and_then(|()| site.furnish_home());
        begun.map_err(|it| nothing(vec![it.finding()]))?;
        if let Err(stuck) = journal.write(site) {
            return Err(self.given_up(vec![stuck.finding()]));
        }
        let findings: Vec<Finding> = match bring(site, &journal, Side::After) {
            // Somebody saved one of them at this very moment.
            Ok(edited) => edited
                .iter()
                .map(|it| unwritable_for(it, MOVED_ON))
                .collect(),
            Err(stuck) => vec![stuck.finding()],
        };
        if !findings.is_empty() {
            return Err(match bring(site, &journal, Side::Before) {
                Ok(_) => self.given_up(findings),
                Err(_) => Unrecorded {
                    findings,
                    left: LeftBehind::Halfway,
                },
            });
        }
        retire(site).map_err(|it| Unrecorded {
            findings: vec![it.finding()],
            left: LeftBehind::AsAfter,
        })?;
        Ok(told)
    }

    /// What was left when all files are as they were, but a journal may lie about.
    fn given_up(&self, findings: Vec<Finding>) -> Unrecorded {
        let gone = forget(&self.site, &self.site.journal());
        let counts = gone.is_err() && is_left(&self.site);
        let left = match counts {
            true => LeftBehind::Halfway,
            false => LeftBehind::AsBefore,
        };
        Unrecorded { findings, left }
    }

    /// What stands in a file, if it is what it was when it was read and may be changed.
    fn looked_at(
        &self,
        change: &FileChange,
        told: &mut Vec<Finding>,
    ) -> Result<Option<Vec<u8>>, Finding> {
        let file = &change.file;
        let refused = |why| unwritable_for(file, why);
        let path = self.site.root.join(&**file);
        for (at, _) in file.match_indices('/') {
            match self.site.disk.look(&self.site.root.join(&file[..at])) {
                Ok(it) if it.kind == OccupantKind::Folder => {}
                Ok(it) if it.kind == OccupantKind::File => return Err(refused(FILE_IN_THE_WAY)),
                Ok(_) => return Err(refused(LINK_ON_THE_WAY)),
                Err(error) if is_absent(&error) => break,
                Err(error) => return Err(self.site.stuck(&path, error).finding()),
            }
        }
        let now = self.site.text(&path).map_err(|it| it.finding())?;
        if now.as_deref().map(Digest::sha256) != change.before {
            return Err(refused(MOVED_ON));
        }
        if let Ok(about) = self.site.disk.look(&path) {
            if about.read_only {
                return Err(refused(READ_ONLY));
            }
            if about.names > 1 {
                let others = about.names - 1;
                told.push(Finding::new(HardLink { others }, Place::file(file)));
            }
        }
        Ok(now)
    }
}

/// The number of the last command that wrote into an office's folder. As long as it stays, numbers
/// and codes that were free are free.
pub fn last_recorded(root: &Path) -> u64 {
    let disk = &LocalDisk;
    last(&Site { disk, root })
}

fn last(site: &Site<'_>) -> u64 {
    let numbers = numbers(site).unwrap_or_default();
    numbers.last().copied().unwrap_or(0)
}

const MOVED_ON: Bilingual =
    bilingual!("tệp đã thay đổi từ lúc đọc", "it changed since it was read");

const READ_ONLY: Bilingual = bilingual!("tệp chỉ cho đọc", "the file is read-only");

const FILE_IN_THE_WAY: Bilingual = bilingual!(
    "một tệp đứng ở chỗ của thư mục",
    "a file stands where a folder should"
);

const LINK_ON_THE_WAY: Bilingual =
    bilingual!("thư mục chứa nó là một liên kết", "its folder is a link");
