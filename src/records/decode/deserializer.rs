//! What serde asks of the decoder, type by type.

use serde::de::value::{Error, MapDeserializer, SeqDeserializer};
use serde::de::{self, IntoDeserializer, Visitor};
use serde::forward_to_deserialize_any;
use toml::Spanned;
use toml::de::DeValue;

use super::decoder::{Decoder, Node};
use super::guess::Guess;
use super::types::{A_FLAG, A_LIST, A_NUMBER, A_STRING, A_TABLE};
use crate::findings::{Finding, rules};

/// What stands in for a text.
pub(super) const A_TEXT: (&str, &str) = ("…", "… …");

impl<'de> IntoDeserializer<'de, Error> for Decoder<'de, '_> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

impl<'de> de::Deserializer<'de> for Decoder<'de, '_> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        if let Some(guess) = self.guess() {
            return visitor.visit_borrowed_str(guess.pick(A_TEXT.0, A_TEXT.1));
        }
        match self.string() {
            Some(text) => visitor.visit_borrowed_str(text),
            None => {
                self.mismatch(A_STRING);
                visitor.visit_borrowed_str("")
            }
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        if let Some(guess) = self.guess() {
            return visitor.visit_bool(guess.pick(false, true));
        }
        match self.value {
            Node::Value(DeValue::Boolean(flag)) => visitor.visit_bool(*flag),
            _ => {
                self.mismatch(A_FLAG);
                visitor.visit_bool(false)
            }
        }
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        if let Some(guess) = self.guess() {
            // Both can be a month, a quarter, an ordinal.
            return visitor.visit_u32(guess.pick(1, 2));
        }
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

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match (self.value, self.guess()) {
            (Node::Missing, _) => visitor.visit_none(),
            (_, Some(Guess::First)) if !self.has_parts() => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        match name {
            "Text" => self.text(visitor),
            "Prose" => self.prose(visitor),
            "Day" => self.day(visitor),
            "Clock" => self.clock(visitor),
            _ => visitor.visit_newtype_struct(self),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let items: &[Spanned<DeValue<'_>>] = match self.value {
            // A list left out is an empty one; a rule says where it must not be empty.
            Node::Missing => &[],
            Node::Value(DeValue::Array(items)) => items,
            Node::Value(_) if self.supposes() => {
                // One that stands where a list of it belongs.
                return visitor.visit_seq(SeqDeserializer::new(std::iter::once(self)));
            }
            _ => {
                self.mismatch(A_LIST);
                &[]
            }
        };
        let items = items.iter().enumerate();
        let items = items.map(|(at, item)| self.part(Some(item), self.path.index(at)));
        visitor.visit_seq(SeqDeserializer::new(items))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        let table = self.table();
        let meant = match table {
            Some(table) => self.unknown_keys(table, fields),
            None => {
                self.mismatch(A_TABLE);
                Vec::new()
            }
        };
        let fields = fields.iter().map(|field| {
            let value = table.and_then(|it| it.get(*field));
            let typed = meant.iter().find(|(meant, _)| meant == field);
            if let (None, Some((_, typed)), true) = (value, typed, self.supposes()) {
                let value = table.and_then(|it| it.get(*typed));
                return (*field, self.part(value, self.path.key(typed)));
            }
            let mut part = self.part(value, self.path.key(field));
            // A table that is none, and a key that was misspelt, are reported already.
            part.silent |= table.is_none() || typed.is_some();
            (*field, part)
        });
        visitor.visit_map(MapDeserializer::new(fields))
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        if let Some(guess) = self.guess() {
            return visitor.visit_str(guess.of(variants).copied().unwrap_or_default());
        }
        match self.string() {
            Some(text) if variants.contains(&text) => return visitor.visit_str(text),
            Some(text) => {
                let known: &dyn de::Expected = &visitor;
                let (value, known) = (text.to_owned(), known.to_string());
                self.note(Finding::new(UnknownValue { value, known }, self.place()));
            }
            None => self.mismatch(A_STRING),
        }
        visitor.visit_str(variants.first().copied().unwrap_or_default())
    }

    // No record has any other type.
    forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u8 u16 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct
        tuple tuple_struct map identifier ignored_any
    }
}

rules! { VALUES:

UnknownValue "D111" "unknown-value" Error { value: String, known: String }
vi "“{value}” không phải là giá trị dùng được ở đây"
=> "chọn một trong: {known}"
en "“{value}” is not a value for this key"
=> "choose one of: {known}"
why "Các giá trị chọn sẵn quyết định cách trình bày; giá trị lạ không có nghĩa."
  / "These values decide how the document is set; an unknown one has no meaning."
wrong r#"when = ["sau"]"#
right r#"when = ["after"]"#
by Records

}
