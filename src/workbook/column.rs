//! Các cột của sổ: what stands under which heading, and how it is read.

use super::choices::ChoiceList;
use crate::records::{EventRecord, ItemRecord, PetitionRecord, Petitioner, RecordKey, keys_of};
use crate::vietnamese::plain_words;

/// Cột: one column of a sheet.
#[derive(Debug, Default)]
pub(super) struct Column {
    /// The key of the record, which also names the column in the program.
    pub key: &'static str,
    /// As it is headed in a workbook of ours: the key's title, unless it says otherwise.
    pub heading: String,
    /// What to type, for the guide and the note that shows at the cell: what editors say of the
    /// key, unless it says otherwise.
    pub note: String,
    pub kind: ColumnKind,
    /// In letters.
    pub width: u16,
    /// Whether no record may be without it.
    pub required: bool,
    /// Whether newcomers need not see it in an empty form.
    pub rare: bool,
    pub owner: Owner,
    /// What else people call it, beside the key's title.
    pub also: &'static [&'static str],
    /// What the record's type calls the key.
    pub title: String,
}

/// Dạng của một cột: how its cells are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum ColumnKind {
    /// Any text, on one line in the record.
    #[default]
    Text,
    /// A whole number.
    Count,
    /// A day with its whole year.
    Day,
    /// One name out of a list.
    One(ChoiceList),
    /// Names out of a list.
    Several(ChoiceList),
    /// The code of an item.
    Code,
    /// Codes of items.
    Codes,
    /// One entry for each person, in the order of the names.
    Each,
    /// Yes or no for each person, in the order of the names.
    EachYesNo,
    /// Yes or no.
    YesNo,
    /// For the eye alone: never read.
    Shown,
}

/// Bảng của hồ sơ mà cột thuộc về: whose key a column is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Owner {
    /// No record's: it says what the row is about.
    #[default]
    Row,
    Petition,
    Person,
    Item,
    Event,
}

impl Owner {
    /// The keys of its records, in their order.
    pub(super) fn keys(self) -> Vec<RecordKey> {
        match self {
            Self::Row => Vec::new(),
            Self::Petition => keys_of::<PetitionRecord>(),
            Self::Person => keys_of::<Petitioner>(),
            Self::Item => keys_of::<ItemRecord>(),
            Self::Event => keys_of::<EventRecord>(),
        }
    }
}

impl Column {
    /// Whether a heading means this column. What stands in brackets explains it:
    /// `Ngày (ngày/tháng)`.
    pub(super) fn is_called(&self, heading: &str) -> bool {
        let short = heading.split('(').next().unwrap_or_default();
        let typed = [plain_words(heading), plain_words(short)];
        self.names().any(|name| typed.contains(&plain_words(name)))
    }

    /// All that it is called.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        let own = [self.heading.as_str(), self.title.as_str()].into_iter();
        let own = own.take(if self.title == self.heading { 1 } else { 2 });
        own.filter(|it| !it.is_empty())
            .chain(self.also.iter().copied())
    }
}

/// Mẫu trang: a sheet of ours with its columns.
#[derive(Debug)]
pub(super) struct SheetForm {
    pub name: &'static str,
    /// From left to right.
    pub columns: Vec<Column>,
    /// The keys without which a workbook of ours cannot be read; the first of them tells the
    /// row of headings.
    pub needed: &'static [&'static str],
    /// The columns of records, in the order in which those have their keys.
    in_record: Vec<usize>,
}

impl SheetForm {
    /// Fills in what the record types say of the columns' keys.
    pub(super) fn new(
        name: &'static str,
        needed: &'static [&'static str],
        mut columns: Vec<Column>,
    ) -> Self {
        let mut in_record = Vec::new();
        for owner in [Owner::Petition, Owner::Person, Owner::Item, Owner::Event] {
            for key in owner.keys() {
                let mut columns = columns.iter_mut().enumerate();
                let own = columns.find(|(_, it)| it.owner == owner && it.key == key.name);
                let Some((at, column)) = own else { continue };
                if column.heading.is_empty() {
                    column.heading.clone_from(&key.title);
                }
                if column.note.is_empty() {
                    column.note = key.description;
                }
                column.title = key.title;
                column.required = key.required;
                in_record.push(at);
            }
        }
        Self {
            name,
            columns,
            needed,
            in_record,
        }
    }

    /// The column of that key.
    pub(super) fn column(&self, key: &str) -> Option<&Column> {
        self.columns.iter().find(|it| it.key == key)
    }

    /// As the column of that key is headed.
    pub(super) fn heading(&self, key: &str) -> &str {
        self.column(key).map_or("", |it| &it.heading)
    }

    /// The columns of one kind of table, in the order in which records have their keys.
    pub(super) fn of(&self, owner: Owner) -> impl Iterator<Item = &Column> + Clone {
        let columns = self.in_record.iter();
        let columns = columns.filter_map(|at| self.columns.get(*at));
        columns.filter(move |it| it.owner == owner)
    }
}

/// Declares columns, a line or two each: whose key, how it is read, how wide it is, and what
/// differs from what the record's type says of the key.
///
/// ```text
/// Item "short" Text 32;
/// Item "with" Several(Bodies) 24 heading "..." also ["..."] note "..." [rare];
/// ```
macro_rules! columns {
    ($(
        $owner:ident $key:literal $kind:ident $(($list:ident))? $width:literal
        $(heading $heading:literal)? $(also [$($also:literal),+])? $(note $note:literal)?
        $([$rare:ident])?;
    )+) => {
        vec![$($crate::workbook::column::Column {
            owner: $crate::workbook::column::Owner::$owner,
            key: $key,
            kind: $crate::workbook::column::ColumnKind::$kind
                $(($crate::workbook::choices::ChoiceList::$list))?,
            width: $width,
            $(heading: $heading.to_owned(),)?
            $(also: &[$($also),+],)?
            $(note: $note.to_owned(),)?
            $($rare: true,)?
            ..Default::default()
        }),+]
    };
}

pub(super) use columns;
