//! `doithoai completions`: a completion script for a shell.

use clap_complete::Shell;

use super::Exit;
use super::commands::command;
use super::report::Report;

pub(super) fn run(shell: Shell, report: &Report) -> Exit {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut command(report.lang), "doithoai", &mut script);
    report.data(format_args!("{}", String::from_utf8_lossy(&script)));
    Exit::Fine
}
