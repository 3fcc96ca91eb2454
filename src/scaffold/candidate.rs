//! Ứng viên cho một mã: what a new record can name, found by code or name.

use crate::findings::Finding;
use crate::model::{MisspeltReference, UnknownReference};
use crate::records::nearest;
use crate::vietnamese::normalize;

/// Một ứng viên: something that a record can name by its code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Candidate {
    /// The code.
    pub id: String,
    /// What it stands for.
    pub name: String,
    /// What it is called for short, where that is something else.
    pub short: Option<String>,
}

/// The candidate that is called so: by its code, by its name, long or short, or by a name
/// without its first word (`thôn`) where no other has it.
pub(super) fn meant<'a>(candidates: &'a [Candidate], typed: &str) -> Option<&'a Candidate> {
    if let Some(candidate) = candidates.iter().find(|it| it.id == typed) {
        return Some(candidate);
    }
    let typed = normalize(typed).to_lowercase();
    let is_typed = |name: &str| name.to_lowercase() == typed;
    let only = |fits: &dyn Fn(&Candidate) -> bool| {
        let mut found = candidates.iter().filter(|it| fits(it));
        found.next().filter(|_| found.next().is_none())
    };
    only(&|it| is_typed(&it.name))
        .or_else(|| only(&|it| it.short.as_deref().is_some_and(is_typed)))
        .or_else(|| only(&|it| it.name.split_once(' ').is_some_and(|it| is_typed(it.1))))
}

/// The code of the candidate with this code or name.
///
/// # Errors
///
/// The finding that there is none, with the nearest one.
pub(super) fn find(candidates: &[Candidate], id: &str) -> Result<String, Finding> {
    if let Some(candidate) = meant(candidates, id) {
        return Ok(candidate.id.clone());
    }
    let codes: Vec<&str> = candidates.iter().map(|it| &*it.id).collect();
    let known = candidates
        .iter()
        .map(|it| format!("{} ({})", it.id, it.name));
    let (id, known) = (id.to_owned(), known.collect::<Vec<_>>().join(", "));
    Err(match nearest(&id, &codes) {
        Some(_) => Finding::nowhere(MisspeltReference { id, known }),
        None => Finding::nowhere(UnknownReference { id, known }),
    })
}
