//! Đoạn in: what a paper says, read from its markup before any page is set.
//!
//! | file | what it is |
//! |---|---|
//! | `words` | the words of markup, line by line, from its syntax tree |
//! | `library` | the words of library files that it calls, likewise |
//! | `passage` | a line's words as one text that knows where they come from |
//! | `letters` | which letters of a passage changed, and where they come from |
//! | `difference` | what two lists of passages say otherwise |

mod difference;
mod letters;
mod library;
mod passage;
mod words;

pub use difference::{Difference, differences};
pub(crate) use library::{LibraryFile, lines_of};
pub use passage::Passage;
pub(crate) use passage::passages;
pub use words::{PrintedLine, Word};
