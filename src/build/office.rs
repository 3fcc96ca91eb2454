//! Lập văn bản của các cơ quan: what changed is made anew, what no longer follows goes.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::io;
use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::OnceLock;
use std::sync::PoisonError;
use std::sync::atomic::AtomicBool;
use std::sync::atomic::Ordering;
use std::time::Duration;
use std::time::Instant;

use chrono::NaiveDate;

use super::changes::Reason;
use super::changes::changes;
use super::fingerprint::Digest;
use super::fingerprint::cost;
use super::fingerprint::fingerprint;
use super::fingerprint::shown;
use super::index::index_of;
use super::index::write_index;
use super::interrupt::interrupted;
use super::lock::Lock;
use super::manifest::Entry;
use super::manifest::Manifest;
use super::manifest::OnDisk;
use super::output::remove;
use super::output::shown_folder;
use super::output::unwritable;
use super::output::write_atomically;
use super::press::Precaution;
use super::press::Press;
use super::press::Printed;
use super::shard::Shard;
use super::shard::Stretch;
use super::workers::Work;
use super::workspace::Workspace;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::catalogue as rule;
use crate::documents::Document;
use crate::documents::Views;

/// Một cơ quan: where its records are and where its documents go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folders {
    /// Holds `records/`, and `templates/` if there are any.
    pub root: PathBuf,
    /// The output folder.
    pub out: PathBuf,
}

/// Yêu cầu lập văn bản: what to make, and how.
#[derive(Debug, Clone, Default)]
pub struct Order {
    /// The day whose names a draft takes.
    pub as_of: Option<NaiveDate>,
    /// Kinds, paths or folders of documents; empty means all.
    pub only: Vec<String>,
    /// Which part of the work; `None` means all.
    pub shard: Option<Shard>,
    /// Whether to make anew what did not change.
    pub force: bool,
    /// How to set pages with an office's own templates.
    pub precaution: Option<Precaution>,
}

/// Công việc: offices whose documents are to be built.
pub struct Building<'a> {
    folders: &'a [Folders],
    order: &'a Order,
    /// Where each office's work lies in all of it; known when only a part is to be done.
    stretches: Vec<Stretch>,
    /// For every office without templates of its own.
    press: OnceLock<Arc<Press>>,
    /// Told which process holds an output folder, before waiting for it.
    waiting: &'a (dyn Fn(&Folders, &str) + Sync),
}

/// An office, read, with everything its documents are made and compared with.
pub struct Office {
    nth: usize,
    workspace: Arc<Workspace>,
    press: Arc<Press>,
    records: BTreeMap<String, Digest>,
    old: Option<Manifest>,
    /// Manifests that this build takes the place of, beside its own.
    superseded: Vec<PathBuf>,
    /// What went wrong with the output folder so far.
    findings: Vec<Diagnostic>,
    /// Documents that nobody asked for now.
    others: Vec<Document>,
    /// Names of [`Order::only`] that fit nothing here.
    unknown: Vec<String>,
    lock: Mutex<Option<Lock>>,
    /// Set when nothing more can be written.
    stuck: AtomicBool,
}

/// What became of one document.
#[derive(Debug)]
pub struct Outcome {
    /// What was done, or what went wrong.
    pub result: Result<Done, Vec<Diagnostic>>,
    /// How many pages it has, where that is known.
    pub pages: usize,
    /// From view to file.
    pub time: Duration,
    entry: Option<Entry>,
}

/// Việc đã làm với một văn bản.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Done {
    /// It was made.
    Built(Reason),
    /// It is there already.
    Kept,
    /// It was not begun: the run was interrupted, or nothing can be written.
    Left,
}

/// What became of an office.
pub struct Built {
    /// Its records, and the documents that were asked for.
    pub workspace: Arc<Workspace>,
    /// What went wrong with the output folder.
    pub findings: Vec<Diagnostic>,
    /// What became of each document.
    pub outcomes: Vec<Outcome>,
    /// Documents that were taken away, as they no longer follow from the records.
    pub removed: Vec<String>,
    /// Names of [`Order::only`] that fit none of its documents.
    pub unknown: Vec<String>,
}

