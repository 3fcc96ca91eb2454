//! Việc được giao: of which offices documents are to be made, and what became of that.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use chrono::NaiveDate;

use super::changes::Reason;
use super::manifest::ManifestEntry;
use super::shard::Shard;
use crate::findings::Finding;
use crate::render::Limits;
use crate::workspace::Workspace;

/// Một cơ quan: where its records are and where its documents go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folders {
    /// Holds `records/`, and `templates/` if there are any.
    pub root: PathBuf,
    /// The output folder.
    pub out: PathBuf,
}

/// Yêu cầu lập văn bản: what to make, and how.
#[derive(Debug, Clone, Default)]
pub struct BuildOptions {
    /// The day whose names a draft takes.
    pub as_of: Option<NaiveDate>,
    /// Kinds, paths or folders of documents; empty means all.
    pub only: Vec<String>,
    /// Which part of the work; `None` means all.
    pub shard: Option<Shard>,
    /// Whether to make anew what did not change.
    pub force: bool,
    /// How to set pages with an office's own templates.
    pub limits: Option<Limits>,
}

/// What became of one document.
#[derive(Debug)]
pub struct DocumentOutcome {
    /// What was done, or what went wrong.
    pub result: Result<Done, Vec<Finding>>,
    /// From view to file.
    pub time: Duration,
}

impl DocumentOutcome {
    /// How many pages it has; 0 where that is not known.
    pub fn pages(&self) -> usize {
        self.entry().map_or(0, |it| it.pages)
    }

    /// What is known of the document now.
    pub(super) fn entry(&self) -> Option<&ManifestEntry> {
        match &self.result {
            Ok(Done::Built { entry, .. } | Done::Kept(entry)) => Some(entry),
            Ok(Done::Left) | Err(_) => None,
        }
    }
}

/// Việc đã làm với một văn bản.
#[derive(Debug, Clone, PartialEq)]
pub enum Done {
    /// It was made.
    Built {
        /// What is known of it.
        entry: ManifestEntry,
        /// Why it had to be.
        reason: Reason,
        /// Whether it had its number before, and says something else now.
        otherwise: bool,
    },
    /// It is there already.
    Kept(ManifestEntry),
    /// It was not begun: the run was interrupted, or nothing can be written.
    Left,
}

/// What became of an office.
pub struct Built {
    /// Its records, and the documents that were asked for.
    pub workspace: Arc<Workspace>,
    /// What went wrong with the output folder.
    pub findings: Vec<Finding>,
    /// What became of each document.
    pub outcomes: Vec<DocumentOutcome>,
    /// Documents that were taken away, as they no longer follow from the records.
    pub removed: Vec<String>,
    /// How many documents were taken away because another part of the work makes them.
    pub elsewhere: usize,
    /// Names of [`BuildOptions::only`](super::BuildOptions::only) that fit none of its documents.
    pub unknown: Vec<String>,
}

impl Built {
    /// Whether every document that follows from the records is there and up to date.
    pub(super) fn is_settled(&self) -> bool {
        let mut outcomes = self.outcomes.iter();
        self.workspace.broken.is_empty() && outcomes.all(|it| it.entry().is_some())
    }
}
