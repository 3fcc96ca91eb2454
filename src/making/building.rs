//! Lập văn bản của các cơ quan: what changed is made anew, what no longer follows goes.

use std::collections::BTreeSet;
use std::io;
use std::num::NonZeroUsize;
use std::path::Path;
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::Instant;

use super::fingerprint::cost;
use super::manifest::{MANIFEST, Manifest};
use super::office_build::{OfficeBuild, names};
use super::order::{BuildOptions, Built, DocumentOutcome, Folders};
use super::otherwise::SinceIssue;
use super::shard::ShardRange;
use crate::documents::{Document, Views};
use crate::findings::{Finding, rules};
use crate::render::{Digest, Renderer, run};
use crate::web::PAGE;
use crate::workspace::{
    Lock, Workspace, in_the_way, is_file, is_foreign, shown_folder, unwritable,
};

/// Công việc: offices whose documents are to be built.
pub struct Building<'a> {
    folders: &'a [Folders],
    options: &'a BuildOptions,
    /// Where each office's work lies in all of it; known when only a part is to be done.
    ranges: Vec<ShardRange>,
    /// For every office without templates of its own.
    renderer: OnceLock<Arc<Renderer>>,
    /// Told which process holds an output folder, before waiting for it.
    waiting: &'a (dyn Fn(&Folders, &str) + Sync),
}

impl<'a> Building<'a> {
    /// The work on these offices.
    pub fn new(
        folders: &'a [Folders],
        options: &'a BuildOptions,
        waiting: &'a (dyn Fn(&Folders, &str) + Sync),
    ) -> Self {
        let sizes = || {
            folders
                .iter()
                .map(|it| size_of(&it.root))
                .collect::<Vec<_>>()
        };
        let ranges = options.shard.map(|_| ShardRange::all(&sizes()));
        Self {
            folders,
            options,
            ranges: ranges.unwrap_or_default(),
            renderer: OnceLock::new(),
            waiting,
        }
    }

    /// Keeps the documents that were asked for and belong to this part of the work. The others
    /// are returned, and the names that fit nothing.
    fn select(&self, nth: usize, workspace: &mut Workspace) -> (Vec<Document>, Vec<String>) {
        let mut others = Vec::new();
        if let (Some(shard), Some(range)) = (self.options.shard, self.ranges.get(nth)) {
            let costs: Vec<u64> = workspace.documents.iter().map(cost).collect();
            let mut mine = shard.choose(*range, &costs).into_iter();
            let all = std::mem::take(&mut workspace.documents).into_iter();
            (workspace.documents, others) = all.partition(|_| mine.next() == Some(true));
        }
        let (not_asked, unknown) = workspace.keep_only(&self.options.only);
        others.extend(not_asked);
        (others, unknown)
    }

    /// Whether nothing of an office belongs to this part of the work, and never did.
    fn is_elsewhere(&self, nth: usize) -> bool {
        let (Some(shard), Some(range)) = (self.options.shard, self.ranges.get(nth)) else {
            return false;
        };
        let known = Manifest::read_all(&self.folders[nth].out, Some(shard)).0;
        !shard.touches(*range) && known.is_none()
    }

    fn renderer(&self, workspace: &Workspace) -> Arc<Renderer> {
        let new = || {
            let limits = self.options.limits.as_ref();
            Arc::new(Renderer::new(&workspace.templates, limits))
        };
        if workspace.templates.are_built_in() {
            Arc::clone(self.renderer.get_or_init(new))
        } else {
            new()
        }
    }

    fn lock(&self, nth: usize) -> io::Result<Lock> {
        let folders = &self.folders[nth];
        Lock::take(&folders.out, |holder| (self.waiting)(folders, holder))
    }
}

