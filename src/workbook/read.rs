//! Đọc sổ: which sheets of a workbook hold what, and the rows in them.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::sync::Arc;

use super::column::Column;
use super::container::LARGEST;
use super::event_columns::{EVENT_COLUMNS, EVENTS};
use super::grid;
use super::grid::{Sheet, Value};
use super::item_columns::{ITEM_COLUMNS, ITEMS};
use super::known::Known;
use super::refusal::Refusal;
use super::sheet::{Row, Table};
use crate::findings::{Finding, Place, catalogue as rule, io_detail};

/// The hidden sheet of a workbook of ours: what it is, the version of its form, and the
/// session it was made for.
pub(super) const MARK: &str = "_doithoai";
/// What its first cell says.
pub(super) const NAME: &str = "doithoai: sổ kiến nghị";
/// The version of the form that this program writes and reads.
pub(super) const VERSION: u32 = 1;

/// The row of the hidden sheet from which on it says what the records' files held.
pub(super) const DIGESTS: u32 = 3;

/// Sổ đã mở.
pub struct Book {
    pub(super) file: Arc<str>,
    pub(super) sheets: Vec<Sheet>,
}

/// What the user said of a typed list.
#[derive(Debug, Clone, Default)]
pub struct Choice {
    /// The session that the rows are of.
    pub session: Option<String>,
    /// The sheet to read.
    pub sheet: Option<String>,
}

/// Các dòng của sổ.
pub(super) struct Rows {
    pub items: Vec<Row>,
    pub events: Vec<Row>,
    /// Whether the workbook is one that this program made.
    pub own: bool,
    /// The session of rows that name none.
    pub session: Option<String>,
    /// The headings that were understood, with what they mean, and those that were not.
    pub understood: Vec<(String, &'static str)>,
    pub ignored: Vec<String>,
    /// The sheet that was read.
    pub sheet: String,
    /// What the records' files held when the workbook was made, by name.
    pub digests: BTreeMap<String, String>,
}

impl Book {
    /// Opens a workbook. It may come from anybody: it is read within bounds of size and time.
    ///
    /// # Errors
    ///
    /// A finding when it cannot be read, or is none.
    pub fn open(path: &Path) -> Result<Self, Finding> {
        let name = path.file_name().unwrap_or(path.as_os_str());
        let name = name.to_string_lossy().replace(char::is_control, "\u{fffd}");
        let file: Arc<str> = Arc::from(name);
        let unreadable = |error: Option<&std::io::Error>| {
            let finding = Finding::under(&rule::WORKBOOK_UNREADABLE, Place::file(&file));
            finding.with("detail", io_detail(error))
        };
        let metadata = std::fs::metadata(path).map_err(|error| unreadable(Some(&error)))?;
        if !metadata.is_file() {
            // A pipe might never end.
            let folder = std::io::Error::from(std::io::ErrorKind::IsADirectory);
            return Err(unreadable(metadata.is_dir().then_some(&folder)));
        }
        let mut bytes = Vec::new();
        let most = LARGEST as u64 + 1;
        let read = File::open(path).and_then(|it| it.take(most).read_to_end(&mut bytes));
        read.map_err(|error| unreadable(Some(&error)))?;
        Self::of(file, &bytes)
    }

    /// The workbook that these bytes are.
    ///
    /// # Errors
    ///
    /// A finding when they are none.
    pub fn of(file: Arc<str>, bytes: &[u8]) -> Result<Self, Finding> {
        match grid::open(bytes) {
            Ok(sheets) => Ok(Self { file, sheets }),
            Err(refusal) => Err(Refusal::finding(refusal, &file)),
        }
    }

    fn sheet(&self, name: &str) -> Option<&Sheet> {
        self.sheets.iter().find(|it| *it.name == *name)
    }

    /// The session that a workbook of ours was made for; `None` for a workbook of others.
    fn mark(&self) -> Option<(f64, Option<&str>)> {
        let sheet = self.sheet(MARK)?;
        let text = |row| match sheet.get(row, 0) {
            Some(Value::Text(text)) => Some(text.as_str()),
            _ => None,
        };
        let ours = text(0) == Some(NAME);
        let version = match sheet.get(1, 0) {
            Some(Value::Number(version)) => *version,
            _ => 0.0,
        };
        ours.then(|| (version, text(2)))
    }

    /// What the files held from which a workbook of ours was made.
    fn digests(&self) -> BTreeMap<String, String> {
        let rows = self.sheet(MARK).map(|it| it.rows.range(DIGESTS..));
        let pair = |(_, cells): (&u32, &BTreeMap<u32, Value>)| match (cells.get(&0), cells.get(&1))
        {
            (Some(Value::Text(file)), Some(Value::Text(digest))) => {
                Some((file.clone(), digest.clone()))
            }
            _ => None,
        };
        rows.into_iter().flatten().filter_map(pair).collect()
    }

