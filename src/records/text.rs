//! Text: strings that are printed exactly as typed.

use std::cell::RefCell;
use std::fmt;
use std::sync::Arc;
use unicode_normalization::char::is_combining_mark;

use serde::Deserialize;
use serde::Deserializer;
use serde::de::SeqAccess;
use serde::de::Visitor;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::is_nfc;

use crate::diagnostic::KeyPath;
use crate::diagnostic::Place;

/// The name under which the decoder recognises the type.
pub(super) const TEXT: &str = "$text";

/// Văn bản nguyên văn: printed exactly as typed, any character at all.
///
/// In NFC, on one line and without blanks at either end. Remembers which value of
/// which file it came from; two texts are equal when their characters are.
#[derive(Debug, Clone, Default)]
pub struct Text {
    value: String,
    place: Option<Arc<Place>>,
}

impl Text {
    /// A text that comes from no record, such as a computed one.
    pub fn computed(value: impl Into<String>) -> Self {
        Self {
            value: value.into(),
            place: None,
        }
    }

    /// The characters.
    pub fn as_str(&self) -> &str {
        &self.value
    }

    /// The value in the record it was read from.
    pub fn place(&self) -> Option<&Place> {
        self.place.as_deref()
    }

    /// A text made from this one, kept at its place.
    #[must_use]
    pub fn map(&self, change: impl FnOnce(&str) -> String) -> Self {
        Self {
            value: change(&self.value),
            place: self.place.clone(),
        }
    }
}

impl PartialEq for Text {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl Eq for Text {}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.value)
    }
}

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

/// Whether the text is in NFC. Vietnamese as it is usually typed is known to be at a glance.
pub(super) fn is_composed(text: &str) -> bool {
    let usual =
        |c: char| matches!(c, '\0'..'\u{300}' | '\u{1ea0}'..='\u{1ef9}' | '\u{2010}'..='\u{2027}');
    text.chars().all(usual) || is_nfc(text)
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_newtype_struct(TEXT, TextVisitor)
    }
}

/// Takes a string, or from our own decoder the triple of string, file and key path.
pub(super) struct TextVisitor;

impl<'de> Visitor<'de> for TextVisitor {
    type Value = Text;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_str<E>(self, value: &str) -> Result<Text, E> {
        Ok(Text::computed(normalize(value)))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Text, A::Error> {
        let mut next = || seq.next_element::<String>().map(Option::unwrap_or_default);
        let value = normalize(&next()?);
        let file = shared(next()?);
        let path = KeyPath::from_encoded(next()?);
        Ok(Text {
            value,
            place: Some(Arc::new(Place::value(&file, path))),
        })
    }
}

/// The name of a file, kept once for all the texts in it.
fn shared(name: String) -> Arc<str> {
    thread_local! {
        static LAST: RefCell<Arc<str>> = RefCell::new(Arc::from(""));
    }
    LAST.with_borrow_mut(|last| {
        if **last != *name {
            *last = Arc::from(name);
        }
        Arc::clone(last)
    })
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_are_brought_to_nfc() {
        assert_eq!(normalize("  Huye\u{323}\u{302}n\tủy\r\n "), "Huyện ủy");
    }
}
