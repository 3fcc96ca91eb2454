//! Findings for programs: one JSON object a line.

use serde::Serialize;

use super::finding::Finding;
use super::human::sorted;
use super::place::Place;
use super::rule::{Lang, Severity};
use super::sources::{Located, Sources};

#[derive(Serialize)]
struct JsonFinding<'a> {
    reason: &'static str,
    code: &'a str,
    name: &'a str,
    level: &'a str,
    message: String,
    hint: String,
    place: Option<JsonPlace<'a>>,
    related: Vec<JsonPlace<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    suggestion: Option<JsonSuggestion<'a>>,
}

/// What to write in place of the bytes of `place`.
#[derive(Serialize)]
struct JsonSuggestion<'a> {
    replacement: &'a str,
    /// Whether nothing but the form changes.
    safe: bool,
}

#[derive(Serialize)]
struct JsonPlace<'a> {
    file: &'a str,
    /// A cell of a workbook: `Nội dung!D7`.
    #[serde(skip_serializing_if = "Option::is_none")]
    cell: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    byte_start: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    byte_end: Option<usize>,
}

/// Shows findings as JSON lines, sorted by file and place.
pub fn render_json(findings: &[Finding], sources: &Sources, lang: Lang) -> String {
    let mut out = String::new();
    for (finding, located, related) in sorted(findings, sources) {
        let line = JsonFinding {
            reason: "finding",
            code: finding.rule.code,
            name: finding.rule.name,
            level: match finding.level {
                Severity::Error => "error",
                Severity::Warning => "warning",
            },
            message: finding.message(lang),
            hint: finding.hint(lang),
            place: finding
                .place
                .as_ref()
                .map(|place| json_place(place, located.as_ref())),
            related: finding
                .related
                .iter()
                .zip(&related)
                .map(|(place, at)| json_place(place, at.as_ref()))
                .collect(),
            suggestion: finding.suggestion.as_ref().map(|it| JsonSuggestion {
                replacement: &it.text,
                safe: it.safe,
            }),
        };
        // Strings and numbers alone: writing them as JSON cannot fail.
        out.push_str(&serde_json::to_string(&line).unwrap_or_default());
        out.push('\n');
    }
    out
}

fn json_place<'a>(place: &'a Place, at: Option<&Located>) -> JsonPlace<'a> {
    JsonPlace {
        file: &place.file,
        cell: place.address().map(ToString::to_string),
        line: at.map(|at| at.line),
        column: at.map(|at| at.column),
        byte_start: at.map(|at| at.range.start),
        byte_end: at.map(|at| at.range.end),
    }
}
