//! Walks the record folder and reads every file in it.

use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::path::Path;
use std::sync::Arc;

use walkdir::{DirEntry, WalkDir};

use super::file_kind::{FileKind, classify, is_hidden};
use super::reading::{Found, Read, read_all};
use super::text::unreadable;
use crate::findings::{Finding, Place, rules};
use crate::records::{MisplacedFile, Records};

/// The one file that must be there.
const OFFICE: &str = "records/office.toml";

/// Texts that are to stand in files of the folder, by the files' names.
pub type Changes = BTreeMap<Arc<str>, Arc<str>>;

/// Reads `<root>/records` as if the changes had been written already. Every problem is a finding;
/// whatever could be read is returned.
pub fn load(root: &Path, changes: &Changes) -> (Records, Vec<Finding>) {
    let mut findings = Vec::new();
    let folder = root.join("records");
    if let Err(error) = std::fs::read_dir(&folder)
        && error.kind() == ErrorKind::PermissionDenied
    {
        findings.push(unreadable(&Arc::from("records"), Some(&error)));
        return (Records::default(), findings);
    }
    let mut found = Vec::new();
    if folder.is_dir() {
        found = walk(root, &folder, &mut findings);
    }
    replace(root, &mut found, changes, &mut findings);
    tell_of_twins(&found, &mut findings);
    let Read {
        records,
        findings: own,
        spellings,
    } = read_all(&found);
    findings.extend(own);
    let office = records.office.as_ref().and_then(|it| it.record.as_ref());
    spellings.check(office, &mut findings);
    let about_office = |finding: &Finding| {
        let place = finding.place.as_ref();
        finding.is_error() && place.is_some_and(|place| &*place.file == OFFICE)
    };
    if records.office.is_none() && !findings.iter().any(about_office) {
        let place = Place::file(&Arc::from(OFFICE));
        findings.push(Finding::new(NoOffice, place));
    }
    (records, findings)
}

/// Tells of petitions that have the number of one before them: `01.toml` and `1.toml`.
fn tell_of_twins(found: &[Found], findings: &mut Vec<Finding>) {
    let mut known = BTreeMap::new();
    for it in found {
        if let FileKind::Petition(.., number) = it.kind
            && let Some(other) = known.insert(&it.kind, &it.file)
        {
            let finding = Finding::new(PetitionTwice { number }, Place::file(&it.file));
            findings.push(finding.beside(Place::file(other)));
        }
    }
}

/// The record files below the folder, in the order of their names.
fn walk(root: &Path, folder: &Path, findings: &mut Vec<Finding>) -> Vec<Found> {
    let mut found = Vec::new();
    let walk = WalkDir::new(folder).follow_links(false).sort_by_file_name();
    for entry in walk {
        match entry {
            Ok(entry) => found.extend(look_at(root, &entry, findings)),
            Err(error) => findings.push(unreadable_entry(root, folder, &error)),
        }
    }
    found
}

/// The finding that something in a folder cannot be walked through.
pub(super) fn unreadable_entry(root: &Path, folder: &Path, error: &walkdir::Error) -> Finding {
    let path = error.path().unwrap_or(folder);
    unreadable(&name(root, path), error.io_error())
}

/// Lets changed files be read as they are to be, new ones among them.
fn replace(root: &Path, found: &mut Vec<Found>, changes: &Changes, findings: &mut Vec<Finding>) {
    if changes.is_empty() {
        return;
    }
    let mut missing = changes.clone();
    for it in found.iter_mut() {
        it.text = missing.remove(&it.file);
    }
    for (file, text) in missing {
        let kind = classify(&file);
        if matches!(kind, FileKind::Other | FileKind::Misplaced) {
            findings.push(Finding::new(MisplacedFile, Place::file(&file)));
            continue;
        }
        found.push(Found {
            path: root.join(&*file),
            kind,
            text: Some(text),
            file,
        });
    }
    found.sort_by(|a, b| a.file.cmp(&b.file));
}

