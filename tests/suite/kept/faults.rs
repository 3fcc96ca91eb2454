//! What goes wrong on a real machine: after each of these no file is half or wrong, and the next
//! build heals what is missing.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::support::cli::{Output, doithoai};
use crate::support::folder::Folder;
use crate::support::machine::has;

const PROGRAM: &str = env!("CARGO_BIN_EXE_doithoai");
const PETITION: &str = "records/2025/petitions/2025-04-nuoc-tang/08.toml";

type Files = BTreeMap<String, Vec<u8>>;

/// The files in an output folder, and what is in them; the lock is no document.
fn files(folder: &Folder, out: &str) -> Files {
    let below = format!("{out}/");
    let names = folder.files().into_iter();
    let names = names.filter(|it| it.starts_with(&below) && !it.ends_with(".lock"));
    names
        .map(|it| {
            (
                it[below.len()..].to_owned(),
                fs::read(folder.join(&it)).expect("read"),
            )
        })
        .collect()
}

/// The office before and behind an edit, and what a build that nothing disturbs makes of each.
struct Edited {
    folder: Folder,
    texts: [String; 2],
    built: [Files; 2],
}

impl Edited {
    fn new() -> Self {
        let folder = Folder::whole_example();
        let before = folder.read(PETITION);
        let behind = before.replace("kiểm đếm cây trồng", "kiểm đếm cây cối");
        assert_ne!(before, behind);
        let texts = [before, behind];
        let built = [0, 1].map(|state: usize| {
            folder.write(PETITION, &texts[state]);
            let out = format!("reference-{state}");
            let output = doithoai(folder.path(), &["build", "--out", &out]);
            assert_eq!(output.code, 0, "{}", output.stderr);
            files(&folder, &out)
        });
        assert!(built[0] != built[1]);
        Self {
            folder,
            texts,
            built,
        }
    }

    fn edit(&self, state: usize) {
        self.folder.write(PETITION, &self.texts[state]);
    }

    /// Every document is one that an undisturbed build would have made; no part of one is left
    /// under its name.
    #[track_caller]
    fn no_wrong_file(&self) {
        for (name, bytes) in files(&self.folder, "output") {
            let sound = |built: &Files| built.get(&name) == Some(&bytes);
            let temporary = name.ends_with(".part");
            // They tell of whatever is there.
            let known = ["manifest.json", "index.html"].contains(&&*name);
            assert!(temporary || known || self.built.iter().any(sound), "{name}");
        }
    }

    #[track_caller]
    fn healed(&self, state: usize) {
        let output = doithoai(self.folder.path(), &["build"]);
        assert_eq!(output.code, 0, "{}", output.stderr);
        let (made, expected) = (files(&self.folder, "output"), &self.built[state]);
        let names = made.keys().chain(expected.keys());
        let differing: Vec<_> = names
            .filter(|it| made.get(*it) != expected.get(*it))
            .collect();
        assert!(differing.is_empty(), "{differing:?}");
    }

