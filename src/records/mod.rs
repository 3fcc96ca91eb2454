//! Hồ sơ trên đĩa: the record files as they are typed.
//!
//! [`decode()`] turns the tree of a file into the types of this module, noting everything that is
//! wrong on the way. Nothing here knows what the values mean; that is the work of the model.

mod calendar;
mod choice;
mod day;
mod deadline;
mod decode;
mod event;
mod folder;
mod item;
mod keys;
mod office;
mod outcome_groups;
mod papers;
mod people;
mod petition;
mod plan;
mod plan_parts;
mod prose;
mod report;
mod schema;
mod session;
mod session_course;
mod session_papers;
mod style;
mod text;

pub use calendar::*;
pub use choice::{ChoiceWords, NamedChoice};
pub use day::{Clock, Day};
pub use deadline::*;
pub(crate) use decode::{MOST, MisspeltKey, UnknownKey, UnknownValue, WrongType, decode};
pub use event::*;
pub(crate) use folder::MisplacedFile;
pub use folder::{Loaded, OUTSIDE, Records};
pub use item::*;
pub(crate) use keys::{RecordKey, keys_of};
pub use office::*;
pub use outcome_groups::*;
pub use papers::*;
pub use people::*;
pub use petition::*;
pub use plan::*;
pub use plan_parts::*;
pub use prose::{Prose, Run};
pub use report::*;
pub use schema::{SCHEMAS, schemas};
pub use session::*;
pub use session_course::*;
pub use session_papers::*;
pub use style::*;
pub use text::Text;

pub use decode::nearest;

use crate::findings::Rule;

/// The rules of this folder.
pub(crate) static RULES: &[&[&Rule]] = &[
    folder::PLACES,
    decode::KEYS,
    decode::TEXTS,
    decode::TYPES,
    decode::VALUES,
];
