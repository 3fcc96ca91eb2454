//! Walks the record folder and reads every file in it.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use walkdir::DirEntry;
use walkdir::WalkDir;

use super::RawCalendar;
use super::RawOffice;
use super::RawPetition;
use super::RawPlan;
use super::RawReport;
use super::RawSession;
use super::characters::Looking;
use super::characters::Printable;
use super::file_kind::FileKind;
use super::file_kind::classify;
use super::file_kind::is_hidden;
use super::reading::Reading;
use super::reading::read_text;
use super::tone::Spellings;
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

/// Reads `<root>/records`. Every problem is a finding; whatever could be read is returned.
pub fn load(root: &Path, printable: &Printable) -> (Records, Vec<Diagnostic>) {
    let folder = root.join("records");
    let mut records = Records::default();
    let mut findings = Vec::new();
    let mut spellings = Spellings::default();
    if !folder.is_dir() {
        let file: Arc<str> = Arc::from(OFFICE);
        findings.push(Diagnostic::new(&rule::NO_OFFICE, Place::file(&file)));
        return (records, findings);
    }
    let walk = WalkDir::new(&folder)
        .follow_links(false)
        .sort_by_file_name();
    let mut looking = Looking {
        printable,
        spellings: &mut spellings,
        findings: &mut findings,
    };
    for entry in walk {
        match entry {
            Ok(entry) => read_entry(root, &entry, &mut records, &mut looking),
            Err(error) => {
                let path = error.path().unwrap_or(&folder);
                let finding =
                    Diagnostic::new(&rule::UNREADABLE_FILE, Place::file(&name(root, path)));
                let finding = finding.with("detail", io_detail(error.io_error()));
                looking.findings.push(finding);
            }
        }
    }
    let office = records.office.as_ref().and_then(|it| it.record.as_ref());
    spellings.check(office, &mut findings);
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

fn read_entry(root: &Path, entry: &DirEntry, records: &mut Records, looking: &mut Looking<'_>) {
    let findings = &mut *looking.findings;
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
        file: Arc::clone(&file),
        text,
        looking,
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
            let petition = reading.record();
            let taken = records.petitions.insert((year, session, number), petition);
            if let Some(other) = taken {
                let finding = Diagnostic::new(&rule::PETITION_TWICE, Place::file(&file));
                let finding = finding.with("number", number.to_string());
                looking
                    .findings
                    .push(finding.beside(Place::file(&other.file)));
            }
        }
        FileKind::Report(year, name) => {
            records.reports.insert((year, name), reading.record());
        }
        FileKind::Misplaced | FileKind::Other => {}
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