    fn start(&self, arguments: &[&str]) -> Child {
        Command::new(PROGRAM)
            .arg("build")
            .args(arguments)
            .current_dir(self.folder.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("starts")
    }
}

fn ended(child: Child) -> Output {
    let output = child.wait_with_output().expect("ends");
    Output {
        stdout: String::from_utf8(output.stdout).expect("UTF-8"),
        stderr: String::from_utf8(output.stderr).expect("UTF-8"),
        code: output.status.code().unwrap_or(-1),
    }
}

/// Waits until so many documents are there.
fn wait_for(folder: &Path, documents: usize) {
    let begun = Instant::now();
    let count = || {
        let walk = walkdir::WalkDir::new(folder).into_iter().flatten();
        walk.filter(|it| it.path().extension().is_some_and(|it| it == "pdf"))
            .count()
    };
    while count() < documents {
        assert!(begun.elapsed() < Duration::from_secs(60), "nothing is made");
        sleep(Duration::from_millis(2));
    }
}

/// A number below `below`, the next of a fixed row.
fn next(row: &mut u64, below: u64) -> u64 {
    *row = row
        .wrapping_mul(6_364_136_223_846_793_005)
        .wrapping_add(1_442_695_040_888_963_407);
    (*row >> 33) % below
}

#[test]
fn killed_at_any_moment() {
    let edited = Edited::new();
    edited.edit(0);
    let whole = Instant::now();
    edited.healed(0);
    let whole = u64::try_from(whole.elapsed().as_micros()).expect("not for ever");
    let mut row = 20_250_418;
    for nth in 0..50 {
        let state = usize::from(nth % 2 == 0);
        edited.edit(state);
        let mut child = edited.start(if nth % 3 == 0 { &["--force"] } else { &[] });
        sleep(Duration::from_micros(next(&mut row, whole)));
        child.kill().expect("killed");
        child.wait().expect("gone");
        edited.no_wrong_file();
        if nth % 5 == 0 {
            edited.healed(state);
        }
    }
    edited.edit(1);
    edited.healed(1);
}

#[test]
#[cfg(unix)]
fn interrupted_between_two_documents() {
    let edited = Edited::new();
    edited.edit(0);
    let child = edited.start(&["--lang", "vi"]);
    wait_for(&edited.folder.join("output"), 5);
    let asked = Command::new("kill")
        .args(["-INT", &child.id().to_string()])
        .status();
    assert!(asked.expect("kill").success());
    let output = ended(child);
    assert_eq!(output.code, 1, "{}", output.stderr);
    assert!(
        output.stderr.contains("văn bản chưa lập vì bị dừng"),
        "{}",
        output.stderr
    );
    edited.no_wrong_file();
    let known = fs::read_to_string(edited.folder.join("output/manifest.json")).expect("written");
    let made = files(&edited.folder, "output").len() - 2;
    assert!(
        made < edited.built[0].len() - 2,
        "the build was over already"
    );
    assert_eq!(known.matches("\"fingerprint\"").count(), made);
    let page = fs::read_to_string(edited.folder.join("output/index.html")).expect("written");
    assert_eq!(page.matches(".pdf\">").count(), made);
    edited.healed(0);
}

#[test]
fn two_builds_at_once() {
    let edited = Edited::new();
    edited.edit(0);
    let (one, other) = (edited.start(&["--force"]), edited.start(&["--force"]));
    let (one, other) = (ended(one), ended(other));
    assert_eq!(
        (one.code, other.code),
        (0, 0),
        "{}{}",
        one.stderr,
        other.stderr
    );
    let waited = |it: &Output| {
        it.stderr
            .contains("đang chờ một lần lập khác xong ở output/ (tiến trình ")
    };
    assert!(
        waited(&one) != waited(&other),
        "{}{}",
        one.stderr,
        other.stderr
    );
    assert!(files(&edited.folder, "output") == edited.built[0]);
    // Into two folders they do not wait for each other.
    let arguments = [["--out", "a"], ["--out", "b"]];
    let both = arguments.map(|it| edited.start(&it)).map(ended);
    assert!(both.iter().all(|it| it.code == 0 && !waited(it)));
}

#[test]
fn a_record_that_changes_meanwhile() {
    let edited = Edited::new();
    edited.edit(0);
    let child = edited.start(&[]);
    wait_for(&edited.folder.join("output"), 3);
    edited.edit(1);
    let output = ended(child);
    assert_eq!(output.code, 0, "{}", output.stderr);
    // All documents are of one state of the records: that in which they were read.
    assert!(files(&edited.folder, "output") == edited.built[0]);
    edited.healed(1);
}

#[test]
fn an_output_folder_that_vanishes() {
    let edited = Edited::new();
    edited.edit(0);
    let child = edited.start(&[]);
    wait_for(&edited.folder.join("output"), 3);
    fs::rename(
        edited.folder.join("output"),
        edited.folder.join("elsewhere"),
    )
    .expect("moved");
    let output = ended(child);
    assert!([0, 1].contains(&output.code), "{}", output.stderr);
    edited.no_wrong_file();
    edited.healed(0);
}

/// Runs a script as root of a world of its own, in which it may mount what it likes; `None`
/// where the system does not allow that.
fn in_own_world(folder: &Folder, script: &str) -> Option<Output> {
    let mounting = |script: &str| {
        Command::new("unshare")
            .args(["--user", "--map-root-user", "--mount", "sh", "-ec", script])
            .env("PROGRAM", PROGRAM)
            .current_dir(folder.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
    };
    let probe = mounting("mkdir -p probe && mount -t tmpfs tmpfs probe").ok()?;
    let mounted = probe.wait_with_output().ok()?.status.success();
    let needed = "unshare, with a file system mounted in a world of its own";
    has(needed, mounted).then(|| ended(mounting(script).expect("starts")))
}

#[test]
fn a_full_disk() {
    let edited = Edited::new();
    edited.edit(0);
    // Room for some documents; then for none, then for all.
    let script = r#"
        mkdir -p output; mount -t tmpfs -o size=2m tmpfs output
        "$PROGRAM" build --jobs 2 && exit 9; test $? = 1
        cp -r output kept
        mount -o remount,size=100m output
        "$PROGRAM" build
        rm -r kept/.doithoai.lock; cp -r output healed
    "#;
    let Some(output) = in_own_world(&edited.folder, script) else {
        return;
    };
    assert_eq!(output.code, 0, "{}", output.stderr);
    assert!(
        output.stderr.contains("hết chỗ trên đĩa"),
        "{}",
        output.stderr
    );
    assert!(
        output.stderr.contains("văn bản chưa lập"),
        "{}",
        output.stderr
    );
    let kept = files(&edited.folder, "kept");
    assert!(!kept.is_empty());
    // Manifest and page tell of whatever is there.
    let documents = kept.iter().filter(|(name, _)| name.ends_with(".pdf"));
    for (name, bytes) in documents {
        assert!(edited.built[0].get(name) == Some(bytes), "{name}");
    }
    assert!(files(&edited.folder, "healed") == edited.built[0]);
}

#[test]
fn a_folder_that_cannot_be_written_to() {
    let edited = Edited::new();
    edited.edit(0);
    let script = r#"
        mkdir -p output; mount -t tmpfs tmpfs output
        "$PROGRAM" build
        mount -o remount,ro output
        "$PROGRAM" build --force && exit 9; test $? = 1
        cp -r output kept
        mount -o remount,rw output
        "$PROGRAM" build
    "#;
    let Some(output) = in_own_world(&edited.folder, script) else {
        return;
    };
    assert_eq!(output.code, 0, "{}", output.stderr);
    assert!(
        output.stderr.contains("không ghi được output/"),
        "{}",
        output.stderr
    );
    assert!(
        output.stderr.contains("đĩa chỉ cho đọc"),
        "{}",
        output.stderr
    );
    assert!(files(&edited.folder, "kept") == edited.built[0]);
}

/// A template of the office's own that never ends, or goes deeper than any stack, costs the
/// documents made with it and no other.
#[test]
fn templates_without_end() {
    let folder = Folder::whole_example();
    let sound = doithoai(folder.path(), &["build", "--out", "sound"]);
    assert_eq!(sound.code, 0, "{}", sound.stderr);
    let sound = files(&folder, "sound");
    let template = fs::read_to_string("templates/ledger.typ.j2").expect("a template");
    let sum = format!("#let sum = 1{}\n", "+1".repeat(300_000));
    let endless = "#for a in range(1000000) { for b in range(1000000) {} }\n";
    let deeper = "#let deeper(n) = deeper(n + 1) + 1\n#deeper(0)\n";
    let cases = [(endless, "[D814]"), (deeper, "[D805]"), (&sum, "[D816]")];
    for (text, code) in cases {
        folder.write("templates/ledger.typ.j2", format!("{template}{text}"));
        let begun = Instant::now();
        let output = doithoai(folder.path(), &["build", "--time-limit", "2"]);
        assert!(begun.elapsed() < Duration::from_secs(60));
        assert_eq!(output.code, 1, "{}", output.stderr);
        assert!(output.stderr.contains(code), "{code}: {}", output.stderr);
        assert!(
            output.stderr.contains("templates/ledger.typ.j2"),
            "{}",
            output.stderr
        );
        let made = files(&folder, "output");
        for (name, bytes) in sound.iter().filter(|(name, _)| name.ends_with(".pdf")) {
            let lost = name.ends_with("so-theo-doi.pdf");
            assert!(lost || made.get(name) == Some(bytes), "{code}: {name}");
            assert!(!lost || !made.contains_key(name), "{code}: {name}");
        }
    }
    fs::remove_file(folder.join("templates/ledger.typ.j2")).expect("removed");
    assert_eq!(doithoai(folder.path(), &["build"]).code, 0);
    assert!(files(&folder, "output") == sound);
}
