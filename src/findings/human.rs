//! Findings for people: with the source line, or one line each for editors.

use std::borrow::Cow;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level as Marker, Origin, Renderer, Snippet};

use super::escaped::escaped;
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
            out.push_str(&escaped(&place.name()));
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
        return group.element(Origin::path(escaped(&place.name()).into_owned()));
    };
    let Some((line, marked)) = excerpt(path, at, sources) else {
        let origin = Origin::path(escaped(path));
        return group.element(origin.line(at.line).char_column(at.column));
    };
    let snippet = Snippet::source(line)
        .path(escaped(path))
        .line_start(at.line);
    group.element(snippet.annotation(kind.span(marked)))
}

/// So many bytes of a line are shown before and behind the beginning of what is meant: more than the
/// longest paragraph has. A file may be one line, with thousands of mistakes in it.
const REACH: usize = 4000;

/// The line at a place, and which bytes of it are meant. `None` when nothing of the file may be
/// shown, and where the line begins too far away to find the place in it.
pub(super) fn excerpt<'a>(
    file: &str,
    at: &Located,
    sources: &'a Sources,
) -> Option<(&'a str, Range<usize>)> {
    let text = sources.text(file)?;
    let Range { start, end } = at.range;
    let first = text.ceil_char_boundary(start.saturating_sub(REACH));
    let behind = text.floor_char_boundary(start.saturating_add(REACH));
    let from = match text[first..start].rfind('\n') {
        Some(last) => first + last + 1,
        None if first == 0 => 0,
        None => return None,
    };
    // A value over many lines is shown by its first line alone.
    let to = text[start..behind].find('\n');
    let line = &text[from..to.map_or(behind, |it| start + it)];
    if sources.is_veiled(file, &(from..from + line.len())) {
        return None;
    }
    let line = line.trim_end_matches('\r');
    let marked = start - from;
    Some((line, marked..(end - from).min(line.len()).max(marked)))
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
            let own = finding.place.as_ref().and(places.first());
            let secret = own.is_some_and(|(place, at)| match at {
                Some(at) => sources.is_veiled(&place.file, &at.range),
                None => sources.is_concealed(&place.file),
            });
            let shown = if secret {
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

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;

    /// What is shown of the value `x` in the file, which is said at line 1.
    fn shown(text: &str) -> Option<(usize, usize)> {
        let file: Arc<str> = Arc::from("records/a.toml");
        let mut sources = Sources::default();
        sources.insert(Arc::clone(&file), Arc::from(text));
        let start = text.find('x').expect("a value");
        let at = Located {
            range: start..start + 1,
            line: 1,
            column: 1,
        };
        let (line, marked) = excerpt(&file, &at, &sources)?;
        assert_eq!(&line[marked.clone()], "x");
        Some((line.len(), marked.start))
    }

    #[test]
    fn of_a_line_no_more_is_looked_at_than_a_paragraph_has() {
        assert_eq!(shown("á\nđ x y\r\nz"), Some((6, 3)));
        assert_eq!(shown("x"), Some((1, 0)));
        let far = |before: usize, behind: usize| {
            let (before, behind) = ("á".repeat(before / 2), "á".repeat(behind / 2));
            shown(&format!("đầu\n{before}x{behind}\ncuối"))
        };
        assert_eq!(far(3998, 3000), Some((6999, 3998)));
        // Not half a letter.
        assert_eq!(far(100, 1_000_000), Some((100 + REACH - 1, 100)));
        assert_eq!(far(REACH, 10), None);
        assert_eq!(far(1_000_000, 10), None);
    }
}
