//! A whole record file.

use std::cell::RefCell;
use std::sync::Arc;

use serde::Deserialize;
use toml::de::DeTable;

use super::decoder::{Decoder, Node, Notes};
use crate::findings::{Finding, KeyPath};

/// Reads a record of type `T`; every problem goes to `findings`.
pub fn decode<'de, T: Deserialize<'de>>(
    file: &Arc<str>,
    table: &'de DeTable<'de>,
    findings: &mut Vec<Finding>,
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
    let clean = !noted.iter().any(Finding::is_error);
    findings.append(&mut noted);
    // A visitor that refuses a value has been given one that does not come from TOML at all;
    // every wrong value was noted before it came to that.
    result.ok().filter(|_| clean)
}
