//! Runs the program as a user does.

use std::path::Path;
use std::process::Command;

/// What a run left behind.
pub struct Output {
    pub stdout: String,
    pub stderr: String,
    pub code: i32,
}

/// Runs `doithoai` in a folder.
pub fn doithoai(folder: &Path, arguments: &[&str]) -> Output {
    let output = Command::new(env!("CARGO_BIN_EXE_doithoai"))
        .args(arguments)
        .current_dir(folder)
        .output()
        .expect("the program runs");
    Output {
        stdout: String::from_utf8(output.stdout).expect("UTF-8"),
        stderr: String::from_utf8(output.stderr).expect("UTF-8"),
        code: output.status.code().expect("an exit code"),
    }
}
