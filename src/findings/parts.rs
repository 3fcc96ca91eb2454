//! Findings in parts, for whoever lays them out: a page, say.

use serde::Serialize;

use super::finding::Finding;
use super::human::{PlaceAt, excerpt, sorted};
use super::rule::{Lang, Severity};
use super::sources::Sources;

/// Một phát hiện, tách ra từng phần.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Parts {
    /// Whether a document that depends on the place cannot be made.
    pub error: bool,
    /// The word for how serious it is.
    pub level: &'static str,
    /// The rule's code.
    pub code: &'static str,
    /// What is wrong.
    pub message: String,
    /// What to write instead.
    pub hint: String,
    /// Where, and then the places that belong to it.
    pub places: Vec<Shown>,
}

/// Một chỗ trong hồ sơ, as it may be shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Shown {
    /// File, line and column, with colons.
    pub at: String,
    /// The number of the line, from 1.
    pub line: Option<usize>,
    /// The line before what is meant, what is meant, and the rest; `None` where nothing of the
    /// file may be shown.
    pub text: Option<[String; 3]>,
}

/// The findings in parts, sorted by file and place. Of a secret file they hold no more than
/// line and column.
pub fn parts(findings: &[Finding], sources: &Sources, lang: Lang) -> Vec<Parts> {
    let mut all = Vec::new();
    for (finding, places) in sorted(findings, sources) {
        all.push(Parts {
            error: finding.level == Severity::Error,
            level: finding.level.word(lang),
            code: finding.rule.code,
            message: finding.message(lang),
            hint: finding.hint(lang),
            places: places.iter().map(|it| shown(it, sources)).collect(),
        });
    }
    all
}

fn shown((place, at): &PlaceAt<'_>, sources: &Sources) -> Shown {
    let file = &*place.file;
    let Some(at) = at else {
        return Shown {
            at: file.to_owned(),
            line: None,
            text: None,
        };
    };
    let text = excerpt(file, at, sources).map(|(line, marked)| {
        let (before, rest) = line.split_at_checked(marked.start).unwrap_or((line, ""));
        let meant = marked.end.saturating_sub(marked.start);
        let (meant, after) = rest.split_at_checked(meant).unwrap_or((rest, ""));
        [before, meant, after].map(str::to_owned)
    });
    Shown {
        at: format!("{file}:{}:{}", at.line, at.column),
        line: Some(at.line),
        text,
    }
}
