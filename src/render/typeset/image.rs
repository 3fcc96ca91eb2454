//! Ảnh trang: pages as pictures, to look at on a screen.

use serde::{Deserialize, Serialize};
use typst_svg::{SvgOptions, svg};

use super::pages::Pages;

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

impl Pages {
    /// A picture of each page.
    pub fn images(&self) -> Vec<PageImage> {
        let options = SvgOptions::default();
        let pages = self.document.pages().iter();
        let images = pages.map(|page| PageImage {
            svg: svg(page, &options),
            width: page.frame.width().to_pt(),
            height: page.frame.height().to_pt(),
        });
        images.collect()
    }
}
