//! So sánh: which papers two states of the records print otherwise.
//!
//! | file | what it is |
//! |---|---|
//! | `range` | which two states are meant |
//! | `state`, `git` | a state of an office's folder, out of version control where it is an earlier one |
//! | `comparison` | the papers of two states side by side |
//! | `side` | one of the two, with everything its papers are made with |
//! | `paper` | one paper of both, and what it prints otherwise |
//! | `kept_back` | what is secret now and was printed before |
//! | `plain`, `markdown` | the same in words, for a terminal and for a comment |

mod comparison;
mod git;
mod kept_back;
mod markdown;
mod paper;
mod plain;
mod range;
mod side;
mod state;
mod words;

pub use comparison::{Comparison, Pair, compare};
pub use git::NoRevision;
pub use markdown::markdown;
pub use paper::{ChangedFile, PaperChange, PaperFate, PrintedChange};
pub use plain::{plain, summary};
pub use range::range;
pub use side::KeepPicture;
pub use state::OfficeState;
pub(crate) use words::LANGUAGES;
