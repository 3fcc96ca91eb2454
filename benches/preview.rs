//! How long from a save to the new page.
//!
//! `cargo bench --bench preview`. The program serves the worked example. A word of the plan is
//! changed 20 times, as an editor does that saves by renaming, and each time it is waited until
//!
//! - **told**: the server tells of the change,
//! - **set**: the page with the new pictures' names is there,
//! - **picture**: the first picture is there,
//! - **pixels**: Chromium has drawn the new picture (in a second round of 20; left out without
//!   Chromium, Node and `tests/browser/node_modules`).

#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    missing_docs,
    reason = "a measuring program"
)]

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const TIMES: usize = 20;
const EXAMPLE: &str = env!("CARGO_MANIFEST_DIR");
const DOCUMENT: &str = "2025/ke-hoach.pdf";

fn main() {
    let folder = tempfile::tempdir().expect("a folder");
    copy(
        &Path::new(EXAMPLE).join("records"),
        &folder.path().join("records"),
    );
    let mut server = Command::new(env!("CARGO_BIN_EXE_doithoai"))
        .args(["preview", "--port", "0", "--message-format", "json"])
        .current_dir(folder.path())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program runs");
    let mut line = String::new();
    let stdout = server.stdout.take().expect("a pipe");
    BufReader::new(stdout).read_line(&mut line).expect("a line");
    let address = line.split('"').find(|it| it.starts_with("http://"));
    let address = address.expect("an address").to_owned();
    let plan = folder.path().join("records/2025/plan.toml");
    let steps = measure(&address, &plan);
    println!("\n| from a save to | median | worst |");
    println!("|---|---|---|");
    for (name, times) in ["told", "set", "picture"].iter().zip(steps) {
        row(name, times);
    }
    let pixels = Command::new("node")
        .args(["measure.mjs", &address, DOCUMENT])
        .arg(&plan)
        .arg(TIMES.to_string())
        .current_dir(Path::new(EXAMPLE).join("tests/browser"))
        .output();
    match pixels {
        Ok(output) if output.status.success() => {
            let text = String::from_utf8_lossy(&output.stdout).into_owned();
            let times = text.lines().filter_map(|it| it.parse().ok());
            row("pixels", times.map(Duration::from_millis).collect());
        }
        _ => println!("| pixels | no Chromium | |"),
    }
    server.kill().expect("ended");
    server.wait().expect("ended");
}

/// The times of each edit, step by step.
fn measure(address: &str, plan: &Path) -> [Vec<Duration>; 3] {
    let mut steps: [Vec<Duration>; 3] = Default::default();
    let mut events = BufReader::new(ask(address, "preview/events"));
    wait(&mut events);
    let text = std::fs::read_to_string(plan).expect("text");
    get(address, &format!("xem/{DOCUMENT}"));
    for nth in 0..TIMES {
        std::thread::sleep(Duration::from_millis(450 + 37 * (nth as u64 % 7)));
        let aside = plan.with_extension("new");
        let changed = text.replacen("xây dựng kế hoạch", &format!("xây dựng {nth} kế hoạch"), 1);
        std::fs::write(&aside, changed).expect("written");
        let saved = Instant::now();
        std::fs::rename(&aside, plan).expect("renamed");
        wait(&mut events);
        steps[0].push(saved.elapsed());
        let page = get(address, &format!("xem/{DOCUMENT}"));
        steps[1].push(saved.elapsed());
        let (_, picture) = page.split_once("<img src=\"/").expect("a picture");
        let (picture, _) = picture.split_once('"').expect("its end");
        get(address, picture);
        steps[2].push(saved.elapsed());
    }
    steps
}

fn ask(address: &str, path: &str) -> TcpStream {
    let host = address.trim_start_matches("http://").trim_end_matches('/');
    let mut stream = TcpStream::connect(host).expect("a connection");
    write!(stream, "GET /{path} HTTP/1.1\r\nHost: {host}\r\n\r\n").expect("sent");
    stream
}

fn get(address: &str, path: &str) -> String {
    let mut answer = BufReader::new(ask(address, path));
    let mut length = 0;
    loop {
        let mut line = String::new();
        answer.read_line(&mut line).expect("a head");
        if let Some(value) = line.strip_prefix("Content-Length: ") {
            length = value.trim().parse().expect("a number");
        }
        if line.trim().is_empty() {
            break;
        }
    }
    let mut body = vec![0; length];
    answer.read_exact(&mut body).expect("a body");
    String::from_utf8(body).expect("UTF-8")
}

fn wait(events: &mut BufReader<TcpStream>) {
    let mut line = String::new();
    while !line.starts_with("data:") {
        line.clear();
        events.read_line(&mut line).expect("news");
    }
}

fn row(name: &str, mut times: Vec<Duration>) {
    times.sort_unstable();
    let milliseconds = |at: usize| times[at].as_secs_f64() * 1e3;
    let (median, worst) = (milliseconds(times.len() / 2), milliseconds(times.len() - 1));
    println!("| {name} | {median:.0} ms | {worst:.0} ms |");
}

fn copy(from: &Path, to: &Path) {
    for entry in walkdir::WalkDir::new(from).into_iter().flatten() {
        let target = to.join(entry.path().strip_prefix(from).expect("below"));
        if entry.file_type().is_dir() {
            std::fs::create_dir_all(target).expect("made");
        } else {
            std::fs::copy(entry.path(), target).expect("copied");
        }
    }
}
