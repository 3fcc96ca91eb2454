//! What `explain` says of a rule.

use super::rule::{Lang, Rule};

/// A rule in full, for the terminal.
pub fn explanation(rule: &Rule, lang: Lang) -> String {
    let word = |vi, en| lang.choose(vi, en);
    let mut out = format!(
        "{} {} ({})\n\n{}\n\n",
        rule.code,
        rule.name,
        rule.level.word(lang),
        without_arguments(rule.message.get(lang)),
    );
    for (title, text) in [
        (
            word("Cách sửa", "What to write"),
            without_arguments(rule.hint.get(lang)),
        ),
        (word("Vì sao", "Why"), rule.why.get(lang).to_owned()),
        (word("Căn cứ", "Source"), rule.source.name(lang).to_owned()),
    ] {
        out.push_str(&format!("{title}: {text}\n"));
    }
    for (title, text) in [
        (word("Sai", "Wrong"), rule.example.wrong),
        (word("Đúng", "Right"), rule.example.right),
    ] {
        out.push_str(&format!("\n{title}:\n"));
        for line in text.get(lang).lines() {
            out.push_str(format!("    {line}").trim_end());
            out.push('\n');
        }
    }
    out
}

/// The text with dots where a finding names something.
pub fn without_arguments(text: &str) -> String {
    let mut pieces = text.split('{');
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        out.push('…');
        out.push_str(piece.split_once('}').map_or(piece, |(_, rest)| rest));
    }
    out
}
