//! The files on their way from bytes to records.

use std::path::PathBuf;
use std::sync::Arc;

use serde::Deserialize;
use toml::de::DeTable;

use super::file_kind::FileKind;
use super::text::read_text;
use crate::findings::{Finding, Place, rules};
use crate::lint::{
    Printable, Spellings, StringChecks, may_be_a_misspelt_mark, may_be_secret, syntax_findings,
};
use crate::records::{
    CalendarRecord, MOST, OfficeRecord, PetitionRecord, PlanRecord, ReportRecord, SessionRecord,
    decode,
};

/// A record file that is to be read.
pub(crate) struct Found {
    /// Its name, as findings know it.
    pub file: Arc<str>,
    pub path: PathBuf,
    pub kind: FileKind,
    /// What is to stand in it, whatever the disk has.
    pub text: Option<Arc<str>>,
}

/// A record file that was read.
pub(crate) struct FileRead {
    pub file: Arc<str>,
    /// `None` when it could not be read.
    pub text: Option<Arc<str>>,
    /// Whether findings may show nothing of it.
    pub concealed: bool,
    pub record: Record,
    pub findings: Vec<Finding>,
    pub spellings: Spellings,
}

/// What a file says, `None` when it is broken, with what its name says.
pub(crate) enum Record {
    Office(Option<Box<OfficeRecord>>),
    Calendar(i32, Option<CalendarRecord>),
    Plan(i32, Option<Box<PlanRecord>>),
    Session(i32, Arc<str>, Option<Box<SessionRecord>>),
    Petition(i32, Arc<str>, u32, Option<PetitionRecord>),
    Report(i32, Arc<str>, Option<ReportRecord>),
}

/// So many files are read on one thread before others are worth their while.
const MANY: usize = 200;

/// Reads the files, many of them on all processors; the order stays.
pub(crate) fn read_all(found: Vec<Found>, printable: &Printable) -> Vec<FileRead> {
    let processors = std::thread::available_parallelism().map_or(1, usize::from);
    let threads = if found.len() < MANY { 1 } else { processors };
    let share = found.len().div_ceil(threads).max(1);
    let mut shares = Vec::new();
    let mut found = found.into_iter().peekable();
    while found.peek().is_some() {
        shares.push(found.by_ref().take(share).collect::<Vec<_>>());
    }
    let read = |share: Vec<Found>| -> Vec<FileRead> {
        let each = share.into_iter();
        each.filter_map(|it| read_one(it, printable)).collect()
    };
    let Some(first) = shares.pop() else {
        return Vec::new();
    };
    // The last share is read here: a small folder starts no thread at all.
    std::thread::scope(|scope| {
        let others: Vec<_> = shares
            .into_iter()
            .map(|share| scope.spawn(move || read(share)))
            .collect();
        let last = read(first);
        let mut all = Vec::new();
        for thread in others {
            match thread.join() {
                Ok(read) => all.extend(read),
                Err(cause) => std::panic::resume_unwind(cause),
            }
        }
        all.extend(last);
        all
    })
}

fn read_one(found: Found, printable: &Printable) -> Option<FileRead> {
    let Found {
        file,
        path,
        kind,
        text,
    } = found;
    let mut findings = Vec::new();
    let mut spellings = Spellings::default();
    let text = match text {
        Some(text) => Some(text.to_string()),
        None => read_text(&path, &file, &mut findings),
    };
    // A denunciation must not be shown even to say what is wrong with its record; what
    // cannot be parsed is judged by its words.
    let petition = matches!(kind, FileKind::Petition(..));
    let mut reading = Reading {
        file: &file,
        text: text.as_deref(),
        checks: StringChecks {
            printable,
            spellings: &mut spellings,
            findings: &mut findings,
        },
    };
    let record = match kind {
        FileKind::Office => Record::Office(reading.record().map(Box::new)),
        FileKind::Calendar(year) => Record::Calendar(year, reading.record()),
        FileKind::Plan(year) => Record::Plan(year, reading.record().map(Box::new)),
        FileKind::Session(year, id) => Record::Session(year, id, reading.record().map(Box::new)),
        FileKind::Petition(year, session, number) => {
            Record::Petition(year, session, number, reading.record())
        }
        FileKind::Report(year, name) => Record::Report(year, name, reading.record()),
        FileKind::Misplaced | FileKind::Other => return None,
    };
    let concealed = petition
        && text
            .as_deref()
            .is_some_and(|text| may_be_secret(text) || findings.iter().any(may_be_a_misspelt_mark));
    Some(FileRead {
        text: text.map(Arc::from),
        file,
        concealed,
        record,
        findings,
        spellings,
    })
}

/// One file on its way from text to record.
struct Reading<'a> {
    file: &'a Arc<str>,
    text: Option<&'a str>,
    checks: StringChecks<'a>,
}

impl Reading<'_> {
    /// What the file says, unless it is broken.
    fn record<T: for<'de> Deserialize<'de>>(&mut self) -> Option<T> {
        let text = self.text?;
        let (table, errors) = DeTable::parse_recoverable(text);
        if !errors.is_empty() {
            // What the parser guessed behind a syntax error would only give findings about
            // its guesses.
            let found = syntax_findings(self.file, text, &errors);
            self.checks.findings.extend(found);
            return None;
        }
        self.checks.check_file(self.file, table.get_ref());
        let findings = &mut *self.checks.findings;
        let record = decode(self.file, table.get_ref(), findings);
        let sound = !findings.iter().any(Finding::is_error);
        if findings.len() > MOST {
            // Nobody reads more, and a file gone wrong can hold a million. Errors are told
            // first: with one of them the file makes no document.
            findings.sort_by_key(|finding| !finding.is_error());
            findings.truncate(MOST);
            let most = MOST;
            findings.push(Finding::new(TooMany { most }, Place::file(self.file)));
        }
        record.filter(|_| sound)
    }
}

rules! { RULES:

TooMany "D128" "too-many-findings" Warning { most: usize }
vi "tệp có hơn {most} chỗ phải sửa; chỉ nêu {most} chỗ đầu"
=> "sửa các chỗ đã nêu rồi chạy lại"
en "more than {most} findings in this file; only the first {most} are shown"
=> "mend those shown and run again"
why "Danh sách dài quá không ai đọc; nhiều lỗi trong một tệp thường có chung một nguyên nhân."
  / "Nobody reads a longer list, and so many findings usually have one cause."
wrong "một bảng 300 dòng dán vào hồ sơ, dòng nào cũng sai"
    / "300 pasted lines, every one of them wrong"
right "sửa vài dòng đầu, chạy lại, rồi sửa tiếp"
    / "mend the first few, run again, go on"
by Technical

}
