//! The PDF standards and the document's identity.

use typst::foundations::Smart;
use typst_pdf::PdfOptions;
use typst_pdf::PdfStandard;
use typst_pdf::PdfStandards;

use super::Failure;
use super::Sheet;
use super::failure::Stage;

/// PDF/A-2a (archival) and PDF/UA-1 (accessible) together; an identity that depends on what
/// the document is, not on when or where it was made.
pub(super) fn pdf_options(sheet: &Sheet) -> Result<PdfOptions, Vec<Failure>> {
    let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1])
        .map_err(|error| vec![Failure::nowhere(Stage::Export, error.message().to_string())])?;
    let number = sheet.number.as_deref().unwrap_or("draft");
    Ok(PdfOptions {
        ident: Smart::Custom(format!("doithoai/{}/{number}/{}", sheet.path, sheet.title)),
        creator: Smart::Custom(Some("doithoai".into())),
        standards,
        ..PdfOptions::default()
    })
}
