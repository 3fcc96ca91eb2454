//! Người kiến nghị: the persons of a petition, in columns of their own.

use std::collections::BTreeMap;

use toml_edit::{ArrayOfTables, Item, Table};

use super::choices::Choices;
use super::column::{Column, ColumnKind, Owner};
use super::columns::ITEMS;
use super::record::{self, FieldValue};
use super::row::SheetRow;
use crate::findings::{Finding, rules};
use crate::lint::mended;
use crate::vietnamese::address;

/// Một người kiến nghị: what the workbook knows of the person, by the keys of the record.
pub(super) type NamedPerson = BTreeMap<&'static str, FieldValue>;

/// The name of a person, empty where nobody wrote it down.
pub(super) fn name_of(person: &NamedPerson) -> &str {
    text(person, "name").unwrap_or_default()
}

fn text<'a>(person: &'a NamedPerson, key: &str) -> Option<&'a str> {
    person.get(key)?.text()
}

/// Persons as people read them.
pub(super) fn shown(people: &[NamedPerson]) -> String {
    let one = |person: &NamedPerson| {
        let honorific = text(person, "honorific").map(|it| format!("{it} "));
        let role = text(person, "role").map(|it| format!(" ({it})"));
        let posted = match person.get("publish-name") {
            Some(FieldValue::Flag(true)) => " [niêm yết]",
            Some(FieldValue::Flag(false)) => " [không niêm yết]",
            _ => "",
        };
        let (before, behind) = (honorific.unwrap_or_default(), role.unwrap_or_default());
        format!("{before}{}{behind}{posted}", name_of(person))
    };
    people.iter().map(one).collect::<Vec<_>>().join("; ")
}

/// The persons of a record.
pub(super) fn of_record(record: &Table) -> Vec<NamedPerson> {
    let tables = record.get("petitioner").and_then(Item::as_array_of_tables);
    let person = |table: &Table| {
        let columns = ITEMS.of(Owner::Person);
        let values = columns.filter_map(|it| Some((it.key, FieldValue::of(table, it.key)?)));
        values.collect()
    };
    tables
        .into_iter()
        .flat_map(ArrayOfTables::iter)
        .map(person)
        .collect()
}

/// The cell of one column for several persons: nothing where no person has it.
pub(super) fn joined(people: &[NamedPerson], column: &Column, choices: &Choices) -> Option<String> {
    let shown = |it: &NamedPerson| Some(it.get(column.key)?.shown(column, choices));
    let values: Vec<Option<String>> = people.iter().map(shown).collect();
    let any = values.iter().any(Option::is_some);
    let texts: Vec<String> = values.into_iter().map(Option::unwrap_or_default).collect();
    any.then(|| texts.join("; "))
}

/// Whether a cell for several persons can say the values of this one as they are.
pub(super) fn fits_a_cell(person: &NamedPerson) -> bool {
    let mut texts = person.values().filter_map(FieldValue::text);
    texts.all(|text| !text.contains(';') && !text.is_empty())
}

