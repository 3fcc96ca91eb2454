//! Dàn trang: from markup to pages to PDF bytes, with Typst inside the program.

mod bounds;
mod clusters;
mod failure;
mod fonts;
mod library;
mod profile;
mod standard;
mod world;

use chrono::Datelike;
use typst::diag::Warned;
use typst::foundations::Datetime;
use typst_layout::PagedDocument;

use crate::diagnostic::Diagnostic;
use crate::documents::Document;
use crate::markup::Markup;
use world::DocumentWorld;

pub use fonts::is_printable;
pub use library::check_library;
pub use profile::read_guidelines;
pub use world::Typesetter;

/// Các trang: a document laid out.
pub struct Pages {
    document: PagedDocument,
}

impl Pages {
    /// How many pages there are.
    pub fn count(&self) -> usize {
        self.document.pages().len()
    }
}

impl Typesetter {
    /// Lays out a document. Typst's warnings count as errors.
    ///
    /// # Errors
    ///
    /// Findings at the template lines, beside the record values that were being set.
    pub fn typeset(&self, document: &Document, markup: &Markup) -> Result<Pages, Vec<Diagnostic>> {
        let world = DocumentWorld::new(self, markup, today(document));
        let Warned { output, warnings } = typst::compile::<PagedDocument>(&world);
        match output {
            Ok(pages) if warnings.is_empty() => {
                let document = if clusters::needs_joining(markup.text()) {
                    clusters::join_clusters(&pages)
                } else {
                    pages
                };
                match failure::misfits(&world, markup, &document) {
                    found if found.is_empty() => Ok(Pages { document }),
                    found => Err(found),
                }
            }
            Ok(_) => Err(failure::findings(
                &world,
                markup,
                document,
                &warnings,
                failure::Stage::Layout,
            )),
            Err(errors) => Err(failure::findings(
                &world,
                markup,
                document,
                &errors,
                failure::Stage::Layout,
            )),
        }
    }

    /// Writes laid-out pages as PDF/A-2a and PDF/UA-1.
    ///
    /// # Errors
    ///
    /// Findings at the places that do not meet the two standards.
    pub fn export(
        &self,
        document: &Document,
        markup: &Markup,
        pages: &Pages,
    ) -> Result<Vec<u8>, Vec<Diagnostic>> {
        let options = standard::pdf_options(document)?;
        typst_pdf::pdf(&pages.document, &options).map_err(|errors| {
            let world = DocumentWorld::new(self, markup, today(document));
            failure::findings(&world, markup, document, &errors, failure::Stage::Export)
        })
    }
}

/// The document's own day: no stage looks at the clock.
fn today(document: &Document) -> Option<Datetime> {
    let day = document.reference;
    let month = u8::try_from(day.month()).ok()?;
    Datetime::from_ymd(day.year(), month, u8::try_from(day.day()).ok()?)
}
