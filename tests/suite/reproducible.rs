//! The same records give the same bytes.

use std::fs;

use doithoai::build::Workspace;
use doithoai::build::build_all;
use doithoai::documents::Views;

use crate::support::ONE;
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
    let office = Workspace::read(folder.path(), None, Views::Made);
    let out = folder.join("output");
    let outcomes = build_all(&office.documents, &office.templates, Some(&out), ONE);
    assert!(
        outcomes.iter().all(|outcome| outcome.result.is_ok()),
        "{outcomes:?}"
    );
    let written = fs::read(out.join("2025/ke-hoach.pdf")).expect("written");
    assert_eq!(written, plan_pdf(folder.path()));
}