impl Building<'_> {
    /// Does the work on `jobs` threads, and hands over what became of each office, in their order.
    pub fn run(&self, jobs: NonZeroUsize, built: impl FnMut(usize, Built)) {
        let open = |nth| {
            let office = self.open(nth);
            let documents = &office.workspace.documents;
            // The longest first, so that no thread is left alone with it in the end.
            let mut pieces: Vec<usize> = (0..documents.len()).collect();
            pieces.sort_by_cached_key(|at| std::cmp::Reverse(cost(&documents[*at])));
            (office, pieces)
        };
        let work = |office: &OfficeBuild, piece| self.work(office, piece);
        let close = |office: &OfficeBuild, outcomes| self.close(office, outcomes);
        run(self.folders.len(), jobs, open, work, close, built);
    }

    fn open(&self, nth: usize) -> OfficeBuild {
        let folders = &self.folders[nth];
        // The records are read after the last one who wrote has ended; but a folder is made
        // only when there is something to put into it.
        let mut lock = folders.out.exists().then(|| self.lock(nth));
        let mut workspace = if self.is_elsewhere(nth) {
            Workspace::default()
        } else {
            Workspace::read(&folders.root, self.options.as_of, Views::Made)
        };
        let (others, unknown) = self.select(nth, &mut workspace);
        if lock.is_none() && !workspace.documents.is_empty() {
            lock = Some(self.lock(nth));
        }
        let (old, superseded) = Manifest::read_all(&folders.out, self.options.shard);
        // Whatever is found now, nothing of the folder is touched.
        let mut findings = Vec::new();
        if let Some(Err(error)) = &lock {
            findings.push(unwritable(&shown_folder(&folders.out), error));
        }
        match &old {
            Some(old) => findings.extend(of_another(&folders.out, old, &names(&workspace))),
            None if !self.options.force => findings.extend(not_ours(&folders.out)),
            None => {}
        }
        let stuck = !findings.is_empty();
        let lock = lock.and_then(Result::ok).filter(|_| !stuck);
        let records = workspace.sources.texts();
        let records = records.filter(|(file, _)| file.starts_with("records/"));
        let renderer = self.renderer(&workspace);
        let all = workspace.documents.iter().chain(&others);
        let since_issue = SinceIssue::among(all, &workspace, &renderer);
        findings.extend(since_issue.findings());
        let digest = |(file, text): (&str, &str)| (file.to_owned(), Digest::of(text.as_bytes()));
        OfficeBuild {
            nth,
            old,
            superseded,
            renderer,
            since_issue,
            records: records.map(digest).collect(),
            others,
            unknown,
            lock: Mutex::new(lock),
            findings,
            stuck: AtomicBool::new(stuck),
            workspace: Arc::new(workspace),
        }
    }

    fn work(&self, office: &OfficeBuild, piece: usize) -> DocumentOutcome {
        let document = &office.workspace.documents[piece];
        let begun = Instant::now();
        let out = &self.folders[office.nth].out;
        let result = office.document(document, self.options.force, out);
        let time = begun.elapsed();
        DocumentOutcome { result, time }
    }

    fn close(&self, office: &OfficeBuild, outcomes: Vec<DocumentOutcome>) -> Built {
        let folders = &self.folders[office.nth];
        let mut built = Built {
            workspace: Arc::clone(&office.workspace),
            findings: office.findings.clone(),
            outcomes,
            removed: Vec::new(),
            elsewhere: 0,
            unknown: office.unknown.clone(),
        };
        let lock = office
            .lock
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
        if lock.is_some() {
            let path = Manifest::path(&folders.out, self.options.shard);
            let settled = self.options.only.is_empty() && built.is_settled();
            if settled {
                office.remove_stale(&folders.out, &mut built);
            }
            let manifest = office.manifest(self.options.shard, settled, &built);
            if let Err(error) = office.write_down(&manifest, &path) {
                let path = path.display().to_string();
                built.findings.push(unwritable(&path, &error));
            }
            // A part of the work does not know what the others made.
            if self.options.shard.is_none() {
                let written = office.write_index(&folders.out, &manifest);
                built.findings.extend(written.err());
            }
        }
        built
    }
}

/// Tells of a folder that holds the documents of another office.
fn of_another(out: &Path, known: &Manifest, names: &BTreeSet<String>) -> Option<Finding> {
    if names.is_empty() || !known.office.is_disjoint(names) {
        return None;
    }
    Some(Finding::nowhere(FolderOfAnother {
        path: shown_folder(out),
        office: known.office.first()?.clone(),
    }))
}

/// What in a folder without a manifest is somebody else's, where a build would write.
fn not_ours(out: &Path) -> Vec<Finding> {
    let page = out.join(PAGE);
    // Beside a page of ours a manifest is ours, however spoilt.
    if is_file(&page).is_ok() && !is_foreign(&page) {
        return Vec::new();
    }
    let foreign = [
        (PAGE, is_foreign(&page)),
        (MANIFEST, Manifest::is_foreign(out)),
    ];
    let foreign = foreign.into_iter().filter(|(_, foreign)| *foreign);
    foreign.map(|(file, _)| in_the_way(file)).collect()
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

rules! { RULES:

FolderOfAnother "D912" "folder-of-another" Error { path: String, office: String }
vi "{path} giữ văn bản của cơ quan khác ({office}); không ghi gì vào đó"
=> "chọn thư mục khác bằng --out; nếu cơ quan đổi tên thì giữ cả [[identity]] cũ trong office.toml, có `until`"
en "{path} holds the documents of another office ({office}); nothing is written there"
=> "choose another folder with --out; if the office has a new name, keep its old [[identity]] in office.toml, with `until`"
why "Lập vào thư mục của cơ quan khác sẽ xóa và ghi đè văn bản của họ."
  / "Building into another office's folder would remove and overwrite its documents."
wrong "`doithoai --root xa-a --out van-ban`, rồi `doithoai --root xa-b --out van-ban`"
    / "`doithoai --root a --out papers`, then `doithoai --root b --out papers`"
right "`doithoai --root xa-a --root xa-b --out van-ban`"
    / "`doithoai --root a --root b --out papers`"
by Technical

}
