//! Trang đầu: the page to begin with.

use serde::Serialize;

use super::assets::{code, render};
use super::found::Found;
use super::known::{Known, listed};
use crate::findings::{Finding, Lang, Sources};
use crate::web::listing::{Year, by_year};

/// What the page to begin with is made of.
#[derive(Debug, Clone, Copy)]
pub struct HomePage<'a> {
    /// The language of the page.
    pub lang: Lang,
    /// A name for the records as they are now.
    pub revision: &'a str,
    /// All documents.
    pub known: &'a [Known],
    /// What was found in the records.
    pub findings: &'a [Finding],
    /// The files that the findings are shown in.
    pub sources: &'a Sources,
}

#[derive(Serialize)]
struct View<'a> {
    lang: &'static str,
    revision: &'a str,
    years: Vec<Year<'a>>,
    found: Found,
}

/// The page to begin with.
pub fn home_page(page: &HomePage<'_>) -> String {
    let view = View {
        lang: code(page.lang),
        revision: page.revision,
        years: by_year(&listed(page.known), ""),
        found: Found::about(None, page.findings.iter(), page.sources, page.lang),
    };
    render("home.html", page.lang, &view)
}
