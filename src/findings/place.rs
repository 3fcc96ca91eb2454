//! Where a finding is: a file and a key path or a byte range in it.

use std::borrow::Cow;
use std::fmt;
use std::ops::Range;
use std::sync::Arc;

/// Đường dẫn khóa: the way from the top of a TOML file to one value.
///
/// Kept as one string (segments behind a separator, indices marked) because every text
/// of every record carries one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct KeyPath(String);

/// One step of a [`KeyPath`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Segment<'a> {
    /// A key of a table.
    Key(&'a str),
    /// A position in an array, from 0.
    Index(usize),
}

const SEPARATOR: char = '\u{1f}';
const INDEX: char = '\u{1e}';

impl KeyPath {
    /// The top of the file.
    pub fn root() -> Self {
        Self::default()
    }

    /// The path one key further down.
    #[must_use]
    pub fn key(&self, key: &str) -> Self {
        let mut path = Self(String::with_capacity(self.0.len() + 1 + key.len()));
        path.0.push_str(&self.0);
        path.push(Segment::Key(key));
        path
    }

    /// The path to the element `index`, counted from 0.
    #[must_use]
    pub fn index(&self, index: usize) -> Self {
        let mut path = self.clone();
        path.push(Segment::Index(index));
        path
    }

    fn push(&mut self, step: Segment<'_>) {
        self.0.push(SEPARATOR);
        match step {
            Segment::Key(key) if key.bytes().all(|it| it.is_ascii_graphic()) => {
                self.0.push_str(key);
            }
            // A key with control characters is unknown anyway; it must not look like two.
            Segment::Key(key) => self.0.extend(key.chars().filter(|c| !c.is_control())),
            Segment::Index(index) => {
                self.0.push(INDEX);
                self.0.push_str(&index.to_string());
            }
        }
    }

    /// Goes one step further down, and back again when what is done there is done.
    pub(super) fn within(&mut self, step: Segment<'_>, there: impl FnOnce(&mut Self)) {
        let length = self.0.len();
        self.push(step);
        there(self);
        self.0.truncate(length);
    }

    /// The steps from the top.
    pub fn segments(&self) -> impl Iterator<Item = Segment<'_>> {
        self.0
            .split(SEPARATOR)
            .skip(1)
            .map(|part| match part.strip_prefix(INDEX).map(str::parse) {
                Some(Ok(index)) => Segment::Index(index),
                _ => Segment::Key(part),
            })
    }

    /// The last key on the way, whatever index stands behind it.
    pub fn last_key(&self) -> Option<&str> {
        self.keys().last()
    }

    /// The keys on the way, without the indices.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.segments().filter_map(|segment| match segment {
            Segment::Key(key) => Some(key),
            Segment::Index(_) => None,
        })
    }

    /// The path one step further up; the root stays where it is.
    pub(crate) fn up(&self) -> Self {
        let end = self.0.rfind(SEPARATOR).unwrap_or(0);
        Self(self.0[..end].to_owned())
    }

    /// Whether it leads to what another one leads to, or further down from there.
    pub(crate) fn is_within(&self, other: &Self) -> bool {
        let rest = self.0.strip_prefix(&other.0);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(SEPARATOR))
    }

    /// The path with another beginning, where it has the one that is replaced.
    pub(crate) fn moved(&self, from: &Self, to: &Self) -> Option<Self> {
        let rest = self
            .0
            .strip_prefix(&from.0)
            .filter(|_| self.is_within(from))?;
        Some(Self([&to.0, rest].concat()))
    }

    /// The path further down, by keys as [`fmt::Display`] writes them: `conclusion.date`.
    #[must_use]
    pub fn down(&self, keys: &str) -> Self {
        let mut path = self.clone();
        for part in keys.split('.').filter(|part| !part.is_empty()) {
            let mut pieces = part.split('[');
            path = path.key(pieces.next().unwrap_or_default());
            for piece in pieces {
                if let Ok(index) = piece.trim_end_matches(']').parse() {
                    path = path.index(index);
                }
            }
        }
        path
    }
}

impl fmt::Display for KeyPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, segment) in self.segments().enumerate() {
            match segment {
                Segment::Key(key) if at == 0 => write!(f, "{key}")?,
                Segment::Key(key) => write!(f, ".{key}")?,
                Segment::Index(index) => write!(f, "[{index}]")?,
            }
        }
        Ok(())
    }
}

/// Vị trí: a file and a spot in it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The file, relative to the root, with `/`: `records/office.toml`.
    pub file: Arc<str>,
    /// The spot in the file.
    pub spot: Spot,
}

