//! What people read is Vietnamese; English stands only where a word of the program is quoted.

use doithoai::catalogue;
use doithoai::findings::{Bilingual, Lang, Rule, explanation};

use crate::support::cli::doithoai;
use crate::support::folder::Folder;

/// Words that are the same in Vietnamese offices and programs.
const TAKEN_OVER: &[&str] = &[
    "bash",
    "ci",
    "code",
    "completions",
    "dir",
    "doithoai",
    "elvish",
    "excel",
    "fish",
    "format",
    "git",
    "human",
    "markdown",
    "json",
    "kb",
    "lang",
    "level",
    "mb",
    "name",
    "pdf",
    "png",
    "powershell",
    "root",
    "sha",
    "shell",
    "short",
    "stdout",
    "toml",
    "typst",
    "ua",
    "unicode",
    "utf",
    "year",
    "zsh",
    "what",
    "date",
    "xlsx",
    "xls",
    "libreoffice",
    "save",
    "as",
    "workbook",
    "number",
    "text",
    "unmerge",
    "paste",
    "special",
    "values",
    "id",
    "name",
    "year",
    "other",
    "stt",
    "import",
    "export",
    "session",
    "sheet",
    "item",
];

/// Whether letters without marks can be a Vietnamese syllable: onset, vowels, coda.
fn is_syllable(word: &str) -> bool {
    let onsets = [
        "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "b", "c", "d", "g", "h",
        "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", "",
    ];
    let codas = ["ch", "ng", "nh", "c", "m", "n", "p", "t", ""];
    let vowels = |text: &str| {
        !text.is_empty() && text.len() <= 3 && text.chars().all(|c| "aeiouy".contains(c))
    };
    onsets.iter().any(|onset| {
        word.strip_prefix(onset).is_some_and(|rest| {
            codas
                .iter()
                .any(|coda| rest.strip_suffix(coda).is_some_and(vowels))
        })
    })
}

/// The text without what is quoted: code in backticks, typed words, placeholders, paths,
/// options and remarks of libraries.
fn spoken(text: &str) -> String {
    let mut out = String::new();
    let mut closing = None;
    for c in text.chars() {
        match (closing, c) {
            (Some(end), _) if c == end => closing = None,
            (Some(_), _) => {}
            (None, '`') => closing = Some('`'),
            (None, '“') => closing = Some('”'),
            (None, '{') => closing = Some('}'),
            (None, '[') => closing = Some(']'),
            (None, '"') => closing = Some('"'),
            (None, _) => out.push(c),
        }
    }
    out
}

fn foreign_words(text: &str) -> Vec<String> {
    let text = spoken(text);
    let words = text.split_whitespace().filter(|word| {
        let code = word.contains(['/', '.', '=', '_', '<', '#']) || word.starts_with("--");
        !code || word.ends_with('.') && word.matches('.').count() == 1 && !word.contains('/')
    });
    words
        .flat_map(|word| word.split(|c: char| !c.is_alphabetic()))
        .filter(|word| word.len() > 2 && word.is_ascii())
        // Abbreviations of offices and documents.
        .filter(|word| !word.chars().all(|c| c.is_ascii_uppercase()))
        .filter(|word| !TAKEN_OVER.contains(&word.to_lowercase().as_str()))
        .filter(|word| !is_syllable(&word.to_lowercase()))
        .map(str::to_owned)
        .collect()
}

fn texts(rule: &Rule) -> Vec<Bilingual> {
    let mut texts = vec![rule.message, rule.hint, rule.why];
    if !rule.example.is_text() {
        texts.extend([rule.example.wrong, rule.example.right]);
    }
    texts
}

#[test]
fn english_is_told_from_vietnamese() {
    for (text, expected) in [
        ("the file is missing", &["file", "missing"][..]),
        ("thieu dau ngoac o cuoi", &[]),
        ("thêm `until` vào office.toml", &[]),
        ("cần một string", &["string"]),
    ] {
        assert_eq!(foreign_words(text), expected, "{text}");
    }
}

#[test]
fn the_catalogue_speaks_vietnamese() {
    for rule in catalogue::all() {
        for text in texts(rule) {
            assert_eq!(foreign_words(text.vi), [""; 0], "{rule:?}: {}", text.vi);
        }
        let frame = explanation(rule, Lang::VI);
        for line in frame.lines().filter(|line| line.ends_with(':')) {
            assert_eq!(foreign_words(line), [""; 0], "{line}");
        }
    }
}

#[test]
fn the_command_line_speaks_vietnamese() {
    let folder = Folder::example();
    for arguments in [
        &["--help"][..],
        &["build", "--help"],
        &["check", "--help"],
        &["verify", "--help"],
        &["verify"],
        &["explain", "--help"],
        &["pack", "--help"],
        &["pack", "khong-co"],
        &["schema", "--help"],
        &["templates", "--help"],
        &["man", "--help"],
        &["man", "--page", "khong-co"],
        &["new"],
        &["new", "--help"],
        &["new", "session"],
        &["new", "session", "--help"],
        &["new", "petition", "--help"],
        &["new", "petition", "khong-co"],
        &["new", "plan", "--help"],
        &["new", "plan", "2025"],
        &["new", "plan", "2026"],
        &["new", "report", "--help"],
        &["new", "office", "--help"],
        &["new", "correction", "--help"],
        &["issue", "--help"],
        &["issue", "khong-co"],
        &["undo", "--help"],
        &["undo"],
        &["changes", "--help"],
        &["new", "office", "."],
        &["status", "--help"],
        &["status", "--as-of", "2025-01-28"],
        &["build", "--explain"],
        &["build", "--explain", "--force"],
        &["verify", "--rebuild"],
        &["check"],
        &["--khong-co"],
        &["khong-co"],
        &["--as-of", "hôm nay"],
        &["explain", "D999"],
    ] {
        let output = doithoai(folder.path(), arguments);
        let said = output.stderr + &output.stdout;
        // What stands behind a line number is the record's own.
        let quoted = |line: &&str| {
            let number = line.split(" | ").next().unwrap_or_default().trim();
            !number.is_empty() && number.bytes().all(|it| it.is_ascii_digit())
        };
        for line in said.lines().filter(|line| !quoted(line)) {
            // Names of options and commands are what is typed.
            let said = line
                .split("  ")
                .filter(|it| !it.trim_start().starts_with('-'));
            let said: Vec<&str> = said.collect();
            let words = foreign_words(&said.join("  "));
            let commands = [
                "build",
                "changes",
                "check",
                "correction",
                "explain",
                "issue",
                "list",
                "man",
                "new",
                "office",
                "pack",
                "petition",
                "plan",
                "preview",
                "report",
                "schema",
                "session",
                "status",
                "templates",
                "undo",
                "verify",
            ];
            let words: Vec<_> = words
                .iter()
                .filter(|it| !commands.contains(&it.as_str()))
                .collect();
            assert!(words.is_empty(), "{arguments:?}: {line}: {words:?}");
        }
    }
}
