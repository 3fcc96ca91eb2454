//! Keeps a letter and its combining marks in one run of text.
//!
//! Most Vietnamese letters are one character and one glyph. Some letters of the highland
//! peoples (`ê̆`, `ơ̆`) have no character of their own; they are shaped as a letter and a
//! mark set above it. Typst starts a new run of text at every change of height, and the PDF
//! then says the letter twice, once for each glyph. Joined in one run, with the height kept
//! in the glyph, they are one letter again for whoever copies, searches or listens.

use typst::layout::{Abs, Em, Frame, FrameItem, Point};
use typst::model::Document as _;
use typst::text::TextItem;
use typst_layout::PagedDocument;
use unicode_normalization::char::is_combining_mark;

/// Whether the markup holds a mark that stands on its own.
pub(crate) fn needs_joining(markup: &str) -> bool {
    !markup.is_ascii() && markup.chars().any(is_combining_mark)
}

/// Joins the runs on all pages.
pub(crate) fn join_clusters(document: &PagedDocument) -> PagedDocument {
    let mut pages: Vec<_> = document.pages().to_vec();
    for page in &mut pages {
        join_in(&mut page.frame);
    }
    PagedDocument::new(pages.into(), document.info().clone())
}

fn join_in(frame: &mut Frame) {
    let items: Vec<(Point, FrameItem)> = frame.items().cloned().collect();
    let mut joined: Vec<(Point, FrameItem)> = Vec::with_capacity(items.len());
    for (position, mut item) in items {
        if let FrameItem::Group(group) = &mut item {
            join_in(&mut group.frame);
        }
        if let FrameItem::Text(run) = &item
            && let Some((first, FrameItem::Text(before))) = joined.last_mut()
            && let Some(both) = join(before, run, first.y - position.y)
        {
            *before = both;
            continue;
        }
        joined.push((position, item));
    }
    frame.clear();
    frame.push_multiple(joined);
}

/// The two runs as one, when the second begins in the middle of the letter that ends the
/// first. `rise` is how much higher the second one stands.
fn join(before: &TextItem, run: &TextItem, rise: Abs) -> Option<TextItem> {
    let (last, next) = (before.glyphs.last()?, run.glyphs.first()?);
    let letter = before.text.get(last.range())?;
    let same_letter = last.span == next.span
        && run.text.get(next.range()) == Some(letter)
        && letter.chars().skip(1).any(is_combining_mark);
    if !same_letter || before.font != run.font || before.size != run.size || before.fill != run.fill
    {
        return None;
    }
    let mut both = before.clone();
    both.text.push_str(run.text.get(letter.len()..)?);
    // What the second run counts from its start, which is the start of the shared letter.
    let shift = last.range.start;
    for glyph in &run.glyphs {
        let mut glyph = glyph.clone();
        glyph.range = glyph.range.start + shift..glyph.range.end + shift;
        glyph.y_offset += Em::from_abs(rise, run.size);
        both.glyphs.push(glyph);
    }
    Some(both)
}
