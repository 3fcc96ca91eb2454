//! Rust without comments: what of a source can change a document.

/// The source without its comments, and with one blank for whatever blanks and line ends stand
/// between two words of it. What is quoted stays as it is.
pub fn without_comments(source: &str) -> String {
    let mut out = String::with_capacity(source.len());
    let mut rest = source;
    let mut gap = false;
    while let Some(first) = rest.chars().next() {
        let silent = match comment(rest) {
            0 if first.is_whitespace() => first.len_utf8(),
            length => length,
        };
        gap |= silent > 0;
        let length = silent.max(literal(rest)).max(first.len_utf8());
        if silent == 0 {
            if gap && !out.is_empty() {
                out.push(' ');
            }
            gap = false;
            out.push_str(&rest[..length]);
        }
        rest = &rest[length..];
    }
    out
}

/// How long the comment is that the text begins with; 0 where it begins with none.
fn comment(text: &str) -> usize {
    if text.starts_with("//") {
        return text.find('\n').unwrap_or(text.len());
    }
    if !text.starts_with("/*") {
        return 0;
    }
    // They may stand inside each other.
    let mut depth = 0_usize;
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        if rest.starts_with("/*") {
            depth += 1;
            at += 2;
        } else if rest.starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += rest.chars().next().map_or(1, char::len_utf8);
        }
    }
    text.len()
}

/// How long the string or character is that the text begins with; 0 where it begins with none.
fn literal(text: &str) -> usize {
    let raw = text.strip_prefix('r').map(|it| it.trim_start_matches('#'));
    if let Some(body) = raw.and_then(|it| it.strip_prefix('"')) {
        let before = text.len() - body.len();
        let end = format!("\"{}", "#".repeat(before - 2));
        return body
            .find(&end)
            .map_or(text.len(), |at| before + at + end.len());
    }
    let mut chars = text.chars();
    match (chars.next(), chars.next(), chars.next()) {
        (Some('"'), ..) => quoted(text, '"'),
        (Some('\''), Some('\\'), _) => quoted(text, '\''),
        (Some('\''), Some(letter), Some('\'')) => 2 + letter.len_utf8(),
        // A lifetime has no second quote.
        _ => 0,
    }
}

/// How long the text is up to the second quote that no backslash stands before.
fn quoted(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, letter) in text.char_indices().skip(1) {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            letter if letter == quote => return at + letter.len_utf8(),
            _ => {}
        }
    }
    text.len()
}
