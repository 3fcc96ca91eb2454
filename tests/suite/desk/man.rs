//! Pages for `man`, in both languages.

use crate::support::cli::doithoai;
use crate::support::folder::Folder;

#[test]
fn the_page_of_the_program_is_printed() {
    let folder = Folder::empty();
    let output = doithoai(folder.path(), &["man"]);
    assert_eq!(output.code, 0, "{}", output.stderr);
    assert!(
        output.stdout.contains("\n.TH doithoai 1"),
        "{}",
        output.stdout
    );
    assert!(
        output.stdout.contains(".SH TÊN\ndoithoai \\- Lập văn bản"),
        "{}",
        output.stdout
    );
    let output = doithoai(
        folder.path(),
        &["man", "--page", "doithoai-new-session", "--lang", "en"],
    );
    assert!(
        output
            .stdout
            .contains(".SH NAME\ndoithoai\\-new\\-session \\-"),
        "{}",
        output.stdout
    );
    assert!(
        output.stdout.contains("doithoai new session"),
        "{}",
        output.stdout
    );
    let output = doithoai(folder.path(), &["man", "--page", "doithoai-x"]);
    assert_eq!(output.code, 2);
    assert!(
        output.stderr.contains("doithoai-build, "),
        "{}",
        output.stderr
    );
}

#[test]
fn every_command_has_a_page() {
    let folder = Folder::empty();
    let output = doithoai(folder.path(), &["man", "man/vi"]);
    assert_eq!(output.code, 0, "{}", output.stderr);
    let files = folder.files();
    for name in [
        "doithoai",
        "doithoai-build",
        "doithoai-new",
        "doithoai-new-office",
        "doithoai-man",
    ] {
        assert!(
            files.contains(&format!("man/vi/{name}.1")),
            "{name}: {files:?}"
        );
    }
    let named: Vec<&str> = output.stdout.lines().collect();
    assert_eq!(named.len(), files.len());
    let first = folder.read("man/vi/doithoai-build.1");
    doithoai(folder.path(), &["man", "man/vi"]);
    assert_eq!(folder.read("man/vi/doithoai-build.1"), first);
}

#[test]
fn a_folder_that_cannot_be_made_is_told() {
    let folder = Folder::empty();
    folder.write("man", "");
    let output = doithoai(folder.path(), &["man", "man"]);
    assert_eq!(output.code, 1, "{}", output.stderr);
    assert!(output.stderr.contains("[D901]"), "{}", output.stderr);
}
