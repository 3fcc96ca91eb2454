//! Trang của một văn bản: its pages as they will be printed, and what was found about it.

use serde::Serialize;

use super::assets::{code, render};
use super::found::Found;
use super::known::{Known, listed};
use crate::findings::{Finding, Lang, Sources};
use crate::render::Digest;
use crate::web::listing::{Year, by_year};

/// What the page of a document is made of.
#[derive(Debug)]
pub struct DocumentPage<'a> {
    /// The language of the page.
    pub lang: Lang,
    /// A name for the records as they are now.
    pub revision: &'a str,
    /// The path of the document; there may be none of it.
    pub path: &'a str,
    /// All documents.
    pub known: &'a [Known],
    /// The digest of the list that whoever asks shows already: it is left out then.
    pub list_shown: Option<&'a str>,
    /// Whether the pages are what the records say now.
    pub current: bool,
    /// Its last good pages.
    pub images: Vec<PageImage<'a>>,
    /// How the file in the output folder compares; `None` while the document cannot be made.
    pub on_disk: Option<OnDisk>,
    /// What was found in the records, and when the document was set.
    pub findings: Vec<&'a Finding>,
    /// The files that the findings are shown in.
    pub sources: &'a Sources,
}

/// Ảnh một trang: its name, and how large the page is.
#[derive(Debug, Serialize)]
pub struct PageImage<'a> {
    /// Its name: pages that look alike have the same.
    pub digest: &'a str,
    /// In pt.
    pub width: f64,
    /// In pt.
    pub height: f64,
}

/// The paper in the output folder against the one that would be made now.
#[derive(Debug, Clone, Copy, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum OnDisk {
    /// The same, byte for byte.
    Same,
    /// Another one.
    Other,
    /// There is none.
    Missing,
}

#[derive(Serialize)]
struct View<'a> {
    lang: &'static str,
    revision: &'a str,
    /// The digest of the list.
    list: &'a str,
    /// `None` where the page shows the list already.
    years: Option<Vec<Year<'a>>>,
    path: &'a str,
    known: bool,
    title: Option<&'a str>,
    number: Option<&'a str>,
    current: bool,
    images: &'a [PageImage<'a>],
    on_disk: Option<OnDisk>,
    found: Found,
}

/// The page of a document.
pub fn document_page(page: &DocumentPage<'_>) -> String {
    let known = page.known.iter().find(|it| it.document.path == page.path);
    let document = known.map(|it| &it.document);
    let years = by_year(&listed(page.known), page.path);
    let list = Digest::of(&serde_json::to_vec(&years).unwrap_or_default());
    let is_shown = page.list_shown == Some(list.as_str());
    let findings = page.findings.iter().copied();
    let view = View {
        lang: code(page.lang),
        revision: page.revision,
        list: list.as_str(),
        years: (!is_shown).then_some(years),
        path: page.path,
        known: known.is_some(),
        title: document.map(|it| &*it.title),
        number: document.and_then(|it| it.number.as_deref()),
        current: page.current,
        images: &page.images,
        on_disk: page.on_disk,
        found: Found::about(known, findings, page.sources, page.lang),
    };
    render("document.html", page.lang, &view)
}
