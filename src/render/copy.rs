//! Bản đã ban hành: a PDF that is kept, or came back from outside, read and drawn.

use std::sync::Arc;

use hayro_svg::hayro_interpret::InterpreterSettings;
use hayro_svg::hayro_syntax::{LoadPdfError, Pdf};
use hayro_svg::{RenderCache, SvgRenderSettings, convert};

use super::markup::string_literal;
use super::typeset::PageImage;

/// Vì sao không dùng được: why a file is no copy of a paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoCopy {
    /// It is no PDF, or one that nobody can read.
    NotPdf,
    /// It is encrypted, with a password or without.
    Encrypted,
}

/// How many pages a PDF has.
///
/// # Errors
///
/// Why it cannot be kept as the copy of a paper.
pub fn pages_of(pdf: &[u8]) -> Result<usize, NoCopy> {
    let read = Pdf::new(pdf.to_vec()).map_err(|error| match error {
        LoadPdfError::Decryption(_) => NoCopy::Encrypted,
        LoadPdfError::Invalid => NoCopy::NotPdf,
    })?;
    // One that opens without a password may be encrypted all the same. A trailer is never
    // compressed: the word stands in it as it is.
    let mark = b"/Encrypt";
    if pdf.windows(mark.len()).any(|it| it == mark) {
        return Err(NoCopy::Encrypted);
    }
    match read.pages().len() {
        0 => Err(NoCopy::NotPdf),
        pages => Ok(pages),
    }
}

/// A picture of each page of a PDF; none where it cannot be read.
pub fn pages_drawn(pdf: &[u8]) -> Vec<PageImage> {
    let Ok(read) = Pdf::new(pdf.to_vec()) else {
        return Vec::new();
    };
    let cache = RenderCache::new();
    let settings = InterpreterSettings {
        warning_sink: Arc::new(|_| {}),
        ..InterpreterSettings::default()
    };
    let white = SvgRenderSettings {
        bg_color: [255, 255, 255, 255],
    };
    let pages = read.pages().iter().map(|page| {
        let (width, height) = page.render_dimensions();
        PageImage {
            svg: convert(page, &cache, &settings, &white),
            width: width.into(),
            height: height.into(),
        }
    });
    pages.collect()
}

/// Markup that shows the pages of a PDF as they are. `title` is what it is; `page_of` says for whoever
/// listens which page one comes to.
pub(crate) fn pages_as_markup(
    pdf: &[u8],
    title: &str,
    page_of: impl Fn(usize, usize) -> String,
) -> String {
    let pages = pages_drawn(pdf);
    let title = string_literal(title);
    let mut markup = format!("#set document(title: {title})\n#set text(lang: \"vi\")\n");
    for (nth, page) in pages.iter().enumerate() {
        let (width, height) = (page.width, page.height);
        let (svg, alt) = (
            string_literal(&page.svg),
            string_literal(&page_of(nth + 1, pages.len())),
        );
        markup += &format!(
            "#page(width: {width}pt, height: {height}pt, margin: 0pt, \
             image(bytes({svg}), format: \"svg\", width: 100%, height: 100%, alt: {alt}))\n"
        );
    }
    markup
}
