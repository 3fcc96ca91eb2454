//! Đánh dấu: from a document's view to Typst markup, and back from markup to its origins.
//!
//! Values reach Typst only as string literals in code position: no text of a record can
//! become a command, a list or a label. Behind each literal stands a comment that names the
//! record value; together with minijinja's span map it leads from any byte of the markup to
//! the template line and the record line it came from.

mod dependencies;
mod environment;
mod literal;
mod overrides;
mod source_map;
mod templates;

pub use dependencies::Dependencies;
pub use environment::Engine;
pub(crate) use environment::{strict_environment, template_error, unprintable};
pub use overrides::{check_overrides, forbidden_constructs};
pub use source_map::Markup;
pub use templates::Templates;
pub(crate) use templates::shown_name;
