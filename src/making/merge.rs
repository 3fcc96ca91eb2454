//! Gộp các phần: the parts of the work, done on several machines, as one output folder.

use std::path::{Path, PathBuf};

use super::index::{index_of, write_index};
use super::manifest::Manifest;
use super::otherwise::SinceIssue;
use crate::findings::{Finding, rules};
use crate::render::Renderer;
use crate::workspace::{Lock, Workspace, shown_folder, unwritable};

/// Makes one manifest of those of all parts of the work, takes those away, and writes the page
/// that shows the whole. Nothing is done where there are none.
///
/// # Errors
///
/// When the parts do not fit together: a document belongs to two of them, or they were made from
/// different records.
pub fn merge(workspace: &Workspace, out: &Path, renderer: &Renderer) -> Result<(), Vec<Finding>> {
    if parts(out).is_empty() {
        return Ok(());
    }
    // A part that is still being built is waited for.
    let lock = Lock::take(out, |_| {});
    let lock = lock.map_err(|error| vec![unwritable(&shown_folder(out), &error)])?;
    let parts = parts(out);
    let Some((_, first)) = parts.first() else {
        return Ok(());
    };
    let mut findings = Vec::new();
    let mut whole = first.clone();
    whole.shard = None;
    whole.documents.clear();
    for (path, part) in &parts {
        if !is_alike(part, &whole) {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            findings.push(Finding::nowhere(PartsDiffer {
                path: name.into_owned(),
            }));
        }
        for (path, entry) in &part.documents {
            let (path, entry) = (path.clone(), entry.clone());
            if whole.documents.insert(path.clone(), entry).is_some() {
                findings.push(Finding::nowhere(PartsOverlap { path }));
            }
        }
    }
    let path = Manifest::path(out, None);
    // Parts that were put together before the others arrived.
    if let Some(before) = Manifest::read(&path).filter(|it| is_alike(it, &whole)) {
        whole.add(before);
    }
    if findings.is_empty() {
        let written = whole.write(&path);
        let removed = written.and_then(|()| {
            let mut parts = parts.iter();
            parts.try_for_each(|(path, _)| std::fs::remove_file(path))
        });
        if let Err(error) = removed {
            findings.push(unwritable(&path.display().to_string(), &error));
        }
        let templates = renderer.dependencies();
        let since_issue = SinceIssue::of(workspace, renderer);
        let documents = &workspace.documents;
        let page = index_of(workspace, documents, &whole, templates, &since_issue);
        findings.extend(page.and_then(|page| write_index(out, &page)).err());
    }
    drop(lock);
    if findings.is_empty() {
        Ok(())
    } else {
        Err(findings)
    }
}

/// Whether two manifests are of the same records, templates and program.
fn is_alike(one: &Manifest, other: &Manifest) -> bool {
    one.program == other.program && one.records == other.records && one.templates == other.templates
}

/// The manifests of parts in a folder, in the options of the parts.
fn parts(out: &Path) -> Vec<(PathBuf, Manifest)> {
    let all = Manifest::of_folder(out).into_iter();
    all.filter(|(_, manifest)| manifest.shard.is_some())
        .collect()
}

rules! { RULES:

PartsOverlap "D910" "parts-overlap" Error { path: String }
vi "{path} có trong hai phần"
=> "lập lại mọi phần với cùng một số phần, ví dụ 1/4 đến 4/4, vào thư mục trống"
en "{path} is in two parts"
=> "build all parts again with the same number of parts, such as 1/4 to 4/4, into empty folders"
why "Mỗi văn bản thuộc đúng một phần; có ở hai phần thì không biết bản nào đúng."
  / "A document belongs to one part; in two of them nobody knows which is right."
wrong "gộp phần 1/2 với phần 1/1"
    / "part 1/2 merged with part 1/1"
right "gộp phần 1/2 với phần 2/2"
    / "part 1/2 merged with part 2/2"
by Technical

PartsDiffer "D911" "parts-differ" Error { path: String }
vi "{path} được lập từ hồ sơ, mẫu hoặc chương trình khác với phần kia"
=> "lập lại mọi phần từ cùng một bản hồ sơ, bằng cùng một chương trình"
en "{path} was made from other records, templates or another program than the first part"
=> "build all parts again from the same records with the same program"
why "Ghép các phần của những bản hồ sơ khác nhau thì số liệu trong báo cáo không khớp với văn bản."
  / "Parts of different records do not fit: the report's figures and the papers would disagree."
wrong "sửa hồ sơ giữa hai phần"
    / "a record is changed between two parts"
right "lập mọi phần từ cùng một phiên bản hồ sơ"
    / "all parts are built from the same version of the records"
by Technical

}
