//! Lập văn bản: runs the stages over offices' folders and writes what they make.
//!
//! | file | what it is |
//! |---|---|
//! | `options` | of which offices, and what of them |
//! | `building`, `office_build`, `outcome` | the work on several offices, on one, and what became of it |
//! | `fingerprint`, `entry`, `manifest`, `changes` | what a document is made of, what is known of it, what changed since |
//! | `index` | the page beside the documents |
//! | `verify` | whether a folder is what records and manifest say |
//! | `shard`, `merge` | a part of the work on this machine; all parts put together |
//! | `asked` | a pack, and whether it may be made |
//! | `interrupt` | Ctrl-C |
//! | `without_comments` | what of a source counts for the build script's sum of the program |

mod asked;
mod building;
mod changes;
mod entry;
mod fingerprint;
mod index;
mod interrupt;
mod manifest;
mod merge;
mod office_build;
mod options;
mod outcome;
mod shard;
mod verify;
#[cfg(test)]
mod without_comments;

use crate::findings::Rule;

pub use asked::{Asked, is_named};
pub use building::Building;
pub use changes::{DocumentChanges, Fate, Reason, RecordChange};
pub use entry::{ManifestEntry, OnDisk};
pub use fingerprint::{PROGRAM, fingerprint};
pub use index::index_now;
pub use interrupt::{interrupted, listen as listen_for_interrupt};
pub use manifest::{MANIFEST, Manifest};
pub use merge::merge;
pub use options::{BuildOptions, Folders};
pub use outcome::{Built, DocumentOutcome, Done};
pub use shard::Shard;
pub use verify::verify;

/// The rules of this folder, of documents made before.
pub(crate) static RULES: &[&[&Rule]] = &[
    building::RULES,
    index::RULES,
    merge::RULES,
    office_build::RULES,
    verify::RULES,
];
