//! From the arguments to an exit code.

use std::ffi::OsString;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;

use super::command_line::{Action, command, read};
use super::exit::Exit;
use super::globals::GlobalOptions;
use super::languages::asked_for;
use super::report::Report;
use super::{
    build, check, completions, explain, export, import, list, man, new, pack, preview, schema,
    status, templates, usage, verify, words,
};
use crate::render::{APART, serve_apart};

/// Runs the program with the given arguments, the program's name first.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    if arguments.get(1).is_some_and(|it| it == APART) {
        std::panic::set_hook(Box::new(|_| {}));
        serve_apart();
        return Exit::Fine.into();
    }
    let lang = asked_for(&arguments);
    let (action, globals) = match read(&arguments, lang) {
        Ok(read) => read,
        Err(error) => return usage::show(&error, lang).into(),
    };
    let report = Report::new(globals.lang, globals.format);
    // A worker's panic is caught where it happens; this is for everything else.
    std::panic::set_hook(Box::new(|_| {}));
    match catch_unwind(AssertUnwindSafe(|| dispatch(&action, &globals, &report))) {
        Ok(_) if report.failed() => {
            report.say(words::stdout_failed(report.lang));
            Exit::Internal.into()
        }
        Ok(exit) => exit.into(),
        Err(cause) => {
            report.internal_failure(cause.as_ref());
            Exit::Internal.into()
        }
    }
}

fn dispatch(action: &Action, globals: &GlobalOptions, report: &Report) -> Exit {
    let done = match action {
        Action::Build(arguments) => build::run(arguments, globals, report),
        Action::Check(arguments) => check::run(arguments, globals, report),
        Action::List(_) => list::run(globals, report),
        Action::Explain(arguments) => explain::run(arguments, report),
        Action::Verify(arguments) => verify::run(arguments, globals, report),
        Action::Pack(arguments) => pack::run(arguments, globals, report),
        Action::Status(arguments) => status::run(arguments, globals, report),
        Action::Preview(arguments) => preview::run(arguments, globals, report),
        Action::Templates(arguments) => Ok(templates::run(arguments, report)),
        Action::Schema(_) => schema::run(globals, report),
        Action::Export(arguments) => export::run(arguments, globals, report),
        Action::Import(arguments) => import::run(arguments, globals, report),
        Action::Completions(arguments) => {
            Ok(completions::run(arguments, command(report.lang), report))
        }
        Action::Man(arguments) => Ok(man::run(arguments, command(report.lang), report)),
        Action::New(arguments) => new::run(arguments, globals, report),
    };
    done.unwrap_or_else(|exit| exit)
}
