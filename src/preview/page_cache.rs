//! Kho trang: the documents that were looked at last, and their last good pages.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use hyper::body::Bytes;

use crate::findings::Finding;
use crate::render::{Digest, RenderedPdf, pages_drawn};
use crate::web::PagePicture;

/// So many documents are kept; a tab more sets its own anew with every look.
const ROOM: usize = 16;

/// Các trang của một văn bản, each with a name of its own.
#[derive(Debug)]
pub struct ShownPages {
    /// One for each page.
    pub pictures: Vec<PagePicture>,
    /// The document as a file.
    pub pdf: Bytes,
}

impl From<RenderedPdf> for ShownPages {
    fn from(rendered: RenderedPdf) -> Self {
        Self {
            pictures: rendered.images.into_iter().map(PagePicture::from).collect(),
            pdf: rendered.pdf.into(),
        }
    }
}

impl ShownPages {
    /// The pages of a paper that went out.
    pub fn of_copy(pdf: Vec<u8>) -> Self {
        let pictures = pages_drawn(&pdf).into_iter();
        Self {
            pictures: pictures.map(PagePicture::from).collect(),
            pdf: pdf.into(),
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
    pub turn: Mutex<()>,
    held: Mutex<Held>,
}

impl Slot {
    /// What is known of its pages, without waiting.
    pub fn held(&self) -> Held {
        lock(&self.held).clone()
    }

    /// Keeps what became of the document.
    pub fn keep(&self, of: Digest, set: Result<ShownPages, Vec<Finding>>) {
        let mut held = lock(&self.held);
        held.of = Some(of);
        held.findings = Vec::new();
        match set {
            Ok(pages) => held.before = held.pages.replace(Arc::new(pages)),
            Err(findings) => held.findings = findings,
        }
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
        let mut slots = lock(&self.slots);
        let known = slots.iter().position(|(it, _)| it == path);
        let slot = known.map_or_else(Arc::default, |at| slots.remove(at).1);
        slots.insert(0, (path.to_owned(), Arc::clone(&slot)));
        slots.truncate(ROOM);
        slot
    }

    /// The picture of that name, if any document has or lately had it.
    pub fn picture(&self, digest: &str) -> Option<PagePicture> {
        let held: Vec<Held> = lock(&self.slots)
            .iter()
            .map(|(_, slot)| slot.held())
            .collect();
        held.iter()
            .flat_map(|it| it.pages.iter().chain(&it.before))
            .flat_map(|it| &it.pictures)
            .find(|it| it.digest.as_str() == digest)
            .cloned()
    }
}

/// What the mutex guards: nothing is left half done by a thread that failed.
pub fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
