//! From a byte of the generated markup to the template line and the record value.

use std::ops::Range;
use std::sync::Arc;

use minijinja::{OutputSpan, OutputSpanKind};

use super::templates::shown_name;
use crate::findings::Place;

/// Generated Typst markup that remembers where it came from.
#[derive(Debug, Clone)]
pub struct Markup {
    text: String,
    spans: Vec<OutputSpan>,
    /// The literals of record values, in the order in which they were written.
    origins: Vec<Origin>,
}

/// Gốc của một chữ in: a literal, and the record value it prints.
#[derive(Debug, Clone)]
pub(crate) struct Origin {
    pub literal: String,
    pub place: Place,
}

impl Markup {
    pub(crate) fn new(text: String, spans: Vec<OutputSpan>, origins: Vec<Origin>) -> Self {
        Self {
            text,
            spans,
            origins,
        }
    }

    /// Markup that comes from no template, so that errors in it lead nowhere else.
    pub fn plain(text: String) -> Self {
        Self {
            text,
            spans: Vec::new(),
            origins: Vec::new(),
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

    /// The record value that these bytes print: its literal, some of it, or a block of nothing
    /// else.
    pub fn record_place(&self, range: &Range<usize>) -> Option<Place> {
        let mut from = 0;
        for origin in &self.origins {
            // What was caught in a variable and thrown away is not there.
            let Some(found) = self.text[from..].find(&origin.literal) else {
                continue;
            };
            let start = from + found;
            from = start + origin.literal.len();
            if range.start < from {
                let beyond = range.len().saturating_sub(origin.literal.len());
                let own = start < range.end && beyond <= "[#;]".len();
                return own.then(|| origin.place.clone());
            }
        }
        None
    }
}
