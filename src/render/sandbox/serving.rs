//! The side that answers: what the process does in which an office's own templates are set.

use std::io::BufRead;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc;
use std::sync::mpsc::Receiver;
use std::{io, process, thread};

use super::message::{Answer, Job, send};
use crate::render::engine_failure::panic_message;
use crate::render::markup::Templates;
use crate::render::typeset::{Cover, Part, RenderedPdf, Typesetter, check_syntax};
use crate::render::workers::STACK;

/// Does what it is asked until nobody asks any more.
pub fn serve() {
    // Ctrl-C is for the process that asks; this one ends when the other one does.
    drop(ctrlc::set_handler(|| {}));
    let (sender, jobs) = mpsc::channel();
    let asked = thread::Builder::new().spawn(move || {
        let lines = io::stdin().lock().lines().map_while(Result::ok);
        let read = lines.map_while(|line| serde_json::from_str(&line).ok());
        let sent = read.map_while(|job: Job| sender.send(job).ok());
        sent.for_each(drop);
        // Nobody waits for an answer: not even pages without end may go on.
        process::exit(0);
    });
    let working = thread::Builder::new().stack_size(STACK);
    let working = working.spawn(move || work(&jobs));
    if let (Ok(_), Ok(working)) = (asked, working) {
        drop(working.join());
    }
}

fn work(jobs: &Receiver<Job>) {
    let mut typesetter = None;
    for job in jobs {
        if let Job::Templates(all) = job {
            typesetter = Typesetter::new(&Templates::from_texts(all));
            continue;
        }
        let Some(typesetter) = &typesetter else {
            return;
        };
        let done = catch_unwind(AssertUnwindSafe(|| answer(typesetter, job)));
        tell(&match done {
            Ok(()) => Answer::Done,
            Err(cause) => Answer::Panicked(panic_message(&*cause)),
        });
        typst::comemo::evict(10);
    }
}

fn tell(answer: &Answer) {
    if send(&mut io::stdout().lock(), answer).is_err() {
        process::exit(0);
    }
}

fn answer(typesetter: &Typesetter, job: Job) {
    match job {
        Job::Templates(_) => {}
        Job::Syntax { name, text } => tell(&Answer::Failed(check_syntax(&name, &text))),
        Job::Set(manuscript, wish) => tell(&match typesetter.print(&manuscript, wish) {
            Ok(proof) => Answer::Made(proof),
            Err(failures) => Answer::Failed(failures),
        }),
        Job::Bind(cover, parts) => bind(typesetter, &cover, parts),
    }
}

/// Sets every part, whatever is wrong with those before it; only all of them make a pack.
fn bind(typesetter: &Typesetter, cover: &Cover, parts: Vec<Part>) {
    let all = parts.len();
    let mut set = Vec::with_capacity(all);
    for part in parts {
        match typesetter.typeset(&part.manuscript) {
            Ok(pages) => {
                tell(&Answer::PartSet(pages.count()));
                set.push((part, pages));
            }
            Err(failures) => tell(&Answer::Failed(failures)),
        }
        typst::comemo::evict(10);
    }
    if set.len() == all {
        let pages = set.iter().map(|(_, pages)| pages.count()).sum();
        tell(&match typesetter.bind(cover, &set) {
            Ok(pdf) => Answer::Bound(RenderedPdf { pdf, pages }),
            Err(failures) => Answer::Unbound(failures),
        });
    }
}
