//! Giá để bản xem: the documents that were looked at last, and their last good pages.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::findings::Finding;
use crate::render::{Digest, Proof};

/// So many documents are kept; a tab more sets its own anew with every look.
const ROOM: usize = 16;

/// Bản xem: a document's pages, each with a name of its own.
#[derive(Debug)]
pub struct Look {
    /// One for each page.
    pub pages: Vec<Page>,
    /// The file.
    pub pdf: Vec<u8>,
}

/// Một trang.
#[derive(Debug)]
pub struct Page {
    /// A name for what it shows: pages that look alike have the same.
    pub digest: Digest,
    /// The picture.
    pub svg: String,
    /// In pt.
    pub width: f64,
    /// In pt.
    pub height: f64,
}

impl From<Proof> for Look {
    fn from(proof: Proof) -> Self {
        let pages = proof.images.into_iter().map(|image| Page {
            digest: Digest::of(image.svg.as_bytes()),
            svg: image.svg,
            width: image.width,
            height: image.height,
        });
        Self {
            pages: pages.collect(),
            pdf: proof.printed.pdf,
        }
    }
}

/// What is known of a document's pages.
#[derive(Debug, Clone, Default)]
pub struct Held {
    /// The fingerprint of what was set last, well or not.
    pub of: Option<Digest>,
    /// The last good pages.
    pub look: Option<Arc<Look>>,
    /// Those before: a tab may be about to ask for them.
    before: Option<Arc<Look>>,
    /// What hindered the pages of the last fingerprint.
    pub findings: Vec<Finding>,
}

/// Một chỗ trên giá.
#[derive(Debug, Default)]
pub struct Slot {
    /// Taken by whoever sets the document: two who look at it set it once.
    turn: Mutex<()>,
    held: Mutex<Held>,
}

impl Slot {
    /// Waits for one's turn to set the document.
    pub fn turn(&self) -> MutexGuard<'_, ()> {
        self.turn.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What is known of its pages, without waiting.
    pub fn held(&self) -> Held {
        self.lock().clone()
    }

    /// Keeps what became of the document.
    pub fn keep(&self, of: Digest, set: Result<Look, Vec<Finding>>) {
        let mut held = self.lock();
        held.of = Some(of);
        held.findings = Vec::new();
        match set {
            Ok(look) => held.before = held.look.replace(Arc::new(look)),
            Err(findings) => held.findings = findings,
        }
    }

    fn lock(&self) -> MutexGuard<'_, Held> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Giá để bản xem.
#[derive(Debug, Default)]
pub struct Shelf {
    slots: Mutex<Slots>,
}

#[derive(Debug, Default)]
struct Slots {
    by_path: BTreeMap<String, (u64, Arc<Slot>)>,
    /// How often anything was looked at.
    looks: u64,
}

impl Shelf {
    /// The place of a document. The one that nobody has looked at for longest makes room.
    pub fn slot(&self, path: &str) -> Arc<Slot> {
        let mut slots = self.lock();
        slots.looks += 1;
        let now = slots.looks;
        let entry = slots.by_path.entry(path.to_owned()).or_default();
        entry.0 = now;
        let slot = Arc::clone(&entry.1);
        if slots.by_path.len() > ROOM {
            let oldest = slots.by_path.iter().min_by_key(|(_, (look, _))| *look);
            let oldest = oldest.map(|(path, _)| path.clone());
            oldest.and_then(|path| slots.by_path.remove(&path));
        }
        slot
    }

    /// The page of that name, if any document has or lately had it.
    pub fn page(&self, digest: &str) -> Option<(Arc<Look>, usize)> {
        let slots: Vec<Arc<Slot>> = {
            let slots = self.lock();
            slots.by_path.values().map(|it| Arc::clone(&it.1)).collect()
        };
        slots.iter().find_map(|slot| {
            let held = slot.held();
            let mut looks = held.look.into_iter().chain(held.before);
            looks.find_map(|look| {
                let bears = |page: &Page| page.digest.as_str() == digest;
                let at = look.pages.iter().position(bears)?;
                Some((look, at))
            })
        })
    }

    fn lock(&self) -> MutexGuard<'_, Slots> {
        self.slots.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn look(text: &str) -> Look {
        Look {
            pages: vec![Page {
                digest: Digest::of(text.as_bytes()),
                svg: text.to_owned(),
                width: 1.0,
                height: 1.0,
            }],
            pdf: Vec::new(),
        }
    }

    fn has(shelf: &Shelf, text: &str) -> bool {
        shelf.page(Digest::of(text.as_bytes()).as_str()).is_some()
    }

    #[test]
    fn the_longest_unseen_makes_room() {
        let shelf = Shelf::default();
        for nth in 0..=ROOM {
            let text = nth.to_string();
            let slot = shelf.slot(&text);
            slot.keep(Digest::of(b""), Ok(look(&text)));
            shelf.slot("0");
        }
        assert!(has(&shelf, "0") && !has(&shelf, "1") && has(&shelf, "2"));
    }

    #[test]
    fn a_failure_keeps_the_pages_and_one_generation_is_kept_back() {
        let shelf = Shelf::default();
        let slot = shelf.slot("a");
        slot.keep(Digest::of(b"1"), Ok(look("1")));
        slot.keep(Digest::of(b"2"), Err(Vec::new()));
        assert!(slot.held().look.is_some());
        slot.keep(Digest::of(b"3"), Ok(look("3")));
        assert!(has(&shelf, "1") && has(&shelf, "3"));
        slot.keep(Digest::of(b"4"), Ok(look("4")));
        assert!(!has(&shelf, "1") && has(&shelf, "3") && has(&shelf, "4"));
    }
}
