//! How long one plan takes in a process of its own, against Typst alone.
//!
//! `cargo bench --bench cold`. Each round starts three processes, one after the other:
//!
//! - **plain**: Typst sets the words of the plan as bare paragraphs on A4 and writes
//!   PDF/A-2a + PDF/UA-1. No records, no templates: the floor.
//! - **markup**: Typst sets the very markup the program generates, with its library.
//! - **build**: the program, from records to file.
//!
//! Then the whole example, all documents of two years, on one thread: **markup** against
//! **build** as before.
//!
//! Last, what an office asks for all day: **version** starts the program and does nothing, then
//! **list**, **status**, **check**, and **build** where nothing changed.
//!
//! Rounds alternate, so that a busy machine slows all alike; medians are compared.

#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    missing_docs,
    reason = "a measuring program"
)]

use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use doithoai::documents::{Document, Kind, Views};
use doithoai::render::{Engine, Manuscript, Templates, Typesetter};
use doithoai::workspace::Workspace;

const ROUNDS: usize = 40;
const ROUNDS_OF_ALL: usize = 7;
const EXAMPLE: &str = env!("CARGO_MANIFEST_DIR");

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["bare", folder] => bare(Path::new(folder)),
        _ => measure(),
    }
}

/// Bare compilation of every markup file in a folder, each to a PDF file.
fn bare(folder: &Path) {
    let typesetter = Typesetter::new(&Templates::built_in());
    let mut sources: Vec<_> = std::fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("a file").path())
        .filter(|path| path.extension().is_some_and(|it| it == "typ"))
        .collect();
    sources.sort();
    for (nth, source) in sources.iter().enumerate() {
        let sheet = Manuscript {
            markup: std::fs::read_to_string(source).expect("markup"),
            identity: "bare.pdf/draft/Kế hoạch".to_owned(),
            reference: "2025-01-15".parse().expect("a date"),
            bookmarks: Vec::new(),
        };
        let pages = typesetter.typeset(sheet).expect("pages");
        let pdf = typesetter.export(&pages).expect("a PDF");
        std::fs::write(source.with_extension("pdf"), pdf).expect("written");
        if nth % 3 == 2 {
            typst::comemo::evict(1);
        }
    }
}

fn measure() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = |name: &str| {
        let path = folder.path().join(name);
        std::fs::create_dir_all(&path).expect("made");
        path
    };
    let workspace = Workspace::read(Path::new(EXAMPLE), None, Views::Made);
    let engine = Engine::new(&workspace.templates);
    let markup_of = |document: &Document| {
        let markup = engine.render(document.kind.template(), &document.view);
        markup.expect("markup").text.to_owned()
    };
    let plan = workspace
        .documents
        .iter()
        .find(|it| it.kind == Kind::Plan)
        .expect("a plan");
    std::fs::write(at("plain").join("plan.typ"), plain()).expect("written");
    std::fs::write(at("markup").join("plan.typ"), markup_of(plan)).expect("written");
    for (nth, document) in workspace.documents.iter().enumerate() {
        let path = at("all").join(format!("{nth:04}.typ"));
        std::fs::write(path, markup_of(document)).expect("written");
    }
    let bare = |name: &str| {
        let mut command = Command::new(std::env::current_exe().expect("this program"));
        command.arg("bare").arg(at(name));
        command
    };
    let build = |only: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_doithoai"));
        let arguments = ["build", "--force", "--root", EXAMPLE, "--jobs", "1"];
        command
            .args(arguments)
            .args(only)
            .arg("--out")
            .arg(at("out"));
        command
    };
    compare(
        "one plan, cold process",
        ROUNDS,
        [
            ("plain", bare("plain")),
            ("markup", bare("markup")),
            ("build", build(&["--only", "2025/ke-hoach.pdf"])),
        ],
    );
    let title = format!(
        "{} documents, cold process, one thread",
        workspace.documents.len()
    );
    compare(
        &title,
        ROUNDS_OF_ALL,
        [("markup", bare("all")), ("build", build(&[]))],
    );
    let everyday = |arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_doithoai"));
        command.args(arguments).current_dir(EXAMPLE);
        command.env("TZ", "Asia/Ho_Chi_Minh");
        command
    };
    let out = at("out").display().to_string();
    compare(
        "the example, nothing changed",
        ROUNDS,
        [
            ("version", everyday(&["--version"])),
            ("list", everyday(&["list"])),
            ("status", everyday(&["status", "--as-of", "2025-11-17"])),
            ("check", everyday(&["check", "--as-of", "2025-11-17"])),
            ("build", everyday(&["build", "--out", &out])),
        ],
    );
}

/// Runs the commands in turns and prints their medians against the first.
fn compare<const N: usize>(title: &str, rounds: usize, mut commands: [(&str, Command); N]) {
    let mut times: [Vec<Duration>; N] = std::array::from_fn(|_| Vec::new());
    // The first round warms the file cache.
    for round in 0..=rounds {
        for ((_, command), times) in commands.iter_mut().zip(&mut times) {
            let begun = Instant::now();
            let output = command.output().expect("runs");
            assert!(output.status.success(), "{command:?}");
            if round > 0 {
                times.push(begun.elapsed());
            }
        }
    }
    let medians = times.map(median);
    println!("\n| {title} | median | against {} |", commands[0].0);
    println!("|---|---|---|");
    for ((name, _), time) in commands.iter().zip(medians) {
        let ratio = time.as_secs_f64() / medians[0].as_secs_f64();
        println!(
            "| {name} | {:.1} ms | {ratio:.2} |",
            time.as_secs_f64() * 1e3
        );
    }
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

/// The words of the plan as paragraphs, nothing else.
fn plain() -> String {
    let words = include_str!("../tests/data/ke-hoach-2025.txt").replace(['*', '"', '\\'], "");
    let mut markup = String::from(
        "#set document(title: \"Kế hoạch\", date: datetime(year: 2025, month: 1, day: 15))\n\
         #set page(paper: \"a4\", margin: 20mm)\n\
         #set text(font: \"Tinos\", size: 14pt, lang: \"vi\")\n\
         #set par(justify: true, leading: 0.6em)\n",
    );
    for line in words.lines().filter(|line| !line.trim().is_empty()) {
        markup.push_str(&format!("#par(\"{line}\")\n"));
    }
    markup
}
