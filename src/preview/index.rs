//! Trang đầu: the page to begin with.

use super::desk::Desk;
use super::desk::Seen;
use super::events::revision;
use super::page::Site;

/// The page to begin with, of the records as they are now.
///
/// Any page whose links to documents are those of the output folder (`2025/ke-hoach.pdf`) can
/// stand here: they work here as well. It is kept up to date by what [`kept_live`] adds.
pub fn html(site: &Site, desk: &Desk) -> String {
    let reading = desk.reading();
    let number = reading.number;
    // THE INDEX: put another page of `reading.workspace` here.
    let page = site.index(&Seen::nothing(reading));
    kept_live(page, number)
}

/// The page with the script that loads it anew when the records change.
fn kept_live(mut page: String, number: u64) -> String {
    let revision = revision(number);
    let script =
        format!("<script src=\"/preview/index.js\" data-revision=\"{revision}\" defer></script>\n");
    let end = page.rfind("</body>").unwrap_or(page.len());
    page.insert_str(end, &script);
    page
}
