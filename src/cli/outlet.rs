//! Lối ra: the one way by which anything reaches a terminal, a log or a file on the other end of a pipe.

use std::io::{self, IsTerminal, Write};

use crate::findings::escaped_lines;

/// Whether people who read `stderr` see colours.
pub(super) fn aside_is_coloured() -> bool {
    io::stderr().is_terminal() && colours_wanted()
}

/// Whether people who read `stdout` see colours.
pub(super) fn data_is_coloured() -> bool {
    io::stdout().is_terminal() && colours_wanted()
}

/// Whether the user has not declined colours.
fn colours_wanted() -> bool {
    std::env::var_os("NO_COLOR").is_none()
}

/// Whether somebody can be asked: both ends are a terminal.
pub(super) fn somebody_is_there() -> bool {
    io::stdin().is_terminal() && io::stderr().is_terminal()
}

/// Text for people.
pub(super) fn aside(text: &str) -> io::Result<()> {
    anstream::stderr().write_all(harmless(text, aside_is_coloured()).as_bytes())
}

/// Data for programs.
///
/// # Errors
///
/// When it cannot be delivered.
pub(super) fn data(text: &str) -> io::Result<()> {
    let mut out = anstream::stdout().lock();
    out.write_all(harmless(text, data_is_coloured()).as_bytes())?;
    out.flush()
}

/// Questions for people, as they are put.
pub(super) struct Questions;

impl Write for Questions {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        aside(&String::from_utf8_lossy(bytes))?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        anstream::stderr().flush()
    }
}

/// The text without colours.
pub(super) fn uncoloured(text: &str) -> String {
    anstream::adapter::strip_str(text).to_string()
}

/// The text without anything that acts on whatever shows it; colours stay where there are any.
fn harmless(text: &str, coloured: bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while coloured && let Some((before, behind)) = rest.split_once(COLOUR) {
        out.push_str(&escaped_lines(before));
        let end = behind.find(|it: char| !it.is_ascii_digit() && it != ';');
        match end.map(|end| behind.split_at(end)) {
            Some((numbers, behind)) if behind.starts_with('m') => {
                out.push_str(COLOUR);
                out.push_str(numbers);
                out.push('m');
                rest = &behind[1..];
            }
            _ => {
                out.push_str(&escaped_lines(COLOUR));
                rest = behind;
            }
        }
    }
    out.push_str(&escaped_lines(rest));
    out
}

/// What begins a colour, and ends with `m` behind numbers.
const COLOUR: &str = "\u{1b}[";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_alone_reach_a_terminal() {
        let text = "\u{1b}[1;31mlỗi\u{1b}[0m \u{1b}[2J\u{1b}]0;x\u{7}\u{9b}1m\n";
        let quiet = "\\u001b[2J\\u001b]0;x\\u0007\\u009b1m\n";
        assert_eq!(
            harmless(text, true),
            format!("\u{1b}[1;31mlỗi\u{1b}[0m {quiet}")
        );
        assert_eq!(
            harmless(text, false),
            format!("\\u001b[1;31mlỗi\\u001b[0m {quiet}")
        );
        assert_eq!(harmless("\u{1b}[", true), "\\u001b[");
        assert_eq!(harmless("\u{1b}[1", true), "\\u001b[1");
    }
}