impl<'a> Building<'a> {
    /// The work on these offices.
    pub fn new(
        folders: &'a [Folders],
        order: &'a Order,
        waiting: &'a (dyn Fn(&Folders, &str) + Sync),
    ) -> Self {
        let stretches = match order.shard {
            Some(_) => {
                let costs: Vec<u64> = folders.iter().map(|it| size_of(&it.root)).collect();
                Stretch::all(&costs)
            }
            None => Vec::new(),
        };
        Self {
            folders,
            order,
            stretches,
            press: OnceLock::new(),
            waiting,
        }
    }

    /// Keeps the documents that were asked for. The others are returned, and the names that fit
    /// nothing.
    fn select(&self, nth: usize, workspace: &mut Workspace) -> (Vec<Document>, Vec<String>) {
        if let (Some(shard), Some(stretch)) = (self.order.shard, self.stretches.get(nth)) {
            let costs: Vec<u64> = workspace.documents.iter().map(cost).collect();
            let mut mine = shard.choose(*stretch, &costs).into_iter();
            workspace.documents.retain(|_| mine.next() == Some(true));
        }
        let only = &self.order.only;
        let fits = |name: &&String| workspace.documents.iter().any(|it| it.is_meant_by(name));
        let unknown: Vec<String> = only.iter().filter(|name| !fits(name)).cloned().collect();
        let mut others = Vec::new();
        if !only.is_empty() {
            let asked = |it: &Document| only.iter().any(|name| it.is_meant_by(name));
            let all = std::mem::take(&mut workspace.documents).into_iter();
            (workspace.documents, others) = all.partition(asked);
        }
        (others, unknown)
    }

    /// Whether nothing of an office belongs to this part of the work, and never did.
    fn is_elsewhere(&self, nth: usize) -> bool {
        let (Some(shard), Some(stretch)) = (self.order.shard, self.stretches.get(nth)) else {
            return false;
        };
        let known = Manifest::read_all(&self.folders[nth].out, Some(shard)).0;
        !shard.touches(*stretch) && known.is_none()
    }

    fn press(&self, workspace: &Workspace) -> Arc<Press> {
        let new = || {
            let precaution = self.order.precaution.as_ref();
            Arc::new(Press::new(&workspace.templates, precaution))
        };
        if workspace.templates.are_built_in() {
            Arc::clone(self.press.get_or_init(new))
        } else {
            new()
        }
    }

    fn lock(&self, nth: usize) -> io::Result<Lock> {
        let folders = &self.folders[nth];
        Lock::take(&folders.out, |holder| (self.waiting)(folders, holder))
    }
}

