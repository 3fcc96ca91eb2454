//! TODO

mod catalogue;
mod file_kind;
mod levels;
mod loading;
mod lock;
mod output;
mod read;
mod reading;
mod templates;

pub use catalogue::record_rules;
pub use loading::{Changes, load, load_changed};
pub use lock::LOCK;
pub(crate) use lock::Lock;
pub(crate) use output::{in_the_way, is_document_path, is_file, read_file, remove};
pub use output::{is_foreign, shown_folder, unwritable, write_atomically, write_new};
pub use read::Workspace;
