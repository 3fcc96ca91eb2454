//! Một cơ quan đang lập văn bản: what is made and kept, what goes, what is then known of it.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use super::changes::{Reason, changes};
use super::fingerprint::{fingerprint, shown};
use super::index::{index_of, write_index};
use super::interrupt::interrupted;
use super::manifest::{Manifest, ManifestEntry, Numbered, OnDisk};
use super::order::{Built, DocumentOutcome, Done};
use super::otherwise::SinceIssue;
use super::shard::Shard;
use crate::documents::Document;
use crate::findings::{Finding, rules};
use crate::records::IssuedRecord;
use crate::render::{Digest, RenderedPdf, Renderer};
use crate::workspace::{
    Lock, Workspace, in_the_way, is_foreign, kept_at, remove, unwritable, write_atomically,
};

/// An office, read, with everything its documents are made and compared with.
pub struct OfficeBuild {
    pub(super) nth: usize,
    pub(super) workspace: Arc<Workspace>,
    pub(super) renderer: Arc<Renderer>,
    pub(super) records: BTreeMap<String, Digest>,
    pub(super) old: Option<Manifest>,
    /// Manifests that this build takes the place of, beside its own.
    pub(super) superseded: Vec<PathBuf>,
    /// What went wrong with the output folder so far.
    pub(super) findings: Vec<Finding>,
    /// What the records would print otherwise than it went out.
    pub(super) since_issue: SinceIssue,
    /// Documents that nobody asked for now, or that another part of the work makes.
    pub(super) others: Vec<Document>,
    /// Names of [`BuildOptions::only`](super::BuildOptions::only) that fit nothing here.
    pub(super) unknown: Vec<String>,
    pub(super) lock: Mutex<Option<Lock>>,
    /// Set when nothing more can be written.
    pub(super) stuck: AtomicBool,
}

impl OfficeBuild {
    /// Makes a document, if anything it is made of changed.
    pub(super) fn document(
        &self,
        document: &Document,
        force: bool,
        out: &Path,
    ) -> Result<Done, Vec<Finding>> {
        if interrupted() || self.stuck.load(Ordering::Relaxed) {
            return Ok(Done::Left);
        }
        if let Some(issued) = &document.issued {
            let copied = self.copied(document, &issued.record, force, out);
            return copied.map_err(|finding| vec![finding]);
        }
        let fingerprint = fingerprint(document, self.renderer.dependencies());
        let sources: Vec<String> = document.sources.iter().map(ToString::to_string).collect();
        let old = self.old.as_ref();
        let old = old.and_then(|old| Some((old, old.documents.get(&document.path)?)));
        let reason = match old {
            None if !force && is_foreign(&out.join(&document.path)) => {
                return Err(vec![in_the_way(&document.path)]);
            }
            None => Reason::New,
            Some(_) if force => Reason::Forced,
            Some((manifest, entry)) if entry.fingerprint != fingerprint => {
                let templates = self.renderer.dependencies();
                let changes = changes(document, entry, manifest, &self.records, templates);
                Reason::Changed(changes)
            }
            Some((_, entry)) => match entry.on_disk(out) {
                OnDisk::AsWritten => {
                    let entry = entry.clone();
                    return Ok(Done::Kept(ManifestEntry { sources, ..entry }));
                }
                OnDisk::Altered => Reason::Altered,
                OnDisk::Missing => Reason::Missing,
            },
        };
        let RenderedPdf {
            pdf,
            pages,
            signing,
            ..
        } = match self.renderer.make(document) {
            // Ctrl-C ends the processes apart as well.
            Err(_) if interrupted() => return Ok(Done::Left),
            made => made?,
        };
        self.write(out, &document.path, &pdf)
            .map_err(|it| vec![it])?;
        let entry = ManifestEntry {
            path: document.path.clone(),
            kind: document.kind.name().to_owned(),
            fingerprint,
            sha256: Digest::sha256(&pdf),
            size: pdf.len() as u64,
            pages,
            signing,
            numbered: numbered(document),
            sources,
            shown: shown(document),
        };
        let otherwise = old.is_some_and(|(_, old)| entry.differs_under_its_number(old));
        Ok(Done::Built {
            entry,
            reason,
            otherwise,
        })
    }

