//! Dòng lệnh: one file per subcommand.
//!
//! Text for people goes to stderr, data to stdout. Exit codes: 0 fine, 1 findings, 2 usage,
//! 3 an internal failure.
//!
//! | module | what it is |
//! |---|---|
//! | `command_line`, `globals` | the commands and options, their help in English |
//! | `overlay`, `vietnamese_help` | the same help in Vietnamese |
//! | `usage` | what is wrong with the arguments |
//! | `run`, `exit`, `report` | from arguments to an exit code, and what is said on the way |
//! | `words`, `languages` | every sentence, in every language; which languages there are |
//! | `offices`, `only`, `sessions` | what a command is about |
//! | the others | a command each |

mod build;
mod build_report;
mod check;
mod command_line;
mod completions;
mod exit;
mod explain;
mod explanation;
mod export;
mod fix;
mod globals;
mod import;
mod languages;
mod list;
mod man;
mod new;
mod offices;
mod only;
mod overlay;
mod pack;
mod packed;
mod preview;
mod report;
mod run;
mod schema;
mod sessions;
mod status;
mod templates;
mod time_limit;
mod usage;
mod verify;
mod vietnamese_help;
mod words;
mod write_files;

pub use run::run;
