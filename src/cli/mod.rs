//! Dòng lệnh: one file per subcommand.
//!
//! Text for people goes to stderr, data to stdout. Exit codes: 0 fine, 1 findings, 2 usage,
//! 3 an internal failure.
//!
//! | module | what it is |
//! |---|---|
//! | `run` | from arguments to an exit code |
//! | `command_line`, `caller` | the commands; the options of all of them, how the caller is told things, how a run ends |
//! | `outlet` | the one way out to a terminal, a log, a file |
//! | `overlay`, `vietnamese`, `usage` | the help, in English with each option, in Vietnamese here; what is wrong with the arguments |
//! | `words`, `languages` | every sentence, in every language; which languages there are |
//! | `offices`, `choice`, `limits` | what a command is about, and how long it may take |
//! | `recording`, `recording_words` | what all commands that write records do alike, and say |
//! | `build_report`, `standings`, `fix` | what some commands do besides |
//! | the others | a command each |

mod build;
mod build_report;
mod caller;
mod changes;
mod check;
mod choice;
mod command_line;
mod completions;
mod explain;
mod export;
mod fix;
mod import;
mod issue;
mod languages;
mod limits;
mod list;
mod man;
mod new;
mod offices;
mod outlet;
mod overlay;
mod pack;
mod preview;
mod recording;
mod recording_words;
mod run;
mod schema;
mod standings;
mod status;
mod templates;
mod undo;
mod usage;
mod verify;
mod vietnamese;
mod words;

pub use run::run;
