//! Bộ in: the papers of a session as one PDF.
//!
//! | file | what it is |
//! |---|---|
//! | `contents` | what belongs to a pack, and in which order |
//! | `rendering` | from a pack to its PDF, here or in a process of its own |

mod contents;
mod rendering;

pub use contents::{Pack, PackPaper};
pub use rendering::Bound;
