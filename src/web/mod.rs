//! Các trang cho trình duyệt: the page of an output folder, and those that `preview` serves.
//!
//! A page is a function of what it shows: nothing here reads a file, a clock or a network.
//!
//! | module | what it is |
//! |---|---|
//! | `engine` | templates made into HTML |
//! | `listing` | papers by year and dialogue |
//! | `index` | the page of an output folder |
//! | `live` | the pages of `preview`, with their style and scripts |

mod engine;
mod index;
mod listing;
mod live;

pub use index::{PAGE, TEMPLATE, check_own, page};
pub use listing::{Listed, PrintedOtherwise};
pub(crate) use live::LANGUAGES;
pub use live::{
    BuiltCopy, DocumentPages, ICON, KnownDocument, LivePage, PagePicture, RELOAD_SCRIPT, SCRIPT,
    STYLE, kept_live,
};
