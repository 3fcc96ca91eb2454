//! Người kiến nghị: the persons of a petition, in columns of their own.

use toml_edit::{ArrayOfTables, Item, Table};

use super::entry::Entry;
use super::sheet::Row;
use crate::findings::{Finding, catalogue as rule};
use crate::lint::mended;

/// Một người kiến nghị, with what the workbook knows of the person.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Person {
    pub honorific: Option<String>,
    pub name: String,
    pub role: Option<String>,
    pub publish_name: Option<bool>,
}

impl Person {
    /// The keys and values of the person's record.
    pub(super) fn entries(&self) -> Vec<(&'static str, Option<Entry>)> {
        let text = |it: &Option<String>| it.clone().map(Entry::Text);
        vec![
            ("honorific", text(&self.honorific)),
            ("name", Some(Entry::Text(self.name.clone()))),
            ("role", text(&self.role)),
            ("publish-name", self.publish_name.map(Entry::Flag)),
        ]
    }
}

/// The persons of a record.
pub(super) fn of_record(record: &Table) -> Vec<Person> {
    let tables = record.get("petitioner").and_then(Item::as_array_of_tables);
    let text = |table: &Table, key| match table.get(key).and_then(Entry::of_record) {
        Some(Entry::Text(text)) => Some(text),
        _ => None,
    };
    let person = |table: &Table| Person {
        honorific: text(table, "honorific"),
        name: text(table, "name").unwrap_or_default(),
        role: text(table, "role"),
        publish_name: table.get("publish-name").and_then(Item::as_bool),
    };
    tables
        .into_iter()
        .flat_map(ArrayOfTables::iter)
        .map(person)
        .collect()
}

/// The cells of one column for several persons: nothing where no person has it.
pub(super) fn joined(entries: Vec<Option<String>>) -> Option<String> {
    let any = entries.iter().any(Option::is_some);
    let texts: Vec<String> = entries.into_iter().map(Option::unwrap_or_default).collect();
    any.then(|| texts.join("; "))
}

/// The persons whom a row names; those of the record, `before`, for columns that the sheet
/// does not have.
pub(super) fn of_row(row: &Row, before: &[Person], findings: &mut Vec<Finding>) -> Vec<Person> {
    if !row.has("name") {
        return before.to_vec();
    }
    let said = |key| match row.entry(key) {
        Some(Entry::Many(texts)) => texts.clone(),
        _ => Vec::new(),
    };
    let mut names = said("name");
    names.retain(|name| !name.is_empty());
    let same = before.len() == names.len();
    let mut people: Vec<Person> = names
        .into_iter()
        .enumerate()
        .map(|(at, name)| Person {
            name,
            ..before.get(at).filter(|_| same).cloned().unwrap_or_default()
        })
        .collect();
    for key in ["honorific", "role", "publish-name"] {
        if !row.has(key) || row.is_unclear(key) || row.is_unclear("name") {
            continue;
        }
        let entries = said(key);
        if !entries.is_empty() && entries.len() != people.len() {
            let finding = Finding::under(&rule::PEOPLE_UNEVEN, row.place(key).clone());
            findings.push(finding.with("count", people.len().to_string()));
            continue;
        }
        for (at, person) in people.iter_mut().enumerate() {
            let entry = entries.get(at).filter(|it| !it.is_empty()).cloned();
            match key {
                "honorific" => person.honorific = entry,
                "role" => person.role = entry,
                _ => person.publish_name = flag(row, entry.as_deref(), findings),
            }
        }
    }
    for (at, person) in people.iter_mut().enumerate() {
        let known = before.get(at).is_some_and(|it| it.name == person.name);
        if !known {
            person.name = mended(&person.name);
            split_honorific(person, row.has("honorific"));
        }
    }
    people
}

fn flag(row: &Row, text: Option<&str>, findings: &mut Vec<Finding>) -> Option<bool> {
    match text?.to_lowercase().as_str() {
        "có" => Some(true),
        "không" => Some(false),
        other => {
            let place = row.place("publish-name").clone();
            let finding = Finding::under(&rule::NAME_UNKNOWN, place);
            let finding = finding
                .with("column", "Niêm yết họ tên")
                .with("text", other);
            findings.push(finding.with("known", "có, không"));
            None
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
fn split_honorific(person: &mut Person, own_column: bool) {
    if person.honorific.is_some() {
        return;
    }
    let split = HONORIFICS.iter().find_map(|word| {
        let typed: String = person.name.chars().take(word.chars().count()).collect();
        let exact = typed == *word || (!own_column && typed.to_lowercase() == *word);
        let rest = person.name.strip_prefix(&typed).filter(|_| exact)?;
        // One name alone is somebody's.
        let whole = rest.starts_with(' ') && rest.split_whitespace().count() > 1;
        whole.then(|| (*word, rest.trim().to_owned()))
    });
    if let Some((word, rest)) = split {
        person.honorific = Some(word.to_owned());
        person.name = rest;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_honorific_is_told_from_a_name() {
        let split = |name: &str, own_column| {
            let mut person = Person {
                name: name.to_owned(),
                ..Person::default()
            };
            split_honorific(&mut person, own_column);
            (person.honorific.unwrap_or_default(), person.name)
        };
        let pair = |a: &str, b: &str| (a.to_owned(), b.to_owned());
        assert_eq!(
            split("ông Đinh Văn Gônh", true),
            pair("ông", "Đinh Văn Gônh")
        );
        assert_eq!(split("Bà Phạm Thị Xế", false), pair("bà", "Phạm Thị Xế"));
        assert_eq!(split("Ông Ích Khiêm", true), pair("", "Ông Ích Khiêm"));
        assert_eq!(split("Anh Đức", false), pair("", "Anh Đức"));
        assert_eq!(split("Đinh Văn Anh", false), pair("", "Đinh Văn Anh"));
    }
}
