//! Findings for people: with the source line, or one line each for editors.

use std::borrow::Cow;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level as Marker, Renderer, Snippet};

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
    for (finding, located, related) in sorted(findings, sources) {
        let marker = match finding.level {
            Severity::Error => Marker::ERROR,
            Severity::Warning => Marker::WARNING,
        };
        let message = finding.message(lang);
        let title = marker
            .with_name(finding.level.word(lang))
            .primary_title(&message)
            .id(finding.rule.code);
        let mut group = Group::with_title(title);
        if let Some(place) = &finding.place {
            group = with_place(
                group,
                place,
                located.as_ref(),
                sources,
                AnnotationKind::Primary,
            );
        }
        let mut groups = vec![group];
        for (place, located) in finding.related.iter().zip(&related) {
            let title = Marker::NOTE.with_name(lang.choose("xem thêm", "see also"));
            let title =
                title.secondary_title(lang.choose("chỗ liên quan", "a place that belongs to it"));
            groups.push(with_place(
                Group::with_title(title),
                place,
                located.as_ref(),
                sources,
                AnnotationKind::Context,
            ));
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
    for (finding, located, _) in sorted(findings, sources) {
        if let Some(place) = &finding.place {
            out.push_str(&place.name());
            if let Some(at) = located {
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
    place: &'a Place,
    located: Option<&Located>,
    sources: &'a Sources,
    kind: AnnotationKind,
) -> Group<'a> {
    let path = &*place.file;
    let Some(at) = located else {
        return group.element(annotate_snippets::Origin::path(place.name()));
    };
    let Some((line, marked)) = excerpt(path, at, sources) else {
        return if sources.is_concealed(path) {
            let origin = annotate_snippets::Origin::path(path);
            group.element(origin.line(at.line).char_column(at.column))
        } else {
            group.element(annotate_snippets::Origin::path(place.name()))
        };
    };
    group.element(
        Snippet::source(line)
            .path(path)
            .line_start(at.line)
            .annotation(kind.span(marked)),
    )
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

type Shown<'a> = (Cow<'a, Finding>, Option<Located>, Vec<Option<Located>>);

/// The findings in the order of files and places, each with its place looked up.
pub(super) fn sorted<'a>(findings: &'a [Finding], sources: &Sources) -> Vec<Shown<'a>> {
    let mut places = Vec::new();
    for finding in findings {
        places.push(finding.place.as_ref());
        places.extend(finding.related.iter().map(Some));
    }
    let mut located = sources.locate(&places).into_iter();
    let mut shown: Vec<Shown<'a>> = findings
        .iter()
        .map(|finding| {
            let own = located.next().flatten();
            let related = located.by_ref().take(finding.related.len()).collect();
            let conceals = finding
                .place
                .as_ref()
                .is_some_and(|it| sources.is_concealed(&it.file));
            let finding = if conceals {
                Cow::Owned(finding.concealed())
            } else {
                Cow::Borrowed(finding)
            };
            (finding, own, related)
        })
        .collect();
    shown.sort_by(|(a, a_at, _), (b, b_at, _)| {
        let key = |finding: &Finding, at: &Option<Located>| {
            (
                finding.place.as_ref().map(|place| place.file.to_string()),
                finding.place.as_ref().and_then(|it| it.address().cloned()),
                at.as_ref().map(|at| at.range.start),
                finding.rule.code,
            )
        };
        key(a, a_at).cmp(&key(b, b_at))
    });
    shown
}
