//! The files on their way from bytes to records.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::Deserialize;
use toml::de::DeTable;

use super::file_kind::FileKind;
use crate::findings::{Bilingual, Finding, Place, catalogue as rule, io_detail};
use crate::lint::{
    Looking, Printable, Spellings, TWICE, UNCLOSED, check_characters, may_be_a_misspelt_mark,
    may_be_secret, slip, unclosed_list,
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
        looking: Looking {
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
    looking: Looking<'a>,
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
            self.looking.findings.extend(found);
            return None;
        }
        check_characters(self.file, table.get_ref(), &mut self.looking);
        let findings = &mut *self.looking.findings;
        let record = decode(self.file, table.get_ref(), findings);
        let sound = !findings.iter().any(Finding::is_error);
        if findings.len() > MOST {
            // Nobody reads more, and a file gone wrong can hold a million. Errors are told
            // first: with one of them the file makes no document.
            findings.sort_by_key(|finding| !finding.is_error());
            findings.truncate(MOST);
            let finding = Finding::under(&rule::TOO_MANY, Place::file(self.file));
            findings.push(finding.with("most", MOST.to_string()));
        }
        record.filter(|_| sound)
    }
}

/// Syntax errors as findings. One bracket left open makes the parser stumble over every line
/// behind it: only the first error of such an avalanche says anything.
fn syntax_findings(file: &Arc<str>, text: &str, errors: &[toml::de::Error]) -> Vec<Finding> {
    let told = if errors.len() > AVALANCHE {
        1
    } else {
        errors.len()
    };
    let mut by_place: Vec<_> = errors.iter().collect();
    by_place.sort_by_key(|error| error.span().map(|span| span.start));
    let finding = |error: &toml::de::Error| {
        let range = error.span().unwrap_or(0..0);
        // The parser stumbles behind a list that was never closed; the mistake is where the
        // list begins.
        let list = unclosed_list(text, range.start);
        let range = list.clone().unwrap_or(range);
        let typed = text.get(range.clone()).unwrap_or_default();
        let place = Place::bytes(file, range.clone());
        if looks_like_a_date(typed) {
            let finding = Finding::under(&rule::IMPOSSIBLE_DATE, place);
            finding
                .with("date", typed)
                .with("month", length_of_month(typed))
        } else {
            let slip = match error.message() {
                "duplicate key" => TWICE,
                _ if list.is_some() => UNCLOSED,
                _ => slip(text, &range),
            };
            // What the parser says is about the next thing it expected, and in English.
            let detail = match slip.what {
                Some(_) => "",
                None => error.message(),
            };
            Finding::under(&rule::TOML_SYNTAX, place)
                .with("advice", slip.advice)
                .with("what", slip.what.unwrap_or(PARSER_SAYS))
                .with("detail", detail)
        }
    };
    by_place.into_iter().take(told).map(finding).collect()
}

const PARSER_SAYS: Bilingual = Bilingual {
    vi: "bộ đọc báo: ",
    en: "the parser says: ",
};

/// The largest record, in bytes: a year of petitions in one file stays far below.
const LARGEST: u64 = 2 << 20;

/// More syntax errors than a hurried clerk makes in one file.
const AVALANCHE: usize = 10;

/// `2025-02-30`: four digits, two, two.
fn looks_like_a_date(typed: &str) -> bool {
    let parts: Vec<&str> = typed.split('-').collect();
    let digits = |part: &&str| part.bytes().all(|byte| byte.is_ascii_digit());
    parts.iter().map(|part| part.len()).eq([4, 2, 2]) && parts.iter().all(digits)
}

/// How long the month of a day is that no calendar has.
fn length_of_month(date: &str) -> Bilingual {
    let words = |vi, en| Bilingual { vi, en };
    match date.get(5..7) {
        Some("02") => words(
            "tháng Hai có 28 ngày, năm nhuận 29",
            "February has 28 days, 29 in a leap year",
        ),
        Some("04" | "06" | "09" | "11") => words("tháng này có 30 ngày", "this month has 30 days"),
        Some("01" | "03" | "05" | "07" | "08" | "10" | "12") => {
            words("tháng này có 31 ngày", "this month has 31 days")
        }
        _ => words("năm có 12 tháng", "a year has 12 months"),
    }
}

/// The text of a file; what stands in the way is a finding.
pub(crate) fn read_text(
    path: &Path,
    file: &Arc<str>,
    findings: &mut Vec<Finding>,
) -> Option<String> {
    // One byte more than is allowed tells whether there is more, whatever the file does
    // meanwhile.
    let mut bytes = Vec::new();
    let read = File::open(path).and_then(|it| it.take(LARGEST + 1).read_to_end(&mut bytes));
    if let Err(error) = read {
        let finding = Finding::under(&rule::UNREADABLE_FILE, Place::file(file));
        findings.push(finding.with("detail", io_detail(Some(&error))));
        return None;
    }
    if bytes.len() as u64 > LARGEST {
        let finding = Finding::under(&rule::FILE_TOO_LARGE, Place::file(file));
        findings.push(finding.with("most", (LARGEST >> 20).to_string()));
        return None;
    }
    match String::from_utf8(bytes) {
        Ok(text) => Some(text),
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            let line = error.as_bytes()[..at]
                .iter()
                .filter(|b| **b == b'\n')
                .count()
                + 1;
            let finding = Finding::under(&rule::NOT_UTF8, Place::file(file));
            findings.push(finding.with("line", line.to_string()));
            None
        }
    }
}
