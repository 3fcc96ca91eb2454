//! Đánh dấu: from a document's view to Typst markup, and back from markup to its origins.
//!
//! Values reach Typst only as string literals: no text of a record can become a command, a list
//! or a label. What was written of records is kept beside the markup, in order; together with
//! minijinja's span map it leads from any byte to the template line and the record value.

mod dependencies;
mod environment;
mod literal;
mod overrides;
mod profile_words;
mod source_map;
mod subjects;
mod template_failure;
mod templates;

pub use dependencies::Dependencies;
pub(crate) use dependencies::seen_from;
pub use environment::Engine;
pub(crate) use environment::strict_environment;
pub(crate) use literal::{string_literal, unprintable};
pub use overrides::forbidden_constructs;
pub(crate) use overrides::{RULES as OVERRIDE_RULES, check_values};
pub use source_map::Markup;
pub use subjects::Subjects;
pub(crate) use template_failure::{RULES as TEMPLATE_RULES, template_error};
pub use templates::Templates;
pub(crate) use templates::{is_font, shown_name};