/// Which part of a file is meant.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Spot {
    /// The file as a whole.
    File,
    /// The key itself (an unknown one, say).
    Key(KeyPath),
    /// The value behind a key.
    Value(KeyPath),
    /// The first occurrence of a piece of text inside a value.
    Inside(KeyPath, String),
    /// Bytes of the file.
    Bytes {
        /// The first one.
        start: usize,
        /// The one behind the last.
        end: usize,
    },
    /// A cell of a workbook.
    Cell(CellAddress),
}

/// Địa chỉ ô: a cell of one sheet of a workbook, shown as `Nội dung!D7`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CellAddress {
    /// The sheet's name.
    pub sheet: Arc<str>,
    /// The row, from 0.
    pub row: u32,
    /// The column, from 0.
    pub column: u32,
}

impl fmt::Display for CellAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut letters = Vec::new();
        let mut rest = u64::from(self.column) + 1;
        while rest > 0 {
            rest -= 1;
            letters.push(char::from(b'A' + (rest % 26) as u8));
            rest /= 26;
        }
        let letters: String = letters.into_iter().rev().collect();
        write!(f, "{}!{letters}{}", self.sheet, u64::from(self.row) + 1)
    }
}

impl Place {
    /// The key it is at or in; the root where it is no value of a record.
    pub fn path(&self) -> &KeyPath {
        const ROOT: &KeyPath = &KeyPath(String::new());
        match &self.spot {
            Spot::Key(path) | Spot::Value(path) | Spot::Inside(path, _) => path,
            Spot::File | Spot::Bytes { .. } | Spot::Cell(_) => ROOT,
        }
    }

    fn at(file: &Arc<str>, spot: Spot) -> Self {
        let file = Arc::clone(file);
        Self { file, spot }
    }

    /// The file as a whole.
    pub fn file(file: &Arc<str>) -> Self {
        Self::at(file, Spot::File)
    }

    /// A key of the file.
    pub fn key(file: &Arc<str>, path: KeyPath) -> Self {
        Self::at(file, Spot::Key(path))
    }

    /// A value below this one, by its keys: `date`, `conclusion.date`.
    #[must_use]
    pub fn down(&self, keys: &str) -> Self {
        Self::value(&self.file, self.path().down(keys))
    }

    /// An element of a list below this value, counted from 0.
    #[must_use]
    pub fn nth(&self, list: &str, index: usize) -> Self {
        Self::value(&self.file, self.path().key(list).index(index))
    }

    /// A value of the file.
    pub fn value(file: &Arc<str>, path: KeyPath) -> Self {
        Self::at(file, Spot::Value(path))
    }

    /// A value of a file in one string: every text of every record keeps one.
    pub(crate) fn encode_value(file: &str, path: &KeyPath) -> String {
        [file, &path.0].concat()
    }

    /// The value that [`Place::encode_value`] wrote.
    pub(crate) fn decode_value(encoded: &str) -> Self {
        // A path begins with a separator, which no name of a file has in it.
        let end = encoded.find(SEPARATOR).unwrap_or(encoded.len());
        let (file, path) = encoded.split_at(end);
        Self::value(&Arc::from(file), KeyPath(path.to_owned()))
    }

    /// Bytes of the file.
    pub fn bytes(file: &Arc<str>, range: Range<usize>) -> Self {
        let Range { start, end } = range;
        Self::at(file, Spot::Bytes { start, end })
    }

    /// A cell of a workbook.
    pub fn cell(file: &Arc<str>, address: CellAddress) -> Self {
        Self::at(file, Spot::Cell(address))
    }

    /// The file as messages name it, with the cell's address where there is one.
    pub fn name(&self) -> Cow<'_, str> {
        match &self.spot {
            Spot::Cell(address) => Cow::Owned(format!("{}: {address}", self.file)),
            _ => Cow::Borrowed(&*self.file),
        }
    }

    /// The cell, where the place is one.
    pub fn address(&self) -> Option<&CellAddress> {
        match &self.spot {
            Spot::Cell(address) => Some(address),
            _ => None,
        }
    }

    /// Narrows a value down to the first occurrence of `excerpt` in it.
    #[must_use]
    pub fn inside(&self, excerpt: &str) -> Self {
        match &self.spot {
            Spot::Value(path) => {
                let spot = Spot::Inside(path.clone(), excerpt.to_owned());
                Self::at(&self.file, spot)
            }
            _ => self.clone(),
        }
    }
}
