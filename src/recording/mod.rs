//! Ghi hồ sơ: the one way in which commands change an office's folder.
//!
//! A command says what changes, purely; then all of it is written, or nothing, whatever fails or
//! is killed in between.
//!
//! | file | what it is |
//! |---|---|
//! | `disk` | the few calls by which files are written; a test has a disk of its own |
//! | `site` | an office's folder on a disk; one file put in its place |
//! | `changes` | what a command changes: each file as it was read and as it shall be |
//! | `journal` | both states of all files, safe on the disk before the first one is touched |
//! | `placing` | the files of a journal brought from one state to the other |
//! | `backups` | journals that are done with, kept to be undone |
//! | `recovery` | what a killed process left is finished by the next one |
//! | `undo` | what the last command changed, the other way round |
//! | `recorder` | the writer, under the office's lock |
//! | `rules` | what is told of it |

mod backups;
mod changes;
mod disk;
mod journal;
mod placing;
mod recorder;
mod recovery;
mod rules;
mod site;
mod undo;

use crate::findings::Rule;

pub use changes::{FileChange, RecordChanges};
pub use disk::{Disk, LocalDisk, Occupant, OccupantKind};
pub use recorder::{LeftBehind, Recorder, Unrecorded, last_recorded};
pub use recovery::{Recovered, Unrecovered, recover, recover_before_reading};
pub use site::HOME;
pub use undo::{Undoing, UndoneFile};

/// The rules of this folder.
pub(crate) static RULES: &[&[&Rule]] = &[rules::RULES];
