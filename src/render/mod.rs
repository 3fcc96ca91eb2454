//! Lập bản in: from a document to Typst markup to pages to the bytes of a PDF.
//!
//! | file or folder | what it is |
//! |---|---|
//! | `markup` | from a document's view to Typst markup, and the way back |
//! | `typeset` | from markup to pages to PDF/A-2a and PDF/UA-1 |
//! | `sandbox` | the same in a process of its own, for templates that may never end |
//! | `copy` | a PDF that is kept, or came back from outside |
//! | `passages` | what a paper says, and what it says otherwise than before |
//! | `raster` | how the pages of a PDF look, point by point |
//! | `pack` | the papers of a session as one PDF |
//! | `renderer` | a document made by these stages; all documents of an office |
//! | `limits` | what a document may take; what is told when one fails |
//! | `workers` | threads, one document at a time each |
//! | `digest` | what sums up bytes |

mod copy;
mod digest;
mod limits;
mod markup;
mod pack;
mod passages;
mod raster;
mod renderer;
mod sandbox;
mod typeset;
mod workers;

use crate::findings::Rule;

pub use copy::{NoCopy, pages_drawn, pages_of};
pub use digest::Digest;
pub(crate) use limits::{EngineFailed, panic_message};
pub use limits::{Limits, catching};
pub use markup::{Dependencies, Engine, Subjects, Templates, forbidden_constructs};
pub(crate) use markup::{is_font, shown_name, strict_environment, template_error, unprintable};
pub use pack::{Bound, Pack, PackPaper};
pub use passages::{Difference, Passage, PrintedLine, Word, differences};
pub use raster::{Raster, rasters, side_by_side};
pub use renderer::Renderer;
pub use sandbox::{ARGUMENT as APART, serve as serve_apart};
pub use typeset::{
    Manuscript, PageImage, RenderedPdf, SigningPlace, Typesetter, is_built_in, is_printable,
    pages_in_all, read_guidelines,
};
pub use workers::run;
pub(crate) use workers::{STACK, in_parallel};

/// The rules of this folder, of the office's own templates and their pages.
pub(crate) static RULES: &[&[&Rule]] = &[
    limits::RULES,
    markup::OVERRIDE_RULES,
    markup::TEMPLATE_RULES,
    typeset::FAILURE_RULES,
    typeset::PROFILE_RULES,
];
