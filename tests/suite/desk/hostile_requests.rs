//! `doithoai preview` under what is no request of a browser: it goes on answering within a second,
//! and takes no memory for it.

use std::io::{ErrorKind, Read, Write};
use std::net::{Shutdown, TcpStream};
use std::time::{Duration, Instant};

use crate::support::folder::Folder;
use crate::support::http::Served;

const DOCUMENT: &str = "2025/ke-hoach.pdf";
/// Pages and threads that a first request brings, not what a hostile one does.
#[cfg(target_os = "linux")]
const GROWTH: u64 = 12_000;

/// A server that has shown its largest pages.
struct Target {
    served: Served,
    _folder: Folder,
    #[cfg(target_os = "linux")]
    memory: u64,
}

impl Target {
    fn new() -> Self {
        let folder = Folder::example();
        let served = Served::start(folder.path(), &[]);
        for path in ["/", "/xem", "/index.html", &format!("/{DOCUMENT}")] {
            for _ in 0..4 {
                assert_eq!(served.get(path).status, 200, "{path}");
            }
        }
        Self {
            #[cfg(target_os = "linux")]
            memory: served.memory(),
            served,
            _folder: folder,
        }
    }

    /// The head of a request without its end.
    fn head(&self, request: &str) -> String {
        format!("{request} HTTP/1.1\r\nHost: {}\r\n", self.served.address)
    }

    /// Sends bytes, as many of them as are taken, and reads what comes until the end or for some
    /// seconds.
    fn answer(&self, bytes: &[u8]) -> String {
        let mut stream = self.served.connect();
        let _ = stream.write_all(bytes);
        read(&mut stream)
    }

    /// A good request is answered within a second, and memory is what it was.
    #[track_caller]
    fn is_unharmed(&self, by: &str) {
        // All other tests run meanwhile: the machine may be slow, the server is not.
        let soon = (0..5).any(|_| {
            let begun = Instant::now();
            assert_eq!(self.served.get(&format!("/xem/{DOCUMENT}")).status, 200);
            begun.elapsed() < Duration::from_secs(1)
        });
        assert!(soon, "no answer in time after {by}");
        #[cfg(target_os = "linux")]
        {
            let memory = self.served.memory();
            let flat = memory < self.memory + GROWTH;
            assert!(flat, "{by}: {} KiB, {memory} KiB", self.memory);
        }
    }
}

fn read(stream: &mut TcpStream) -> String {
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer);
    String::from_utf8_lossy(&answer).into_owned()
}

/// How often a status is answered with.
fn statuses(answer: &str) -> Vec<&str> {
    let parts = answer.split("HTTP/1.1 ").skip(1);
    parts.filter_map(|it| it.get(..3)).collect()
}

#[test]
fn no_body_is_read_whatever_is_said_of_it() {
    let target = Target::new();
    let chunk = "Transfer-Encoding: chunked\r\n\r\n";
    for (body, allowed) in [
        ("Content-Length: 99999999999\r\n\r\nx", &["413"][..]),
        (
            "Content-Length: 18446744073709551615\r\n\r\n",
            &["413", "400", "431"],
        ),
        ("Content-Length: 99999999999999999999999\r\n\r\n", &["400"]),
        ("Content-Length: -1\r\n\r\n", &["400"]),
        ("Content-Length: +1\r\n\r\nx", &["400"]),
        ("Content-Length: 0x10\r\n\r\n", &["400"]),
        ("Content-Length: \r\n\r\n", &["400"]),
        ("Content-Length: 1, 2\r\n\r\nx", &["400"]),
        ("Content-Length: 1\r\nContent-Length: 2\r\n\r\nxx", &["400"]),
        (
            "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET / HTTP/1.1\r\n\r\n",
            &["413", "400"],
        ),
        (
            "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\nGET / HTTP/1.1\r\n\r\n",
            &["413", "400"],
        ),
        ("Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n", &["400"]),
        ("Transfer-Encoding: chunked, identity\r\n\r\n", &["400"]),
        (&format!("{chunk}ffffffffffffffff\r\nx"), &["413"]),
        (&format!("{chunk}5\r\nabc"), &["413"]),
        (
            "Expect: 100-continue\r\nContent-Length: 5\r\n\r\n",
            &["413"],
        ),
    ] {
        let begun = Instant::now();
        let answer = target.answer(format!("{}{body}", target.head("GET /")).as_bytes());
        let found = statuses(&answer);
        let one = matches!(found[..], [status] if allowed.contains(&status));
        assert!(one, "{body:?}: {answer}");
        assert!(begun.elapsed() < Duration::from_secs(5), "{body:?}");
        // Nothing can be sent with another method either.
        let answer = target.answer(format!("{}{body}", target.head("POST /")).as_bytes());
        let refused = matches!(statuses(&answer)[..], ["405" | "400" | "431"]);
        assert!(refused, "{body:?}: {answer}");
        target.is_unharmed(body);
    }
}

