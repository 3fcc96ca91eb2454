//! The papers, one file per kind, and what several of them are made of.

mod announcement;
mod assignment;
mod breakdown;
mod change_notice;
mod conclusion;
mod correction;
mod invitation;
mod ledger;
mod makers;
mod minutes;
mod people;
mod plan;
mod programme;
mod reminder;
mod reply;
mod report;
mod review;
mod session_table;

pub(crate) use makers::papers;
