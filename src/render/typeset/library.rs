//! Typst files of the office's own: their syntax, before anything is set with them.

use typst::syntax::{DiagSpanKind, Source};

use super::failure::Failure;

/// The syntax errors of a library file.
pub fn check_syntax(name: &str, text: &str) -> Vec<Failure> {
    let source = Source::detached(text);
    let errors = source.root().errors_and_warnings().0;
    let failures = errors.into_iter().map(|error| {
        let range = match error.span.get() {
            DiagSpanKind::Number { num, sub_range, .. } => source.range(num, sub_range),
            DiagSpanKind::Range { range, .. } => Some(range),
            DiagSpanKind::Detached => None,
        };
        Failure::in_library(name, range, error.message.to_string())
    });
    failures.collect()
}
