//! What two processes tell each other: every message is JSON on a line of its own.

use std::io;
use std::io::Write;

use serde::{Deserialize, Serialize};

use crate::render::typeset::{
    Cover, Failure, Manuscript, PackFailure, Part, Proof, RenderedPdf, Wish,
};

/// The argument by which the program knows that it is the other process.
pub const ARGUMENT: &str = "set-apart";

/// Việc giao cho tiến trình riêng: what a process is to do.
#[derive(Serialize, Deserialize)]
pub(crate) enum Job {
    /// To take these templates, by their names, for whatever follows.
    Templates(Vec<(String, String)>),
    /// To see whether a library file can be read.
    Syntax { name: String, text: String },
    /// To set a manuscript.
    Set(Manuscript, Wish),
    /// To set the parts of a pack one by one and write them as one PDF.
    Bind(Cover, Vec<Part>),
}

/// Trả lời: what a process says of its job.
#[derive(Serialize, Deserialize)]
pub(crate) enum Answer {
    /// What the manuscript became.
    Made(Proof),
    /// What went wrong with the file, the manuscript or the next part.
    Failed(Vec<Failure>),
    /// The next part has so many pages.
    PartSet(usize),
    /// The PDF of all parts.
    Bound(RenderedPdf),
    /// Why the parts, each of which could be set, make no PDF.
    Unbound(Vec<PackFailure>),
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
