//! Các trang xem trước: a document as it will be printed, beside the list of all of them.
//!
//! They hold no script and no style of their own, so that the server can forbid both.

mod assets;
mod document;
mod found;
mod home;
mod known;
mod reload;

pub use assets::{ICON, RELOAD_SCRIPT, SCRIPT, STYLE};
pub use document::{DocumentPage, OnDisk, PageImage, document_page};
pub use home::{HomePage, home_page};
pub use known::Known;
pub use reload::kept_live;
