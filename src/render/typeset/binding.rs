//! Đóng bộ: several documents set one by one and written as one PDF.
//!
//! Each manuscript is laid out alone, exactly as for its own file: no counter, state, label or page
//! setting can leak from one into the next, and its pages are the pages of its own file. What
//! is joined are pages, not PDFs: the file is written once, with one structure tree, one
//! outline and one copy of each font, and meets the same two standards.
//!
//! Typst knows an element by its location, a number that only its own layout gives once. In
//! the pack every location gets the number of its part mixed in. Headings are told to the
//! outline apart from the structure: what a screen reader hears of a document stays as in its
//! own file, while its bookmarks move below the one that bears its title.

use std::collections::HashSet;
use std::num::NonZeroUsize;

use typst::foundations::{Content, NativeElement, Smart, StyleChain};
use typst::introspection::{Location, Tag, TagFlags};
use typst::layout::{Frame, FrameItem, Point};
use typst::model::{Destination, Document as _, HeadingElem};
use typst::text::TextElem;
use typst_layout::{Page, PagedDocument};

use super::complaint::failures;
use super::failure::{Failure, Stage};
use super::manuscript::Bookmark;
use super::pages::{Pages, pdf_options};
use super::world::{Typesetter, TypstWorld};

/// In the outline, not in the structure.
const OUTLINE: TagFlags = TagFlags {
    introspectable: true,
    tagged: false,
};

impl Typesetter {
    /// Writes the pages of all parts as one PDF/A-2a and PDF/UA-1 of that name and title. Each
    /// part begins on a right-hand page, an empty one before it where needed.
    ///
    /// # Errors
    ///
    /// What does not meet the two standards, a list for each part.
    pub(crate) fn bind(
        &self,
        name: &str,
        title: &str,
        parts: &[Pages],
    ) -> Result<Vec<u8>, Vec<Vec<Failure>>> {
        let document = joined(title, parts);
        let options = pdf_options(&format!("{name}/{title}"));
        typst_pdf::pdf(&document, &options).map_err(|errors| {
            // Nothing in the joined pages says which manuscript they came from: look for it.
            let alone = parts
                .iter()
                .map(|it| self.export(it).err().unwrap_or_default());
            let mut found: Vec<_> = alone.collect();
            if let Some(part) = parts.first().filter(|_| found.iter().all(Vec::is_empty)) {
                let world = TypstWorld::new(self, &part.manuscript);
                found[0] = failures(&world, &errors, Stage::Export);
            }
            found
        })
    }
}

/// How many pages a pack has whose parts have so many, empty ones before a part included.
pub fn pages_in_all(parts: &[usize]) -> usize {
    let add = |before: usize, pages: &usize| before.next_multiple_of(2) + pages;
    parts.iter().fold(0, add)
}

/// Joins the parts, each from a right-hand page on.
fn joined(title: &str, parts: &[Pages]) -> PagedDocument {
    let mut pages: Vec<Page> = Vec::new();
    for (nth, part) in parts.iter().enumerate() {
        if pages.len() % 2 == 1 {
            pages.extend(pages.last().map(back_of));
        }
        let mut relocation = Relocation {
            part: nth,
            pages_before: pages.len(),
            page: 0,
            headings: Vec::new(),
            seen: HashSet::new(),
        };
        let mut own: Vec<Page> = part.document.pages().to_vec();
        for (at, page) in own.iter_mut().enumerate() {
            relocation.page = at;
            relocation.relocate(&mut page.frame, Point::zero());
        }
        mark(
            &mut own,
            nth,
            &part.manuscript.bookmarks,
            relocation.headings,
        );
        pages.append(&mut own);
    }
    let first = parts.first();
    let mut info = first
        .map(|it| it.document.info().clone())
        .unwrap_or_default();
    info.title = Some(title.into());
    info.description = None;
    info.keywords.clear();
    for author in parts.iter().flat_map(|it| &it.document.info().author) {
        if !info.author.contains(author) {
            info.author.push(author.clone());
        }
    }
    let manuscripts = parts.iter().map(|it| &it.manuscript);
    let latest = manuscripts.max_by_key(|it| it.reference);
    info.date = Smart::Custom(latest.and_then(|it| it.today()));
    PagedDocument::new(pages.into(), info)
}

/// The empty back of a page, as large as its front.
fn back_of(front: &Page) -> Page {
    Page {
        frame: Frame::hard(front.frame.size()),
        fill: Smart::Auto,
        numbering: None,
        number: front.number + 1,
        ..front.clone()
    }
}

/// A heading that was taken out of the outline, and where it stands in its part.
struct Heading {
    page: usize,
    at: Point,
    content: Content,
}

