//! What is typed, and what files are called, never acts on the terminal or the log that shows it.

use std::process::{Command, Stdio};

use crate::support::folder::Folder;

/// Moves the cursor, ends the line with a command for a CI, turns the line round, in all ways.
const EVIL: &str = "a\u{1b}[2J\u{9b}31m\u{85}\n::error::x\r\u{7f}\u{202e}\u{2066}\u{200f}\u{2028}b";

/// Whether a character does something else than stand on its line.
fn acts(it: char) -> bool {
    (it.is_control() && it != '\n' && it != '\t')
        || matches!(it, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[track_caller]
fn is_quiet(folder: &Folder, arguments: &[&str]) {
    for format in ["human", "short", "json"] {
        for lang in ["vi", "en"] {
            let output = Command::new(env!("CARGO_BIN_EXE_doithoai"))
                .args(arguments)
                .args(["--message-format", format, "--lang", lang])
                .current_dir(folder.path())
                .stdin(Stdio::null())
                .output()
                .expect("the program runs");
            for bytes in [output.stdout, output.stderr] {
                let text = String::from_utf8(bytes).expect("UTF-8");
                let acting = text.find(acts);
                assert!(
                    acting.is_none(),
                    "{arguments:?} {format}: {acting:?} {text:?}"
                );
                let commands = text.lines().any(|it| it.starts_with("::"));
                assert!(!commands, "{arguments:?} {format}: {text}");
                if format == "json" {
                    // Text for people goes elsewhere; what is data stays data.
                    for line in text.lines().filter(|it| it.starts_with("{\"")) {
                        let parsed: Result<serde_json::Value, _> = serde_json::from_str(line);
                        assert!(parsed.is_ok(), "{arguments:?}: {line}");
                    }
                }
            }
        }
    }
}

#[test]
fn arguments_are_shown_on_one_line() {
    let folder = Folder::example();
    let option = format!("--{EVIL}");
    let pair = format!("--lang={EVIL}");
    let page = format!("--page={EVIL}");
    for arguments in [
        &[EVIL][..],
        &[&option],
        &[&pair],
        &["build", "--only", EVIL],
        &["build", "--out", EVIL, "--only", "2025/ke-hoach.pdf"],
        &["build", "--shard", EVIL],
        &["check", "--root", EVIL],
        &["check", "--roots", EVIL],
        &["check", "--root", "x", "--root", EVIL],
        &["list", "--as-of", EVIL],
        &["status", EVIL],
        &["explain", EVIL],
        &["changes", EVIL],
        &["pack", EVIL],
        &["pack", "2025-04", "--to", EVIL],
        &["export", EVIL],
        &["import", EVIL],
        &["issue", EVIL],
        &["verify", "--root", EVIL],
        // What is not there, whatever was written before.
        &["preview", "--root", &format!("{EVIL}/x")],
        &["man", &page],
        &["completions", EVIL],
        &["new", EVIL],
        &["new", "session", "--date", EVIL],
        &["new", "petition", EVIL],
        &["new", "office", EVIL],
    ] {
        is_quiet(&folder, arguments);
    }
}

#[cfg(unix)]
#[test]
fn names_of_files_and_texts_of_records_are_shown_on_one_line() {
    let folder = Folder::whole_example();
    for file in [
        format!("records/2025/{EVIL}.toml"),
        format!("records/{EVIL}/x.toml"),
        format!("templates/{EVIL}.typ.j2"),
        format!("templates/plan.typ.j2{EVIL}"),
        format!("output/2025/{EVIL}.pdf"),
    ] {
        // A name has no more bytes than a system allows, and no folder in it.
        folder.write(&file, "kind = 1\nx \u{9b}\u{202e} = \"");
    }
    let typed = EVIL
        .replace('\n', "\\n")
        .replace(['\u{1b}', '\r', '\u{7f}'], "");
    folder.replace(
        "records/2025/plan.toml",
        "subject = \"Bí thư",
        &format!("sub\u{9b}ject = \"x\"\nsubject = \"{typed} Bí thư"),
    );
    folder.write(
        "templates/conclusion.typ.j2",
        format!("{{{{ it.{EVIL} }}}}\n#{EVIL}\n"),
    );
    let office = folder.path().join(EVIL);
    std::fs::create_dir_all(office.join("records")).expect("made");
    for arguments in [
        &["check"][..],
        &["build"],
        &["build", "--explain"],
        &["verify"],
        &["list"],
        &["status", "--as-of", "2025-12-01"],
        &["check", "--fix"],
        &["check", "--roots", "."],
        &["build", "--roots", "."],
        &["changes", EVIL],
        &["templates", EVIL],
        &["schema", "--root", EVIL],
    ] {
        is_quiet(&folder, arguments);
    }
}

#[test]
fn what_the_program_says_of_itself_is_whole() {
    let folder = Folder::example();
    for arguments in [
        &["--help"][..],
        &["build", "--help"],
        &["--version"],
        &["man"],
        &["explain"],
        &["explain", "D107"],
        &["completions", "bash"],
        &["completions", "zsh"],
        &["completions", "fish"],
        &["completions", "powershell"],
    ] {
        let output = crate::support::cli::doithoai(folder.path(), arguments);
        assert_eq!(output.code, 0, "{arguments:?}");
        assert!(!output.stdout.contains("\\u00"), "{arguments:?}");
    }
}
