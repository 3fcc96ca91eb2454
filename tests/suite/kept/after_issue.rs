//! What is said of papers right after they went out, before anything is built again.

use std::fs;

use crate::support::cli::doithoai;
use crate::support::folder::Folder;

const PLAN: &str = "2025/ke-hoach.pdf";

/// The whole example, built, with the plan issued.
fn issued() -> Folder {
    let folder = Folder::whole_example();
    for arguments in [&["build"][..], &["issue", PLAN]] {
        let output = doithoai(folder.path(), arguments);
        assert_eq!(output.code, 0, "{arguments:?}: {}", output.stderr);
    }
    folder
}

#[test]
fn the_bytes_that_are_kept_are_right_before_the_next_build() {
    let folder = issued();
    let output = doithoai(folder.path(), &["verify"]);
    assert!(!output.stderr.contains(PLAN), "{}", output.stderr);
    // Other bytes are not.
    let file = folder.join(&format!("output/{PLAN}"));
    let built = fs::read(&file).expect("built");
    fs::write(&file, [&built[..], b"\n"].concat()).expect("written");
    let output = doithoai(folder.path(), &["verify"]);
    assert_eq!(output.code, 1, "{}", output.stderr);
    assert!(output.stderr.contains("D907"), "{}", output.stderr);
}

#[test]
fn blanks_are_no_reason() {
    let folder = issued();
    let arguments = ["issue", PLAN, "--replace", "--reason", "  \u{a0} "];
    let output = doithoai(folder.path(), &arguments);
    assert_eq!(output.code, 2, "{}", output.stderr);
    assert!(output.stderr.contains("--reason"), "{}", output.stderr);
    assert!(!folder.join("records/2025/issued/ke-hoach.1.pdf").exists());
}
