//! A token in every text of a secret petition is nowhere else than in its record.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use doithoai::documents::Views;
use doithoai::findings::{Lang, render_human, render_json, render_short};
use doithoai::workspace::Workspace;
use serde_json::Value;

use crate::support::EXAMPLE;
use crate::support::cli::doithoai;
use crate::support::folder::Folder;
use crate::support::pdf::Pdf;
use crate::support::workbook::Sheets;

const RECORD: &str = "records/2025/petitions/2025-04-nuoc-tang/13.toml";

/// What every token begins with.
const TOKEN: &str = "xqz";

/// Values that no other will do for, by their keys: references, codes, choices.
const GIVEN: [(&str, &str); 17] = [
    ("received", ""),
    ("date", ""),
    ("deadline", ""),
    ("merged-on", ""),
    ("code", "\"2025-99\""),
    ("field", "\"can-bo\""),
    ("lead", "\"ubkt\""),
    ("with", "[\"ubnd\"]"),
    ("villages", "[\"nuoc-tang\"]"),
    ("body", "\"ubkt\""),
    ("by", ""),
    ("signer", ""),
    ("repeats", ""),
    ("split-from", ""),
    ("merged-into", ""),
    ("deadline-text", ""),
    ("paper-number", ""),
];

/// The texts of a table of the schema, each with a token of its own; what has other values to
/// choose from is left out.
fn tokens(schema: &Value, table: &str, count: &mut usize) -> String {
    let properties = match table {
        "" => &schema["properties"],
        table => &schema["definitions"][table]["properties"],
    };
    let mut lines = String::new();
    for (key, about) in properties.as_object().expect("a table") {
        if let Some((_, given)) = GIVEN.iter().find(|(it, _)| it == key) {
            if !given.is_empty() {
                lines += &format!("{key} = {given}\n");
            }
        } else if about["type"] == "string" || about["type"][0] == "string" {
            *count += 1;
            lines += &format!("{key} = \"{TOKEN}{count}\"\n");
        }
    }
    lines
}

/// A petition with a token in every text that the schema knows, secret as `mark` says it.
fn petition(mark: [&str; 2], kind: &str) -> String {
    let schema = fs::read(Path::new(EXAMPLE).join("records/schemas/petition.schema.json"));
    let schema: Value = serde_json::from_slice(&schema.expect("a schema")).expect("JSON");
    let mut count = 0;
    let mut of = |table| tokens(&schema, table, &mut count);
    let (top, person, item) = (of(""), of("Petitioner"), of("ItemRecord"));
    let event = of("EventRecord");
    assert!(count >= 8, "{count} texts in the schema");
    let [whole, own] = mark;
    format!(
        "channel = \"mailbox\"\nreceived = 2025-04-16\n{whole}{top}\n[[petitioner]]\n{person}\n\
         [[item]]\n{item}kind = \"{kind}\"\nauthority = \"commune\"\n{own}\n\
         [[item.event]]\ndate = 2025-04-17\nkind = \"replied\"\n{event}"
    )
}

/// Everything that a run says or leaves, but the record itself.
fn is_nowhere(folder: &Folder, what: &str) {
    for file in folder.files() {
        if file == RECORD {
            continue;
        }
        assert!(!file.contains(TOKEN), "{what}: {file}");
        let bytes = fs::read(folder.join(&file)).expect("a file");
        let mut said = String::from_utf8_lossy(&bytes).into_owned();
        if file.ends_with(".pdf") {
            let pdf = Pdf::read(&bytes);
            said = pdf.text() + &pdf.xmp() + &pdf.tags() + &said;
        } else if file.ends_with(".xlsx") {
            let book = Sheets::read(&folder.join(&file));
            said += &format!("{book:?}");
        }
        assert!(!said.contains(TOKEN), "{what}: {file}");
    }
}

/// Secret as a whole, by itself, and as a denunciation.
fn secret_ones() -> [String; 3] {
    [
        petition(["confidential = true\n", ""], "request"),
        petition(["", "confidential = true\n"], "request"),
        petition(["", ""], "denunciation"),
    ]
}

#[test]
fn no_command_tells_a_secret_text() {
    for (nth, text) in secret_ones().into_iter().enumerate() {
        let folder = Folder::whole_example();
        folder.write(RECORD, text);
        for command in [
            &["check"][..],
            &["check", "--message-format", "json"],
            &[
                "--only",
                "2025/2025-04-nuoc-tang",
                "--only",
                "2025/so-theo-doi.pdf",
                "--explain",
            ],
            &["list", "--message-format", "json"],
            &["status", "--as-of", "2025-12-31"],
            &[
                "status",
                "--as-of",
                "2025-12-31",
                "--message-format",
                "json",
            ],
            &["export", "so.xlsx", "--session", "2025-04-nuoc-tang"],
            &["import", "so.xlsx"],
            &["pack", "2025-04-nuoc-tang"],
            &["verify"],
            &["check", "--fix"],
            &[
                "new",
                "petition",
                "2025-04-nuoc-tang",
                "--content",
                "Đề nghị sửa cầu.",
            ],
        ] {
            let output = doithoai(folder.path(), command);
            assert!(output.code < 3, "{command:?}: {}", output.stderr);
            for said in [&output.stdout, &output.stderr] {
                assert!(!said.contains(TOKEN), "{nth} {command:?}: {said}");
            }
            is_nowhere(&folder, &format!("{nth} {command:?}"));
        }
        assert!(
            folder
                .join("output/2025/2025-04-nuoc-tang/ket-luan.pdf")
                .exists()
        );
        assert!(folder.read(RECORD).contains(TOKEN));
    }
}

/// A record of which a piece is missing, that is typed twice, or of which a key is misspelt.
fn broken(text: &str) -> BTreeMap<String, String> {
    let mut broken = BTreeMap::new();
    for nth in 1..40 {
        let mut at = text.len() * nth / 40;
        while !text.is_char_boundary(at) {
            at += 1;
        }
        broken.insert(format!("cut off at {at}"), text[..at].to_owned());
        broken.insert(format!("without byte {at}"), {
            let rest = text[at..].chars().skip(1).collect::<String>();
            format!("{}{rest}", &text[..at])
        });
    }
    let lines: Vec<&str> = text.lines().collect();
    for nth in 0..lines.len() {
        let mut changed = lines.clone();
        changed.insert(nth, lines[nth]);
        broken.insert(format!("line {nth} twice"), changed.join("\n") + "\n");
        let (key, value) = lines[nth].split_once(" = ").unwrap_or_default();
        for line in [format!("{key}s = {value}"), format!("{key} = 7")] {
            let mut changed = lines.clone();
            changed[nth] = &line;
            broken.insert(format!("{nth}: {line}"), changed.join("\n") + "\n");
        }
    }
    broken
}

#[test]
fn no_finding_tells_a_secret_text_of_a_broken_record() {
    let folder = Folder::example();
    let session = "records/2025/sessions/2025-04-nuoc-tang.toml";
    folder.write(
        session,
        fs::read(Path::new(EXAMPLE).join(session)).expect("a session"),
    );
    for text in secret_ones() {
        for (what, text) in broken(&text) {
            folder.write(RECORD, &text);
            let office = Workspace::read(folder.path(), None, Views::Left);
            let (found, sources) = (&office.findings, &office.sources);
            for lang in [Lang::VI, Lang::EN] {
                for said in [
                    render_human(found, sources, lang, false),
                    render_short(found, sources, lang),
                    render_json(found, sources, lang),
                ] {
                    assert!(!said.contains(TOKEN), "{what}: {said}");
                }
            }
        }
    }
}