/// The persons whom a row names; those of the record, `before`, for columns that the sheet
/// does not have.
pub(super) fn of_row(
    row: &SheetRow,
    before: &[NamedPerson],
    findings: &mut Vec<Finding>,
) -> Vec<NamedPerson> {
    if !row.has("name") {
        return before.to_vec();
    }
    let said = |key| match row.entry(key) {
        Some(FieldValue::Many(texts)) => texts.clone(),
        _ => Vec::new(),
    };
    let mut names = said("name");
    names.retain(|name| !name.is_empty());
    let same = before.len() == names.len();
    let mut people = Vec::new();
    for (at, name) in names.into_iter().enumerate() {
        let mut person = before.get(at).filter(|_| same).cloned().unwrap_or_default();
        person.insert("name", FieldValue::Text(name));
        people.push(person);
    }
    for column in ITEMS.of(Owner::Person) {
        let key = column.key;
        if key == "name" || !row.has(key) || row.is_unclear(key) || row.is_unclear("name") {
            continue;
        }
        let entries = said(key);
        if !entries.is_empty() && entries.len() != people.len() {
            let count = people.len();
            findings.push(Finding::new(PeopleUneven { count }, row.place(key).clone()));
            continue;
        }
        for (at, person) in people.iter_mut().enumerate() {
            person.remove(key);
            let Some(entry) = entries.get(at).filter(|it| !it.is_empty()) else {
                continue;
            };
            let value = match column.kind {
                ColumnKind::EachYesNo => {
                    let said = column.yes_or_no(entry).map(FieldValue::Flag);
                    let place = Some(row.place(key).clone());
                    said.map_err(|it| Finding { place, ..it })
                }
                _ => Ok(FieldValue::Text(entry.clone())),
            };
            match value {
                Ok(value) => {
                    person.insert(key, value);
                }
                Err(finding) => findings.push(finding),
            }
        }
    }
    for (at, person) in people.iter_mut().enumerate() {
        if before
            .get(at)
            .is_some_and(|it| name_of(it) == name_of(person))
        {
            continue;
        }
        let name = mended(name_of(person));
        let (honorific, name) = match person.get("honorific") {
            None => honorific_of(&name, row.has("honorific")),
            Some(_) => (None, name),
        };
        person.insert("name", FieldValue::Text(name));
        if let Some(word) = honorific {
            person.insert("honorific", FieldValue::Text(word));
        }
    }
    people
}

/// Writes other persons into a petition.
pub(super) fn write(record: &mut Table, before: &[NamedPerson], people: &[NamedPerson]) {
    let items = record.get("item").and_then(Item::as_array_of_tables);
    let first = items.and_then(|it| it.get(0)).and_then(Table::position);
    let Some(tables) = record::tables(record, "petitioner") else {
        return;
    };
    let position = tables.get(0).and_then(Table::position);
    for (at, person) in people.iter().enumerate() {
        if at == tables.len() {
            let mut table = record::new_table();
            // They stand before the items, however late they come.
            table.set_position(position.or(first.map(|it| it - 1)));
            tables.push(table);
        }
        let Some(table) = tables.get_mut(at) else {
            continue;
        };
        for key in ITEMS.of(Owner::Person).map(|it| it.key) {
            let old = before.get(at).and_then(|it| it.get(key));
            if person.get(key) != old {
                record::set(table, key, person.get(key));
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

/// Takes `ông` off `ông Đinh Văn Gônh`. Ông is a family name as well: with a capital it is left
/// alone where the sheet has a column of its own for such words.
fn honorific_of(name: &str, own_column: bool) -> (Option<String>, String) {
    let small = !name.starts_with(char::is_uppercase);
    match address(name).filter(|(_, bare)| (small || !own_column) && bare.contains(' ')) {
        Some((form, bare)) => (Some(form), bare.to_owned()),
        None => (None, name.to_owned()),
    }
}

rules! { PEOPLE:

PeopleUneven "D614" "people-uneven" Error { count: usize }
vi "số mục trong ô khác số người ({count})"
=> "mỗi người một mục, cách nhau bằng dấu chấm phẩy; người nào không có thì để trống giữa hai dấu"
en "the cell has another number of entries than there are persons ({count})"
=> "one entry for each person, with semicolons between; leave it blank for who has none"
why "Xưng hô, chức vụ đi theo từng người, theo thứ tự họ tên."
  / "Honorifics and positions belong to the persons in the order of their names."
wrong "họ và tên “Đinh Văn A; Phạm Thị B”, xưng hô “ông”"
    / "the names “Đinh Văn A; Phạm Thị B” with the honorific “ông”"
right "họ và tên “Đinh Văn A; Phạm Thị B”, xưng hô “ông; bà”"
    / "the names “Đinh Văn A; Phạm Thị B” with the honorifics “ông; bà”"
by Technical

}
