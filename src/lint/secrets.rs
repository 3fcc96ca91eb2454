//! Dấu mật: whether a petition may hold a secret, judged before it is understood.
//!
//! A denunciation must not be shown even to say what is wrong with its record (Luật Tố cáo 2018,
//! Điều 47). A mark of secrecy may itself be misspelt: rather too much is withheld than too
//! little.

use toml::de::{DeTable, DeValue};

use crate::findings::{Finding, Spot};
use crate::records::{MissingKey, MisspeltKey, UnknownKey, UnknownValue, WrongType};
use crate::vietnamese::{begins_denouncing, is_composed, may_denounce};

/// Whether a petition may hold a secret. Its keys and values tell; what cannot be parsed is
/// judged by all its words, comments included.
pub(crate) fn may_be_secret(text: &str) -> bool {
    // Nearly every record is spared a second parsing. An escaped letter hides a word.
    let hidden = ["\\u", "\\U", "tố ", "Tố ", "TỐ "];
    let hides = || hidden.iter().any(|it| text.contains(it)) || !is_composed(text);
    if !sounds_secret(text) && !hides() {
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
        DeValue::String(text) => sounds_secret(text) || begins_denouncing(text),
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
    words.any(|word| likely(&word) && meant(word)) || may_denounce(text)
}

/// Whether a record may have been cut off, and its mark of secrecy with what is lost.
pub(crate) fn may_be_cut_off(text: &str, findings: &[Finding]) -> bool {
    let end = text.trim_end().len();
    let at_the_end = |it: &Finding| match it.place.as_ref().map(|it| &it.spot) {
        Some(Spot::Bytes { end: last, .. }) => *last >= end,
        _ => false,
    };
    let mut errors = findings.iter().filter(|it| it.is_error());
    // Nothing was asked for yet, least of all of which kind.
    !text.contains("item")
        || errors.any(|it| !text.ends_with('\n') || it.is::<MissingKey>() || at_the_end(it))
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
