//! How long a build takes for one office, for a province, for the country.
//!
//! `cargo bench --bench build`, or with `OFFICES=1,10,100,1000` before it. Each round starts
//! processes of their own, one after the other:
//!
//! - **floor**: Typst sets the very markup that the program generates and writes the PDFs, on as
//!   many threads. No records, no templates, no manifest.
//! - **build**: the program, from records to files, into an empty folder.
//! - **no-op**: the same again, nothing changed.
//! - **edit**: one petition of one office says something else.
//!
//! Then the example office, cold, against Word templates filled by docxtpl and made into PDFs by
//! LibreOffice in one batch (`peer/peer.py`), where both are installed.
//!
//! Memory is the peak of the processes' resident sets.

#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    missing_docs,
    reason = "a measuring program"
)]

mod load;

use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use std::{fs, thread};

use doithoai::documents::Views;
use doithoai::render::{Engine, Manuscript, Renderer, Templates, Typesetter};
use doithoai::workspace::Workspace;

const EXAMPLE: &str = env!("CARGO_MANIFEST_DIR");

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["floor", sheets, out] => floor(Path::new(sheets), Path::new(out)),
        ["offices", folder, count] => offices(Path::new(folder), count.parse().expect("a number")),
        _ => measure(),
    }
}

/// Writes so many offices into a folder.
fn offices(folder: &Path, count: usize) {
    for number in 0..count {
        let root = folder.join(format!("xa-{number:04}"));
        load::commune::write_commune(&root, Path::new(EXAMPLE), number);
    }
}

/// The markup of every document of every office, a file each. How many there are.
fn sheets(offices: &Path, sheets: &Path) -> usize {
    let engine = Engine::new(&Templates::built_in());
    fs::create_dir_all(sheets).expect("made");
    let mut count = 0;
    for office in sorted(offices) {
        let workspace = Workspace::read(&office, None, Views::Made);
        assert_eq!(workspace.findings.len(), 0, "the load is sound");
        for document in &workspace.documents {
            let markup = engine.render(document.kind.template(), &document.view);
            let sheet = Manuscript::new(document, &markup.expect("markup"));
            let json = serde_json::to_vec(&sheet).expect("JSON");
            fs::write(sheets.join(format!("{count:06}.json")), json).expect("written");
            count += 1;
        }
    }
    count
}

/// Typst alone, on plain threads.
fn floor(sheets: &Path, out: &Path) {
    let typesetter = Typesetter::new(&Templates::built_in());
    let sheets = sorted(sheets);
    fs::create_dir_all(out).expect("made");
    let next = AtomicUsize::new(0);
    let worker = || {
        // As in the program: each thread keeps to itself.
        let alone = rayon::ThreadPoolBuilder::new().num_threads(1);
        let _alone = alone.use_current_thread().build().expect("a pool");
        while let Some(path) = sheets.get(next.fetch_add(1, Ordering::Relaxed)) {
            let json = fs::read(path).expect("read");
            let sheet: Manuscript = serde_json::from_slice(&json).expect("a sheet");
            let pages = typesetter.typeset(sheet).expect("pages");
            let pdf = typesetter.export(&pages).expect("a PDF");
            let name = path.file_stem().expect("a name");
            fs::write(out.join(name).with_extension("pdf"), pdf).expect("written");
            typst::comemo::evict(1);
        }
    };
    thread::scope(|scope| {
        for _ in 0..threads() {
            let thread = thread::Builder::new().stack_size(16 << 20);
            thread.spawn_scoped(scope, worker).expect("a thread");
        }
    });
}

fn threads() -> usize {
    thread::available_parallelism().map_or(1, Into::into)
}

fn sorted(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder");
    let mut paths: Vec<PathBuf> = entries.map(|it| it.expect("an entry").path()).collect();
    paths.sort();
    paths
}

/// One run: how long, and the most memory.
#[derive(Clone, Copy)]
struct Run {
    time: Duration,
    memory: u64,
}

