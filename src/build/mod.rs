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

mod apart;
mod bindery;
mod building;
mod changes;
mod desk;
mod fingerprint;
mod index;
mod interrupt;
mod lock;
mod manifest;
mod office;
mod order;
mod outcome;
mod output;
mod pack;
mod press;
mod printing;
mod shard;
mod verify;
mod workers;
mod workspace;

pub use apart::ARGUMENT as APART;
pub use bindery::Bound;
pub use building::Building;
pub use changes::Changes;
pub use changes::Fate;
pub use changes::Reason;
pub use changes::RecordChange;
pub use desk::serve as serve_apart;
pub use fingerprint::Digest;
pub use fingerprint::PROGRAM;
pub use fingerprint::fingerprint;
pub use index::index_now;
pub use interrupt::interrupted;
pub use interrupt::listen as listen_for_interrupt;
pub use lock::LOCK;
pub use manifest::Entry;
pub use manifest::MANIFEST;
pub use manifest::Manifest;
pub use manifest::OnDisk;
pub use order::Folders;
pub use order::Order;
pub use outcome::Built;
pub use outcome::Done;
pub use outcome::Outcome;
pub use output::is_foreign;
pub use output::shown_folder;
pub use output::unwritable;
pub use output::write_atomically;
pub use output::write_new;
pub use pack::Asked;
pub use pack::Pack;
pub use pack::Paper;
pub use pack::is_named;
pub use press::Precaution;
pub use press::Press;
pub use press::Printed;
pub use press::Proof;
pub use press::catching;
pub(crate) use press::panic_message;
pub use printing::print_all;
pub use shard::Shard;
pub use verify::merge;
pub use verify::verify;
pub(crate) use workers::STACK;
pub use workers::Work;
pub use workers::run;
pub use workspace::Workspace;
