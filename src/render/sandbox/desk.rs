//! Bàn làm việc: what the process does in which an office's own templates are set.

use std::io::{BufRead, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc;
use std::sync::mpsc::Receiver;
use std::{io, thread};

use super::apart::{Reply, Request, send};
use crate::render::markup::Templates;
use crate::render::press::{Printed, Proof, Wish, panic_message, print};
use crate::render::typeset::{Pages, Part, Typesetter, check_syntax};
use crate::render::workers::STACK;

/// Answers until nobody asks any more.
pub fn serve() {
    // Ctrl-C is for the process that asks; this one ends when the other one does.
    drop(ctrlc::set_handler(|| {}));
    let (sender, requests) = mpsc::channel();
    let asking = thread::Builder::new().spawn(move || {
        let mut lines = io::stdin().lock().lines();
        while let Some(Ok(line)) = lines.next() {
            if sender.send(line).is_err() {
                break;
            }
        }
        // Nobody waits for an answer: not even a sheet without end may go on.
        std::process::exit(0);
    });
    let working = thread::Builder::new()
        .stack_size(STACK)
        .spawn(move || answer(&requests));
    if let (Ok(_), Ok(working)) = (asking, working) {
        drop(working.join());
    }
}

fn answer(requests: &Receiver<String>) {
    let mut desk = Desk::default();
    for line in requests {
        let request = serde_json::from_str(&line);
        let done = catch_unwind(AssertUnwindSafe(|| desk.answer(request.ok()?)));
        let (reply, pdf) = match done {
            Ok(None) => continue,
            Ok(Some(answer)) => answer,
            Err(cause) => (Reply::Panicked(panic_message(&*cause)), Vec::new()),
        };
        let mut stdout = io::stdout().lock();
        let sent = send(&mut stdout, &reply).and_then(|()| stdout.write_all(&pdf));
        if sent.and_then(|()| stdout.flush()).is_err() {
            break;
        }
        typst::comemo::evict(10);
    }
}

/// What the other process works with.
#[derive(Default)]
struct Desk {
    typesetter: Option<Typesetter>,
    /// The parts of a pack.
    held: Vec<(Part, Pages)>,
}

impl Desk {
    /// The answer and the bytes behind it; none to what is only told.
    fn answer(&mut self, request: Request) -> Option<(Reply, Vec<u8>)> {
        let made = |Proof { printed, images }| {
            let Printed { pdf, pages } = printed;
            let size = pdf.len() as u64;
            let made = Reply::Made {
                pages,
                size,
                images,
            };
            (made, pdf)
        };
        let without_pdf = |reply: Reply| (reply, Vec::new());
        let answer = match request {
            Request::Templates(all) => {
                self.typesetter = Typesetter::new(&Templates::from_texts(all));
                return None;
            }
            Request::Syntax { name, text } => {
                without_pdf(Reply::Failed(check_syntax(&name, &text)))
            }
            Request::Set(sheet) => match print(self.typesetter.as_ref()?, &sheet, Wish::Printed) {
                Ok(proof) => made(proof),
                Err(failures) => without_pdf(Reply::Failed(failures)),
            },
            Request::Draw(sheet) => match print(self.typesetter.as_ref()?, &sheet, Wish::Proof) {
                Ok(proof) => made(proof),
                Err(failures) => without_pdf(Reply::Failed(failures)),
            },
            Request::Hold { part, first } => {
                if first {
                    self.held.clear();
                }
                without_pdf(match self.typesetter.as_ref()?.typeset(&part.sheet) {
                    Ok(set) => {
                        let pages = set.count();
                        self.held.push((part, set));
                        Reply::Held { pages }
                    }
                    Err(failures) => Reply::Failed(failures),
                })
            }
            Request::Bind(cover) => {
                let held = std::mem::take(&mut self.held);
                match self.typesetter.as_ref()?.bind(&cover, &held) {
                    Ok(pdf) => made(Proof::of(Printed { pdf, pages: 0 })),
                    Err(failures) => without_pdf(Reply::Unbound(failures)),
                }
            }
        };
        Some(answer)
    }
}
