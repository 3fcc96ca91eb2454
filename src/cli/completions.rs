//! `doithoai completions`: a completion script for a shell.

use clap_complete::Shell;

use super::Exit;
use super::arguments::command;
use crate::diagnostic::Lang;

pub(super) fn run(shell: Shell, lang: Lang) -> Exit {
    clap_complete::generate(
        shell,
        &mut command(lang),
        "doithoai",
        &mut std::io::stdout(),
    );
    Exit::Fine
}
