//! `check --fix` mends the form of strings and leaves everything else alone.

use crate::support::cli::doithoai;
use crate::support::folder::Folder;

const PLAN: &str = "records/2025/plan.toml";

/// A sound folder with slips of every kind that can be mended.
fn slipped() -> Folder {
    let folder = Folder::example();
    folder.replace(PLAN, "\"HĐND, UBND xã\"", "\"HÐND ,  UBND xa\u{303}\"");
    folder.replace(
        PLAN,
        "\"Các chi bộ trực thuộc\",",
        "'''Các chi bộ  trực thuộc''',  # giữ  nguyên , chú thích",
    );
    folder
}

#[test]
fn slips_are_mended_and_nothing_else() {
    let folder = slipped();
    let before = folder.read(PLAN);
    let output = doithoai(folder.path(), &["check", "--fix"]);
    assert_eq!(output.code, 0, "{}", output.stderr);
    assert!(!output.stderr.contains("[D"), "{}", output.stderr);
    let expected = before
        .replace("\"HÐND ,  UBND xa\u{303}\"", "\"HĐND, UBND xã\"")
        .replace("'''Các chi bộ  trực", "'''Các chi bộ trực");
    assert_eq!(folder.read(PLAN), expected);
    // Each change is shown: where, what it was, what it is.
    let said = &output.stderr;
    assert!(said.contains("đã sửa records/2025/plan.toml:4"), "{said}");
    assert!(said.contains("- \"HÐND ,  UBND xa\u{303}\""), "{said}");
    assert!(said.contains("+ \"HĐND, UBND xã\""), "{said}");
}

#[test]
fn a_second_run_finds_nothing_to_mend() {
    let folder = slipped();
    doithoai(folder.path(), &["check", "--fix"]);
    let mended = folder.read(PLAN);
    let output = doithoai(folder.path(), &["check", "--fix"]);
    assert!(!output.stderr.contains("đã sửa"), "{}", output.stderr);
    assert_eq!(folder.read(PLAN), mended);
}

#[test]
fn windows_line_ends_and_strings_over_lines_stay() {
    let folder = Folder::example();
    let text = folder.read(PLAN).replace('\n', "\r\n");
    let text = text.replace("funding = \"Trích từ", "funding = \"\"\"\r\n    Trích  từ");
    let text = text.replace("xã Sơn Bao.\"\r\n", "xã Sơn Bao.\"\"\"\r\n");
    folder.write(PLAN, &text);
    let output = doithoai(folder.path(), &["check", "--fix"]);
    assert_eq!(output.code, 0, "{}", output.stderr);
    assert_eq!(folder.read(PLAN), text.replace("Trích  từ", "Trích từ"));
}

/// What a person has to decide on is left as it is, and so is a file that is not sound TOML.
#[test]
fn what_is_not_safe_is_left_to_people() {
    let folder = Folder::example();
    folder.replace(PLAN, "\"HĐND, UBND xã\"", "\"Nghị quyết số 25- NQ/TW\"");
    let before = folder.read(PLAN);
    let output = doithoai(folder.path(), &["check", "--fix"]);
    assert!(output.stderr.contains("[D122]"), "{}", output.stderr);
    assert_eq!(folder.read(PLAN), before);

    folder.replace(PLAN, "number = 5", "number = \"5");
    folder.replace(PLAN, "\"Các chi bộ trực thuộc\"", "\"Các  chi bộ\"");
    let before = folder.read(PLAN);
    assert_eq!(doithoai(folder.path(), &["check", "--fix"]).code, 1);
    assert_eq!(folder.read(PLAN), before);
}

/// Nothing that a secret petition says is shown, even where it is mended.
#[test]
fn secrets_are_mended_unseen() {
    let folder = Folder::whole_example();
    let file = "records/2025/petitions/2025-04-nuoc-tang/09.toml";
    folder.replace(file, "Tôi tố cáo", "Tôi  tố cáo");
    let output = doithoai(folder.path(), &["check", "--fix"]);
    assert!(
        output.stderr.contains(&format!("đã sửa {file}:")),
        "{}",
        output.stderr
    );
    assert!(!output.stderr.contains("tố cáo"), "{}", output.stderr);
    assert!(folder.read(file).contains("Tôi tố cáo"));
}
