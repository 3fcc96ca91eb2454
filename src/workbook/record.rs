//! Hồ sơ mới và hồ sơ sửa: records written from what a workbook says.

use toml_edit::{ArrayOfTables, Decor, DocumentMut, Item, Table};

use super::field_value::FieldValue;

/// The first line of a petition: where an editor finds what it has to know.
const SCHEMA: &str = "#:schema ../../../schemas/petition.schema.json\n";

/// Key and value as they are written, in order.
pub(super) type Entries = Vec<(&'static str, Option<FieldValue>)>;

/// A table of a list, set apart by an empty line.
pub(super) fn table(entries: &Entries) -> Table {
    let mut table = Table::new();
    for (key, entry) in entries {
        set(&mut table, key, entry.as_ref());
    }
    *table.decor_mut() = Decor::new("\n", "");
    table
}

/// Sets one value; the rest of the line, a comment say, stays.
pub(super) fn set(table: &mut Table, key: &str, entry: Option<&FieldValue>) {
    let Some(entry) = entry else {
        table.remove(key);
        return;
    };
    let mut value = entry.to_record();
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

/// Writes other persons into a petition.
pub(super) fn set_people(record: &mut Table, before: &[Entries], people: &[Entries]) {
    let items = record.get("item").and_then(Item::as_array_of_tables);
    let first = items.and_then(|it| it.get(0)).and_then(Table::position);
    let Some(tables) = tables(record, "petitioner") else {
        return;
    };
    let position = tables.get(0).and_then(Table::position);
    for (at, person) in people.iter().enumerate() {
        match (tables.get_mut(at), before.get(at)) {
            (Some(table), Some(old)) => {
                for ((key, new), (_, old)) in person.iter().zip(old) {
                    if new != old {
                        set(table, key, new.as_ref());
                    }
                }
            }
            _ => {
                let mut table = table(person);
                // They stand before the items, however late they come.
                table.set_position(position.or(first.map(|it| it - 1)));
                tables.push(table);
            }
        }
    }
    while tables.len() > people.len() {
        tables.remove(tables.len() - 1);
    }
    if people.is_empty() {
        record.remove("petitioner");
    }
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
