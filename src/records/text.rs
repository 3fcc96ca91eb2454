//! Text: strings that are printed exactly as typed.

use std::fmt;
use std::sync::Arc;

use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

use crate::findings::{Breach, Finding, KeyPath, Place};
use crate::vietnamese::normalize;

/// Văn bản nguyên văn: printed exactly as typed, any character at all.
///
/// In NFC, on one line and without blanks at either end. Remembers which value of
/// which file it came from; two texts are equal when their characters are.
#[derive(Debug, Clone, Default)]
pub struct Text {
    value: String,
    /// The value it was typed as, as [`Place::encode_value`] writes it.
    origin: Option<Arc<str>>,
}

impl Text {
    /// A text that comes from no record, such as a computed one.
    pub fn computed(value: impl Into<String>) -> Self {
        Self {
            value: value.into(),
            origin: None,
        }
    }

    /// A text that stands as this value in a file which is no record, or is a name for it there.
    pub(crate) fn at(value: impl Into<String>, file: &str, path: &KeyPath) -> Self {
        Self {
            value: value.into(),
            origin: Some(Arc::from(Place::encode_value(file, path))),
        }
    }

    /// The characters.
    pub fn as_str(&self) -> &str {
        &self.value
    }

    /// The value in the record it was read from.
    pub fn place(&self) -> Option<Place> {
        self.origin.as_deref().map(Place::decode_value)
    }

    /// A finding at it, in whose words it stands again.
    pub fn finding<B: Breach>(&self, breach: impl FnOnce(String) -> B) -> Finding {
        Finding::at(breach(self.value.clone()), self.place())
    }

    /// A text made from this one, kept at its place.
    #[must_use]
    pub fn map(&self, change: impl FnOnce(&str) -> String) -> Self {
        Self {
            value: change(&self.value),
            origin: self.origin.clone(),
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
        deserializer.deserialize_newtype_struct("Text", TextVisitor)
    }
}

/// Takes what our own decoder hands over: the characters, and beside them where they stand.
struct TextVisitor;

impl<'de> Visitor<'de> for TextVisitor {
    type Value = Text;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Text, A::Error> {
        let entry = map.next_entry::<&str, String>()?;
        Ok(entry.map_or_else(Text::default, |(value, origin)| Text {
            value: normalize(value),
            origin: Some(Arc::from(origin)),
        }))
    }
}
