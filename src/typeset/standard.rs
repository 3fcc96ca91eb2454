//! The PDF standards and the document's identity.

use typst::foundations::Smart;
use typst_pdf::PdfOptions;
use typst_pdf::PdfStandard;
use typst_pdf::PdfStandards;

use crate::diagnostic::Diagnostic;
use crate::diagnostic::catalogue as rule;
use crate::documents::Document;

/// PDF/A-2a (archival) and PDF/UA-1 (accessible) together; an identity that depends on what
/// the document is, not on when or where it was made.
pub(super) fn pdf_options(document: &Document) -> Result<PdfOptions, Vec<Diagnostic>> {
    let standards =
        PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1]).map_err(|error| {
            let detail = error.message().to_string();
            vec![Diagnostic::nowhere(&rule::STANDARD_NOT_MET).with("detail", detail)]
        })?;
    let number = document.number.as_deref().unwrap_or("draft");
    Ok(PdfOptions {
        ident: Smart::Custom(format!(
            "doithoai/{}/{number}/{}",
            document.path, document.title
        )),
        creator: Smart::Custom(Some("doithoai".into())),
        standards,
        ..PdfOptions::default()
    })
}
