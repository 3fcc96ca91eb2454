//! What papers of several kinds show: the occasion, items, who speaks, rows of tables.

mod attendance;
mod item;
mod occasion;
mod row;
mod speaker;

pub(crate) use attendance::in_all;
pub(crate) use item::{ItemView, ReplyView, SecretView, open_items, replies, secret_items};
pub(crate) use occasion::{Occasion, audience, people, villages};
pub(crate) use row::{Row, Rows};
pub(crate) use speaker::{Readers, speaker, who};
