//! Walks the record folder and reads every file in it.

use std::collections::BTreeMap;
use std::io::ErrorKind;
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
use super::characters::Printable;
use super::file_kind::FileKind;
use super::file_kind::classify;
use super::file_kind::is_hidden;
use super::reading::Found;
use super::reading::Record;
use super::reading::read_all;
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

/// Texts that are to stand in files of the folder, by the files' names.
pub type Changes = BTreeMap<Arc<str>, Arc<str>>;

/// Reads `<root>/records`. Every problem is a finding; whatever could be read is returned.
pub fn load(root: &Path, printable: &Printable) -> (Records, Vec<Diagnostic>) {
    load_changed(root, &Changes::new(), printable)
}

/// Reads `<root>/records` as if the changes had been written already.
pub fn load_changed(
    root: &Path,
    changes: &Changes,
    printable: &Printable,
) -> (Records, Vec<Diagnostic>) {
    let mut records = Records::default();
    let mut findings = Vec::new();
    let folder = root.join("records");
    if let Err(error) = std::fs::read_dir(&folder)
        && error.kind() == ErrorKind::PermissionDenied
    {
        let finding = Diagnostic::new(&rule::UNREADABLE_FILE, Place::file(&Arc::from("records")));
        findings.push(finding.with("detail", io_detail(Some(&error))));
        return (records, findings);
    }
    if !folder.is_dir() && changes.is_empty() {
        let file: Arc<str> = Arc::from(OFFICE);
        findings.push(Diagnostic::new(&rule::NO_OFFICE, Place::file(&file)));
        return (records, findings);
    }
    let mut found = if folder.is_dir() {
        walk(root, &folder, &mut findings)
    } else {
        Vec::new()
    };
    replace(root, &mut found, changes, &mut findings);
    let mut spellings = Spellings::default();
    for read in read_all(found, printable) {
        findings.extend(read.findings);
        spellings.extend(read.spellings);
        if let Some(text) = read.text {
            records.sources.insert(Arc::clone(&read.file), text);
        }
        if read.concealed {
            records.sources.conceal(&read.file);
        }
        records.insert(&read.file, read.record, &mut findings);
    }
    let office = records.office.as_ref().and_then(|it| it.record.as_ref());
    spellings.check(office, &mut findings);
    let about_office = |finding: &Diagnostic| {
        let place = finding.place.as_ref();
        finding.is_error() && place.is_some_and(|place| &*place.file == OFFICE)
    };
    if records.office.is_none() && !findings.iter().any(about_office) {
        let file: Arc<str> = Arc::from(OFFICE);
        findings.push(Diagnostic::new(&rule::NO_OFFICE, Place::file(&file)));
    }
    (records, findings)
}

impl Records {
    fn insert(&mut self, file: &Arc<str>, record: Record, findings: &mut Vec<Diagnostic>) {
        fn loaded<T>(file: &Arc<str>, record: Option<T>) -> Loaded<T> {
            let file = Arc::clone(file);
            Loaded { file, record }
        }
        match record {
            Record::Office(it) => self.office = Some(loaded(file, it.map(|it| *it))),
            Record::Calendar(year, it) => {
                self.calendars.insert(year, loaded(file, it));
            }
            Record::Plan(year, it) => {
                self.plans.insert(year, loaded(file, it.map(|it| *it)));
            }
            Record::Session(year, id, it) => {
                self.sessions
                    .insert((year, id), loaded(file, it.map(|it| *it)));
            }
            Record::Petition(year, session, number, it) => {
                let key = (year, session, number);
                if let Some(other) = self.petitions.insert(key, loaded(file, it)) {
                    let finding = Diagnostic::new(&rule::PETITION_TWICE, Place::file(file));
                    let finding = finding.with("number", number.to_string());
                    findings.push(finding.beside(Place::file(&other.file)));
                }
            }
            Record::Report(year, name, it) => {
                self.reports.insert((year, name), loaded(file, it));
            }
        }
    }
}

/// The record files below the folder, in the order of their names.
fn walk(root: &Path, folder: &Path, findings: &mut Vec<Diagnostic>) -> Vec<Found> {
    let mut found = Vec::new();
    let walk = WalkDir::new(folder).follow_links(false).sort_by_file_name();
    for entry in walk {
        match entry {
            Ok(entry) => found.extend(look_at(root, &entry, findings)),
            Err(error) => {
                let path = error.path().unwrap_or(folder);
                let place = Place::file(&name(root, path));
                let finding = Diagnostic::new(&rule::UNREADABLE_FILE, place);
                findings.push(finding.with("detail", io_detail(error.io_error())));
            }
        }
    }
    found
}

/// Lets changed files be read as they are to be, new ones among them.
fn replace(root: &Path, found: &mut Vec<Found>, changes: &Changes, findings: &mut Vec<Diagnostic>) {
    if changes.is_empty() {
        return;
    }
    let mut missing = changes.clone();
    for it in found.iter_mut() {
        it.text = missing.remove(&it.file);
    }
    for (file, text) in missing {
        let kind = classify(&file);
        if matches!(kind, FileKind::Other | FileKind::Misplaced) {
            findings.push(Diagnostic::new(&rule::MISPLACED_FILE, Place::file(&file)));
            continue;
        }
        found.push(Found {
            path: root.join(&*file),
            kind,
            text: Some(text),
            file,
        });
    }
    found.sort_by(|a, b| a.file.cmp(&b.file));
}

fn look_at(root: &Path, entry: &DirEntry, findings: &mut Vec<Diagnostic>) -> Option<Found> {
    let file = name(root, entry.path());
    if entry.path_is_symlink() && !is_hidden(&file) {
        findings.push(Diagnostic::new(&rule::SYMLINK, Place::file(&file)));
        return None;
    }
    let kind = match classify(&file) {
        FileKind::Other => return None,
        FileKind::Misplaced => None,
        kind => Some(kind).filter(|_| !entry.file_type().is_dir()),
    };
    let Some(kind) = kind else {
        findings.push(Diagnostic::new(&rule::MISPLACED_FILE, Place::file(&file)));
        return None;
    };
    if !entry.file_type().is_file() {
        // A pipe or a device: reading it might never end.
        let finding = Diagnostic::new(&rule::UNREADABLE_FILE, Place::file(&file));
        findings.push(finding.with("detail", io_detail(None)));
        return None;
    }
    let path = entry.path().to_owned();
    let text = None;
    Some(Found {
        file,
        path,
        kind,
        text,
    })
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
