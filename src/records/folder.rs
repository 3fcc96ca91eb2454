//! Walks the record folder and reads every file in it.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use serde::Deserialize;
use toml::de::DeTable;
use walkdir::DirEntry;
use walkdir::WalkDir;

use super::RawCalendar;
use super::RawOffice;
use super::RawPetition;
use super::RawPlan;
use super::RawReport;
use super::RawSession;
use super::characters::Printable;
use super::characters::check_characters;
use super::decode::decode;
use super::syntax::advice;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Place;
use crate::diagnostic::Sources;
use crate::diagnostic::catalogue as rule;
use crate::diagnostic::io_detail;

/// A record file: its name, and what it says unless it is broken.
#[derive(Debug, Clone)]
pub struct Loaded<T> {
    /// Name relative to the root, with `/`.
    pub file: Arc<str>,
    /// `None` when the file has errors; they are among the findings.
    pub record: Option<T>,
}

/// Bộ hồ sơ: all record files of one office, as typed.
#[derive(Debug, Clone, Default)]
pub struct Records {
    /// `office.toml`; `None` when there is no such file.
    pub office: Option<Loaded<RawOffice>>,
    /// `calendar/<year>.toml`, by year.
    pub calendars: BTreeMap<i32, Loaded<RawCalendar>>,
    /// `<year>/plan.toml`, by year.
    pub plans: BTreeMap<i32, Loaded<RawPlan>>,
    /// `<year>/sessions/<id>.toml`, by year and identifier.
    pub sessions: BTreeMap<(i32, Arc<str>), Loaded<RawSession>>,
    /// `<year>/petitions/<session>/<nn>.toml`, by year, session and number.
    pub petitions: BTreeMap<(i32, Arc<str>, u32), Loaded<RawPetition>>,
    /// `<year>/reports/<name>.toml`, by year and name.
    pub reports: BTreeMap<(i32, Arc<str>), Loaded<RawReport>>,
    /// The texts of the files, to show findings in.
    pub sources: Sources,
}

/// The one file that must be there.
const OFFICE: &str = "records/office.toml";

/// What a file is, by its place in the folder.
enum FileKind {
    Office,
    Calendar(i32),
    Plan(i32),
    Session(i32, Arc<str>),
    Petition(i32, Arc<str>, u32),
    Report(i32, Arc<str>),
    /// A TOML file where none belongs.
    Misplaced,
    /// Not a record, and not meant to be one.
    Other,
}

/// Reads `<root>/records`. Every problem is a finding; whatever could be read is returned.
pub fn load(root: &Path, printable: &Printable) -> (Records, Vec<Diagnostic>) {
    let folder = root.join("records");
    let mut records = Records::default();
    let mut findings = Vec::new();
    if !folder.is_dir() {
        let file: Arc<str> = Arc::from(OFFICE);
        findings.push(Diagnostic::new(&rule::NO_OFFICE, Place::file(&file)));
        return (records, findings);
    }
    let walk = WalkDir::new(&folder)
        .follow_links(false)
        .sort_by_file_name();
    for entry in walk {
        match entry {
            Ok(entry) => read_entry(root, &entry, printable, &mut records, &mut findings),
            Err(error) => {
                let path = error.path().unwrap_or(&folder);
                let finding =
                    Diagnostic::new(&rule::UNREADABLE_FILE, Place::file(&name(root, path)));
                findings.push(finding.with("detail", io_detail(error.io_error())));
            }
        }
    }
    let about_office = |finding: &Diagnostic| {
        finding.is_error()
            && finding
                .place
                .as_ref()
                .is_some_and(|place| &*place.file == OFFICE)
    };
    if records.office.is_none() && !findings.iter().any(about_office) {
        let file: Arc<str> = Arc::from(OFFICE);
        findings.push(Diagnostic::new(&rule::NO_OFFICE, Place::file(&file)));
    }
    (records, findings)
}

