//! Trang web: what stands on it, and its words in both languages.

use std::fs;

use minijinja::syntax::SyntaxConfig;
use minijinja::value::Serde;
use minijinja::{AutoEscape, Environment, Error, UndefinedBehavior};
use serde::Serialize;

use super::complaints::{Complaints, complaints};
use super::desk::{Desk, Seen};
use super::events::revision;
use super::listing::{Year, digest, listing};
use crate::findings::Lang;

/// What becomes of a template that does not fit its view; a test looks at all of them.
const BROKEN: &str = "<!doctype html><title>doithoai</title>";

/// Các trang web của phần xem trước.
pub struct Site {
    environment: Environment<'static>,
    lang: Lang,
}

/// What the page of a document shows.
#[derive(Debug, Serialize)]
struct DocumentView<'a> {
    lang: &'static str,
    revision: String,
    list: &'a str,
    /// `None` where the page shows the list already.
    years: Option<Vec<Year<'a>>>,
    path: &'a str,
    known: bool,
    title: Option<&'a str>,
    number: Option<&'a str>,
    current: bool,
    sheets: Vec<Sheet<'a>>,
    on_disk: Option<OnDisk>,
    found: Complaints,
}

/// What the list of all documents shows.
#[derive(Debug, Serialize)]
struct IndexView<'a> {
    lang: &'static str,
    years: Vec<Year<'a>>,
    found: Complaints,
}

/// A page of a document.
#[derive(Debug, Serialize)]
struct Sheet<'a> {
    digest: &'a str,
    width: f64,
    height: f64,
}

/// The paper in the output folder against the one that would be made now.
#[derive(Debug, Clone, Copy, Serialize)]
#[serde(rename_all = "kebab-case")]
enum OnDisk {
    Same,
    Other,
    Missing,
}

impl Site {
    /// The pages in a language.
    ///
    /// # Errors
    ///
    /// A mistake in the pages' templates.
    pub fn new(lang: Lang) -> Result<Self, Error> {
        let mut environment = Environment::new();
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        environment.set_auto_escape_callback(|_| AutoEscape::Html);
        let mut syntax = SyntaxConfig::builder();
        let syntax = syntax.trim_blocks(true).lstrip_blocks(true).build()?;
        environment.set_syntax(syntax);
        environment.add_function("t", move |vi: String, en: String| match lang {
            Lang::Vi => vi,
            Lang::En => en,
        });
        environment.add_template("document.html", include_str!("document.html"))?;
        environment.add_template("findings.html", include_str!("findings.html"))?;
        environment.add_template("index.html", include_str!("index.html"))?;
        environment.add_template("list.html", include_str!("list.html"))?;
        Ok(Self { environment, lang })
    }

    /// The page of a document. The list of all documents is left out for a page that shows the
    /// one of this digest.
    pub fn document(&self, desk: &Desk, path: &str, seen: &Seen, shown: Option<&str>) -> String {
        let look = seen.look.as_deref();
        let sheets: Vec<Sheet<'_>> = look
            .iter()
            .flat_map(|look| &look.pages)
            .map(|page| Sheet {
                digest: page.digest.as_str(),
                width: page.width,
                height: page.height,
            })
            .collect();
        let pdf = look.filter(|_| seen.is_current()).map(|it| &it.pdf);
        let on_disk = pdf.map(|pdf| match fs::read(desk.settings.out.join(path)) {
            Ok(bytes) if bytes == *pdf => OnDisk::Same,
            Ok(_) => OnDisk::Other,
            Err(_) => OnDisk::Missing,
        });
        let known = seen.known.as_ref();
        let all = &seen.reading.known;
        let list = digest(all, path);
        let is_shown = shown == Some(list.as_str());
        let view = DocumentView {
            lang: self.code(),
            revision: revision(seen.reading.number),
            list: list.as_str(),
            years: (!is_shown).then(|| listing(all, path)),
            path,
            known: known.is_some(),
            title: known.map(|it| it.title.as_str()),
            number: known.and_then(|it| it.number.as_deref()),
            current: seen.is_current(),
            sheets,
            on_disk,
            found: complaints(seen, self.lang),
        };
        self.render("document.html", &view)
    }

    /// The list of all documents.
    pub fn index(&self, seen: &Seen) -> String {
        let view = IndexView {
            lang: self.code(),
            years: listing(&seen.reading.known, ""),
            found: complaints(seen, self.lang),
        };
        self.render("index.html", &view)
    }

    /// Told to a request that was meant for another server.
    pub fn foreign(&self) -> &'static str {
        self.word(
            "chỉ trả lời máy này, ở đúng địa chỉ mà doithoai preview đã in ra",
            "only this machine is answered, at the address that doithoai preview printed",
        )
    }

    /// Told to a request that wants to change something.
    pub fn read_only(&self) -> &'static str {
        self.word("ở đây chỉ xem được", "here one can only look")
    }

    /// Told to a request for what does not exist.
    pub fn nothing(&self) -> &'static str {
        self.word(
            "không có gì ở địa chỉ này",
            "there is nothing at this address",
        )
    }

    fn word(&self, vi: &'static str, en: &'static str) -> &'static str {
        match self.lang {
            Lang::Vi => vi,
            Lang::En => en,
        }
    }

    fn code(&self) -> &'static str {
        self.word("vi", "en")
    }

    fn render(&self, name: &str, view: &impl Serialize) -> String {
        let template = self.environment.get_template(name);
        let page = template.and_then(|it| it.render(Serde(view)));
        page.unwrap_or_else(|_| BROKEN.to_owned())
    }
}
