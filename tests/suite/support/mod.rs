//! What the tests share: folders to work in, the program, the PDF's own text and geometry.

pub mod cli;
pub mod exchange;
pub mod folder;
pub mod http;
pub mod machine;
pub mod pdf;
pub mod sim_disk;
pub mod workbook;
pub mod writings;
pub mod zip;

use std::num::NonZeroUsize;
use std::path::Path;

use doithoai::documents::Views;
use doithoai::findings::{Lang, render_human};
use doithoai::render::Renderer;
use doithoai::workspace::Workspace;

/// The repository, whose `records/` are the worked example.
pub const EXAMPLE: &str = env!("CARGO_MANIFEST_DIR");

/// Makes the one plan in a folder and returns the bytes of its PDF.
///
/// Panics with the findings when there are any.
#[track_caller]
pub fn plan_pdf(root: &Path) -> Vec<u8> {
    try_plan_pdf(root).unwrap_or_else(|findings| panic!("{findings}"))
}

/// Makes the plan, or says what was found.
pub fn try_plan_pdf(root: &Path) -> Result<Vec<u8>, String> {
    let office = Workspace::read(root, None, Views::Made);
    let shown = |findings: &[_]| render_human(findings, &office.sources, Lang::VI, false);
    let Some(document) = office.documents.first() else {
        return Err(shown(&office.findings));
    };
    let renderer = Renderer::new(&office.templates, None);
    let printed = renderer.make(document).map_err(|it| shown(&it))?;
    Ok(printed.pdf)
}

/// One thread.
pub const ONE: NonZeroUsize = NonZeroUsize::MIN;

/// Folds white space: one blank between words, none at the ends.
pub fn fold(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
