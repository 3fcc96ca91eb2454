//! The decoder: where it stands in the tree, and what it notes there.

use std::cell::RefCell;
use std::iter;
use std::sync::Arc;

use serde::de::value::{BorrowedStrDeserializer, MapDeserializer};
use serde::de::{IntoDeserializer, Visitor};
use toml::de::{DeTable, DeValue};
use toml::value::Datetime;

use super::most::MOST;
use super::nearest::nearest;
use super::stop::Stop;
use crate::findings::{
    Arg, Bilingual, Finding, KeyPath, Place, Rule, Suggestion, catalogue as rule,
};
use crate::records::prose::Prose;

pub(super) struct Notes<'a> {
    pub(super) file: &'a Arc<str>,
    pub(super) findings: RefCell<Vec<Finding>>,
}

/// The part of the tree under the decoder.
#[derive(Clone, Copy)]
pub(super) enum Node<'de> {
    /// The key is not there.
    Missing,
    Value(&'de DeValue<'de>),
    /// The whole file: not a `DeValue` of its own.
    Table(&'de DeTable<'de>),
}

pub(super) struct Decoder<'de, 'n> {
    pub(super) value: Node<'de>,
    pub(super) path: KeyPath,
    pub(super) notes: &'n Notes<'n>,
    /// Inside something already reported: one finding is enough.
    pub(super) silent: bool,
}

impl<'de> Decoder<'de, '_> {
    pub(super) fn note(&self, rule: &'static Rule, place: Place, args: &[(&'static str, Arg)]) {
        let mut noted = self.notes.findings.borrow_mut();
        // More of one kind would never be shown.
        let same = |it: &&Finding| it.level == rule.level;
        if !self.silent && (noted.len() < MOST || noted.iter().filter(same).count() <= MOST) {
            let mut finding = Finding::under(rule, place);
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
    pub(super) fn mismatch(&self, expected: Bilingual) {
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

    pub(super) fn wrong_type(&self, expected: Bilingual, found: Bilingual) {
        let place = Place::value(self.notes.file, self.path.clone());
        let args = [("expected", expected.into()), ("found", found.into())];
        self.note(&rule::WRONG_TYPE, place, &args);
    }

    pub(super) fn table(&self) -> Option<&'de DeTable<'de>> {
        match self.value {
            Node::Table(table) => Some(table),
            Node::Value(value) => value.as_table(),
            Node::Missing => None,
        }
    }

    pub(super) fn string(&self) -> Option<&'de str> {
        match self.value {
            Node::Value(value) => value.as_str(),
            _ => None,
        }
    }

    /// A text: its characters, and where they stand.
    pub(super) fn text<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        let text = match self.string() {
            Some(text) => {
                if text.trim().is_empty() {
                    let place = Place::value(self.notes.file, self.path.clone());
                    self.note(&rule::EMPTY_TEXT, place, &[]);
                }
                text
            }
            None => {
                self.mismatch(A_STRING);
                ""
            }
        };
        let text = BorrowedStrDeserializer::new(text);
        let origin = Place::encode_value(self.notes.file, &self.path);
        visitor.visit_map(MapDeserializer::new(iter::once((text, origin))))
    }

    /// A text in which marks of emphasis come in pairs.
    pub(super) fn prose<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        let lone = self
            .string()
            .and_then(|it| Prose::computed(it).unbalanced());
        if let Some(mark) = lone {
            let place = Place::value(self.notes.file, self.path.clone());
            self.note(&rule::UNBALANCED_MARK, place.inside(&mark), &[]);
        }
        visitor.visit_newtype_struct(self)
    }

    /// A date, handed over as text: `2025-04-18`.
    pub(super) fn day<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        match self.value {
            Node::Value(DeValue::Datetime(Datetime {
                date: Some(date),
                time: None,
                offset: None,
            })) => visitor.visit_newtype_struct(date.to_string().into_deserializer()),
            _ => {
                self.mismatch(A_DAY);
                visitor.visit_newtype_struct("2000-01-01".into_deserializer())
            }
        }
    }

    /// A time of day, handed over as text: `07:30:00`.
    pub(super) fn clock<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Stop> {
        match self.value {
            Node::Value(DeValue::Datetime(Datetime {
                date: None,
                time: Some(time),
                ..
            })) => visitor.visit_newtype_struct(time.to_string().into_deserializer()),
            _ => {
                self.mismatch(A_CLOCK);
                visitor.visit_newtype_struct("00:00:00".into_deserializer())
            }
        }
    }

    /// Notes the keys that do not belong here and returns those that were meant by a misspelt
    /// one: they need not be called missing as well.
    pub(super) fn unknown_keys(
        &self,
        table: &DeTable<'_>,
        known: &[&'static str],
    ) -> Vec<&'static str> {
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

pub(super) const A_STRING: Bilingual = words("chuỗi trong ngoặc kép", "a string in quotes");
pub(super) const A_NUMBER: Bilingual = words(
    "số nguyên không âm, không có ngoặc kép",
    "a whole number, not negative, without quotes",
);
pub(super) const A_FLAG: Bilingual = words("true hoặc false", "true or false");
pub(super) const A_DAY: Bilingual = words(
    "ngày viết không có ngoặc kép, ví dụ 2025-04-18",
    "a date without quotes such as 2025-04-18",
);
pub(super) const A_CLOCK: Bilingual = words(
    "giờ viết không có ngoặc kép, ví dụ 07:30:00",
    "a time without quotes such as 07:30:00",
);
pub(super) const A_LIST: Bilingual = words(
    "danh sách trong ngoặc vuông [...]",
    "a list in square brackets [...]",
);
pub(super) const A_TABLE: Bilingual = words("bảng", "a table");

pub(super) fn type_name(value: &DeValue<'_>) -> Bilingual {
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
