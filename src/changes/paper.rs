//! Một văn bản của hai trạng thái: whether its pages look alike, and what they say otherwise.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::Serialize;

use super::kept_back::KeptBack;
use super::side::{Failed, KeepPicture, Side};
use crate::documents::Document;
use crate::findings::{Finding, Located};
use crate::making::{Fate, fingerprint};
use crate::render::{Difference, Passage, Raster, differences, rasters, side_by_side};

/// Một văn bản khác trước.
#[derive(Debug, Clone, Serialize)]
pub struct PaperChange {
    /// Relative to the output folder, with `/`.
    pub path: String,
    /// The name of its kind.
    pub kind: &'static str,
    /// Its title now, or the last one.
    pub title: String,
    /// Number and symbol, likewise; `None` in a draft.
    pub number: Option<String>,
    /// Day of issue, likewise.
    pub date: Option<NaiveDate>,
    /// What became of it.
    pub change: PaperFate,
    /// The pages that look otherwise, from 1.
    pub pages: Vec<usize>,
    /// What it says otherwise.
    pub differences: Vec<PrintedChange>,
    /// The files that changed of those it is made from.
    pub files: Vec<ChangedFile>,
    /// The pictures that were written of it.
    pub images: Vec<String>,
}

/// What became of a paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum PaperFate {
    /// It was not there before.
    Added,
    /// It is not there any more.
    Gone,
    /// Its pages look otherwise.
    Changed,
}

/// Một chỗ in khác: what stood in a paper and what stands there now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PrintedChange {
    /// The whole passage as it was; empty where it is new.
    pub before: String,
    /// The whole passage as it is; empty where it is gone.
    pub after: String,
    /// The words of it that were.
    pub was: String,
    /// The words that are there now.
    pub is: String,
    /// What the row begins with that a bare figure stands in.
    pub row: Option<String>,
    /// How many times the paper says so.
    pub times: usize,
    /// Whether it only stands elsewhere.
    pub moved: bool,
    /// The record or template that changed and says so; `None` where it is computed, or gone.
    pub file: Option<String>,
    /// The line there, from 1.
    pub line: Option<usize>,
}

/// Một tệp đã đổi: a record or template, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ChangedFile {
    /// Relative to the office's folder, with `/`.
    pub file: String,
    /// What became of it.
    pub fate: Fate,
}

impl PaperChange {
    /// A paper of which nothing is said but that it changed so.
    pub(super) fn new(document: &Document, change: PaperFate, secrets: &KeptBack) -> Self {
        Self {
            path: document.path.clone(),
            kind: document.kind.name(),
            title: secrets.shown(&document.title),
            number: document.number.clone(),
            date: document.date,
            change,
            pages: Vec::new(),
            differences: Vec::new(),
            files: Vec::new(),
            images: Vec::new(),
        }
    }

