//! Một bước sửa: one difference between a workbook and a record, as the preview tells it.

use crate::findings::Place;

/// Một bước sửa, in the workbook's words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChangeStep {
    /// A value that changes.
    Set {
        /// The item's code, empty for the petition itself, and which of its events.
        of: String,
        /// The column's heading.
        what: &'static str,
        /// What the record says; empty for nothing.
        before: String,
        /// What it is to say.
        after: String,
        /// The cell that says so.
        place: Place,
    },
    /// A new item.
    Item {
        /// The code that it gets.
        code: String,
        /// What it is about, in a few words.
        short: String,
        /// What the workbook left open and the program fills in, by the columns' headings.
        filled: Vec<(&'static str, String)>,
        /// The row's cell with what was said.
        place: Place,
    },
    /// A new event of an item.
    Event {
        /// The item's code.
        of: String,
        /// The day, the kind of event, and who has to act until when.
        what: String,
        /// The row's first cell.
        place: Place,
    },
}

impl ChangeStep {
    /// The cell or row that it comes from.
    pub fn place(&self) -> &Place {
        match self {
            Self::Set { place, .. } | Self::Item { place, .. } | Self::Event { place, .. } => place,
        }
    }

    /// The code of the recorded item that changes by it; `None` for new items, and for what
    /// belongs to no item.
    pub(super) fn changed_item(&self) -> Option<&str> {
        match self {
            Self::Set { of, .. } | Self::Event { of, .. } => {
                of.split(',').next().filter(|code| !code.is_empty())
            }
            Self::Item { .. } => None,
        }
    }
}
