//! Văn bản: which documents the records imply, and what the template of each one sees.
//!
//! [`work_list()`] is pure: the same model gives the same documents in the same order. A
//! document knows everything a later stage needs; nobody looks back at the model.

mod context;
mod dialogue;
mod document;
mod issued;
mod leaves;
mod letterhead;
mod names_in_print;
mod need;
mod papers;
mod percent;
mod posted;
mod sought_names;
mod standing;
mod views;
mod work_list;

use crate::findings::Rule;

pub use crate::model::Kind;

pub use dialogue::{Dialogue, Named, dialogues, named};
pub use document::{AskSubject, Document, Guideline, IssuedCopy, Views};
pub use issued::IssuedPapers;
pub use leaves::{Leaf, visit_leaves};
pub(crate) use names_in_print::SecretNameInText;
pub use need::Need;
pub use standing::Standing;
pub(crate) use views::{Readers, audience, speaker, villages};
pub use work_list::work_list;

/// The rules of this folder.
pub(crate) static RULES: &[&[&Rule]] = &[context::RULES, names_in_print::RULES, work_list::RULES];
