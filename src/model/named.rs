//! Thứ có mã và tên: what people name by its code or by a name, and which one they meant.

use std::fmt::Display;

use unicode_normalization::UnicodeNormalization;

use crate::lint::in_old_way;

/// Thứ có mã và tên: something to choose, by its code or by one of its names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Named {
    /// The code by which records name it.
    pub id: String,
    /// What it is called where it is offered.
    pub label: String,
    /// Other names by which people know it.
    pub also: Vec<String>,
}

impl Named {
    /// Something with a code and a name.
    pub(crate) fn new(id: impl Display, label: impl Display) -> Self {
        Self {
            id: id.to_string(),
            label: label.to_string(),
            also: Vec::new(),
        }
    }

    /// With another name.
    #[must_use]
    pub(crate) fn or(mut self, name: impl Display) -> Self {
        self.also.push(name.to_string());
        self
    }
}

/// The one that was meant by what was typed: its code, else what it is called, else another of
/// its names. Letters of names may be large or small, composed or not, their tone marks in the
/// old place or the new; nothing else is overlooked.
///
/// # Errors
///
/// Those that may have been meant, if there are several; none where nothing is called so.
pub(crate) fn meant<'a>(all: &'a [Named], typed: &str) -> Result<&'a Named, Vec<&'a Named>> {
    let wanted = folded(typed);
    let ways: [&dyn Fn(&Named) -> bool; 3] = [
        &|it| it.id == typed,
        &|it| folded(&it.label) == wanted,
        &|it| it.also.iter().any(|name| folded(name) == wanted),
    ];
    for way in ways {
        let found: Vec<&Named> = all.iter().filter(|it| way(it)).collect();
        match found[..] {
            [] => {}
            [one] => return Ok(one),
            _ => return Err(found),
        }
    }
    Err(Vec::new())
}

/// The form in which two names are compared.
pub(crate) fn folded(text: &str) -> String {
    let composed: String = text.nfc().collect();
    let words: Vec<&str> = composed.split_whitespace().collect();
    in_old_way(&words.join(" ").to_lowercase())
}
