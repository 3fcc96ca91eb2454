//! Từ đánh dấu đến trang, từ trang đến PDF.

use super::world::{Typesetter, TypstWorld};
use failure::Stage;
use typst::diag::Warned;
use typst_layout::PagedDocument;

use super::failure::Failure;
use super::manuscript::Manuscript;
use super::{clusters, failure, standard};

/// Các trang: a manuscript laid out.
pub struct Pages {
    pub(crate) document: PagedDocument,
}

impl Pages {
    /// How many pages there are.
    pub fn count(&self) -> usize {
        self.document.pages().len()
    }
}

impl Typesetter {
    /// Lays out a manuscript. Typst's warnings count as errors.
    ///
    /// # Errors
    ///
    /// What Typst complains of, and text that does not fit.
    pub fn typeset(&self, manuscript: &Manuscript) -> Result<Pages, Vec<Failure>> {
        let world = TypstWorld::new(self, manuscript);
        let Warned { output, warnings } = typst::compile::<PagedDocument>(&world);
        let failed = |errors: &[_]| Err(failure::failures(&world, errors, Stage::Layout));
        match output {
            Ok(pages) if warnings.is_empty() => {
                let document = if clusters::needs_joining(&manuscript.markup) {
                    clusters::join_clusters(&pages)
                } else {
                    pages
                };
                match failure::misfits(&world, &document) {
                    found if found.is_empty() => Ok(Pages { document }),
                    found => Err(found),
                }
            }
            Ok(_) => failed(&warnings),
            Err(errors) => failed(&errors),
        }
    }

    /// Writes laid-out pages as PDF/A-2a and PDF/UA-1.
    ///
    /// # Errors
    ///
    /// What does not meet the two standards.
    pub fn export(&self, manuscript: &Manuscript, pages: &Pages) -> Result<Vec<u8>, Vec<Failure>> {
        let options = standard::pdf_options(&manuscript.identity())?;
        typst_pdf::pdf(&pages.document, &options).map_err(|errors| {
            let world = TypstWorld::new(self, manuscript);
            failure::failures(&world, &errors, Stage::Export)
        })
    }
}
