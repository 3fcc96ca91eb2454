//! Text that does not fit: nearer to the paper's edge than any margin, or over other text.
//!
//! Typst lets a word that cannot be broken stand out of its column, without a warning. In an
//! official document words off the paper are words lost.

use typst::layout::{Frame, FrameItem, Point};
use typst::syntax::Span;
use typst::text::TextItem;
use typst_layout::PagedDocument;

use super::failure::{Failure, Stage};
use super::world::TypstWorld;

/// In pt: no guideline has a margin below 15 mm; half a millimetre for rounding.
const MARGIN: f64 = 14.5 / 25.4 * 72.0;
/// In pt: both guidelines leave 20 mm below the text; one for rounding.
const BOTTOM: f64 = 19.0 / 25.4 * 72.0;
/// In pt: runs of one line touch; only a real overlap counts.
const SLACK: f64 = 1.5;

/// The runs of text that do not fit, in the order of the pages.
pub(crate) fn misfits(world: &TypstWorld<'_>, document: &PagedDocument) -> Vec<Failure> {
    let mut misfits = Vec::new();
    for page in document.pages() {
        let mut runs = Vec::new();
        collect(&page.frame, Point::zero(), &mut runs);
        let right = page.frame.width().to_pt() - MARGIN;
        let bottom = page.frame.height().to_pt() - BOTTOM;
        let outside = |run: &&Run<'_>| run.left < MARGIN || run.right > right || run.y > bottom;
        misfits.extend(runs.iter().filter(outside).map(|it| it.misfit(world)));
        // On one line from left to right: a run must not begin before the last one ended.
        runs.sort_by(|a, b| a.y.total_cmp(&b.y).then(a.left.total_cmp(&b.left)));
        for pair in runs.windows(2) {
            let same_line = (pair[0].y - pair[1].y).abs() < 2.0;
            let (a, b) = (&pair[0], &pair[1]);
            let overlap = b.left + SLACK < a.right && a.left + SLACK < b.right;
            if same_line && overlap {
                misfits.push(pair[0].misfit(world));
            }
        }
    }
    misfits
}

/// A run of text and where it stands, in pt from the page's top left corner.
struct Run<'a> {
    left: f64,
    right: f64,
    /// The baseline, in pt from the top.
    y: f64,
    item: &'a TextItem,
}

impl Run<'_> {
    fn misfit(&self, world: &TypstWorld<'_>) -> Failure {
        let first = self.item.glyphs.first();
        let span = first.map_or(Span::detached(), |glyph| glyph.span.0);
        let mut text: String = self.item.text.chars().take(40).collect();
        if text.len() < self.item.text.len() {
            text.push('…');
        }
        Failure::new(world, Stage::Fit, text, [span.into()])
    }
}

fn collect<'a>(frame: &'a Frame, origin: Point, runs: &mut Vec<Run<'a>>) {
    for (position, item) in frame.items() {
        let at = origin + *position;
        match item {
            FrameItem::Group(group) => collect(&group.frame, at, runs),
            FrameItem::Text(item) => {
                // Blanks at the end of a line hang over.
                let inked = item.glyphs.iter().rposition(|glyph| {
                    item.text
                        .get(glyph.range())
                        .is_some_and(|text| !text.trim().is_empty())
                });
                let glyphs = &item.glyphs[..inked.map_or(0, |last| last + 1)];
                let width = glyphs
                    .iter()
                    .map(|glyph| glyph.x_advance.at(item.size))
                    .sum();
                if !glyphs.is_empty() {
                    runs.push(Run {
                        left: at.x.to_pt(),
                        right: (at.x + width).to_pt(),
                        y: at.y.to_pt(),
                        item,
                    });
                }
            }
            _ => {}
        }
    }
}
