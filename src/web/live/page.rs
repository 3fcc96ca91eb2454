//! Các trang xem trước: what they are made of, and what their templates see.

use std::sync::Arc;

use minijinja::value::Serde;
use minijinja::{Value, context};
use serde::Serialize;

use super::assets::render;
use super::findings::{KnownDocument, findings_about};
use super::words::by_name;
use crate::documents::Standing;
use crate::findings::{Finding, Lang, Sources};
use crate::render::{Digest, PageImage};
use crate::web::listing::{Listed, by_year};

/// What every page shows: the documents, and what was found.
#[derive(Debug)]
pub struct LivePage<'a> {
    /// The language of the page.
    pub lang: Lang,
    /// A name for the records as they are now.
    pub revision: String,
    /// All documents.
    pub known: &'a [KnownDocument],
    /// What was found in the records, and when the document was set.
    pub findings: Vec<&'a Finding>,
    /// The files that the findings are shown in.
    pub sources: &'a Sources,
}

/// What the page of a document shows of it.
#[derive(Debug, Serialize)]
pub struct DocumentPages<'a> {
    /// The path of the document; there may be none of it.
    pub path: &'a str,
    /// Whether the pages are what the records say now.
    pub current: bool,
    /// Its last good pages.
    pub images: &'a [PagePicture],
    /// How the file in the output folder compares; `None` while the document cannot be made.
    pub on_disk: Option<BuiltCopy>,
}

/// Ảnh một trang: its name, and how large the page is.
#[derive(Debug, Clone, Serialize)]
pub struct PagePicture {
    /// Its name: pages that look alike have the same.
    pub digest: Digest,
    /// The picture itself, which its page does not hold.
    #[serde(skip)]
    pub svg: Arc<str>,
    /// How wide the page is, in pt.
    pub width: f64,
    /// How high the page is, in pt.
    pub height: f64,
}

impl From<PageImage> for PagePicture {
    fn from(image: PageImage) -> Self {
        Self {
            digest: Digest::of(image.svg.as_bytes()),
            svg: image.svg.into(),
            width: image.width,
            height: image.height,
        }
    }
}

/// The paper in the output folder against the one that would be made now.
#[derive(Debug, Clone, Copy, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum BuiltCopy {
    /// The same, byte for byte.
    Same,
    /// Another one.
    Other,
    /// There is none.
    Missing,
}

impl LivePage<'_> {
    /// The page of a document, or the one to begin with: the list of all of them. The list is left
    /// out where whoever asks shows the one of this digest already.
    pub fn html(&self, document: Option<&DocumentPages<'_>>, list_shown: Option<&str>) -> String {
        let path = document.map_or("", |it| it.path);
        let listed = self.known.iter().map(|it| Listed {
            path: &it.document.path,
            kind: Some(it.document.kind),
            document: Some(&it.document),
            current: it.sound,
            pages: 0,
            size: 0,
            otherwise: &[],
        });
        let years = by_year(&listed.collect::<Vec<_>>(), path);
        let list = Digest::of(&serde_json::to_vec(&years).unwrap_or_default());
        let known = self.known.iter().find(|it| it.document.path == path);
        let found = findings_about(known, &self.findings, self.sources, self.lang);
        let view = context! {
            lang => self.lang.code(),
            // Every sentence by its name.
            t => by_name(self.lang),
            revision => &*self.revision,
            // Nothing where the page shows the list already.
            years => Serde((list_shown != Some(list.as_str())).then_some(years)),
            list => list.as_str(),
            known => known.is_some(),
            title => known.map(|it| &*it.document.title),
            number => known.and_then(|it| it.document.number.as_deref()),
            standing => known.and_then(|it| it.document.standing()).map(Standing::name),
            found,
            ..Value::from(Serde(document))
        };
        let template = document.map_or("home.html", |_| "document.html");
        render(template, view)
    }
}
