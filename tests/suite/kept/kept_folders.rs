//! What an office keeps, its records, own templates and their history, is no place for output.

use std::fs;

use crate::support::cli::doithoai;
use crate::support::folder::Folder;

/// An office with a template of its own and a history.
fn office() -> Folder {
    let folder = Folder::whole_example();
    fs::create_dir(folder.join("templates")).expect("made");
    folder.write(".git/HEAD", "ref: refs/heads/main\n");
    folder
}

#[track_caller]
fn is_refused(folder: &Folder, arguments: &[&str]) {
    let before = folder.files();
    let output = doithoai(folder.path(), arguments);
    assert_eq!(output.code, 2, "{arguments:?}: {}", output.stderr);
    assert!(
        output.stderr.starts_with("lỗi: không "),
        "{}",
        output.stderr
    );
    assert_eq!(folder.files(), before, "{arguments:?}");
}

#[test]
fn no_documents_go_among_or_around_what_is_kept() {
    let folder = office();
    let whole = folder.path().to_str().expect("UTF-8").to_owned();
    for out in [
        "records",
        "records/",
        "./records",
        "records/2025/../2024",
        "records/new/folder",
        "new/../records",
        "templates",
        "templates/new",
        ".git",
        ".git/new",
        ".doithoai",
        ".",
        "new/..",
        "..",
        "/",
        &whole,
        &format!("{whole}/records/2025"),
    ] {
        for command in ["build", "check", "verify", "list"] {
            is_refused(&folder, &[command, "--out", out]);
        }
    }
    let inside = doithoai(
        &folder.join("records"),
        &["build", "--root", "..", "--out", "2025"],
    );
    assert_eq!(inside.code, 2, "{}", inside.stderr);
    // Names that only look alike.
    for out in ["records-2", "a/records", "templates2", "git"] {
        let output = doithoai(
            folder.path(),
            &["build", "--only", "2025/ke-hoach.pdf", "--out", out],
        );
        assert_eq!(output.code, 0, "{out}: {}", output.stderr);
    }
}

#[test]
fn nothing_else_is_written_there_either() {
    let folder = office();
    is_refused(&folder, &["pack", "2025-04", "--to", "records/bo-in.pdf"]);
    is_refused(&folder, &["pack", "2025-04", "--to", "records"]);
    is_refused(&folder, &["export", "records/kien-nghi.xlsx"]);
    is_refused(&folder, &["export", "templates/kien-nghi.xlsx"]);
    is_refused(&folder, &["changes", "a..b", "--pages", "records/2025"]);
    is_refused(&folder, &["templates", "records"]);
    is_refused(&folder, &["templates", ".git/hooks"]);
    is_refused(&folder, &["man", "records/man"]);
    is_refused(&folder, &["man", "templates"]);
    let own = doithoai(folder.path(), &["templates", "templates"]);
    assert_eq!(own.code, 0, "{}", own.stderr);
}

#[cfg(unix)]
#[test]
fn links_are_looked_through() {
    use std::os::unix::fs::symlink;
    let folder = office();
    symlink("records/2025", folder.join("output")).expect("linked");
    is_refused(&folder, &["build"]);
    symlink("..", folder.join("output-2")).expect("linked");
    is_refused(&folder, &["build", "--out", "output-2"]);
    fs::remove_file(folder.join("output")).expect("there");
    // A link that is laid later: what stands behind it stays, whatever the manifest says.
    let only = ["build", "--only", "2025/ke-hoach.pdf"];
    folder.build(&only[1..]);
    fs::copy(
        folder.join("output/2025/ke-hoach.pdf"),
        folder.join("records/2025/ke-hoach.pdf"),
    )
    .expect("copied");
    fs::remove_dir_all(folder.join("output/2025")).expect("there");
    symlink("../records/2025", folder.join("output/2025")).expect("linked");
    folder.replace("records/2025/plan.toml", "number = 5 ", "number = 6 ");
    let before = fs::read(folder.join("records/2025/ke-hoach.pdf")).expect("there");
    let output = doithoai(folder.path(), &only);
    assert_eq!(output.code, 1, "{}", output.stderr);
    assert!(output.stderr.contains("D960"), "{}", output.stderr);
    let behind = fs::read(folder.join("records/2025/ke-hoach.pdf")).expect("there");
    assert!(before == behind, "it was written over");
}
