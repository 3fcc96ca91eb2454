//! Plain threads, one document at a time each.
//!
//! Not rayon: Typst uses it inside, and a worker that waits there would steal a whole other
//! document, which nests until the stack overflows.

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
use crate::documents::Document;
use crate::markup::Engine;
use crate::markup::Templates;
use crate::records::io_detail;
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

/// Builds the documents on `jobs` threads and writes them below `out`. The outcomes stand in
/// the order of the documents.
pub fn build_all(
    documents: &[Document],
    templates: &Templates,
    out: &Path,
    jobs: NonZeroUsize,
) -> Vec<Outcome> {
    let engine = Engine::new(templates);
    let Some(typesetter) = Typesetter::new(templates) else {
        return Vec::new();
    };
    for_each(documents, jobs, |document| {
        build_one(document, &engine, &typesetter, out)
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
            let result = catch_unwind(AssertUnwindSafe(|| work(document))).unwrap_or_else(|_| {
                let finding = Diagnostic::nowhere(&rule::ENGINE_FAILED);
                Err(vec![finding.with("path", document.path.as_str())])
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

fn build_one(
    document: &Document,
    engine: &Engine,
    typesetter: &Typesetter,
    out: &Path,
) -> Result<usize, Vec<Diagnostic>> {
    let markup = engine
        .render(document.kind.template(), &document.view)
        .map_err(|finding| vec![finding])?;
    let pages = typesetter.typeset(document, &markup)?;
    let pdf = typesetter.export(document, &markup, &pages)?;
    write_atomically(&out.join(&document.path), &pdf).map_err(|error| {
        let finding = Diagnostic::nowhere(&rule::UNWRITABLE);
        let finding = finding.with("path", document.path.as_str());
        vec![finding.with("detail", io_detail(Some(&error)))]
    })?;
    Ok(pages.count())
}
