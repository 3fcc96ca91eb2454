//! The side that answers: what the process does in which an office's own templates are set.

use std::io::BufRead;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::{io, process, thread};

use super::message::{Answer, Job, Request, send};
use crate::render::engine_failure::panic_message;
use crate::render::markup::Templates;
use crate::render::typeset::{Cover, Part, Typesetter, check_syntax};
use crate::render::workers::STACK;

/// Answers the one request.
pub fn serve() {
    // Ctrl-C is for the process that asks; this one ends when the other one does.
    drop(ctrlc::set_handler(|| {}));
    let mut line = String::new();
    let read = io::stdin().lock().read_line(&mut line);
    let request = read.and_then(|_| Ok(serde_json::from_str::<Request>(&line)?));
    let Ok(request) = request else { return };
    let watching = thread::Builder::new().spawn(|| {
        drop(io::copy(&mut io::stdin().lock(), &mut io::sink()));
        // Nobody waits for an answer: not even pages without end may go on.
        process::exit(0);
    });
    let working = thread::Builder::new()
        .stack_size(STACK)
        .spawn(move || work(request));
    if let (Ok(_), Ok(working)) = (watching, working) {
        drop(working.join());
    }
}

fn work(request: Request) {
    let done = catch_unwind(AssertUnwindSafe(|| answer(request)));
    if let Err(cause) = done {
        tell(&Answer::Panicked(panic_message(&*cause)));
    }
}

fn tell(answer: &Answer) {
    if send(&mut io::stdout().lock(), answer).is_err() {
        process::exit(0);
    }
}

fn answer(request: Request) {
    let Some(typesetter) = Typesetter::new(&Templates::from_texts(request.templates)) else {
        return;
    };
    match request.job {
        Job::Syntax { name, text } => tell(&Answer::Failed(check_syntax(&name, &text))),
        Job::Set(manuscript, wish) => tell(&match typesetter.print(&manuscript, wish) {
            Ok(proof) => Answer::Made(proof),
            Err(failures) => Answer::Failed(failures),
        }),
        Job::Bind(cover, parts) => bind(&typesetter, &cover, parts),
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
        tell(&match typesetter.bind(cover, &set) {
            Ok(pdf) => Answer::Bound(pdf),
            Err(failures) => Answer::Unbound(failures),
        });
    }
}
