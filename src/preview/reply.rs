//! Lời đáp: what is sent, and the rules it puts the browser under.

use std::io;
use std::io::Write;

use super::request::RequestHead;
use super::words;
use crate::findings::Lang;

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

/// What a body is, and what it may do in the browser.
#[derive(Debug, Clone, Copy)]
pub struct Form {
    kind: &'static str,
    policy: &'static str,
}

/// A page loads nothing but from here, runs no script but ours, and sends nothing anywhere.
const OF_PAGES: &str = "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; \
    connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

impl Form {
    /// A page with neither style nor script in it.
    pub const PAGE: Self = Self::bound("text/html; charset=utf-8");
    /// A sentence about what becomes of a request.
    pub const SENTENCE: Self = Self::bound("text/plain; charset=utf-8");
    /// The style of our pages.
    pub const STYLE: Self = Self::bound("text/css; charset=utf-8");
    /// A script of our pages.
    pub const SCRIPT: Self = Self::bound("text/javascript; charset=utf-8");
    /// The page of an output folder: it stands by itself, and has its style and script in it.
    pub const BOARD: Self = Self {
        policy: "default-src 'none'; img-src data:; style-src 'unsafe-inline'; \
            script-src 'self' 'unsafe-inline'; connect-src 'self'; base-uri 'none'; \
            form-action 'none'; frame-ancestors 'none'",
        ..Self::PAGE
    };
    /// A picture: it does nothing.
    pub const PICTURE: Self = Self {
        kind: "image/svg+xml",
        policy: "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    };
    /// A document: a viewer of PDFs brings its own page along.
    pub const PDF: Self = Self {
        kind: "application/pdf",
        policy: "frame-ancestors 'none'",
    };

    const fn bound(kind: &'static str) -> Self {
        let policy = OF_PAGES;
        Self { kind, policy }
    }
}

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

    fn sentence(self, lang: Lang) -> &'static str {
        match self {
            Self::Answered => "",
            Self::Forbidden => words::only_this_machine(lang),
            Self::Missing => words::nothing_here(lang),
            Self::ReadOnly => words::only_looking(lang),
        }
    }
}

/// Lời đáp.
pub struct Reply {
    status: Status,
    form: Form,
    body: Vec<u8>,
}

impl Reply {
    /// What was asked for.
    pub fn new(form: Form, body: impl Into<Vec<u8>>) -> Self {
        Self {
            status: Status::Answered,
            form,
            body: body.into(),
        }
    }

    /// A page that says that there is nothing else.
    pub fn missing(html: String) -> Self {
        Self {
            status: Status::Missing,
            ..Self::new(Form::PAGE, html)
        }
    }

    /// A sentence about what becomes of a request that gets no page.
    pub fn sentence(status: Status, lang: Lang) -> Self {
        Self {
            status,
            ..Self::new(Form::SENTENCE, format!("{}\n", status.sentence(lang)))
        }
    }

    /// Answers a request.
    ///
    /// # Errors
    ///
    /// When it cannot be sent: nobody listens any more.
    pub fn send(self, request: &RequestHead, to: &mut impl Write) -> io::Result<()> {
        head(to, self.status, self.form.kind)?;
        write!(to, "Content-Security-Policy: {}\r\n", self.form.policy)?;
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
