//! The program is killed, without any notice, while it writes: the next command finds the records
//! as they were before or as they are behind it. `KILLS=1000` does so more often than every run.

use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::{sleep, yield_now};
use std::time::{Duration, Instant};

use doithoai::recording::HOME;

use crate::support::cli::doithoai;
use crate::support::sim_disk::next;
use crate::support::writings::{Files, Writing};

/// How many times each run kills.
const FEW: usize = 18;

fn kills() -> usize {
    let given = std::env::var("KILLS").ok();
    given.and_then(|it| it.parse().ok()).unwrap_or(FEW)
}

/// Puts the office's folder back to what it was, with what the writing needs in it.
fn put_back(root: &Path, to: &Files) {
    if root.exists() {
        for entry in fs::read_dir(root).expect("a folder") {
            let path = entry.expect("an entry").path();
            let gone = match path.is_dir() {
                true => fs::remove_dir_all(&path),
                false => fs::remove_file(&path),
            };
            gone.expect("removed");
        }
    }
    for (name, bytes) in to {
        let path = root.join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, bytes).expect("written");
    }
}

/// The files of what undo needs, by name.
fn kept_aside(root: &Path) -> Files {
    let walk = walkdir::WalkDir::new(root.join(HOME)).into_iter().flatten();
    let files = walk.filter(|it| it.file_type().is_file());
    let files = files.map(|it| {
        let name = it
            .path()
            .strip_prefix(root)
            .expect("below")
            .to_str()
            .expect("UTF-8");
        (name.to_owned(), fs::read(it.path()).expect("read"))
    });
    files.collect()
}

fn start(writing: &Writing) -> Child {
    Command::new(env!("CARGO_BIN_EXE_doithoai"))
        .args(&writing.arguments)
        .current_dir(writing.folder.path())
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("starts")
}

/// Waits until the command has begun to write, or is over.
fn begun(child: &mut Child, root: &Path) {
    let journal = root.join(HOME).join("journal");
    while !journal.exists() && child.try_wait().expect("asked").is_none() {
        yield_now();
    }
}

#[test]
fn killed_while_records_are_written() {
    let mut writings = Writing::all();
    let mut starts = Vec::new();
    for writing in &mut writings {
        // Undo needs the backup of what is undone; for the others a folder without any will do.
        let undo = writing.arguments[0] == "undo";
        let mut start_from = writing.before.clone();
        if undo {
            // What was undone is the newest but one.
            let newest = format!("{HOME}/backups/000002/");
            let mut aside = kept_aside(&writing.root);
            aside.retain(|name, _| !name.starts_with(&newest));
            start_from.extend(aside);
        }
        put_back(&writing.root, &start_from);
        let begin = Instant::now();
        let mut child = start(writing);
        begun(&mut child, &writing.root);
        let to_journal = begin.elapsed();
        assert!(
            child.wait().expect("ends").success(),
            "{:?}",
            writing.arguments
        );
        let writes = begin.elapsed() - to_journal;
        assert_eq!(writing.now(), writing.after, "{:?}", writing.arguments);
        starts.push((start_from, begin.elapsed(), writes));
    }
    let mut row = 20_261_201;
    let (mut counts, mut unfinished) = ([0, 0], 0);
    for nth in 0..kills() {
        let at = nth % writings.len();
        let (writing, (start_from, whole, writes)) = (&writings[at], &starts[at]);
        put_back(&writing.root, start_from);
        let mut child = start(writing);
        // One in four at any moment, the others while it writes.
        let span = if (nth / writings.len()).is_multiple_of(4) {
            *whole
        } else {
            begun(&mut child, &writing.root);
            *writes
        };
        let span = u64::try_from(span.as_micros())
            .expect("not for ever")
            .max(1);
        sleep(Duration::from_micros(next(&mut row) % span));
        child.kill().expect("killed");
        child.wait().expect("gone");
        unfinished += usize::from(writing.root.join(HOME).join("journal").exists());
        let what = format!("kill {nth}: {:?}", writing.arguments);
        if writing.root.exists() {
            // It only shows, but brings in order first.
            let output = doithoai(&writing.root, &["undo"]);
            assert!(
                [0, 1, 2].contains(&output.code),
                "{what}: {}",
                output.stderr
            );
        }
        let now = writing.now();
        let names: Vec<&String> = now.keys().collect();
        assert!(
            now == writing.before || now == writing.after,
            "{what}: {names:?}"
        );
        assert!(!writing.root.join(HOME).join("journal").exists(), "{what}");
        counts[usize::from(now == writing.after)] += 1;
    }
    #[expect(clippy::print_stderr, reason = "whoever asks for many wants to know")]
    if kills() > FEW {
        eprintln!(
            "before {}, after {}, half written {unfinished}",
            counts[0], counts[1]
        );
    }
    // Some of so many hit it in the middle.
    assert!(kills() < 100 || unfinished > 0);
}
