//! From a TOML tree to a record type, collecting every problem instead of the first.
//!
//! An ordinary serde deserializer stops at the first wrong value. This one notes the
//! problem with its key path, hands the visitor a stand-in (an empty string, the first
//! enumerator, ...) and goes on. The stand-ins never escape: [`decode`] returns a record
//! only when nothing was noted.

mod access;
mod deserializer;

use std::cell::RefCell;
use std::fmt;
use std::sync::Arc;

use serde::Deserialize;
use serde::de;
use serde::de::Visitor;
use serde::de::value::SeqDeserializer;
use toml::de::DeTable;
use toml::de::DeValue;

use super::Prose;
use super::reading::MOST;
use crate::diagnostic::Arg;
use crate::diagnostic::Bilingual;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::KeyPath;
use crate::diagnostic::Place;
use crate::diagnostic::Rule;
use crate::diagnostic::Suggestion;
use crate::diagnostic::catalogue as rule;

/// Reads a record of type `T`; every problem goes to `findings`.
pub fn decode<'de, T: Deserialize<'de>>(
    file: &Arc<str>,
    table: &'de DeTable<'de>,
    findings: &mut Vec<Diagnostic>,
) -> Option<T> {
    let notes = Notes {
        file,
        findings: RefCell::default(),
    };
    let result = T::deserialize(Decoder {
        value: Node::Table(table),
        path: KeyPath::root(),
        notes: &notes,
        silent: false,
    });
    let mut noted = notes.findings.into_inner();
    let clean = !noted.iter().any(Diagnostic::is_error);
    findings.append(&mut noted);
    // A visitor that refuses a value has been given one that does not come from TOML at all;
    // every wrong value was noted before it came to that.
    result.ok().filter(|_| clean)
}

struct Notes<'a> {
    file: &'a Arc<str>,
    findings: RefCell<Vec<Diagnostic>>,
}

/// The part of the tree under the decoder.
#[derive(Clone, Copy)]
enum Node<'de> {
    /// The key is not there.
    Missing,
    Value(&'de DeValue<'de>),
    /// The whole file: not a `DeValue` of its own.
    Table(&'de DeTable<'de>),
}

struct Decoder<'de, 'n> {
    value: Node<'de>,
    path: KeyPath,
    notes: &'n Notes<'n>,
    /// Inside something already reported: one finding is enough.
    silent: bool,
}

impl<'de> Decoder<'de, '_> {
    fn note(&self, rule: &'static Rule, place: Place, args: &[(&'static str, Arg)]) {
        let mut noted = self.notes.findings.borrow_mut();
        // More of one kind would never be shown.
        let same = |it: &&Diagnostic| it.level == rule.level;
        if !self.silent && (noted.len() < MOST || noted.iter().filter(same).count() <= MOST) {
            let mut finding = Diagnostic::new(rule, place);
            finding.args = args.to_vec();
            if let Some((_, Arg::Text(nearest))) = args.iter().find(|it| it.0 == "nearest") {
                finding.suggestion = Some(Suggestion {
                    text: nearest.clone(),
                    safe: false,
                });
            }
            noted.push(finding);
        }
    }

    /// Notes that the value is missing, or is not what was wanted.
    fn mismatch(&self, expected: Bilingual) {
        let place = Place::value(self.notes.file, self.path.clone());
        match self.value {
            Node::Missing => {
                // The table is shown; its key is all that has to be named.
                let key = self.path.last_key().unwrap_or_default();
                self.note(&rule::MISSING_KEY, place, &[("key", key.into())]);
            }
            Node::Table(_) => self.wrong_type(expected, A_TABLE),
            Node::Value(value) => self.wrong_type(expected, type_name(value)),
        }
    }

    fn wrong_type(&self, expected: Bilingual, found: Bilingual) {
        let place = Place::value(self.notes.file, self.path.clone());
        let args = [("expected", expected.into()), ("found", found.into())];
        self.note(&rule::WRONG_TYPE, place, &args);
    }

    fn table(&self) -> Option<&'de DeTable<'de>> {
        match self.value {
            Node::Table(table) => Some(table),
            Node::Value(value) => value.as_table(),
            Node::Missing => None,
        }
    }

    fn string(&self) -> Option<&'de str> {
        match self.value {
            Node::Value(value) => value.as_str(),
            _ => None,
        }
    }

    /// The triple that [`super::Text`] and [`super::Prose`] read.
    fn located_text<V: Visitor<'de>>(self, prose: bool, visitor: V) -> Result<V::Value, Stop> {
        let text = match self.string() {
            Some(text) => {
                let place = || Place::value(self.notes.file, self.path.clone());
                if text.trim().is_empty() {
                    self.note(&rule::EMPTY_TEXT, place(), &[]);
                }
                if prose && let Some(mark) = Prose::computed(text).unbalanced() {
                    self.note(&rule::UNBALANCED_MARK, place().inside(&mark), &[]);
                }
                text
            }
            None => {
                self.mismatch(A_STRING);
                ""
            }
        };
        let parts = [text, &**self.notes.file, self.path.encoded()];
        visitor.visit_seq(SeqDeserializer::new(parts.map(str::to_owned).into_iter()))
    }

    fn day<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        let date = match self.value {
            Node::Value(DeValue::Datetime(when))
                if when.time.is_none() && when.offset.is_none() =>
            {
                when.date
            }
            _ => None,
        };
        match date {
            Some(date) => visitor.visit_str(&date.to_string()),
            None => {
                self.mismatch(A_DAY);
                visitor.visit_str("2000-01-01")
            }
        }
    }

    fn clock<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        let time = match self.value {
            Node::Value(DeValue::Datetime(when)) if when.date.is_none() => when.time,
            _ => None,
        };
        match time {
            Some(time) => visitor.visit_str(&time.to_string()),
            None => {
                self.mismatch(A_CLOCK);
                visitor.visit_str("00:00:00")
            }
        }
    }

    /// Notes the keys that do not belong here and returns those that were meant by a misspelt
    /// one: they need not be called missing as well.
    fn unknown_keys(&self, table: &DeTable<'_>, known: &[&'static str]) -> Vec<&'static str> {
        // Of a part that repeats, one more may be meant though others are there.
        let may_be_meant = |key: &&str| table.get(*key).is_none_or(|it| it.get_ref().is_array());
        let possible: Vec<_> = known.iter().copied().filter(may_be_meant).collect();
        let mut meant = Vec::new();
        for (key, _) in table {
            let key = key.get_ref().as_ref();
            if known.contains(&key) {
                continue;
            }
            let place = Place::key(self.notes.file, self.path.key(key));
            let near = nearest(key, &possible);
            let rule = match near {
                Some(_) => &rule::MISSPELT_KEY,
                None => &rule::UNKNOWN_KEY,
            };
            let mut args = vec![("key", key.into()), ("known", known.join(", ").into())];
            args.extend(near.map(|near| ("nearest", near.into())));
            self.note(rule, place, &args);
            meant.extend(near);
        }
        meant
    }
}

