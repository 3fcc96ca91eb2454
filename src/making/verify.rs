//! Đối chiếu: whether an output folder is what the records and the manifest say.

use std::collections::{BTreeMap, BTreeSet};
use std::num::NonZeroUsize;
use std::path::Path;
use std::sync::Arc;

use walkdir::WalkDir;

use super::index::{DocumentMissing, DocumentOutdated, check_index, index_of};
use super::manifest::{MANIFEST, Manifest, ManifestEntry, OnDisk};
use super::otherwise::SinceIssue;
use crate::documents::Document;
use crate::findings::{Finding, Place, rules};
use crate::render::{Digest, RenderedPdf, Renderer};
use crate::web::PAGE;
use crate::workspace::{LOCK, Workspace, shown_folder};

/// What is wrong with the documents in a folder: one missing, out of date, changed since it was
/// written, or too many.
///
/// With `rebuild` they are made anew on so many threads and compared byte for byte. What is in the
/// folder besides is not looked at when the documents are not `all` that follow.
pub fn verify(
    workspace: &Workspace,
    out: &Path,
    renderer: &Renderer,
    rebuild: Option<NonZeroUsize>,
    all: bool,
) -> Vec<Finding> {
    let Some(manifest) = Manifest::read(&Manifest::path(out, None)) else {
        // A new office has nothing to make and has made nothing.
        if workspace.documents.is_empty() && workspace.broken.is_empty() && !out.exists() {
            return Vec::new();
        }
        let path = shown_folder(out);
        return vec![Finding::nowhere(NoManifest { path })];
    };
    let mut findings = Vec::new();
    let mut sound: Vec<&ManifestEntry> = Vec::new();
    let templates = renderer.dependencies();
    for document in &workspace.documents {
        let Some(entry) = manifest.documents.get(&document.path) else {
            let path = document.path.clone();
            findings.push(Finding::nowhere(DocumentMissing { path }));
            continue;
        };
        if !entry.is_current(document, templates) {
            let changed = |file: &&Arc<str>| {
                let text = workspace.sources.text(file);
                let digest = text.map(|text| Digest::of(text.as_bytes()));
                digest.as_ref() != manifest.records.get(&***file)
            };
            let place = document.sources.iter().find(changed).map(Place::file);
            let path = document.path.clone();
            findings.push(Finding::at(DocumentOutdated { path }, place));
            continue;
        }
        let path = entry.path.clone();
        let issued = document.issued.as_ref();
        match entry.on_disk(out) {
            // What the manifest says of a paper that went out may have been replaced as well.
            OnDisk::AsWritten
                if issued.is_some_and(|it| it.record.sha256 != entry.sha256.as_str()) =>
            {
                findings.push(Finding::nowhere(DocumentAltered { path }));
            }
            OnDisk::AsWritten => sound.push(entry),
            OnDisk::Altered => findings.push(Finding::nowhere(DocumentAltered { path })),
            OnDisk::Missing => findings.push(Finding::nowhere(DocumentMissing { path })),
        }
    }
    if all {
        let follows: BTreeSet<&str> = workspace.documents.iter().map(|it| &*it.path).collect();
        let surplus = |entry: &&ManifestEntry| !follows.contains(entry.path.as_str());
        // What follows from a broken record is not known.
        if workspace.broken.is_empty() {
            let surplus = manifest.documents.values().filter(surplus);
            let paths = surplus.map(|entry| entry.path.clone());
            findings.extend(paths.map(|path| Finding::nowhere(DocumentSurplus { path })));
        }
        let since_issue = SinceIssue::of(workspace, renderer);
        let documents = &workspace.documents;
        let page = index_of(workspace, documents, &manifest, templates, &since_issue);
        findings.extend(since_issue.findings());
        match page.map(|page| check_index(out, &page)) {
            // Where documents are behind the records, the page is as well: one cause, one finding.
            Ok(Some(it)) if it.is::<DocumentOutdated>() && findings.iter().any(is_behind) => {}
            Ok(found) => findings.extend(found),
            Err(finding) => findings.push(finding),
        }
        findings.extend(foreign(out, &manifest));
    }
    if let Some(jobs) = rebuild {
        findings.extend(differing(workspace, renderer, &sound, jobs));
    }
    findings
}

/// Whether a build would change which documents there are, or what they are made of.
fn is_behind(it: &Finding) -> bool {
    it.is::<DocumentMissing>() || it.is::<DocumentOutdated>() || it.is::<DocumentSurplus>()
}

/// Files in the folder that no manifest knows.
fn foreign(out: &Path, manifest: &Manifest) -> Vec<Finding> {
    let mut findings = Vec::new();
    let walk = WalkDir::new(out).sort_by_file_name().into_iter().flatten();
    for file in walk.filter(|entry| !entry.file_type().is_dir()) {
        let path = file.path().strip_prefix(out).unwrap_or(file.path());
        let path = path.display().to_string().replace('\\', "/");
        let own =
            [MANIFEST, LOCK, PAGE].contains(&&*path) || manifest.documents.contains_key(&path);
        if !own {
            findings.push(Finding::nowhere(ForeignFile { path }));
        }
    }
    findings
}

