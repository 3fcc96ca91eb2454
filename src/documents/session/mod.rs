//! The documents of one session, one file per kind.

mod announcement;
mod assignment;
mod conclusion;
mod invitation;
mod minutes;
mod papers;
mod plan;
mod programme;
mod reply;
mod review;

pub(crate) use papers::documents;
pub(crate) use reply::documents as replies;
