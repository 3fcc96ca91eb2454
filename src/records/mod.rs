//! Hồ sơ trên đĩa: the record files as they are typed.
//!
//! [`load`] walks `records/`, reads every file and turns it into the raw types of this
//! module, noting everything that is wrong on the way. Nothing here knows what the values
//! mean; that is the work of [`crate::model`].

mod calendar;
mod characters;
mod day;
mod deadline;
mod decode;
mod event;
mod file_kind;
mod folder;
mod gaps;
mod item;
mod office;
mod outcome_groups;
mod papers;
mod people;
mod petition;
mod plan;
mod plan_parts;
mod prose;
mod reading;
mod report;
mod schema;
mod secrets;
mod session;
mod session_course;
mod session_papers;
mod style;
mod syntax;
mod text;
mod tone;
mod typing;

pub use calendar::*;
pub use characters::Printable;
pub use day::Clock;
pub use day::Day;
pub use deadline::*;
pub use decode::nearest;
pub use event::*;
pub use folder::Changes;
pub use folder::Loaded;
pub use folder::Records;
pub use folder::load;
pub use folder::load_changed;
pub use gaps::Gaps;
pub use item::*;
pub use office::*;
pub use outcome_groups::*;
pub use papers::*;
pub use people::*;
pub use petition::*;
pub use plan::*;
pub use plan_parts::*;
pub use prose::Prose;
pub use prose::Run;
pub(crate) use reading::read_text;
pub use report::*;
pub use schema::SCHEMAS;
pub use schema::schemas;
pub(crate) use schema::titled;
pub use session::*;
pub use session_course::*;
pub use session_papers::*;
pub use style::*;
pub use text::Text;
pub(crate) use text::normalize;
pub use text::plain_words;
pub(crate) use tone::in_old_way;
pub(crate) use typing::BLANK;
pub use typing::mended;