/// The documents that come out otherwise when they are made once more.
fn differing(
    workspace: &Workspace,
    renderer: &Renderer,
    sound: &[&ManifestEntry],
    jobs: NonZeroUsize,
) -> Vec<Finding> {
    let kept: BTreeMap<&str, &Digest> = sound.iter().map(|it| (&*it.path, &it.sha256)).collect();
    let digest = |printed: RenderedPdf| Digest::sha256(&printed.pdf);
    // What went out is never set anew.
    let documents = workspace.documents.iter();
    let documents: Vec<&Document> = documents.filter(|it| it.issued.is_none()).collect();
    let made = renderer.make_all(&documents, jobs, digest);
    let mut findings = Vec::new();
    for (document, made) in documents.into_iter().zip(made) {
        match (made, kept.get(document.path.as_str())) {
            (Err(failed), _) => findings.extend(failed),
            (Ok(digest), Some(kept)) if digest != **kept => {
                let path = document.path.clone();
                findings.push(Finding::nowhere(NotReproduced { path }));
            }
            _ => {}
        }
    }
    findings
}

rules! { RULES:

NoManifest "D903" "no-manifest" Error { path: String }
vi "chưa lập văn bản nào trong {path}, hoặc danh mục manifest.json ở đó không đọc được"
=> "chạy `doithoai build` rồi đối chiếu lại"
en "nothing was built in {path}, or its manifest.json cannot be read"
=> "run `doithoai build` and verify again"
why "Danh mục ghi mỗi văn bản được lập từ đâu và có mã băm nào; thiếu nó thì không đối chiếu được."
  / "The manifest says what every document was made of, and its hash; without it nothing can be compared."
wrong "chạy `doithoai verify` khi chưa lập văn bản"
    / "`doithoai verify` before anything was built"
right "chạy `doithoai build` trước"
    / "`doithoai build` first"
by Technical

DocumentSurplus "D906" "document-surplus" Error { path: String }
vi "{path} không còn trong hồ sơ"
=> "chạy `doithoai build` để bỏ văn bản thừa"
en "{path} no longer follows from the records"
=> "run `doithoai build`, which takes it away"
why "Văn bản của một việc đã bỏ có thể bị gửi nhầm."
  / "The paper of something that was called off may be sent by mistake."
wrong "xóa một hồ sơ mà không lập lại"
    / "a record is deleted and nothing built"
right "xóa hồ sơ rồi chạy `doithoai build`"
    / "`doithoai build` after a record is deleted"
by Technical

DocumentAltered "D907" "document-altered" Error { path: String }
vi "{path} đã bị sửa hoặc hỏng sau khi lập"
=> "muốn đổi nội dung thì sửa hồ sơ; chạy `doithoai build` để lập lại văn bản"
en "{path} was changed or spoilt after it was made"
=> "change the record, not the document; `doithoai build` makes it anew"
why "Văn bản chỉ có một nguồn là hồ sơ; sửa thẳng vào PDF thì lần lập sau sẽ mất."
  / "Documents come from records alone; what is changed in a PDF is lost when it is made again."
wrong "ghi thêm vào tệp PDF đã lập"
    / "something is written into a PDF"
right "sửa hồ sơ rồi lập lại"
    / "the record is changed and the document made anew"
by Technical

ForeignFile "D908" "foreign-file" Warning { path: String }
vi "{path} không phải do chương trình lập"
=> "chuyển tệp này ra ngoài thư mục văn bản"
en "{path} was not made by the program"
=> "move it out of the output folder"
why "Thư mục văn bản chỉ chứa những gì lập từ hồ sơ; bản ký, bản quét nên để nơi khác."
  / "The output folder holds what follows from the records; keep signed and scanned copies elsewhere."
wrong "để bản quét có chữ ký trong thư mục văn bản"
    / "a signed scan in the output folder"
right "để bản quét trong thư mục lưu trữ riêng"
    / "a signed scan in a folder of its own"
by Technical

NotReproduced "D909" "not-reproduced" Error { path: String }
vi "lập lại {path} cho ra tệp khác"
=> "tệp hoặc danh mục đã bị thay; chạy `doithoai build --force`, nếu vẫn khác thì xin báo lại"
en "{path} comes out differently when it is made again"
=> "file or manifest were replaced; run `doithoai build --force`, and please report it if they still differ"
why "Cùng hồ sơ thì cùng tệp, ở máy nào cũng vậy; nhờ thế ai cũng kiểm tra được."
  / "The same records give the same bytes on any machine, so that anybody can check."
wrong "thay một tệp PDF và mã băm của nó trong danh mục"
    / "a PDF and its hash in the manifest are replaced"
right "lập lại bằng `doithoai build --force`"
    / "`doithoai build --force`"
by Technical

}
