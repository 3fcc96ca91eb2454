//! What the tests share: folders to work in, the program, the PDF's own text and geometry.

pub mod cli;
pub mod folder;
pub mod pdf;

use std::num::NonZeroUsize;
use std::path::Path;

use doithoai::build::Workspace;
use doithoai::diagnostic::Lang;
use doithoai::diagnostic::render_human;
use doithoai::documents::Views;
use doithoai::markup::Engine;
use doithoai::typeset::Typesetter;

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
    let shown = |findings: &[_]| render_human(findings, &office.sources, Lang::Vi, false);
    let Some(document) = office.documents.first() else {
        return Err(shown(&office.findings));
    };
    let engine = Engine::new(&office.templates);
    let typesetter = Typesetter::new(&office.templates).expect("valid template names");
    let markup = engine
        .render(document.kind.template(), &document.view)
        .map_err(|finding| shown(&[finding]))?;
    let pages = typesetter
        .typeset(document, &markup)
        .map_err(|it| shown(&it))?;
    typesetter
        .export(document, &markup, &pages)
        .map_err(|it| shown(&it))
}

/// One thread.
pub const ONE: NonZeroUsize = NonZeroUsize::MIN;

/// Folds white space: one blank between words, none at the ends.
pub fn fold(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
