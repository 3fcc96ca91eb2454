//! Tiến trình riêng: pages set in a process of their own.
//!
//! The program's own templates come to an end on any record. An office's own may not: an
//! endless loop, a recursion deeper than the stack, pages without number. No thread survives
//! the second, none can be ended from outside. So what may be brought down is done apart, and
//! only the one document is lost with it.

use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};
use std::{io, thread};

use serde::{Deserialize, Serialize};

use crate::render::markup::Templates;
use crate::render::press::{Precaution, Printed, Proof, Wish};
use crate::render::typeset::{Cover, Failure, PackFailure, PageImage, Part, Sheet};

/// How often the other process is looked at while it works.
const GLANCE: Duration = Duration::from_millis(50);

/// What the other process is asked; each on a line of its own.
#[derive(Serialize, Deserialize)]
pub(crate) enum Request {
    /// The templates for all sheets that follow.
    Templates(Vec<(String, String)>),
    /// Whether a library file can be read.
    Syntax { name: String, text: String },
    /// To set a sheet.
    Set(Sheet),
    /// To set a sheet and draw its pages.
    Draw(Sheet),
    /// To set a part of a pack and keep its pages; before the first one those of an earlier
    /// pack are dropped.
    Hold { part: Part, first: bool },
    /// To write the parts that are kept as one PDF.
    Bind(Cover),
}

/// What it answers; each on a line of its own, behind a PDF the bytes.
#[derive(Serialize, Deserialize)]
pub(crate) enum Reply {
    Made {
        pages: usize,
        size: u64,
        images: Vec<PageImage>,
    },
    Failed(Vec<Failure>),
    Held {
        pages: usize,
    },
    Unbound(Vec<PackFailure>),
    Panicked(String),
}

/// Why there is no answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ended {
    /// The process ended: its stack ran over, say.
    Died,
    /// It did not come to an end within the time limit.
    TooLong,
    /// It took more memory than any document needs.
    TooLarge,
    /// It met a mistake of the program's own.
    Panicked(String),
    /// It could not be started or talked to.
    Unreachable,
    /// Nobody waits for the answer any more.
    Unwanted,
}

/// Một tiến trình riêng. It is started when the first sheet is set, and again after its end.
pub struct Apart {
    precaution: Precaution,
    process: Option<Process>,
}

struct Process {
    child: Child,
    requests: ChildStdin,
    replies: Receiver<(Reply, Vec<u8>)>,
}

impl Apart {
    /// A process that is to take so much and no more for a sheet.
    pub fn new(precaution: &Precaution) -> Self {
        Self {
            precaution: precaution.clone(),
            process: None,
        }
    }

    /// Sets a sheet with the templates: always the same ones.
    ///
    /// # Errors
    ///
    /// Why there is no answer. The answer may be that pages could not be made.
    pub fn set(
        &mut self,
        templates: &Templates,
        sheet: Sheet,
        wish: Wish,
        wanted: &dyn Fn() -> bool,
    ) -> Result<Result<Proof, Vec<Failure>>, Ended> {
        let request = match wish {
            Wish::Printed => Request::Set(sheet),
            Wish::Proof => Request::Draw(sheet),
        };
        match self.ask(templates, &request, wanted)? {
            (Reply::Made { pages, images, .. }, pdf) => {
                let printed = Printed { pdf, pages };
                Ok(Ok(Proof { printed, images }))
            }
            (reply, _) => Ok(Err(reply.failures()?)),
        }
    }

    /// Sets a part of a pack and keeps its pages there; how many there are.
    ///
    /// # Errors
    ///
    /// Why there is no answer. The answer may be that pages could not be made.
    pub fn hold(
        &mut self,
        templates: &Templates,
        part: Part,
        first: bool,
    ) -> Result<Result<usize, Vec<Failure>>, Ended> {
        match self
            .ask(templates, &Request::Hold { part, first }, &|| true)?
            .0
        {
            Reply::Held { pages } => Ok(Ok(pages)),
            reply => Ok(Err(reply.failures()?)),
        }
    }

    /// Writes the parts that are kept as one PDF.
    ///
    /// # Errors
    ///
    /// Why there is no answer. The answer may be that the PDF could not be made.
    pub fn bind(
        &mut self,
        templates: &Templates,
        cover: &Cover,
    ) -> Result<Result<Vec<u8>, Vec<PackFailure>>, Ended> {
        match self.ask(templates, &Request::Bind(cover.clone()), &|| true)? {
            (Reply::Made { .. }, pdf) => Ok(Ok(pdf)),
            (Reply::Unbound(failures), _) => Ok(Err(failures)),
            _ => Err(Ended::Died),
        }
    }