/// Writes the same piece until it is taken no more; how many bytes were.
fn pour(stream: &mut TcpStream, piece: &[u8], most: usize) -> usize {
    stream
        .set_write_timeout(Some(Duration::from_secs(5)))
        .expect("set");
    let mut poured = 0;
    while poured < most && stream.write_all(piece).is_ok() {
        poured += piece.len();
    }
    poured
}

#[test]
fn a_flood_is_not_read_to_its_end() {
    let target = Target::new();
    const MOST: usize = 100 << 20;
    let piece = "x".repeat(1 << 16);
    let path = format!("GET /{}", "x".repeat(1 << 16));
    let begins = [
        ("a header", format!("{}A: ", target.head("GET /"))),
        ("a path", path.clone()),
        ("a method", "x".to_owned()),
        (
            "a body",
            format!("{}Content-Length: {MOST}\r\n\r\n", target.head("GET /")),
        ),
        (
            "chunks",
            format!(
                "{}Transfer-Encoding: chunked\r\n\r\n{MOST:x}\r\n",
                target.head("GET /")
            ),
        ),
    ];
    for (by, begin) in begins {
        let mut stream = target.served.connect();
        stream.write_all(begin.as_bytes()).expect("sent");
        let poured = pour(&mut stream, piece.as_bytes(), MOST);
        assert!(poured < MOST, "{by}: all was taken");
        target.is_unharmed(by);
    }
    let many: String = (0..10_000).map(|nth| format!("A{nth}: b\r\n")).collect();
    let answer = target.answer(format!("{}{many}\r\n", target.head("GET /")).as_bytes());
    let refused = matches!(statuses(&answer)[..], [] | ["431"]);
    assert!(refused, "{answer}");
    target.is_unharmed("10,000 headers");
    let small: String = (0..101).map(|nth| format!("A{nth}: b\r\n")).collect();
    let answer = target.answer(format!("{}{small}\r\n", target.head("GET /")).as_bytes());
    assert_eq!(statuses(&answer), ["431"]);
    let answer = target.answer(format!("{path} HTTP/1.1\r\n\r\n").as_bytes());
    let refused = matches!(statuses(&answer)[..], [] | ["414" | "431"]);
    assert!(refused, "{answer}");
}

#[test]
fn what_is_no_http_is_refused() {
    let target = Target::new();
    let host = format!("Host: {}\r\n\r\n", target.served.address);
    let hello = b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03".repeat(40);
    let garbage: Vec<u8> = (0..4096_u32).map(|it| (it * 167 % 251) as u8).collect();
    for (name, bytes) in [
        ("nothing but ends of lines", "\r\n".repeat(50).into_bytes()),
        ("a TLS hello", hello),
        ("garbage", garbage),
        ("HTTP/0.9", b"GET /\r\n".to_vec()),
        (
            "an HTTP/2 preface",
            b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".to_vec(),
        ),
        ("HTTP/3.0", format!("GET / HTTP/3.0\r\n{host}").into_bytes()),
        ("a NUL", format!("GET /\0 HTTP/1.1\r\n{host}").into_bytes()),
        ("a tab", format!("GET /\t HTTP/1.1\r\n{host}").into_bytes()),
        ("no path", format!("GET  HTTP/1.1\r\n{host}").into_bytes()),
        (
            "a folded header",
            format!("GET / HTTP/1.1\r\nA: b\r\n c\r\n{host}").into_bytes(),
        ),
        (
            "a bare return",
            format!("GET / HTTP/1.1\r\nA: b\rC: d\r\n{host}").into_bytes(),
        ),
        (
            "a header without a name",
            format!("GET / HTTP/1.1\r\n: b\r\n{host}").into_bytes(),
        ),
    ] {
        let mut stream = target.served.connect();
        let _ = stream.write_all(&bytes);
        let _ = stream.shutdown(Shutdown::Write);
        let answer = read(&mut stream);
        let refused = matches!(statuses(&answer)[..], [] | ["400"]);
        assert!(refused, "{name}: {answer}");
        target.is_unharmed(name);
    }
    // A name is asked for by a proxy, never here.
    for request in ["GET http://evil.example/", "CONNECT evil.example:443"] {
        let close = "Connection: close\r\n\r\n";
        let answer = target.answer(format!("{}{close}", target.head(request)).as_bytes());
        assert!(matches!(statuses(&answer)[..], ["404" | "405"]), "{answer}");
    }
    // HTTP/1.0 is answered, and its connection closed.
    let answer = target.answer(format!("GET / HTTP/1.0\r\n{host}").as_bytes());
    assert!(answer.starts_with("HTTP/1.0 200"), "{answer}");
}

