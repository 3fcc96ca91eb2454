//! Người gác cửa: who may ask, and how.
//!
//! The page shows letters of citizens. It is served to this machine alone, but any page in the
//! browser can send requests to this machine as well: by a name of its own that it lets point
//! here (DNS rebinding), or by an image or script that it loads from here.

use super::reply::Status;
use super::request::RequestHead;

/// Whether a request to the server at `port` is refused, and as what.
pub fn refuse(request: &RequestHead, port: u16) -> Option<Status> {
    if !is_for_us(request, port) || is_from_elsewhere(request, port) {
        Some(Status::Forbidden)
    } else if !matches!(&*request.method, "GET" | "HEAD") {
        Some(Status::ReadOnly)
    } else {
        None
    }
}

/// The names of this machine that nobody else can give out.
fn hosts(port: u16) -> [String; 3] {
    ["127.0.0.1", "localhost", "[::1]"].map(|name| format!("{name}:{port}"))
}

/// Exactly one `Host`, and a name of this machine: not one that a stranger lets point here.
fn is_for_us(request: &RequestHead, port: u16) -> bool {
    let mut given = request.values("Host");
    let host = given.next().map(str::to_ascii_lowercase);
    host.is_some_and(|host| hosts(port).contains(&host)) && given.next().is_none()
}

/// Whether a page of another server sent the request. That one may link to this one, and no more.
fn is_from_elsewhere(request: &RequestHead, port: u16) -> bool {
    let first = |name| request.values(name).next();
    let ours = hosts(port).map(|host| format!("http://{host}"));
    let foreign = |origin: &str| !ours.iter().any(|it| it == origin);
    let foreign_site =
        first("Sec-Fetch-Site").is_some_and(|it| !matches!(it, "same-origin" | "none"));
    let follows_a_link =
        first("Sec-Fetch-Mode") == Some("navigate") && first("Sec-Fetch-Dest") == Some("document");
    request.values("Origin").any(foreign) || (foreign_site && !follows_a_link)
}
