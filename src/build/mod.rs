//! Lập văn bản: runs the stages over an office's folder and writes what they make.

mod output;
mod workers;
mod workspace;

pub use output::write_atomically;
pub use workers::Outcome;
pub use workers::build_all;
pub use workers::for_each;
pub(crate) use workers::panic_message;
pub use workspace::Workspace;
