//! From the arguments to an exit code.

use std::ffi::OsString;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;

use super::caller::{Caller, Exit};
use super::command_line::{Action, command, read};
use super::languages::asked_for;
use super::{
    build, changes, check, completions, explain, export, import, issue, list, man, new, pack,
    preview, schema, status, templates, undo, usage, verify, words,
};
use crate::render::{APART, panic_message, serve_apart};

/// Runs the program with the given arguments, the program's name first.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    if arguments.get(1).is_some_and(|it| it == APART) {
        std::panic::set_hook(Box::new(|_| {}));
        serve_apart();
        return Exit::Fine.into();
    }
    let lang = asked_for(&arguments);
    let (action, caller) = match read(&arguments, lang) {
        Ok(read) => read,
        Err(error) => return usage::show(&error, lang).into(),
    };
    // A worker's panic is caught where it happens; this is for everything else.
    std::panic::set_hook(Box::new(|_| {}));
    match catch_unwind(AssertUnwindSafe(|| dispatch(&action, &caller))) {
        Ok(_) if caller.is_unheard() => {
            caller.say(words::stdout_failed(lang));
            Exit::Internal.into()
        }
        Ok(exit) => exit.into(),
        Err(cause) => {
            let detail = panic_message(cause.as_ref());
            caller.say(words::internal_failure(lang, &detail));
            Exit::Internal.into()
        }
    }
}

fn dispatch(action: &Action, caller: &Caller) -> Exit {
    let done = match action {
        Action::Build(arguments) => build::run(arguments, caller),
        Action::Check(arguments) => check::run(arguments, caller),
        Action::Changes(arguments) => changes::run(arguments, caller),
        Action::List => list::run(caller),
        Action::Explain(arguments) => explain::run(arguments, caller),
        Action::Verify(arguments) => verify::run(arguments, caller),
        Action::Pack(arguments) => pack::run(arguments, caller),
        Action::Status(arguments) => status::run(arguments, caller),
        Action::Preview(arguments) => preview::run(arguments, caller),
        Action::Templates(arguments) => templates::run(arguments, caller),
        Action::Schema => schema::run(caller),
        Action::Issue(arguments) => issue::run(arguments, caller),
        Action::Export(arguments) => export::run(arguments, caller),
        Action::Import(arguments) => import::run(arguments, caller),
        Action::Undo(arguments) => undo::run(arguments, caller),
        Action::Completions(arguments) => completions::run(arguments, command(caller.lang), caller),
        Action::Man(arguments) => man::run(arguments, command(caller.lang), caller),
        Action::New(arguments) => new::run(arguments, caller),
    };
    done.unwrap_or_else(|exit| exit)
}
