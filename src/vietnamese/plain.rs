//! Chữ: one form for what can be typed in several, and words without marks.

use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{UnicodeNormalization, is_nfc};

/// Brings a string to the form every later stage relies on: NFC, one line, nothing blank at
/// either end. A string may be typed over several lines; it is printed as one.
pub fn normalize(raw: &str) -> String {
    let raw = raw.trim();
    let plain = if raw.contains(['\r', '\t', '\n']) {
        let words = raw.split(['\r', '\t', '\n']).map(str::trim);
        words
            .filter(|word| !word.is_empty())
            .collect::<Vec<_>>()
            .join(" ")
    } else {
        raw.to_owned()
    };
    if is_composed(&plain) {
        plain
    } else {
        plain.nfc().collect()
    }
}

/// A text as what papers print is kept: one blank between words. A blank that may not be broken is
/// part of its word.
pub fn single_spaced(text: &str) -> String {
    text.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether the text is in NFC. Vietnamese as it is usually typed is known to be at a glance.
pub(crate) fn is_composed(text: &str) -> bool {
    let usual =
        |c: char| matches!(c, '\0'..'\u{300}' | '\u{1ea0}'..='\u{1ef9}' | '\u{2010}'..='\u{2027}');
    text.chars().all(usual) || is_nfc(text)
}

/// A text as it sounds when marks, capitals and punctuation are left out: what is the same so
/// was most often meant to be the same.
pub fn plain_words(text: &str) -> String {
    let plain = text.to_lowercase().replace('đ', "d");
    let letters = plain.nfd().filter(|c| !is_combining_mark(*c));
    let spaced: String = letters
        .map(|c| if c.is_ascii_alphanumeric() { c } else { ' ' })
        .collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}
