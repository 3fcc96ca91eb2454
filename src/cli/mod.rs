//! Dòng lệnh: one file per subcommand.
//!
//! Text for people goes to stderr, data to stdout. Exit codes: 0 fine, 1 findings, 2 usage,
//! 3 an internal failure.

mod arguments;
mod build;
mod check;
mod commands;
mod completions;
mod explain;
mod explanation;
mod export;
mod fix;
mod import;
mod list;
mod man;
mod new;
mod offices;
mod pack;
mod packed;
mod preview;
mod report;
mod schema;
mod sessions;
mod status;
mod usage;
mod verify;
mod words;

use std::ffi::OsString;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;

use crate::findings::Finding;
use crate::render::{APART, EngineFailed, serve_apart};
use arguments::{Action, Options};
use report::Report;

/// How the program ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Exit {
    Fine = 0,
    Findings = 1,
    Usage = 2,
    Internal = 3,
}

impl Exit {
    /// How a run with these findings ends.
    pub(crate) fn after(findings: &[Finding], deny_warnings: bool) -> Self {
        let failed = |it: &Finding| it.is::<EngineFailed>();
        if findings.iter().any(failed) {
            Self::Internal
        } else if findings.iter().any(Finding::is_error) || (deny_warnings && !findings.is_empty())
        {
            Self::Findings
        } else {
            Self::Fine
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

/// Runs the program with the given arguments, the program's name first.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    if arguments.get(1).is_some_and(|it| it == APART) {
        std::panic::set_hook(Box::new(|_| {}));
        serve_apart();
        return Exit::Fine.into();
    }
    let lang = arguments::language(&arguments);
    let options = match arguments::parse(&arguments, lang) {
        Ok(options) => options,
        Err(error) => return usage::show(&error, lang).into(),
    };
    let report = Report::new(options.lang, options.format);
    // A worker's panic is caught where it happens; this is for everything else.
    std::panic::set_hook(Box::new(|_| {}));
    match catch_unwind(AssertUnwindSafe(|| dispatch(&options, &report))) {
        Ok(_) if report.failed() => {
            let sentence = report.word(
                "lỗi: không ghi được ra stdout",
                "error: cannot write to stdout",
            );
            report.say(format_args!("{sentence}\n"));
            Exit::Internal.into()
        }
        Ok(exit) => exit.into(),
        Err(cause) => {
            report.internal_failure(cause.as_ref());
            Exit::Internal.into()
        }
    }
}

fn dispatch(options: &Options, report: &Report) -> Exit {
    match &options.action {
        Action::Build => build::run(options, report),
        Action::Check => check::run(options, report),
        Action::List => list::run(options, report),
        Action::Explain(code) => explain::run(code.as_deref(), report),
        Action::Verify => verify::run(options, report),
        Action::Pack(arguments) => pack::run(arguments, options, report),
        Action::Status(arguments) => status::run(arguments, options, report),
        Action::Preview(arguments) => preview::run(arguments, options, report),
        Action::Schema => schema::run(options, report),
        Action::Export(arguments) => export::run(arguments, options, report),
        Action::Import(arguments) => import::run(arguments, options, report),
        Action::Completions(shell) => completions::run(*shell, report),
        Action::Man(arguments) => man::run(arguments, report),
        Action::New(arguments) => new::run(arguments, options, report),
    }
}
