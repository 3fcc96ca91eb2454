//! Xem trước: a page on this machine that shows documents as they will be printed, and anew
//! with every save.
//!
//! Nothing is written to disk, and nobody but this machine can ask.
//!
//! | module | what it is |
//! |---|---|
//! | `watch` | looks whether something below `records/` or `templates/` has changed |
//! | `reading` | which office is served, and its records as they were read once |
//! | `state`, `page_cache` | the files and the last reading of them; the documents that are looked at, and their last good pages |
//! | `server`, `connections`, `guard` | who may ask, and how many at a time |
//! | `answer`, `reply`, `events`, `words` | what can be asked for, and what is answered; the pages themselves are made elsewhere |
//! | `outlines` | the pictures of the pages, made quick to show |

mod answer;
mod connections;
mod events;
mod guard;
mod outlines;
mod page_cache;
mod reading;
mod reply;
mod server;
mod state;
mod watch;
mod words;

pub use reading::Settings;
pub use server::{Preview, Unserved};
pub(crate) use words::LANGUAGES;
