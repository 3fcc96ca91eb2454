//! TODO

mod bindery;
mod digest;
mod markup;
mod pack;
mod press;
mod printing;
mod sandbox;
mod typeset;
mod workers;

pub use bindery::Bound;
pub use digest::Digest;
pub(crate) use digest::TemplateDigests;
pub use markup::Engine;
pub use markup::{Templates, check_overrides, forbidden_constructs};
pub(crate) use markup::{shown_name, strict_environment, template_error, unprintable};
pub use pack::{Pack, Paper};
pub use press::catching;
pub(crate) use press::panic_message;
pub use press::{Precaution, Press, Printed, Proof};
pub use printing::print_all;
pub use sandbox::{ARGUMENT as APART, serve as serve_apart};
pub use typeset::{Sheet, Typesetter};
pub use typeset::{is_printable, pages_in_all, read_guidelines};
pub(crate) use workers::STACK;
pub use workers::{Work, run};
