//! Hồ sơ dưới dạng TOML: what a record says and a cell can say, in one form, and records
//! written from what a workbook says.

use chrono::{Datelike, NaiveDate};
use toml_edit::{Array, ArrayOfTables, Date, Decor, DocumentMut, Item, Table, Value as Toml};

use super::choices::Choices;
use super::column::{Column, ColumnKind};
use crate::vietnamese::normalize;

/// Giá trị của một cột trong một hồ sơ: what a cell and a key of a record both can say.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum FieldValue {
    /// A text, a code, or the identifier of something.
    Text(String),
    /// Several of them.
    Many(Vec<String>),
    Day(NaiveDate),
    Count(i64),
    /// Yes or no.
    Flag(bool),
}

impl FieldValue {
    /// What a table of a record says; `None` for nothing, and for what is of another kind.
    pub(super) fn of(table: &Table, key: &str) -> Option<Self> {
        match table.get(key)?.as_value()? {
            Toml::String(text) => Some(Self::Text(normalize(text.value()))),
            Toml::Integer(number) => Some(Self::Count(*number.value())),
            Toml::Boolean(flag) => Some(Self::Flag(*flag.value())),
            Toml::Datetime(moment) => {
                let day = moment.value().date?.to_string().parse().ok();
                day.map(Self::Day)
            }
            Toml::Array(list) => {
                let texts: Option<Vec<String>> =
                    list.iter().map(|it| it.as_str().map(normalize)).collect();
                texts.filter(|it| !it.is_empty()).map(Self::Many)
            }
            Toml::Float(_) | Toml::InlineTable(_) => None,
        }
    }

    /// The value as it is written in a record.
    pub(super) fn to_record(&self) -> Toml {
        match self {
            Self::Text(text) => Toml::from(text.as_str()),
            Self::Many(texts) => Toml::from(texts.iter().map(String::as_str).collect::<Array>()),
            Self::Count(number) => Toml::from(*number),
            Self::Flag(flag) => Toml::from(*flag),
            Self::Day(day) => Toml::from(Date {
                year: u16::try_from(day.year()).unwrap_or_default(),
                month: day.month() as u8,
                day: day.day() as u8,
            }),
        }
    }

    /// The text, where it is one.
    pub(super) fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The value as people read it, with the names of a column's list.
    pub(super) fn shown(&self, column: &Column, choices: &Choices) -> String {
        let name = |id: &str| match column.kind {
            ColumnKind::One(list) | ColumnKind::Several(list) => choices.label(list, id).to_owned(),
            _ => id.to_owned(),
        };
        match self {
            Self::Text(text) => name(text),
            Self::Many(texts) => {
                let names: Vec<String> = texts.iter().map(|it| name(it)).collect();
                names.join("; ")
            }
            Self::Day(day) => day.format("%d/%m/%Y").to_string(),
            Self::Count(number) => number.to_string(),
            Self::Flag(true) => "có".to_owned(),
            Self::Flag(false) => "không".to_owned(),
        }
    }
}

/// The first line of a petition: where an editor finds what it has to know.
const SCHEMA: &str = "#:schema ../../../schemas/petition.schema.json\n";

/// A table of a list, set apart by an empty line.
pub(super) fn new_table() -> Table {
    let mut table = Table::new();
    *table.decor_mut() = Decor::new("\n", "");
    table
}

/// Sets one value; the rest of the line, a comment say, stays.
pub(super) fn set(table: &mut Table, key: &str, value: Option<&FieldValue>) {
    let Some(value) = value else {
        table.remove(key);
        return;
    };
    let mut value = value.to_record();
    match table.get_mut(key).and_then(Item::as_value_mut) {
        Some(before) => {
            *value.decor_mut() = before.decor().clone();
            *before = value;
        }
        None => {
            table.insert(key, Item::Value(value));
        }
    }
}

/// The tables of a list, an empty list where there are none.
pub(super) fn tables<'a>(record: &'a mut Table, key: &str) -> Option<&'a mut ArrayOfTables> {
    record
        .entry(key)
        .or_insert_with(|| Item::ArrayOfTables(ArrayOfTables::new()))
        .as_array_of_tables_mut()
}

/// The text of a record: a new one, or with the line ends and the mark at its beginning that
/// it had before.
pub(super) fn text(record: &DocumentMut, before: Option<&str>) -> String {
    let text = record.to_string();
    let Some(before) = before else {
        return format!("{SCHEMA}{text}");
    };
    let mark = if before.starts_with('\u{feff}') {
        "\u{feff}"
    } else {
        ""
    };
    let lines = text.replace("\r\n", "\n");
    let lines = if before.contains("\r\n") {
        lines.replace('\n', "\r\n")
    } else {
        lines
    };
    format!("{mark}{lines}")
}
