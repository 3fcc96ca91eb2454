//! Tiếng Việt: how names are sorted and compared, and how papers write numbers, days and words.

mod alphabet;
mod plain;
mod summary;
pub(crate) mod wording;

pub(crate) use alphabet::Alphabet;
pub use plain::plain_words;
pub(crate) use plain::{is_composed, normalize};
pub(crate) use summary::own_summary;
pub use wording::{day_in_text, two_digits};
pub(crate) use wording::{lower_first, says, slug, upper_first};
