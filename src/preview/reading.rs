//! Một lần đọc hồ sơ: the records as they were at one time, and which documents are known.

use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use super::settings::Settings;
use crate::documents::{Document, Views};
use crate::findings::Finding;
use crate::render::{EngineFailed, Renderer, panic_message};
use crate::web::KnownDocument;
use crate::workspace::Workspace;

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

/// A document that follows from the records now.
fn sound(document: &Document) -> KnownDocument {
    KnownDocument {
        document: document.clone(),
        sound: true,
    }
}

impl Reading {
    /// Reads for the first time.
    pub fn first(settings: &Settings) -> Self {
        let workspace = read(settings);
        let renderer = renderer(settings, &workspace);
        let known = workspace.documents.iter().map(sound).collect();
        Self {
            number: 1,
            workspace,
            renderer,
            known,
        }
    }

    /// Reads again; `None` when nothing changed.
    pub fn next(&self, settings: &Settings) -> Option<Self> {
        let workspace = read(settings);
        let old = &self.workspace;
        if workspace.sources.texts().eq(old.sources.texts()) && workspace.findings == old.findings {
            return None;
        }
        let same = workspace.templates.iter().eq(old.templates.iter());
        let renderer = if same {
            Arc::clone(&self.renderer)
        } else {
            renderer(settings, &workspace)
        };
        let known = self.known_with(&workspace);
        Some(Self {
            number: self.number + 1,
            workspace,
            renderer,
            known,
        })
    }

    /// The document of that path, if it can be made.
    pub fn document(&self, path: &str) -> Option<&Document> {
        self.workspace.documents.iter().find(|it| it.path == path)
    }

    /// What is known of the document of that path.
    pub fn known(&self, path: &str) -> Option<&KnownDocument> {
        self.known.iter().find(|it| it.document.path == path)
    }

    /// The documents that follow now, and those that would if a record were not broken, each
    /// where it stood.
    fn known_with(&self, workspace: &Workspace) -> Vec<KnownDocument> {
        let follows: BTreeSet<&str> = workspace.documents.iter().map(|it| &*it.path).collect();
        let failed = |it: &Finding| it.is::<EngineFailed>();
        let failed = workspace.findings.iter().any(failed);
        let errors = || workspace.findings.iter().filter(|it| it.is_error());
        let hindered = |it: &KnownDocument| errors().any(|error| it.is_concerned(error));
        let mut behind: BTreeMap<&str, Vec<KnownDocument>> = BTreeMap::new();
        let mut last = "";
        for old in &self.known {
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
            known.push(sound(document));
            known.extend(behind.remove(&*document.path).unwrap_or_default());
        }
        known
    }
}

/// Reads the office's folder; a mistake of the program's own becomes a finding.
fn read(settings: &Settings) -> Workspace {
    let reading = || Workspace::read(&settings.root, settings.as_of, Views::Made);
    catch_unwind(AssertUnwindSafe(reading)).unwrap_or_else(|cause| {
        let failed = EngineFailed {
            path: "records/".to_owned(),
            detail: panic_message(&*cause),
        };
        Workspace {
            findings: vec![Finding::nowhere(failed)],
            ..Workspace::nothing()
        }
    })
}

fn renderer(settings: &Settings, workspace: &Workspace) -> Arc<Renderer> {
    let limits = settings.limits.as_ref();
    Arc::new(Renderer::new(&workspace.templates, limits))
}
