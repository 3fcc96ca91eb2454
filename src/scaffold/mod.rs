//! Hồ sơ mới: records, and whole offices, begun so that a clerk can go on from there.
//!
//! | module | what it is |
//! |---|---|
//! | `form` | a record with holes, filled; what is not known, or not in it, stays as a comment |
//! | `known_records` | what the office has already: codes, numbers, people, days |
//! | `interview` | what is needed, from flags or from somebody who is asked |
//! | `typed` | what is typed: days, months, one of a few words |
//! | `session`, `petition`, `plan`, `report`, `correction` | from answers to the text of a record |
//! | `examples` | what all of them show in lines that are not used yet |
//! | `new_record` | the record, checked by the loader, and what writes it without overwriting anything |
//! | `office`, `villages` | a whole folder: first records, calendars, schemas, workflows |
//! | `words` | every question, in every language |
//!
//! The answers are arguments of the command line as well: their doc comments are its help.
//!
//! A line that begins with `# ` explains; one that begins with `#` and a key is a part that is
//! not used yet. What only a person can write is a blank, `[điền: ...]`, which `check` points at.

mod correction;
mod examples;
mod form;
mod interview;
mod known_records;
mod new_record;
mod office;
mod petition;
mod plan;
mod report;
mod session;
mod typed;
mod villages;
mod words;

use crate::findings::Rule;

pub use correction::{CorrectionAnswers, new_correction};
pub use interview::Interview;
pub use known_records::KnownRecords;
pub use new_record::{CheckedRecord, NewRecord, NotBegun};
pub use office::{OfficeAnswers, new_office};
pub use petition::{PetitionAnswers, new_petition};
pub use plan::{PlanAnswers, PlannedAnswer, new_plan};
pub use report::{ReportAnswers, new_report};
pub use session::{SessionAnswers, new_session};
pub use typed::{WrittenLike, day_value};
pub(crate) use words::LANGUAGES;

/// The rules of this folder.
pub(crate) static RULES: &[&[&Rule]] = &[
    known_records::KNOWN_RECORDS,
    new_record::NEW_RECORD,
    office::OFFICE,
    villages::VILLAGES,
];
