//! Người kiến nghị: the persons of a petition, in columns of their own.

use std::collections::BTreeMap;

use toml_edit::{ArrayOfTables, Item, Table};

use super::choices::Choices;
use super::column::{Column, ColumnKind, Owner};
use super::columns::ITEMS;
use super::field_value::FieldValue;
use super::lookup::NoSuchName;
use super::record::Entries;
use super::row::SheetRow;
use crate::findings::{Finding, rules};
use crate::lint::mended;

/// Một người kiến nghị: what the workbook knows of the person, by the keys of the record.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct NamedPerson(BTreeMap<&'static str, FieldValue>);

impl NamedPerson {
    /// The keys and values of the person's record.
    pub(super) fn entries(&self) -> Entries {
        let columns = ITEMS.of(Owner::Person);
        let entries = columns.map(|it| (it.key, self.0.get(it.key).cloned()));
        entries.collect()
    }

    /// The name, empty where nobody wrote it down.
    pub(super) fn name(&self) -> &str {
        self.text("name").unwrap_or_default()
    }

    /// Whether a cell for several persons can say a value of this one as it is.
    pub(super) fn fits_a_cell(&self) -> bool {
        self.0.values().all(|value| match value {
            FieldValue::Text(text) => !text.contains(';') && !text.is_empty(),
            _ => true,
        })
    }

    fn text(&self, key: &str) -> Option<&str> {
        match self.0.get(key)? {
            FieldValue::Text(text) => Some(text),
            _ => None,
        }
    }

    fn set(&mut self, key: &'static str, value: Option<FieldValue>) {
        match value {
            Some(value) => self.0.insert(key, value),
            None => self.0.remove(key),
        };
    }

    /// As people read it.
    fn shown(&self) -> String {
        let honorific = self.text("honorific").map(|it| format!("{it} "));
        let role = self.text("role").map(|it| format!(" ({it})"));
        let posted = match self.0.get("publish-name") {
            Some(FieldValue::Flag(true)) => " [niêm yết]",
            Some(FieldValue::Flag(false)) => " [không niêm yết]",
            _ => "",
        };
        let (before, behind) = (honorific.unwrap_or_default(), role.unwrap_or_default());
        format!("{before}{}{behind}{posted}", self.name())
    }
}

/// Persons as people read them.
pub(super) fn shown(people: &[NamedPerson]) -> String {
    let people: Vec<String> = people.iter().map(NamedPerson::shown).collect();
    people.join("; ")
}

/// The persons of a record.
pub(super) fn of_record(record: &Table) -> Vec<NamedPerson> {
    let tables = record.get("petitioner").and_then(Item::as_array_of_tables);
    let person = |table: &Table| {
        let value = |it: &'static Column| {
            let value = FieldValue::of_record(table.get(it.key)?)?;
            Some((it.key, value))
        };
        NamedPerson(ITEMS.of(Owner::Person).filter_map(value).collect())
    };
    let tables = tables.into_iter().flat_map(ArrayOfTables::iter);
    tables.map(person).collect()
}

/// The cell of one column for several persons: nothing where no person has it.
pub(super) fn joined(people: &[NamedPerson], column: &Column, choices: &Choices) -> Option<String> {
    let shown = |value: &FieldValue| value.shown(column.kind, choices);
    let values = people.iter().map(|it| it.0.get(column.key).map(shown));
    let values: Vec<Option<String>> = values.collect();
    let any = values.iter().any(Option::is_some);
    let texts: Vec<String> = values.into_iter().map(Option::unwrap_or_default).collect();
    any.then(|| texts.join("; "))
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
        person.set("name", Some(FieldValue::Text(name)));
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
            let entry = entries.get(at).filter(|it| !it.is_empty());
            let value = entry.map(|it| match column.kind {
                ColumnKind::EachYesNo => yes_or_no(row, column, it),
                _ => Ok(FieldValue::Text(it.clone())),
            });
            match value.transpose() {
                Ok(value) => person.set(key, value),
                Err(finding) => {
                    findings.push(finding);
                    person.set(key, None);
                }
            }
        }
    }
    for (at, person) in people.iter_mut().enumerate() {
        let known = before.get(at).is_some_and(|it| it.name() == person.name());
        if !known {
            let name = mended(person.name());
            let (honorific, name) = match person.text("honorific") {
                None => honorific_of(&name, row.has("honorific")),
                Some(_) => (None, name),
            };
            person.set("name", Some(FieldValue::Text(name)));
            if let Some(word) = honorific {
                person.set("honorific", Some(FieldValue::Text(word.to_owned())));
            }
        }
    }
    people
}

fn yes_or_no(row: &SheetRow, column: &Column, text: &str) -> Result<FieldValue, Finding> {
    match text.to_lowercase().as_str() {
        "có" => Ok(FieldValue::Flag(true)),
        "không" => Ok(FieldValue::Flag(false)),
        other => {
            let known = NoSuchName::Unknown(vec!["có".to_owned(), "không".to_owned()]);
            let place = row.place(column.key).clone();
            Err(known.finding(&column.heading, other, Some(place)))
        }
    }
}

/// The words before a name, in small letters as records have them.
const HONORIFICS: [&str; 9] = [
    "ông",
    "bà",
    "anh",
    "chị",
    "cô",
    "chú",
    "bác",
    "em",
    "đồng chí",
];

/// Takes `ông` off `ông Đinh Văn Gônh`. Ông is a family name as well: with a capital it is left
/// alone where the sheet has a column of its own for such words.
fn honorific_of(name: &str, own_column: bool) -> (Option<&'static str>, String) {
    let split = HONORIFICS.iter().find_map(|word| {
        let typed: String = name.chars().take(word.chars().count()).collect();
        let exact = typed == *word || (!own_column && typed.to_lowercase() == *word);
        let rest = name.strip_prefix(&typed).filter(|_| exact)?;
        // One name alone is somebody's.
        let whole = rest.starts_with(' ') && rest.split_whitespace().count() > 1;
        whole.then(|| (Some(*word), rest.trim().to_owned()))
    });
    split.unwrap_or_else(|| (None, name.to_owned()))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_honorific_is_told_from_a_name() {
        for (typed, own_column, honorific, name) in [
            ("ông Đinh Văn Gônh", true, Some("ông"), "Đinh Văn Gônh"),
            ("Bà Phạm Thị Xế", false, Some("bà"), "Phạm Thị Xế"),
            ("Ông Ích Khiêm", true, None, "Ông Ích Khiêm"),
            ("Anh Đức", false, None, "Anh Đức"),
            ("Đinh Văn Anh", false, None, "Đinh Văn Anh"),
        ] {
            let split = honorific_of(typed, own_column);
            assert_eq!(split, (honorific, name.to_owned()));
        }
    }
}
