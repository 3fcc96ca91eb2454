//! Bảng theo dõi: what is due and what is overdue on a day.
//!
//! [`Board::of`] is pure: the same model and the same day give the same board. What happened
//! after the day is not seen; what is only planned for later is.
//!
//! | module | what it is |
//! |---|---|
//! | `task` | one thing to do, for whom and by when |
//! | `sessions`, `items`, `reports` | what the records and the cited rules ask for |
//! | `listing` | the board in a terminal |
//! | `json` | the board for programs |
//! | `words` | what all of them say |

mod day;
mod items;
mod json;
mod listing;
mod reports;
mod sessions;
mod task;
mod view;
mod words;

pub use day::{Board, Share, last_recorded_day};
pub use json::render_json;
pub use listing::{Styling, render_lines, render_table};
pub use task::{Assignee, Subject, Task, TaskKind};
pub(crate) use words::LANGUAGES;
