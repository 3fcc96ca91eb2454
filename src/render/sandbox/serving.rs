//! The side that answers: what the process does in which an office's own templates are set.

use std::io::BufRead;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc;
use std::sync::mpsc::Receiver;
use std::{io, process, thread};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::job::{Answer, Job, send};
use crate::render::limits::panic_message;
use crate::render::markup::Templates;
use crate::render::typeset::Typesetter;
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
    let Ok(Job::Templates(own)) = jobs.recv() else {
        return;
    };
    let mut templates = Templates::built_in();
    for (name, file) in own {
        templates.put(name, STANDARD.decode(file).unwrap_or_default());
    }
    let typesetter = Typesetter::new(&templates);
    for job in jobs {
        let done = catch_unwind(AssertUnwindSafe(|| {
            job.run(&typesetter, &mut |made| tell(&Answer::Made(made)));
        }));
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
