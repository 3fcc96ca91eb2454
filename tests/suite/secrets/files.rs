//! What goes into the repository of an office, and what does not.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::support::EXAMPLE;

const OFFICE: &str = "src/scaffold/office";

#[test]
fn lists_and_packs_are_not_committed() {
    let folder = tempfile::tempdir().expect("a folder");
    let kept = fs::read(Path::new(EXAMPLE).join(OFFICE).join("gitignore")).expect("a file");
    fs::write(folder.path().join(".gitignore"), kept).expect("written");
    let git = |line: &[&str]| {
        let mut git = Command::new("git");
        git.args(line).current_dir(folder.path());
        git.output().expect("git").status.success()
    };
    assert!(git(&["init", "-q"]));
    for ignored in [
        "so.xlsx",
        "ds/danh-sach.ods",
        "bo-in-2026-04-go-roc.pdf",
        "output/2026/ke-hoach.pdf",
        "~$so.xlsx",
        "records/2026/petitions/other/.01.toml.swp",
        "records/2026/petitions/other/01.toml~",
    ] {
        assert!(git(&["check-ignore", "-q", ignored]), "{ignored}");
    }
    for kept in [
        "records/office.toml",
        "records/2026/issued/2026/ke-hoach.pdf",
        "records/2026/petitions/other/01.toml",
        "templates/reply.typ.j2",
    ] {
        assert!(!git(&["check-ignore", "-q", kept]), "{kept}");
    }
    let readme = fs::read_to_string(Path::new(EXAMPLE).join(OFFICE).join("README.md"));
    assert!(!readme.expect("a file").contains("git add -A"));
}
