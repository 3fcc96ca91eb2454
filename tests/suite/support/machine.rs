//! What a test needs of the machine beside Rust.

use std::process::Command;

/// Whether a test can run that needs this; where it cannot it says so and is left out, but in
/// CI it fails: there nothing may be missing.
#[track_caller]
pub fn has(what: &str, there: bool) -> bool {
    let in_ci = std::env::var_os("CI").is_some();
    assert!(there || !in_ci, "CI lacks {what}");
    if !there {
        #[expect(clippy::print_stderr, reason = "a test that is left out says so")]
        {
            eprintln!("left out: needs {what}");
        }
    }
    there
}

/// The same of a program that answers `argument`.
#[track_caller]
pub fn has_program(program: &str, argument: &str) -> bool {
    let answer = Command::new(program).arg(argument).output();
    has(program, answer.is_ok())
}
