//! The same records give the same bytes.

use std::fs;

use crate::support::cli::doithoai;
use crate::support::folder::Folder;
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
