//! From a TOML tree to a record type, collecting every problem instead of the first.
//!
//! An ordinary serde deserializer stops at the first wrong value. This one notes the
//! problem with its key path, hands the visitor a stand-in (an empty string, the first
//! enumerator, ...) and goes on. The stand-ins never escape: [`decode`] returns a record
//! only when nothing was noted.

mod access;
mod decoder;
mod deserializer;
mod most;
mod nearest;
mod stop;

pub(crate) use most::MOST;
pub use nearest::nearest;

use std::cell::RefCell;
use std::sync::Arc;

use serde::Deserialize;
use toml::de::DeTable;

use crate::findings::{Finding, KeyPath};
use decoder::{Decoder, Node, Notes};

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
