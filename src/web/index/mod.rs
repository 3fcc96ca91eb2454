//! Trang mục lục: one page for an output folder, that a browser shows without any network.
//!
//! It lists every document that is there, what is due, and what people asked for, as of a day
//! that the records or the caller name. It goes round like a posted paper: petitioners are named
//! as the office has chosen for those, and of a secret item there is nothing but its number and
//! its day.

mod charts;
mod page;
mod requests;
mod tasks;

pub use page::{PAGE, TEMPLATE, check_own, page};
