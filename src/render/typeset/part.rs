//! Phần của bộ in: what stands one behind the other in a pack, and what leads to it.

use serde::{Deserialize, Serialize};

use super::manuscript::Manuscript;

/// Bìa: what the PDF of a pack says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cover {
    /// The pack's name, `bo-in-2025-04-nuoc-tang`; with the title its identity.
    pub name: String,
    /// The title that a reader of the PDF shows.
    pub title: String,
}

/// Một phần của bộ in: a manuscript and how one finds it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// The document to be set.
    pub manuscript: Manuscript,
    /// The bookmarks that lead to it, from the outside in: the last one is its own, and the
    /// headings of the manuscript stand below it.
    pub bookmarks: Vec<Bookmark>,
}

/// Dấu trang: a line of the outline that a reader of the PDF shows beside the pages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bookmark {
    /// How deep it stands, from 1.
    pub level: usize,
    /// The words of the line.
    pub text: String,
}
