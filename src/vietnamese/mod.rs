//! Tiếng Việt: how names are sorted and compared, and how papers write numbers, days and words.

mod address;
mod alphabet;
mod denouncing;
mod holding;
mod last_day;
mod persons;
mod plain;
pub mod wording;

pub use address::address;
pub use alphabet::Alphabet;
pub use denouncing::{begins_denouncing, may_denounce};
pub use holding::holding_words;
pub use last_day::{TermInWords, term_in_words};
pub use persons::{
    may_name_a_person, occurrences, persons_named, replaced, short_name, without_persons,
};
pub(crate) use plain::is_composed;
pub use plain::{normalize, plain_words, single_spaced};
pub use wording::{
    day_in_text, initials, lower_first, own_summary, says, slug, two_digits, upper_first,
};
