//! Phát hiện: what is wrong with a record, a template or a page, and how it is shown.
//!
//! Every stage reports through the one type [`Finding`]. It names a [`Rule`] and a
//! [`Place`]; the words stand beside the check, the position in the file is looked up only when
//! the finding is shown.

mod declare;
mod escaped;
mod explanation;
mod file_system;
mod finding;
mod human;
mod json;
mod parts;
mod place;
mod rule;
mod sources;

pub(crate) use declare::{bilingual, breach, rules, sentence, sentences};
pub use escaped::{OneLine, escaped, escaped_lines};
pub use explanation::{explanation, without_arguments};
pub(crate) use file_system::io_detail;
pub use finding::{Arg, Breach, Finding, Suggestion};
pub use human::{render_human, render_short};
pub use json::render_json;
pub use parts::{Parts, Shown, parts};
pub use place::{CellAddress, KeyPath, Place, Segment, Spot};
pub use rule::{Bilingual, Example, Lang, Rule, Severity, Source};
pub(crate) use sources::visit_strings;
pub use sources::{Located, Sources};
