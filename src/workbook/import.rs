//! Nhập một sổ: what a workbook would change in the records of an office, and what is wrong
//! with it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use super::book::Book;
use super::book_rows::{BookRows, ImportOptions};
use super::changes::Change;
use super::outcome::outcome;
use super::petition_changes::Importing;
use super::placing::PlacedRows;
use super::recorded::{PetitionKey, RecordedOffice};
use super::step::ChangeStep;
use crate::findings::{Finding, Place, Sources};
use crate::workspace::{Rewrite, TooMany, Unsaved, rewrite};

/// Việc nhập một sổ: what it would change, and what is wrong with it.
#[derive(Default)]
pub struct Import {
    /// The files that change, by name. Nothing may be written while there are errors among
    /// the findings.
    pub changes: Vec<Change>,
    /// What is wrong with the workbook, or would be with the records.
    pub findings: Vec<Finding>,
    /// The texts to show findings in.
    pub sources: Sources,
    /// Which heading was taken for which column, in a typed list.
    pub understood: Vec<(String, &'static str)>,
    /// Headings that mean no column.
    pub ignored: Vec<String>,
    /// The name of the sheet that was read.
    pub sheet: String,
    /// Codes of items that a typed list has and the records have already.
    pub recorded: Vec<String>,
    /// How many items the workbook has that stay as they are.
    pub unchanged: usize,
    /// Codes of open items that the workbook does not have; they stay as they are.
    pub absent: Vec<String>,
}

/// The most findings that are told of one workbook.
const MOST: usize = 100;

/// Compares a workbook with the records of an office.
pub fn import(root: &Path, book: &Book, options: &ImportOptions) -> Import {
    let known = match RecordedOffice::read(root) {
        Ok(known) => known,
        Err((findings, sources)) => {
            return Import {
                findings,
                sources,
                ..Import::default()
            };
        }
    };
    let mut findings = Vec::new();
    let mut options = options.clone();
    if let Some(session) = options.session.take() {
        match known.session_called(&session) {
            Ok(label) => options.session = Some(label),
            Err(finding) => findings.push(finding),
        }
    }
    let mut import = match book.rows(&known.choices, &options, &mut findings) {
        Some(rows) => Import::of(&known, rows, &mut findings),
        None => Import::default(),
    };
    if !findings.iter().any(Finding::is_error) && !import.changes.is_empty() {
        findings.extend(outcome(root, &import.changes));
    }
    if findings.len() > MOST {
        findings.sort_by_key(|finding| !finding.is_error());
        findings.truncate(MOST);
        let breach = TooMany { most: MOST };
        findings.push(Finding::new(breach, Place::file(&book.file)));
    }
    import.findings = findings;
    import.sources = known.records.sources;
    import
}

impl Import {
    fn of(known: &RecordedOffice, mut rows: BookRows, findings: &mut Vec<Finding>) -> Self {
        let placed = PlacedRows::of(known, &mut rows, findings);
        let named = placed.items();
        let mut importing = Importing {
            known,
            findings,
            codes: BTreeMap::new(),
        };
        let changes = importing.changes(&placed, rows.events, &rows.mark.digests);
        let steps = changes.iter().flat_map(|it| &it.steps);
        let changed: BTreeSet<&str> = steps.filter_map(ChangeStep::changed_item).collect();
        let absent = match rows.own {
            true => absent(known, rows.session.as_deref(), &named),
            false => Vec::new(),
        };
        Self {
            unchanged: named.len().saturating_sub(changed.len()),
            absent,
            understood: rows.understood,
            ignored: rows.ignored,
            sheet: rows.sheet,
            recorded: placed.recorded,
            changes,
            ..Self::default()
        }
    }
}

/// The open items that no row is about, among those of the workbook's session if it has one.
fn absent(
    known: &RecordedOffice,
    session: Option<&str>,
    named: &BTreeSet<(&PetitionKey, usize)>,
) -> Vec<String> {
    let session = session.and_then(|it| known.sessions.get(it));
    let is_absent = |(key, at): &(PetitionKey, usize)| {
        let here = session.is_none_or(|(it, _)| it.0 == key.0 && it.1 == key.1);
        let plain = known.petitions.get(key).is_some_and(|it| it.plain);
        here && plain && known.open_item(key, *at).is_some() && !named.contains(&(key, *at))
    };
    let codes = known.codes.iter().filter(|(_, item)| is_absent(item));
    codes.map(|(code, _)| code.clone()).collect()
}

/// Writes the changes into `<root>`, all of them or none; see [`rewrite`].
///
/// # Errors
///
/// What stood in the way.
pub fn save(root: &Path, changes: &[Change]) -> Result<(), Unsaved> {
    let files = changes.iter().map(|it| Rewrite {
        file: Arc::clone(&it.file),
        before: it.before.clone(),
        after: Arc::clone(&it.after),
    });
    rewrite(root, &files.collect::<Vec<_>>())
}
