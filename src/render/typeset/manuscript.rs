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
    /// The document's path, a part of the PDF's identity.
    pub path: String,
    /// Its title, another part.
    pub title: String,
    /// Its number, the third; `None` in a draft.
    pub number: Option<String>,
    /// What `datetime.today()` gives: no stage looks at the clock.
    pub reference: NaiveDate,
}

impl Manuscript {
    /// What is set for a document.
    pub fn new(document: &Document, markup: &Markup) -> Self {
        Self {
            markup: markup.text().to_owned(),
            path: document.path.clone(),
            title: document.title.clone(),
            number: document.number.clone(),
            reference: document.reference,
        }
    }

    /// What the document is, in one line: path, number and title.
    pub(crate) fn identity(&self) -> String {
        let number = self.number.as_deref().unwrap_or("draft");
        format!("{}/{number}/{}", self.path, self.title)
    }

    pub(crate) fn today(&self) -> Option<Datetime> {
        let day = self.reference;
        let month = u8::try_from(day.month()).ok()?;
        Datetime::from_ymd(day.year(), month, u8::try_from(day.day()).ok()?)
    }
}
