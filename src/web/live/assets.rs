//! Mẫu, kiểu và mã lệnh của các trang xem trước.

use minijinja::Value;

use crate::web::engine::render_page;

/// How the pages look.
pub const STYLE: &str = include_str!("preview.css");
/// What keeps a document's page up to date.
pub const SCRIPT: &str = include_str!("preview.js");
/// What loads any other page anew when the records change.
pub const RELOAD_SCRIPT: &str = include_str!("index.js");
/// The tab's icon.
pub const ICON: &str = include_str!("icon.svg");

/// What becomes of a template that does not fit its view; the tests look at all of them.
const BROKEN: &str = "<!doctype html><title>doithoai</title>";

/// Renders one of the templates.
pub(super) fn render(name: &str, view: Value) -> String {
    let texts = |name: &str| {
        let text = match name {
            "document.html" => include_str!("document.html"),
            "findings.html" => include_str!("findings.html"),
            "home.html" => include_str!("home.html"),
            "list.html" => include_str!("list.html"),
            _ => return None,
        };
        Some(text.to_owned())
    };
    render_page(texts, name, view).unwrap_or_else(|_| BROKEN.to_owned())
}

/// The page of an output folder with the script that loads it anew when the records are no more
/// those of this name. By itself it talks to nobody; served, it asks its server.
pub fn kept_live(page: &str, revision: &str) -> String {
    let mut page = page.replacen(
        "script-src 'unsafe-inline'",
        "connect-src 'self'; script-src 'self' 'unsafe-inline'",
        1,
    );
    let script =
        format!("<script src=\"/preview/index.js\" data-revision=\"{revision}\" defer></script>\n");
    let end = page.rfind("</body>").unwrap_or(page.len());
    page.insert_str(end, &script);
    page
}
