//! Người gác cửa: who may ask, and how.
//!
//! The page shows letters of citizens. It is served to this machine alone, but any page in the
//! browser can send requests to this machine as well: by a name of its own that it lets point
//! here (DNS rebinding), or by an image or script that it loads from here.

use super::request::RequestHead;

/// Why a request is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// It was meant for another server, or comes from the page of another one.
    Foreign,
    /// Nothing can be changed here.
    Method,
}

/// Whether a request to the server at `port` is refused.
pub fn refuse(request: &RequestHead, port: u16) -> Option<Refused> {
    if !is_for_us(request, port) || is_from_elsewhere(request, port) {
        Some(Refused::Foreign)
    } else if !matches!(&*request.method, "GET" | "HEAD") {
        Some(Refused::Method)
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

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(method: &str, headers: &[(&str, &str)]) -> Option<Refused> {
        let header = |(name, value): &(&str, &str)| format!("{name}: {value}\r\n");
        let headers: String = headers.iter().map(header).collect();
        let head = format!("{method} / HTTP/1.1\r\n{headers}\r\n");
        refuse(&RequestHead::read(&mut head.as_bytes()).unwrap(), 4825)
    }

    #[test]
    fn only_names_of_this_machine_are_answered() {
        for host in [
            "127.0.0.1:4825",
            "localhost:4825",
            "LOCALHOST:4825",
            "[::1]:4825",
        ] {
            assert_eq!(asked("GET", &[("Host", host)]), None, "{host}");
        }
        let foreign = [
            "127.0.0.1",
            "127.0.0.1:4826",
            "localhost",
            "evil.example:4825",
            "127.0.0.1.evil.example:4825",
            "localhost:4825.evil.example",
            "127.1:4825",
            "0.0.0.0:4825",
            "",
        ];
        for host in foreign {
            let refused = asked("GET", &[("Host", host)]);
            assert_eq!(refused, Some(Refused::Foreign), "{host}");
        }
        assert_eq!(asked("GET", &[]), Some(Refused::Foreign));
        let twice = [("Host", "localhost:4825"), ("Host", "evil.example")];
        assert_eq!(asked("GET", &twice), Some(Refused::Foreign));
    }

    #[test]
    fn nothing_can_be_changed() {
        for method in ["POST", "PUT", "DELETE", "OPTIONS"] {
            let refused = asked(method, &[("Host", "localhost:4825")]);
            assert_eq!(refused, Some(Refused::Method), "{method}");
        }
        assert_eq!(asked("HEAD", &[("Host", "localhost:4825")]), None);
    }

    #[test]
    fn another_page_may_link_here_and_no_more() {
        let from = |site, mode, target| {
            let headers = [
                ("Host", "localhost:4825"),
                ("Sec-Fetch-Site", site),
                ("Sec-Fetch-Mode", mode),
                ("Sec-Fetch-Dest", target),
            ];
            asked("GET", &headers)
        };
        assert_eq!(from("cross-site", "navigate", "document"), None);
        assert_eq!(from("same-origin", "no-cors", "image"), None);
        assert_eq!(from("none", "navigate", "document"), None);
        let refused = Some(Refused::Foreign);
        assert_eq!(from("cross-site", "no-cors", "image"), refused);
        assert_eq!(from("same-site", "no-cors", "script"), refused);
        assert_eq!(from("cross-site", "navigate", "iframe"), refused);
        let origin = |value| asked("GET", &[("Host", "localhost:4825"), ("Origin", value)]);
        assert_eq!(origin("http://localhost:4825"), None);
        assert_eq!(origin("http://localhost:4826"), refused);
        assert_eq!(origin("null"), refused);
    }
}
