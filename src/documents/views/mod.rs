//! What papers of several kinds show: the occasion, items, who speaks, rows of tables.

mod attendance;
mod item;
mod occasion;
mod row;
mod speaker;

pub(crate) use attendance::in_all;
pub(crate) use item::{item_view, last_reply, open_items, secret_items};
pub(crate) use occasion::{audience, occasion, people, villages};
pub(crate) use row::Rows;
pub(crate) use speaker::{Readers, SOMEBODY, speaker, who};
