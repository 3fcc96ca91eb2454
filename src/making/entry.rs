//! Một văn bản đã lập: what is known of it, and what became of its file.

use std::path::Path;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::render::Digest;
use crate::workspace::read_file;

/// Một văn bản đã lập: what the manifest says of one document in the folder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ManifestEntry {
    /// Relative to the output folder, with `/`.
    pub path: String,
    /// The name of its kind, as `--only` takes it.
    pub kind: String,
    /// The hash of everything it was made of.
    pub fingerprint: Digest,
    /// The hash of the PDF, for anybody to check.
    pub sha256: Digest,
    /// The length of the PDF, in bytes.
    pub size: u64,
    /// How many pages there are.
    pub pages: usize,
    /// Number and day under which it was issued; `None` for a draft.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issued: Option<Issued>,
    /// The record files it was made from.
    pub sources: Vec<String>,
    /// Three bytes for every value it shows and its keys, in base 64: what changed is found by
    /// them.
    pub shown: String,
}

/// Số, ký hiệu và ngày ban hành.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Issued {
    /// Such as `05-KH/ĐU`.
    pub number: String,
    /// The day of issue.
    pub date: NaiveDate,
}

impl ManifestEntry {
    /// Whether the document was issued under the same number and day when it was made before,
    /// and says something else now: what was sent out is not what lies in the folder.
    ///
    /// Its templates see more than it prints, and another template or program prints the same
    /// words otherwise: both the values and the pages must differ.
    pub fn differs_after_issue(&self, before: &Self) -> bool {
        let issued = self.issued.is_some() && self.issued == before.issued;
        issued && self.shown != before.shown && self.sha256 != before.sha256
    }

    /// What became of the file.
    pub fn on_disk(&self, out: &Path) -> OnDisk {
        let path = out.join(&self.path);
        match read_file(&path) {
            Ok(bytes) if Digest::sha256(&bytes) == self.sha256 => OnDisk::AsWritten,
            Ok(_) => OnDisk::Altered,
            Err(_) => OnDisk::Missing,
        }
    }
}

/// What became of a file since it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OnDisk {
    /// The file has the bytes that were written.
    AsWritten,
    /// The file has other bytes.
    Altered,
    /// There is no file, or it cannot be read.
    Missing,
}
