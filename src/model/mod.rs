//! Mô hình: what is true, in types that cannot say anything else.
//!
//! [`resolve()`] turns the raw records into the model: references become the things they
//! name, dates become periods, and whatever does not hold is a finding.

mod calendar;
mod office;
mod period;
mod plan;
mod resolve;

pub use calendar::Calendar;
pub use office::*;
pub use period::Period;
pub use plan::*;
pub use resolve::Model;
pub use resolve::resolve;
