//! Đọc quanh dòng sai cú pháp: what a file says besides lines that are no TOML.

use std::collections::BTreeSet;
use std::ops::Range;

use toml::de::{DeTable, DeValue, Error};

use super::syntax::AVALANCHE;
use crate::findings::KeyPath;

/// A file whose broken lines were made harmless. All other bytes stand where they stood.
pub(crate) struct Around {
    /// The text: `key = 0` in place of a value that is none, and a remark in place of a key
    /// that is there twice.
    pub(crate) text: String,
    lines: Vec<Range<usize>>,
}

/// What stands around the broken lines of a file; `None` where more is broken than single lines.
pub(crate) fn around(text: &str, errors: &[Error]) -> Option<Around> {
    if errors.is_empty() || errors.len() > AVALANCHE {
        return None;
    }
    let (mut mended, mut lines) = (text.to_owned(), Vec::new());
    for error in errors {
        let line = line_at(text, error.span()?.start);
        let harmless = harmless(&text[line.clone()], error.message() == "duplicate key")?;
        mended.replace_range(line.clone(), &harmless);
        lines.push(line);
    }
    let text = mended;
    DeTable::parse(&text).ok()?;
    Some(Around { text, lines })
}

/// The line without its end.
fn line_at(text: &str, at: usize) -> Range<usize> {
    let at = text.floor_char_boundary(at);
    let start = text[..at].rfind('\n').map_or(0, |it| it + 1);
    let end = text[at..].find('\n').map_or(text.len(), |it| at + it);
    start..end
}

/// A line as long as this one that breaks nothing.
fn harmless(line: &str, is_twice: bool) -> Option<String> {
    let (key, _) = line.split_once('=')?;
    let key = key.trim_end();
    let plain = |it: u8| it.is_ascii_alphanumeric() || b"-_".contains(&it);
    let is_key = !key.is_empty() && key.bytes().all(plain);
    let harmless = match is_twice {
        true => "#".to_owned(),
        false => format!("{key}=0"),
    };
    is_key.then(|| format!("{harmless}{}", " ".repeat(line.len() - harmless.len())))
}

impl Around {
    /// The values that stand for broken ones.
    pub(crate) fn broken(&self, table: &DeTable<'_>) -> BTreeSet<KeyPath> {
        let mut found = BTreeSet::new();
        self.look(table, &KeyPath::root(), &mut found);
        found
    }

    fn look(&self, table: &DeTable<'_>, path: &KeyPath, found: &mut BTreeSet<KeyPath>) {
        for (key, value) in table {
            let path = path.key(key.get_ref());
            let start = key.span().start;
            if self.lines.iter().any(|line| line.contains(&start)) {
                found.insert(path);
                continue;
            }
            match value.get_ref() {
                DeValue::Table(inner) => self.look(inner, &path, found),
                DeValue::Array(items) => {
                    for (nth, item) in items.iter().enumerate() {
                        if let DeValue::Table(inner) = item.get_ref() {
                            self.look(inner, &path.index(nth), found);
                        }
                    }
                }
                _ => {}
            }
        }
    }
}
