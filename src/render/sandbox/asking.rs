//! The side that asks.

use std::io::{BufRead, BufReader};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::sync::{Mutex, PoisonError, mpsc};
use std::time::{Duration, Instant};
use std::{io, thread};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::job::{ARGUMENT, Answer, Job, Made, send};
use crate::render::limits::{Ended, Limits};
use crate::render::markup::Templates;

/// How often the other process is looked at while it works.
const GLANCE: Duration = Duration::from_millis(50);

/// Các tiến trình riêng: as many as threads ask at a time, each with the same templates.
pub(crate) struct Sandbox {
    pub limits: Limits,
    templates: Vec<(String, String)>,
    resting: Mutex<Vec<Process>>,
}

impl Sandbox {
    /// One in which nothing takes more than it may. A process is started when there is a job.
    pub(crate) fn new(templates: &Templates, limits: &Limits) -> Self {
        let own = templates.files().filter(|(name, _)| templates.is_own(name));
        let written = own.map(|(name, file)| (name.to_owned(), STANDARD.encode(file)));
        Self {
            limits: limits.clone(),
            templates: written.collect(),
            resting: Mutex::new(Vec::new()),
        }
    }

    /// Has a process do a job for as long as the answer is `wanted`. What it says of each thing
    /// that was to be made is `heard`; the time limit is that for one of them.
    ///
    /// # Errors
    ///
    /// Why nothing more is heard.
    pub(crate) fn ask(
        &self,
        job: &Job,
        wanted: &dyn Fn() -> bool,
        heard: &mut Vec<Made>,
    ) -> Result<(), Ended> {
        let resting = || self.resting.lock().unwrap_or_else(PoisonError::into_inner);
        let rested = resting().pop();
        let mut process = match rested {
            Some(process) => process,
            None => self.start().map_err(|_| Ended::Unreachable)?,
        };
        // A process that has ended before it could read this gives no answer either.
        drop(send(&mut process.jobs, job));
        process.listen(&self.limits, wanted, heard)?;
        resting().push(process);
        Ok(())
    }

    fn start(&self) -> io::Result<Process> {
        let mut child = Command::new(&self.limits.program)
            .arg(ARGUMENT)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let gone = || io::Error::from(io::ErrorKind::BrokenPipe);
        let mut jobs = child.stdin.take().ok_or_else(gone)?;
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
        send(&mut jobs, &Job::Templates(self.templates.clone()))?;
        Ok(Process {
            child,
            jobs,
            answers,
        })
    }
}

/// One other process, which does not outlive this value.
struct Process {
    child: Child,
    jobs: ChildStdin,
    answers: Receiver<Answer>,
}

impl Process {
    fn listen(
        &mut self,
        limits: &Limits,
        wanted: &dyn Fn() -> bool,
        heard: &mut Vec<Made>,
    ) -> Result<(), Ended> {
        let mut begun = Instant::now();
        loop {
            match self.answers.recv_timeout(GLANCE) {
                Ok(Answer::Done) => return Ok(()),
                Ok(Answer::Panicked(message)) => return Err(Ended::Panicked(message)),
                Ok(Answer::Made(made)) => {
                    heard.push(made);
                    begun = Instant::now();
                }
                Err(RecvTimeoutError::Disconnected) => return Err(Ended::Died),
                Err(RecvTimeoutError::Timeout) if begun.elapsed() > limits.limit => {
                    return Err(Ended::TooLong);
                }
                Err(RecvTimeoutError::Timeout) if memory(self.child.id()) > limits.memory => {
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
