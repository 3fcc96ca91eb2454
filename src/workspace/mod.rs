//! Thư mục của một cơ quan: its records and templates read and checked, and what is written into
//! it written safely.
//!
//! | file | what it is |
//! |---|---|
//! | `read` | the whole: everything up to the list of documents |
//! | `loading`, `file_kind` | the record folder: which files are records, and what each one is |
//! | `reading`, `text` | one file from bytes to text to a record |
//! | `supposing` | what else is wrong in records with errors |
//! | `issued` | the papers that went out, and what is wrong with their copies |
//! | `templates` | the templates in force, the office's own among them |
//! | `levels` | all rules that records can break, and what the office has made of them |
//! | `output` | no half file, nothing of anybody else's written over |
//! | `ownership` | who may read and write a file, carried over to the one in its place |
//! | `kept_folders` | where nothing is written but what belongs there |
//! | `lock` | one writer at a time |

mod file_kind;
mod issued;
mod kept_folders;
mod levels;
mod loading;
mod lock;
mod output;
mod ownership;
mod read;
mod reading;
mod supposing;
mod templates;
mod text;

pub(crate) use issued::{number_of, sealed};
pub use kept_folders::{holds_kept, kept_at};
pub use levels::record_rules;
pub(crate) use loading::Symlink;
pub use loading::{Changes, load};
pub use lock::LOCK;
pub(crate) use lock::Lock;
pub(crate) use output::{in_the_way, is_document_path, is_file, read_file, remove, sweep};
pub use output::{is_foreign, is_ours, shown_folder, unwritable, unwritable_for, write_atomically};
pub(crate) use ownership::{carry_over, carry_over_from_folder};
pub use read::Workspace;
pub(crate) use reading::{LARGEST_COPY, TooMany};
pub(crate) use templates::load_templates;
pub(crate) use text::read_bytes;
