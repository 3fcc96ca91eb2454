//! Kho trang: the documents that were looked at last, and their last good pages.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::findings::Finding;
use crate::render::{Digest, Proof};
use crate::web::PagePicture;

/// So many documents are kept; a tab more sets its own anew with every look.
const ROOM: usize = 16;

/// Các trang của một văn bản, each with a name of its own.
#[derive(Debug)]
pub struct ShownPages {
    /// One for each page.
    pub pictures: Vec<PagePicture>,
    /// The document as a file.
    pub pdf: Vec<u8>,
}

impl From<Proof> for ShownPages {
    fn from(proof: Proof) -> Self {
        Self {
            pictures: proof.images.into_iter().map(PagePicture::from).collect(),
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
    pub pages: Option<Arc<ShownPages>>,
    /// Those before: a tab may be about to ask for them.
    before: Option<Arc<ShownPages>>,
    /// What hindered the pages of the last fingerprint.
    pub findings: Vec<Finding>,
}

/// Một ngăn: what is kept of one document.
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
    pub fn keep(&self, of: Digest, set: Result<ShownPages, Vec<Finding>>) {
        let mut held = self.lock();
        held.of = Some(of);
        held.findings = Vec::new();
        match set {
            Ok(pages) => held.before = held.pages.replace(Arc::new(pages)),
            Err(findings) => held.findings = findings,
        }
    }

    fn lock(&self) -> MutexGuard<'_, Held> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Kho trang: what is kept of the documents that were looked at last.
#[derive(Debug, Default)]
pub struct PageCache {
    /// By the documents' paths, the one looked at last first.
    slots: Mutex<Vec<(String, Arc<Slot>)>>,
}

impl PageCache {
    /// The slot of a document. The one that nobody has looked at for longest makes room.
    pub fn slot(&self, path: &str) -> Arc<Slot> {
        let mut slots = self.lock();
        let known = slots.iter().position(|(it, _)| it == path);
        let slot = known.map_or_else(Arc::default, |at| slots.remove(at).1);
        slots.insert(0, (path.to_owned(), Arc::clone(&slot)));
        slots.truncate(ROOM);
        slot
    }

    /// The picture of that name, if any document has or lately had it.
    pub fn picture(&self, digest: &str) -> Option<PagePicture> {
        let held: Vec<Held> = self.lock().iter().map(|(_, slot)| slot.held()).collect();
        held.iter()
            .flat_map(|it| it.pages.iter().chain(&it.before))
            .flat_map(|it| &it.pictures)
            .find(|it| it.digest.as_str() == digest)
            .cloned()
    }

    fn lock(&self) -> MutexGuard<'_, Vec<(String, Arc<Slot>)>> {
        self.slots.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pages(text: &str) -> ShownPages {
        ShownPages {
            pictures: vec![PagePicture {
                digest: Digest::of(text.as_bytes()),
                svg: text.into(),
                width: 1.0,
                height: 1.0,
            }],
            pdf: Vec::new(),
        }
    }

    fn has(cache: &PageCache, text: &str) -> bool {
        cache
            .picture(Digest::of(text.as_bytes()).as_str())
            .is_some()
    }

    #[test]
    fn the_longest_unseen_makes_room() {
        let cache = PageCache::default();
        for nth in 0..=ROOM {
            let text = nth.to_string();
            let slot = cache.slot(&text);
            slot.keep(Digest::of(b""), Ok(pages(&text)));
            cache.slot("0");
        }
        assert!(has(&cache, "0") && !has(&cache, "1") && has(&cache, "2"));
    }

    #[test]
    fn a_failure_keeps_the_pages_and_one_generation_is_kept_back() {
        let cache = PageCache::default();
        let slot = cache.slot("a");
        slot.keep(Digest::of(b"1"), Ok(pages("1")));
        slot.keep(Digest::of(b"2"), Err(Vec::new()));
        assert!(slot.held().pages.is_some());
        slot.keep(Digest::of(b"3"), Ok(pages("3")));
        assert!(has(&cache, "1") && has(&cache, "3"));
        slot.keep(Digest::of(b"4"), Ok(pages("4")));
        assert!(!has(&cache, "1") && has(&cache, "3") && has(&cache, "4"));
    }
}
