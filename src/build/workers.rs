//! Plain threads, one document at a time each.
//!
//! Not rayon: Typst uses it inside, and a worker that waits there would steal a whole other
//! document, which nests until the stack overflows.

use std::any::Any;
use std::num::NonZeroUsize;
use std::panic::AssertUnwindSafe;
use std::panic::catch_unwind;
use std::path::Path;
use std::sync::Mutex;
use std::sync::PoisonError;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering;
use std::thread;
use std::time::Duration;
use std::time::Instant;

use super::output::write_atomically;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::catalogue as rule;
use crate::diagnostic::io_detail;
use crate::documents::Document;
use crate::markup::Engine;
use crate::markup::Templates;
use crate::typeset::Typesetter;

/// Typst recurses deeply over nested content.
const STACK: usize = 16 << 20;
/// After so many documents of one thread, old layout results are dropped.
const EVICT_EVERY: usize = 10;

/// What became of one document.
#[derive(Debug)]
pub struct Outcome {
    /// Pages, or what went wrong.
    pub result: Result<usize, Vec<Diagnostic>>,
    /// From view to file.
    pub time: Duration,
}

/// Makes the documents on `jobs` threads and writes them below `out`, or only makes them when
/// there is no such folder. The outcomes stand in the order of the documents.
pub fn build_all(
    documents: &[Document],
    templates: &Templates,
    out: Option<&Path>,
    jobs: NonZeroUsize,
) -> Vec<Outcome> {
    let engine = Engine::new(templates);
    let typesetter = Typesetter::new(templates);
    for_each(documents, jobs, |document| {
        let typesetter = typesetter.as_ref();
        let typesetter = typesetter.ok_or_else(|| vec![engine_failed(document, "main.typ")])?;
        let (pdf, pages) = make(document, &engine, typesetter)?;
        if let Some(out) = out {
            write(document, out, &pdf)?;
        }
        Ok(pages)
    })
}

/// Runs `work` for every document. One that panics fails alone.
pub fn for_each(
    documents: &[Document],
    jobs: NonZeroUsize,
    work: impl Fn(&Document) -> Result<usize, Vec<Diagnostic>> + Sync,
) -> Vec<Outcome> {
    let next = AtomicUsize::new(0);
    let outcomes: Mutex<Vec<Option<Outcome>>> =
        Mutex::new(documents.iter().map(|_| None).collect());
    let worker = || {
        let mut done = 0;
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some(document) = documents.get(at) else {
                break;
            };
            let begun = Instant::now();
            let result =
                catch_unwind(AssertUnwindSafe(|| work(document))).unwrap_or_else(|cause| {
                    Err(vec![engine_failed(document, &panic_message(&*cause))])
                });
            let time = begun.elapsed();
            outcomes.lock().unwrap_or_else(PoisonError::into_inner)[at] =
                Some(Outcome { result, time });
            done += 1;
            if done % EVICT_EVERY == 0 {
                typst::comemo::evict(1);
            }
        }
    };
    thread::scope(|scope| {
        for _ in 0..jobs.get().min(documents.len()) {
            let thread = thread::Builder::new().stack_size(STACK);
            // When the system grants no thread, this one does the work.
            if thread.spawn_scoped(scope, worker).is_err() {
                worker();
            }
        }
    });
    let outcomes = outcomes
        .into_inner()
        .unwrap_or_else(PoisonError::into_inner);
    outcomes.into_iter().flatten().collect()
}

fn make(
    document: &Document,
    engine: &Engine,
    typesetter: &Typesetter,
) -> Result<(Vec<u8>, usize), Vec<Diagnostic>> {
    let markup = engine
        .render(document.kind.template(), &document.view)
        .map_err(|finding| vec![finding])?;
    let pages = typesetter.typeset(document, &markup)?;
    let pdf = typesetter.export(document, &markup, &pages)?;
    Ok((pdf, pages.count()))
}

fn write(document: &Document, out: &Path, pdf: &[u8]) -> Result<(), Vec<Diagnostic>> {
    write_atomically(&out.join(&document.path), pdf).map_err(|error| {
        let finding = Diagnostic::nowhere(&rule::UNWRITABLE);
        let finding = finding.with("path", document.path.as_str());
        vec![finding.with("detail", io_detail(Some(&error)))]
    })
}

fn engine_failed(document: &Document, detail: &str) -> Diagnostic {
    let finding = Diagnostic::nowhere(&rule::ENGINE_FAILED);
    let finding = finding.with("path", document.path.as_str());
    finding.with("detail", detail)
}

/// What a panic said.
pub(crate) fn panic_message(cause: &(dyn Any + Send)) -> String {
    let text = cause.downcast_ref::<String>().map(String::as_str);
    let text = text.or_else(|| cause.downcast_ref::<&str>().copied());
    text.unwrap_or_default().to_owned()
}
