//! Lời đáp: what is sent, and the rules it puts the browser under.

use std::io;
use std::io::Write;

use tiny_http::{Method, Request, StatusCode};

/// The status that says which methods there are.
const NOT_ALLOWED: u16 = 405;

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
/// The page of an output folder stands by itself, and has its style and script in it.
const OF_BOARD: &str = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; \
    script-src 'self' 'unsafe-inline'; connect-src 'self'; base-uri 'none'; form-action 'none'; \
    frame-ancestors 'none'";
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
}

impl Reply {
    /// A page.
    pub fn page(html: String) -> Self {
        Self::new(200, "text/html; charset=utf-8", OF_PAGES, html)
    }

    /// The page of an output folder.
    pub fn board(html: String) -> Self {
        Self::new(200, "text/html; charset=utf-8", OF_BOARD, html)
    }

    /// A page that says that there is none.
    pub fn missing(html: String) -> Self {
        Self::new(404, "text/html; charset=utf-8", OF_PAGES, html)
    }

    /// A sentence about why there is no answer.
    pub fn sentence(status: u16, text: &str) -> Self {
        let body = format!("{text}\n");
        Self::new(status, "text/plain; charset=utf-8", OF_PAGES, body)
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
        }
    }

    /// Answers a request.
    ///
    /// # Errors
    ///
    /// When it cannot be sent: nobody listens any more.
    pub fn send(self, request: Request) -> io::Result<()> {
        let with_body = *request.method() != Method::Head;
        let mut to = request.into_writer();
        head(&mut *to, self.status, self.kind)?;
        write!(to, "Content-Security-Policy: {}\r\n", self.policy)?;
        if self.status == NOT_ALLOWED {
            to.write_all(b"Allow: GET, HEAD\r\n")?;
        }
        write!(to, "Content-Length: {}\r\n\r\n", self.body.len())?;
        if with_body {
            to.write_all(&self.body)?;
        }
        to.flush()
    }
}

/// The head of an answer that goes on for as long as somebody listens.
///
/// # Errors
///
/// When it cannot be sent.
pub fn begin_events(to: &mut dyn Write) -> io::Result<()> {
    head(to, 200, "text/event-stream")?;
    to.write_all(b"\r\n")?;
    to.flush()
}

/// What every answer begins with. The connection ends with it: each one that is kept takes a
/// thread of the server's few, and a request that comes on another may wait for ever.
fn head(to: &mut dyn Write, status: u16, kind: &str) -> io::Result<()> {
    let reason = StatusCode(status).default_reason_phrase();
    write!(to, "HTTP/1.1 {status} {reason}\r\n")?;
    write!(to, "Content-Type: {kind}\r\nConnection: close\r\n")?;
    for (name, value) in ALWAYS {
        write!(to, "{name}: {value}\r\n")?;
    }
    Ok(())
}
