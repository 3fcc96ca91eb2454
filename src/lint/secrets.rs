//! Dấu mật: whether a petition may hold a secret, judged before it is understood.
//!
//! A denunciation must not be shown even to say what is wrong with its record (Luật Tố cáo 2018,
//! Điều 47). A mark of secrecy may itself be misspelt: rather too much is withheld than too
//! little.

use toml::de::{DeTable, DeValue};

use crate::findings::Finding;
use crate::records::{MisspeltKey, UnknownKey, UnknownValue, WrongType};

/// Whether a petition may hold a secret. Its keys and values tell; what cannot be parsed is
/// judged by all its words, comments included.
pub(crate) fn may_be_secret(text: &str) -> bool {
    // Nearly every record is spared a second parsing. An escaped letter hides a word.
    if !sounds_secret(text) && !text.contains("\\u") && !text.contains("\\U") {
        return false;
    }
    let (table, errors) = DeTable::parse_recoverable(text);
    !errors.is_empty() || holds_secret_in(table.get_ref())
}

fn holds_secret_in(table: &DeTable<'_>) -> bool {
    let mut entries = table.iter();
    entries.any(|(key, value)| sounds_secret(key.get_ref()) || holds_secret(value.get_ref()))
}

fn holds_secret(value: &DeValue<'_>) -> bool {
    match value {
        DeValue::String(text) => sounds_secret(text),
        DeValue::Array(items) => items.iter().any(|it| holds_secret(it.get_ref())),
        DeValue::Table(table) => holds_secret_in(table),
        _ => false,
    }
}

/// Whether a text says that it is secret, or has a word that was meant to.
fn sounds_secret(text: &str) -> bool {
    let mut words = text.split(|c: char| !c.is_ascii_alphanumeric());
    // No shorter or longer word is three slips away from either.
    let likely = |word: &&str| (9..=15).contains(&word.len());
    let meant = |word: &str| {
        let word = word.to_ascii_lowercase();
        let mut marks = ["confidential", "denunciation"].into_iter();
        marks.any(|mark| strsim::levenshtein(mark, &word) <= 3)
    };
    words.any(|word| likely(&word) && meant(word)) || denounces(text)
}

/// Whether the words for denouncing stand in it, however they are typed: composed or not, with
/// any blank, hyphen or invisible character between them, or without marks in a name.
fn denounces(text: &str) -> bool {
    let mut rest = text;
    while let Some(at) = rest.find(['t', 'T', 'ｔ', 'Ｔ']) {
        let from = &rest[at..];
        if begins_with_denouncing(from) {
            return true;
        }
        let first = from.chars().next().map_or(1, char::len_utf8);
        rest = &from[first..];
    }
    false
}

/// The letters of the word without their marks.
const WORD: [char; 5] = ['t', 'o', 'c', 'a', 'o'];

/// `tố cáo`, letter by letter; what stands between the letters and is none is passed over.
fn begins_with_denouncing(text: &str) -> bool {
    use unicode_normalization::UnicodeNormalization;
    // Nearly every word ends here, with its second letter.
    let second = text.chars().nth(1).unwrap_or_default();
    if second.is_ascii_alphabetic() && !second.eq_ignore_ascii_case(&'o') {
        return false;
    }
    // Marks of two letters, blanks and hyphens: more than anybody types.
    let letters = text.chars().take(24).nfkd();
    let is_tone = |c: char| ('\u{300}'..='\u{36f}').contains(&c);
    let mut tones = 0;
    let mut found = 0;
    let mut blanks = 0;
    for c in letters.flat_map(char::to_lowercase) {
        if is_tone(c) {
            tones += 1;
        } else if c.is_alphabetic() {
            if WORD.get(found) != Some(&c) {
                return false;
            }
            found += 1;
        } else if c.is_ascii_digit() || matches!(c, '.' | ',' | ';' | ':' | '\n' | '(' | ')') {
            break;
        } else {
            blanks += usize::from(found > 1);
        }
        if found == WORD.len() {
            break;
        }
    }
    // Without marks it is the word only where a value or key is written so: `to-cao`, `tocao`.
    found == WORD.len() && (tones >= 2 || (tones == 0 && blanks <= 1))
}

/// Whether a finding is about a key or a kind that may have been meant to say that the petition
/// is secret.
pub(crate) fn may_be_a_misspelt_mark(finding: &Finding) -> bool {
    let meant = |name: &str| {
        let nearest = finding.args.iter().find(|(key, _)| *key == "nearest");
        nearest.is_some_and(|(_, nearest)| *nearest == name.into())
    };
    let of_a_mark = || {
        let keys = finding.place.iter().flat_map(|it| it.path().keys());
        let keys: Vec<&str> = keys.collect();
        matches!(keys[..], ["item", "kind"] | [.., "confidential"])
    };
    finding.is::<UnknownKey>()
        || finding.is::<MisspeltKey>() && meant("confidential")
        || (finding.is::<UnknownValue>() || finding.is::<WrongType>()) && of_a_mark()
}
