//! `doithoai preview` in a process of its own, and a client of few words.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// A machine that runs all other tests meanwhile is slow; one that hangs never answers.
const PATIENCE: Duration = Duration::from_secs(20);

/// The program, serving a folder until it is dropped.
pub struct Served {
    pub child: Child,
    pub address: SocketAddr,
}

/// An answer.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub head: String,
    pub body: Vec<u8>,
}

impl Served {
    /// Serves a folder on a port that the system chooses.
    pub fn start(folder: &Path, arguments: &[&str]) -> Self {
        Self::start_with(folder, arguments, &[])
    }

    /// The same with these variables.
    pub fn start_with(folder: &Path, arguments: &[&str], variables: &[(&str, &str)]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_doithoai"))
            .args(["preview", "--port", "0", "--message-format", "json"])
            .args(arguments)
            .envs(variables.iter().copied())
            .current_dir(folder)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program runs");
        let mut stdout = BufReader::new(child.stdout.take().expect("a pipe"));
        let mut line = String::new();
        stdout.read_line(&mut line).expect("a line");
        let line: serde_json::Value = serde_json::from_str(&line).expect("JSON");
        let address = line["address"].as_str().expect("an address");
        let address = address.trim_start_matches("http://").trim_end_matches('/');
        Self {
            child,
            address: address.parse().expect("an address"),
        }
    }

    /// Sends a request as it is typed, and reads the whole answer.
    pub fn send(&self, request: &str) -> Answer {
        let mut stream = self.connect();
        stream.write_all(request.as_bytes()).expect("sent");
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).expect("an answer");
        Answer::parse(&bytes)
    }

    /// Asks for a path, as a browser does.
    pub fn get(&self, path: &str) -> Answer {
        let address = self.address;
        let headers = "Connection: close";
        self.send(&format!(
            "GET {path} HTTP/1.1\r\nHost: {address}\r\n{headers}\r\n\r\n"
        ))
    }

    /// The page of a document.
    #[track_caller]
    pub fn page(&self, document: &str) -> Page {
        let answer = self.get(&format!("/xem/{document}"));
        Page {
            status: answer.status,
            html: answer.text(),
        }
    }

    /// Listens to what the server tells.
    pub fn listen(&self) -> Events {
        let mut stream = self.connect();
        let address = self.address;
        write!(
            stream,
            "GET /preview/events HTTP/1.1\r\nHost: {address}\r\n\r\n"
        )
        .expect("sent");
        let mut events = Events {
            lines: BufReader::new(stream),
        };
        events.next();
        events
    }

    /// How much memory it has, in KiB.
    #[cfg(target_os = "linux")]
    pub fn memory(&self) -> u64 {
        let status = format!("/proc/{}/status", self.child.id());
        let status = std::fs::read_to_string(status).expect("there");
        let line = status.lines().find(|it| it.starts_with("VmRSS:"));
        let kib = line.and_then(|it| it.split_whitespace().nth(1));
        kib.and_then(|it| it.parse().ok()).expect("a number")
    }

    pub fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(self.address).expect("a connection");
        stream.set_read_timeout(Some(PATIENCE)).expect("set");
        stream
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Answer {
    fn parse(bytes: &[u8]) -> Self {
        let end = bytes.windows(4).position(|it| it == b"\r\n\r\n");
        let end = end.expect("a head");
        let head = String::from_utf8(bytes[..end].to_vec()).expect("ASCII");
        let status = head.split(' ').nth(1).expect("a status");
        Self {
            status: status.parse().expect("a number"),
            body: bytes[end + 4..].to_vec(),
            head,
        }
    }

    pub fn text(&self) -> String {
        String::from_utf8(self.body.clone()).expect("UTF-8")
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        let mut lines = self.head.lines().skip(1);
        lines.find_map(|line| {
            let (key, value) = line.split_once(": ")?;
            key.eq_ignore_ascii_case(name).then_some(value)
        })
    }
}

/// What the server tells, line by line.
pub struct Events {
    pub lines: BufReader<TcpStream>,
}

impl Events {
    /// Waits for the next piece of news.
    #[track_caller]
    pub fn next(&mut self) -> String {
        let begun = Instant::now();
        loop {
            assert!(begun.elapsed() < PATIENCE, "nothing is told");
            let mut line = String::new();
            let read = self.lines.read_line(&mut line).expect("news in time");
            assert!(read > 0, "the server hung up");
            if let Some(news) = line.strip_prefix("data: ") {
                return news.trim().to_owned();
            }
        }
    }

    /// Waits until the page is as it should be: news may come of half of what was changed.
    #[track_caller]
    pub fn until<T>(&mut self, mut look: impl FnMut() -> Option<T>) -> T {
        loop {
            if let Some(found) = look() {
                return found;
            }
            self.next();
        }
    }
}

/// The page of a document.
#[derive(Debug)]
pub struct Page {
    pub status: u16,
    pub html: String,
}

impl Page {
    /// The addresses of the pictures.
    pub fn pictures(&self) -> Vec<String> {
        let parts = self.html.split("<img src=\"").skip(1);
        let sources = parts.filter_map(|part| Some(part.split_once('"')?.0.to_owned()));
        sources.collect()
    }

    /// What stands between `<div id="findings">` and the pages.
    pub fn findings(&self) -> String {
        let (_, rest) = self
            .html
            .split_once("<div id=\"findings\">")
            .expect("a part");
        let (findings, _) = rest.split_once("<div id=\"sheets\"").expect("a part");
        unescape(findings)
    }
}

/// The text that HTML stands for, near enough.
pub fn unescape(html: &str) -> String {
    let pairs = [
        ("&#x2f;", "/"),
        ("&quot;", "\""),
        ("&#x27;", "'"),
        ("&lt;", "<"),
        ("&gt;", ">"),
    ];
    let plain = |text: String, (from, to): (&str, &str)| text.replace(from, to);
    pairs
        .into_iter()
        .fold(html.to_owned(), plain)
        .replace("&amp;", "&")
}
