//! Walks the record folder and reads every file in it.

use std::collections::BTreeMap;
use std::io;
use std::io::ErrorKind;
use std::path::Path;
use std::sync::Arc;

use serde::Deserialize;
use toml::de::DeTable;
use walkdir::DirEntry;
use walkdir::WalkDir;

use super::RawCalendar;
use super::RawOffice;
use super::RawPlan;
use super::characters::Printable;
use super::characters::check_characters;
use super::decode::decode;
use crate::diagnostic::Bilingual;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Place;
use crate::diagnostic::Sources;
use crate::diagnostic::catalogue as rule;

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
    /// The texts of the files, to show findings in.
    pub sources: Sources,
}

/// What a file is, by its place in the folder.
enum FileKind {
    Office,
    Calendar(i32),
    Plan(i32),
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
        let file: Arc<str> = Arc::from("records/office.toml");
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
    if records.office.is_none() && findings.is_empty() {
        let file: Arc<str> = Arc::from("records/office.toml");
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
    if entry.file_type().is_dir() {
        return;
    }
    let file = name(root, entry.path());
    let kind = classify(&file);
    if matches!(kind, FileKind::Other) {
        return;
    }
    if entry.path_is_symlink() {
        findings.push(Diagnostic::new(&rule::SYMLINK, Place::file(&file)));
        return;
    }
    if matches!(kind, FileKind::Misplaced) {
        findings.push(Diagnostic::new(&rule::MISPLACED_FILE, Place::file(&file)));
        return;
    }
    let text = read_text(entry.path(), &file, findings);
    if let Some(text) = &text {
        records
            .sources
            .insert(Arc::clone(&file), Arc::from(text.as_str()));
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
            self.findings.extend(errors.iter().map(|error| {
                let range = error.span().unwrap_or(0..0);
                let typed = text.get(range.clone()).unwrap_or_default();
                let place = Place::bytes(&self.file, range);
                if looks_like_a_date(typed) {
                    Diagnostic::new(&rule::IMPOSSIBLE_DATE, place).with("date", typed)
                } else {
                    Diagnostic::new(&rule::TOML_SYNTAX, place).with("detail", error.message())
                }
            }));
            return None;
        }
        let before = self.findings.len();
        check_characters(&self.file, table.get_ref(), self.printable, self.findings);
        let clean = !self.findings[before..].iter().any(Diagnostic::is_error);
        decode(&self.file, table.get_ref(), self.findings).filter(|_| clean)
    }
}

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

/// What went wrong with a file, in both languages: the system's own words depend on the
/// machine.
pub(crate) fn io_detail(error: Option<&io::Error>) -> Bilingual {
    let (vi, en) = match error.map(io::Error::kind) {
        Some(ErrorKind::NotFound) => ("không có tệp hoặc thư mục", "no such file or folder"),
        Some(ErrorKind::PermissionDenied) => ("không có quyền", "no permission"),
        Some(ErrorKind::StorageFull | ErrorKind::QuotaExceeded) => {
            ("hết chỗ trên đĩa", "the disk is full")
        }
        Some(ErrorKind::ReadOnlyFilesystem) => ("đĩa chỉ cho đọc", "the disk is read-only"),
        Some(ErrorKind::InvalidData) => ("không phải văn bản UTF-8", "not UTF-8 text"),
        Some(ErrorKind::NotADirectory | ErrorKind::AlreadyExists) => (
            "một tệp đứng ở chỗ của thư mục",
            "a file stands where a folder should",
        ),
        Some(ErrorKind::IsADirectory) => (
            "một thư mục đứng ở chỗ của tệp",
            "a folder stands where a file should",
        ),
        _ => ("lỗi của hệ thống tệp", "a failure of the file system"),
    };
    Bilingual { vi, en }
}

fn name(root: &Path, path: &Path) -> Arc<str> {
    let relative = path.strip_prefix(root).unwrap_or(path);
    let parts: Vec<_> = relative
        .components()
        .map(|part| part.as_os_str().to_string_lossy())
        .collect();
    Arc::from(parts.join("/"))
}

fn classify(file: &str) -> FileKind {
    let parts: Vec<&str> = file.split('/').skip(1).collect();
    match parts[..] {
        ["office.toml"] => FileKind::Office,
        ["calendar", name] => match name.strip_suffix(".toml").and_then(year) {
            Some(year) => FileKind::Calendar(year),
            None => stray(file),
        },
        [folder, "plan.toml"] => year(folder).map_or(FileKind::Misplaced, FileKind::Plan),
        _ => stray(file),
    }
}

fn stray(file: &str) -> FileKind {
    let name = file.rsplit('/').next().unwrap_or_default();
    if name.to_ascii_lowercase().ends_with(".toml") && !name.starts_with('.') {
        FileKind::Misplaced
    } else {
        FileKind::Other
    }
}

fn year(text: &str) -> Option<i32> {
    let digits = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten()
}
