//! Which offices a command is for.

use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::Exit;
use super::arguments::Options;
use super::report::Report;
use crate::making::Folders;
use crate::render::Limits;

/// In bytes: a hundred times what the longest document of the example takes.
const MEMORY: u64 = 2 << 30;

/// The offices that the options name, in a stable order.
///
/// # Errors
///
/// When a folder of offices holds none or cannot be read, and when two offices would write to
/// one folder.
pub(super) fn offices(options: &Options, report: &Report) -> Result<Vec<Folders>, Exit> {
    let (roots, several) = match &options.all_in {
        Some(folder) => (all_in(folder, report)?, true),
        None if options.roots.is_empty() => (vec![PathBuf::from(".")], false),
        None => (options.roots.clone(), options.roots.len() > 1),
    };
    let offices: Vec<Folders> = roots
        .into_iter()
        .map(|root| {
            let out = match &options.out {
                Some(out) if several => out.join(name(&root)),
                Some(out) => out.clone(),
                None if root == Path::new(".") => PathBuf::from("output"),
                None => root.join("output"),
            };
            Folders { root, out }
        })
        .collect();
    let mut taken: BTreeMap<&Path, &Path> = BTreeMap::new();
    for office in &offices {
        if let Some(other) = taken.insert(&office.out, &office.root) {
            report.say(format_args!(
                "{} {}: {}, {}\n",
                report.word(
                    "lỗi: hai cơ quan cùng ghi vào",
                    "error: two offices would write to"
                ),
                office.out.display(),
                other.display(),
                office.root.display(),
            ));
            return Err(Exit::Usage);
        }
    }
    Ok(offices)
}

/// The folders in a folder that hold records, or may: one that nobody may enter is an office whose
/// records cannot be read. Sorted by name.
fn all_in(folder: &Path, report: &Report) -> Result<Vec<PathBuf>, Exit> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let paths = entries.map(|entry| entry.path());
    let may_hold = |root: &PathBuf| match std::fs::metadata(root.join("records")) {
        Ok(records) => records.is_dir(),
        Err(error) => error.kind() == ErrorKind::PermissionDenied,
    };
    let mut roots: Vec<PathBuf> = paths.filter(may_hold).collect();
    roots.sort();
    if roots.is_empty() {
        report.say(format_args!(
            "{} {}\n",
            report.word(
                "lỗi: không có cơ quan nào (thư mục con có records/) trong",
                "error: there is no office (a folder with records/) in"
            ),
            folder.display(),
        ));
        return Err(Exit::Usage);
    }
    Ok(roots)
}

/// The name of an office's folder; `.` and `..` have one as well.
fn name(root: &Path) -> PathBuf {
    let plain = root.file_name().map(PathBuf::from);
    let full = || {
        let full = std::fs::canonicalize(root).ok()?;
        full.file_name().map(PathBuf::from)
    };
    plain.or_else(full).unwrap_or_else(|| root.to_owned())
}

/// How to set pages with an office's own templates.
pub(super) fn limits(options: &Options) -> Option<Limits> {
    let program = std::env::current_exe().ok()?;
    Some(Limits {
        program,
        limit: options.time_limit,
        memory: MEMORY,
    })
}

/// The folder of the one office that a command is for.
///
/// # Errors
///
/// When the options name several.
pub(super) fn only_office(options: &Options, report: &Report) -> Result<PathBuf, Exit> {
    let mut offices = offices(options, report)?;
    match (offices.pop(), offices.is_empty()) {
        (Some(office), true) => Ok(office.root),
        _ => {
            let sentence = report.word(
                "lỗi: lệnh này làm với một cơ quan mỗi lần; chỉ một bằng --root",
                "error: this command is for one office at a time; name it with --root",
            );
            report.say(format_args!("{sentence}\n"));
            Err(Exit::Usage)
        }
    }
}
