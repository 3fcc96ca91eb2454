//! Typst string literals.

use crate::findings::{Place, Spot};
use crate::records::Run;

/// Writes `text` as a Typst string literal: `"..."`.
///
/// Only `"` and `\` and control characters have a meaning inside a literal. A `/` before
/// `*` is written as an escape too, so that `/*` always begins one of our own comments.
pub fn string_literal(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '/' if rest.peek() == Some(&'*') => out.push_str("\\u{2f}"),
            c if c.is_control() => out.push_str(&format!("\\u{{{:x}}}", u32::from(c))),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// Writes text as a content block that holds nothing but its literal.
///
/// As content it keeps the place of its literal, so an error on a page leads back here.
pub(crate) fn text_block(text: &str, place: Option<&Place>) -> String {
    format!("[#{}{}]", string_literal(text), origin(place))
}

/// Writes the runs of prose as one content block.
pub(crate) fn prose_block(runs: &[Run], place: Option<&Place>) -> String {
    let mut out = String::from("[");
    for run in runs {
        let literal = string_literal(&run.text);
        let styled = match (run.emphasis, run.strong) {
            (false, false) => format!("#{literal}"),
            (true, false) => format!("#emph[#{literal}]"),
            (false, true) => format!("#strong[#{literal}]"),
            (true, true) => format!("#strong[#emph[#{literal}]]"),
        };
        out.push_str(&styled);
    }
    out.push_str(&origin(place));
    out.push(']');
    out
}

/// The comment that names a record value: `/*records/office.toml#body[2].name*/`.
fn origin(place: Option<&Place>) -> String {
    match place {
        Some(Place {
            file,
            spot: Spot::Value(path),
        }) if !file.contains('*') => format!("/*{file}#{path}*/"),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_backslashes_and_controls_are_escaped() {
        assert_eq!(string_literal("a\"b\\c\nd"), "\"a\\\"b\\\\c\\u{a}d\"");
        assert_eq!(
            string_literal("#eval(\"1\") /* x */"),
            "\"#eval(\\\"1\\\") \\u{2f}* x */\""
        );
    }
}
