//! Các cột của sổ: what stands under which heading, and how it is read.

use super::choices::List;

/// Cột.
#[derive(Debug, PartialEq)]
pub(super) struct Column {
    /// The key of the record, which also names the column in the program.
    pub key: &'static str,
    /// As it is headed in a workbook of ours.
    pub heading: &'static str,
    /// What else people call it.
    pub also: &'static [&'static str],
    pub form: Form,
    /// In letters.
    pub width: u16,
    /// What to type, for the guide and the note that shows at the cell.
    pub advice: &'static str,
}

/// Dạng của một cột.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// Any text, on one line in the record.
    Text,
    /// A whole number.
    Count,
    Day,
    /// One name out of a list.
    One(List),
    /// Names out of a list.
    Several(List),
    /// The code of an item.
    Code,
    /// Codes of items.
    Codes,
    /// One entry for each person, in the order of the names.
    Each,
    /// For the eye alone: never read.
    Shown,
}

impl Column {
    /// Whether its cells are for several entries.
    pub(super) fn is_list(&self) -> bool {
        matches!(self.form, Form::Several(_) | Form::Codes | Form::Each)
    }
}

pub(super) const fn column(
    key: &'static str,
    heading: &'static str,
    also: &'static [&'static str],
    form: Form,
    width: u16,
    advice: &'static str,
) -> Column {
    Column {
        key,
        heading,
        also,
        form,
        width,
        advice,
    }
}

/// What no record may be without.
pub(super) const REQUIRED: [&str; 8] = [
    "channel",
    "received",
    "content",
    "short",
    "kind",
    "field",
    "authority",
    "date",
];

#[cfg(test)]
mod tests {
    use super::super::event_columns::EVENT_COLUMNS;
    use super::super::item_columns::ITEM_COLUMNS;
    use crate::vietnamese::plain_words;

    #[test]
    fn every_heading_means_one_column() {
        for columns in [ITEM_COLUMNS, EVENT_COLUMNS] {
            let all = columns
                .iter()
                .flat_map(|it| it.also.iter().chain([&it.heading]));
            let mut all: Vec<String> = all.map(|it| plain_words(it)).collect();
            let count = all.len();
            all.sort();
            all.dedup();
            assert_eq!(all.len(), count);
        }
    }
}
