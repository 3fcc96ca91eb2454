//! The same records give the same bytes.

use std::fs;
use std::process::{Command, Stdio};

use doithoai::render::Digest;

use crate::support::cli::doithoai;
use crate::support::folder::{Folder, copy};
use crate::support::plan_pdf;

#[test]
fn two_folders_give_the_same_bytes() {
    let (one, other) = (Folder::example(), Folder::empty());
    // The same files, created in the opposite order: a walk must not depend on it.
    for file in one.files().iter().rev() {
        other.write(file, fs::read(one.join(file)).expect("read"));
    }
    assert_eq!(plan_pdf(one.path()), plan_pdf(other.path()));
}

#[test]
fn written_and_returned_bytes_are_the_same() {
    let folder = Folder::example();
    let output = doithoai(folder.path(), &["build", "--only", "plan"]);
    assert_eq!(output.code, 0, "{}", output.stderr);
    let written = fs::read(folder.join("output/2025/ke-hoach.pdf")).expect("written");
    assert_eq!(written, plan_pdf(folder.path()));
}

#[test]
fn a_hash_is_the_one_that_other_programs_give() {
    let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    assert_eq!(Digest::sha256(b"").to_string(), empty);
}

/// Neither the place, the time zone, the language, the user nor the number of threads is to be
/// seen in a document.
#[test]
fn another_machine_gives_the_same_bytes() {
    let here = Folder::whole_example();
    assert_eq!(doithoai(here.path(), &["build"]).code, 0);
    let there = Folder::empty();
    let root = there.join("một nơi khác/xã");
    copy(here.path().join("records").as_path(), &root.join("records"));
    let status = Command::new(env!("CARGO_BIN_EXE_doithoai"))
        .args(["build", "--jobs", "1", "--lang", "en", "--out", "output"])
        .current_dir(&root)
        .env_clear()
        .envs([
            ("TZ", "Pacific/Kiritimati"),
            ("LC_ALL", "tr_TR.UTF-8"),
            ("HOME", "/nonexistent"),
            ("USER", "ai-do"),
            ("SOURCE_DATE_EPOCH", "1"),
        ])
        .stderr(Stdio::null())
        .status()
        .expect("runs");
    assert!(status.success());
    for file in here.files().iter().filter(|it| it.starts_with("output/")) {
        let (one, other) = (fs::read(here.join(file)), fs::read(root.join(file)));
        assert!(one.expect("built") == other.expect("built"), "{file}");
    }
}
