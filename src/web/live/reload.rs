//! Trang tự tải lại: a page that stands by itself, made to follow the records while it is served.

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
