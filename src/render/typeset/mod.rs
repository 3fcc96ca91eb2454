//! Dàn trang: from markup to pages to PDF bytes, with Typst inside the program.
//!
//! | file | what it is |
//! |---|---|
//! | `manuscript`, `world` | what is set, and everything that Typst can see of the rest |
//! | `pages`, `in_base64` | pages laid out, their PDF and pictures |
//! | `clusters`, `bounds` | pages mended and measured |
//! | `signing` | where a paper is signed |
//! | `binding` | several manuscripts as one PDF |
//! | `complaint`, `failure` | what went wrong, and whose template or record it is |
//! | `fonts`, `profile` | fonts; which profile holds when |

mod binding;
mod bounds;
mod clusters;
mod complaint;
mod failure;
mod fonts;
mod in_base64;
mod manuscript;
mod pages;
mod profile;
mod signing;
mod world;

pub use binding::pages_in_all;
pub(crate) use failure::RULES as FAILURE_RULES;
pub use failure::{Failure, findings};
pub use fonts::{is_built_in, is_printable};
pub use manuscript::{Bookmark, Manuscript};
pub use pages::{PageImage, Pages, RenderedPdf};
pub(crate) use profile::RULES as PROFILE_RULES;
pub use profile::read_guidelines;
pub use signing::SigningPlace;
pub use world::Typesetter;
