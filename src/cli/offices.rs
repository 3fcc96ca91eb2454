//! Which offices a command is for.

use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use serde::Serialize;

use super::caller::{Caller, Exit};
use super::recording::recover;
use super::words;
use crate::findings::OneLine;
use crate::making::Folders;
use crate::workspace::{holds_kept, kept_at};

/// The offices that the options name, in a stable order. What a killed command left half written
/// in one of them is brought in order first.
///
/// # Errors
///
/// When a folder of offices holds none or cannot be read, when two offices would write to one
/// folder, when one would write among what it keeps, and when records are half written and that
/// cannot be mended.
pub(super) fn offices(caller: &Caller) -> Result<Vec<Folders>, Exit> {
    let (roots, several) = match &caller.all_in {
        Some(folder) => (all_in(folder, caller)?, true),
        None if caller.roots.is_empty() => (vec![PathBuf::from(".")], false),
        None => (caller.roots.clone(), caller.roots.len() > 1),
    };
    let offices: Vec<Folders> = roots
        .into_iter()
        .map(|root| {
            let out = match &caller.out {
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
            return Err(caller.refuse(words::one_folder_for_two(caller.lang, out, other, root)));
        }
    }
    for office in &offices {
        let asked = caller.out.iter().chain([&office.out]);
        for out in asked {
            nothing_kept_at(&office.root, out, caller)?;
        }
        if holds_kept(&office.root, &office.out) {
            let out = office.out.display();
            return Err(caller.refuse(words::holds_what_is_kept(caller.lang, out)));
        }
    }
    for office in &offices {
        recover(&office.root, caller)?;
    }
    Ok(offices)
}

/// Refuses to write to a path at which an office keeps what nobody can make again.
///
/// # Errors
///
/// How the program ends when it is one.
pub(super) fn nothing_kept_at(root: &Path, path: &Path, caller: &Caller) -> Result<(), Exit> {
    kept_at(root, path).map_or(Ok(()), |kept| {
        Err(caller.refuse(words::kept_there(caller.lang, path.display(), kept)))
    })
}

/// The folders in a folder that hold records, or may: one that nobody may enter is an office whose
/// records cannot be read. Sorted by name.
fn all_in(folder: &Path, caller: &Caller) -> Result<Vec<PathBuf>, Exit> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let may_hold = |root: &PathBuf| match std::fs::metadata(root.join("records")) {
        Ok(records) => records.is_dir(),
        Err(error) => error.kind() == ErrorKind::PermissionDenied,
    };
    let mut roots: Vec<PathBuf> = entries.map(|entry| entry.path()).filter(may_hold).collect();
    roots.sort();
    if roots.is_empty() {
        return Err(caller.refuse(words::no_office_in(caller.lang, folder.display())));
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
pub(super) fn announce(caller: &Caller, office: &Folders) {
    let (root, out) = (office.root.display(), office.out.display());
    caller.note(OneLine(office.root.display()));
    caller.line(&OfficeLine {
        root: root.to_string(),
        out: out.to_string(),
    });
}

/// Does something for each office, naming them where there are several, and ends as the worst of
/// it does.
///
/// # Errors
///
/// When the options name no office, or some that do not go together.
pub(super) fn for_each(
    caller: &Caller,
    act: impl Fn(&Folders) -> Result<Exit, Exit>,
) -> Result<Exit, Exit> {
    let offices = offices(caller)?;
    let mut worst = Exit::Fine;
    for office in &offices {
        if offices.len() > 1 {
            announce(caller, office);
        }
        worst = worst.max(act(office).unwrap_or_else(|exit| exit));
    }
    Ok(worst)
}

/// The one office that a command is for.
///
/// # Errors
///
/// When the options name several.
pub(super) fn only_office(caller: &Caller) -> Result<Folders, Exit> {
    let mut offices = offices(caller)?;
    match (offices.pop(), offices.is_empty()) {
        (Some(office), true) => Ok(office),
        _ => Err(caller.refuse(words::one_office_at_a_time(caller.lang))),
    }
}