fn measure() {
    let counts = std::env::var("OFFICES").unwrap_or_else(|_| "1,10,100".to_owned());
    println!("{} threads\n", threads());
    println!(
        "| offices | documents | floor | build | against floor | ms a document | no-op | of build | edit | peak memory |"
    );
    println!("|---|---|---|---|---|---|---|---|---|---|");
    let mut last: Option<(usize, f64)> = None;
    for count in counts
        .split(',')
        .map(|it| it.parse::<usize>().expect("a number"))
    {
        let rounds = (300 / count).clamp(1, 7);
        let folder = tempfile::tempdir().expect("a folder");
        let at = |name: &str| folder.path().join(name);
        offices(&at("offices"), count);
        let documents = sheets(&at("offices"), &at("sheets"));
        let mut runs: [Vec<Run>; 4] = Default::default();
        for round in 0..rounds {
            // A folder for each: a file system is slow to make files where it has just removed as
            // many, and who comes behind would pay for it.
            let out = at(&format!("out-{round}"));
            let build = || {
                let mut command = Command::new(env!("CARGO_BIN_EXE_doithoai"));
                command.arg("build").arg("--roots").arg(at("offices"));
                command.arg("--out").arg(&out);
                command
            };
            let mut floor = Command::new(std::env::current_exe().expect("this program"));
            floor.arg("floor").arg(at("sheets"));
            floor.arg(at(&format!("floor-{round}")));
            runs[0].push(run(&mut floor));
            runs[1].push(run(&mut build()));
            runs[2].push(run(&mut build()));
            edit(&at("offices"), round);
            runs[3].push(run(&mut build()));
        }
        let memory = runs[1].iter().map(|it| it.memory).max().unwrap_or_default() >> 20;
        let [floor, build, no_op, edit] = runs.map(median);
        let each = build / documents as f64 * 1e3;
        println!(
            "| {count} | {documents} | {floor:.2} s | {build:.2} s | {:.2} | {each:.2} | {:.0} ms | {:.1} % | {:.0} ms | {memory} MiB |",
            build / floor,
            no_op * 1e3,
            no_op / build * 100.0,
            edit * 1e3,
        );
        if let Some((before, time)) = last {
            let exponent = (build / time).ln() / (count as f64 / before as f64).ln();
            println!("growth from {before} to {count} offices: exponent {exponent:.3}");
        }
        last = Some((count, build));
    }
    peer();
}

/// The example office against the way an office would otherwise do it, page by page.
fn peer() {
    let folder = tempfile::tempdir().expect("a folder");
    let script = Path::new(EXAMPLE).join("benches/peer/peer.py");
    let mut python = Command::new("python3");
    python.arg(script).arg(folder.path().join("peer"));
    let output = python.args(["44", "90"]).output();
    let said = output.ok().filter(|it| it.status.success());
    let Some(said) = said.and_then(|it| String::from_utf8(it.stdout).ok()) else {
        println!("\nno comparison: docxtpl (PyPI), soffice and pdfinfo are needed");
        return;
    };
    let figures: Vec<f64> = said.split_whitespace().flat_map(str::parse).collect();
    let [filling, converting, pages] = figures[..] else {
        println!("\nno comparison: three figures are needed, not {said}");
        return;
    };
    let example = Workspace::read(Path::new(EXAMPLE), None, Views::Made);
    let renderer = Renderer::new(&example.templates, None);
    let jobs = NonZeroUsize::new(threads()).expect("a thread");
    let made = renderer.make_all(&example.documents, jobs, |it| it.pages);
    let own: usize = made.into_iter().flatten().sum();
    let runs = (0..5).map(|round| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_doithoai"));
        command.arg("build").arg("--root").arg(EXAMPLE).arg("--out");
        run(command.arg(folder.path().join(format!("own-{round}"))))
    });
    let build = median(runs.collect());
    let (each, theirs) = (build / own as f64, (filling + converting) / pages);
    println!("\n| the example office, cold | pages | time | ms a page | against build |");
    println!("|---|---|---|---|---|");
    println!(
        "| build | {own} | {build:.2} s | {:.1} | 1.00 |",
        each * 1e3
    );
    println!(
        "| docxtpl and LibreOffice | {pages} | {filling:.2} s + {converting:.2} s | {:.1} | {:.1} |",
        theirs * 1e3,
        theirs / each,
    );
}

/// Lets one petition say something else.
fn edit(offices: &Path, round: usize) {
    let petition = "xa-0000/records/2025/petitions/2025-04-nuoc-tang/08.toml";
    let path = offices.join(petition);
    let text = fs::read_to_string(&path).expect("read");
    let text = text.replacen(
        "content = \"",
        &format!("content = \"Lần {}. ", round + 2),
        1,
    );
    fs::write(path, text).expect("written");
}

fn run(command: &mut Command) -> Run {
    let begun = Instant::now();
    let mut child = command
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("starts");
    let status = format!("/proc/{}/status", child.id());
    let mut memory = 0;
    let ended = loop {
        let text = fs::read_to_string(&status).unwrap_or_default();
        let peak = text.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let peak = peak.and_then(|it| it.split_whitespace().next()?.parse::<u64>().ok());
        memory = memory.max(peak.unwrap_or_default() << 10);
        if let Some(ended) = child.try_wait().expect("known") {
            break ended;
        }
        thread::sleep(Duration::from_millis(2));
    };
    assert!(ended.success(), "{command:?}");
    Run {
        time: begun.elapsed(),
        memory,
    }
}

/// In seconds.
fn median(mut runs: Vec<Run>) -> f64 {
    runs.sort_unstable_by_key(|run| run.time);
    runs[runs.len() / 2].time.as_secs_f64()
}
