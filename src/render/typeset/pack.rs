//! Bộ in: several documents set one by one and written as one PDF.
//!
//! Each manuscript is laid out alone, exactly as for its own file: no counter, state, label or page
//! setting can leak from one into the next, and its pages are the pages of its own file. What
//! is joined are pages, not PDFs: the file is written once, with one structure tree, one
//! outline and one copy of each font, and meets the same two standards.

use serde::{Deserialize, Serialize};

use super::binding;
use super::failure::{Failure, Stage, failures};
use super::pages::Pages;
use super::part::{Cover, Part};
use super::standard::pdf_options;
use super::world::{Typesetter, TypstWorld};

/// What went wrong with a pack.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum PackFailure {
    /// With one of its parts, by number.
    Part(usize, Failure),
    /// Only with all of them together; the engine's sentence.
    Whole(String),
}

impl Typesetter {
    /// Writes the pages of all parts as one PDF/A-2a and PDF/UA-1. Each part begins on a
    /// right-hand page, an empty one before it where needed.
    ///
    /// # Errors
    ///
    /// What does not meet the two standards, and in which part.
    pub fn bind(
        &self,
        cover: &Cover,
        parts: &[(Part, Pages)],
    ) -> Result<Vec<u8>, Vec<PackFailure>> {
        let whole = |failures: Vec<Failure>| {
            let told = failures.into_iter().map(Failure::into_message);
            told.map(PackFailure::Whole).collect::<Vec<_>>()
        };
        let identity = format!("{}/{}", cover.name, cover.title);
        let options = pdf_options(&identity).map_err(whole)?;
        let document = binding::bind(&cover.title, parts);
        typst_pdf::pdf(&document, &options).map_err(|errors| {
            // Nothing in the joined pages says which manuscript they came from: look for it.
            let alone = parts.iter().enumerate().flat_map(|(nth, (part, pages))| {
                let found = self
                    .export(&part.manuscript, pages)
                    .err()
                    .unwrap_or_default();
                found.into_iter().map(move |it| PackFailure::Part(nth, it))
            });
            let found: Vec<PackFailure> = alone.collect();
            match parts.first() {
                Some((part, _)) if found.is_empty() => {
                    let world = TypstWorld::new(self, &part.manuscript);
                    whole(failures(&world, &errors, Stage::Export))
                }
                _ => found,
            }
        })
    }
}

/// How many pages a pack has whose parts have so many, empty ones before a part included.
pub fn pages_in_all(parts: &[usize]) -> usize {
    let add = |before: usize, pages: &usize| before.next_multiple_of(2) + pages;
    parts.iter().fold(0, add)
}
