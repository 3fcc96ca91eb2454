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
        let mut path = String::with_capacity(self.0.len() + 1 + key.len());
        path.push_str(&self.0);
        path.push(SEPARATOR);
        // A key with control characters is unknown anyway; it must not look like two.
        path.extend(key.chars().filter(|c| !c.is_control()));
        Self(path)
    }

    /// The path to the element `index`, counted from 0.
    #[must_use]
    pub fn index(&self, index: usize) -> Self {
        Self(format!("{}{SEPARATOR}{INDEX}{index}", self.0))
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
        let keys = self.segments().filter_map(|segment| match segment {
            Segment::Key(key) => Some(key),
            Segment::Index(_) => None,
        });
        keys.last()
    }

    /// Reads what [`fmt::Display`] wrote, for paths of plain keys.
    pub fn parse(text: &str) -> Self {
        Self::root().down(text)
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
    Bytes(ByteRange),
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

/// A byte range that can be ordered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ByteRange {
    /// First byte.
    pub start: usize,
    /// Behind the last byte.
    pub end: usize,
}

impl Place {
    /// The key it is at or in; the root where it is no value of a record.
    pub fn path(&self) -> KeyPath {
        match &self.spot {
            Spot::Key(path) | Spot::Value(path) | Spot::Inside(path, _) => path.clone(),
            Spot::File | Spot::Bytes(_) | Spot::Cell(_) => KeyPath::root(),
        }
    }

    /// The file as a whole.
    pub fn file(file: &Arc<str>) -> Self {
        Self {
            file: Arc::clone(file),
            spot: Spot::File,
        }
    }

    /// A key of the file.
    pub fn key(file: &Arc<str>, path: KeyPath) -> Self {
        Self {
            file: Arc::clone(file),
            spot: Spot::Key(path),
        }
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
        Self {
            file: Arc::clone(file),
            spot: Spot::Value(path),
        }
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
        Self {
            file: Arc::clone(file),
            spot: Spot::Bytes(ByteRange {
                start: range.start,
                end: range.end,
            }),
        }
    }

    /// A cell of a workbook.
    pub fn cell(file: &Arc<str>, address: CellAddress) -> Self {
        Self {
            file: Arc::clone(file),
            spot: Spot::Cell(address),
        }
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
            Spot::Value(path) => Self {
                file: Arc::clone(&self.file),
                spot: Spot::Inside(path.clone(), excerpt.to_owned()),
            },
            _ => self.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_named_as_spreadsheets_do() {
        let shown = |row, column| {
            let sheet = Arc::from("Nội dung");
            CellAddress { sheet, row, column }.to_string()
        };
        assert_eq!(shown(6, 3), "Nội dung!D7");
        assert_eq!(shown(0, 25), "Nội dung!Z1");
        assert_eq!(shown(0, 26), "Nội dung!AA1");
        assert_eq!(shown(1_048_575, 16_383), "Nội dung!XFD1048576");
    }

    #[test]
    fn a_path_reads_back_as_written() {
        let path = KeyPath::root()
            .key("task")
            .index(3)
            .key("duty")
            .index(0)
            .key("text");
        assert_eq!(path.to_string(), "task[3].duty[0].text");
        assert_eq!(KeyPath::parse("task[3].duty[0].text"), path);
        assert_eq!(KeyPath::root().to_string(), "");
    }
}
