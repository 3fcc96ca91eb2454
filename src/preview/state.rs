//! Trạng thái của trang xem trước: the files as they were last seen, what was read of them, and
//! the pages of what is looked at.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::SystemTime;

use tokio::sync::watch;
use walkdir::WalkDir;

use super::page_cache::{PageCache, ShownPages, lock};
use super::reading::{Reading, Settings};
use crate::documents::Document;
use crate::findings::Finding;
use crate::making::fingerprint;

/// Dáng của hồ sơ và mẫu: what tells a folder from what it was before a save.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tree {
    files: Vec<(PathBuf, u64, Option<SystemTime>)>,
}

impl Tree {
    /// Looks at all files below `records/` and `templates/`. For an office's files this takes
    /// less than a millisecond.
    pub fn look(root: &Path) -> Self {
        let mut files = Vec::new();
        for name in ["records", "templates"] {
            let walk = WalkDir::new(root.join(name)).sort_by_file_name();
            for entry in walk.into_iter().flatten() {
                let Ok(metadata) = entry.metadata() else {
                    continue;
                };
                if metadata.is_file() {
                    let modified = metadata.modified().ok();
                    files.push((entry.into_path(), metadata.len(), modified));
                }
            }
        }
        Self { files }
    }
}

/// After so many documents, layout results that none of them used are dropped: enough for
/// somebody who goes back and forth between a few, and memory stays flat.
const EVICT_AFTER: usize = 10;

/// Trạng thái: what all requests share.
pub struct LiveState {
    /// What is served, and how.
    pub settings: Settings,
    reading: Mutex<Arc<Reading>>,
    /// The number of the last reading, told to those who wait.
    number: watch::Sender<u64>,
    /// The files as they were when they were last read; taken by whoever reads.
    files: Mutex<Tree>,
    /// The pages of the documents that are looked at.
    pub cache: PageCache,
    /// Held once more by each tab that waits for changes.
    listeners: Arc<()>,
}

/// A document as it is now, or was when it could last be made.
pub struct Seen {
    /// The reading it was taken from.
    pub reading: Arc<Reading>,
    /// Its last good pages; there are none where no such document ever followed from the records.
    pub pages: Option<Arc<ShownPages>>,
    /// What came to light only when it was set: a mistake in a template, text that does not fit.
    pub findings: Vec<Finding>,
    /// Whether the pages are what the records say now.
    pub current: bool,
}

impl LiveState {
    /// Reads for the first time.
    pub fn new(settings: Settings) -> Self {
        let files = Tree::look(&settings.root);
        let reading = Reading::read(&settings, None);
        Self {
            number: watch::Sender::new(reading.number),
            settings,
            reading: Mutex::new(reading),
            files: Mutex::new(files),
            cache: PageCache::default(),
            listeners: Arc::default(),
        }
    }

    /// The last reading. While nobody waits for changes nobody looks for them: then the files are
    /// looked at first.
    pub fn reading(&self) -> Arc<Reading> {
        if self.listeners() == 0 {
            self.read(&Tree::look(&self.settings.root), false);
        }
        Arc::clone(&lock(&self.reading))
    }

    /// Reads again if the files are no more as they were, or `anyway`, and wakes those who wait if
    /// what the files say has changed. Whether the files have.
    pub fn read(&self, now: &Tree, anyway: bool) -> bool {
        let mut files = lock(&self.files);
        let changed = *files != *now;
        if changed || anyway {
            files.clone_from(now);
            let before = Arc::clone(&lock(&self.reading));
            let next = Reading::read(&self.settings, Some(&before));
            if next.number != before.number {
                let number = next.number;
                *lock(&self.reading) = next;
                self.number.send_replace(number);
            }
        }
        changed
    }

    /// The number of the last reading, and of each one that follows.
    pub fn numbers(&self) -> watch::Receiver<u64> {
        self.number.subscribe()
    }

    /// The document of that path, set anew if what it is made of has changed.
    pub fn see(&self, path: &str) -> Seen {
        let outdated = |reading, pages| Seen {
            reading,
            pages,
            findings: Vec::new(),
            current: false,
        };
        let reading = self.reading();
        if reading.known(path).is_none() {
            return outdated(reading, None);
        }
        let slot = self.cache.slot(path);
        let _turn = lock(&slot.turn);
        loop {
            // Whoever had the turn before may have set it from a newer reading than that above.
            let reading = self.reading();
            let held = slot.held();
            let Some(document) = reading.document(path) else {
                return outdated(reading, held.pages);
            };
            let of = fingerprint(document, reading.renderer.dependencies());
            if held.of.as_ref() == Some(&of) {
                return Seen {
                    reading,
                    current: held.pages.is_some() && held.findings.is_empty(),
                    pages: held.pages,
                    findings: held.findings,
                };
            }
            // What is given up for a newer reading is set as the records say now.
            if let Some(set) = self.set(&reading, document) {
                slot.keep(of, set);
            }
        }
    }

    /// Sets a document; `None` when it was given up for a newer reading.
    fn set(
        &self,
        reading: &Reading,
        document: &Document,
    ) -> Option<Result<ShownPages, Vec<Finding>>> {
        if let Some(issued) = &document.issued {
            // What went out is never set anew.
            let copy = reading.workspace.copy_of(&issued.record);
            return Some(copy.map(ShownPages::of_copy).map_err(|it| vec![it]));
        }
        let wanted = || lock(&self.reading).number == reading.number;
        let proof = reading.renderer.proof(document, &wanted);
        typst::comemo::evict(EVICT_AFTER);
        match proof {
            Err(findings) if findings.is_empty() && !wanted() => None,
            proof => Some(proof.map(ShownPages::from)),
        }
    }

    /// Counts somebody who waits for changes, until what is returned is dropped.
    pub fn listen(&self) -> Arc<()> {
        Arc::clone(&self.listeners)
    }

    /// How many wait for changes.
    pub fn listeners(&self) -> usize {
        Arc::strong_count(&self.listeners) - 1
    }
}
