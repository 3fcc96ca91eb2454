//! The `doithoai` program: arguments in, exit code out.

use std::process::ExitCode;

fn main() -> ExitCode {
    doithoai::cli::run(std::env::args_os())
}
