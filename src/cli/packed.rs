//! What became of a pack: which paper begins where, how much paper it takes.

use std::path::Path;
use std::time::Instant;

use serde::Serialize;

use super::report::Report;
use super::words;
use crate::documents::Dialogue;
use crate::render::{Bound, Pack, pages_in_all};

/// Một bộ in đã ghi, as a line of JSON.
#[derive(Serialize)]
#[serde(tag = "reason", rename = "packed")]
pub(super) struct Packed<'a> {
    session: &'a str,
    path: String,
    /// The empty ones included.
    pages: usize,
    empty: usize,
    /// Printed on both sides.
    sheets: usize,
    documents: Vec<Placed<'a>>,
}

/// A paper and its place.
#[derive(Serialize)]
struct Placed<'a> {
    path: &'a str,
    kind: &'a str,
    first: usize,
    pages: usize,
    draft: bool,
}

impl<'a> Packed<'a> {
    pub(super) fn new(dialogue: &'a Dialogue, pack: &Pack<'a>, bound: &Bound, path: &Path) -> Self {
        let pages = pages_in_all(&bound.pages);
        let papers = pack.papers.iter().zip(&bound.pages).enumerate();
        let placed = papers.map(|(nth, (paper, pages))| Placed {
            path: &paper.document.path,
            kind: paper.document.kind.name(),
            first: pages_in_all(&bound.pages[..=nth]) + 1 - pages,
            pages: *pages,
            draft: paper.document.date.is_none(),
        });
        Self {
            session: &dialogue.id,
            path: path.display().to_string(),
            pages,
            empty: pages - bound.pages.iter().sum::<usize>(),
            sheets: pages.div_ceil(2),
            documents: placed.collect(),
        }
    }

    /// Says which paper begins where, and how much paper all of it takes.
    pub(super) fn tell(&self, begun: Instant, report: &Report) {
        let lang = report.lang;
        for placed in &self.documents {
            let sentence = if placed.draft {
                words::packed_draft
            } else {
                words::packed_paper
            };
            report.note(sentence(lang, placed.first, placed.path, placed.pages));
        }
        report.note(words::packed(
            lang,
            &self.path,
            self.documents.len(),
            self.pages,
            self.empty,
            self.sheets,
            begun.elapsed().as_millis(),
        ));
        report.line(self);
    }
}
