//! Findings for people: with the source line, or one line each for editors.

use std::borrow::Cow;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level as Marker, Origin, Renderer, Snippet};

use super::finding::Finding;
use super::place::Place;
use super::rule::{Lang, Severity};
use super::sources::{Located, Sources};

/// Shows findings with their source lines, sorted by file and place.
///
/// `styled` adds terminal colours; the caller decides, this function looks at no terminal.
pub fn render_human(findings: &[Finding], sources: &Sources, lang: Lang, styled: bool) -> String {
    let renderer = if styled {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let mut out = String::new();
    for (finding, places) in sorted(findings, sources) {
        let marker = match finding.level {
            Severity::Error => Marker::ERROR,
            Severity::Warning => Marker::WARNING,
        };
        let message = finding.message(lang);
        let title = marker
            .with_name(finding.level.word(lang))
            .primary_title(&message)
            .id(finding.rule.code);
        let mut places = places.iter();
        let mut group = Group::with_title(title);
        if let Some(own) = finding.place.as_ref().and_then(|_| places.next()) {
            group = with_place(group, own, sources, AnnotationKind::Primary);
        }
        let mut groups = vec![group];
        for related in places {
            let marker = Marker::NOTE.with_name(lang.choose("xem thêm", "see also"));
            let title = lang.choose("chỗ liên quan", "a place that belongs to it");
            let group = Group::with_title(marker.secondary_title(title));
            groups.push(with_place(group, related, sources, AnnotationKind::Context));
        }
        let hint = finding.hint(lang);
        if !hint.is_empty() {
            let title = Marker::HELP.with_name(lang.choose("cách sửa", "help"));
            groups.push(Group::with_title(title.secondary_title(&hint)));
        }
        out.push_str(&renderer.render(&groups));
        out.push_str("\n\n");
    }
    out
}

/// Shows each finding on one line: `file:line:column: level[code]: message`.
pub fn render_short(findings: &[Finding], sources: &Sources, lang: Lang) -> String {
    let mut out = String::new();
    for (finding, places) in sorted(findings, sources) {
        if let Some((place, at)) = finding.place.as_ref().and(places.first()) {
            out.push_str(&place.name());
            if let Some(at) = at {
                out.push_str(&format!(":{}:{}", at.line, at.column));
            }
            out.push_str(": ");
        }
        out.push_str(&format!(
            "{}[{}]: {}\n",
            finding.level.word(lang),
            finding.rule.code,
            finding.message(lang)
        ));
    }
    out
}

/// Adds the lines around a place: only those, so that a huge file costs nothing.
fn with_place<'a>(
    group: Group<'a>,
    (place, at): &'a PlaceAt<'_>,
    sources: &'a Sources,
    kind: AnnotationKind,
) -> Group<'a> {
    let path = &*place.file;
    let Some(at) = at else {
        return group.element(Origin::path(place.name()));
    };
    let Some((line, marked)) = excerpt(path, at, sources) else {
        let origin = Origin::path(path);
        return group.element(origin.line(at.line).char_column(at.column));
    };
    let snippet = Snippet::source(line).path(path).line_start(at.line);
    group.element(snippet.annotation(kind.span(marked)))
}

/// The line at a place, and which bytes of it are meant. `None` when nothing of the file may be
/// shown.
pub(super) fn excerpt<'a>(
    file: &str,
    at: &Located,
    sources: &'a Sources,
) -> Option<(&'a str, Range<usize>)> {
    if sources.is_concealed(file) {
        return None;
    }
    let text = sources.text(file)?;
    let start = text[..at.range.start].rfind('\n').map_or(0, |i| i + 1);
    // A value over many lines is shown by its first line alone.
    let end = text[at.range.start..]
        .find('\n')
        .map_or(text.len(), |i| at.range.start + i);
    let line = text[start..end].trim_end_matches('\r');
    let from = at.range.start - start;
    let to = (at.range.end.min(end) - start).min(line.len()).max(from);
    Some((line, from..to))
}

/// A place, and where that is in its file.
pub(super) type PlaceAt<'a> = (&'a Place, Option<Located>);

/// The findings in the order of files and places, each with [its places](Finding::places) looked
/// up.
pub(super) fn sorted<'a>(
    findings: &'a [Finding],
    sources: &Sources,
) -> Vec<(Cow<'a, Finding>, Vec<PlaceAt<'a>>)> {
    let places = findings.iter().flat_map(Finding::places);
    let mut located = sources.locate(places).into_iter();
    let mut shown: Vec<_> = findings
        .iter()
        .map(|finding| {
            let places: Vec<_> = finding.places().zip(located.by_ref()).collect();
            let mut own = finding.place.iter();
            let shown = if own.any(|it| sources.is_concealed(&it.file)) {
                Cow::Owned(finding.concealed())
            } else {
                Cow::Borrowed(finding)
            };
            (shown, places)
        })
        .collect();
    shown.sort_by(|one, other| order(one).cmp(&order(other)));
    shown
}

fn order<'s>((finding, places): &'s (Cow<'_, Finding>, Vec<PlaceAt<'_>>)) -> impl Ord + 's {
    let own = finding.place.as_ref().and(places.first());
    let at = own.and_then(|(_, at)| Some(at.as_ref()?.range.start));
    let file = own.map(|(place, _)| &*place.file);
    let cell = own.and_then(|(place, _)| place.address());
    (file, cell, at, finding.rule.code)
}