    /// The syntax errors of a library file.
    ///
    /// # Errors
    ///
    /// Why there is no answer.
    pub fn check_syntax(
        &mut self,
        templates: &Templates,
        name: &str,
        text: &str,
    ) -> Result<Vec<Failure>, Ended> {
        let (name, text) = (name.to_owned(), text.to_owned());
        let answer = self.ask(templates, &Request::Syntax { name, text }, &|| true)?;
        answer.0.failures()
    }

    fn ask(
        &mut self,
        templates: &Templates,
        request: &Request,
        wanted: &dyn Fn() -> bool,
    ) -> Result<(Reply, Vec<u8>), Ended> {
        let mut process = match self.process.take() {
            Some(process) => process,
            None => Process::start(&self.precaution.program, templates)
                .map_err(|_| Ended::Unreachable)?,
        };
        let sent = send(&mut process.requests, request);
        let answer = match process.wait(&self.precaution, wanted) {
            Ok(answer) => answer,
            Err(_) if sent.is_err() => return Err(Ended::Died),
            Err(ended) => return Err(ended),
        };
        self.process = Some(process);
        match answer {
            (Reply::Panicked(message), _) => Err(Ended::Panicked(message)),
            answer => Ok(answer),
        }
    }
}

impl Reply {
    /// What went wrong, when the answer is that something did.
    fn failures(self) -> Result<Vec<Failure>, Ended> {
        match self {
            Self::Failed(failures) => Ok(failures),
            // No answer to what was asked.
            _ => Err(Ended::Died),
        }
    }
}

impl Process {
    fn start(program: &Path, templates: &Templates) -> io::Result<Self> {
        let mut child = Command::new(program)
            .arg(ARGUMENT)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let gone = || io::Error::from(io::ErrorKind::BrokenPipe);
        let mut requests = child.stdin.take().ok_or_else(gone)?;
        let mut answers = BufReader::new(child.stdout.take().ok_or_else(gone)?);
        let (sender, replies) = mpsc::channel();
        // Ends with the process, whose pipe it reads.
        thread::Builder::new().spawn(move || {
            while let Ok(answer) = receive(&mut answers) {
                if sender.send(answer).is_err() {
                    break;
                }
            }
        })?;
        let owned = |(name, text): (&str, &str)| (name.to_owned(), text.to_owned());
        let all = templates.iter().map(owned).collect();
        send(&mut requests, &Request::Templates(all))?;
        Ok(Self {
            child,
            requests,
            replies,
        })
    }

    fn wait(
        &mut self,
        precaution: &Precaution,
        wanted: &dyn Fn() -> bool,
    ) -> Result<(Reply, Vec<u8>), Ended> {
        let begun = Instant::now();
        loop {
            match self.replies.recv_timeout(GLANCE) {
                Ok(answer) => return Ok(answer),
                Err(RecvTimeoutError::Disconnected) => return Err(Ended::Died),
                Err(RecvTimeoutError::Timeout) if begun.elapsed() > precaution.limit => {
                    return Err(Ended::TooLong);
                }
                Err(RecvTimeoutError::Timeout) if memory(self.child.id()) > precaution.memory => {
                    return Err(Ended::TooLarge);
                }
                Err(RecvTimeoutError::Timeout) if !wanted() => return Err(Ended::Unwanted),
                Err(RecvTimeoutError::Timeout) => {}
            }
        }
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // It may be gone already; nothing of it must stay.
        let killed = self.child.kill();
        let waited = self.child.wait();
        drop((killed, waited));
    }
}

/// How much memory a process holds, in bytes; 0 where nobody tells.
fn memory(process: u32) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let kib = line.and_then(|it| it.split_whitespace().next()?.parse::<u64>().ok());
    kib.unwrap_or_default() << 10
}

/// Writes a message on a line of its own.
pub(crate) fn send(to: &mut impl Write, message: &impl Serialize) -> io::Result<()> {
    let mut line = serde_json::to_vec(message)?;
    line.push(b'\n');
    to.write_all(&line)?;
    to.flush()
}

fn receive(from: &mut impl BufRead) -> io::Result<(Reply, Vec<u8>)> {
    let mut line = Vec::new();
    from.read_until(b'\n', &mut line)?;
    let reply: Reply = serde_json::from_slice(&line)?;
    let mut bytes = Vec::new();
    if let Reply::Made { size, .. } = reply {
        from.take(size).read_to_end(&mut bytes)?;
        if bytes.len() as u64 != size {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
    }
    Ok((reply, bytes))
}

/// The argument by which the program knows that it is the other process.
pub const ARGUMENT: &str = "set-apart";
