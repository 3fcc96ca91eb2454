//! Hoàn tác: what the last command changed, the other way round.

use std::path::Path;
use std::sync::Arc;

use super::backups::{folder, numbers};
use super::changes::RecordChanges;
use super::disk::LocalDisk;
use super::journal::{Journal, Side, detail};
use super::rules::{BackupUnreadable, ChangedSince};
use super::site::Site;
use crate::findings::{Finding, Place};
use crate::render::Digest;

/// Việc hoàn tác: what brings back the state before the last command, which can be undone itself.
#[derive(Debug)]
pub struct Undoing {
    /// What is undone: `import`.
    pub command: String,
    /// The files, in the order in which they are written.
    pub files: Vec<UndoneFile>,
}

/// Một tệp được đưa về như trước.
#[derive(Debug)]
pub struct UndoneFile {
    /// Relative to the office's folder, with `/`.
    pub file: String,
    /// What stands in it; `None` where nothing stands.
    pub now: Option<Vec<u8>>,
    /// What stood in it before the command.
    pub before: Option<Vec<u8>>,
}

impl Undoing {
    /// What undoes the last command that wrote into an office's folder; `None` where there was
    /// none.
    ///
    /// # Errors
    ///
    /// The files that somebody changed since; that the backup cannot be read.
    pub fn of_last(root: &Path) -> Result<Option<Self>, Vec<Finding>> {
        let disk = &LocalDisk;
        let site = &Site { disk, root };
        let numbers = numbers(site).map_err(|it| vec![it.finding()])?;
        let mut journal = None;
        // One without a head was on its way out.
        for number in numbers.into_iter().rev() {
            let read = Journal::read(site, &folder(site, number), &[Side::Before]);
            journal = read.map_err(|error| {
                let (backup, detail) = (format!("{number:06}"), detail(&error));
                vec![Finding::nowhere(BackupUnreadable { backup, detail })]
            })?;
            if journal.is_some() {
                break;
            }
        }
        let Some(journal) = journal else {
            return Ok(None);
        };
        let (mut files, mut findings) = (Vec::new(), Vec::new());
        for (it, before) in journal.head.files.iter().zip(journal.texts(Side::Before)) {
            match site.text(&root.join(&it.file)) {
                Ok(now)
                    if now.as_deref().map(Digest::sha256).as_ref() == it.sha256(Side::After) =>
                {
                    files.push(UndoneFile {
                        file: it.file.clone(),
                        now,
                        before: before.map(<[u8]>::to_vec),
                    });
                }
                Ok(_) => {
                    let place = Place::file(&Arc::from(&*it.file));
                    findings.push(Finding::new(ChangedSince, place));
                }
                Err(stuck) => findings.push(stuck.finding()),
            }
        }
        let command = journal.head.command;
        if findings.is_empty() {
            Ok(Some(Self { command, files }))
        } else {
            Err(findings)
        }
    }

    /// What is to be written.
    pub fn to_record(&self) -> RecordChanges {
        let mut changes = RecordChanges::by("undo");
        for it in &self.files {
            let now = it.now.as_deref().map(Digest::sha256);
            changes.add(&it.file, now, it.before.as_deref().map(Arc::from));
        }
        changes
    }
}
