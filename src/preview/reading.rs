//! Một lần đọc hồ sơ: the records as they were at one time, and which documents are known.

use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::documents::{Document, Views};
use crate::findings::{Finding, Lang};
use crate::render::{EngineFailed, Limits, Renderer, panic_message};
use crate::web::KnownDocument;
use crate::workspace::Workspace;

/// Thiết lập của trang xem trước: which office is served, and how.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Holds `records/`, and `templates/` if there are any.
    pub root: PathBuf,
    /// The output folder, to compare with.
    pub out: PathBuf,
    /// The day whose names a draft takes.
    pub as_of: Option<NaiveDate>,
    /// The language of the page.
    pub lang: Lang,
    /// How to set pages with an office's own templates.
    pub limits: Option<Limits>,
}

/// Một lần đọc hồ sơ.
pub struct Reading {
    /// How many readings differed before this one, and this one: from 1.
    pub number: u64,
    /// What was read.
    pub workspace: Workspace,
    /// The renderer for its templates.
    pub renderer: Arc<Renderer>,
    /// The documents that follow, and those that followed before a record was broken.
    pub known: Vec<KnownDocument>,
}

impl Reading {
    /// Reads for the first time, or again: the reading before where nothing has changed.
    pub fn read(settings: &Settings, before: Option<&Arc<Self>>) -> Arc<Self> {
        let workspace = workspace(settings);
        let says = |it: &&Arc<Self>| it.says(&workspace);
        if let Some(same) = before.filter(says) {
            return Arc::clone(same);
        }
        let templates = &workspace.templates;
        let fits = |it: &&Arc<Self>| it.workspace.templates == *templates;
        let renderer = match before.filter(fits) {
            Some(before) => Arc::clone(&before.renderer),
            None => Arc::new(Renderer::new(templates, settings.limits.as_ref())),
        };
        let known_before = before.map_or(&[][..], |it| &it.known);
        Arc::new(Self {
            number: before.map_or(1, |it| it.number + 1),
            known: known(known_before, &workspace),
            workspace,
            renderer,
        })
    }

    /// Whether another reading says the same.
    fn says(&self, other: &Workspace) -> bool {
        let own = &self.workspace;
        let texts = own.sources.texts().eq(other.sources.texts());
        // Not all that lies beside a template is text.
        texts && own.templates == other.templates && own.findings == other.findings
    }

    /// The document of that path, if it can be made.
    pub fn document(&self, path: &str) -> Option<&Document> {
        self.workspace.documents.iter().find(|it| it.path == path)
    }

    /// What is known of the document of that path.
    pub fn known(&self, path: &str) -> Option<&KnownDocument> {
        self.known.iter().find(|it| it.document.path == path)
    }
}

/// The documents that follow now, and those of before that would if a record were not broken,
/// each where it stood.
fn known(before: &[KnownDocument], workspace: &Workspace) -> Vec<KnownDocument> {
    let follows: BTreeSet<&str> = workspace.documents.iter().map(|it| &*it.path).collect();
    let failed = |it: &Finding| it.is::<EngineFailed>();
    let failed = workspace.findings.iter().any(failed);
    let errors = || workspace.findings.iter().filter(|it| it.is_error());
    let hindered = |it: &KnownDocument| errors().any(|error| it.is_concerned(error));
    let mut behind: BTreeMap<&str, Vec<KnownDocument>> = BTreeMap::new();
    let mut last = "";
    for old in before {
        let path = &*old.document.path;
        if follows.contains(path) {
            last = path;
        } else if failed || hindered(old) {
            behind.entry(last).or_default().push(KnownDocument {
                sound: false,
                ..old.clone()
            });
        }
    }
    let mut known = behind.remove("").unwrap_or_default();
    for document in &workspace.documents {
        known.push(KnownDocument {
            document: document.clone(),
            sound: true,
        });
        known.extend(behind.remove(&*document.path).unwrap_or_default());
    }
    known
}

/// Reads the office's folder; a mistake of the program's own becomes a finding.
fn workspace(settings: &Settings) -> Workspace {
    let reading = || Workspace::read(&settings.root, settings.as_of, Views::Made);
    catch_unwind(AssertUnwindSafe(reading)).unwrap_or_else(|cause| {
        let failed = EngineFailed {
            path: "records/".to_owned(),
            detail: panic_message(&*cause),
        };
        let mut nothing = Workspace::default();
        nothing.findings.push(Finding::nowhere(failed));
        nothing
    })
}
