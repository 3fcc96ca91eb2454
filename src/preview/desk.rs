//! Bàn xem: the last reading, and the pages of what is looked at.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::reading::{Known, Reading};
use super::settings::Settings;
use super::shelf::{Look, Shelf};
use crate::documents::Document;
use crate::findings::Finding;
use crate::making::fingerprint;

/// After so many documents, layout results that none of them used are dropped: enough for
/// somebody who goes back and forth between a few, and memory stays flat.
const EVICT_AFTER: usize = 10;

/// Bàn xem.
pub struct Desk {
    pub settings: Settings,
    reading: Mutex<Arc<Reading>>,
    changed: Condvar,
    /// Taken by whoever reads.
    turn: Mutex<()>,
    shelf: Shelf,
    /// How many tabs wait for changes.
    listeners: AtomicUsize,
}

/// A document as it is now, or was when it could last be made.
pub struct Seen {
    /// The reading it was taken from.
    pub reading: Arc<Reading>,
    /// `None` when no such document follows from the records.
    pub known: Option<Known>,
    /// Its last good pages.
    pub look: Option<Arc<Look>>,
    /// What came to light only when it was set: a mistake in a template, text that does not fit.
    pub findings: Vec<Finding>,
}

impl Seen {
    fn new(
        reading: Arc<Reading>,
        path: &str,
        look: Option<Arc<Look>>,
        findings: Vec<Finding>,
    ) -> Self {
        let known = reading.known(path).cloned();
        Self {
            reading,
            known,
            look,
            findings,
        }
    }

    /// No document.
    pub fn nothing(reading: Arc<Reading>) -> Self {
        Self {
            reading,
            known: None,
            look: None,
            findings: Vec::new(),
        }
    }

    /// Whether the pages are what the records say now.
    pub fn is_current(&self) -> bool {
        let sound = self.known.as_ref().is_some_and(|it| it.sound);
        sound && self.look.is_some() && self.findings.is_empty()
    }
}

impl Desk {
    /// Reads for the first time.
    pub fn new(settings: Settings) -> Self {
        let reading = Reading::first(&settings);
        Self {
            settings,
            reading: Mutex::new(Arc::new(reading)),
            changed: Condvar::new(),
            turn: Mutex::new(()),
            shelf: Shelf::default(),
            listeners: AtomicUsize::new(0),
        }
    }

    /// The last reading.
    pub fn reading(&self) -> Arc<Reading> {
        Arc::clone(&self.lock())
    }

    /// Reads again, and wakes those who wait if anything changed.
    pub fn read(&self) {
        let turn = self.turn.lock().unwrap_or_else(PoisonError::into_inner);
        let next = self.reading().next(&self.settings);
        if let Some(next) = next {
            *self.lock() = Arc::new(next);
            self.changed.notify_all();
        }
        drop(turn);
    }

    /// Waits until there is another reading than that of this number; `None` when there is none
    /// after so long.
    pub fn wait(&self, number: u64, patience: Duration) -> Option<u64> {
        let same = |reading: &mut Arc<Reading>| reading.number == number;
        let waited = self.changed.wait_timeout_while(self.lock(), patience, same);
        let (reading, _) = waited.unwrap_or_else(PoisonError::into_inner);
        (reading.number != number).then_some(reading.number)
    }

    /// The document of that path, set anew if what it is made of has changed.
    pub fn see(&self, path: &str) -> Seen {
        let reading = self.reading();
        if reading.known(path).is_none() {
            return Seen::nothing(reading);
        }
        let slot = self.shelf.slot(path);
        let _turn = slot.turn();
        loop {
            // Whoever had the turn before may have set it from a newer reading than that above.
            let reading = self.reading();
            let Some(document) = reading.document(path) else {
                let look = slot.held().look;
                let findings = Vec::new();
                return Seen::new(reading, path, look, findings);
            };
            let of = fingerprint(document, reading.renderer.templates());
            let held = slot.held();
            if held.of.as_ref() == Some(&of) {
                return Seen::new(reading, path, held.look, held.findings);
            }
            // Given up for a newer reading: what the records say now is set.
            if let Some(set) = self.set(&reading, document) {
                slot.keep(of, set);
                let held = slot.held();
                return Seen::new(reading, path, held.look, held.findings);
            }
        }
    }

    /// The page of that name.
    pub fn page(&self, digest: &str) -> Option<(Arc<Look>, usize)> {
        self.shelf.page(digest)
    }

    /// Sets a document; `None` when it was given up for a newer reading.
    fn set(&self, reading: &Reading, document: &Document) -> Option<Result<Look, Vec<Finding>>> {
        let wanted = || self.lock().number == reading.number;
        let proof = reading.renderer.proof(document, &wanted);
        typst::comemo::evict(EVICT_AFTER);
        match proof {
            Err(findings) if findings.is_empty() && !wanted() => None,
            proof => Some(proof.map(Look::from)),
        }
    }

    /// Counts somebody who waits for changes, until what is returned is dropped.
    pub fn listen(&self) -> Listener<'_> {
        self.listeners.fetch_add(1, Ordering::Relaxed);
        Listener { desk: self }
    }

    /// How many wait for changes.
    pub fn listeners(&self) -> usize {
        self.listeners.load(Ordering::Relaxed)
    }

    fn lock(&self) -> MutexGuard<'_, Arc<Reading>> {
        self.reading.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Somebody who waits for changes.
pub struct Listener<'a> {
    desk: &'a Desk,
}

impl Drop for Listener<'_> {
    fn drop(&mut self) {
        self.desk.listeners.fetch_sub(1, Ordering::Relaxed);
    }
}
