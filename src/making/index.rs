//! Trang mục lục: written beside the documents, and only when something in it changed.

use std::collections::BTreeMap;
use std::path::Path;

use super::manifest::Manifest;
use super::otherwise::SinceIssue;
use crate::documents::{Document, Kind};
use crate::findings::{Finding, rules};
use crate::render::{Dependencies, Renderer};
use crate::web::{Listed, PAGE, page};
use crate::workspace::{Workspace, read_file, unwritable, write_atomically};

/// The page of what a manifest knows. `documents` are all that follow from the records, asked
/// for or not.
///
/// # Errors
///
/// A finding in the template, where the office has one of its own.
pub fn index_of<'a>(
    workspace: &Workspace,
    documents: impl IntoIterator<Item = &'a Document>,
    manifest: &Manifest,
    templates: &Dependencies,
    since_issue: &SinceIssue,
) -> Result<String, Finding> {
    let documents: BTreeMap<&str, &Document> =
        documents.into_iter().map(|it| (&*it.path, it)).collect();
    let listed = manifest.documents.values().map(|entry| {
        let document = documents.get(entry.path.as_str()).copied();
        Listed {
            path: &entry.path,
            kind: Kind::named(&entry.kind),
            document,
            current: document.is_some_and(|it| entry.is_current(it, templates)),
            pages: entry.pages,
            size: entry.size,
            otherwise: since_issue.of_paper(&entry.path),
        }
    });
    let broken = workspace.broken.len();
    let templates = &workspace.templates;
    page(&workspace.model, listed.collect(), broken, templates)
}

/// The page as a build would write it if nothing were made anew.
///
/// # Errors
///
/// A finding in the template, where the office has one of its own.
pub fn index_now(
    workspace: &Workspace,
    out: &Path,
    renderer: &Renderer,
) -> Result<String, Finding> {
    let known = Manifest::read_all(out, None).0;
    let manifest = known.unwrap_or_else(|| Manifest::new(None));
    let templates = renderer.dependencies();
    let since_issue = SinceIssue::of(workspace, renderer);
    let documents = &workspace.documents;
    index_of(workspace, documents, &manifest, templates, &since_issue)
}

/// Writes the page, unless it stands there already.
///
/// # Errors
///
/// A finding when it cannot be written.
pub fn write_index(out: &Path, page: &str) -> Result<(), Finding> {
    let path = out.join(PAGE);
    if read_file(&path).is_ok_and(|old| old == page.as_bytes()) {
        return Ok(());
    }
    write_atomically(&path, page.as_bytes()).map_err(|error| unwritable(PAGE, &error))
}

/// What is wrong with the page in a folder: it is missing, or not the one that follows from
/// records and manifest.
pub fn check_index(out: &Path, page: &str) -> Option<Finding> {
    let path = PAGE.to_owned();
    match read_file(&out.join(PAGE)) {
        Ok(bytes) if bytes == page.as_bytes() => None,
        Ok(_) => Some(Finding::nowhere(DocumentOutdated { path })),
        Err(_) => Some(Finding::nowhere(DocumentMissing { path })),
    }
}

rules! { RULES:

DocumentMissing "D904" "document-missing" Error { path: String }
vi "thiếu {path}"
=> "chạy `doithoai build`; nếu chia phần thì xem lại phần nào chưa xong"
en "{path} is missing"
=> "run `doithoai build`; where the work was split, look for the part that did not end"
why "Văn bản phải có theo hồ sơ mà không có thì người nhận sẽ không được báo."
  / "A document that should be there and is not never reaches those it is for."
wrong "xóa một tệp PDF trong thư mục văn bản"
    / "a PDF is deleted from the output folder"
right "lập lại bằng `doithoai build`"
    / "it is made again by `doithoai build`"
by Technical

DocumentOutdated "D905" "document-outdated" Error { path: String }
vi "{path} được lập từ hồ sơ hoặc mẫu cũ"
=> "chạy `doithoai build` để lập lại; `--explain` cho biết đã đổi gì"
en "{path} was made from older records or templates"
=> "run `doithoai build`; `--explain` tells what changed"
why "Bản in khác với hồ sơ thì không ai biết bên nào đúng."
  / "When print and record differ, nobody knows which is right."
wrong "sửa hồ sơ mà không lập lại văn bản"
    / "a record is changed and its documents are not made anew"
right "sửa hồ sơ rồi chạy `doithoai build`"
    / "`doithoai build` follows every change"
by Technical

}
