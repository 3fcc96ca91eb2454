//! Bản thảo: what the typesetter is given.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use typst::foundations::Datetime;

use crate::documents::Document;
use crate::render::markup::Markup;

/// Bản thảo: markup, and what the PDF says of itself.
///
/// It can be sent to another process, unlike the `Markup` it was made from, which knows the
/// way back to the templates.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manuscript {
    /// Typst markup.
    pub markup: String,
    /// What the document is, in one line: path, number and title.
    pub identity: String,
    /// What `datetime.today()` gives: no stage looks at the clock.
    pub reference: NaiveDate,
    /// The bookmarks that lead to it in a pack, from the outside in: the last one is its own, and
    /// its headings stand below it.
    pub bookmarks: Vec<Bookmark>,
}

/// Dấu trang: a line of the outline that a reader of the PDF shows beside the pages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bookmark {
    /// How deep it stands, from 1.
    pub level: usize,
    /// The words of the line.
    pub text: String,
}

impl Manuscript {
    /// What is set for a document.
    pub fn new(document: &Document, markup: &Markup) -> Self {
        let number = document.number.as_deref().unwrap_or("draft");
        Self {
            markup: markup.text.clone(),
            identity: format!("{}/{number}/{}", document.path, document.title),
            reference: document.reference,
            bookmarks: Vec::new(),
        }
    }

    pub(crate) fn today(&self) -> Option<Datetime> {
        let day = self.reference;
        let month = u8::try_from(day.month()).ok()?;
        Datetime::from_ymd(day.year(), month, u8::try_from(day.day()).ok()?)
    }
}
