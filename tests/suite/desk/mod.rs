//! What an office works with: commands, new records, board, pages in a browser.

mod browser;
mod changes;
mod cli;
mod deadlines;
mod dialogues;
mod guide;
mod hostile_output;
mod hostile_requests;
mod index;
mod man;
mod preview;
mod scaffold;
mod status;
mod workflows;
