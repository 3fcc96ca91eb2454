//! Petitions in Excel, out and back.

mod cells;
mod changes;
mod export;
mod hostile;
mod list;
