//! Lời đáp: what is sent, and the rules it puts the browser under.

use std::io;
use std::io::Write;

use super::request::Request;

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

/// What becomes of a request, with the number and the name that HTTP has for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// It is answered.
    Answered,
    /// Whoever sent it may not ask.
    Forbidden,
    /// There is no such thing.
    Missing,
    /// Nothing can be changed here.
    ReadOnly,
}

impl Status {
    fn line(self) -> &'static str {
        match self {
            Self::Answered => "200 OK",
            Self::Forbidden => "403 Forbidden",
            Self::Missing => "404 Not Found",
            Self::ReadOnly => "405 Method Not Allowed\r\nAllow: GET, HEAD",
        }
    }
}

/// Lời đáp.
pub struct Reply {
    status: Status,
    kind: &'static str,
    policy: &'static str,
    body: Vec<u8>,
}

impl Reply {
    /// A page.
    pub fn page(html: String) -> Self {
        Self::new("text/html; charset=utf-8", OF_PAGES, html)
    }

    /// The page of an output folder.
    pub fn board(html: String) -> Self {
        Self::new("text/html; charset=utf-8", OF_BOARD, html)
    }

    /// A page that says that there is none.
    pub fn missing(html: String) -> Self {
        let status = Status::Missing;
        Self {
            status,
            ..Self::page(html)
        }
    }

    /// A sentence about why there is no answer.
    pub fn sentence(status: Status, text: &str) -> Self {
        let body = format!("{text}\n");
        Self {
            status,
            ..Self::new("text/plain; charset=utf-8", OF_PAGES, body)
        }
    }

    /// A style sheet.
    pub fn style(text: &str) -> Self {
        Self::new("text/css; charset=utf-8", OF_PAGES, text)
    }

    /// A script.
    pub fn script(text: &str) -> Self {
        Self::new("text/javascript; charset=utf-8", OF_PAGES, text)
    }

    /// A picture.
    pub fn picture(svg: &str) -> Self {
        Self::new("image/svg+xml", OF_PICTURES, svg)
    }

    /// A document.
    pub fn pdf(bytes: &[u8]) -> Self {
        Self::new("application/pdf", OF_PDFS, bytes)
    }

    fn new(kind: &'static str, policy: &'static str, body: impl Into<Vec<u8>>) -> Self {
        Self {
            status: Status::Answered,
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
    pub fn send(self, request: &Request, to: &mut impl Write) -> io::Result<()> {
        head(to, self.status, self.kind)?;
        write!(to, "Content-Security-Policy: {}\r\n", self.policy)?;
        write!(to, "Content-Length: {}\r\n\r\n", self.body.len())?;
        if request.method != "HEAD" {
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
pub fn begin_events(to: &mut impl Write) -> io::Result<()> {
    head(to, Status::Answered, "text/event-stream")?;
    to.write_all(b"\r\n")?;
    to.flush()
}

/// What every answer begins with. The connection ends with it, and its thread as well.
fn head(to: &mut impl Write, status: Status, kind: &str) -> io::Result<()> {
    write!(to, "HTTP/1.1 {}\r\n", status.line())?;
    write!(to, "Content-Type: {kind}\r\nConnection: close\r\n")?;
    for (name, value) in ALWAYS {
        write!(to, "{name}: {value}\r\n")?;
    }
    Ok(())
}
