//! The schemas that editors use agree with what the program itself says.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use doithoai::records::{SCHEMAS, schemas};
use serde_json::Value;

use crate::support::EXAMPLE;
use crate::support::cli::doithoai;
use crate::support::folder::Folder;
use crate::support::machine::has_program;
use crate::typed::cases::Mistake;

#[test]
fn the_written_schemas_are_up_to_date() {
    for (name, text) in schemas() {
        let path = Path::new(EXAMPLE).join(SCHEMAS).join(name);
        let written = fs::read_to_string(&path).unwrap_or_default();
        assert!(written == text, "{name}: run `doithoai schema`");
    }
}

#[test]
fn schema_writes_them() {
    let folder = Folder::example();
    let output = doithoai(folder.path(), &["schema"]);
    assert_eq!(output.code, 0, "{}", output.stderr);
    let named: Vec<_> = output.stdout.lines().collect();
    let expected: Vec<_> = schemas()
        .iter()
        .map(|(name, _)| format!("{SCHEMAS}/{name}"))
        .collect();
    assert_eq!(named, expected);
    for (name, text) in schemas() {
        assert_eq!(folder.read(&format!("{SCHEMAS}/{name}")), text);
    }
    // They are no records.
    assert_eq!(doithoai(folder.path(), &["check"]).code, 0);
}

/// Whatever an editor shows is explained in Vietnamese.
#[test]
fn every_key_and_value_is_explained() {
    fn visit(name: &str, at: &str, schema: &Value) {
        if let Some(properties) = schema["properties"].as_object() {
            for (key, property) in properties {
                for text in ["title", "description"] {
                    let said = property[text].as_str().unwrap_or_default();
                    assert!(!said.trim().is_empty(), "{name}: {at}.{key} has no {text}");
                }
            }
        }
        for choice in schema["oneOf"].as_array().into_iter().flatten() {
            assert!(choice["title"].is_string(), "{name}: {at} {choice}");
        }
    }
    for (name, text) in schemas() {
        let schema: Value = serde_json::from_str(&text).expect("JSON");
        visit(name, "", &schema);
        for (definition, inner) in schema["definitions"].as_object().into_iter().flatten() {
            visit(name, definition, inner);
        }
    }
}

#[test]
fn every_record_of_the_example_names_its_schema() {
    let records = Path::new(EXAMPLE).join("records");
    let files = walkdir::WalkDir::new(&records).into_iter().flatten();
    for file in files.filter(|it| it.path().extension().is_some_and(|it| it == "toml")) {
        let text = fs::read_to_string(file.path()).expect("read");
        let named = text
            .lines()
            .next()
            .and_then(|it| it.strip_prefix("#:schema "));
        let named = named.unwrap_or_else(|| panic!("{} names none", file.path().display()));
        let schema = file.path().parent().expect("a folder").join(named);
        assert!(schema.is_file(), "{}", file.path().display());
    }
}

/// What Tombi, an editor's checker, says of a folder: file and line of every error. `None`
/// where it is not installed; CI has it.
pub fn tombi(folder: &Folder) -> Option<BTreeSet<(String, usize)>> {
    if !has_program("tombi", "--version") {
        return None;
    }
    let report = folder.join("tombi.json");
    let run = Command::new("tombi")
        .args(["lint", "--offline", "--quiet"])
        .args(["--diagnostics-format", "json", "--diagnostics-file"])
        .args([&report, &folder.join("records")])
        .current_dir(folder.path())
        .output()
        .expect("tombi runs");
    let text = fs::read_to_string(&report).unwrap_or_default();
    let told: Vec<Value> = serde_json::from_str(&text)
        .unwrap_or_else(|error| panic!("{error}: {text} {}", String::from_utf8_lossy(&run.stderr)));
    let place = |it: &Value| {
        let file = it["path"].as_str().unwrap_or_default();
        let name = file.rfind("records/").map_or(file, |at| &file[at..]);
        let line = it["range"]["start"]["line"].as_u64().unwrap_or(1) as usize;
        (name.to_owned(), line)
    };
    Some(told.iter().map(place).collect())
}

#[test]
fn tombi_finds_nothing_in_the_example() {
    let folder = Folder::whole_example();
    if let Some(told) = tombi(&folder) {
        assert_eq!(told, BTreeSet::new());
    }
}

/// The rules that a schema can tell as well, on the same lines.
const TOLD_ON_THE_LINE: &[&str] = &[
    "D107", "D108", "D110", "D111", "D112", "D113", "D201", "D202", "D209", "D301", "D417",
];

/// Those that it tells on a line nearby: where the string begins that never ends, or in the
/// comment above the table that lacks a key.
const TOLD_NEARBY: &[&str] = &["D106", "D109"];

#[test]
fn tombi_finds_the_mistakes_where_we_do() {
    let (mut on_the_line, mut nearby) = (BTreeSet::new(), BTreeSet::new());
    for (code, mistake) in Mistake::all() {
        let folder = mistake.folder();
        for (name, text) in schemas() {
            folder.write(&format!("{SCHEMAS}/{name}"), text);
        }
        name_schemas(&folder);
        let Some(tombi) = tombi(&folder) else { return };
        let ours = findings(&folder, &code);
        let files = |told: &BTreeSet<(String, usize)>| -> BTreeSet<String> {
            told.iter().map(|(file, _)| file.clone()).collect()
        };
        if !ours.is_empty() && ours.is_subset(&tombi) {
            on_the_line.insert(code);
        } else if !ours.is_empty() && files(&ours).is_subset(&files(&tombi)) {
            nearby.insert(code);
        }
    }
    let expected = |codes: &[&str]| -> BTreeSet<String> {
        codes.iter().map(|code| (*code).to_owned()).collect()
    };
    assert_eq!(on_the_line, expected(TOLD_ON_THE_LINE));
    assert_eq!(nearby, expected(TOLD_NEARBY));
}

/// Lets every record name its schema, as the example's do.
fn name_schemas(folder: &Folder) {
    for file in folder.files() {
        let parts: Vec<&str> = file.split('/').collect();
        let kind = match parts[..] {
            ["records", "office.toml"] => "office",
            ["records", "calendar", _] => "calendar",
            ["records", _, "plan.toml"] => "plan",
            ["records", _, "sessions", _] => "session",
            ["records", _, "petitions", _, _] => "petition",
            ["records", _, "reports", _] => "report",
            _ => continue,
        };
        let Ok(text) = fs::read_to_string(folder.join(&file)) else {
            continue;
        };
        if !text.starts_with("#:schema") {
            let up = "../".repeat(parts.len() - 2);
            let line = format!("#:schema {up}schemas/{kind}.schema.json");
            // In place of the empty first line, so that the others stay where they are.
            let text = text.strip_prefix('\n').unwrap_or(&text);
            folder.write(&file, format!("{line}\n{text}"));
        }
    }
}

/// File and line of our own findings of one rule.
fn findings(folder: &Folder, code: &str) -> BTreeSet<(String, usize)> {
    let output = doithoai(folder.path(), &["check", "--message-format", "json"]);
    let lines = output.stdout.lines();
    let findings = lines.filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let of_rule = findings.filter(|it| it["code"] == code);
    of_rule
        .filter_map(|it| {
            let file = it["place"]["file"].as_str()?.to_owned();
            Some((file, it["place"]["line"].as_u64()? as usize))
        })
        .collect()
}