impl Work for Building<'_> {
    type Office = Office;
    type Piece = Outcome;
    type Done = Built;

    fn open(&self, nth: usize) -> Office {
        let folders = &self.folders[nth];
        // The records are read after the last one who wrote has ended; but a folder is made
        // only when there is something to put into it.
        let mut lock = folders.out.exists().then(|| self.lock(nth));
        let mut workspace = if self.is_elsewhere(nth) {
            Workspace::nothing()
        } else {
            Workspace::read(&folders.root, self.order.as_of, Views::Made)
        };
        let (others, unknown) = self.select(nth, &mut workspace);
        if lock.is_none() && !workspace.documents.is_empty() {
            lock = Some(self.lock(nth));
        }
        let mut findings = Vec::new();
        let (lock, stuck) = match lock {
            Some(Ok(lock)) => (Some(lock), false),
            Some(Err(error)) => {
                findings.push(unwritable(&shown_folder(&folders.out), &error));
                (None, true)
            }
            None => (None, false),
        };
        let records = workspace.sources.texts();
        let records = records.filter(|(file, _)| file.starts_with("records/"));
        let digest = |(file, text): (&str, &str)| (file.to_owned(), Digest::of(text.as_bytes()));
        let (old, superseded) = Manifest::read_all(&folders.out, self.order.shard);
        let names = names(&workspace);
        let known = old.iter().map(|it| &it.office);
        let foreign = |known: &&BTreeSet<String>| {
            !known.is_empty() && !names.is_empty() && known.is_disjoint(&names)
        };
        let (lock, stuck) = match known.filter(foreign).flatten().next() {
            // Nothing of it is touched.
            Some(other) => {
                let finding = Diagnostic::nowhere(&rule::FOLDER_OF_ANOTHER);
                let finding = finding.with("path", shown_folder(&folders.out));
                findings.push(finding.with("office", other.as_str()));
                (None, true)
            }
            None => (lock, stuck),
        };
        Office {
            nth,
            old,
            superseded,
            press: self.press(&workspace),
            records: records.map(digest).collect(),
            others,
            unknown,
            lock: Mutex::new(lock),
            findings,
            stuck: AtomicBool::new(stuck),
            workspace: Arc::new(workspace),
        }
    }

    fn pieces(&self, office: &Office) -> Vec<usize> {
        let documents = &office.workspace.documents;
        let mut pieces: Vec<usize> = (0..documents.len()).collect();
        pieces.sort_by_cached_key(|at| std::cmp::Reverse(cost(&documents[*at])));
        pieces
    }

    fn work(&self, office: &Office, piece: usize) -> Outcome {
        let document = &office.workspace.documents[piece];
        let begun = Instant::now();
        let out = &self.folders[office.nth].out;
        let made = office.document(document, self.order.force, out);
        let time = begun.elapsed();
        match made {
            Ok((done, entry)) => Outcome {
                result: Ok(done),
                pages: entry.as_ref().map_or(0, |entry| entry.pages),
                time,
                entry,
            },
            Err(findings) => Outcome {
                result: Err(findings),
                pages: 0,
                time,
                entry: None,
            },
        }
    }

    fn close(&self, office: &Office, outcomes: Vec<Outcome>) -> Built {
        let folders = &self.folders[office.nth];
        let mut built = Built {
            workspace: Arc::clone(&office.workspace),
            findings: office.findings.clone(),
            outcomes,
            removed: Vec::new(),
            unknown: office.unknown.clone(),
        };
        let lock = office
            .lock
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
        if lock.is_some() {
            let path = Manifest::path(&folders.out, self.order.shard);
            let settled = self.order.only.is_empty() && built.is_settled();
            if settled {
                office.remove_stale(&folders.out, &mut built);
            }
            let manifest = office.manifest(self.order.shard, settled, &built);
            if let Err(error) = office.write_down(&manifest, &path) {
                let path = path.display().to_string();
                built.findings.push(unwritable(&path, &error));
            }
            // A part of the work does not know what the others made.
            if self.order.shard.is_none() {
                let written = office.write_index(&folders.out, &manifest, &built.outcomes);
                built.findings.extend(written.err());
            }
        }
        built
    }
}

impl Office {
    /// Makes a document, if anything it is made of changed.
    fn document(
        &self,
        document: &Document,
        force: bool,
        out: &Path,
    ) -> Result<(Done, Option<Entry>), Vec<Diagnostic>> {
        if interrupted() || self.stuck.load(Ordering::Relaxed) {
            return Ok((Done::Left, None));
        }
        let fingerprint = fingerprint(document, self.press.templates());
        let sources: Vec<String> = document.sources.iter().map(ToString::to_string).collect();
        let old = self.old.as_ref();
        let old = old.and_then(|old| Some((old, old.entry(&document.path)?)));
        let reason = match old {
            None => Reason::New,
            Some(_) if force => Reason::Forced,
            Some((manifest, entry)) if entry.fingerprint != fingerprint => {
                let templates = self.press.templates();
                let changes = changes(document, entry, manifest, &self.records, templates);
                Reason::Changed(changes)
            }
            Some((_, entry)) => match entry.on_disk(out) {
                OnDisk::AsWritten => {
                    let entry = Entry {
                        sources,
                        ..entry.clone()
                    };
                    return Ok((Done::Kept, Some(entry)));
                }
                OnDisk::Altered => Reason::Altered,
                OnDisk::Missing => Reason::Missing,
            },
        };
        let Printed { pdf, pages } = match self.press.make(document) {
            // Ctrl-C ends the processes apart as well.
            Err(_) if interrupted() => return Ok((Done::Left, None)),
            made => made?,
        };
        if let Err(error) = write_atomically(&out.join(&document.path), &pdf) {
            if concerns_all(&error) {
                self.stuck.store(true, Ordering::Relaxed);
            }
            return Err(vec![unwritable(&document.path, &error)]);
        }
        let entry = Entry {
            path: document.path.clone(),
            kind: document.kind.name().to_owned(),
            fingerprint,
            sha256: Digest::sha256(&pdf),
            size: pdf.len() as u64,
            pages,
            sources,
            shown: shown(document),
        };
        Ok((Done::Built(reason), Some(entry)))
    }

