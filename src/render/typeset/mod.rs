//! Dàn trang: from markup to pages to PDF bytes, with Typst inside the program.

mod binding;
mod bounds;
mod clusters;
mod failure;
mod fonts;
mod image;
mod library;
mod pack;
mod pages;
mod profile;
mod sheet;
mod standard;
mod world;

pub use failure::{Failure, findings};
pub use fonts::is_printable;
pub use image::PageImage;
pub use library::check_syntax;
pub use pack::{Bookmark, Cover, PackFailure, Part, pages_in_all};
pub use pages::Pages;
pub use profile::read_guidelines;
pub use sheet::Sheet;
pub use world::Typesetter;
