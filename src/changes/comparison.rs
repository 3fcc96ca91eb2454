//! Hai trạng thái cạnh nhau: the papers that came, went, or are printed otherwise.

use std::collections::{BTreeMap, BTreeSet};
use std::num::NonZeroUsize;

use super::kept_back::KeptBack;
use super::paper::{PaperChange, PaperFate};
use super::side::{KeepPicture, Side};
use crate::documents::Document;
use crate::findings::Finding;
use crate::model::UnreadRecords;
use crate::render::{Renderer, in_parallel};
use crate::workspace::Workspace;

/// Hai trạng thái: what is compared, each with what sets its papers.
pub struct Pair<'a> {
    /// The records before.
    pub before: (&'a Workspace, &'a Renderer),
    /// The records after.
    pub after: (&'a Workspace, &'a Renderer),
    /// So many threads.
    pub jobs: NonZeroUsize,
    /// Takes pictures of pages that differ, by their names, and tells where they are.
    pub keep: Option<&'a KeepPicture<'a>>,
}

/// Kết quả so sánh.
#[derive(Debug, Clone, Default)]
pub struct Comparison {
    /// The papers that are not what they were, in the order of their paths.
    pub papers: Vec<PaperChange>,
    /// The papers of which that is not known, as the records of one state are broken.
    pub unknown: Vec<String>,
    /// What went wrong while pages of the state before were set.
    pub findings_before: Vec<Finding>,
    /// What went wrong while pages of the state after were set, or pictures written.
    pub findings_after: Vec<Finding>,
}

impl Comparison {
    /// How many papers came, went, are printed otherwise, and could not be compared.
    pub fn counts(&self) -> [usize; 4] {
        let of = |change| self.papers.iter().filter(|it| it.change == change).count();
        let [added, gone, changed] =
            [PaperFate::Added, PaperFate::Gone, PaperFate::Changed].map(of);
        [changed, added, gone, self.unknown.len()]
    }
}

/// Compares the papers of two states of an office.
pub fn compare(pair: &Pair<'_>) -> Comparison {
    let side = |(workspace, renderer)| Side {
        workspace,
        renderer,
    };
    let (old, new) = (side(pair.before), side(pair.after));
    let (before, after) = (by_path(&old), by_path(&new));
    // A paper that is withheld for an error is neither gone nor new.
    let mut unknown: BTreeSet<&str> = withheld(&old).chain(withheld(&new)).collect();
    unknown.extend(hidden_by(&new, &before));
    unknown.extend(hidden_by(&old, &after));
    let paths: BTreeSet<&str> = before.keys().chain(after.keys()).copied().collect();
    let paths: Vec<&str> = paths.difference(&unknown).copied().collect();
    let secrets = KeptBack::of(old.workspace, new.workspace);
    let compared = in_parallel(paths.len(), pair.jobs, |at| {
        match (before.get(paths[at]), after.get(paths[at])) {
            (Some(one), Some(other)) => {
                PaperChange::between((&old, one), (&new, other), &secrets, pair.keep)
            }
            (None, Some(added)) => Ok(Some(PaperChange::new(added, PaperFate::Added, &secrets))),
            (Some(gone), None) => Ok(Some(PaperChange::new(gone, PaperFate::Gone, &secrets))),
            (None, None) => Ok(None),
        }
    });
    let mut comparison = Comparison::default();
    let mut unknown: BTreeSet<String> = unknown.into_iter().map(str::to_owned).collect();
    for (path, compared) in paths.into_iter().zip(compared) {
        match compared {
            Ok(change) => comparison.papers.extend(change),
            Err(failed) => {
                unknown.insert(path.to_owned());
                comparison.findings_before.extend(failed.before);
                comparison.findings_after.extend(failed.after);
            }
        }
    }
    comparison.unknown = unknown.into_iter().collect();
    comparison
}

fn withheld<'a>(side: &Side<'a>) -> impl Iterator<Item = &'a str> {
    side.workspace.withheld.iter().map(|it| &*it.path)
}

/// The papers of one state that the other may only lack because of what is broken there.
fn hidden_by<'a>(side: &Side<'_>, papers: &BTreeMap<&'a str, &'a Document>) -> Vec<&'a str> {
    let unread = UnreadRecords::left_by(&side.workspace.findings);
    let own = by_path(side);
    let hidden = papers
        .iter()
        .filter(|(path, paper)| !own.contains_key(*path) && paper.is_touched_by(&unread));
    hidden.map(|(path, _)| *path).collect()
}

fn by_path<'a>(side: &Side<'a>) -> BTreeMap<&'a str, &'a Document> {
    let documents = side.workspace.documents.iter();
    documents.map(|it| (&*it.path, it)).collect()
}
