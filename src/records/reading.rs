//! One file on its way from bytes to a record.

use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::sync::Arc;

use serde::Deserialize;
use toml::de::DeTable;

use super::characters::Looking;
use super::characters::check_characters;
use super::decode::decode;
use super::folder::Loaded;
use super::syntax::TWICE;
use super::syntax::advice;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Place;
use crate::diagnostic::catalogue as rule;
use crate::diagnostic::io_detail;

/// One file on its way from text to record.
pub(super) struct Reading<'a, 'l> {
    pub file: Arc<str>,
    pub text: Option<String>,
    pub looking: &'a mut Looking<'l>,
}

impl Reading<'_, '_> {
    /// What the file says, unless it is broken.
    pub(super) fn record<T: for<'de> Deserialize<'de>>(&mut self) -> Loaded<T> {
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
            self.looking.findings.extend(found);
            return None;
        }
        let before = self.looking.findings.len();
        check_characters(&self.file, table.get_ref(), self.looking);
        let record = decode(&self.file, table.get_ref(), self.looking.findings);
        let sound = !self.looking.findings[before..]
            .iter()
            .any(Diagnostic::is_error);
        if self.looking.findings.len() > before + MOST {
            // Nobody reads more, and a file gone wrong can hold a million. Errors are told
            // first: with one of them the file makes no document.
            self.looking.findings[before..].sort_by_key(|finding| !finding.is_error());
            self.looking.findings.truncate(before + MOST);
            let finding = Diagnostic::new(&rule::TOO_MANY, Place::file(&self.file));
            self.looking
                .findings
                .push(finding.with("most", MOST.to_string()));
        }
        record.filter(|_| sound)
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
                let advice = match error.message() {
                    "duplicate key" => TWICE,
                    _ => advice(text, &range),
                };
                Diagnostic::new(&rule::TOML_SYNTAX, place)
                    .with("advice", advice)
                    .with("detail", error.message())
            }
        };
        by_place.into_iter().take(told).map(finding).collect()
    }
}

/// The largest record, in bytes: a year of petitions in one file stays far below.
const LARGEST: u64 = 2 << 20;

/// The most findings that are told of one file.
pub(super) const MOST: usize = 100;

/// More syntax errors than a hurried clerk makes in one file.
const AVALANCHE: usize = 10;

/// `2025-02-30`: four digits, two, two.
fn looks_like_a_date(typed: &str) -> bool {
    let parts: Vec<&str> = typed.split('-').collect();
    let digits = |part: &&str| part.bytes().all(|byte| byte.is_ascii_digit());
    parts.iter().map(|part| part.len()).eq([4, 2, 2]) && parts.iter().all(digits)
}

/// The text of a file; what stands in the way is a finding.
pub(crate) fn read_text(
    path: &Path,
    file: &Arc<str>,
    findings: &mut Vec<Diagnostic>,
) -> Option<String> {
    // One byte more than is allowed tells whether there is more, whatever the file does
    // meanwhile.
    let mut bytes = Vec::new();
    let read = File::open(path).and_then(|it| it.take(LARGEST + 1).read_to_end(&mut bytes));
    if let Err(error) = read {
        let finding = Diagnostic::new(&rule::UNREADABLE_FILE, Place::file(file));
        findings.push(finding.with("detail", io_detail(Some(&error))));
        return None;
    }
    if bytes.len() as u64 > LARGEST {
        let finding = Diagnostic::new(&rule::FILE_TOO_LARGE, Place::file(file));
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
            let finding = Diagnostic::new(&rule::NOT_UTF8, Place::file(file));
            findings.push(finding.with("line", line.to_string()));
            None
        }
    }
}