const fn words(vi: &'static str, en: &'static str) -> Bilingual {
    Bilingual { vi, en }
}

const A_STRING: Bilingual = words("chuỗi trong ngoặc kép", "a string in quotes");
const A_NUMBER: Bilingual = words(
    "số nguyên không âm, không có ngoặc kép",
    "a whole number, not negative, without quotes",
);
const A_FLAG: Bilingual = words("true hoặc false", "true or false");
const A_DAY: Bilingual = words(
    "ngày viết không có ngoặc kép, ví dụ 2025-04-18",
    "a date without quotes such as 2025-04-18",
);
const A_CLOCK: Bilingual = words(
    "giờ viết không có ngoặc kép, ví dụ 07:30:00",
    "a time without quotes such as 07:30:00",
);
const A_LIST: Bilingual = words(
    "danh sách trong ngoặc vuông [...]",
    "a list in square brackets [...]",
);
const A_TABLE: Bilingual = words("bảng", "a table");

fn type_name(value: &DeValue<'_>) -> Bilingual {
    match value {
        DeValue::String(_) => words("chuỗi", "a string"),
        DeValue::Integer(number) if number.as_str().starts_with('-') => {
            words("số âm", "a negative number")
        }
        DeValue::Integer(number) if number.as_str().parse::<u32>().is_err() => {
            words("số quá lớn", "a number too large")
        }
        DeValue::Integer(_) => words("số nguyên", "a whole number"),
        DeValue::Float(_) => words("số thập phân", "a decimal number"),
        DeValue::Boolean(_) => A_FLAG,
        DeValue::Datetime(_) => words("ngày hoặc giờ", "a date or time"),
        DeValue::Array(_) => A_LIST,
        DeValue::Table(_) => A_TABLE,
    }
}

/// The known name that `word` was most likely meant to be.
pub fn nearest<'a>(word: &str, known: &[&'a str]) -> Option<&'a str> {
    known
        .iter()
        .map(|name| (strsim::damerau_levenshtein(word, name), *name))
        .filter(|(distance, name)| *distance <= 1 + name.chars().count() / 4)
        .min()
        .map(|(_, name)| name)
}

/// What serde sees when a visitor refuses a value; turned into a finding at the top.
#[derive(Debug)]
pub(super) struct Stop(String);

impl fmt::Display for Stop {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Stop {}

impl de::Error for Stop {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self(message.to_string())
    }
}
