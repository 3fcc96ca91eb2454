//! The files on their way from bytes to records.

use std::path::PathBuf;
use std::sync::Arc;
use std::thread;

use serde::Deserialize;
use toml::de::DeTable;

use super::file_kind::FileKind;
use super::text::{read_bytes, read_text};
use crate::findings::{Finding, Place, rules};
use crate::lint::{
    Around, Spellings, around, check_strings, may_be_a_misspelt_mark, may_be_cut_off,
    may_be_secret, syntax_findings,
};
use crate::records::{IssuedRecord, Loaded, MOST, Records, decode};
use crate::render::{Digest, is_printable};

/// A record file that is to be read.
pub(super) struct Found {
    /// Its name, as findings know it.
    pub file: Arc<str>,
    pub path: PathBuf,
    pub kind: FileKind,
    /// What is to stand in it, whatever the disk has.
    pub text: Option<Arc<str>>,
}

/// Những gì đã đọc: records, and what was found in them.
#[derive(Default)]
pub(super) struct Read {
    pub records: Records,
    pub findings: Vec<Finding>,
    pub spellings: Spellings,
}

/// The largest copy of a paper that went out, in MiB: a scan of a hundred pages stays below.
pub(crate) const LARGEST_COPY: u64 = 256;

/// So many files are read on one thread before others are worth their while.
const MANY: usize = 200;

/// Reads the files, many of them on all processors; the order stays.
pub(super) fn read_all(found: &[Found]) -> Read {
    let processors = thread::available_parallelism().map_or(1, usize::from);
    let threads = if found.len() < MANY { 1 } else { processors };
    let share = found.len().div_ceil(threads).max(1);
    let read = |share: &[Found]| {
        let mut read = Read::default();
        share.iter().for_each(|it| read.add(it));
        read
    };
    // The first share is read here: a small folder starts no thread at all.
    let (first, others) = found.split_at(share.min(found.len()));
    thread::scope(|scope| {
        let others = others.chunks(share);
        let others: Vec<_> = others.map(|it| scope.spawn(move || read(it))).collect();
        let mut all = read(first);
        for other in others {
            match other.join() {
                Ok(other) => all.extend(other),
                Err(cause) => std::panic::resume_unwind(cause),
            }
        }
        all
    })
}

impl Read {
    fn extend(&mut self, other: Self) {
        self.records.extend(other.records);
        self.findings.extend(other.findings);
        self.spellings.extend(other.spellings);
    }

    /// Reads a file.
    fn add(&mut self, found: &Found) {
        let file = &found.file;
        let mut findings = Vec::new();
        if found.kind == FileKind::IssuedCopy {
            let bytes = read_bytes(&found.path, file, LARGEST_COPY, &mut self.findings);
            let hash = bytes.map(|bytes| Digest::sha256(&bytes).to_string());
            self.records.copies.insert(Arc::clone(file), hash);
            return;
        }
        let text = match &found.text {
            Some(text) => Some(Arc::clone(text)),
            None => read_text(&found.path, file, &mut findings).map(Arc::from),
        };
        let mut reading = Reading {
            file,
            text: text.as_deref(),
            spellings: &mut self.spellings,
            findings: &mut findings,
        };
        let records = &mut self.records;
        match &found.kind {
            FileKind::Office => records.office = Some(reading.record()),
            FileKind::Calendar(year) => {
                records.calendars.insert(*year, reading.record());
            }
            FileKind::Plan(year) => {
                records.plans.insert(*year, reading.record());
            }
            FileKind::Session(year, id) => {
                let key = (*year, Arc::clone(id));
                records.sessions.insert(key, reading.record());
            }
            FileKind::Petition(year, session, number) => {
                let key = (*year, Arc::clone(session), *number);
                records.petitions.insert(key, reading.record());
            }
            FileKind::Report(year, name) => {
                let key = (*year, Arc::clone(name));
                records.reports.insert(key, reading.record());
            }
            FileKind::Correction(year, name) => {
                let key = (*year, Arc::clone(name));
                records.corrections.insert(key, reading.record());
            }
            FileKind::Issued => {
                let loaded = reading.issued();
                records.issued.insert(Arc::clone(file), loaded);
            }
            FileKind::IssuedCopy | FileKind::Misplaced | FileKind::Other => {}
        }
        if let Some(text) = text {
            // A denunciation must not be shown even to say what is wrong with its record; what
            // cannot be parsed is judged by its words.
            let petition = matches!(found.kind, FileKind::Petition(..));
            let secret = || {
                may_be_secret(&text)
                    || may_be_cut_off(&text, &findings)
                    || findings.iter().any(may_be_a_misspelt_mark)
            };
            if petition && secret() {
                records.sources.conceal(file);
            }
            records.sources.insert(Arc::clone(file), text);
        }
        self.findings.append(&mut findings);
    }
}

/// One file on its way from text to record.
struct Reading<'a> {
    file: &'a Arc<str>,
    text: Option<&'a str>,
    spellings: &'a mut Spellings,
    findings: &'a mut Vec<Finding>,
}

impl Reading<'_> {
    /// The file with what it says, unless it is broken.
    fn record<T: for<'de> Deserialize<'de>>(&mut self) -> Loaded<T> {
        let file = Arc::clone(self.file);
        let record = self.text.and_then(|text| self.decoded(text));
        Loaded { file, record }
    }

    /// What is known of a paper that went out. The program wrote it: what was printed is looked
    /// at no more.
    fn issued(&mut self) -> Loaded<IssuedRecord> {
        let file = Arc::clone(self.file);
        let record = self.text.and_then(|text| {
            let (table, errors) = DeTable::parse_recoverable(text);
            let found = syntax_findings(self.file, text, &errors);
            self.findings.extend(found);
            let table = errors.is_empty().then(|| table.get_ref());
            table.and_then(|table| decode(self.file, table, self.findings))
        });
        Loaded { file, record }
    }

    fn decoded<T: for<'de> Deserialize<'de>>(&mut self, text: &str) -> Option<T> {
        let (table, errors) = DeTable::parse_recoverable(text);
        if !errors.is_empty() {
            // What the parser guessed behind a syntax error would only give findings about
            // its guesses: broken lines are taken out.
            let found = syntax_findings(self.file, text, &errors);
            self.findings.extend(found);
            if let Some(rest) = around(text, &errors) {
                self.rest::<T>(&rest);
            }
            return None;
        }
        let (table, findings) = (table.get_ref(), &mut *self.findings);
        check_strings(self.file, table, is_printable, self.spellings, findings);
        let record = decode(self.file, table, findings);
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

    /// What is wrong besides lines that are broken.
    fn rest<T: for<'de> Deserialize<'de>>(&mut self, rest: &Around) {
        let Ok(table) = DeTable::parse(&rest.text) else {
            return;
        };
        let (table, mut findings) = (table.get_ref(), Vec::new());
        let file = self.file;
        check_strings(file, table, is_printable, self.spellings, &mut findings);
        decode::<T>(file, table, &mut findings);
        let broken = rest.broken(table);
        let whole = |it: &Finding| {
            let path = it.place.as_ref().map(Place::path);
            path.is_none_or(|path| !broken.contains(path))
        };
        for mut finding in findings.into_iter().filter(whole) {
            // Nothing is written into a file of which part is not understood.
            if let Some(suggestion) = &mut finding.suggestion {
                suggestion.safe = false;
            }
            self.findings.push(finding);
        }
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