    /// Takes away what no longer follows from the records, unless somebody changed it.
    fn remove_stale(&self, out: &Path, built: &mut Built) {
        let follows = |path: &str| built.workspace.documents.iter().any(|it| it.path == path);
        let entries = self.old.iter().flat_map(|old| &old.documents);
        let stale: Vec<&Entry> = entries.filter(|entry| !follows(&entry.path)).collect();
        for entry in stale {
            match entry.on_disk(out) {
                OnDisk::AsWritten => match remove(out, &entry.path) {
                    Ok(()) => built.removed.push(entry.path.clone()),
                    Err(error) => built.findings.push(unwritable(&entry.path, &error)),
                },
                OnDisk::Altered => {
                    let finding = Diagnostic::nowhere(&rule::NOT_REMOVED);
                    built
                        .findings
                        .push(finding.with("path", entry.path.as_str()));
                }
                OnDisk::Missing => {}
            }
        }
    }

    /// Writes the manifest, unless it stands there already, and takes away those whose place it
    /// takes.
    fn write_down(&self, manifest: &Manifest, path: &Path) -> io::Result<()> {
        if self.old.as_ref() != Some(manifest) || !self.superseded.is_empty() {
            manifest.write(path)?;
        }
        self.superseded.iter().try_for_each(std::fs::remove_file)
    }

    /// Writes the page that shows what is known of the output folder.
    fn write_index(
        &self,
        out: &Path,
        manifest: &Manifest,
        outcomes: &[Outcome],
    ) -> Result<(), Diagnostic> {
        let documents = self.workspace.documents.iter().chain(&self.others);
        // What this run has looked at need not be summed up again.
        let seen = outcomes.iter().filter_map(|it| it.entry.as_ref());
        let seen: BTreeSet<&str> = seen.map(|it| &*it.path).collect();
        let templates = self.press.templates();
        let current = |document: &Document, entry: &Entry| {
            let path = document.path.as_str();
            seen.contains(path) || fingerprint(document, templates) == entry.fingerprint
        };
        let page = index_of(&self.workspace, documents, manifest, current)?;
        write_index(out, &page)
    }

    /// What is known of the output folder now.
    fn manifest(&self, shard: Option<Shard>, settled: bool, built: &Built) -> Manifest {
        let mut entries: BTreeMap<&str, &Entry> = BTreeMap::new();
        if let Some(old) = self.old.as_ref().filter(|_| !settled) {
            entries.extend(old.documents.iter().map(|it| (it.path.as_str(), it)));
        }
        let made = built.outcomes.iter().filter_map(|it| it.entry.as_ref());
        entries.extend(made.map(|entry| (entry.path.as_str(), entry)));
        let mut manifest = match &self.old {
            // Some documents are older than the records: what changed must still be told of them.
            Some(old) if !settled => old.clone(),
            _ => {
                let mut new = Manifest::new(shard);
                new.office = names(&self.workspace);
                new.records.clone_from(&self.records);
                new.templates.clone_from(self.press.templates().all());
                new
            }
        };
        manifest.documents = entries.into_values().cloned().collect();
        manifest
    }
}

impl Built {
    /// Whether every document that follows from the records is there and up to date.
    fn is_settled(&self) -> bool {
        let done = |it: &Outcome| matches!(it.result, Ok(Done::Built(_) | Done::Kept));
        self.workspace.broken.is_empty() && self.outcomes.iter().all(done)
    }
}

/// The names that an office has had.
fn names(workspace: &Workspace) -> BTreeSet<String> {
    let office = workspace.model.office.iter();
    let names = office.flat_map(|it| &it.identities);
    names.map(|it| it.name.to_string()).collect()
}

/// How much there is to read: a measure of the work that needs no reading.
fn size_of(root: &Path) -> u64 {
    let files = walkdir::WalkDir::new(root.join("records"));
    let records = files.into_iter().flatten();
    let records = records.filter(|it| it.path().extension().is_some_and(|it| it == "toml"));
    records
        .filter_map(|it| Some(it.metadata().ok()?.len()))
        .sum()
}

/// Whether a failure to write one document is a failure to write any.
fn concerns_all(error: &io::Error) -> bool {
    use io::ErrorKind::QuotaExceeded;
    use io::ErrorKind::ReadOnlyFilesystem;
    use io::ErrorKind::StorageFull;
    matches!(
        error.kind(),
        StorageFull | QuotaExceeded | ReadOnlyFilesystem
    )
}
