//! From a TOML tree to a record type, collecting every problem instead of the first.
//!
//! An ordinary serde deserializer stops at the first wrong value. This one notes the
//! problem with its key path, hands the visitor a stand-in (an empty string, the first
//! enumerator, ...) and goes on. The stand-ins never escape: [`decode`] returns a record
//! only when nothing was noted; [`suppose`] returns one that only rules are asked about.

mod decoder;
mod deserializer;
mod doubts;
mod guess;
mod keys;
mod texts;
mod types;

pub(crate) use decoder::{MOST, decode, suppose};
pub(crate) use deserializer::{UnknownValue, VALUES};
pub(crate) use doubts::Doubts;
pub(crate) use guess::Guess;
pub use keys::nearest;
pub(crate) use keys::{KEYS, MisspeltKey, UnknownKey};
pub(crate) use texts::TEXTS;
pub(crate) use types::{MissingKey, TYPES, WrongType};
