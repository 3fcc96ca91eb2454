//! Dấu vân: what a document is made of, summed up in one number.

use std::collections::BTreeMap;
use std::fmt;

use serde::Deserialize;
use serde::Serialize;

use crate::documents::Document;
use crate::markup::Dependencies;
use crate::markup::Leaf;
use crate::markup::Templates;
use crate::markup::visit_leaves;

/// This program, as against every other version of it.
pub const PROGRAM: &str = concat!(env!("CARGO_PKG_VERSION"), "+", env!("DOITHOAI_SOURCES"));

/// A hash of 32 bytes in hexadecimal digits.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Digest(String);

impl Digest {
    /// Of bytes, by BLAKE3.
    pub fn of(bytes: &[u8]) -> Self {
        Self(blake3::hash(bytes).to_hex().to_string())
    }

    /// Its digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Of bytes, by SHA-256: the one that other programs can check.
    pub fn sha256(bytes: &[u8]) -> Self {
        use sha2::Digest as _;
        let hash = sha2::Sha256::digest(bytes);
        Self(hash.iter().map(|byte| format!("{byte:02x}")).collect())
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The digest of every template, and which document needs which.
pub struct TemplateDigests {
    digests: BTreeMap<String, Digest>,
    dependencies: Dependencies,
}

impl TemplateDigests {
    /// Sums up every template.
    pub fn new(templates: &Templates) -> Self {
        let digest = |(name, text): (&str, &str)| (name.to_owned(), Digest::of(text.as_bytes()));
        Self {
            digests: templates.iter().map(digest).collect(),
            dependencies: Dependencies::new(templates),
        }
    }

    /// All of them, by name.
    pub fn all(&self) -> &BTreeMap<String, Digest> {
        &self.digests
    }

    /// Those that a document needs.
    pub fn of(&self, document: &Document) -> Vec<(&str, &Digest)> {
        let template = document.kind.template();
        let mut found = Vec::new();
        for name in self.dependencies.of(template, &document.profile) {
            let digest = self.digests.get_key_value(name);
            found.extend(digest.map(|(name, it)| (name.as_str(), it)));
        }
        found
    }
}

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
