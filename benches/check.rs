//! How long `check` takes over offices of 1,000 and of 10,000 petitions.
//!
//! `cargo bench --bench check`. The floor is the parser alone: every file read and parsed as
//! TOML, on one thread. Each round runs the floor and the check one after the other in processes
//! of their own; medians are compared. Memory is the peak of the last check.
//!
//! Then how long it takes over one file with 3,000 and with 30,000 mistakes: the ratio tells whether
//! each mistake costs the same, however many there are.

#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    missing_docs,
    reason = "a measuring program"
)]

mod load;

use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use doithoai::documents::Views;
use doithoai::workspace::Workspace;

const ROUNDS: usize = 9;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["floor", folder] => parse(Path::new(folder)),
        ["memory", folder] => {
            let workspace = Workspace::read(Path::new(folder), None, Views::Left);
            assert_eq!(workspace.findings.len(), 0, "the load is sound");
            let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
            let peak = status.lines().find(|line| line.starts_with("VmHWM"));
            println!("{}", peak.unwrap_or("peak memory is known on Linux alone"));
        }
        ["load", folder, petitions] => {
            let example = Path::new(env!("CARGO_MANIFEST_DIR"));
            let petitions = petitions.parse().expect("a number");
            load::write_office(Path::new(folder), example, petitions);
        }
        _ => {
            measure();
            mistakes();
        }
    }
}

fn parse(folder: &Path) {
    let mut tables = 0;
    for entry in walkdir::WalkDir::new(folder.join("records"))
        .into_iter()
        .flatten()
    {
        if entry.path().extension().is_some_and(|it| it == "toml") {
            let text = std::fs::read_to_string(entry.path()).expect("read");
            tables += toml::de::DeTable::parse(&text)
                .expect("sound")
                .get_ref()
                .len();
        }
    }
    assert!(tables > 0);
}

fn measure() {
    println!("petitions  floor       check       check / floor");
    for petitions in [1_000, 10_000] {
        let folder = tempfile::tempdir().expect("a folder");
        let example = Path::new(env!("CARGO_MANIFEST_DIR"));
        load::write_office(folder.path(), example, petitions);
        let own = std::env::current_exe().expect("this program");
        let (mut floors, mut checks) = (Vec::new(), Vec::new());
        for _ in 0..ROUNDS {
            floors.push(time(Command::new(&own).arg("floor").arg(folder.path())));
            let program = env!("CARGO_BIN_EXE_doithoai");
            checks.push(time(
                Command::new(program)
                    .args(["check", "--root"])
                    .arg(folder.path()),
            ));
        }
        let (floor, check) = (median(floors), median(checks));
        let ratio = check.as_secs_f64() / floor.as_secs_f64();
        println!("{petitions:9}  {floor:9.1?}  {check:9.1?}  {ratio:.2}");
        let memory = Command::new(&own).arg("memory").arg(folder.path()).output();
        let memory = memory.expect("run");
        assert!(
            memory.status.success(),
            "{}",
            String::from_utf8_lossy(&memory.stderr)
        );
        println!(
            "           {}",
            String::from_utf8_lossy(&memory.stdout).trim()
        );
    }
}

/// A file of so many mistakes.
type Mistakes = fn(usize) -> String;

/// What is typed in one file, many times.
const MISTAKES: [(&str, Mistakes); 4] = [
    ("on one line", |count| {
        let codes = (0..count).map(|nth| format!("\"k{nth}\","));
        petition(&codes.collect::<String>())
    }),
    ("on lines of their own", |count| {
        let codes = (0..count).map(|nth| format!("\"k{nth}\",\n"));
        petition(&codes.collect::<String>())
    }),
    ("of one value", |count| {
        // Nothing but the first hundred of a file is told: the rest has to be read all the same.
        petition("1,\n".repeat(count).as_str())
    }),
    ("none, but a chain", |count| {
        let body = |nth: usize| {
            format!(
                "\n[[body]]\nid = \"u{nth}\"\nname = \"A\"\nsuccessor = \"u{}\"\n",
                nth + 1
            )
        };
        (0..count / 3).map(body).collect()
    }),
];

fn petition(villages: &str) -> String {
    format!("channel = \"session\"\nreceived = 2025-01-06\nvillages = [{villages}]\n")
}

fn mistakes() {
    println!("mistakes               3,000      30,000     30,000 / 3,000");
    for (name, write) in MISTAKES {
        let [few, many] = [3_000, 30_000].map(|count| {
            let folder = tempfile::tempdir().expect("a folder");
            let example = Path::new(env!("CARGO_MANIFEST_DIR"));
            load::write_office(folder.path(), example, 25);
            let office = folder.path().join("records/office.toml");
            let written = write(count);
            if written.contains("[[body]]") {
                let text = std::fs::read_to_string(&office).expect("read");
                std::fs::write(&office, text + &written).expect("written");
            } else {
                let petitions = folder.path().join("records/2025/petitions");
                let wrong = petitions.join("2025-01-06-nuoc-tang/99.toml");
                std::fs::write(wrong, written).expect("written");
            }
            let round = || {
                let begun = Instant::now();
                let output = Command::new(env!("CARGO_BIN_EXE_doithoai"))
                    .args(["check", "--root"])
                    .arg(folder.path())
                    .output();
                let code = output.expect("run").status.code();
                assert_eq!(code, Some(1), "it is told");
                begun.elapsed()
            };
            median((0..3).map(|_| round()).collect())
        });
        let ratio = many.as_secs_f64() / few.as_secs_f64();
        println!("{name:21}  {few:9.1?}  {many:9.1?}  {ratio:.1}");
    }
}

fn time(command: &mut Command) -> Duration {
    let begun = Instant::now();
    let output = command.output().expect("run");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    begun.elapsed()
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}
