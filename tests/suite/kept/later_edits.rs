//! Whatever is edited after papers went out, they stay, and what would be printed otherwise is
//! named, and nothing else. The oracle shares nothing with the comparison: the same records without the copies are
//! built, and the words of the pages compared.
//!
//! `EDITS=200 cargo test --release later_edits` tries more than the usual few.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::support::cli::doithoai;
use crate::support::folder::{Folder, copy};
use crate::support::machine::has_program;

const ISSUED: [&str; 6] = [
    "2025/ke-hoach.pdf",
    "2025-04-nuoc-tang",
    "2025-08-giao-vien",
    "2025/bao-cao-nam.pdf",
    "2025/bao-cao/quy-3.pdf",
    "reminder",
];

/// Numbers that look like chance and are the same in every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % most
    }

    fn of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }
}

/// The words of a PDF, without the breaks of lines.
fn words(pdf: &Path) -> String {
    let output = Command::new("pdftotext")
        .arg(pdf)
        .arg("-")
        .output()
        .expect("pdftotext");
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn read(folder: &Folder, below: &str) -> BTreeMap<String, Vec<u8>> {
    let files = folder
        .files()
        .into_iter()
        .filter(|it| it.starts_with(below));
    files
        .map(|it| (it.clone(), fs::read(folder.join(&it)).expect("read")))
        .collect()
}

/// One line of a record, edited as people do.
fn edited(line: &str, chance: &mut Chance) -> Option<String> {
    let (key, value) = line.split_once(" = ").unwrap_or(("", line));
    if let Some((year, rest)) = value.split_once('-')
        && year.len() == 4
        && let (Some(month), Some(day)) = (rest.get(..2), rest.get(3..5))
        && let Ok(day) = day.parse::<u32>()
    {
        let day = if day > 20 { day - 1 } else { day + 1 };
        return Some(format!("{key} = {year}-{month}-{day:02}"));
    }
    let texts = [
        "content", "short", "text", "subject", "task", "opening", "venue", "closing", "",
    ];
    let in_quotes = value.trim_start().starts_with('"') && value.contains(' ');
    if in_quotes && texts.contains(&key.trim()) && !line.contains(": ") {
        let blanks: Vec<usize> = value
            .match_indices(' ')
            .map(|(at, _)| at)
            .filter(|at| *at > 4)
            .collect();
        let at = blanks.get(chance.below(blanks.len().max(1)))?;
        let word = chance.of(&["mới", "cần", "sớm", "đúng"]);
        let prefix = if key.is_empty() {
            String::new()
        } else {
            format!("{key} = ")
        };
        return Some(format!("{prefix}{} {word}{}", &value[..*at], &value[*at..]));
    }
    match value.parse::<u32>() {
        Ok(number) if ["people", "women", "men", "attended", "number"].contains(&key) => {
            Some(format!("{key} = {}", number + 1))
        }
        _ => None,
    }
}

/// Edits a record, deletes one, breaks one, changes a template, a profile or a calendar; says what it
/// did.
fn edit(folders: [&Folder; 2], records: &BTreeMap<String, Vec<u8>>, chance: &mut Chance) -> String {
    let write = |file: &str, text: &str| {
        for folder in folders {
            folder.write(file, text);
        }
    };
    let files: Vec<&String> = records.keys().filter(|it| it.ends_with(".toml")).collect();
    let files: Vec<&String> = files
        .into_iter()
        .filter(|it| !it.contains("/schemas/"))
        .collect();
    let file = *chance.of(&files);
    let text = String::from_utf8(records[file].clone()).expect("UTF-8");
    match chance.below(20) {
        0 => {
            for folder in folders {
                fs::remove_file(folder.join(file)).expect("removed");
            }
            format!("{file} deleted")
        }
        1 => {
            write(file, &format!("{text}\nbroken = ["));
            format!("{file} broken")
        }
        2 => {
            let calendar = "records/calendar/2025.toml";
            let text = String::from_utf8(records[calendar].clone()).expect("UTF-8");
            let day = 2 + chance.below(20);
            let more = format!("\n[[off]]\ndate = 2025-05-{day:02}\nname = \"Nghỉ\"\n");
            write(calendar, &format!("{text}{more}"));
            format!("{calendar}: {more}")
        }
        3 => {
            let name = chance.of(&["conclusion", "invitation", "plan", "report"]);
            let source = format!("{}/templates/{name}.typ.j2", env!("CARGO_MANIFEST_DIR"));
            let text = fs::read_to_string(source).expect("a template");
            let (from, to) = chance.of(&[("Đảng ủy", "Đảng bộ"), ("kết quả", "kết quả cụ thể")]);
            write(
                &format!("templates/{name}.typ.j2"),
                &text.replacen(from, to, 1),
            );
            format!("template {name}: {from} -> {to}")
        }
        4 | 5 => {
            let profile = "templates/profiles/hd36.toml";
            let source = format!("{}/{profile}", env!("CARGO_MANIFEST_DIR"));
            let text = fs::read_to_string(source).expect("a profile");
            let words: Vec<&str> = text
                .lines()
                .filter(|it| it.contains("{ value = "))
                .collect();
            let line = *chance.of(&words);
            let other = line.replacen("\", clause", "m\", clause", 1);
            write(profile, &text.replacen(line, &other, 1));
            format!("{profile}: {other}")
        }
        _ => loop {
            let file = *chance.of(&files);
            let text = String::from_utf8(records[file].clone()).expect("UTF-8");
            let lines: Vec<&str> = text.lines().collect();
            let at = chance.below(lines.len());
            if let Some(line) = edited(lines[at], chance) {
                let mut changed = lines.clone();
                changed[at] = &line;
                write(file, &(changed.join("\n") + "\n"));
                break format!("{file}:{}: {line}", at + 1);
            }
        },
    }
}

/// Puts the records back as they were.
fn put_back(folder: &Folder, records: &BTreeMap<String, Vec<u8>>) {
    for (file, content) in records {
        if fs::read(folder.join(file)).ok().as_ref() != Some(content) {
            folder.write(file, content);
        }
    }
    drop(fs::remove_dir_all(folder.join("templates")));
}

#[test]
fn later_edits_leave_what_went_out_and_are_named() {
    if !has_program("pdftotext", "-v") {
        return;
    }
    let edits = std::env::var("EDITS")
        .ok()
        .and_then(|it| it.parse().ok())
        .unwrap_or(12);
    let without = Folder::whole_example();
    without.build(&[]);
    let records = read(&without, "records/");
    let with = Folder::empty();
    copy(without.path(), with.path());
    let output = doithoai(with.path(), &[&["issue"], &ISSUED[..]].concat());
    assert_eq!(output.code, 0, "{}", output.stderr);
    let kept = read(&with, "records/2025/issued/");
    let paths: Vec<String> = kept
        .keys()
        .filter(|it| it.ends_with(".pdf"))
        .map(|it| it.replacen("records/2025/issued/", "2025/", 1))
        .collect();
    assert!(paths.len() > 60, "{}", paths.len());
    let before: BTreeMap<&String, String> = paths
        .iter()
        .map(|path| (path, words(&without.join("output").join(path))))
        .collect();
    let bytes: BTreeMap<&String, Vec<u8>> = paths
        .iter()
        .map(|path| {
            (
                path,
                fs::read(without.join("output").join(path)).expect("built"),
            )
        })
        .collect();
    let mut chance = Chance(20_251_201);
    let (mut named_in_all, mut texts) = (0, 0);
    for nth in 0..edits {
        let did = edit([&with, &without], &records, &mut chance);
        let output = doithoai(with.path(), &["build", "--message-format", "json"]);
        doithoai(without.path(), &["build"]);
        assert!(read(&with, "records/2025/issued/") == kept, "{nth}: {did}");
        let findings: Vec<Value> = output
            .stdout
            .lines()
            .map(|line| serde_json::from_str(line).expect("JSON"))
            .filter(|it: &Value| it["reason"] == "finding")
            .collect();
        let broken = findings.iter().any(|it| it["level"] == "error");
        let of = |path: &str| -> Vec<&str> {
            let codes = ["D566", "D567", "D568", "D569", "D918"];
            let own = findings
                .iter()
                .filter(|it| codes.contains(&it["code"].as_str().expect("a code")));
            let messages = own.filter_map(|it| it["message"].as_str());
            messages
                .filter(|it| it.split(' ').any(|word| word == path))
                .collect()
        };
        // A deadline that is in print does not follow a calendar, while the records without the copies
        // have another one.
        let calendar = did.contains("calendar");
        let (mut differ, mut gone) = (BTreeSet::new(), BTreeSet::new());
        for path in &paths {
            let copied = fs::read(with.join("output").join(path)).expect("still there");
            assert!(copied == bytes[path], "{nth}: {did}: {path}");
            let now = without.join("output").join(path);
            let Ok(now_bytes) = fs::read(&now) else {
                // Nothing is known of what follows from a broken record.
                assert!(
                    broken || !of(path).is_empty(),
                    "{nth}: {did}: {path} is gone unsaid"
                );
                gone.insert(path.as_str());
                continue;
            };
            if now_bytes == bytes[path] || broken {
                continue;
            }
            let now = words(&now);
            if now != before[path] {
                differ.insert(path.as_str());
                texts += 1;
                if calendar {
                    continue;
                }
                check_words(
                    &of(path),
                    &before[path],
                    &now,
                    &format!("{nth}: {did}: {path}"),
                );
            }
        }
        if !broken {
            let named: BTreeSet<&str> = paths
                .iter()
                .filter(|it| !of(it).is_empty())
                .map(String::as_str)
                .collect();
            named_in_all += named.len();
            let unsaid: Vec<_> = differ.difference(&named).collect();
            assert!(unsaid.is_empty() || calendar, "{nth}: {did}: {unsaid:?}");
            let others = named.difference(&differ).filter(|it| !gone.contains(*it));
            let others: Vec<_> = others.map(|it| of(it)).collect();
            assert!(others.is_empty(), "{nth}: {did}: {others:?}");
        }
        put_back(&with, &records);
        put_back(&without, &records);
    }
    assert!(
        texts > edits / 4,
        "{texts} papers differed, {named_in_all} were named"
    );
    // All is as it was: nothing is told any more.
    let output = doithoai(with.path(), &["build"]);
    assert!(!output.stderr.contains("[D56"), "{}", output.stderr);
}

/// Every value told as old stood in the pages that went out, and every new one stands in those
/// that would be made now.
fn check_words(messages: &[&str], before: &str, now: &str, what: &str) {
    // Columns of a table are mixed on the way: word by word.
    let each = |text: &str| -> BTreeSet<String> {
        let words = text.split(|c: char| !c.is_alphanumeric());
        words
            .filter(|it| !it.is_empty())
            .map(str::to_owned)
            .collect()
    };
    let (before, now) = (each(before), each(now));
    for message in messages {
        let quoted: Vec<&str> = message
            .split('“')
            .skip(1)
            .filter_map(|it| it.split('”').next())
            .collect();
        let (old, new): (Option<&str>, Option<&str>) = match quoted[..] {
            [old, new] => (Some(old), Some(new)),
            [new] if message.contains("không có “") => (None, Some(new)),
            [old] => (Some(old), None),
            _ => (None, None),
        };
        for (words, page) in [(old, &before), (new, &now)] {
            let said = words.map(each).unwrap_or_default();
            let missing: Vec<_> = said.difference(page).collect();
            assert!(
                missing.is_empty(),
                "{what}: {missing:?} on no page: {message}"
            );
        }
    }
}
