//! From a byte of the generated markup to the template line and the record value.

use std::ops::Range;
use std::sync::Arc;

use minijinja::{OutputSpan, OutputSpanKind};

use super::templates::shown_name;
use crate::findings::Place;

/// Generated Typst markup that remembers where it came from.
#[derive(Debug, Clone)]
pub struct Markup {
    /// The template that it comes from.
    pub(crate) template: String,
    /// The markup itself.
    pub text: String,
    pub(super) spans: Vec<OutputSpan>,
    /// The literals of record values, in the order in which they were written.
    pub(super) origins: Vec<Origin>,
}

/// Gốc của một chữ in: a literal, and the record value it prints.
#[derive(Debug, Clone)]
pub(crate) struct Origin {
    pub literal: String,
    pub place: Place,
}

impl Markup {
    /// The folder below `templates/` from which the files named in it are looked for: what comes
    /// from a template is set as if it stood at the top.
    pub(crate) fn folder(&self) -> &str {
        let plain = self
            .template
            .rsplit_once('/')
            .filter(|_| self.spans.is_empty());
        plain.map_or("", |(folder, _)| folder)
    }

    /// Markup that is written as it stands, such as a library file.
    pub(crate) fn plain(name: &str, text: &str) -> Self {
        Self {
            template: name.to_owned(),
            text: text.to_owned(),
            spans: Vec::new(),
            origins: Vec::new(),
        }
    }

    /// The literals of record values with the places of the values, in the order in which they were
    /// written.
    pub(crate) fn literals(&self) -> impl Iterator<Item = (&str, &Place)> {
        let origins = self.origins.iter();
        origins.map(|it| (it.literal.as_str(), &it.place))
    }

    /// Whether the template itself says these bytes, and not a value in it.
    pub(crate) fn is_of_template(&self, range: &Range<usize>) -> bool {
        let ends = |span: &OutputSpan| span.output_range().end <= range.start;
        let at = self.spans.partition_point(ends);
        let span = self.spans.get(at);
        span.is_none_or(|it| matches!(it.kind(), OutputSpanKind::Raw))
    }

    /// The place in the template that wrote these bytes.
    pub fn template_place(&self, range: &Range<usize>) -> Option<Place> {
        if self.spans.is_empty() {
            let file: Arc<str> = Arc::from(shown_name(&self.template));
            return Some(Place::bytes(&file, range.clone()));
        }
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