fn read_entry(
    root: &Path,
    entry: &DirEntry,
    printable: &Printable,
    records: &mut Records,
    findings: &mut Vec<Diagnostic>,
) {
    let file = name(root, entry.path());
    if entry.path_is_symlink() && !is_hidden(&file) {
        findings.push(Diagnostic::new(&rule::SYMLINK, Place::file(&file)));
        return;
    }
    let kind = classify(&file);
    if matches!(kind, FileKind::Other) {
        return;
    }
    if entry.file_type().is_dir() || matches!(kind, FileKind::Misplaced) {
        findings.push(Diagnostic::new(&rule::MISPLACED_FILE, Place::file(&file)));
        return;
    }
    if !entry.file_type().is_file() {
        // A pipe or a device: reading it might never end.
        let finding = Diagnostic::new(&rule::UNREADABLE_FILE, Place::file(&file));
        findings.push(finding.with("detail", io_detail(None)));
        return;
    }
    let text = read_text(entry.path(), &file, findings);
    if let Some(text) = &text {
        // A denunciation must not be shown even to say what is wrong with its record; what
        // cannot be parsed is judged by its words.
        let secret = matches!(kind, FileKind::Petition(..)) && may_be_secret(text.as_str());
        let (name, kept) = (Arc::clone(&file), Arc::from(text.as_str()));
        if secret {
            records.sources.insert_concealed(name, kept);
        } else {
            records.sources.insert(name, kept);
        }
    }
    let mut reading = Reading {
        file,
        text,
        printable,
        findings,
    };
    match kind {
        FileKind::Office => records.office = Some(reading.record()),
        FileKind::Calendar(year) => {
            records.calendars.insert(year, reading.record());
        }
        FileKind::Plan(year) => {
            records.plans.insert(year, reading.record());
        }
        FileKind::Session(year, id) => {
            records.sessions.insert((year, id), reading.record());
        }
        FileKind::Petition(year, session, number) => {
            records
                .petitions
                .insert((year, session, number), reading.record());
        }
        FileKind::Report(year, name) => {
            records.reports.insert((year, name), reading.record());
        }
        FileKind::Misplaced | FileKind::Other => {}
    }
}

/// One file on its way from text to record.
struct Reading<'a> {
    file: Arc<str>,
    text: Option<String>,
    printable: &'a Printable,
    findings: &'a mut Vec<Diagnostic>,
}

impl Reading<'_> {
    fn record<T: for<'de> Deserialize<'de>>(&mut self) -> Loaded<T> {
        Loaded {
            file: Arc::clone(&self.file),
            record: self.parse(),
        }
    }

    fn parse<T: for<'de> Deserialize<'de>>(&mut self) -> Option<T> {
        let text = self.text.as_ref()?;
        let (table, errors) = DeTable::parse_recoverable(text);
        if !errors.is_empty() {
            // What the parser guessed behind a syntax error would only give findings about
            // its guesses.
            let found = self.syntax_findings(text, &errors);
            self.findings.extend(found);
            return None;
        }
        let before = self.findings.len();
        check_characters(&self.file, table.get_ref(), self.printable, self.findings);
        let clean = !self.findings[before..].iter().any(Diagnostic::is_error);
        decode(&self.file, table.get_ref(), self.findings).filter(|_| clean)
    }

    /// Syntax errors as findings. One bracket left open makes the parser stumble over every line
    /// behind it: only the first error of such an avalanche says anything.
    fn syntax_findings(&self, text: &str, errors: &[toml::de::Error]) -> Vec<Diagnostic> {
        let told = if errors.len() > AVALANCHE {
            1
        } else {
            errors.len()
        };
        let mut by_place: Vec<_> = errors.iter().collect();
        by_place.sort_by_key(|error| error.span().map(|span| span.start));
        let finding = |error: &toml::de::Error| {
            let range = error.span().unwrap_or(0..0);
            let typed = text.get(range.clone()).unwrap_or_default();
            let place = Place::bytes(&self.file, range.clone());
            if looks_like_a_date(typed) {
                Diagnostic::new(&rule::IMPOSSIBLE_DATE, place).with("date", typed)
            } else {
                Diagnostic::new(&rule::TOML_SYNTAX, place)
                    .with("advice", advice(text, &range))
                    .with("detail", error.message())
            }
        };
        by_place.into_iter().take(told).map(finding).collect()
    }
}

