//! From a byte of the generated markup to the template line and the record value.

use std::ops::Range;
use std::sync::Arc;

use minijinja::{OutputSpan, OutputSpanKind};

use super::templates::shown_name;
use crate::findings::{KeyPath, Place};

/// Generated Typst markup that remembers where it came from.
#[derive(Debug, Clone)]
pub struct Markup {
    text: String,
    spans: Vec<OutputSpan>,
}

impl Markup {
    pub(crate) fn new(text: String, spans: Vec<OutputSpan>) -> Self {
        Self { text, spans }
    }

    /// Markup that comes from no template, so that errors in it lead nowhere else.
    pub fn plain(text: String) -> Self {
        Self {
            text,
            spans: Vec::new(),
        }
    }

    /// The markup.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The place in the template that wrote these bytes.
    pub fn template_place(&self, range: &Range<usize>) -> Option<Place> {
        let at = self
            .spans
            .partition_point(|span| span.output_range().end <= range.start);
        let span = self.spans.get(at)?;
        let file: Arc<str> = Arc::from(shown_name(span.name()));
        let source = span.source_range();
        let range = match span.kind() {
            // Copied byte for byte: the position inside the piece is the same.
            OutputSpanKind::Raw => {
                let shift = range.start.saturating_sub(span.output_range().start);
                let start = (source.start + shift).min(source.end);
                start..(start + range.len()).min(source.end)
            }
            _ => source,
        };
        Some(Place::bytes(&file, range))
    }

    /// The record value that these bytes print: named by the comment in them or behind them.
    pub fn record_place(&self, range: &Range<usize>) -> Option<Place> {
        let line = self.text.get(range.start..)?.lines().next()?;
        let open = line.find("/*")?;
        // A comment further on belongs to another value.
        let between = line.get(range.len().min(open)..open)?;
        if !between.chars().all(|c| matches!(c, ']' | ')' | '"')) {
            return None;
        }
        let comment = line[open + 2..].split("*/").next()?;
        let (file, path) = comment.split_once('#')?;
        Some(Place::value(&Arc::from(file), KeyPath::parse(path)))
    }
}
