//! What papers of several kinds show: the occasion, items, who speaks, rows of tables.

mod attendance;
mod item;
mod occasion;
mod row;
mod speaker;

pub(crate) use attendance::{AttendanceView, in_all};
pub(crate) use item::{DueView, ItemView, SecretView, open_items, secret_items};
pub(crate) use occasion::{Occasion, PersonView, audience, people, villages};
pub(crate) use row::{Row, Rows};
pub(crate) use speaker::{Readers, speaker, who};
