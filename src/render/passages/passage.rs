//! Đoạn in: a line of a paper as one text that knows where its words come from.

use std::collections::{BTreeMap, VecDeque};
use std::ops::Range;
use std::sync::Arc;

use super::words::{PrintedLine, Word};
use crate::findings::{Place, Spot};
use crate::render::markup::{Markup, shown_name};

/// Đoạn in: what one paragraph, cell or line of a paper says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// Its words, one blank between them.
    pub text: String,
    /// The bytes of the text that come from one place, in their order: a value of a record, or a
    /// line of a template. What is computed has none.
    parts: Vec<(Range<usize>, Option<Place>)>,
}

impl Passage {
    /// A text whose origin nobody knows.
    pub fn unplaced(text: &str) -> Self {
        Self::new([(text, None)])
    }

    /// Puts the pieces of a line together; none of what stands between them counts but that
    /// there is something.
    fn new<'a>(pieces: impl IntoIterator<Item = (&'a str, Option<Place>)>) -> Self {
        let (mut text, mut parts) = (String::new(), Vec::new());
        let mut blank = false;
        for (piece, place) in pieces {
            let start = text.len();
            for letter in piece.chars() {
                if letter.is_ascii_whitespace() {
                    blank = !text.is_empty();
                } else {
                    if std::mem::take(&mut blank) {
                        text.push(' ');
                    }
                    text.push(letter);
                }
            }
            if text.len() > start {
                parts.push((start..text.len(), place));
            }
        }
        Self { text, parts }
    }

    /// Where those bytes of the text come from: the first value of a record that has a share in
    /// them, else the line of a template or profile that says all of them; `None` where any is
    /// computed. Of no bytes, where something was taken out, it is what stands beside them, a value
    /// rather than a line.
    pub fn place_of(&self, range: &Range<usize>) -> Option<&Place> {
        let touched = self
            .parts
            .iter()
            .filter(|(part, _)| match range.is_empty() {
                true => part.start <= range.start && range.start <= part.end,
                false => part.start < range.end && range.start < part.end.max(part.start + 1),
            });
        let places: Vec<Option<&Place>> = touched.map(|(_, place)| place.as_ref()).collect();
        let known = || places.iter().flatten().copied();
        let of_record = known().find(|it| it.file.starts_with("records/"));
        let of_profile = known().find(|it| range.is_empty() && matches!(it.spot, Spot::Value(_)));
        of_record.or(of_profile).or_else(|| {
            places
                .iter()
                .copied()
                .collect::<Option<Vec<_>>>()?
                .first()
                .copied()
        })
    }
}

/// The lines that were read from markup and the library it uses, each as a text.
pub(crate) fn passages(markup: &Markup, lines: &[PrintedLine]) -> Vec<Passage> {
    let mut origins = Origins::of(markup);
    let passage = |line: &PrintedLine| {
        let file: Option<Arc<str>> = line.file.as_deref().map(|it| shown_name(it).into());
        let pieces = line.words.iter().map(|word| {
            let place = match &file {
                Some(file) => Some(Place::bytes(file, word.range.clone())),
                None => origins.of_word(word),
            };
            (&*word.text, place)
        });
        Passage::new(pieces)
    };
    lines.iter().map(passage).collect()
}

/// Where the literals of markup come from: alike ones in the order in which they were written, the
/// last one for all that follow.
struct Origins<'a> {
    markup: &'a Markup,
    of_literals: BTreeMap<&'a str, VecDeque<&'a Place>>,
}

impl<'a> Origins<'a> {
    fn of(markup: &'a Markup) -> Self {
        let mut of_literals: BTreeMap<&str, VecDeque<&Place>> = BTreeMap::new();
        for (literal, place) in markup.literals() {
            of_literals.entry(literal).or_default().push_back(place);
        }
        Self {
            markup,
            of_literals,
        }
    }

    fn of_word(&mut self, word: &Word) -> Option<Place> {
        let literal = self.markup.text.get(word.range.clone())?;
        match self.of_literals.get_mut(literal).filter(|_| word.quoted) {
            Some(places) if places.len() > 1 => places.pop_front().cloned(),
            Some(places) => places.front().copied().cloned(),
            None if word.quoted && !self.markup.is_of_template(&word.range) => None,
            None => self.markup.template_place(&word.range),
        }
    }
}
