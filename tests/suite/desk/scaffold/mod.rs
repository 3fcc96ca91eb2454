//! `new` begins records that a clerk can go on in.

mod interview;
mod offices;
mod records;
mod unkind;
mod workflows;

use crate::support::cli::{Output, doithoai};
use crate::support::folder::Folder;

/// A folder with a new office in it, and nothing else.
fn new_office() -> Folder {
    let folder = Folder::empty();
    let output = office_in(&folder, ".");
    assert_eq!(output.code, 0, "{}", output.stderr);
    folder
}

fn office_in(folder: &Folder, name: &str) -> Output {
    doithoai(
        folder.path(),
        &[
            "new",
            "office",
            name,
            "--name",
            "Đảng ủy xã Sơn Bao",
            "--superior",
            "ĐẢNG BỘ TỈNH QUẢNG NGÃI",
            "--place",
            "Sơn Bao",
            "--secretary",
            "Nguyễn Văn Biện",
            "--village",
            "thôn Nước Tang",
            "--village",
            "thôn K'Rá",
        ],
    )
}

/// Begins a record and returns its name.
#[track_caller]
fn begun(folder: &Folder, arguments: &[&str]) -> String {
    let output = doithoai(folder.path(), &[&["new"], arguments].concat());
    assert_eq!(output.code, 0, "{arguments:?}: {}", output.stderr);
    output.stdout.trim().to_owned()
}

/// What `check` says, a line for each finding, blanks left aside.
fn findings(folder: &Folder) -> Vec<String> {
    let output = doithoai(folder.path(), &["check", "--message-format", "short"]);
    let lines = output.stderr.lines();
    lines
        .filter(|it| it.contains("[D") && !it.contains("[D704]"))
        .map(str::to_owned)
        .collect()
}

/// How many blanks `check` points at.
fn blanks(folder: &Folder) -> usize {
    let output = doithoai(folder.path(), &["check", "--message-format", "short"]);
    output.stderr.matches("[D704]").count()
}

/// Fills every blank with words of its own, and nothing else.
fn fill(folder: &Folder, file: &str) {
    let mut text = folder.read(file);
    let mut nth = 0;
    while let Some(at) = text.find("\"[điền:") {
        let end = text[at + 1..].find('"').expect("a closing quote") + at + 2;
        nth += 1;
        // No figures: some of the blanks are for names. None is a part of another: a name that
        // stands in a text as well is told of.
        let words = "một ".repeat(nth);
        text.replace_range(at..end, &format!("\"Nội dung {words}hết\""));
    }
    folder.write(file, text);
}

/// Takes away the `#` of every part that is not used yet.
fn use_every_part(folder: &Folder, file: &str) {
    let text = folder.read(file);
    let used = text.lines().map(|line| match line.strip_prefix('#') {
        Some(part) if !part.starts_with([' ', ':']) && !part.starts_with("confidential") => part,
        _ => line,
    });
    let used = used.collect::<Vec<_>>().join("\n");
    folder.write(file, used + "\n");
}
