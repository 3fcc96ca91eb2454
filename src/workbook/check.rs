//! Kiểm tra trước khi ghi: whether the records are sound once the changes are in them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use super::draft::Step;
use super::import::{Change, Importing};
use super::known::Known;
use super::placing::Placing;
use super::read::{Book, Choice};
use crate::documents::Views;
use crate::findings::{Finding, KeyPath, Place, Segment, Sources, catalogue as rule};
use crate::workspace::{Changes, TooMany, Workspace};

/// Việc nhập một sổ: what it would change, and what is wrong with it.
#[derive(Default)]
pub struct Import {
    /// The files that change, by name. Nothing may be written while there are errors among
    /// the findings.
    pub changes: Vec<Change>,
    /// Everything that was found.
    pub findings: Vec<Finding>,
    /// The texts to show findings in.
    pub sources: Sources,
    /// Which heading was taken for which column, in a typed list.
    pub understood: Vec<(String, &'static str)>,
    /// Headings that mean nothing.
    pub ignored: Vec<String>,
    /// The sheet that was read.
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
pub fn import(root: &Path, book: &Book, choice: &Choice) -> Import {
    let known = match Known::read(root) {
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
    let mut choice = choice.clone();
    if let Some(session) = choice.session.take() {
        match known.session_called(&session) {
            Ok(label) => choice.session = Some(label),
            Err(finding) => findings.push(finding),
        }
    }
    let mut import = Import {
        sources: known.sources.clone(),
        ..Import::default()
    };
    if let Some(rows) = book.rows(&known, &choice, &mut findings) {
        let placing = Placing {
            known: &known,
            session: rows.session.as_deref(),
            own: rows.own,
        };
        let placed = placing.place(rows.items, &mut findings);
        import.recorded = placed.recorded.clone();
        let named: BTreeSet<(&super::known::Key, usize)> = placed
            .petitions
            .iter()
            .flat_map(|(key, rows)| rows.iter().filter_map(move |(_, at)| Some((key, (*at)?))))
            .collect();
        if rows.own {
            import.absent = absent(&known, rows.session.as_deref(), &named);
        }
        let count = named.len();
        let mut importing = Importing {
            known: &known,
            findings: &mut findings,
            codes: BTreeMap::new(),
            digests: &rows.digests,
        };
        import.changes = importing.changes(placed, rows.events);
        import.unchanged = count.saturating_sub(changed_items(&import.changes));
        import.understood = rows.understood;
        import.ignored = rows.ignored;
        import.sheet = rows.sheet;
    }
    if !findings.iter().any(Finding::is_error) && !import.changes.is_empty() {
        findings.extend(outcome(root, &import.changes));
    }
    tell_sessions(&known, &mut findings);
    if findings.len() > MOST {
        findings.sort_by_key(|finding| !finding.is_error());
        findings.truncate(MOST);
        let most = MOST;
        findings.push(Finding::new(TooMany { most }, Place::file(&book.file)));
    }
    import.findings = findings;
    import
}

/// How many recorded items have a step of their own.
fn changed_items(changes: &[Change]) -> usize {
    let steps = changes.iter().flat_map(|it| &it.steps);
    let codes = steps.filter_map(|step| match step {
        Step::Set { of, .. } | Step::Event { of, .. } => of.split(',').next(),
        Step::Item { .. } => None,
    });
    codes
        .filter(|code| !code.is_empty())
        .collect::<BTreeSet<_>>()
        .len()
}

/// The open items that no row is about, among those of the workbook's session if it has one.
fn absent(
    known: &Known,
    session: Option<&str>,
    named: &BTreeSet<(&super::known::Key, usize)>,
) -> Vec<String> {
    let session = session.and_then(|it| known.sessions.get(it));
    let mut absent = Vec::new();
    for (code, (key, at)) in &known.codes {
        let here = session.is_none_or(|(it, _)| it.0 == key.0 && it.1 == key.1);
        let petition = known.petitions.get(key).filter(|it| it.plain);
        let open = petition
            .and_then(|it| it.items.get(*at))
            .is_some_and(|it| !it.secret);
        if here && open && !named.contains(&(key, *at)) {
            absent.push(code.clone());
        }
    }
    absent
}

/// What is found in the records with the changes in them and was not found before, at the
/// cells that it comes from.
fn outcome(root: &Path, changes: &[Change]) -> Vec<Finding> {
    let texts = changes
        .iter()
        .map(|it| (Arc::clone(&it.file), Arc::clone(&it.after)));
    let texts: Changes = texts.collect();
    let before = Workspace::read(root, None, Views::Left);
    let after = Workspace::read_changed(root, &texts, None, Views::Left);
    // Positions in a changed file are not comparable; rule, place by key, and words are.
    let known: BTreeSet<_> = before.findings.iter().map(Finding::identity).collect();
    let cells: BTreeMap<&str, &Change> = changes.iter().map(|it| (&*it.file, it)).collect();
    let new = after
        .findings
        .iter()
        .filter(|it| !known.contains(&it.identity()));
    new.map(|finding| at_its_cell(finding.clone(), &cells, &after.sources))
        .collect()
}

fn at_its_cell(
    mut finding: Finding,
    changes: &BTreeMap<&str, &Change>,
    sources: &Sources,
) -> Finding {
    let cell = |place: &Place| {
        let change = changes.get(&*place.file)?;
        let mut paths = upwards(&place.path()).into_iter();
        paths.find_map(|path| change.places.get(&path.to_string()).cloned())
    };
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

/// The path, and all that it leads through, up to the top.
fn upwards(path: &KeyPath) -> Vec<KeyPath> {
    let mut paths = vec![KeyPath::root()];
    let mut at = KeyPath::root();
    for segment in path.segments() {
        at = match segment {
            Segment::Key(key) => at.key(key),
            Segment::Index(index) => at.index(index),
        };
        paths.push(at.clone());
    }
    paths.reverse();
    paths
}

/// Names the sessions to choose from.
fn tell_sessions(known: &Known, findings: &mut [Finding]) {
    let names: Vec<&str> = known.sessions.keys().map(String::as_str).collect();
    for finding in findings
        .iter_mut()
        .filter(|it| it.rule == &rule::SESSION_NEEDED)
    {
        finding.args.retain(|(name, _)| *name != "known");
        finding.args.push(("known", names.join(", ").into()));
    }
}

impl Known {
    /// What the workbook calls the session that somebody named.
    ///
    /// # Errors
    ///
    /// A finding when there is no such session.
    pub(super) fn session_called(&self, typed: &str) -> Result<String, Finding> {
        let exact = self.sessions.get_key_value(typed);
        let by_id = || {
            let mut alike = self
                .sessions
                .iter()
                .filter(|(_, (key, _))| *key.1 == *typed);
            alike.next().filter(|_| alike.next().is_none())
        };
        if let Some((label, _)) = exact.or_else(by_id) {
            return Ok(label.clone());
        }
        let labels: Vec<&str> = self.sessions.keys().map(String::as_str).collect();
        let finding = match crate::records::nearest(typed, &labels) {
            Some(near) => Finding::under_nowhere(&rule::NAME_MISSPELT).with("known", near),
            None => Finding::under_nowhere(&rule::NAME_UNKNOWN).with("known", labels.join(", ")),
        };
        Err(finding.with("column", "--session").with("text", typed))
    }
}
