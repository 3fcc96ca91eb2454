//! Xem trước: a page on this machine that shows documents as they will be printed, and anew
//! with every save.
//!
//! Nothing is written to disk, and nobody but this machine can ask.
//!
//! | module | what it is |
//! |---|---|
//! | `watch`, `tree` | when something below `records/` or `templates/` changes |
//! | `reading` | the records as they were read once |
//! | `desk`, `shelf` | the last reading; the documents that are looked at, and their last good pages |
//! | `server`, `guard`, `route`, `reply`, `events` | who may ask, for what, and what is answered |
//! | `index` | the page to begin with; its text can be made elsewhere |
//! | `page`, `listing`, `complaints` | the page of a document: its view, the list beside it, what was found |
//! | `outlines` | the pictures of the pages, made quick to show |

mod complaints;
mod desk;
mod events;
mod guard;
mod index;
mod listing;
mod outlines;
mod page;
mod reading;
mod reply;
mod route;
mod server;
mod settings;
mod shelf;
mod tree;
mod watch;

pub use server::{Preview, Unserved};
pub use settings::Settings;