    /// Copies a paper that went out, unless it is there already.
    fn copied(
        &self,
        document: &Document,
        issued: &IssuedRecord,
        force: bool,
        out: &Path,
    ) -> Result<Done, Finding> {
        let path = &document.path;
        let old = self.old.as_ref().and_then(|old| old.documents.get(path));
        let entry = ManifestEntry {
            path: path.clone(),
            kind: document.kind.name().to_owned(),
            fingerprint: fingerprint(document, self.renderer.dependencies()),
            sha256: Digest::from(issued.sha256.clone()),
            size: issued.size.into(),
            pages: usize::try_from(issued.pages).unwrap_or(usize::MAX),
            signing: None,
            numbered: numbered(document),
            sources: document.sources.iter().map(ToString::to_string).collect(),
            shown: String::new(),
        };
        if entry.on_disk(out) == OnDisk::AsWritten {
            return Ok(Done::Kept(entry));
        }
        if old.is_none() && !force && is_foreign(&out.join(path)) {
            return Err(in_the_way(path));
        }
        let bytes = self.workspace.copy_of(issued)?;
        self.write(out, path, &bytes)?;
        Ok(Done::Built {
            entry,
            reason: Reason::Issued,
            otherwise: false,
        })
    }

    /// Writes a document; what fails with the whole folder ends the work on it.
    fn write(&self, out: &Path, path: &str, bytes: &[u8]) -> Result<(), Finding> {
        self.not_kept(out, path)?;
        write_atomically(&out.join(path), bytes).map_err(|error| {
            if concerns_all(&error) {
                self.stuck.store(true, Ordering::Relaxed);
            }
            unwritable(path, &error)
        })
    }

    /// Fails where a link in the output folder leads to what the office keeps.
    fn not_kept(&self, out: &Path, path: &str) -> Result<(), Finding> {
        let root = self.workspace.root();
        let kept_behind = |it: &Path| kept_at(root, &out.join(it));
        let path = Path::new(path);
        if kept_behind(path).is_none() {
            return Ok(());
        }
        // The link itself, which many documents may stand behind.
        let mut steps: Vec<&Path> = path.ancestors().collect();
        steps.reverse();
        let led = steps.iter().find_map(|it| Some((it, kept_behind(it)?)));
        led.map_or(Ok(()), |(link, kept)| {
            let (path, kept) = (link.display().to_string(), kept.to_owned());
            Err(Finding::nowhere(LedToKept { path, kept }))
        })
    }

    /// Takes away what no longer follows from the records, or is made by another part of the
    /// work, unless somebody changed it.
    pub(super) fn remove_stale(&self, out: &Path, built: &mut Built) {
        let paths = |documents: &[Document]| -> BTreeSet<String> {
            documents.iter().map(|it| it.path.clone()).collect()
        };
        let own = paths(&self.workspace.documents);
        let elsewhere = paths(&self.others);
        let entries = self.old.iter().flat_map(|old| old.documents.values());
        for entry in entries.filter(|entry| !own.contains(&entry.path)) {
            match entry.on_disk(out) {
                OnDisk::AsWritten if self.not_kept(out, &entry.path).is_err() => {}
                OnDisk::AsWritten => match remove(out, &entry.path) {
                    // An old copy of what another part makes would take the place of the new one
                    // where the parts are put together.
                    Ok(()) if elsewhere.contains(&entry.path) => built.elsewhere += 1,
                    Ok(()) => built.removed.push(entry.path.clone()),
                    Err(error) => built.findings.push(unwritable(&entry.path, &error)),
                },
                OnDisk::Altered => {
                    let path = entry.path.clone();
                    built.findings.push(Finding::nowhere(NotRemoved { path }));
                }
                OnDisk::Missing => {}
            }
        }
    }

