//! Mô hình: what is true, in types that cannot say anything else.
//!
//! [`resolve()`] turns the raw records into the model: references become the things they
//! name, dates become periods, and whatever does not hold is a finding.

mod calendar;
mod deadline;
mod office;
mod period;
mod petition;
mod plan;
mod report;
mod resolve;
mod session;
mod state;
mod tally;

pub use calendar::Calendar;
pub use deadline::Deadline;
pub use deadline::Deadlines;
pub use office::*;
pub use period::Period;
pub use petition::*;
pub use plan::*;
pub use report::Report;
pub use resolve::Model;
pub(crate) use resolve::OUTSIDE;
pub use resolve::resolve;
pub use session::*;
pub use state::State;
pub use tally::*;
