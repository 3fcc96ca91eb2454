//! Chỗ ký: where a paper is to be signed and sealed, found by the marks in its signature block.

use serde::{Deserialize, Serialize};
use typst::foundations::{Content, Value};
use typst::introspection::{MetadataElem, Tag};
use typst::layout::{Frame, FrameItem, Point};
use typst_layout::PagedDocument;

/// Chỗ ký: the room that is kept for signature and seal between the signer's position and name.
/// In millimetres from the top left corner of the page, to a tenth.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SigningPlace {
    /// The page, from 1.
    pub page: usize,
    /// Its left edge.
    pub x: f64,
    /// Its upper edge.
    pub y: f64,
    /// How wide it is.
    pub width: f64,
    /// How high it is.
    pub height: f64,
}

/// The label of the mark at its upper edge.
const BEGINS: &str = "signing-begins";
/// The label of the mark at its lower edge.
const ENDS: &str = "signing-ends";

/// The place for signature and seal; `None` in a paper that nobody signs.
pub(super) fn signing_place(document: &PagedDocument) -> Option<SigningPlace> {
    // It stands at the end.
    let pages = document.pages().iter().enumerate().rev();
    pages.into_iter().find_map(|(nth, page)| {
        let mut marks = Marks::default();
        marks.look_at(&page.frame, Point::zero());
        let ((from, room), (to, _)) = (marks.begins?, marks.ends?);
        Some(SigningPlace {
            page: nth + 1,
            x: in_millimetres(from.x.to_pt()),
            y: in_millimetres(from.y.to_pt()),
            width: in_millimetres(room),
            height: in_millimetres((to.y - from.y).to_pt()),
        })
    })
}

fn in_millimetres(points: f64) -> f64 {
    (points / 72.0 * 25.4 * 10.0).round() / 10.0
}

/// The marks on a page: where each stands, and how wide the place is.
#[derive(Default)]
struct Marks {
    begins: Option<(Point, f64)>,
    ends: Option<(Point, f64)>,
}

impl Marks {
    fn look_at(&mut self, frame: &Frame, origin: Point) {
        for (position, item) in frame.items() {
            let at = origin + *position;
            match item {
                FrameItem::Group(group) => self.look_at(&group.frame, at),
                FrameItem::Tag(Tag::Start(content, _)) => self.see(content, at),
                _ => {}
            }
        }
    }

    fn see(&mut self, content: &Content, at: Point) {
        let Some(label) = content.label() else { return };
        let room = content.to_packed::<MetadataElem>().map(|it| &it.value);
        let Some(Value::Float(room)) = room else {
            return;
        };
        match &*label.resolve() {
            name if name == BEGINS => self.begins = Some((at, *room)),
            name if name == ENDS => self.ends = Some((at, *room)),
            _ => {}
        }
    }
}
