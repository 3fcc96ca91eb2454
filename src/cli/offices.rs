//! Which offices a command is for.

use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde::Serialize;

use super::exit::Exit;
use super::globals::GlobalOptions;
use super::report::Report;
use super::words;
use crate::findings::Lang;
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
pub(super) fn offices(globals: &GlobalOptions, report: &Report) -> Result<Vec<Folders>, Exit> {
    let (roots, several) = match &globals.all_in {
        Some(folder) => (all_in(folder, report)?, true),
        None if globals.roots.is_empty() => (vec![PathBuf::from(".")], false),
        None => (globals.roots.clone(), globals.roots.len() > 1),
    };
    let offices: Vec<Folders> = roots
        .into_iter()
        .map(|root| {
            let out = match &globals.out {
                Some(out) if several => out.join(name(&root)),
                Some(out) => out.clone(),
                None if root == Path::new(".") => PathBuf::from("output"),
                None => root.join("output"),
            };
            Folders { root, out }
        })
        .collect();
    let mut taken: BTreeMap<&Path, &Path> = BTreeMap::new();
    for Folders { root, out } in &offices {
        if let Some(other) = taken.insert(out, root) {
            let (out, other, root) = (out.display(), other.display(), root.display());
            return Err(report.refuse(words::one_folder_for_two(report.lang, out, other, root)));
        }
    }
    Ok(offices)
}

/// The folders in a folder that hold records, or may: one that nobody may enter is an office whose
/// records cannot be read. Sorted by name.
fn all_in(folder: &Path, report: &Report) -> Result<Vec<PathBuf>, Exit> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let may_hold = |root: &PathBuf| match std::fs::metadata(root.join("records")) {
        Ok(records) => records.is_dir(),
        Err(error) => error.kind() == ErrorKind::PermissionDenied,
    };
    let mut roots: Vec<PathBuf> = entries.map(|entry| entry.path()).filter(may_hold).collect();
    roots.sort();
    if roots.is_empty() {
        return Err(report.refuse(words::no_office_in(report.lang, folder.display())));
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

/// The office whose findings and documents follow, for programs.
#[derive(Serialize)]
#[serde(tag = "reason", rename = "office")]
struct OfficeLine {
    root: String,
    out: String,
}

/// Names the office whose findings and documents follow.
pub(super) fn announce(report: &Report, office: &Folders) {
    let (root, out) = (office.root.display(), office.out.display());
    report.note(format_args!("{root}"));
    report.line(&OfficeLine {
        root: root.to_string(),
        out: out.to_string(),
    });
}

/// How to set pages with an office's own templates, each in so much time.
pub(super) fn limits(limit: Duration) -> Option<Limits> {
    let program = std::env::current_exe().ok()?;
    Some(Limits {
        program,
        limit,
        memory: MEMORY,
    })
}

/// The one office that a command is for.
///
/// # Errors
///
/// With that sentence, when the options name several.
pub(super) fn only_office(
    globals: &GlobalOptions,
    report: &Report,
    of_several: fn(Lang) -> &'static str,
) -> Result<Folders, Exit> {
    let mut offices = offices(globals, report)?;
    match (offices.pop(), offices.is_empty()) {
        (Some(office), true) => Ok(office),
        _ => Err(report.refuse(of_several(report.lang))),
    }
}
