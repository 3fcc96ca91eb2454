//! Ký tự không in được: shown by their numbers, so that no text of a record, a file's name or an
//! argument moves the cursor of a terminal, turns a line round, or begins a line of its own in a log.

use std::borrow::Cow;
use std::fmt::{self, Write};

/// A text for a line: what would end the line, or do anything but stand there, is shown by its number, as
/// JSON writes it: `\u001b`.
pub fn escaped(text: &str) -> Cow<'_, str> {
    replaced(text, acts)
}

/// The same of a text of several lines, which may have tabs.
pub fn escaped_lines(text: &str) -> Cow<'_, str> {
    replaced(text, |it| acts(it) && it != '\n' && it != '\t')
}

/// Một dòng: shows something as a line of its own, [`escaped`].
#[derive(Debug, Clone, Copy)]
pub struct OneLine<T>(pub T);

impl<T: fmt::Display> fmt::Display for OneLine<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&escaped(&self.0.to_string()))
    }
}

fn replaced(text: &str, acts: impl Fn(char) -> bool) -> Cow<'_, str> {
    if !text.contains(&acts) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    for it in text.chars() {
        if acts(it) {
            // Writing to a string cannot fail.
            let _ = write!(out, "\\u{:04x}", u32::from(it));
        } else {
            out.push(it);
        }
    }
    Cow::Owned(out)
}

/// Whether a character does something else than stand there: controls (C0, DEL, C1), marks and
/// overrides of the direction of writing, ends of lines and paragraphs.
fn acts(it: char) -> bool {
    it.is_control()
        || matches!(
            it,
            '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_acts_is_shown_by_its_number() {
        let quiet = "Đối thoại – “ý kiến” 𝄞 a\u{300}\u{200b}";
        assert!(matches!(escaped(quiet), Cow::Borrowed(same) if same == quiet));
        assert_eq!(
            escaped("a\n::error::\tb\r"),
            "a\\u000a::error::\\u0009b\\u000d"
        );
        assert_eq!(escaped_lines("a\n\tb\r\n"), "a\n\tb\\u000d\n");
        assert_eq!(
            escaped("\u{1b}[2J\u{9b}2J\u{7f}"),
            "\\u001b[2J\\u009b2J\\u007f"
        );
        assert_eq!(
            escaped("\u{202e}fdp\u{2066}\u{200f}\u{61c}"),
            "\\u202efdp\\u2066\\u200f\\u061c"
        );
        assert_eq!(
            escaped("a\u{2028}b\u{2029}\u{85}"),
            "a\\u2028b\\u2029\\u0085"
        );
    }
}
