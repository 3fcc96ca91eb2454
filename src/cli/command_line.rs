//! The commands and their options.
//!
//! The doc comments are the help in English; `overlay` has it in Vietnamese.

use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::parser::ValueSource;
use clap::{Arg, ArgAction, Args, Command, CommandFactory, FromArgMatches, Parser, Subcommand};

use super::build::BuildArguments;
use super::caller::Caller;
use super::changes::ChangesArguments;
use super::check::CheckArguments;
use super::completions::CompletionsArguments;
use super::explain::ExplainArguments;
use super::export::ExportArguments;
use super::import::ImportArguments;
use super::issue::IssueArguments;
use super::man::ManArguments;
use super::new::NewArguments;
use super::overlay::dressed;
use super::pack::PackArguments;
use super::preview::PreviewArguments;
use super::status::StatusArguments;
use super::templates::TemplatesArguments;
use super::undo::UndoArguments;
use super::verify::VerifyArguments;
use crate::findings::Lang;

/// Makes the papers of dialogues with the people from TOML records
#[derive(Parser)]
#[command(name = "doithoai", version)]
struct CommandLine {
    #[command(flatten)]
    caller: Caller,
    /// print the version
    #[arg(id = "version", long = "version", short = 'V', action = ArgAction::Version)]
    _version: (),
    // `doithoai --force` is `doithoai build --force`.
    #[command(flatten)]
    building: BuildArguments,
    #[command(subcommand)]
    action: Option<Action>,
}

/// Lệnh: what to do.
#[derive(Subcommand)]
pub(super) enum Action {
    Build(BuildArguments),
    Check(CheckArguments),
    /// list the documents that follow from the records
    List,
    Changes(ChangesArguments),
    Status(StatusArguments),
    Verify(VerifyArguments),
    Explain(ExplainArguments),
    Issue(IssueArguments),
    Pack(PackArguments),
    Preview(PreviewArguments),
    /// write the schemas of the records into records/schemas/ for editors
    Schema,
    Templates(TemplatesArguments),
    Export(ExportArguments),
    Import(ImportArguments),
    Undo(UndoArguments),
    Completions(CompletionsArguments),
    Man(ManArguments),
    New(Box<NewArguments>),
}

/// The whole command line, described in one language.
pub(super) fn command(lang: Lang) -> Command {
    dressed(CommandLine::command(), "", lang)
}

/// What to do, and the options that every command has.
///
/// # Errors
///
/// What is wrong with the arguments, or the help that was asked for.
pub(super) fn read(arguments: &[OsString], lang: Lang) -> Result<(Action, Caller), clap::Error> {
    let command = command(lang);
    let matches = command.clone().try_get_matches_from(arguments)?;
    let building = BuildArguments::augment_args(Command::new("build"));
    let given = |it: &&Arg| {
        let source = matches.value_source(it.get_id().as_str());
        source == Some(ValueSource::CommandLine)
    };
    let given = building.get_arguments().find(given);
    let line = CommandLine::from_arg_matches(&matches)?;
    let action = match (line.action, given.and_then(Arg::get_long)) {
        (None, _) => Action::Build(line.building),
        (Some(Action::Build(own)), _) => Action::Build(own.or(line.building)),
        (Some(other), None) => other,
        // Another command would not heed it.
        (Some(_), Some(option)) => {
            let mut error = clap::Error::new(ErrorKind::UnknownArgument).with_cmd(&command);
            let option = ContextValue::String(format!("--{option}"));
            error.insert(ContextKind::InvalidArg, option);
            return Err(error);
        }
    };
    Ok((action, line.caller))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_is_consistent() {
        command(Lang::VI).debug_assert();
        command(Lang::EN).debug_assert();
    }
}
