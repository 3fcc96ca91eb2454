//! Errors of Typst, led back to the template line and the record value.

use std::ops::Range;
use std::sync::Arc;

use typst::WorldExt;
use typst::diag::SourceDiagnostic;
use typst::syntax::DiagSpan;
use typst_layout::PagedDocument;

use super::world::DocumentWorld;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Place;
use crate::diagnostic::catalogue as rule;
use crate::documents::Document;
use crate::markup::Markup;
use crate::markup::shown_name;
use typst::World;

/// Which of the two steps failed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Stage {
    Layout,
    Export,
}

/// Turns Typst's diagnostics into findings. The same sentence at the same place (a missing
/// letter that occurs on every page) is reported once.
pub(super) fn findings(
    world: &DocumentWorld<'_>,
    markup: &Markup,
    document: &Document,
    errors: &[SourceDiagnostic],
    stage: Stage,
) -> Vec<Diagnostic> {
    let mut findings: Vec<Diagnostic> = Vec::new();
    for error in errors {
        let finding = finding(world, markup, document, error, stage);
        if !findings.contains(&finding) {
            findings.push(finding);
        }
    }
    findings
}

fn finding(
    world: &DocumentWorld<'_>,
    markup: &Markup,
    document: &Document,
    error: &SourceDiagnostic,
    stage: Stage,
) -> Diagnostic {
    let rule = match stage {
        Stage::Layout => &rule::TYPESETTING_FAILED,
        Stage::Export => &rule::STANDARD_NOT_MET,
    };
    // Where the error is, then the calls that led there, from the inside out.
    let spans =
        std::iter::once(error.span).chain(error.trace.iter().map(|point| point.span.into()));
    let mut places: Vec<Place> = Vec::new();
    for span in spans {
        for place in places_of(world, markup, span) {
            if !places.contains(&place) {
                places.push(place);
            }
        }
    }
    let mut places = places.into_iter();
    let first = places.next().unwrap_or_else(|| {
        let template: Arc<str> = Arc::from(shown_name(document.kind.template()));
        Place::file(&template)
    });
    let mut finding = Diagnostic::new(rule, first).with("detail", error.message.to_string());
    finding.related = places.take(3).collect();
    finding
}

/// The template place of a span, then the record place behind it.
fn places_of(world: &DocumentWorld<'_>, markup: &Markup, span: DiagSpan) -> Vec<Place> {
    let (Some(id), Some(range)) = (span.id(), world.range(span)) else {
        return Vec::new();
    };
    if id == world.main() {
        let places = [markup.template_place(&range), markup.record_place(&range)];
        places.into_iter().flatten().collect()
    } else {
        vec![library_place(id.vpath().get_without_slash(), range)]
    }
}

fn library_place(name: &str, range: Range<usize>) -> Place {
    Place::bytes(&Arc::from(shown_name(name)), range)
}

/// Findings for text that does not fit, at the template line and the record value.
pub(super) fn misfits(
    world: &DocumentWorld<'_>,
    markup: &Markup,
    pages: &PagedDocument,
) -> Vec<Diagnostic> {
    let mut findings: Vec<Diagnostic> = Vec::new();
    for misfit in super::bounds::misfits(pages) {
        // The record is what has to be shortened: it comes first.
        let mut places = places_of(world, markup, misfit.span.into());
        places.reverse();
        let mut places = places.into_iter();
        let mut finding = match places.next() {
            Some(place) => Diagnostic::new(&rule::TEXT_DOES_NOT_FIT, place),
            None => Diagnostic::nowhere(&rule::TEXT_DOES_NOT_FIT),
        };
        finding.related = places.collect();
        let finding = finding.with("text", misfit.text);
        if !findings.contains(&finding) {
            findings.push(finding);
        }
    }
    findings
}
