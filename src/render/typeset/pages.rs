//! Từ đánh dấu đến trang, từ trang đến PDF: what a manuscript becomes.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};
use typst::diag::Warned;
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use typst_svg::{SvgOptions, svg};

use super::bounds::misfits;
use super::clusters;
use super::complaint::failures;
use super::failure::{Failure, Stage};
use super::manuscript::Manuscript;
use super::signing::{SigningPlace, signing_place};
use super::world::{Typesetter, TypstWorld};
use crate::render::passages::PrintedLine;

/// PDF/A-2a (archival) and PDF/UA-1 (accessible) together.
#[expect(
    clippy::expect_used,
    reason = "a constant list, tried with every document"
)]
static STANDARDS: LazyLock<PdfStandards> = LazyLock::new(|| {
    PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1]).expect("they go together")
});

/// Các trang: a manuscript laid out.
pub struct Pages {
    pub(crate) manuscript: Manuscript,
    pub(crate) document: PagedDocument,
}

impl Pages {
    /// How many pages there are.
    pub fn count(&self) -> usize {
        self.document.pages().len()
    }
}

/// Một bản in: the PDF of a document, and how it looks.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct RenderedPdf {
    /// The bytes of the PDF.
    #[serde(with = "super::in_base64")]
    pub pdf: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// Where it is to be signed; `None` in a paper that nobody signs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signing: Option<SigningPlace>,
    /// A picture of each page, where they were asked for.
    pub images: Vec<PageImage>,
    /// What it says line by line, where that was asked for instead of pages.
    pub words: Vec<PrintedLine>,
}

/// Ảnh của một trang.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PageImage {
    /// The picture. Letters are outlines: it needs no font.
    pub svg: String,
    /// The width of the page, in pt.
    pub width: f64,
    /// The height of the page, in pt.
    pub height: f64,
}

impl Typesetter {
    /// Sets a manuscript, writes its PDF, and draws its pages where `images` are asked for.
    ///
    /// # Errors
    ///
    /// What the typesetter complains of.
    pub(crate) fn print(
        &self,
        manuscript: Manuscript,
        images: bool,
    ) -> Result<RenderedPdf, Vec<Failure>> {
        let pages = self.typeset(manuscript)?;
        Ok(RenderedPdf {
            pdf: self.export(&pages)?,
            pages: pages.count(),
            signing: signing_place(&pages.document),
            images: if images { drawn(&pages) } else { Vec::new() },
            words: Vec::new(),
        })
    }

    /// Lays out a manuscript. Typst's warnings count as errors.
    ///
    /// # Errors
    ///
    /// What Typst complains of, and text that does not fit.
    pub fn typeset(&self, manuscript: Manuscript) -> Result<Pages, Vec<Failure>> {
        let world = TypstWorld::new(self, &manuscript);
        let Warned { output, warnings } = typst::compile::<PagedDocument>(&world);
        let failed = |errors: &[_]| Err(failures(&world, errors, Stage::Layout));
        let mut document = match output {
            Ok(document) if warnings.is_empty() => document,
            Ok(_) => return failed(&warnings),
            Err(errors) => return failed(&errors),
        };
        if clusters::needs_joining(&manuscript.markup) {
            document = clusters::join_clusters(&document);
        }
        match misfits(&world, &document) {
            found if found.is_empty() => Ok(Pages {
                manuscript,
                document,
            }),
            found => Err(found),
        }
    }

    /// Writes laid-out pages as PDF/A-2a and PDF/UA-1.
    ///
    /// # Errors
    ///
    /// What does not meet the two standards.
    pub fn export(&self, pages: &Pages) -> Result<Vec<u8>, Vec<Failure>> {
        let options = pdf_options(&pages.manuscript.identity);
        typst_pdf::pdf(&pages.document, &options).map_err(|errors| {
            let world = TypstWorld::new(self, &pages.manuscript);
            failures(&world, &errors, Stage::Export)
        })
    }
}

/// Both standards, and an identity that says what the document is, not when or where it was made.
pub(crate) fn pdf_options(identity: &str) -> PdfOptions {
    PdfOptions {
        ident: Smart::Custom(format!("doithoai/{identity}")),
        creator: Smart::Custom(Some("doithoai".into())),
        standards: STANDARDS.clone(),
        ..PdfOptions::default()
    }
}

/// A picture of each page.
fn drawn(pages: &Pages) -> Vec<PageImage> {
    let options = SvgOptions::default();
    let image = |page| {
        let svg = svg(page, &options);
        let size = page.frame.size();
        PageImage {
            svg,
            width: size.x.to_pt(),
            height: size.y.to_pt(),
        }
    };
    pages.document.pages().iter().map(image).collect()
}
