//! Tìm họ tên: many names looked for in many texts.

use std::collections::HashMap;

use crate::vietnamese::says;

/// Names to be looked for, by their first two words: a year has thousands of both names and
/// texts. Nearly all words of a text are told from those of names by their shapes.
pub(super) struct Names<'a> {
    by_words: HashMap<[String; 2], Vec<&'a str>>,
    /// Sorted.
    shapes: Vec<[Shape; 2]>,
}

/// First letter, in small, and length of a word, in bytes.
type Shape = (char, usize);

impl<'a> Names<'a> {
    /// Those of these that have two words or more.
    pub(super) fn new(names: impl Iterator<Item = &'a str>) -> Self {
        let mut by_words: HashMap<_, Vec<&str>> = HashMap::new();
        let mut shapes = Vec::new();
        for name in names {
            let mut its = words(name);
            if let (Some(first), Some(second)) = (its.next(), its.next()) {
                shapes.push([shape(first), shape(second)]);
                let key = [first, second].map(str::to_lowercase);
                let same = by_words.entry(key).or_default();
                if !same.contains(&name) {
                    same.push(name);
                }
            }
        }
        shapes.sort_unstable();
        shapes.dedup();
        Self { by_words, shapes }
    }

    /// Whether a text has one of the names in it, however it is spaced and set.
    pub(super) fn stand_in(&self, text: &str) -> bool {
        if self.shapes.is_empty() {
            return false;
        }
        let mut before = ("", shape(""));
        words(text).any(|word| {
            let word = (word, shape(word));
            let first = std::mem::replace(&mut before, word);
            let may_begin = self.shapes.binary_search(&[first.1, word.1]).is_ok();
            may_begin && self.are_said_in(text, [first.0, word.0])
        })
    }

    /// Whether one of the names that begin with these words is in the text.
    fn are_said_in(&self, text: &str, pair: [&str; 2]) -> bool {
        let Some(names) = self.by_words.get(&pair.map(str::to_lowercase)) else {
            return false;
        };
        let plain = text.replace('*', "");
        let plain = plain.split_whitespace().collect::<Vec<_>>().join(" ");
        names.iter().any(|name| says(&plain, name))
    }
}

/// The words of a text, as they are typed.
fn words(text: &str) -> impl Iterator<Item = &str> {
    // What is neither ASCII nor punctuation is a letter of Vietnamese, at a glance.
    let parts = |c: char| match c {
        '\0'..='\u{7f}' => !c.is_ascii_alphanumeric(),
        '\u{80}'..='\u{bf}' | '\u{2000}'..='\u{206f}' | '\u{3000}'..='\u{303f}' => true,
        _ => false,
    };
    text.split(parts).filter(|word| !word.is_empty())
}

fn shape(word: &str) -> Shape {
    let first = word.chars().next().unwrap_or_default();
    let small = match first {
        'A'..='Z' => first.to_ascii_lowercase(),
        '\0'..='\u{7f}' => first,
        _ => first.to_lowercase().next().unwrap_or(first),
    };
    (small, word.len())
}
