//! Looks at every character of every string: can it be printed, is it the right one.

use std::sync::Arc;

use toml::de::{DeTable, DeValue};

use super::tone::Spellings;
use super::typing::{check_typing, is_eth};
use crate::findings::{Finding, KeyPath, Place, Rule, catalogue as rule};
use crate::vietnamese::normalize;

/// Tells whether the document's font can show a character.
pub type Printable = dyn Fn(char) -> bool + Sync;

/// What is looked for in every string of every file, and what was found.
pub(crate) struct Looking<'a> {
    pub printable: &'a Printable,
    pub spellings: &'a mut Spellings,
    pub findings: &'a mut Vec<Finding>,
}

/// Checks all strings of a file.
pub(crate) fn check_characters(file: &Arc<str>, table: &DeTable<'_>, looking: &mut Looking<'_>) {
    for (key, value) in table {
        let path = KeyPath::root().key(key.get_ref());
        check_value(file, &path, value.get_ref(), looking);
    }
}

fn check_value(file: &Arc<str>, path: &KeyPath, value: &DeValue<'_>, looking: &mut Looking<'_>) {
    match value {
        DeValue::String(text) => {
            let place = Place::value(file, path.clone());
            check_text(&place, text, looking);
        }
        DeValue::Array(items) => {
            for (at, item) in items.iter().enumerate() {
                check_value(file, &path.index(at), item.get_ref(), looking);
            }
        }
        DeValue::Table(table) => {
            for (key, value) in table {
                let path = path.key(key.get_ref());
                check_value(file, &path, value.get_ref(), looking);
            }
        }
        _ => {}
    }
}

fn check_text(place: &Place, raw: &str, looking: &mut Looking<'_>) {
    let Looking {
        printable,
        spellings,
        findings,
    } = looking;
    check_typing(place, raw, findings);
    if raw.is_ascii() && !raw.bytes().any(|byte| byte.is_ascii_control()) {
        return;
    }
    let text = normalize(raw);
    spellings.note(place, &text);
    if let Some(bad) = text.chars().find(|&c| c != '\n' && !printable(c)) {
        findings.push(about_character(&rule::UNPRINTABLE, place, bad));
    }
    if let Some(eth) = text.chars().find(|c| is_eth(*c)) {
        findings.push(about_character(&rule::ETH_LETTER, place, eth).mend("Đ"));
    }
    if let Some(word) = legacy_word(&text) {
        let finding = Finding::under(&rule::LEGACY_ENCODING, place.inside(word));
        findings.push(finding.with("word", word));
    }
}

fn about_character(rule: &'static Rule, place: &Place, character: char) -> Finding {
    let mut shown = [0; 4];
    Finding::under(rule, place.inside(character.encode_utf8(&mut shown)))
        .with("character", visible(character))
        .with("code", format!("U+{:04X}", u32::from(character)))
}

/// The character itself, or nothing when showing it would spoil the message.
fn visible(character: char) -> String {
    let spoils = character.is_control()
        || matches!(u32::from(character), 0xAD | 0x200B..=0x200F | 0x2028..=0x202E
            | 0x2060..=0x206F | 0xFEFF | 0xFFF9..=0xFFFF);
    if spoils {
        String::new()
    } else {
        format!("“{character}” ")
    }
}

/// A word in the TCVN3 (ABC) encoding read as Latin-1: symbols where letters should be.
///
/// The symbols that such text uses (`©`, `¸`, `µ`, ...) hardly ever stand inside a word of
/// Unicode Vietnamese; one between two letters is proof enough.
fn legacy_word(text: &str) -> Option<&str> {
    let is_symbol = |c: char| matches!(c, '¡'..='©' | '«'..='¯' | '´'..='¹' | '»'..='¾');
    if !text.contains(is_symbol) {
        return None;
    }
    text.split_whitespace().find(|word| {
        let chars: Vec<char> = word.chars().collect();
        chars.windows(3).any(|three| {
            three[0].is_ascii_alphabetic() && is_symbol(three[1]) && three[2].is_ascii_alphabetic()
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_text_in_the_old_encoding() {
        assert_eq!(legacy_word("Uû ban nh©n d©n x·"), Some("nh©n"));
        assert_eq!(legacy_word("Ủy ban nhân dân, 20°C, 5 m², «a», 2½"), None);
        assert_eq!(legacy_word("Công ty ABC® và §3"), None);
    }
}
