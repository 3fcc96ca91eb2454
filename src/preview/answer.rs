//! Trả lời: what can be asked for, and what is sent for it.

use std::fs;
use std::sync::Arc;

use hyper::body::{Body, Bytes};
use hyper::{Method, Request};
use tokio::sync::Semaphore;

use super::events::{news, revision};
use super::guard::refuse;
use super::outlines::in_place;
use super::reading::Reading;
use super::reply::{Form, Reply, Status};
use super::state::{LiveState, Seen};
use crate::findings::Finding;
use crate::making::index_now;
use crate::records::is_spelt_as_code;
use crate::web::{self, BuiltCopy, DocumentPages, LivePage, kept_live};

/// So many pages are made at a time; who asks for further ones waits.
pub const AT_ONCE: usize = 16;

/// Quầy trả lời: what every request is answered from.
pub struct Desk {
    /// The records and pages.
    pub state: Arc<LiveState>,
    /// Where the server listens.
    pub port: u16,
    /// Taken by whoever makes a page.
    pub turns: Arc<Semaphore>,
}

impl Desk {
    /// Answers a request. Pages are made on threads of their own.
    pub async fn answer(&self, request: &Request<impl Body>) -> Reply {
        let lang = self.state.settings.lang;
        if let Some(refused) = refuse(request, self.port) {
            return Reply::sentence(refused, lang);
        }
        let uri = request.uri();
        if uri.authority().is_some() {
            // Nobody is here to ask others.
            return Reply::sentence(Status::Missing, lang);
        }
        let url = uri.path_and_query().map_or("", |it| it.as_str()).to_owned();
        if url == EVENTS && request.method() == Method::GET {
            return Reply::news(news(&self.state));
        }
        let state = Arc::clone(&self.state);
        let turn = Arc::clone(&self.turns).acquire_owned().await;
        let found = tokio::task::spawn_blocking(move || {
            let _turn = turn;
            found_at(&state, &url)
        });
        match found.await {
            Ok(found) => found.unwrap_or_else(|| Reply::sentence(Status::Missing, lang)),
            Err(_) => Reply::sentence(Status::Failed, lang),
        }
    }
}

/// Tells of changes.
const EVENTS: &str = "/preview/events";

/// What is at a place, if there is anything: what is not here does not exist, and no request
/// names a file. Nothing is decoded: no path that exists needs it.
fn found_at(state: &LiveState, url: &str) -> Option<Reply> {
    let (path, asked) = url.split_once(['?', '#']).unwrap_or((url, ""));
    if let Some(path) = path.strip_prefix("/xem/") {
        // The list that the page of whoever asks shows already.
        let list_shown = asked.strip_prefix("list=");
        return Some(document(state, document_path(path)?, list_shown));
    }
    if let Some(name) = path.strip_prefix("/preview/pages/") {
        let picture = state.cache.picture(name.strip_suffix(".svg")?)?;
        return Some(Reply::new(
            Form::PICTURE,
            in_place(&picture.svg).into_owned(),
        ));
    }
    Some(match path {
        "/" => Reply::new(Form::PAGE, home(state)),
        "/index.html" => match board(state) {
            Some(page) => Reply::new(Form::BOARD, page),
            None => Reply::missing(home(state)),
        },
        "/xem" => {
            let reading = state.reading();
            let first = reading.known.first();
            document(state, first.map_or("", |it| &it.document.path), None)
        }
        EVENTS => Reply::sentence(Status::Answered, state.settings.lang),
        "/preview/preview.css" => fixed(Form::STYLE, web::STYLE),
        "/preview/preview.js" => fixed(Form::SCRIPT, web::SCRIPT),
        "/preview/index.js" => fixed(Form::SCRIPT, web::RELOAD_SCRIPT),
        "/preview/icon.svg" => fixed(Form::PICTURE, web::ICON),
        // As below the output folder: the links of a page that lists the documents work here.
        _ => pdf(state, document_path(path.strip_prefix('/')?)?),
    })
}

/// The text, if it looks like the path of a document: whether there is one is another question.
fn document_path(path: &str) -> Option<&str> {
    let name = |part: &str| !part.is_empty() && is_spelt_as_code(part);
    let parts = path.strip_suffix(".pdf")?;
    parts.split('/').all(name).then_some(path)
}

fn fixed(form: Form, text: &'static str) -> Reply {
    Reply::new(form, Bytes::from_static(text.as_bytes()))
}

fn home(state: &LiveState) -> String {
    let reading = state.reading();
    let findings = reading.workspace.findings.iter().collect();
    page(state, &reading, findings).html(None, None)
}

/// The page of the output folder as a build would write it now; its links lead to documents as
/// they are now. `None` when its template is broken.
fn board(state: &LiveState) -> Option<String> {
    let reading = state.reading();
    let page = index_now(&reading.workspace, &state.settings.out, &reading.renderer).ok()?;
    Some(kept_live(&page, &revision(reading.number)))
}

fn pdf(state: &LiveState, path: &str) -> Reply {
    let seen = state.see(path);
    match &seen.pages {
        // An outdated paper must not pass for the present one.
        Some(pages) if seen.current => Reply::new(Form::PDF, pages.pdf.clone()),
        _ => Reply::missing(document_page(state, path, &seen, None)),
    }
}

fn document(state: &LiveState, path: &str, list_shown: Option<&str>) -> Reply {
    let seen = state.see(path);
    let html = document_page(state, path, &seen, list_shown);
    match seen.reading.known(path) {
        Some(_) => Reply::new(Form::PAGE, html),
        None => Reply::missing(html),
    }
}

fn document_page(state: &LiveState, path: &str, seen: &Seen, list_shown: Option<&str>) -> String {
    let pages = seen.pages.as_deref();
    let document = DocumentPages {
        path,
        current: seen.current,
        images: pages.map_or(&[], |it| &it.pictures),
        on_disk: pages.filter(|_| seen.current).map(|pages| {
            match fs::read(state.settings.out.join(path)) {
                Ok(bytes) if bytes == pages.pdf => BuiltCopy::Same,
                Ok(_) => BuiltCopy::Other,
                Err(_) => BuiltCopy::Missing,
            }
        }),
    };
    let findings = seen.findings.iter().chain(&seen.reading.workspace.findings);
    page(state, &seen.reading, findings.collect()).html(Some(&document), list_shown)
}

fn page<'a>(state: &LiveState, reading: &'a Reading, findings: Vec<&'a Finding>) -> LivePage<'a> {
    LivePage {
        lang: state.settings.lang,
        revision: revision(reading.number),
        known: &reading.known,
        findings,
        sources: &reading.workspace.sources,
    }
}
