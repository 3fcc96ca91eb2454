//! TODO

mod apart;
mod desk;

pub use apart::ARGUMENT;
pub(crate) use apart::{Apart, Ended};
pub use desk::serve;
