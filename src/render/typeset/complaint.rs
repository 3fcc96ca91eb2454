//! What Typst complains of when it sets a manuscript, or would if it set it.

use std::ops::Range;

use typst::diag::SourceDiagnostic;
use typst::syntax::{DiagSpanKind, LinkedNode, Source, SyntaxKind};
use typst::{World, WorldExt};

use super::failure::{Failure, Stage};
use super::world::{Typesetter, TypstWorld};
use crate::render::markup::seen_from;

/// What it says of a file that is not there, or not in the templates folder.
const MISSING: [&str; 2] = ["file not found", "would escape the project root"];
/// Its functions that read the file which their first argument names.
const READING: [&str; 9] = [
    "cbor", "csv", "image", "json", "plugin", "read", "toml", "xml", "yaml",
];

/// What Typst complained of.
pub(crate) fn failures(
    world: &TypstWorld<'_>,
    errors: &[SourceDiagnostic],
    stage: Stage,
) -> Vec<Failure> {
    let failure = |error: &SourceDiagnostic| {
        let message = error.message.to_string();
        let calls = error.trace.iter().map(|point| point.span.into());
        let spans = std::iter::once(error.span).chain(calls);
        let Some(source) = error.span.id().and_then(|id| world.source(id).ok()) else {
            return Failure::new(world, stage, message, spans);
        };
        // In a file that does not parse all complaints have one cause.
        if let Some((range, message)) = syntax_error(&source) {
            let file = (source.id() != world.main()).then(|| source.id());
            let file = file.map(|id| id.vpath().get_without_slash().to_owned());
            let spots = vec![(file, range)];
            return Failure {
                stage,
                message,
                spots,
            };
        }
        let written = world
            .range(error.span)
            .and_then(|range| source.text().get(range));
        match written.filter(|_| MISSING.iter().any(|it| message.contains(it))) {
            Some(name) => Failure::new(world, Stage::Reading, unquoted(name), [error.span]),
            None => Failure::new(world, stage, message, spans),
        }
    };
    errors.iter().map(failure).collect()
}

impl Typesetter {
    /// What of a text does not parse, or which files it names that are not there. `folder` is
    /// where it stands below `templates/`.
    pub(crate) fn parse(&self, folder: &str, text: &str) -> Result<(), Vec<Failure>> {
        let source = Source::detached(text);
        let mut failures = Vec::new();
        let mut fail = |stage, range, message| {
            let spots = vec![(None, range)];
            failures.push(Failure {
                stage,
                message,
                spots,
            });
        };
        if let Some((range, message)) = syntax_error(&source) {
            fail(Stage::Layout, range, message);
        } else {
            visit(&LinkedNode::new(source.root()), &mut |name| {
                let file = unquoted(name.leaf_text());
                if names_a_file(name) && self.file(&seen_from(folder, &file)).is_none() {
                    fail(Stage::Reading, name.range(), file);
                }
            });
        }
        if failures.is_empty() {
            Ok(())
        } else {
            Err(failures)
        }
    }
}

/// The complaint that most likely has no other for its cause: what opens and never closes makes
/// nonsense of what stands behind it, and leaves open what stands around it.
fn syntax_error(source: &Source) -> Option<(Range<usize>, String)> {
    let errors = source.root().errors_and_warnings().0.into_iter();
    let errors = errors.filter_map(|error| {
        let range = match error.span.get() {
            DiagSpanKind::Number { num, sub_range, .. } => source.range(num, sub_range)?,
            DiagSpanKind::Range { range, .. } => range,
            DiagSpanKind::Detached => return None,
        };
        Some((range, error.message.to_string()))
    });
    let (unclosed, others): (Vec<_>, Vec<_>) =
        errors.partition(|(_, message)| message.starts_with("unclosed"));
    if unclosed.is_empty() && others.is_empty() {
        return None;
    }
    // A quotation mark that was forgotten makes one string of all lines up to the next.
    let mut string = None;
    visit(&LinkedNode::new(source.root()), &mut |it| {
        if it.leaf_text().contains('\n') {
            string.get_or_insert(it.offset());
        }
    });
    let first = others.first().map_or(usize::MAX, |(range, _)| range.start);
    if let Some(at) = string.filter(|at| *at < first) {
        return Some((at..at + 1, "unclosed string".to_owned()));
    }
    let innermost = unclosed.into_iter().max_by_key(|(range, _)| range.start);
    innermost.or(others.into_iter().next())
}

/// Visits all strings.
fn visit(node: &LinkedNode<'_>, string: &mut impl FnMut(&LinkedNode<'_>)) {
    if node.kind() == SyntaxKind::Str {
        string(node);
    }
    node.children().for_each(|it| visit(&it, string));
}

/// Whether a string is what a file is called by; packages are called by another name.
fn names_a_file(string: &LinkedNode<'_>) -> bool {
    let Some(parent) = string.parent() else {
        return false;
    };
    match parent.kind() {
        SyntaxKind::ModuleImport | SyntaxKind::ModuleInclude => {
            !string.leaf_text().starts_with("\"@")
        }
        SyntaxKind::Args => {
            let function = parent.prev_sibling();
            function.is_some_and(|it| READING.contains(&it.leaf_text().as_str()))
        }
        _ => false,
    }
}

fn unquoted(literal: &str) -> String {
    literal.trim_matches('"').to_owned()
}
