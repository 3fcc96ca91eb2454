//! The decoder: where it stands in the tree, and what it notes there.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::sync::Arc;

use serde::Deserialize;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::guess::Guess;
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
        guess: None,
    };
    let result = T::deserialize(notes.top(table));
    let mut noted = notes.findings.into_inner();
    let clean = !noted.iter().any(Finding::is_error);
    findings.append(&mut noted);
    // A visitor that refuses a value has been given one that does not come from TOML at all;
    // every wrong value was noted before it came to that.
    result.ok().filter(|_| clean)
}

/// Reads a record of type `T` with stand-ins for the values that cannot be trusted. What a slip
/// leaves no doubt about is read as it was meant: a misspelt key, a day in quotes.
pub(crate) fn suppose<'de, T: Deserialize<'de>>(
    file: &Arc<str>,
    table: &'de DeTable<'de>,
    doubtful: &BTreeSet<KeyPath>,
    guess: Guess,
) -> Option<T> {
    let notes = Notes {
        file,
        findings: RefCell::default(),
        guess: Some((guess, doubtful)),
    };
    T::deserialize(notes.top(table)).ok()
}

/// What was found in one file.
pub(super) struct Notes<'a> {
    pub(super) file: &'a Arc<str>,
    pub(super) findings: RefCell<Vec<Finding>>,
    /// How wrong values are filled in, and where they are; `None` where they are told.
    pub(super) guess: Option<(Guess, &'a BTreeSet<KeyPath>)>,
}

impl Notes<'_> {
    /// The decoder of the whole file.
    fn top<'de>(&self, table: &'de DeTable<'de>) -> Decoder<'de, '_> {
        Decoder {
            value: Node::Table(table),
            path: KeyPath::root(),
            notes: self,
            silent: false,
        }
    }
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

    /// Which stand-in is to be taken for this value; `None` where the value can be trusted.
    pub(super) fn guess(&self) -> Option<Guess> {
        let (guess, doubtful) = self.notes.guess?;
        doubtful.contains(&self.path).then_some(guess)
    }

    /// Whether values are filled in, and nothing is told.
    pub(super) fn supposes(&self) -> bool {
        self.notes.guess.is_some()
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

    /// Whether it is a table or a list, whose parts are read each by itself.
    pub(super) fn has_parts(&self) -> bool {
        let list = matches!(self.value, Node::Value(DeValue::Array(_)));
        list || self.table().is_some()
    }

    pub(super) fn string(&self) -> Option<&'de str> {
        match self.value {
            Node::Value(value) => value.as_str(),
            _ => None,
        }
    }
}
