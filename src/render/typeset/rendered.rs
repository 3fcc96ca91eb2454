//! Bản in: what a manuscript becomes.

use serde::{Deserialize, Serialize};

use super::failure::Failure;
use super::image::PageImage;
use super::manuscript::Manuscript;
use super::world::Typesetter;

/// Một bản in: the PDF of a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RenderedPdf {
    /// The bytes of the PDF.
    #[serde(with = "super::in_base64")]
    pub pdf: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
}

/// Một bản in thử: what is printed, and how it looks.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Proof {
    /// The PDF, as it would be written.
    pub printed: RenderedPdf,
    /// A picture of each page.
    pub images: Vec<PageImage>,
}

/// What is wanted of a manuscript.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Wish {
    /// Its PDF.
    Pdf,
    /// Its PDF, and pictures of its pages.
    Proof,
}

impl Typesetter {
    /// Sets a manuscript, writes its PDF, and draws its pages where that is wished.
    ///
    /// # Errors
    ///
    /// What the typesetter complains of.
    pub(crate) fn print(&self, manuscript: &Manuscript, wish: Wish) -> Result<Proof, Vec<Failure>> {
        let pages = self.typeset(manuscript)?;
        let pdf = self.export(manuscript, &pages)?;
        let images = match wish {
            Wish::Proof => pages.images(),
            Wish::Pdf => Vec::new(),
        };
        let pages = pages.count();
        let printed = RenderedPdf { pdf, pages };
        Ok(Proof { printed, images })
    }
}
