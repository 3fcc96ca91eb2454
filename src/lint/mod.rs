//! Lỗi gõ và chỗ đáng ngờ: what can be said of a file before anybody knows what its values mean.
//!
//! | file | what it looks for |
//! |---|---|
//! | `strings`, `typed` | every string of a file, handed to those below |
//! | `characters` | characters that cannot be printed, or are not the ones they look like |
//! | `typing`, `blanks` | slips of the keyboard, and what was meant |
//! | `tone` | two ways of placing tone marks |
//! | `syntax`, `slips` | what is wrong with a file that is no TOML, and what was most likely meant |
//! | `around` | what a file says besides broken lines |
//! | `secrets` | signs that a petition may hold a secret |

mod around;
mod blanks;
mod characters;
mod secrets;
mod slips;
mod strings;
mod syntax;
mod tone;
mod typed;
mod typing;

pub(crate) use around::{Around, around};
pub use blanks::mended;
pub(crate) use secrets::{may_be_a_misspelt_mark, may_be_cut_off, may_be_secret};
pub(crate) use strings::check_strings;
pub(crate) use syntax::syntax_findings;
pub(crate) use tone::{Spellings, in_old_way};

use crate::findings::Rule;

/// The rules of this folder.
pub(crate) static RULES: &[&[&Rule]] = &[
    blanks::RULES,
    characters::RULES,
    syntax::RULES,
    tone::RULES,
    typing::RULES,
];
