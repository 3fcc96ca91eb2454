//! The documents of a year: ledger, reminders, reports.

mod breakdown;
mod ledger;
mod papers;
mod people;
mod reminder;
mod report;
mod sessions;

pub(crate) use papers::documents;
