//! TODO

mod characters;
mod secrets;
mod syntax;
mod tone;
mod typing;

pub use characters::Printable;
pub(crate) use characters::{Looking, check_characters};
pub(crate) use secrets::{may_be_a_misspelt_mark, may_be_secret};
pub(crate) use syntax::{TWICE, UNCLOSED, slip, unclosed_list};
pub(crate) use tone::{Spellings, in_old_way};
pub(crate) use typing::BLANK;
pub use typing::mended;
