//! Đường dẫn: what can be asked for. What is not here does not exist: no request names a file.

/// Nơi cần đến: what a request asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Route<'a> {
    /// The page to begin with.
    Home,
    /// The page of an output folder: what is due, and what people asked for.
    Board,
    /// The page of the first document.
    FirstDocument,
    /// The page of the document of that path.
    Document(&'a str),
    /// The document of that path as PDF. The same place as below the output folder, so that the
    /// links of a page that lists the documents work here as well.
    Pdf(&'a str),
    /// The picture of a page.
    Picture(&'a str),
    /// Tells of changes.
    Events,
    /// How the pages look.
    Style,
    /// What keeps a document's page up to date.
    Script,
    /// What keeps any other page up to date.
    ReloadScript,
    /// The tab's icon.
    Icon,
}

/// Below this are the pages of documents.
const DOCUMENTS: &str = "/xem/";

impl<'a> Route<'a> {
    /// What a URL asks for. Nothing is decoded: no path that exists needs it.
    pub fn parse(url: &'a str) -> Option<Self> {
        let path = url.split_once(['?', '#']).map_or(url, |(path, _)| path);
        if let Some(document) = path.strip_prefix(DOCUMENTS) {
            return document_path(document).map(Self::Document);
        }
        if let Some(name) = path.strip_prefix("/preview/pages/") {
            let digest = name.strip_suffix(".svg")?;
            let hex = digest.bytes().all(|it| it.is_ascii_hexdigit());
            return hex.then_some(Self::Picture(digest));
        }
        match path {
            "/" => Some(Self::Home),
            "/index.html" => Some(Self::Board),
            "/xem" => Some(Self::FirstDocument),
            "/preview/events" => Some(Self::Events),
            "/preview/preview.css" => Some(Self::Style),
            "/preview/preview.js" => Some(Self::Script),
            "/preview/index.js" => Some(Self::ReloadScript),
            "/preview/icon.svg" => Some(Self::Icon),
            _ => document_path(path.strip_prefix('/')?).map(Self::Pdf),
        }
    }
}

/// The digest of the list that a page shows already, which need not be sent again.
pub fn list_shown(url: &str) -> Option<&str> {
    url.split_once("?list=").map(|(_, digest)| digest)
}

/// The text, if it looks like the path of a document: whether there is one is another question.
fn document_path(path: &str) -> Option<&str> {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    let name = |part: &str| !part.is_empty() && part.bytes().all(plain);
    let parts = path.strip_suffix(".pdf")?;
    parts.split('/').all(name).then_some(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_exists_is_found() {
        let pdf = "2025/2025-04-nuoc-tang/giay-moi/01-pham-thi-huong.pdf";
        assert_eq!(Route::parse("/"), Some(Route::Home));
        assert_eq!(Route::parse("/?a=b"), Some(Route::Home));
        assert_eq!(Route::parse(&format!("/{pdf}")), Some(Route::Pdf(pdf)));
        let page = format!("/xem/{pdf}?x");
        assert_eq!(Route::parse(&page), Some(Route::Document(pdf)));
        let picture = Route::parse("/preview/pages/00ff.svg");
        assert_eq!(picture, Some(Route::Picture("00ff")));
    }

    #[test]
    fn nothing_leads_out() {
        let urls = [
            "",
            "*",
            "//",
            "/..",
            "/../Cargo.toml",
            "/../ke-hoach.pdf",
            "/2025/../ke-hoach.pdf",
            "/2025/%2e%2e/ke-hoach.pdf",
            "/2025%2fke-hoach.pdf",
            "/2025\\ke-hoach.pdf",
            "//2025/ke-hoach.pdf",
            "/2025//ke-hoach.pdf",
            "/xem/../ke-hoach.pdf",
            "/xem//etc/passwd",
            "/xem/%2e%2e%2fke-hoach.pdf",
            "/preview/",
            "/preview/../x",
            "/preview/pages/../../x.svg",
            "/preview/pages/%2e%2e.svg",
            "/records/office.toml",
            "/manifest.json",
            "/.pdf",
            "http://evil.example/2025/ke-hoach.pdf",
        ];
        for url in urls {
            assert_eq!(Route::parse(url), None, "{url}");
        }
    }
}