    /// The rows of the workbook, with findings for whatever in it is not clear.
    pub(super) fn rows(
        &self,
        known: &Known,
        choice: &Choice,
        findings: &mut Vec<Finding>,
    ) -> Option<Rows> {
        match self.mark() {
            Some((version, made_for)) => {
                if version != f64::from(VERSION) {
                    let place = Place::file(&self.file);
                    findings.push(Finding::under(&rule::WORKBOOK_VERSION, place));
                    return None;
                }
                let session = choice.session.clone();
                let session = session.or_else(|| made_for.map(str::to_owned));
                self.own_rows(known, session, findings)
            }
            None => self.listed_rows(known, choice, findings),
        }
    }

    fn own_rows(
        &self,
        known: &Known,
        session: Option<String>,
        findings: &mut Vec<Finding>,
    ) -> Option<Rows> {
        let needed = ["content", "session", "ordinal", "code"];
        let items = self.table(ITEMS, ITEM_COLUMNS, &needed, findings);
        let events = match self.sheet(EVENTS) {
            Some(_) => {
                let needed = ["code", "nth", "date", "kind"];
                self.table(EVENTS, EVENT_COLUMNS, &needed, findings)
            }
            // Who has nothing to say of events may leave the sheet out.
            None => None,
        };
        let items = items?;
        let mut rows = Rows {
            items: items.rows(&known.choices, findings),
            events: Vec::new(),
            own: true,
            session,
            understood: Vec::new(),
            ignored: items.ignored.clone(),
            sheet: ITEMS.to_owned(),
            digests: self.digests(),
        };
        if let Some(events) = events {
            rows.events = events.rows(&known.choices, findings);
            rows.ignored.extend(events.ignored);
        }
        Some(rows)
    }

    /// A sheet of ours that must have these columns.
    fn table(
        &self,
        name: &str,
        columns: &'static [Column],
        needed: &[&str],
        findings: &mut Vec<Finding>,
    ) -> Option<Table<'_>> {
        let first = needed.first()?;
        let sheet = self.sheet(name);
        let table = sheet.and_then(|it| Table::find(&self.file, it, columns, first));
        let missing = needed.iter().filter(|key| {
            let table = table.as_ref();
            table.is_none_or(|it| it.heading(key).is_none())
        });
        let missing = missing.filter_map(|key| columns.iter().find(|it| it.key == *key));
        let missing: Vec<&Column> = missing.collect();
        for column in &missing {
            let finding = Finding::under(&rule::COLUMN_MISSING, Place::file(&self.file));
            let finding = finding.with("column", column.heading).with("sheet", name);
            findings.push(finding);
        }
        let table = table.filter(|_| missing.is_empty())?;
        table.check(findings);
        Some(table)
    }

    fn listed_rows(
        &self,
        known: &Known,
        choice: &Choice,
        findings: &mut Vec<Finding>,
    ) -> Option<Rows> {
        let wanted = |it: &&Sheet| match &choice.sheet {
            Some(name) => *it.name == **name,
            None => !it.hidden,
        };
        let sheets = self.sheets.iter().filter(wanted);
        let find = |it| Table::find(&self.file, it, ITEM_COLUMNS, "content");
        let mut tables: Vec<Table<'_>> = sheets.filter_map(find).collect();
        if tables.len() > 1 {
            let names: Vec<&str> = tables.iter().map(|it| &*it.sheet.name).collect();
            let finding = Finding::under(&rule::SHEETS_SEVERAL, Place::file(&self.file));
            findings.push(finding.with("sheets", names.join(", ")));
            return None;
        }
        let Some(table) = tables.pop() else {
            let finding = Finding::under(&rule::COLUMN_MISSING, Place::file(&self.file));
            let finding = finding.with("column", "Nội dung kiến nghị");
            let shown = choice.sheet.clone().unwrap_or_else(|| {
                let visible = self.sheets.iter().filter(|it| !it.hidden);
                visible
                    .map(|it| it.name.to_string())
                    .collect::<Vec<_>>()
                    .join(", ")
            });
            findings.push(finding.with("sheet", shown));
            return None;
        };
        table.check(findings);
        let understood = table.columns.iter().map(|(at, column)| {
            let typed = match table.sheet.get(table.head, *at) {
                Some(Value::Text(text)) => text.split_whitespace().collect::<Vec<_>>().join(" "),
                _ => String::new(),
            };
            (typed, column.heading)
        });
        Some(Rows {
            items: table.rows(&known.choices, findings),
            events: Vec::new(),
            own: false,
            session: choice.session.clone(),
            understood: understood.collect(),
            ignored: table.ignored.clone(),
            sheet: table.sheet.name.to_string(),
            digests: BTreeMap::new(),
        })
    }
}
