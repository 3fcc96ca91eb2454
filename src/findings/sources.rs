//! The texts that findings point into, and the way from a key path to bytes, line and column.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use toml::Spanned;
use toml::de::{DeArray, DeTable, DeValue};

use super::place::{KeyPath, Place, Segment, Spot};

/// The texts of all files that were read, by the name under which findings know them.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    texts: BTreeMap<Arc<str>, Arc<str>>,
    concealed: BTreeSet<Arc<str>>,
    /// Bytes of lines that name somebody who is kept secret, by file.
    veiled: BTreeMap<Arc<str>, Vec<Range<usize>>>,
}

/// A place as bytes and as line and column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Located {
    /// Bytes of the file.
    pub range: Range<usize>,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

impl Sources {
    /// Keeps the text of a file.
    pub fn insert(&mut self, file: Arc<str>, text: Arc<str>) {
        self.texts.insert(file, text);
    }

    /// Lets findings show nothing of a file but line and column.
    pub fn conceal(&mut self, file: &Arc<str>) {
        self.concealed.insert(Arc::clone(file));
    }

    /// Whether findings may show nothing of the file.
    pub fn is_concealed(&self, file: &str) -> bool {
        self.concealed.contains(file)
    }

    /// Lets findings show nothing of the values at these places, whatever they find in them.
    pub(crate) fn veil(&mut self, places: &[Place]) {
        for (place, at) in places.iter().zip(self.locate(places)) {
            let file = Arc::clone(&place.file);
            let ranges = at.map(|it| it.range);
            self.veiled.entry(file).or_default().extend(ranges);
        }
    }

    /// Whether nothing may be shown of these bytes of a file, ends included.
    pub(super) fn is_veiled(&self, file: &str, range: &Range<usize>) -> bool {
        let mut veiled = self.veiled.get(file).into_iter().flatten();
        let touched = |it: &Range<usize>| it.start <= range.end && range.start <= it.end;
        self.is_concealed(file) || veiled.any(touched)
    }

    /// The text of a file, if it could be read.
    pub fn text(&self, file: &str) -> Option<&Arc<str>> {
        self.texts.get(file)
    }

    /// Names and texts of all files, sorted by name.
    pub fn texts(&self) -> impl Iterator<Item = (&str, &str)> {
        self.texts.iter().map(|(file, text)| (&**file, &**text))
    }

    /// Adds the texts of `other`.
    pub fn extend(&mut self, other: Self) {
        self.texts.extend(other.texts);
        self.concealed.extend(other.concealed);
        self.veiled.extend(other.veiled);
    }

    /// Calls `see` with every string of a file and the way to it; with none of a file that is not
    /// held or broken.
    pub fn visit_strings(&self, file: &str, see: &mut impl FnMut(&KeyPath, &str)) {
        if let Some(Ok(table)) = self.text(file).map(|text| DeTable::parse(text)) {
            visit_strings(table.get_ref(), see);
        }
    }

    /// Calls `see` with every single value of a file, numbers and days among them, as it is typed
    /// there, and the way to it.
    pub fn visit_values(&self, file: &str, see: &mut impl FnMut(&KeyPath, &str)) {
        let typed = |path: &KeyPath, value: &DeValue<'_>| match value {
            DeValue::String(text) => see(path, text),
            DeValue::Integer(number) => see(path, number.as_str()),
            DeValue::Datetime(moment) => see(path, &moment.to_string()),
            _ => {}
        };
        if let Some(Ok(table)) = self.text(file).map(|text| DeTable::parse(text)) {
            let mut typed = typed;
            visit_table(&mut KeyPath::root(), table.get_ref(), &mut typed);
        }
    }

    /// Finds the bytes of many places at once: each file is parsed once.
    ///
    /// A place in a file that is not held gives `None`.
    pub fn locate<'p>(&self, places: impl IntoIterator<Item = &'p Place>) -> Vec<Option<Located>> {
        let mut found = Vec::new();
        let mut by_file: BTreeMap<&str, Vec<(usize, &Place)>> = BTreeMap::new();
        for (at, place) in places.into_iter().enumerate() {
            by_file.entry(&place.file).or_default().push((at, place));
            found.push(None);
        }
        for (file, places) in by_file {
            let Some(text) = self.text(file) else {
                continue;
            };
            let needs_keys = places.iter().any(|(_, place)| {
                !matches!(place.spot, Spot::File | Spot::Bytes { .. } | Spot::Cell(_))
            });
            let table = needs_keys.then(|| DeTable::parse_recoverable(text).0);
            let range = |place: &Place| match &place.spot {
                Spot::File | Spot::Cell(_) => 0..0,
                Spot::Bytes { start, end } => *start..*end,
                Spot::Key(path) => lookup(table.as_ref(), path, true),
                Spot::Value(path) => lookup(table.as_ref(), path, false),
                Spot::Inside(path, excerpt) => {
                    let value = lookup(table.as_ref(), path, false);
                    narrow(text, value, excerpt)
                }
            };
            let ranges = places.into_iter().map(|(at, place)| (at, range(place)));
            for (at, located) in positions(text, ranges.collect()) {
                found[at] = Some(located);
            }
        }
        found
    }
}

