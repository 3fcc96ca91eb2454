//! Việc lập bản in: what is done here or in another process, and what the two tell each other:
//! every message is JSON on a line of its own.

use std::io;
use std::io::Write;

use serde::{Deserialize, Serialize};

use crate::render::passages::{LibraryFile, lines_of};
use crate::render::typeset::{Failure, Manuscript, Pages, RenderedPdf, Typesetter};

/// The argument by which the program knows that it is the other process.
pub const ARGUMENT: &str = "set-apart";

/// Việc lập bản in: what is done here, or given to another process.
#[derive(Serialize, Deserialize)]
pub(crate) enum Job {
    /// To take these files of the office's own, by their names and in base64, for whatever follows.
    Templates(Vec<(String, String)>),
    /// To parse a text that stands in this folder.
    Parse(String, String),
    /// To read the words of a text, and of these library files what it calls.
    Read(String, Vec<LibraryFile>),
    /// To set a manuscript, with pictures of its pages or without.
    Set(Manuscript, bool),
    /// To set the parts of a pack of that name and title one by one, and write them as one PDF.
    /// There is an answer for each part, then the PDF, or what is wrong with each part in it.
    Bind(String, String, Vec<Manuscript>),
}

/// Bản in, hoặc những gì hỏng: what became of a manuscript.
pub(crate) type Made = Result<RenderedPdf, Vec<Failure>>;

impl Job {
    /// Does it, and tells what becomes of each thing that was to be made.
    pub(crate) fn run(self, typesetter: &Typesetter, tell: &mut dyn FnMut(Made)) {
        match self {
            Self::Templates(_) => {}
            Self::Parse(folder, text) => {
                let parsed = typesetter.parse(&folder, &text);
                tell(parsed.map(|()| RenderedPdf::default()));
            }
            Self::Read(text, library) => tell(Ok(RenderedPdf {
                words: lines_of(&text, &library),
                ..RenderedPdf::default()
            })),
            Self::Set(manuscript, images) => tell(typesetter.print(manuscript, images)),
            // Every part is set, whatever is wrong with those before it; only all make a pack.
            Self::Bind(name, title, parts) => {
                let all = parts.len();
                let mut set: Vec<Pages> = Vec::with_capacity(all);
                for part in parts {
                    let pages = typesetter.typeset(part);
                    let count = pages.as_ref().map_or(0, Pages::count);
                    tell(match pages {
                        Ok(it) => {
                            set.push(it);
                            Ok(RenderedPdf {
                                pages: count,
                                ..RenderedPdf::default()
                            })
                        }
                        Err(failures) => Err(failures),
                    });
                    typst::comemo::evict(10);
                }
                if set.len() == all {
                    match typesetter.bind(&name, &title, &set) {
                        Ok(pdf) => tell(Ok(RenderedPdf {
                            pdf,
                            ..RenderedPdf::default()
                        })),
                        Err(failures) => failures.into_iter().map(Err).for_each(tell),
                    }
                }
            }
        }
    }
}

/// Trả lời: what a process says of its job.
#[derive(Serialize, Deserialize)]
pub(crate) enum Answer {
    /// What became of the next thing that was to be made.
    Made(Made),
    /// The program itself has failed.
    Panicked(String),
    /// Nothing more is to be said of the job.
    Done,
}

/// Writes a message on a line of its own.
///
/// # Errors
///
/// Any failure of the pipe: the other process has ended.
pub(crate) fn send(to: &mut impl Write, message: &impl Serialize) -> io::Result<()> {
    let mut line = serde_json::to_vec(message)?;
    line.push(b'\n');
    to.write_all(&line)?;
    to.flush()
}
