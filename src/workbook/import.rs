//! Nhập một sổ: what a workbook would change in the records of an office, and what is wrong
//! with it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use super::book_rows::BookRows;
use super::change::Change;
use super::grid::Book;
use super::importing::Importing;
use super::placing::PlacedRows;
use super::recorded::{RecordedOffice, blocking};
use super::sheet_table::HeadingsRead;
use crate::documents::Views;
use crate::findings::{Finding, Place, Sources};
use crate::recording::RecordChanges;
use crate::workspace::{Changes, TooMany, Workspace, load};

/// Lựa chọn khi nhập: what the user said of a typed list.
#[derive(Debug, Clone, Default)]
pub struct ImportOptions {
    /// The session to which rows belong that name none.
    pub session: Option<String>,
    /// The name of the sheet with the list, where there are several.
    pub sheet: Option<String>,
}

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
    /// How the sheet was understood.
    pub headings: HeadingsRead,
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
    let (records, broken) = load(root, &Changes::new());
    let Some(known) = RecordedOffice::of(&records) else {
        return Import {
            findings: blocking(broken),
            sources: records.sources,
            ..Import::default()
        };
    };
    let mut findings = Vec::new();
    let session = options.session.as_deref();
    let session = session.and_then(|it| match known.session_called(it) {
        Ok(label) => Some(label),
        Err(finding) => {
            findings.push(finding);
            None
        }
    });
    let list = options.sheet.as_deref();
    let mut import = match book.rows(&known.choices, list, &mut findings) {
        Some(rows) => Import::of(&known, rows, session, &mut findings),
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
    import.sources = records.sources;
    import
}

impl Import {
    fn of(
        known: &RecordedOffice<'_>,
        rows: BookRows,
        session: Option<&str>,
        findings: &mut Vec<Finding>,
    ) -> Self {
        let of_mark = rows.mark.as_ref().and_then(|it| it.session.as_deref());
        let session = session.or(of_mark);
        let placed = PlacedRows::of(known, rows.items, session, rows.mark.is_some(), findings);
        let absent = match rows.mark {
            Some(_) => absent(known, session, &placed),
            None => Vec::new(),
        };
        let digests = rows.mark.map(|it| it.digests).unwrap_or_default();
        let changes = Importing::new(known, findings).changes(&placed, rows.events, &digests);
        let steps = changes.iter().flat_map(|it| &it.steps);
        let steps = steps.filter(|it| !it.adds_item);
        let changed: BTreeSet<&String> = steps.filter_map(|it| it.item.as_ref()).collect();
        Self {
            unchanged: placed.items.len().saturating_sub(changed.len()),
            absent,
            headings: rows.headings,
            recorded: placed.recorded,
            changes,
            ..Self::default()
        }
    }
}

/// The open items that no row is about, among those of the workbook's session if it has one.
fn absent(known: &RecordedOffice<'_>, session: Option<&str>, placed: &PlacedRows) -> Vec<String> {
    let session = session.and_then(|it| known.sessions.get(it));
    let mut absent = Vec::new();
    for (code, (key, at)) in &known.codes {
        let here = session.is_none_or(|(it, _)| it.0 == key.0 && it.1 == key.1);
        let plain = known.petitions.get(key).is_some_and(|it| it.plain);
        let open = known.open_item(key, *at).is_some();
        if here && plain && open && !placed.items.contains_key(&((*key).clone(), *at)) {
            absent.push((*code).to_owned());
        }
    }
    absent
}

/// What is found in the records with the changes in them and was not found before, at the
/// cells that it comes from.
fn outcome(root: &Path, changes: &[Change]) -> Vec<Finding> {
    let texts = changes.iter().map(|it| (Arc::clone(&it.file), it.after()));
    let texts: Changes = texts.collect();
    let before = Workspace::read(root, None, Views::Left);
    let after = Workspace::read_changed(root, &texts, None, Views::Left);
    let known: BTreeSet<_> = before.findings.iter().map(Finding::identity).collect();
    let files: BTreeMap<&str, &Change> = changes.iter().map(|it| (&*it.file, it)).collect();
    let new = after
        .findings
        .iter()
        .filter(|it| !known.contains(&it.identity()));
    new.map(|it| at_its_cell(it.clone(), &files, &after.sources))
        .collect()
}

fn at_its_cell(
    mut finding: Finding,
    files: &BTreeMap<&str, &Change>,
    sources: &Sources,
) -> Finding {
    let cell = |place: &Place| files.get(&*place.file)?.cell(place.path()).cloned();
    if let Some(place) = &finding.place
        && let Some(address) = cell(place)
    {
        if sources.is_concealed(&place.file) {
            finding = finding.concealed();
        }
        finding.place = Some(address);
    }
    for place in &mut finding.related {
        if let Some(address) = cell(place) {
            *place = address;
        }
    }
    finding
}

/// The changes as they are written, all of them or none.
pub fn to_record(command: &str, changes: &[Change]) -> RecordChanges {
    let mut all = RecordChanges::by(command);
    for it in changes {
        let before = it.before.as_ref().map(|it| it.as_bytes());
        all.write(&it.file, before, it.after().as_bytes());
    }
    all
}