fn look_at(root: &Path, entry: &DirEntry, findings: &mut Vec<Finding>) -> Option<Found> {
    let file = name(root, entry.path());
    if entry.path_is_symlink() && !is_hidden(&file) {
        findings.push(Finding::new(Symlink, Place::file(&file)));
        return None;
    }
    let kind = match classify(&file) {
        FileKind::Other => return None,
        FileKind::Misplaced => None,
        kind => Some(kind).filter(|_| !entry.file_type().is_dir()),
    };
    let Some(kind) = kind else {
        findings.push(Finding::new(MisplacedFile, Place::file(&file)));
        return None;
    };
    if !entry.file_type().is_file() {
        // A pipe or a device: reading it might never end.
        findings.push(unreadable(&file, None));
        return None;
    }
    let path = entry.path().to_owned();
    let text = None;
    Some(Found {
        file,
        path,
        kind,
        text,
    })
}

fn name(root: &Path, path: &Path) -> Arc<str> {
    let relative = path.strip_prefix(root).unwrap_or(path);
    let parts: Vec<_> = relative
        .components()
        .map(|part| {
            part.as_os_str()
                .to_string_lossy()
                .replace(char::is_control, "\u{fffd}")
        })
        .collect();
    Arc::from(parts.join("/"))
}

rules! { RULES:

Symlink "D103" "symbolic-link" Error
vi "liên kết tượng trưng không được đọc"
=> "chép chính tệp ấy vào thư mục hồ sơ"
en "a symbolic link is not followed"
=> "copy the file itself into the record folder"
why "Hồ sơ phải nằm trọn trong thư mục được lưu phiên bản, để ai dựng lại cũng ra cùng một văn bản."
  / "All records live in the version-controlled folder, so that everybody builds the same documents."
wrong "records/2026/plan.toml chỉ là lối tắt (liên kết) tới ../2025/plan.toml"
    / "records/2026/plan.toml is only a link to ../2025/plan.toml"
right "records/2026/plan.toml là một tệp thật"
    / "records/2026/plan.toml is a file of its own"
by Technical

NoOffice "D105" "no-office" Error
vi "không tìm thấy records/office.toml"
=> "chạy trong thư mục có records/office.toml, hoặc chỉ thư mục ấy bằng --root; chưa có hồ sơ thì lập bằng `doithoai new office <thư mục>`"
en "records/office.toml was not found"
=> "run in the folder that holds records/office.toml, or name it with --root; where there are no records yet, begin with `doithoai new office <folder>`"
why "Mọi văn bản đều lấy tên cơ quan, nơi ban hành và người ký từ records/office.toml."
  / "Every document takes the office's names, place and signers from records/office.toml."
wrong "chạy ở thư mục không có records/office.toml"
    / "run in a folder without records/office.toml"
right "chạy ở thư mục có records/office.toml, hoặc thêm --root <thư mục ấy>"
    / "run in the folder that holds records/office.toml, or add --root <that folder>"
by Records

PetitionTwice "D129" "petition-number-twice" Error { number: u32 }
vi "đã có một tệp khác mang số {number} trong thư mục này"
=> "đổi số một trong hai tệp, ví dụ 01.toml và 1.toml là cùng một số"
en "another file of this folder has the number {number}"
=> "rename one of the two; 01.toml and 1.toml are the same number"
why "Số của tệp là số thứ tự lượt ý kiến; hai tệp cùng số thì một lượt sẽ bị mất."
  / "The file's number is the turn's; of two with one number, one would be lost."
wrong "petitions/2025-04-nuoc-tang/ có cả 01.toml và 1.toml"
    / "petitions/2025-04-nuoc-tang/ holds both 01.toml and 1.toml"
right "01.toml và 02.toml"
    / "01.toml and 02.toml"
by Records

}
