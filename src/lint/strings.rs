//! Looks at every string of a file, whatever its key.

use std::sync::Arc;

use toml::de::{DeTable, DeValue};

use super::characters::{Printable, eth_letter, legacy_encoding, unprintable_character};
use super::tone::Spellings;
use super::typing::check_typing;
use crate::findings::{Finding, KeyPath, Place};
use crate::vietnamese::normalize;

/// What is looked for in every string of every file, and what was found.
pub(crate) struct StringChecks<'a> {
    pub printable: &'a Printable,
    pub spellings: &'a mut Spellings,
    pub findings: &'a mut Vec<Finding>,
}

impl StringChecks<'_> {
    /// Looks at all strings of a file.
    pub(crate) fn check_file(&mut self, file: &Arc<str>, table: &DeTable<'_>) {
        self.check_table(file, &KeyPath::root(), table);
    }

    fn check_table(&mut self, file: &Arc<str>, path: &KeyPath, table: &DeTable<'_>) {
        for (key, value) in table {
            self.check_value(file, &path.key(key.get_ref()), value.get_ref());
        }
    }

    fn check_value(&mut self, file: &Arc<str>, path: &KeyPath, value: &DeValue<'_>) {
        match value {
            DeValue::String(text) => self.check_text(&Place::value(file, path.clone()), text),
            DeValue::Array(items) => {
                for (at, item) in items.iter().enumerate() {
                    self.check_value(file, &path.index(at), item.get_ref());
                }
            }
            DeValue::Table(table) => self.check_table(file, path, table),
            _ => {}
        }
    }

    fn check_text(&mut self, place: &Place, raw: &str) {
        check_typing(place, raw, self.findings);
        if raw.is_ascii() && !raw.bytes().any(|byte| byte.is_ascii_control()) {
            return;
        }
        let text = normalize(raw);
        self.spellings.note(place, &text);
        let found = [
            unprintable_character(place, &text, self.printable),
            eth_letter(place, &text),
            legacy_encoding(place, &text),
        ];
        self.findings.extend(found.into_iter().flatten());
    }
}
