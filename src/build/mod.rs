//! Lập văn bản: runs the stages over an office's folder and writes what they make.

mod office;
mod output;
mod workers;

pub use office::Office;
pub use output::write_atomically;
pub use workers::Outcome;
pub use workers::build_all;
pub use workers::for_each;
