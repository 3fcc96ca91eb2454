//! Hồ sơ trên đĩa: the record files as they are typed.
//!
//! `decode` turns the tree of a file into the types of this module, noting everything that is
//! wrong on the way. Nothing here knows what the values mean; that is the work of the model.
//!
//! # Adding a field
//!
//! A field has one home: its line in the record's type, with its type and doc comment.
//!
//! - The key is the name with hyphens. The type says what may be typed: [`Text`] is printed as it
//!   is, [`Prose`] knows emphasis, [`Day`] and [`Clock`] stand without quotes, `Option` and
//!   `#[serde(default)]` lists may be left out. A choice between words is declared by `choices!`
//!   (see [`NamedChoice`]), which names its values for records, schema, messages, workbook and papers.
//! - The doc comment is what editors show: `# Title`, and below it the text. `doithoai schema`
//!   writes the schemas anew; `keys_of` tells the workbook title, text and order of a column.
//! - The decoder, the checks of strings, the model (which dereferences to its record) and
//!   `--explain` (which compares what templates see, each text with its place) need nothing more.
//!
//! - `doithoai new` shows a key that no form in `scaffold` mentions as a line that is not used yet.
//!
//! What is left to do by hand: print it, by a line in a view of `documents` and one in a template,
//! and let Excel have it, by a line in the columns of `workbook`.

mod calendar;
mod choice;
mod correction;
mod day;
mod deadline;
mod decode;
mod folder;
mod issued;
mod issued_copy;
mod item;
mod keys;
mod office;
mod papers;
mod people;
mod petition;
mod plan;
mod plan_parts;
mod printed;
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
pub use correction::*;
pub use day::{Clock, Day};
pub use deadline::*;
pub use decode::nearest;
pub(crate) use decode::{
    Doubts, Guess, MOST, MissingKey, MisspeltKey, UnknownKey, UnknownValue, WrongType, decode,
    suppose,
};
pub(crate) use folder::MisplacedFile;
pub use folder::{Loaded, OUTSIDE, Records, is_spelt_as_code};
pub use issued::IssuedPaper;
pub use issued_copy::*;
pub use item::*;
pub(crate) use keys::{RecordKey, keys_of};
pub use office::*;
pub use papers::*;
pub use people::*;
pub use petition::*;
pub use plan::*;
pub use plan_parts::*;
pub(crate) use printed::Printed;
pub use prose::{Prose, Run};
pub use report::*;
pub use schema::{SCHEMAS, schemas};
pub use session::*;
pub use session_course::*;
pub use session_papers::*;
pub use style::*;
pub use text::Text;

use crate::findings::Rule;

/// The rules of this folder.
pub(crate) static RULES: &[&[&Rule]] = &[
    folder::PLACES,
    decode::KEYS,
    decode::TEXTS,
    decode::TYPES,
    decode::VALUES,
];
