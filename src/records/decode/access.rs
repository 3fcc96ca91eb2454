//! The elements of a list and the fields of a table, one decoder each.

use serde::de;
use serde::de::value::StrDeserializer;
use serde::de::{DeserializeSeed, IntoDeserializer};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::decoder::{Decoder, Node};
use super::stop::Stop;

pub(super) struct Items<'de, 'p, 'n> {
    pub(super) items: std::slice::Iter<'de, Spanned<DeValue<'de>>>,
    pub(super) at: usize,
    pub(super) parent: &'p Decoder<'de, 'n>,
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

pub(super) struct Fields<'de, 'p, 'n> {
    pub(super) table: Option<&'de DeTable<'de>>,
    pub(super) fields: std::slice::Iter<'static, &'static str>,
    pub(super) current: &'static str,
    pub(super) parent: &'p Decoder<'de, 'n>,
    /// Keys that were misspelt: reported already.
    pub(super) meant: Vec<&'static str>,
    pub(super) silent: bool,
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
