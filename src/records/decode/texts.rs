//! Texts, days and clocks on their way from TOML to the types of records.

use std::iter;

use chrono::NaiveDate;
use serde::de::value::{BorrowedStrDeserializer, Error, MapDeserializer};
use serde::de::{IntoDeserializer, Visitor};
use toml::de::DeValue;
use toml::value::Datetime;

use super::decoder::{Decoder, Node};
use super::deserializer::A_TEXT;
use super::types::{A_CLOCK, A_DAY, A_STRING};
use crate::findings::{Finding, Place, rules};
use crate::records::prose::Prose;

impl<'de> Decoder<'de, '_> {
    /// A text: its characters, and where they stand.
    pub(super) fn text<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        // Words that are wrong are left: a code is still the one that others name.
        let words = self.string().filter(|text| !text.trim().is_empty());
        let text = match (self.string(), self.guess().filter(|_| words.is_none())) {
            (_, Some(guess)) => guess.pick(A_TEXT.0, A_TEXT.1),
            (Some(text), None) => {
                if text.trim().is_empty() {
                    self.note(Finding::new(EmptyText, self.place()));
                }
                text
            }
            (None, None) => {
                self.mismatch(A_STRING);
                ""
            }
        };
        let text = BorrowedStrDeserializer::new(text);
        let origin = Place::encode_value(self.notes.file, &self.path);
        visitor.visit_map(MapDeserializer::new(iter::once((text, origin))))
    }

    /// A text in which marks of emphasis come in pairs.
    pub(super) fn prose<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let lone = self
            .string()
            .and_then(|it| Prose::computed(it).unbalanced());
        if let Some(mark) = lone {
            let place = self.place().inside(&mark);
            self.note(Finding::new(UnbalancedMark, place));
        }
        visitor.visit_newtype_struct(self)
    }

    /// A date, handed over as text: `2025-04-18`.
    pub(super) fn day<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        if let Some(guess) = self.guess() {
            if let Some(day) = self.string().and_then(day_in_quotes) {
                return visitor.visit_newtype_struct(day.to_string().into_deserializer());
            }
            let day = guess.pick("1900-01-01", "2100-12-31");
            return visitor.visit_newtype_struct(day.into_deserializer());
        }
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
    pub(super) fn clock<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        if let Some(guess) = self.guess() {
            let time = guess.pick("00:00:00", "23:59:59");
            return visitor.visit_newtype_struct(time.into_deserializer());
        }
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
}

/// The day that was typed as a text, in either usual order.
fn day_in_quotes(text: &str) -> Option<NaiveDate> {
    let mut forms = ["%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y"].into_iter();
    forms.find_map(|form| NaiveDate::parse_from_str(text.trim(), form).ok())
}

rules! { TEXTS:

EmptyText "D112" "empty-text" Error
vi "giá trị để trống hoặc chỉ có dấu cách"
=> "ghi nội dung, hoặc xóa cả dòng nếu khóa này không bắt buộc"
en "an empty string, or blanks alone"
=> "fill it in, or remove the line if the key is optional"
why "Chuỗi rỗng in ra một chỗ trống trong văn bản chính thức."
  / "An empty string would print as a hole in an official document."
wrong r#"authority-of = "BAN THƯỜNG VỤ"
position = "  ""#
right r#"authority-of = "BAN THƯỜNG VỤ"
position = "BÍ THƯ""#
by Records

UnbalancedMark "D117" "unbalanced-emphasis" Warning
vi "có dấu * mở nhưng thiếu dấu * đóng"
=> "viết *nghiêng* hoặc **đậm**; muốn in dấu sao thì viết \\*"
en "an asterisk opens and never closes"
=> "write *italic* or **bold**; for a printed asterisk write \\*"
why "Dấu sao lẻ được in nguyên ra văn bản, thường không phải là ý người soạn."
  / "A lone asterisk is printed as it is, which is rarely what was meant."
wrong "(*lần trước)"
right "(*lần trước*)"
by Records

}
