//! Quy tắc liên hồ sơ: what must hold between sound records.
//!
//! Each file is about one subject. It has a list of checks, small functions over the
//! [`Model`](crate::model::Model), and beside it the rules that they find broken, with their
//! words. A further rule touches the file of its subject alone.

mod again;
mod all;
mod arrangements;
mod check;
mod complaints;
mod corrections;
mod days;
mod deadlines;
mod events;
mod figures;
mod gaps;
mod names;
mod order;
mod people;
mod petitioners;
mod programmes;
mod register;
mod repeats;
mod reports;
mod requests;
mod secrets;
mod vanishing;

pub(crate) use all::RULES;
pub use all::check;
pub(crate) use days::NoOfficeOnDay;
pub use register::next_number;
