//! Yêu cầu lập văn bản: of which offices, and what of them.

use std::path::PathBuf;

use chrono::NaiveDate;

use super::shard::Shard;
use crate::render::Limits;

/// Một cơ quan: where its records are and where its documents go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folders {
    /// Holds `records/`, and `templates/` if there are any.
    pub root: PathBuf,
    /// The output folder.
    pub out: PathBuf,
}

/// Yêu cầu lập văn bản: what to make, and how.
#[derive(Debug, Clone, Default)]
pub struct BuildOptions {
    /// The day whose names a draft takes.
    pub as_of: Option<NaiveDate>,
    /// Kinds, paths or folders of documents; empty means all.
    pub only: Vec<String>,
    /// Which part of the work; `None` means all.
    pub shard: Option<Shard>,
    /// Whether to make anew what did not change.
    pub force: bool,
    /// How to set pages with an office's own templates.
    pub limits: Option<Limits>,
}
