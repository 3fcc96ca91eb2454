//! Ban hành: papers that went out are kept beside the records, and never set anew.
//!
//! | file | what it is |
//! |---|---|
//! | `order` | which papers, with which copy, and what keeps one from being issued |
//! | `signed` | whether a signed or scanned file is the paper it is said to be |
//! | `keeping` | the copies and what is known of them, written all together |

mod keeping;
mod order;
mod signed;

use crate::findings::Rule;

pub use keeping::{Kept, issue};
pub use order::{IssueOrder, Issuing, RecordsBroken};

/// The rules of this folder.
pub(crate) static RULES: &[&[&Rule]] = &[order::RULES, signed::RULES];
