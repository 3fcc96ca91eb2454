//! Thiết lập: what is served, and how.

use std::path::PathBuf;

use chrono::NaiveDate;

use crate::findings::Lang;
use crate::render::Limits;

/// Thiết lập của trang xem trước: which office is served, and how.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Holds `records/`, and `templates/` if there are any.
    pub root: PathBuf,
    /// The output folder, to compare with.
    pub out: PathBuf,
    /// The day whose names a draft takes.
    pub as_of: Option<NaiveDate>,
    /// The language of the page.
    pub lang: Lang,
    /// How to set pages with an office's own templates.
    pub limits: Option<Limits>,
}
