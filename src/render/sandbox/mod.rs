//! Tiến trình riêng: pages set in a process of their own.
//!
//! The program's own templates come to an end on any record. An office's own may not: an
//! endless loop, a recursion deeper than the stack, pages without number. No thread survives
//! the second, none can be ended from outside. So what may be brought down is done apart, and
//! only the one document is lost with it. A process that came to an end of it takes the next:
//! to start one for each document would double the time of a build.
//!
//! | file | what it is |
//! |---|---|
//! | `job` | what is done, there or here, and how both talk |
//! | `asking` | the side that asks: starts processes, watches them, ends them |
//! | `serving` | the side that answers |

mod asking;
mod job;
mod serving;

pub(crate) use asking::Sandbox;
pub use job::ARGUMENT;
pub(crate) use job::Job;
pub use serving::serve;
