//! Dấu vân: what a document is made of, summed up in one number.

use crate::documents::{Document, Leaf, visit_leaves};
use crate::render::{Digest, TemplateDigests};

/// This program, as against every other version of it.
pub const PROGRAM: &str = concat!(env!("CARGO_PKG_VERSION"), "+", env!("DOITHOAI_SOURCES"));

/// The fingerprint of a document: of everything its bytes depend on, and of nothing else. The
/// fonts are part of the program.
pub fn fingerprint(document: &Document, templates: &TemplateDigests) -> Digest {
    let mut hasher = blake3::Hasher::new();
    // Each part behind its length: no two lists of parts look alike.
    let mut add = |part: &str| {
        hasher.update(&(part.len() as u64).to_le_bytes());
        hasher.update(part.as_bytes());
    };
    add(PROGRAM);
    add(&document.path);
    add(document.kind.name());
    add(&document.title);
    add(&document.reference.to_string());
    for (name, digest) in templates.of(document) {
        add(name);
        add(&digest.0);
    }
    add("");
    visit_leaves(&document.view, &mut |leaf| add(leaf.text));
    Digest(hasher.finalize().to_hex().to_string())
}

/// Bits of every value that a document shows, by which a later run finds out which of them
/// changed. Too few to guess a value from; one change in 16 million is overlooked, and only by
/// the explanation: whether a document is built anew depends on its fingerprint.
pub fn shown(document: &Document) -> String {
    use base64::Engine as _;
    let mut bytes = Vec::new();
    visit_leaves(&document.view, &mut |leaf| bytes.extend(bits(&leaf)));
    base64::engine::general_purpose::STANDARD.encode(bytes)
}

/// Bytes of each value in [`shown`], a multiple of three so that they stay apart in base 64.
pub(super) const BITS: usize = 3;

/// The bits of one value.
pub(super) fn bits(leaf: &Leaf<'_>) -> [u8; BITS] {
    let hash = blake3::hash(leaf.text.as_bytes());
    let [a, b, c, ..] = *hash.as_bytes();
    [a, b, c]
}

/// A measure of how long a document takes: how many values it shows, and a constant for what
/// every page has.
pub fn cost(document: &Document) -> u64 {
    let mut cost = 60;
    visit_leaves(&document.view, &mut |_| cost += 1);
    cost
}
