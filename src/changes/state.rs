//! Một trạng thái của hồ sơ: an office's folder, as it is or as it was.

use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::git::{NoRevision, at_revision};

/// Một trạng thái của hồ sơ.
pub struct OfficeState {
    root: PathBuf,
    /// Gone with this value.
    _copy: Option<TempDir>,
}

impl OfficeState {
    /// What lies in a folder now.
    pub fn of_folder(root: &Path) -> Self {
        Self {
            root: root.to_owned(),
            _copy: None,
        }
    }

    /// What somebody calls by this name: a folder that holds records, or else a revision of the
    /// repository in which the office's folder lies.
    ///
    /// # Errors
    ///
    /// Why there is no such state.
    pub fn named(name: &str, office: &Path) -> Result<Self, NoRevision> {
        // An empty variable of CI is no folder.
        if name.trim().is_empty() {
            return Err(NoRevision::Unknown);
        }
        let folder = Path::new(name);
        if folder.join("records").is_dir() {
            return Ok(Self::of_folder(folder));
        }
        let copy = at_revision(name, office)?;
        Ok(Self {
            root: copy.path().to_owned(),
            _copy: Some(copy),
        })
    }

    /// The folder that holds `records/`.
    pub fn root(&self) -> &Path {
        &self.root
    }
}
