//! Dấu vân: what a document is made of, summed up in one number.

use std::collections::BTreeSet;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::documents::{Document, Leaf, visit_leaves};
use crate::render::{Dependencies, Digest};

/// This program, as against every other version of it.
pub const PROGRAM: &str = concat!(env!("CARGO_PKG_VERSION"), "+", env!("DOITHOAI_SOURCES"));

/// The fingerprint of a document: of everything its bytes depend on, and of nothing else. The
/// built-in fonts are part of the program.
pub fn fingerprint(document: &Document, templates: &Dependencies) -> Digest {
    let mut hasher = blake3::Hasher::new();
    // Each part behind its length: no two lists of parts look alike.
    let mut add = |part: &str| {
        hasher.update(&(part.len() as u64).to_le_bytes());
        hasher.update(part.as_bytes());
    };
    if let Some(issued) = &document.issued {
        // A copy depends on nothing but itself.
        add(&issued.record.path);
        add(&issued.record.sha256);
        return Digest(hasher.finalize().to_hex().to_string());
    }
    add(PROGRAM);
    add(&document.path);
    add(document.kind.name());
    add(&document.title);
    add(&document.reference.to_string());
    add(&templates.made_of(document).0);
    Digest(hasher.finalize().to_hex().to_string())
}

/// Bits of every value that a document shows, by which a later run finds out which of them
/// changed. Too few to guess a value from, and enough that one change in some thousands is
/// overlooked, by the explanation alone: whether a document is built anew depends on its
/// fingerprint.
pub fn shown(document: &Document) -> String {
    let mut bytes = Vec::new();
    visit_leaves(&document.view, &mut |leaf| bytes.extend(bits(&leaf)));
    STANDARD.encode(bytes)
}

/// The values of a document as they were [`shown`].
pub(super) fn values(shown: &str) -> BTreeSet<[u8; BITS]> {
    let bytes = STANDARD.decode(shown).unwrap_or_default();
    bytes.as_chunks::<BITS>().0.iter().copied().collect()
}

/// Bytes of each value in [`shown`].
const BITS: usize = 3;

/// The bits of one value, and of the keys it stands under: in the record, or in the view where
/// it was computed. Which row it is in does not count, as rows move.
pub(super) fn bits(leaf: &Leaf<'_>) -> [u8; BITS] {
    let mut hasher = blake3::Hasher::new();
    match leaf.place() {
        Some(place) => {
            hasher.update(place.file.as_bytes());
            for key in place.path().keys() {
                hasher.update(b".").update(key.as_bytes());
            }
        }
        None => {
            for part in leaf.path().split(['[', ']']).step_by(2) {
                hasher.update(part.as_bytes());
            }
        }
    }
    hasher.update(b"=").update(leaf.text.as_bytes());
    let [a, b, c, ..] = *hasher.finalize().as_bytes();
    [a, b, c]
}

/// A measure of how long a document takes: how many values it shows, and a constant for what
/// every page has.
pub fn cost(document: &Document) -> u64 {
    let mut cost = 60;
    visit_leaves(&document.view, &mut |_| cost += 1);
    cost
}
