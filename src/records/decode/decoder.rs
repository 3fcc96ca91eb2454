//! The decoder: where it stands in the tree, and what it notes there.

use std::cell::RefCell;
use std::sync::Arc;

use serde::Deserialize;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::findings::{Finding, KeyPath, Place};

/// The most findings that are told of one file: nobody reads more.
pub(crate) const MOST: usize = 100;

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

/// What was found in one file.
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

impl<'de, 'n> Decoder<'de, 'n> {
    /// The decoder of a part of this value.
    pub(super) fn part(&self, value: Option<&'de Spanned<DeValue<'de>>>, path: KeyPath) -> Self {
        Self {
            value: value.map_or(Node::Missing, |it| Node::Value(it.get_ref())),
            path,
            notes: self.notes,
            silent: self.silent,
        }
    }

    /// Notes a finding, unless enough of its level are there: more would never be shown.
    pub(super) fn note(&self, finding: Finding) {
        let mut noted = self.notes.findings.borrow_mut();
        let same = |it: &&Finding| it.level == finding.level;
        if !self.silent && (noted.len() < MOST || noted.iter().filter(same).count() <= MOST) {
            noted.push(finding);
        }
    }

    /// The value the decoder stands at.
    pub(super) fn place(&self) -> Place {
        Place::value(self.notes.file, self.path.clone())
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
}
