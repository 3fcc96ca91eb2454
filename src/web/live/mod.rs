//! Các trang xem trước: a document as it will be printed, beside the list of all of them.
//!
//! They hold no script and no style of their own, so that the server can forbid both.

mod assets;
mod findings;
mod page;
mod words;

pub use assets::{ICON, RELOAD_SCRIPT, SCRIPT, STYLE, kept_live};
pub use findings::KnownDocument;
pub use page::{BuiltCopy, DocumentPages, LivePage, PagePicture};
pub(crate) use words::LANGUAGES;
