//! A new office: sound at once, and only where nothing stands.

use std::fs;
use std::path::Path;

use super::{new_office, office_in};
use crate::support::EXAMPLE;
use crate::support::cli::doithoai;
use crate::support::folder::Folder;

#[test]
fn a_new_office_is_sound_at_once() {
    let folder = Folder::empty();
    let output = office_in(&folder, "xa/son-bao");
    assert_eq!(output.code, 0, "{}", output.stderr);
    let root = folder.join("xa/son-bao");
    for arguments in [
        &["check", "--deny-warnings", "--pages"][..],
        &["build"],
        &["verify", "--deny-warnings"],
        &["schema"],
    ] {
        let output = doithoai(&root, arguments);
        assert_eq!(output.code, 0, "{arguments:?}: {}", output.stderr);
    }
    // Each file is named on stdout.
    let named = output.stdout.lines().count();
    let made = folder
        .files()
        .iter()
        .filter(|it| !it.contains("/output/") && !it.contains("/.doithoai/"))
        .count();
    assert_eq!(named, made);
}

#[test]
fn it_has_the_bodies_of_every_commune() {
    let folder = new_office();
    let office = folder.read("records/office.toml");
    for body in [
        "short = \"HĐND xã\"",
        "name = \"Phòng Kinh tế\"",
        "name = \"Phòng Văn hóa - Xã hội\"",
        "name = \"Trung tâm Phục vụ hành chính công xã\"",
    ] {
        assert!(office.contains(body), "{body}");
    }
}

#[test]
fn it_has_the_calendars_of_the_repository() {
    let folder = new_office();
    let here = Path::new(EXAMPLE).join("records/calendar");
    for entry in fs::read_dir(here).expect("calendars").flatten() {
        let name = entry.file_name().into_string().expect("UTF-8");
        let own = fs::read_to_string(entry.path()).expect("read");
        assert_eq!(folder.read(&format!("records/calendar/{name}")), own);
    }
}

#[test]
fn nothing_is_made_beside_something_else() {
    let folder = Folder::empty();
    folder.write("ghi-chu.txt", "đừng mất");
    let output = office_in(&folder, ".");
    assert_eq!(output.code, 1, "{}", output.stderr);
    assert!(output.stderr.contains("[D702]") && output.stderr.contains("ghi-chu.txt"));
    assert_eq!(folder.files(), ["ghi-chu.txt"]);
    // A repository that was just begun is empty.
    let folder = Folder::empty();
    folder.write(".git/HEAD", "ref: refs/heads/main\n");
    assert_eq!(office_in(&folder, ".").code, 0);
    assert_eq!(office_in(&folder, ".").code, 1);
}

/// No name is made up: what is missing is asked for, or named.
#[test]
fn essentials_are_not_made_up() {
    let folder = Folder::empty();
    let output = doithoai(folder.path(), &["new", "office", "o", "--place", "Sơn Bao"]);
    assert_eq!(output.code, 2, "{}", output.stderr);
    for flag in ["--name", "--superior", "--secretary", "--village"] {
        assert!(output.stderr.contains(flag), "{}", output.stderr);
    }
    let output = doithoai(
        folder.path(),
        &[
            "new",
            "office",
            "o",
            "--name",
            "X",
            "--superior",
            "Y",
            "--place",
            "Z",
            "--secretary",
            "W",
            "--village",
            "Nước Tang",
        ],
    );
    // A village is a thôn, a bản or something else: nobody but the office knows.
    assert_eq!(output.code, 1, "{}", output.stderr);
    assert!(
        output.stderr.contains("lỗi[D705]: “Nước Tang”"),
        "{}",
        output.stderr
    );
    assert_eq!(folder.files(), [""; 0]);
}

#[test]
fn a_name_that_must_not_be_printed_makes_no_office() {
    let folder = Folder::empty();
    let output = doithoai(
        folder.path(),
        &[
            "new",
            "office",
            "o",
            "--name",
            "ĐẢNG ỦY XÃ SƠN BAO",
            "--superior",
            "Y",
            "--place",
            "Z",
            "--secretary",
            "TS. Nguyễn Văn Biện",
            "--village",
            "thôn Nước Tang",
        ],
    );
    assert_eq!(output.code, 1, "{}", output.stderr);
    assert!(output.stderr.contains("[D521]"), "{}", output.stderr);
    assert_eq!(folder.files(), [""; 0]);
}
