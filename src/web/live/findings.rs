//! Phát hiện bên trên các trang: those that concern the document first, the others counted.

use minijinja::value::Serde;
use minijinja::{Value, context};

use crate::documents::Document;
use crate::findings::{Finding, Lang, Sources, parts};
use crate::model::UnreadRecords;

/// So many of a kind are shown: whoever has more mends these first.
const SHOWN: usize = 20;

/// Văn bản đã biết: a document as it was when it last followed from the records.
#[derive(Debug, Clone)]
pub struct KnownDocument {
    /// What the records say of it, or last said.
    pub document: Document,
    /// Whether it follows from the records as they are now.
    pub sound: bool,
}

impl KnownDocument {
    /// Whether what the finding is about concerns the document: it is made from it, or no
    /// document can be made as long as it is wrong.
    pub fn is_concerned(&self, finding: &Finding) -> bool {
        let place = finding.place.as_ref();
        place.is_some_and(|it| it.file.starts_with("templates/"))
            || self.document.is_touched_by(&UnreadRecords::behind(finding))
    }
}

/// Những gì đã phát hiện: what was found about a document, and how much about others. Where there
/// is no document, every error may be why.
pub(super) fn findings_about(
    known: Option<&KnownDocument>,
    findings: &[&Finding],
    sources: &Sources,
    lang: Lang,
) -> Value {
    let about_it = |finding: &&Finding| match (&finding.place, known) {
        (Some(_), Some(known)) => known.is_concerned(finding),
        (None, _) | (_, None) => finding.is_error(),
    };
    let (its, others): (Vec<&Finding>, Vec<&Finding>) =
        findings.iter().copied().partition(about_it);
    let (errors, warnings): (Vec<_>, Vec<_>) = its.into_iter().partition(|it| it.is_error());
    let other_errors = others.iter().filter(|it| it.is_error()).count();
    let left = |found: &[&Finding]| found.len().saturating_sub(SHOWN);
    let shown = |found: &[&Finding]| {
        let first = found.iter().take(SHOWN).map(|it| (*it).clone());
        parts(&first.collect::<Vec<_>>(), sources, lang)
    };
    context! {
        // What hinders the document, what somebody should look at, and how many more of both.
        errors => Serde(shown(&errors)),
        warnings => Serde(shown(&warnings)),
        more => left(&errors) + left(&warnings),
        other_errors,
        other_warnings => others.len() - other_errors,
    }
}
