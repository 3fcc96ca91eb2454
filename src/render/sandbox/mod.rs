//! Tiến trình riêng: pages set in a process of their own.
//!
//! The program's own templates come to an end on any record. An office's own may not: an
//! endless loop, a recursion deeper than the stack, pages without number. No thread survives
//! the second, none can be ended from outside. So what may be brought down is done apart, a
//! process for each document, and only the one document is lost with it.
//!
//! | file | what it is |
//! |---|---|
//! | `message` | what is asked and answered |
//! | `child` | the side that asks: starts the process, watches it, ends it |
//! | `serve` | the side that answers |

mod child;
mod message;
mod serve;

pub(crate) use child::ask;
pub use message::ARGUMENT;
pub(crate) use message::{Answer, Job};
pub use serve::serve;
