//! From a TOML tree to a record type, collecting every problem instead of the first.
//!
//! An ordinary serde deserializer stops at the first wrong value. This one notes the
//! problem with its key path, hands the visitor a stand-in (an empty string, the first
//! enumerator, ...) and goes on. The stand-ins never escape: [`decode`] returns a record
//! only when nothing was noted.

use std::cell::RefCell;
use std::fmt;
use std::sync::Arc;

use serde::Deserialize;
use serde::de;
use serde::de::DeserializeSeed;
use serde::de::IntoDeserializer;
use serde::de::Visitor;
use serde::de::value::SeqDeserializer;
use serde::de::value::StrDeserializer;
use serde::forward_to_deserialize_any;
use toml::Spanned;
use toml::de::DeTable;
use toml::de::DeValue;

use super::Prose;
use super::day::DAY;
use super::text::PROSE;
use super::text::TEXT;
use crate::diagnostic::Arg;
use crate::diagnostic::Bilingual;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::KeyPath;
use crate::diagnostic::Place;
use crate::diagnostic::Rule;
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
        if !self.silent {
            let mut finding = Diagnostic::new(rule, place);
            finding.args = args.to_vec();
            self.notes.findings.borrow_mut().push(finding);
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

    /// Notes the keys that do not belong here and returns those that were meant by a misspelt
    /// one: they need not be called missing as well.
    fn unknown_keys(&self, table: &DeTable<'_>, known: &[&'static str]) -> Vec<&'static str> {
        let absent: Vec<_> = known
            .iter()
            .copied()
            .filter(|key| table.get(*key).is_none())
            .collect();
        let mut meant = Vec::new();
        for (key, _) in table {
            let key = key.get_ref().as_ref();
            if known.contains(&key) {
                continue;
            }
            let place = Place::key(self.notes.file, self.path.key(key));
            let near = nearest(key, &absent);
            let rule = match near {
                Some(_) => &rule::MISSPELT_KEY,
                None => &rule::UNKNOWN_KEY,
            };
            let args = [
                ("key", key.into()),
                ("nearest", near.unwrap_or_default().into()),
                ("known", known.join(", ").into()),
            ];
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
const A_NUMBER: Bilingual = words("số nguyên không âm", "a whole number, not negative");
const A_FLAG: Bilingual = words("true hoặc false", "true or false");
const A_DAY: Bilingual = words("ngày, ví dụ 2025-04-18", "a date such as 2025-04-18");
const A_LIST: Bilingual = words("danh sách [...]", "a list [...]");
const A_TABLE: Bilingual = words("bảng", "a table");

fn type_name(value: &DeValue<'_>) -> Bilingual {
    match value {
        DeValue::String(_) => words("chuỗi", "a string"),
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

macro_rules! integers {
    ($($method:ident)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
            self.deserialize_i64(visitor)
        }
    )*};
}

impl<'de> de::Deserializer<'de> for Decoder<'de, '_> {
    type Error = Stop;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        match self.string() {
            Some(text) => visitor.visit_borrowed_str(text),
            None => {
                self.mismatch(A_STRING);
                visitor.visit_borrowed_str("")
            }
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        match self.value {
            Node::Value(DeValue::Boolean(flag)) => visitor.visit_bool(*flag),
            _ => {
                self.mismatch(A_FLAG);
                visitor.visit_bool(false)
            }
        }
    }

    fn deserialize_i64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        // Numbers in records are counts, ordinals, months: never negative, never huge.
        let number = match self.value {
            Node::Value(DeValue::Integer(digits)) => {
                u32::from_str_radix(digits.as_str(), digits.radix()).ok()
            }
            _ => None,
        };
        match number {
            Some(number) => visitor.visit_u32(number),
            None => {
                self.mismatch(A_NUMBER);
                visitor.visit_u32(0)
            }
        }
    }

    integers! {
        deserialize_i8 deserialize_i16 deserialize_i32 deserialize_u8
        deserialize_u16 deserialize_u32 deserialize_u64
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        match self.value {
            Node::Missing => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Stop> {
        match name {
            TEXT => self.located_text(false, visitor),
            PROSE => self.located_text(true, visitor),
            DAY => self.day(visitor),
            _ => visitor.visit_newtype_struct(self),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        let items: &[Spanned<DeValue<'_>>] = match self.value {
            // A list left out is an empty one; a rule says where it must not be empty.
            Node::Missing => &[],
            Node::Value(DeValue::Array(items)) => items,
            _ => {
                self.mismatch(A_LIST);
                &[]
            }
        };
        visitor.visit_seq(Items {
            items: items.iter(),
            at: 0,
            parent: &self,
        })
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Stop> {
        let table = self.table();
        let meant = match table {
            Some(table) => self.unknown_keys(table, fields),
            None => {
                self.mismatch(A_TABLE);
                Vec::new()
            }
        };
        let silent = self.silent || table.is_none();
        visitor.visit_map(Fields {
            table,
            fields: fields.iter(),
            current: "",
            parent: &self,
            meant,
            silent,
        })
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Stop> {
        let chosen = match self.string() {
            Some(text) if variants.contains(&text) => text,
            Some(text) => {
                let place = Place::value(self.notes.file, self.path.clone());
                let args = [
                    ("value", text.into()),
                    ("known", variants.join(", ").into()),
                ];
                self.note(&rule::UNKNOWN_VALUE, place, &args);
                variants[0]
            }
            None => {
                self.mismatch(A_STRING);
                variants[0]
            }
        };
        let unit: StrDeserializer<'_, Stop> = chosen.into_deserializer();
        visitor.visit_enum(unit)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        f32 f64 i128 u128 char str string bytes byte_buf unit unit_struct
        tuple tuple_struct map identifier
    }
}

struct Items<'de, 'p, 'n> {
    items: std::slice::Iter<'de, Spanned<DeValue<'de>>>,
    at: usize,
    parent: &'p Decoder<'de, 'n>,
}

impl<'de> de::SeqAccess<'de> for Items<'de, '_, '_> {
    type Error = Stop;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Stop> {
        let Some(item) = self.items.next() else {
            return Ok(None);
        };
        let element = Decoder {
            value: Node::Value(item.get_ref()),
            path: self.parent.path.index(self.at),
            notes: self.parent.notes,
            silent: self.parent.silent,
        };
        self.at += 1;
        seed.deserialize(element).map(Some)
    }
}

struct Fields<'de, 'p, 'n> {
    table: Option<&'de DeTable<'de>>,
    fields: std::slice::Iter<'static, &'static str>,
    current: &'static str,
    parent: &'p Decoder<'de, 'n>,
    /// Keys that were misspelt: reported already.
    meant: Vec<&'static str>,
    silent: bool,
}

impl<'de> de::MapAccess<'de> for Fields<'de, '_, '_> {
    type Error = Stop;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Stop> {
        let Some(field) = self.fields.next() else {
            return Ok(None);
        };
        self.current = field;
        let key: StrDeserializer<'_, Stop> = (*field).into_deserializer();
        seed.deserialize(key).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Stop> {
        let value = self
            .table
            .and_then(|table| table.get(self.current))
            .map_or(Node::Missing, |value| Node::Value(value.get_ref()));
        seed.deserialize(Decoder {
            value,
            path: self.parent.path.key(self.current),
            notes: self.parent.notes,
            silent: self.silent || self.meant.contains(&self.current),
        })
    }
}
