//! Trả lời: what is sent for each thing that can be asked for.

use std::fs;
use std::io::{self, Read, Write};

use super::events::{revision, tell};
use super::guard::{Refused, refuse};
use super::outlines::in_place;
use super::reading::Reading;
use super::reply::{Form, Reply, Status};
use super::request::RequestHead;
use super::route::{Route, list_shown};
use super::state::{LiveState, Seen};
use super::words;
use crate::findings::Finding;
use crate::making::index_now;
use crate::web::{self, BuiltCopy, DocumentPages, LivePage, PagePicture, kept_live};

/// Reads one request and answers it.
///
/// # Errors
///
/// When the answer cannot be sent: nobody listens any more.
pub fn answer(
    state: &LiveState,
    port: u16,
    from: &mut impl Read,
    to: &mut impl Write,
) -> io::Result<()> {
    let Some(request) = RequestHead::read(from) else {
        return Ok(());
    };
    let lang = state.settings.lang;
    let reply = match refuse(&request, port) {
        Some(Refused::Foreign) => Reply::refusal(Status::Forbidden, words::only_this_machine(lang)),
        Some(Refused::Method) => Reply::refusal(Status::ReadOnly, words::only_looking(lang)),
        None => match Route::parse(&request.url) {
            Some(Route::Events) if request.method == "GET" => return tell(state, to),
            Some(route) => found_at(state, route, list_shown(&request.url)),
            None => None,
        }
        .unwrap_or_else(|| Reply::refusal(Status::Missing, words::nothing_here(lang))),
    };
    reply.send(&request, to)
}

/// What is at a place, if there is anything. `shown` is the list that the page of whoever asks
/// shows already.
fn found_at(state: &LiveState, route: Route<'_>, shown: Option<&str>) -> Option<Reply> {
    Some(match route {
        Route::Home => Reply::new(Form::PAGE, home(state)),
        Route::Board => match board(state) {
            Some(page) => Reply::new(Form::BOARD, page),
            None => Reply::missing(home(state)),
        },
        Route::FirstDocument => {
            let reading = state.reading();
            let path = reading.known.first().map_or("", |it| &it.document.path);
            document(state, path, None)
        }
        Route::Document(path) => document(state, path, shown),
        Route::Pdf(path) => {
            let seen = state.see(path);
            match &seen.pages {
                // An outdated paper must not pass for the present one.
                Some(pages) if seen.current => Reply::new(Form::PDF, &*pages.pdf),
                _ => Reply::missing(document_page(state, path, &seen, None)),
            }
        }
        Route::Picture(digest) => Reply::new(
            Form::PICTURE,
            in_place(&state.picture(digest)?.svg).as_bytes(),
        ),
        Route::Events => Reply::new(Form::SENTENCE, ""),
        Route::Style => Reply::new(Form::STYLE, web::STYLE),
        Route::Script => Reply::new(Form::SCRIPT, web::SCRIPT),
        Route::ReloadScript => Reply::new(Form::SCRIPT, web::RELOAD_SCRIPT),
        Route::Icon => Reply::new(Form::PICTURE, web::ICON),
    })
}

fn home(state: &LiveState) -> String {
    let reading = state.reading();
    let findings = reading.workspace.findings.iter().collect();
    page(state, &reading, findings).home()
}

/// The page of the output folder as a build would write it now; its links lead to documents as
/// they are now. `None` when its template is broken.
fn board(state: &LiveState) -> Option<String> {
    let reading = state.reading();
    let page = index_now(&reading.workspace, &state.settings.out, &reading.renderer).ok()?;
    Some(kept_live(&page, &revision(reading.number)))
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
    let images = pages.iter().flat_map(|it| &it.pictures);
    let document = DocumentPages {
        path,
        current: seen.current,
        images: images
            .map(|it| PagePicture {
                digest: it.digest.as_str(),
                width: it.width,
                height: it.height,
            })
            .collect(),
        on_disk: pages.filter(|_| seen.current).map(|pages| {
            match fs::read(state.settings.out.join(path)) {
                Ok(bytes) if bytes == pages.pdf => BuiltCopy::Same,
                Ok(_) => BuiltCopy::Other,
                Err(_) => BuiltCopy::Missing,
            }
        }),
    };
    let findings = seen.findings.iter().chain(&seen.reading.workspace.findings);
    page(state, &seen.reading, findings.collect()).document(&document, list_shown)
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
