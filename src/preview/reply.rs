//! Lời đáp: what is sent, and the rules it puts the browser under.

use std::io;
use std::io::Cursor;
use std::io::Write;

use tiny_http::Header;
use tiny_http::Request;
use tiny_http::Response;
use tiny_http::StatusCode;

/// What the browser may do with any answer: keep nothing, guess nothing, show it to no other
/// page, tell no other server where it came from.
const ALWAYS: [(&str, &str); 6] = [
    ("Cache-Control", "no-store"),
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Referrer-Policy", "no-referrer"),
];

/// A page loads nothing but from here, runs no script but ours, and sends nothing anywhere.
const OF_PAGES: &str = "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; \
    connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
/// A picture does nothing.
const OF_PICTURES: &str = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
/// A viewer of PDFs brings its own page along.
const OF_PDFS: &str = "frame-ancestors 'none'";

/// Lời đáp.
pub struct Reply {
    status: u16,
    kind: &'static str,
    policy: &'static str,
    body: Vec<u8>,
    allow: bool,
}

impl Reply {
    /// A page.
    pub fn page(html: String) -> Self {
        Self::new(200, "text/html; charset=utf-8", OF_PAGES, html)
    }

    /// A page that says that there is none.
    pub fn missing(html: String) -> Self {
        Self::new(404, "text/html; charset=utf-8", OF_PAGES, html)
    }

    /// A sentence about why there is no answer.
    pub fn sentence(status: u16, text: &str) -> Self {
        let body = format!("{text}\n");
        Self {
            allow: status == 405,
            ..Self::new(status, "text/plain; charset=utf-8", OF_PAGES, body)
        }
    }

    /// A style sheet.
    pub fn style(text: &str) -> Self {
        Self::new(200, "text/css; charset=utf-8", OF_PAGES, text)
    }

    /// A script.
    pub fn script(text: &str) -> Self {
        Self::new(200, "text/javascript; charset=utf-8", OF_PAGES, text)
    }

    /// A picture.
    pub fn picture(svg: &str) -> Self {
        Self::new(200, "image/svg+xml", OF_PICTURES, svg)
    }

    /// A document.
    pub fn pdf(bytes: &[u8]) -> Self {
        Self::new(200, "application/pdf", OF_PDFS, bytes)
    }

    fn new(
        status: u16,
        kind: &'static str,
        policy: &'static str,
        body: impl Into<Vec<u8>>,
    ) -> Self {
        Self {
            status,
            kind,
            policy,
            body: body.into(),
            allow: false,
        }
    }

    /// Answers a request.
    ///
    /// # Errors
    ///
    /// When it cannot be sent; not when nobody listens any more.
    pub fn send(self, request: Request) -> io::Result<()> {
        let mut headers = vec![
            ("Content-Type", self.kind),
            ("Content-Security-Policy", self.policy),
        ];
        headers.extend(ALWAYS);
        if self.allow {
            headers.push(("Allow", "GET, HEAD"));
        }
        let header = |(name, value): (&str, &str)| {
            Header::from_bytes(name.as_bytes(), value.as_bytes()).ok()
        };
        let headers = headers.into_iter().filter_map(header).collect();
        let length = self.body.len();
        let response = Response::new(
            StatusCode(self.status),
            headers,
            Cursor::new(self.body),
            Some(length),
            None,
        );
        // A whole answer with its length: nothing is sent in chunks.
        request.respond(response.with_chunked_threshold(usize::MAX))
    }
}

/// The head of an answer that does not end.
///
/// # Errors
///
/// When it cannot be sent.
pub fn stream_head(to: &mut dyn Write) -> io::Result<()> {
    to.write_all(b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n")?;
    for (name, value) in ALWAYS {
        write!(to, "{name}: {value}\r\n")?;
    }
    to.write_all(b"\r\n")?;
    to.flush()
}
