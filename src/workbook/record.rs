//! Hồ sơ mới và hồ sơ sửa: records written from what a workbook says.

use toml_edit::{ArrayOfTables, Decor, DocumentMut, Item, Table};

use super::field_value::FieldValue;

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
