//! Hồ sơ mới: records, and whole offices, begun so that a clerk can go on from there.
//!
//! | module | what it is |
//! |---|---|
//! | `form` | a record with holes; what is not known stays as a comment |
//! | `shelf` | what the office has already: codes, numbers, people, days |
//! | `interview`, `person` | what is needed, from flags or from somebody who is asked |
//! | `session`, `petition`, `plan`, `report` | from answers to the text of a record |
//! | `session_papers`, `events`, `plan_parts`, `examples`, `words` | their parts |
//! | `draft` | the record, checked by the loader and written without overwriting anything |
//! | `office` | a whole folder: first records, calendars, schemas, workflows |
//!
//! A line that begins with `# ` explains; one that begins with `#` and a key is a part that is
//! not used yet. What only a person can write is a blank, `[điền: ...]`, which `check` points at.

mod draft;
mod events;
mod examples;
mod form;
mod interview;
mod office;
mod person;
mod petition;
mod plan;
mod plan_parts;
mod report;
mod session;
mod session_papers;
mod shelf;

pub use draft::{Draft, Written};
pub use interview::{Interview, Stop};
pub use office::{OfficeAnswers, new_office};
pub use person::day;
pub use petition::{PetitionAnswers, new_petition};
pub use plan::{PlanAnswers, PlannedAnswer, new_plan};
pub use report::{ReportAnswers, new_report};
pub use session::{SessionAnswers, new_session};
pub use shelf::Shelf;
