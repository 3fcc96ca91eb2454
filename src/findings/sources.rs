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
            let lines = line_starts(text);
            let needs_keys = places.iter().any(|(_, place)| {
                !matches!(place.spot, Spot::File | Spot::Bytes { .. } | Spot::Cell(_))
            });
            let table = needs_keys.then(|| DeTable::parse_recoverable(text).0);
            for (at, place) in places {
                let range = match &place.spot {
                    Spot::File | Spot::Cell(_) => 0..0,
                    Spot::Bytes { start, end } => *start..*end,
                    Spot::Key(path) => lookup(table.as_ref(), path, true),
                    Spot::Value(path) => lookup(table.as_ref(), path, false),
                    Spot::Inside(path, excerpt) => {
                        let value = lookup(table.as_ref(), path, false);
                        narrow(text, value, excerpt)
                    }
                };
                found[at] = Some(position(text, &lines, range));
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

fn line_starts(text: &str) -> Vec<usize> {
    std::iter::once(0)
        .chain(text.match_indices('\n').map(|(at, _)| at + 1))
        .collect()
}

fn position(text: &str, lines: &[usize], range: Range<usize>) -> Located {
    let start = text.floor_char_boundary(range.start);
    let end = text.floor_char_boundary(range.end).max(start);
    let line = lines.partition_point(|&at| at <= start).max(1);
    let column = text[lines[line - 1]..start].chars().count() + 1;
    Located {
        range: start..end,
        line,
        column,
    }
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
