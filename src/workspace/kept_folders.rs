//! Nơi cất giữ: where an office keeps what nobody can make again, so that nothing goes there by mistake.

use std::ffi::OsStr;
use std::path::{Component, Path, PathBuf};

/// What an office keeps, below its folder.
const KEPT: [&str; 3] = ["records", "templates", ".doithoai"];
/// What a version control keeps, here or in any folder above.
const HISTORY: &str = ".git";

/// The folder of what is kept in which a path is, or would be if it were there: `records` or
/// `.git`, say. Links are followed.
pub fn kept_at(root: &Path, path: &Path) -> Option<&'static str> {
    let real = real_place(path);
    if real.iter().any(|it| it == OsStr::new(HISTORY)) {
        return Some(HISTORY);
    }
    let mut kept = KEPT.into_iter();
    kept.find(|name| real.starts_with(real_place(&root.join(name))))
}

/// Whether a folder has what is kept in it, on whatever level.
pub fn holds_kept(root: &Path, folder: &Path) -> bool {
    let real = real_place(folder);
    let mut kept = KEPT.iter().map(|name| root.join(name));
    real_place(root).starts_with(&real) || kept.any(|it| real_place(&it).starts_with(&real))
}

/// Where a path leads, behind all links; what is not there yet would be made there.
fn real_place(path: &Path) -> PathBuf {
    let start = match path.ancestors().last() {
        Some(start) if !start.as_os_str().is_empty() => start,
        _ => Path::new("."),
    };
    let real = |it: &Path| it.canonicalize().unwrap_or_else(|_| it.to_owned());
    path.components().fold(real(start), |mut at, step| {
        match step {
            Component::Normal(name) => at = real(&at.join(name)),
            Component::ParentDir => {
                at.pop();
            }
            Component::Prefix(_) | Component::RootDir | Component::CurDir => {}
        }
        at
    })
}
