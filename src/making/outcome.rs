//! Kết quả lập văn bản: what became of each document, and of an office.

use std::sync::Arc;
use std::time::Duration;

use super::changes::Reason;
use super::entry::ManifestEntry;
use crate::findings::Finding;
use crate::workspace::Workspace;

/// What became of one document.
#[derive(Debug)]
pub struct DocumentOutcome {
    /// What was done, or what went wrong.
    pub result: Result<Done, Vec<Finding>>,
    /// How many pages it has, where that is known.
    pub pages: usize,
    /// From view to file.
    pub time: Duration,
    pub(super) entry: Option<ManifestEntry>,
}

/// Việc đã làm với một văn bản.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Done {
    /// It was made.
    Built {
        /// Why it had to be.
        reason: Reason,
        /// Whether it was issued before, and says something else now.
        after_issue: bool,
    },
    /// It is there already.
    Kept,
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
        let done = |it: &DocumentOutcome| matches!(it.result, Ok(Done::Built { .. } | Done::Kept));
        self.workspace.broken.is_empty() && self.outcomes.iter().all(done)
    }
}
