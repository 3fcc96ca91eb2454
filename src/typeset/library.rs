//! Typst files of the office's own: their syntax, before anything is set with them.

use std::sync::Arc;

use typst::syntax::DiagSpanKind;
use typst::syntax::Source;

use crate::diagnostic::Diagnostic;
use crate::diagnostic::Place;
use crate::diagnostic::catalogue as rule;
use crate::markup::Templates;
use crate::markup::shown_name;

/// The syntax errors of the overridden library files.
pub fn check_library(templates: &Templates) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    let own = templates.overridden();
    for (name, text) in own.filter(|(name, _)| name.ends_with(".typ")) {
        let file: Arc<str> = Arc::from(shown_name(name));
        let source = Source::detached(text);
        for error in source.root().errors_and_warnings().0 {
            let range = match error.span.get() {
                DiagSpanKind::Number { num, sub_range, .. } => source.range(num, sub_range),
                DiagSpanKind::Range { range, .. } => Some(range),
                DiagSpanKind::Detached => None,
            };
            let place = match range {
                Some(range) => Place::bytes(&file, range),
                None => Place::file(&file),
            };
            let finding = Diagnostic::new(&rule::TYPESETTING_FAILED, place);
            findings.push(finding.with("detail", error.message.to_string()));
        }
    }
    findings
}
