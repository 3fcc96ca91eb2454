//! Lập văn bản: runs the stages over offices' folders and writes what they make.
//!
//! | module | what it is |
//! |---|---|
//! | `workspace` | an office's records, read and checked: everything up to the list of documents |
//! | `press`, `printing`, `apart`, `desk` | from a document to its PDF, and to pictures of its pages, in this process or in one of its own |
//! | `pack`, `bindery` | a session's documents as one PDF to print |
//! | `fingerprint`, `manifest`, `changes` | what a document is made of, what is known of it, what changed since |
//! | `lock`, `output` | one writer at a time, no half file |
//! | `order`, `building`, `office`, `outcome` | all of that for offices: what is wanted, the work, one of them, what became of it |
//! | `index` | the page beside the documents |
//! | `verify` | whether a folder is what it says |
//! | `workers`, `shard`, `interrupt` | several offices on several threads, a part of them on this machine, until Ctrl-C |

mod asked;
mod building;
mod changes;
mod fingerprint;
mod index;
mod interrupt;
mod manifest;
mod office;
mod order;
mod outcome;
mod shard;
mod verify;

pub use asked::{Asked, is_named};
pub use building::Building;
pub use changes::{Changes, Fate, Reason, RecordChange};
pub use fingerprint::{PROGRAM, fingerprint};
pub use index::index_now;
pub use interrupt::{interrupted, listen as listen_for_interrupt};
pub use manifest::{Entry, MANIFEST, Manifest, OnDisk};
pub use order::{Folders, Order};
pub use outcome::{Built, Done, Outcome};
pub use shard::Shard;
pub use verify::{merge, verify};
