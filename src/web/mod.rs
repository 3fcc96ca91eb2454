//! TODO

mod engine;
mod index;

pub use index::{Filed, PAGE, TEMPLATE, check_own, page};