impl Heading {
    fn level(&self) -> usize {
        let heading = self.content.to_packed::<HeadingElem>();
        heading.map_or(1, |it| it.resolve_level(StyleChain::default()).get())
    }
}

/// Gives the elements of a part their places in the pack.
struct Relocation {
    part: usize,
    pages_before: usize,
    page: usize,
    headings: Vec<Heading>,
    seen: HashSet<Location>,
}

impl Relocation {
    /// `origin` is where the frame stands on its page.
    fn relocate(&mut self, frame: &mut Frame, origin: Point) {
        let positions: Vec<Point> = frame.items().map(|(at, _)| origin + *at).collect();
        let mut positions = positions.into_iter();
        frame.retain(|item| {
            self.relocate_item(item, positions.next().unwrap_or(origin));
            true
        });
    }

    fn relocate_item(&mut self, item: &mut FrameItem, at: Point) {
        match item {
            FrameItem::Group(group) => {
                if let Some(parent) = &mut group.parent {
                    self.move_to(&mut parent.location);
                }
                self.relocate(&mut group.frame, at);
            }
            FrameItem::Tag(Tag::Start(content, flags)) => {
                if let Some(mut location) = content.location() {
                    self.move_to(&mut location);
                    content.set_location(location);
                    if content.is::<HeadingElem>() && flags.introspectable {
                        flags.introspectable = false;
                        if self.seen.insert(location) {
                            let (page, content) = (self.page, content.clone());
                            self.headings.push(Heading { page, at, content });
                        }
                    }
                }
            }
            FrameItem::Tag(Tag::End(location, _, flags)) => {
                self.move_to(location);
                if self.seen.contains(location) {
                    flags.introspectable = false;
                }
            }
            FrameItem::Link(Destination::Location(location), _) => self.move_to(location),
            FrameItem::Link(Destination::Position(position), _) => {
                position.page = position.page.saturating_add(self.pages_before);
            }
            FrameItem::Link(..)
            | FrameItem::Text(_)
            | FrameItem::Shape(..)
            | FrameItem::Image(..) => {}
        }
    }

    fn move_to(&self, location: &mut Location) {
        *location = location.variant(self.part);
    }
}

/// Tells the outline of a part's bookmarks and, below them, of its headings.
fn mark(pages: &mut [Page], part: usize, bookmarks: &[Bookmark], headings: Vec<Heading>) {
    let depth = bookmarks.last().map_or(0, |it| it.level);
    let mut titles = headings.iter().filter(|it| it.level() == 1);
    // The only heading of the first level is the title, which the bookmark says already.
    let titled = titles.next().is_some() && titles.next().is_none() && depth > 0;
    let mut marks: Vec<Heading> = Vec::new();
    for bookmark in bookmarks {
        let mut content = HeadingElem::new(TextElem::packed(bookmark.text.as_str())).pack();
        content.set_location(Location::new(part as u128).variant(bookmark.level));
        let heading = Heading {
            page: 0,
            at: Point::zero(),
            content,
        };
        marks.extend(leveled(heading, bookmark.level));
    }
    for mut heading in headings {
        if titled && heading.level() == 1 {
            // It stays a place that links lead to, and becomes the bookmark itself.
            let title = marks.pop().map(|it| it.content);
            let title = title.as_ref().and_then(Content::to_packed::<HeadingElem>);
            let own = heading.content.to_packed_mut::<HeadingElem>();
            if let Some((own, title)) = own.zip(title) {
                own.body = title.body.clone();
                own.bookmarked.set(Smart::Custom(true));
            }
            marks.extend(leveled(heading, depth));
        } else {
            let level = depth + heading.level() - usize::from(titled);
            marks.extend(leveled(heading, level));
        }
    }
    for (nth, page) in pages.iter_mut().enumerate() {
        let here = marks.iter().filter(|it| it.page == nth);
        page.frame
            .prepend_multiple(here.flat_map(tags).collect::<Vec<_>>());
    }
}

/// The heading at another level of the outline.
fn leveled(mut heading: Heading, level: usize) -> Option<Heading> {
    let own = heading.content.to_packed_mut::<HeadingElem>()?;
    own.level.set(Smart::Custom(NonZeroUsize::new(level)?));
    Some(heading)
}

fn tags(heading: &Heading) -> impl Iterator<Item = (Point, FrameItem)> {
    let start = Tag::Start(heading.content.clone(), OUTLINE);
    let location = heading.content.location();
    let end = location.map(|it| Tag::End(it, 0, OUTLINE));
    let both = end.into_iter().flat_map(move |end| [start.clone(), end]);
    both.map(|tag| (heading.at, FrameItem::Tag(tag)))
}
