//! Lời đáp: what is sent, and the rules it puts the browser under.

use std::pin::Pin;
use std::task::{Context, Poll};

use hyper::body::{Body, Bytes, Frame, SizeHint};
use hyper::header::{
    ALLOW, CACHE_CONTROL, CONNECTION, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderName,
    HeaderValue, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};
use hyper::{Response, StatusCode};
use tokio::sync::mpsc::Receiver;

use super::connections::Asked;
use super::words;
use crate::findings::Lang;

/// What the browser may do with any answer: keep nothing, guess nothing, show it to no other
/// page, tell no other server where it came from.
const ALWAYS: [(HeaderName, &str); 6] = [
    (CACHE_CONTROL, "no-store"),
    (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (X_FRAME_OPTIONS, "DENY"),
    (
        HeaderName::from_static("cross-origin-resource-policy"),
        "same-origin",
    ),
    (
        HeaderName::from_static("cross-origin-opener-policy"),
        "same-origin",
    ),
    (REFERRER_POLICY, "no-referrer"),
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
    /// News, which go on for as long as somebody listens.
    const EVENTS: Self = Self {
        kind: "text/event-stream",
        policy: "default-src 'none'; frame-ancestors 'none'",
    };

    const fn bound(kind: &'static str) -> Self {
        let policy = OF_PAGES;
        Self { kind, policy }
    }
}

/// What becomes of a request.
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
    /// It brings something along, and nothing is taken.
    Loaded,
    /// The program made a mistake.
    Failed,
}

impl Status {
    fn code(self) -> StatusCode {
        match self {
            Self::Answered => StatusCode::OK,
            Self::Forbidden => StatusCode::FORBIDDEN,
            Self::Missing => StatusCode::NOT_FOUND,
            Self::ReadOnly => StatusCode::METHOD_NOT_ALLOWED,
            Self::Loaded => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Failed => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    fn sentence(self, lang: Lang) -> &'static str {
        match self {
            Self::Answered => "",
            Self::Forbidden => words::only_this_machine(lang),
            Self::Missing => words::nothing_here(lang),
            Self::ReadOnly | Self::Loaded => words::only_looking(lang),
            Self::Failed => words::failed(lang),
        }
    }
}

/// Lời đáp.
pub struct Reply {
    status: Status,
    form: Form,
    content: Content,
}

impl Reply {
    /// What was asked for.
    pub fn new(form: Form, body: impl Into<Bytes>) -> Self {
        Self {
            status: Status::Answered,
            form,
            content: Content::Whole(body.into()),
        }
    }

    /// News as they come.
    pub fn news(news: Receiver<Bytes>) -> Self {
        Self {
            status: Status::Answered,
            form: Form::EVENTS,
            content: Content::News(news),
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

    /// What is sent to whoever asked.
    pub fn sent(self, asked: Asked) -> Response<Sent> {
        let Self {
            status,
            form,
            content,
        } = self;
        let mut response = Response::new(Sent {
            content,
            _asked: asked,
        });
        *response.status_mut() = status.code();
        let headers = response.headers_mut();
        let always = ALWAYS.into_iter();
        let own = [
            (CONTENT_TYPE, form.kind),
            (CONTENT_SECURITY_POLICY, form.policy),
        ];
        for (name, value) in always.chain(own) {
            headers.insert(name, HeaderValue::from_static(value));
        }
        if status == Status::ReadOnly {
            headers.insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
        }
        if !matches!(status, Status::Answered | Status::Missing) {
            // What may follow on the connection is not even looked at.
            headers.insert(CONNECTION, HeaderValue::from_static("close"));
        }
        response
    }
}

/// Nội dung gửi đi, while it is being sent.
pub struct Sent {
    content: Content,
    _asked: Asked,
}

enum Content {
    /// All of it; empty once it is sent.
    Whole(Bytes),
    News(Receiver<Bytes>),
}

impl Body for Sent {
    type Data = Bytes;
    type Error = std::convert::Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        let piece = match &mut self.content {
            Content::Whole(bytes) if bytes.is_empty() => None,
            Content::Whole(bytes) => Some(std::mem::take(bytes)),
            Content::News(news) => match news.poll_recv(context) {
                Poll::Ready(piece) => piece,
                Poll::Pending => return Poll::Pending,
            },
        };
        Poll::Ready(piece.map(|it| Ok(Frame::data(it))))
    }

    fn is_end_stream(&self) -> bool {
        matches!(&self.content, Content::Whole(bytes) if bytes.is_empty())
    }

    fn size_hint(&self) -> SizeHint {
        match &self.content {
            Content::Whole(bytes) => SizeHint::with_exact(bytes.len() as u64),
            Content::News(_) => SizeHint::default(),
        }
    }
}
