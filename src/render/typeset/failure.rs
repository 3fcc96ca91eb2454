//! What went wrong in the typesetter, and the way from there to a template line and a record.

use std::ops::Range;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use typst::diag::SourceDiagnostic;
use typst::syntax::DiagSpan;
use typst::{World, WorldExt};
use typst_layout::PagedDocument;

use super::bounds;
use super::world::SheetWorld;
use crate::findings::{Finding, Place, catalogue as rule};
use crate::render::markup::{Markup, shown_name};

/// Trang không dàn được: one thing that went wrong with a sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Failure {
    stage: Stage,
    /// The engine's sentence, or the text that does not fit.
    message: String,
    /// Where, then the calls that led there, from the inside out.
    spots: Vec<Spot>,
}

/// At which step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Stage {
    Layout,
    Fit,
    Export,
}

/// Bytes of the sheet, or of a file of the library.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Spot {
    /// `None` for the sheet.
    file: Option<String>,
    range: Range<usize>,
}

impl Failure {
    /// A failure at bytes of a library file.
    pub(crate) fn in_library(file: &str, range: Option<Range<usize>>, message: String) -> Self {
        let spot = Spot {
            file: Some(file.to_owned()),
            range: range.unwrap_or_default(),
        };
        Self {
            stage: Stage::Layout,
            message,
            spots: vec![spot],
        }
    }

    /// A failure that has no place.
    pub(crate) fn nowhere(stage: Stage, message: String) -> Self {
        Self {
            stage,
            message,
            spots: Vec::new(),
        }
    }

    /// What the engine said.
    pub(crate) fn into_message(self) -> String {
        self.message
    }

    /// The finding: at the template line and at the record value behind it. Without either it
    /// is the template's as a whole.
    pub fn finding(&self, template: &str, markup: &Markup) -> Finding {
        let (rule, word) = match self.stage {
            Stage::Layout => (&rule::TYPESETTING_FAILED, "detail"),
            Stage::Export => (&rule::STANDARD_NOT_MET, "detail"),
            Stage::Fit => (&rule::TEXT_DOES_NOT_FIT, "text"),
        };
        let mut places: Vec<Place> = Vec::new();
        for spot in &self.spots {
            for place in spot.places(markup) {
                if !places.contains(&place) {
                    places.push(place);
                }
            }
        }
        if self.stage == Stage::Fit {
            // The record is what has to be shortened: it comes first.
            places.reverse();
        }
        let mut places = places.into_iter();
        let template = || Place::file(&Arc::from(shown_name(template)));
        let first = places
            .next()
            .or_else(|| (self.stage != Stage::Fit).then(template));
        let mut finding = Finding::under_at(rule, first).with(word, self.message.as_str());
        finding.related = places.take(3).collect();
        finding
    }
}

impl Spot {
    /// The template place, then the record place behind it.
    fn places(&self, markup: &Markup) -> Vec<Place> {
        match &self.file {
            Some(file) => {
                let file: Arc<str> = Arc::from(shown_name(file));
                vec![Place::bytes(&file, self.range.clone())]
            }
            None => {
                let template = markup.template_place(&self.range);
                let record = markup.record_place(&self.range);
                template.into_iter().chain(record).collect()
            }
        }
    }
}

/// The findings of failures; one that says the same of the same place (a missing letter that
/// occurs on every page) is told once.
pub fn findings(failures: &[Failure], template: &str, markup: &Markup) -> Vec<Finding> {
    let mut findings: Vec<Finding> = Vec::new();
    for failure in failures {
        let finding = failure.finding(template, markup);
        if !findings.contains(&finding) {
            findings.push(finding);
        }
    }
    findings
}

/// What Typst complains of.
pub(crate) fn failures(
    world: &SheetWorld<'_>,
    errors: &[SourceDiagnostic],
    stage: Stage,
) -> Vec<Failure> {
    let failure = |error: &SourceDiagnostic| {
        let calls = error.trace.iter().map(|point| point.span.into());
        let spans = std::iter::once(error.span).chain(calls);
        Failure {
            stage,
            message: error.message.to_string(),
            spots: spans.filter_map(|span| spot(world, span)).collect(),
        }
    };
    errors.iter().map(failure).collect()
}

/// Text that does not fit.
pub(crate) fn misfits(world: &SheetWorld<'_>, pages: &PagedDocument) -> Vec<Failure> {
    let failure = |misfit: bounds::Misfit| Failure {
        stage: Stage::Fit,
        message: misfit.text,
        spots: spot(world, misfit.span.into()).into_iter().collect(),
    };
    bounds::misfits(pages).into_iter().map(failure).collect()
}

fn spot(world: &SheetWorld<'_>, span: DiagSpan) -> Option<Spot> {
    let (id, range) = (span.id()?, world.range(span)?);
    let file = (id != world.main()).then(|| id.vpath().get_without_slash().to_owned());
    Some(Spot { file, range })
}
