//! The PDF standards and the document's identity.

use typst::foundations::Smart;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use super::failure::{Failure, Stage};

/// PDF/A-2a (archival) and PDF/UA-1 (accessible) together; an identity that says what the
/// document is, not when or where it was made.
pub(crate) fn pdf_options(identity: &str) -> Result<PdfOptions, Vec<Failure>> {
    let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1])
        .map_err(|error| vec![Failure::nowhere(Stage::Export, error.message().to_string())])?;
    Ok(PdfOptions {
        ident: Smart::Custom(format!("doithoai/{identity}")),
        creator: Smart::Custom(Some("doithoai".into())),
        standards,
        ..PdfOptions::default()
    })
}
