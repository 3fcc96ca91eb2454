//! Một bên của so sánh: a state of an office with everything its papers are made with.

use crate::documents::Document;
use crate::findings::Finding;
use crate::render::Renderer;
use crate::workspace::Workspace;

/// Takes the picture of that name and tells where it is.
pub type KeepPicture<'a> = dyn Fn(&str, &[u8]) -> Result<String, Finding> + Sync + 'a;

/// What keeps a paper from being compared: what was found in the state before, and in the one
/// after.
#[derive(Debug, Default)]
pub(super) struct Failed {
    pub before: Vec<Finding>,
    pub after: Vec<Finding>,
}

/// Một bên: a state of an office, read, and what sets its papers.
pub(super) struct Side<'a> {
    pub workspace: &'a Workspace,
    pub renderer: &'a Renderer,
}

impl Side<'_> {
    /// The paper as it lies in the output folder.
    pub(super) fn pdf(&self, document: &Document) -> Result<Vec<u8>, Vec<Finding>> {
        match &document.issued {
            Some(copy) => self.workspace.copy_of(&copy.record).map_err(|it| vec![it]),
            None => self.renderer.make(document).map(|it| it.pdf),
        }
    }
}
