//! `doithoai completions`: a completion script for a shell.

use clap::{Args, Command};
use clap_complete::{Shell, generate};

use super::caller::{Caller, Exit};

/// print a completion script for a shell
#[derive(Args)]
pub(super) struct CompletionsArguments {
    /// bash, zsh, fish, powershell, elvish
    #[arg(value_name = "SHELL", value_enum, hide_possible_values = true)]
    shell: Shell,
}

pub(super) fn run(
    arguments: &CompletionsArguments,
    mut command: Command,
    caller: &Caller,
) -> Result<Exit, Exit> {
    let mut script = Vec::new();
    generate(arguments.shell, &mut command, "doithoai", &mut script);
    caller.data(String::from_utf8_lossy(&script));
    Ok(Exit::Fine)
}