    /// What the paper of both sides prints otherwise; `None` where its pages look alike, point by
    /// point. `keep` takes the pictures of pages that do not, and tells where they are.
    ///
    /// # Errors
    ///
    /// What keeps a page from being set, or a picture from being written.
    pub(super) fn between(
        before: (&Side<'_>, &Document),
        after: (&Side<'_>, &Document),
        secrets: &KeptBack,
        keep: Option<&KeepPicture<'_>>,
    ) -> Result<Option<Self>, Failed> {
        let prints = |(side, document): (&Side<'_>, &Document)| {
            fingerprint(document, side.renderer.dependencies())
        };
        let copies = before.1.issued.is_some() || after.1.issued.is_some();
        if !copies && prints(before) == prints(after) {
            return Ok(None);
        }
        let old = before.0.pdf(before.1).map_err(of_before)?;
        let new = after.0.pdf(after.1).map_err(of_after)?;
        if old == new {
            return Ok(None);
        }
        let (old, new) = (drawn(&old), drawn(&new));
        let pages: Vec<usize> = (0..old.len().max(new.len()))
            .filter(|at| old.get(*at) != new.get(*at))
            .collect();
        if pages.is_empty() {
            return Ok(None);
        }
        let mut change = Self::new(after.1, PaperFate::Changed, secrets);
        change.differences = said_otherwise(before, after)?;
        let hidden = change.hide(secrets);
        change.files = changed_files(before, after);
        for at in &pages {
            if let Some(keep) = keep.filter(|_| !hidden)
                && let Some(picture) = side_by_side(old.get(*at), new.get(*at))
            {
                let name = change.path.trim_end_matches(".pdf");
                let name = format!("{name}-trang-{}.png", at + 1);
                let kept = keep(&name, &picture);
                change.images.push(kept.map_err(|it| of_after(vec![it]))?);
            }
        }
        change.pages = pages.into_iter().map(|it| it + 1).collect();
        Ok(Some(change))
    }

    /// Leaves out what is secret by now; whether there was anything.
    fn hide(&mut self, secrets: &KeptBack) -> bool {
        let mut hidden = secrets.hides(&self.title);
        for it in &mut self.differences {
            let row = it.row.take();
            it.row = row.filter(|row| !secrets.hides(row));
            if secrets.hides(&it.before) {
                (it.before, it.was) = (secrets.shown(&it.before), secrets.shown(&it.before));
                hidden = true;
            }
        }
        hidden
    }
}

fn of_before(before: Vec<Finding>) -> Failed {
    Failed {
        before,
        after: Vec::new(),
    }
}

fn of_after(after: Vec<Finding>) -> Failed {
    Failed {
        before: Vec::new(),
        after,
    }
}

/// The pages of a PDF; of one that cannot be read nobody sees any.
fn drawn(pdf: &[u8]) -> Vec<Raster> {
    rasters(pdf).unwrap_or_default()
}

fn said_otherwise(
    before: (&Side<'_>, &Document),
    after: (&Side<'_>, &Document),
) -> Result<Vec<PrintedChange>, Failed> {
    let old = said(before).map_err(of_before)?.into_iter();
    let old: Vec<String> = old.map(|it| it.text).collect();
    let mut found = differences(&old, &said(after).map_err(of_after)?);
    let [old, new] = [before, after].map(|(side, _)| &side.workspace.sources);
    for it in &mut found {
        // A line that is as it was says something new only because of another one.
        it.place
            .take_if(|it| old.text(&it.file) == new.text(&it.file));
    }
    let places = found.iter().filter_map(|it| it.place.as_ref());
    let mut lines = new.locate(places).into_iter();
    let mut all: Vec<PrintedChange> = Vec::new();
    for it in &found {
        let line = it.place.as_ref().and_then(|_| lines.next().flatten());
        let told = told(it, line.as_ref());
        match all.iter_mut().find(|it| it.is_alike(&told)) {
            Some(first) => first.times += 1,
            None => all.push(told),
        }
    }
    Ok(all)
}

impl PrintedChange {
    fn is_alike(&self, other: &Self) -> bool {
        let key = |it: &Self| (it.file.clone(), it.line, it.row.clone());
        self.before == other.before && self.after == other.after && key(self) == key(other)
    }
}

fn told(difference: &Difference, line: Option<&Located>) -> PrintedChange {
    let (was, is) = difference.words();
    PrintedChange {
        was: was.to_owned(),
        is: is.to_owned(),
        before: difference.before.clone(),
        after: difference.after.clone(),
        moved: difference.is_moved(),
        row: difference.row.clone(),
        times: 1,
        file: difference.place.as_ref().map(|it| it.file.to_string()),
        line: line.map(|it| it.line),
    }
}

/// What a paper says; of one that went out what is known of its copy.
fn said((side, document): (&Side<'_>, &Document)) -> Result<Vec<Passage>, Vec<Finding>> {
    match &document.issued {
        Some(copy) => Ok(copy
            .record
            .printed
            .iter()
            .map(|it| Passage::unplaced(it))
            .collect()),
        None => side.renderer.passages(document),
    }
}

/// What changed of the files that a paper is made from; where none of its own did, all records
/// that changed: the calendar, say, is shown by no value.
fn changed_files(
    before: (&Side<'_>, &Document),
    after: (&Side<'_>, &Document),
) -> Vec<ChangedFile> {
    let sides = [before, after];
    let fate = |file: &str| {
        let [old, new] = sides.map(|(side, _)| side.workspace.sources.text(file));
        match (old, new) {
            (None, Some(_)) => Some(Fate::Added),
            (Some(_), None) => Some(Fate::Removed),
            (old, new) => (old != new).then_some(Fate::Changed),
        }
    };
    let changed = |files: BTreeSet<String>| -> Vec<ChangedFile> {
        let fate = |file: String| fate(&file).map(|fate| ChangedFile { file, fate });
        files.into_iter().filter_map(fate).collect()
    };
    let own = sides.into_iter().flat_map(|(side, document)| {
        let templates = side.renderer.dependencies().of(document).into_keys();
        let templates = templates.map(|it| format!("templates/{it}"));
        let records = document.sources.iter().map(ToString::to_string);
        templates.chain(records).collect::<Vec<_>>()
    });
    let own = changed(own.collect());
    if !own.is_empty() {
        return own;
    }
    let all = sides
        .into_iter()
        .flat_map(|(side, _)| side.workspace.sources.texts());
    let records = all.filter(|(file, _)| file.starts_with("records/"));
    changed(records.map(|(file, _)| file.to_owned()).collect())
}
