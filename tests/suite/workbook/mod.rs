//! Petitions in Excel, out and back.

mod changes;
mod export;
mod hostile;
mod list;
