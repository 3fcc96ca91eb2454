//! Bộ in được yêu cầu: a pack, and whether it may be made.

use crate::documents::Dialogue;
use crate::findings::Finding;
use crate::model::UnreadRecords;
use crate::render::{Pack, PackPaper};
use crate::workspace::Workspace;

/// Bộ in được yêu cầu: a pack, and whether it may be made.
#[derive(Debug, Clone)]
pub struct Asked<'a> {
    /// What there is of it.
    pub pack: Pack<'a>,
    /// Whether nothing is missing for an error in the records: a pack that lacks a paper would
    /// be taken for all of them.
    pub whole: bool,
    /// What was found in the records and templates it rests on. What is wrong elsewhere is not
    /// for those who print these papers.
    pub findings: Vec<Finding>,
}

impl<'a> Asked<'a> {
    /// The pack of a session, as far as `only` names it.
    pub fn of(workspace: &'a Workspace, dialogue: &Dialogue, only: &[String]) -> Self {
        let pack = Pack::of(dialogue, &workspace.documents, only);
        let lacking = Pack::of(dialogue, &workspace.withheld, only);
        let mut broken = workspace.broken.iter();
        let whole = lacking.papers.is_empty() && !broken.any(|file| dialogue.rests_on(file));
        let papers: Vec<&PackPaper<'_>> = pack.papers.iter().chain(&lacking.papers).collect();
        let concerned = |it: &&Finding| {
            let Some(place) = &it.place else { return true };
            let file = &*place.file;
            let unread = UnreadRecords::behind(it);
            let mut papers = papers.iter();
            dialogue.rests_on(file)
                || file.starts_with("templates/")
                || papers.any(|paper| paper.document.is_touched_by(&unread))
        };
        let findings = workspace.findings.iter().filter(concerned);
        Self {
            findings: findings.cloned().collect(),
            pack,
            whole,
        }
    }
}

/// Whether the name is that of a document of the session, or of a folder of them.
pub fn is_named(workspace: &Workspace, dialogue: &Dialogue, name: &str) -> bool {
    let all = workspace.documents.iter().chain(&workspace.withheld);
    let mut own = all.filter(|it| dialogue.has(it));
    own.any(|it| it.is_meant_by(name))
}
