//! Findings for programs: one JSON object a line.

use serde::Serialize;

use super::finding::{Finding, Suggestion};
use super::human::{PlaceAt, sorted};
use super::rule::{Lang, Severity};
use super::sources::Sources;

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
    suggestion: Option<&'a Suggestion>,
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
    for (finding, places) in sorted(findings, sources) {
        let mut places = places.iter().map(json_place);
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
            place: finding.place.as_ref().and_then(|_| places.next()),
            related: places.collect(),
            suggestion: finding.suggestion.as_ref(),
        };
        // Strings and numbers alone: writing them as JSON cannot fail.
        out.push_str(&serde_json::to_string(&line).unwrap_or_default());
        out.push('\n');
    }
    out
}

fn json_place<'a>((place, at): &PlaceAt<'a>) -> JsonPlace<'a> {
    let at = at.as_ref();
    JsonPlace {
        file: &place.file,
        cell: place.address().map(ToString::to_string),
        line: at.map(|at| at.line),
        column: at.map(|at| at.column),
        byte_start: at.map(|at| at.range.start),
        byte_end: at.map(|at| at.range.end),
    }
}