#[test]
fn several_requests_on_one_connection_are_answered_in_turn() {
    let target = Target::new();
    let mut requests = String::new();
    for _ in 0..50 {
        requests.push_str(&target.head("GET /preview/icon.svg"));
        requests.push_str("\r\n");
    }
    requests.push_str(&target.head("GET /nowhere"));
    requests.push_str("Connection: close\r\n\r\n");
    let mut stream = target.served.connect();
    stream.write_all(requests.as_bytes()).expect("sent");
    // Who says no more still hears.
    stream.shutdown(Shutdown::Write).expect("shut");
    let answer = read(&mut stream);
    let found = statuses(&answer);
    assert_eq!(found.len(), 51, "{answer}");
    assert!(found[..50].iter().all(|it| *it == "200"), "{found:?}");
    assert_eq!(found[50], "404");
    target.is_unharmed("many requests at once");
}

#[test]
fn crowds_hinder_nobody() {
    let target = Target::new();
    let silent: Vec<TcpStream> = (0..600).map(|_| target.served.connect()).collect();
    target.is_unharmed("idle connections");
    drop(silent);
    // A byte now and then, from many.
    let mut slow: Vec<TcpStream> = (0..300).map(|_| target.served.connect()).collect();
    let head = target.head("GET /");
    for byte in head.as_bytes().chunks(1).take(5) {
        for stream in &mut slow {
            let _ = stream.write_all(byte);
        }
        target.is_unharmed("slow heads");
    }
    drop(slow);
    let events = format!("{}\r\n", target.head("GET /preview/events"));
    let mut tabs: Vec<TcpStream> = Vec::new();
    for _ in 0..300 {
        let mut stream = target.served.connect();
        stream.write_all(events.as_bytes()).expect("sent");
        tabs.push(stream);
    }
    target.is_unharmed("tabs");
    let mut last = target.served.listen();
    drop(tabs);
    target
        ._folder
        .replace("records/2025/plan.toml", "năm 2025\"", "năm nay\"");
    assert!(last.next().ends_with("-2"));
}

#[test]
fn who_never_reads_is_sent_no_more() {
    let target = Target::new();
    let asks = format!("{}\r\n", target.head(&format!("GET /{DOCUMENT}")));
    let mut deaf: Vec<TcpStream> = (0..100).map(|_| target.served.connect()).collect();
    for stream in &mut deaf {
        stream.write_all(asks.repeat(20).as_bytes()).expect("sent");
    }
    target.is_unharmed("connections that do not read");
}

#[test]
fn slow_and_idle_connections_are_closed() {
    let target = Target::new();
    let mut kept = target.served.connect();
    let asks = format!("{}\r\n", target.head("GET /preview/icon.svg"));
    kept.write_all(asks.as_bytes()).expect("sent");
    let mut silent = target.served.connect();
    let mut slow = target.served.connect();
    let tick = Duration::from_millis(250);
    slow.set_read_timeout(Some(tick)).expect("set");
    let begun = Instant::now();
    let head = format!("{}A: {}", target.head("GET /"), "x".repeat(1000));
    let ended = head.as_bytes().chunks(1).any(|byte| {
        let gone = slow.write_all(byte).is_err();
        gone || match slow.read(&mut [0; 512]) {
            Ok(read) => read == 0,
            Err(error) => !matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut),
        }
    });
    assert!(ended, "it may send its head for ever");
    let patience = Duration::from_secs(20);
    assert!(begun.elapsed() < patience, "{:?}", begun.elapsed());
    // Both others were closed meanwhile, one with its answer.
    assert_eq!(statuses(&read(&mut kept)), ["200"]);
    assert_eq!(read(&mut silent), "");
    assert!(begun.elapsed() < patience, "{:?}", begun.elapsed());
}
