//! `doithoai completions`: a completion script for a shell.

use clap::{Args, Command};
use clap_complete::{Shell, generate};

use super::exit::Exit;
use super::report::Report;

/// print a completion script for a shell
#[derive(Args)]
#[command(override_usage = "doithoai completions [options]")]
pub(super) struct CompletionsArguments {
    /// bash, zsh, fish, powershell, elvish
    #[arg(
        value_name = "SHELL",
        help_heading = "Arguments",
        value_enum,
        hide_possible_values = true
    )]
    shell: Shell,
}

pub(super) fn run(arguments: &CompletionsArguments, mut command: Command, report: &Report) -> Exit {
    let mut script = Vec::new();
    generate(arguments.shell, &mut command, "doithoai", &mut script);
    report.data(String::from_utf8_lossy(&script));
    Exit::Fine
}
