//! Người nói trong danh sách: who speaks in the rows of one number, though a name need not
//! stand in each.

use std::collections::{BTreeMap, BTreeSet};

use super::field_value::FieldValue;
use super::people;
use super::row::SheetRow;

/// The session that a row names, and its number there.
type Turn = (Option<String>, i64);

/// Người nói: the names in the rows of each turn.
pub(super) struct Speakers(BTreeMap<Turn, BTreeSet<String>>);

impl Speakers {
    /// Those whom the rows name.
    pub(super) fn in_rows(rows: &[SheetRow]) -> Self {
        let mut speakers = BTreeMap::new();
        for row in rows {
            let named = named_in(row);
            if let Some(turn) = turn(row).filter(|_| !named.is_empty()) {
                speakers.entry(turn).or_insert(named);
            }
        }
        Self(speakers)
    }

    /// Those of a row; of its turn when it names nobody.
    pub(super) fn of(&self, row: &SheetRow) -> BTreeSet<String> {
        let own = named_in(row);
        let above = turn(row).and_then(|turn| self.0.get(&turn));
        match above {
            Some(above) if own.is_empty() => above.clone(),
            _ => own,
        }
    }
}

fn named_in(row: &SheetRow) -> BTreeSet<String> {
    let named = people::of_row(row, &[], &mut Vec::new());
    named.iter().map(|it| it.name().to_owned()).collect()
}

fn turn(row: &SheetRow) -> Option<Turn> {
    ordinal(row).map(|number| (row.text("session").map(str::to_owned), number))
}

/// The number of a row's turn, as it is typed.
pub(super) fn ordinal(row: &SheetRow) -> Option<i64> {
    match row.entry("ordinal") {
        Some(FieldValue::Count(number)) => Some(*number),
        _ => None,
    }
}
