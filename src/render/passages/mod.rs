//! Đoạn in: what a paper says, read from its markup before any page is set.
//!
//! | file | what it is |
//! |---|---|
//! | `words` | the words of markup, line by line, from its syntax tree |
//! | `passage` | a line's words as one text that knows where they come from |
//! | `difference` | what two lists of passages say otherwise |

mod difference;
mod passage;
mod words;

pub use difference::{Difference, differences};
pub use passage::Passage;
pub(crate) use passage::passages;
pub use words::Word;
pub(crate) use words::words_of;
