//! Trang đầu: the page to begin with.

use super::desk::{Desk, Seen};
use super::events::revision;
use super::page::Site;
use crate::making::index_now;

/// The page to begin with, of the records as they are now.
pub fn html(site: &Site, desk: &Desk) -> String {
    let reading = desk.reading();
    let number = reading.number;
    let page = site.index(&Seen::nothing(reading));
    kept_live(page, number)
}

/// The page of the output folder as a build would write it now; its links lead to documents as
/// they are now. `None` when its template is broken.
pub fn board(desk: &Desk) -> Option<String> {
    let reading = desk.reading();
    let page = index_now(&reading.workspace, &desk.settings.out, &reading.renderer).ok()?;
    // By itself it talks to nobody; here it asks this server whether something changed.
    let page = page.replacen(
        "script-src 'unsafe-inline'",
        "connect-src 'self'; script-src 'self' 'unsafe-inline'",
        1,
    );
    Some(kept_live(page, reading.number))
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
