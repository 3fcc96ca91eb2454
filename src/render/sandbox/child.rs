//! The side that asks.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};
use std::{io, thread};

use super::message::{ARGUMENT, Answer, Job, Request, send};
use crate::render::limits::{Ended, Limits};
use crate::render::markup::Templates;

/// How often the other process is looked at while it works.
const GLANCE: Duration = Duration::from_millis(50);

/// Has a process of its own do a job with the templates, for as long as the answer is `wanted`,
/// and hears every answer. The time limit is that for one of them.
///
/// # Errors
///
/// Why there are no more answers. They may say that pages could not be made.
pub(crate) fn ask(
    limits: &Limits,
    templates: &Templates,
    job: Job,
    wanted: &dyn Fn() -> bool,
    mut hear: impl FnMut(Answer),
) -> Result<(), Ended> {
    let owned = |(name, text): (&str, &str)| (name.to_owned(), text.to_owned());
    let request = Request {
        templates: templates.iter().map(owned).collect(),
        job,
    };
    let mut process = Process::start(&limits.program).map_err(|_| Ended::Unreachable)?;
    // A process that ends before it has read this gives no answer either.
    let sent = send(&mut process.request, &request);
    drop(sent);
    let mut begun = Instant::now();
    loop {
        match process.answers.recv_timeout(GLANCE) {
            Ok(Answer::Panicked(message)) => return Err(Ended::Panicked(message)),
            Ok(answer) => {
                hear(answer);
                begun = Instant::now();
            }
            Err(RecvTimeoutError::Disconnected) => return process.end(),
            Err(RecvTimeoutError::Timeout) if begun.elapsed() > limits.limit => {
                return Err(Ended::TooLong);
            }
            Err(RecvTimeoutError::Timeout) if memory(process.child.id()) > limits.memory => {
                return Err(Ended::TooLarge);
            }
            Err(RecvTimeoutError::Timeout) if !wanted() => return Err(Ended::Unwanted),
            Err(RecvTimeoutError::Timeout) => {}
        }
    }
}

/// The other process, which does not outlive this value.
struct Process {
    child: Child,
    /// Held open: when it closes, nobody waits for the answer any more.
    request: ChildStdin,
    answers: Receiver<Answer>,
}

impl Process {
    fn start(program: &Path) -> io::Result<Self> {
        let mut child = Command::new(program)
            .arg(ARGUMENT)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let gone = || io::Error::from(io::ErrorKind::BrokenPipe);
        let request = child.stdin.take().ok_or_else(gone)?;
        let stdout = BufReader::new(child.stdout.take().ok_or_else(gone)?);
        let (sender, answers) = mpsc::channel();
        // Ends with the process, whose pipe it reads.
        thread::Builder::new().spawn(move || {
            for line in stdout.lines() {
                let answer = line.and_then(|line| Ok(serde_json::from_str(&line)?));
                let Ok(answer) = answer else { break };
                if sender.send(answer).is_err() {
                    break;
                }
            }
        })?;
        Ok(Self {
            child,
            request,
            answers,
        })
    }

    /// What is to be said of a process that has closed its pipe.
    fn end(&mut self) -> Result<(), Ended> {
        match self.child.wait() {
            Ok(status) if status.success() => Ok(()),
            _ => Err(Ended::Died),
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
