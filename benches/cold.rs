//! How long one plan takes in a process of its own, against Typst alone.
//!
//! `cargo bench --bench cold`. Each round starts three processes, one after the other:
//!
//! - **plain**: Typst sets the words of the plan as bare paragraphs on A4 and writes
//!   PDF/A-2a + PDF/UA-1. No records, no templates: the floor.
//! - **markup**: Typst sets the very markup the program generates, with its library.
//! - **build**: the program, from records to file.
//!
//! Rounds alternate, so that a busy machine slows all three alike; medians are compared.

#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    missing_docs,
    reason = "a measuring program"
)]

use std::path::Path;
use std::process::Command;
use std::time::Duration;
use std::time::Instant;

use doithoai::build::Workspace;
use doithoai::documents::Document;
use doithoai::markup::Engine;
use doithoai::markup::Markup;
use doithoai::markup::Templates;
use doithoai::typeset::Typesetter;

const ROUNDS: usize = 40;
const EXAMPLE: &str = env!("CARGO_MANIFEST_DIR");

fn main() {
    let mode = std::env::args().nth(1);
    match mode.as_deref() {
        Some("plain" | "markup") => child(&mode.unwrap_or_default()),
        _ => measure(),
    }
}

/// One bare compilation, from a markup file to a PDF file.
fn child(mode: &str) {
    let folder = std::env::args().nth(2).expect("a folder");
    let source = Path::new(&folder).join(mode).with_extension("typ");
    let markup = Markup::plain(std::fs::read_to_string(source).expect("markup"));
    let document = Document::bare(
        "2025/ke-hoach.pdf",
        "Kế hoạch",
        "2025-01-15".parse().expect("a date"),
    );
    let typesetter = Typesetter::new(&Templates::built_in()).expect("templates");
    let pages = typesetter.typeset(&document, &markup).expect("pages");
    let pdf = typesetter
        .export(&document, &markup, &pages)
        .expect("a PDF");
    std::fs::write(Path::new(&folder).join("bare.pdf"), pdf).expect("written");
}

fn measure() {
    let folder = tempfile::tempdir().expect("a folder");
    let office = Workspace::read(Path::new(EXAMPLE), None);
    let document = &office.documents[0];
    let engine = Engine::new(&office.templates);
    let markup = engine
        .render(document.kind.template(), &document.view)
        .expect("markup");
    std::fs::write(folder.path().join("markup.typ"), markup.text()).expect("written");
    std::fs::write(folder.path().join("plain.typ"), plain()).expect("written");

    let bench = std::env::current_exe().expect("this program");
    let bare = |mode: &str| {
        let mut command = Command::new(&bench);
        command.arg(mode).arg(folder.path());
        command
    };
    let mut build = Command::new(env!("CARGO_BIN_EXE_doithoai"));
    build
        .args([
            "--root",
            EXAMPLE,
            "--jobs",
            "1",
            "--message-format",
            "json",
            "--out",
        ])
        .arg(folder.path().join("out"));
    let mut commands = [
        ("plain", bare("plain")),
        ("markup", bare("markup")),
        ("build", build),
    ];
    let mut times: [Vec<Duration>; 3] = Default::default();
    for round in 0..=ROUNDS {
        for ((_, command), times) in commands.iter_mut().zip(&mut times) {
            let begun = Instant::now();
            let output = command.output().expect("runs");
            assert!(output.status.success(), "{command:?}");
            // The first round warms the file cache.
            if round > 0 {
                times.push(begun.elapsed());
            }
        }
    }
    let medians = times.map(median);
    println!("| one plan, cold process | median | against plain |");
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
