//! Người gác cửa: who may ask, and how.
//!
//! The page shows letters of citizens. It is served to this machine alone, but any page in the
//! browser can send requests to this machine as well: by a name of its own that it lets point
//! here (DNS rebinding), or by an image or script that it loads from here.

use std::borrow::Cow;

use hyper::body::Body;
use hyper::header::{HOST, HeaderName, ORIGIN};
use hyper::{Method, Request};

use super::reply::Status;

const SITE: HeaderName = HeaderName::from_static("sec-fetch-site");
const MODE: HeaderName = HeaderName::from_static("sec-fetch-mode");
const TARGET: HeaderName = HeaderName::from_static("sec-fetch-dest");

/// Whether a request to the server at `port` is refused, and as what. Of a body no byte is read: no
/// page sends one.
pub fn refuse(request: &Request<impl Body>, port: u16) -> Option<Status> {
    if !is_for_us(request, port) || is_from_elsewhere(request, port) {
        Some(Status::Forbidden)
    } else if !matches!(*request.method(), Method::GET | Method::HEAD) {
        Some(Status::ReadOnly)
    } else if !request.body().is_end_stream() {
        Some(Status::Loaded)
    } else {
        None
    }
}

/// The names of this machine that nobody else can give out.
fn hosts(port: u16) -> [String; 3] {
    ["127.0.0.1", "localhost", "[::1]"].map(|name| format!("{name}:{port}"))
}

/// The value of each header of that name.
fn values<B>(request: &Request<B>, name: HeaderName) -> impl Iterator<Item = Cow<'_, str>> {
    let values = request.headers().get_all(name).into_iter();
    values.map(|it| String::from_utf8_lossy(it.as_bytes()))
}

/// Exactly one `Host`, and a name of this machine: not one that a stranger lets point here.
fn is_for_us<B>(request: &Request<B>, port: u16) -> bool {
    let mut given = values(request, HOST);
    let host = given.next().map(|it| it.to_ascii_lowercase());
    host.is_some_and(|host| hosts(port).contains(&host)) && given.next().is_none()
}

/// Whether a page of another server sent the request. That one may link to this one, and no more.
fn is_from_elsewhere<B>(request: &Request<B>, port: u16) -> bool {
    let first = |name| values(request, name).next();
    let ours = hosts(port).map(|host| format!("http://{host}"));
    let foreign = |origin: Cow<'_, str>| !ours.iter().any(|it| *it == origin);
    let foreign_site = first(SITE).is_some_and(|it| !matches!(&*it, "same-origin" | "none"));
    let follows_a_link =
        first(MODE).as_deref() == Some("navigate") && first(TARGET).as_deref() == Some("document");
    values(request, ORIGIN).any(foreign) || (foreign_site && !follows_a_link)
}
