//! Lập văn bản: runs the stages over offices' folders and writes what they make.
//!
//! | file | what it is |
//! |---|---|
//! | `order` | of which offices, what of them, and what became of it |
//! | `building`, `office_build` | the work on several offices, on one |
//! | `fingerprint`, `manifest`, `changes` | what a document is made of, what is known of it, what changed since |
//! | `index` | the page beside the documents |
//! | `otherwise`, `record_line` | what the records would print otherwise than it went out |
//! | `verify` | whether a folder is what records and manifest say |
//! | `shard`, `merge` | a part of the work on this machine; all parts put together |
//! | `interrupt` | Ctrl-C |

mod building;
mod changes;
mod fingerprint;
mod index;
mod interrupt;
mod manifest;
mod merge;
mod office_build;
mod order;
mod otherwise;
mod record_line;
mod shard;
mod verify;

use crate::findings::Rule;

pub use building::Building;
pub use changes::{DocumentChanges, Fate, Reason, RecordChange};
pub use fingerprint::{PROGRAM, fingerprint, shown};
pub use index::index_now;
pub use interrupt::{interrupted, listen as listen_for_interrupt};
pub use manifest::{MANIFEST, Manifest, ManifestEntry, OnDisk};
pub use merge::merge;
pub use order::{BuildOptions, Built, DocumentOutcome, Done, Folders};
pub use otherwise::{Otherwise, SinceIssue};
pub use shard::{Shard, ShardRange};
pub use verify::verify;

/// The rules of this folder, of documents made before.
pub(crate) static RULES: &[&[&Rule]] = &[
    building::RULES,
    index::RULES,
    merge::RULES,
    office_build::RULES,
    otherwise::RULES,
    verify::RULES,
];