    /// Writes the manifest, unless it stands there already, and takes away those whose place it
    /// takes.
    pub(super) fn write_down(&self, manifest: &Manifest, path: &Path) -> io::Result<()> {
        if self.old.as_ref() != Some(manifest) || !self.superseded.is_empty() {
            manifest.write(path)?;
        }
        self.superseded.iter().try_for_each(std::fs::remove_file)
    }

    /// Writes the page that shows what is known of the output folder.
    pub(super) fn write_index(&self, out: &Path, manifest: &Manifest) -> Result<(), Finding> {
        let documents = self.workspace.documents.iter().chain(&self.others);
        let templates = self.renderer.dependencies();
        let workspace = &self.workspace;
        let page = index_of(workspace, documents, manifest, templates, &self.since_issue)?;
        write_index(out, &page)
    }

    /// What is known of the output folder now.
    pub(super) fn manifest(&self, shard: Option<Shard>, settled: bool, built: &Built) -> Manifest {
        let mut manifest = match &self.old {
            // Some documents are older than the records: what changed must still be told of them.
            Some(old) if !settled => old.clone(),
            _ => {
                let mut new = Manifest::new(shard);
                new.office = names(&self.workspace);
                new.records.clone_from(&self.records);
                new.templates = self.renderer.dependencies().digests();
                new
            }
        };
        let made = built.outcomes.iter().filter_map(DocumentOutcome::entry);
        let made = made.map(|entry| (entry.path.clone(), entry.clone()));
        manifest.documents.extend(made);
        manifest
    }
}

/// The names that an office has had.
pub(super) fn names(workspace: &Workspace) -> BTreeSet<String> {
    let office = workspace.model.office.iter();
    let names = office.flat_map(|it| &it.identities);
    names.map(|it| it.name.to_string()).collect()
}

/// The number and day that a document bears.
fn numbered(document: &Document) -> Option<Numbered> {
    let both = document.number.clone().zip(document.date);
    both.map(|(number, date)| Numbered { number, date })
}

/// Whether a failure to write one document is a failure to write any.
fn concerns_all(error: &io::Error) -> bool {
    use io::ErrorKind::{QuotaExceeded, ReadOnlyFilesystem, StorageFull};
    matches!(
        error.kind(),
        StorageFull | QuotaExceeded | ReadOnlyFilesystem
    )
}

rules! { RULES:

NotRemoved "D902" "not-removed" Warning { path: String }
vi "hồ sơ không còn {path}, nhưng tệp đã bị sửa nên được giữ lại"
=> "nếu là bản đã ký thì chuyển ra ngoài thư mục này; không cần nữa thì xóa"
en "{path} no longer follows from the records, but its file was changed and stays"
=> "move it out of this folder if it is a signed copy; delete it if nobody needs it"
why "Chương trình chỉ bỏ những tệp do chính nó ghi và chưa ai sửa."
  / "Only files that the program itself wrote, and nobody changed since, are taken away."
wrong "ghi chú vào bản PDF đã lập rồi xóa hồ sơ của nó"
    / "notes are written into a PDF, and its record is deleted"
right "chuyển bản PDF ra ngoài thư mục văn bản rồi mới xóa hồ sơ"
    / "the PDF is moved out of the output folder before its record is deleted"
by Technical

LedToKept "D960" "led-to-what-is-kept" Error { path: String, kept: String }
vi "trong thư mục văn bản, {path} là liên kết dẫn vào {kept}/ của cơ quan; không ghi vào đó"
=> "xóa liên kết ấy rồi lập lại: chương trình tự tạo thư mục thật"
en "in the output folder, {path} is a link that leads to {kept}/ of the office; nothing is written there"
=> "remove that link and build again: the program makes a real folder"
why "Văn bản lập ra được ghi đè và xóa đi theo hồ sơ; để lẫn với hồ sơ thì dễ mất cả hai."
  / "Documents are overwritten and taken away as the records change; among the records both would be at risk."
wrong "output/2025 là liên kết đến records/2025"
    / "output/2025 is a link to records/2025"
right "output/2025 là một thư mục"
    / "output/2025 is a folder"
by Technical

}
