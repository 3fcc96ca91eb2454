//! Chữ đổi: which bytes of a passage are other ones than before, and where they come from.

use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::passage::Passage;
use crate::findings::Place;

/// Where what is new in a passage comes from, and its bytes there: the first value of a record that
/// changed in it, else the first other place, unless any of it is computed.
pub(super) fn place_of_new<'a>(
    before: &str,
    after: &'a Passage,
) -> Option<(&'a Place, Range<usize>)> {
    let (old, new) = (words_in(before), words_in(&after.text));
    let word = |text: &'_ str, at: &Range<usize>| text[at.clone()].trim_end().to_owned();
    let old_words: Vec<String> = old.iter().map(|it| word(before, it)).collect();
    let new_words: Vec<String> = new.iter().map(|it| word(&after.text, it)).collect();
    let changes = capture_diff_slices(Algorithm::Myers, &old_words, &new_words);
    let changed = changes
        .iter()
        .filter(|it| !matches!(it, DiffOp::Equal { .. }));
    let places: Vec<Option<(&Place, Range<usize>)>> = changed
        .map(|change| {
            let gone = bytes_of(&old, change.old_range(), before.len());
            let come = bytes_of(&new, change.new_range(), after.text.len());
            let letters = letters_changed(&before[gone], &after.text[come.clone()]);
            let letters = come.start + letters.start..come.start + letters.end;
            Some((after.place_of(&letters)?, letters))
        })
        .collect();
    let all = places.iter().all(Option::is_some);
    let known = || places.iter().flatten();
    let of_record = known().find(|(it, _)| it.file.starts_with("records/"));
    let first = known().next().filter(|_| all);
    of_record.or(first).cloned()
}

/// The bytes of some words of a text; of none the place where they would stand.
fn bytes_of(words: &[Range<usize>], some: Range<usize>, end: usize) -> Range<usize> {
    let start = words.get(some.start).map_or(end, |it| it.start);
    let end = words[some].last().map_or(start, |it| it.end);
    start..end
}

/// The bytes of `after` between the letters that both begin with alike and those that they end
/// with alike.
pub(super) fn letters_changed(before: &str, after: &str) -> Range<usize> {
    let same = |(one, other): &(char, char)| one == other;
    let length = |(_, letter): (char, char)| letter.len_utf8();
    let start = before
        .chars()
        .zip(after.chars())
        .take_while(same)
        .map(length)
        .sum();
    let (before, rest) = (&before[start..], &after[start..]);
    let letters = before.chars().rev().zip(rest.chars().rev());
    let end: usize = letters.take_while(same).map(length).sum();
    start..after.len() - end
}

/// The bytes of each word of a text, with the blank behind it.
fn words_in(text: &str) -> Vec<Range<usize>> {
    let words = text.split_inclusive(' ').scan(0, |end, word| {
        *end += word.len();
        Some(*end - word.len()..*end)
    });
    words.collect()
}

/// The bytes of two texts between the words that they begin with alike and those that they end
/// with alike.
pub(super) fn changed(before: &str, after: &str) -> (Range<usize>, Range<usize>) {
    let (old, new) = (words_in(before), words_in(after));
    let same = |(one, other): (&Range<usize>, &Range<usize>)| {
        before[one.clone()].trim_end() == after[other.clone()].trim_end()
    };
    let begin = old.iter().zip(&new).take_while(|it| same(*it)).count();
    let rest = old[begin..].iter().rev().zip(new[begin..].iter().rev());
    let end = rest.take_while(|it| same(*it)).count();
    let between = |text: &str, words: &[Range<usize>]| {
        let start = words.get(begin).map_or(text.len(), |it| it.start);
        let end = words.len() - end;
        start..words[..end].last().map_or(start, |it| it.end.max(start))
    };
    (between(before, &old), between(after, &new))
}
