//! Ban hành: papers that went out are kept beside the records, and never set anew.
//!
//! | file | what it is |
//! |---|---|
//! | `order` | which papers, with which copy, and what keeps one from being issued |
//! | `signed` | whether a signed or scanned file is the paper it is said to be |
//! | `packing` | the copies in a pack of papers to print |
//! | `deadlines` | the days that a paper prints by rule |
//! | `keeping` | the copies and what is known of them, to be written all together |

mod deadlines;
mod keeping;
mod order;
mod packing;
mod signed;

use crate::findings::Rule;

pub use keeping::{Kept, issue};
pub use order::{IssueOrder, Issuing, RecordsBroken};
pub use packing::show_copies;

/// The rules of this folder.
pub(crate) static RULES: &[&[&Rule]] = &[order::RULES, signed::RULES];