/// Calls `see` with every string of a table and the way to it.
pub(crate) fn visit_strings(table: &DeTable<'_>, see: &mut impl FnMut(&KeyPath, &str)) {
    let mut strings = |path: &KeyPath, value: &DeValue<'_>| {
        if let DeValue::String(text) = value {
            see(path, text);
        }
    };
    visit_table(&mut KeyPath::root(), table, &mut strings);
}

/// What looks at single values.
type See<'s> = dyn FnMut(&KeyPath, &DeValue<'_>) + 's;

fn visit_table(path: &mut KeyPath, table: &DeTable<'_>, see: &mut See<'_>) {
    for (key, value) in table {
        let step = Segment::Key(key.get_ref());
        path.within(step, |path| visit_value(path, value.get_ref(), see));
    }
}

fn visit_value(path: &mut KeyPath, value: &DeValue<'_>, see: &mut See<'_>) {
    match value {
        DeValue::Array(items) => {
            for (nth, item) in items.iter().enumerate() {
                let step = Segment::Index(nth);
                path.within(step, |path| visit_value(path, item.get_ref(), see));
            }
        }
        DeValue::Table(table) => visit_table(path, table, see),
        _ => see(path, value),
    }
}

/// Line and column of each range of bytes, in the order of the text: it is gone through once, however
/// many places are on one line.
fn positions(text: &str, mut ranges: Vec<(usize, Range<usize>)>) -> Vec<(usize, Located)> {
    ranges.sort_by_key(|(_, range)| range.start);
    let (mut line, mut column, mut gone) = (1, 1, 0);
    let located = ranges.into_iter().map(|(at, range)| {
        let start = text.floor_char_boundary(range.start);
        let end = text.floor_char_boundary(range.end).max(start);
        let passed = &text[gone..start];
        gone = start;
        match passed.rfind('\n') {
            Some(last) => {
                line += passed.matches('\n').count();
                column = passed[last..].chars().count();
            }
            None => column += passed.chars().count(),
        }
        let range = start..end;
        let located = Located {
            range,
            line,
            column,
        };
        (at, located)
    });
    located.collect()
}

/// The bytes of a key or of its value. A path that leads nowhere (a missing key) gives the
/// deepest part of it that exists.
fn lookup(table: Option<&Spanned<DeTable<'_>>>, path: &KeyPath, key: bool) -> Range<usize> {
    let Some(table) = table else { return 0..0 };
    let mut range = 0..0;
    let (mut inside, mut items) = (Some(table.get_ref()), None);
    for segment in path.segments() {
        let next = match segment {
            Segment::Key(name) => inside
                .and_then(|it| it.get_key_value(name))
                .map(|(key, value)| (key.span(), value)),
            Segment::Index(index) => items
                .and_then(|it: &DeArray<'_>| it.get(index))
                .map(|item| (item.span(), item)),
        };
        let Some((key_span, value)) = next else {
            return range;
        };
        range = if key { key_span } else { value.span() };
        (inside, items) = (value.get_ref().as_table(), value.get_ref().as_array());
    }
    range
}

fn narrow(text: &str, value: Range<usize>, excerpt: &str) -> Range<usize> {
    match text.get(value.clone()).and_then(|raw| raw.find(excerpt)) {
        Some(at) => value.start + at..value.start + at + excerpt.len(),
        None => value,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Line and column as they are counted from the beginning, for each place by itself.
    fn counted(text: &str, start: usize) -> (usize, usize) {
        let before = &text[..text.floor_char_boundary(start)];
        let line = before.rfind('\n').map_or(0, |it| it + 1);
        let column = before[line..].chars().count() + 1;
        (before.matches('\n').count() + 1, column)
    }

    #[test]
    fn every_place_of_a_text_is_counted_from_the_one_before() {
        for text in ["", "á", "\n", "một\r\n\nhai ba\n", "\n\nđường\nđi", "đi"] {
            let places = 0..text.len() + 3;
            // Backwards, and each one twice.
            let ranges = places
                .clone()
                .chain(places)
                .rev()
                .map(|it| (it, it..it + 1));
            let found = positions(text, ranges.collect());
            assert_eq!(found.len(), 2 * (text.len() + 3));
            for (start, located) in found {
                let known = (located.line, located.column);
                assert_eq!(known, counted(text, start), "{text:?} {start}");
            }
        }
    }
}
