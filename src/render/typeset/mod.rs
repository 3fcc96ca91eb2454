//! Dàn trang: from markup to pages to PDF bytes, with Typst inside the program.
//!
//! | file | what it is |
//! |---|---|
//! | `manuscript`, `world` | what is set, and everything that Typst can see of the rest |
//! | `pages`, `clusters`, `bounds` | pages laid out, mended and measured |
//! | `rendered`, `in_base64`, `standard`, `image` | the PDF, its standards, pictures of its pages |
//! | `part`, `binding`, `pack` | several manuscripts as one PDF |
//! | `failure` | what went wrong, and whose template or record it is |
//! | `fonts`, `profile`, `library` | fonts; which profile holds when; Typst files of an office's own |

mod binding;
mod bounds;
mod clusters;
mod failure;
mod fonts;
mod image;
mod in_base64;
mod library;
mod manuscript;
mod pack;
mod pages;
mod part;
mod profile;
mod rendered;
mod standard;
mod world;

pub(crate) use failure::RULES as FAILURE_RULES;
pub use failure::{Failure, findings};
pub use fonts::is_printable;
pub use image::PageImage;
pub use library::check_syntax;
pub use manuscript::Manuscript;
pub use pack::{PackFailure, pages_in_all};
pub use part::{Bookmark, Cover, Part};
pub(crate) use profile::RULES as PROFILE_RULES;
pub use profile::read_guidelines;
pub(crate) use rendered::Wish;
pub use rendered::{Proof, RenderedPdf};
pub use world::Typesetter;
