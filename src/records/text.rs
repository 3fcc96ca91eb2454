//! Text: strings that are printed exactly as typed.

use std::cell::RefCell;
use std::fmt;
use std::sync::Arc;

use serde::de::{SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

use crate::findings::{KeyPath, Place};
use crate::vietnamese::normalize;

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
