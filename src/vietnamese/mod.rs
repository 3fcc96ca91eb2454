//! Tiếng Việt: how names are sorted and compared, and how papers write numbers, days and words.

mod alphabet;
mod plain;
pub mod wording;

pub use alphabet::Alphabet;
pub(crate) use plain::is_composed;
pub use plain::{normalize, plain_words};
pub use wording::{day_in_text, lower_first, own_summary, says, slug, two_digits, upper_first};
