//! Bản lưu phiên bản: an office's folder at a revision, by the program `git`.

use std::io::{self, BufRead, BufReader, ErrorKind, Read, Write};
use std::path::{Component, Path};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use tempfile::TempDir;

/// What of an office's folder its papers are made from.
const FOLDERS: [&str; 2] = ["records/", "templates/"];

/// Vì sao không có: why there is no such state of an office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoRevision {
    /// There is no program `git` on this machine.
    NoGit,
    /// The office's folder lies in no repository, or in one that git does not read: its words.
    NoRepository(String),
    /// The repository knows no such revision.
    Unknown,
    /// The office was not there then.
    NoOffice,
    /// Something else went wrong: git's words, or those of the system.
    Failed(String),
}

impl From<io::Error> for NoRevision {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            ErrorKind::NotFound => Self::NoGit,
            _ => Self::Failed(error.to_string()),
        }
    }
}

/// A copy of the records and templates of an office as they were at a revision.
///
/// # Errors
///
/// Why there is none.
pub(super) fn at_revision(revision: &str, office: &Path) -> Result<TempDir, NoRevision> {
    let prefix = ask(office, &["rev-parse", "--show-prefix"]).map_err(|error| match error {
        NoRevision::Failed(words) => NoRevision::NoRepository(words),
        other => other,
    })?;
    let prefix = String::from_utf8_lossy(&prefix);
    let prefix = prefix.trim_end_matches(['\n', '/']);
    let commit = format!("{revision}^{{commit}}");
    let verify = ["rev-parse", "--verify", "--quiet", "--end-of-options"];
    let commit = ask(office, &[&verify[..], &[&commit]].concat()).map_err(|error| match error {
        NoRevision::Failed(_) => NoRevision::Unknown,
        other => other,
    })?;
    let commit = String::from_utf8_lossy(&commit);
    let tree = format!("{}:{prefix}", commit.trim_end());
    let listed = ask(office, &["ls-tree", "-r", "-z", "--full-tree", &tree]);
    let listed = listed.map_err(|error| match error {
        // The folder itself was not there.
        NoRevision::Failed(_) => NoRevision::NoOffice,
        other => other,
    })?;
    let files: Vec<(&str, &str)> = listed
        .split(|byte| *byte == 0)
        .filter_map(|entry| file(std::str::from_utf8(entry).ok()?))
        .collect();
    if !files.iter().any(|(_, name)| name.starts_with(FOLDERS[0])) {
        return Err(NoRevision::NoOffice);
    }
    let failed = |error: io::Error| NoRevision::Failed(error.to_string());
    let copy = tempfile::tempdir().map_err(failed)?;
    let mut blobs = Blobs::open(office)?;
    for (id, name) in files {
        let path = copy.path().join(name);
        let written = blobs.read(id).and_then(|bytes| {
            std::fs::create_dir_all(path.parent().unwrap_or(copy.path()))?;
            std::fs::write(&path, bytes)
        });
        written.map_err(failed)?;
    }
    Ok(copy)
}

/// What git answers.
fn ask(office: &Path, arguments: &[&str]) -> Result<Vec<u8>, NoRevision> {
    let answer = git(office).args(arguments).output()?;
    if answer.status.success() {
        return Ok(answer.stdout);
    }
    let words = String::from_utf8_lossy(&answer.stderr);
    let line = words.lines().next().unwrap_or_default();
    Err(NoRevision::Failed(line.to_owned()))
}

fn git(office: &Path) -> Command {
    let mut git = Command::new("git");
    // Nothing is asked for on a terminal, and nothing of the repository is written.
    git.current_dir(office)
        .env("GIT_TERMINAL_PROMPT", "0")
        .env("GIT_OPTIONAL_LOCKS", "0")
        .env("LC_ALL", "C")
        .stdin(Stdio::null());
    git
}

/// The blob and the name of a file of the office, from a line of a tree; links and other
/// repositories are none, nor is what would be written outside of the folder.
fn file(entry: &str) -> Option<(&str, &str)> {
    let (about, name) = entry.split_once('\t')?;
    let mut about = about.split(' ');
    let plain = about.next()?.starts_with("100") && about.next()? == "blob";
    let own = FOLDERS.iter().any(|it| name.starts_with(it));
    let mut parts = Path::new(name).components();
    let inside = parts.all(|it| matches!(it, Component::Normal(_)));
    (plain && own && inside).then_some((about.next()?, name))
}

/// Asks git for one blob after the other.
struct Blobs {
    git: Child,
    asked: ChildStdin,
    answers: BufReader<ChildStdout>,
}

impl Blobs {
    fn open(office: &Path) -> Result<Self, NoRevision> {
        let mut git = git(office)
            .args(["cat-file", "--batch"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let gone = || NoRevision::Failed("git cat-file".to_owned());
        let asked = git.stdin.take().ok_or_else(gone)?;
        let answers = BufReader::new(git.stdout.take().ok_or_else(gone)?);
        Ok(Self {
            git,
            asked,
            answers,
        })
    }

    fn read(&mut self, id: &str) -> io::Result<Vec<u8>> {
        writeln!(self.asked, "{id}")?;
        self.asked.flush()?;
        let mut head = String::new();
        self.answers.read_line(&mut head)?;
        // `<id> blob <size>`, then the bytes and the end of a line.
        let size = head
            .trim_end()
            .rsplit(' ')
            .next()
            .and_then(|it| it.parse().ok());
        let size: u64 = size.ok_or_else(|| io::Error::other(head.trim_end().to_owned()))?;
        let mut bytes = Vec::new();
        self.answers
            .by_ref()
            .take(size + 1)
            .read_to_end(&mut bytes)?;
        if bytes.pop() == Some(b'\n') && bytes.len() as u64 == size {
            Ok(bytes)
        } else {
            Err(ErrorKind::UnexpectedEof.into())
        }
    }
}

impl Drop for Blobs {
    fn drop(&mut self) {
        // It ends by itself when nobody asks any more; nothing of it must stay.
        let killed = self.git.kill();
        let waited = self.git.wait();
        drop((killed, waited));
    }
}
