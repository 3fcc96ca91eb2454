//! Khóa của hồ sơ: what a record type declares of its keys, for those who ask for values in
//! another way than an editor does.

use schemars::JsonSchema;
use serde::de::value::Error;
use serde::de::{DeserializeOwned, Error as _, Visitor};
use serde::{Deserializer, forward_to_deserialize_any};
use serde_json::Value;

use super::schema::described;

/// Khóa: one key of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct RecordKey {
    /// As it is typed.
    pub name: &'static str,
    /// Its Vietnamese title.
    pub title: String,
    /// What to write, as editors explain it.
    pub description: String,
    /// A value for example, as JSON and TOML write it.
    pub example: Option<String>,
    /// Whether no record may be without it.
    pub required: bool,
}

/// The keys of a record type, in the order in which it declares them.
pub(crate) fn keys_of<T: JsonSchema + DeserializeOwned>() -> Vec<RecordKey> {
    let schema = described::<T>();
    let text = |name: &str, what: &str| {
        let text = schema["properties"][name][what].as_str();
        text.unwrap_or_default().to_owned()
    };
    let required = schema["required"].as_array().map_or(&[][..], Vec::as_slice);
    let key = |name: &&'static str| RecordKey {
        name,
        title: text(name, "title"),
        description: text(name, "description"),
        example: schema["properties"][name]["examples"]
            .get(0)
            .map(Value::to_string),
        required: required.iter().any(|it| it.as_str() == Some(name)),
    };
    declared::<T>().iter().map(key).collect()
}

/// The names of a record type's fields, which a schema has in alphabetical order only.
fn declared<T: DeserializeOwned>() -> &'static [&'static str] {
    let mut fields: &[&str] = &[];
    // It ends with an error as soon as the type has named its fields.
    let _ = T::deserialize(Asking(&mut fields));
    fields
}

/// What a record type is read from to learn what it asks for.
struct Asking<'a>(&'a mut &'static [&'static str]);

impl<'de> Deserializer<'de> for Asking<'_> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Error> {
        Err(Error::custom("only structures have keys"))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        *self.0 = fields;
        self.deserialize_any(visitor)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char str string bytes byte_buf option unit
        unit_struct newtype_struct seq tuple tuple_struct map enum identifier ignored_any
    }
}

#[cfg(test)]
mod tests {
    use super::super::petition::{PetitionRecord, Petitioner};
    use super::*;

    #[test]
    fn keys_come_in_the_order_of_the_type() {
        let names = |keys: Vec<RecordKey>| keys.into_iter().map(|it| it.name).collect::<Vec<_>>();
        let petitioner = ["honorific", "name", "role", "publish-name"];
        assert_eq!(names(keys_of::<Petitioner>()), petitioner);
        let keys = keys_of::<PetitionRecord>();
        let received = keys.iter().find(|it| it.name == "received");
        assert!(received.is_some_and(|it| it.required && it.title == "Ngày tiếp nhận"));
        assert!(
            keys.iter()
                .any(|it| it.name == "households" && !it.required)
        );
    }
}