/// More syntax errors than a hurried clerk makes in one file.
const AVALANCHE: usize = 10;

/// `2025-02-30`: four digits, two, two.
fn looks_like_a_date(typed: &str) -> bool {
    let parts: Vec<&str> = typed.split('-').collect();
    let digits = |part: &&str| part.bytes().all(|byte| byte.is_ascii_digit());
    parts.iter().map(|part| part.len()).eq([4, 2, 2]) && parts.iter().all(digits)
}

fn read_text(path: &Path, file: &Arc<str>, findings: &mut Vec<Diagnostic>) -> Option<String> {
    let bytes = match std::fs::read(path) {
        Ok(bytes) => bytes,
        Err(error) => {
            let finding = Diagnostic::new(&rule::UNREADABLE_FILE, Place::file(file));
            findings.push(finding.with("detail", io_detail(Some(&error))));
            return None;
        }
    };
    match String::from_utf8(bytes) {
        Ok(text) => Some(text),
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            let line = error.as_bytes()[..at]
                .iter()
                .filter(|b| **b == b'\n')
                .count()
                + 1;
            let finding = Diagnostic::new(&rule::NOT_UTF8, Place::file(file));
            findings.push(finding.with("line", line.to_string()));
            None
        }
    }
}

fn name(root: &Path, path: &Path) -> Arc<str> {
    let relative = path.strip_prefix(root).unwrap_or(path);
    let parts: Vec<_> = relative
        .components()
        .map(|part| {
            part.as_os_str()
                .to_string_lossy()
                .replace(char::is_control, "\u{fffd}")
        })
        .collect();
    Arc::from(parts.join("/"))
}

fn classify(file: &str) -> FileKind {
    let parts: Vec<&str> = file.split('/').skip(1).collect();
    let kind = match parts[..] {
        ["office.toml"] => Some(FileKind::Office),
        ["calendar", name] => stem(name).and_then(year).map(FileKind::Calendar),
        [folder, "plan.toml"] => year(folder).map(FileKind::Plan),
        [folder, "sessions", name] => year(folder)
            .zip(stem(name))
            .map(|(year, id)| FileKind::Session(year, Arc::from(id))),
        [folder, "petitions", session, name] => year(folder)
            .zip(stem(name).and_then(|number| number.parse().ok()))
            .map(|(year, number)| FileKind::Petition(year, Arc::from(session), number)),
        [folder, "reports", name] => year(folder)
            .zip(stem(name))
            .map(|(year, name)| FileKind::Report(year, Arc::from(name))),
        _ => None,
    };
    kind.unwrap_or_else(|| stray(file))
}

/// The identifier in a file name: small letters, digits and hyphens before `.toml`.
fn stem(name: &str) -> Option<&str> {
    let stem = name.strip_suffix(".toml")?;
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    (!stem.is_empty() && stem.bytes().all(plain)).then_some(stem)
}

fn is_hidden(file: &str) -> bool {
    file.rsplit('/')
        .next()
        .is_some_and(|name| name.starts_with('.'))
}

fn stray(file: &str) -> FileKind {
    let name = file.rsplit('/').next().unwrap_or_default();
    // `plan.toml.txt` is what some editors make of `plan.toml`.
    if name.to_ascii_lowercase().contains(".toml") && !is_hidden(file) {
        FileKind::Misplaced
    } else {
        FileKind::Other
    }
}

fn year(text: &str) -> Option<i32> {
    let digits = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten()
}

/// Whether a petition may hold a secret: it says so, or it has a word that was meant to.
fn may_be_secret(text: &str) -> bool {
    let text = text.to_lowercase();
    let meant = |word: &str| {
        ["confidential", "denunciation"]
            .into_iter()
            .any(|mark| strsim::levenshtein(mark, word) <= 3)
    };
    let words = text.split(|c: char| !c.is_ascii_alphanumeric());
    text.contains("tố cáo") || words.filter(|word| word.len() >= 8).any(meant)
}
