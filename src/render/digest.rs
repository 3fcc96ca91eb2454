//! Mã băm: what sums up bytes, and the templates of an office.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::documents::Document;
use crate::render::markup::{Dependencies, Templates};

/// A hash of 32 bytes in hexadecimal digits.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Digest(pub(crate) String);

impl Digest {
    /// Of bytes, by BLAKE3.
    pub fn of(bytes: &[u8]) -> Self {
        Self(blake3::hash(bytes).to_hex().to_string())
    }

    /// The hash in hexadecimal digits.
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
