//! A paper signed digitally: the signature stands behind the very bytes that were built.

use std::fs;
use std::process::{Command, Output};

use serde_json::Value;

use crate::support::cli::doithoai;
use crate::support::folder::Folder;
use crate::support::machine::has;

const CONCLUSION: &str = "2025/2025-04-nuoc-tang/ket-luan.pdf";

/// Runs the script that signs and checks.
fn python(folder: &Folder, arguments: &[&str]) -> Output {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/signing/sign.py");
    let mut python = Command::new("python3");
    let run = python
        .arg(script)
        .args(arguments)
        .current_dir(folder.path());
    run.output().expect("python3")
}

#[track_caller]
fn done(output: &Output) {
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

fn can_sign() -> bool {
    let tried = Command::new("python3")
        .args(["-c", "import pyhanko.sign"])
        .output();
    has("pyHanko", tried.is_ok_and(|it| it.status.success()))
}

#[test]
fn a_signed_paper_is_issued_as_such_and_its_signature_holds() {
    if !can_sign() {
        return;
    }
    let folder = Folder::whole_example();
    folder.build(&[]);
    let list = doithoai(folder.path(), &["list", "--message-format", "json"]).stdout;
    let list: Value = serde_json::from_str(&list).expect("JSON");
    let mut papers = list.as_array().expect("papers").iter();
    let place = &papers.find(|it| it["path"] == CONCLUSION).expect("listed")["signing"];
    let at = ["page", "x", "y", "width", "height"].map(|key| place[key].to_string());
    let built = format!("output/{CONCLUSION}");
    let mut arguments = vec!["sign", &built, "da-ky.pdf", "chung-thu.der"];
    arguments.extend(at.iter().map(String::as_str));
    done(&python(&folder, &arguments));
    let signed = fs::read(folder.join("da-ky.pdf")).expect("signed");
    let before = fs::read(folder.join(&built)).expect("built");
    assert!(signed.len() > before.len() && signed.starts_with(&before));
    // Not for another paper, whose number is told.
    let wrong = doithoai(
        folder.path(),
        &["issue", "2025/ke-hoach.pdf", "--signed", "da-ky.pdf"],
    );
    assert_eq!(wrong.code, 1);
    assert!(wrong.stderr.contains("52-KL/ĐU"), "{}", wrong.stderr);
    let output = doithoai(
        folder.path(),
        &["issue", CONCLUSION, "--signed", "da-ky.pdf"],
    );
    assert_eq!(output.code, 0, "{}", output.stderr);
    let record = folder.read("records/2025/issued/2025-04-nuoc-tang/ket-luan.toml");
    assert!(record.contains("signed = \"signature\""), "{record}");
    folder.build(&[]);
    let copied = fs::read(folder.join(&built)).expect("copied");
    assert!(copied == signed);
    done(&python(&folder, &["check", &built, "chung-thu.der"]));
    // One byte of it changed, and neither the signature nor the hash holds.
    let mut spoilt = signed;
    spoilt[2_000] ^= 1;
    folder.write(
        "records/2025/issued/2025-04-nuoc-tang/ket-luan.pdf",
        &spoilt,
    );
    let output = doithoai(folder.path(), &["verify"]);
    assert_eq!(output.code, 1);
    assert!(output.stderr.contains("[D914]"), "{}", output.stderr);
}

/// A program of another version is no reason to call a signature a scan.
#[test]
fn a_paper_issued_first_and_signed_later_is_still_that_paper() {
    if !can_sign() {
        return;
    }
    let folder = Folder::whole_example();
    folder.build(&[]);
    let issue = |arguments: &[&str]| {
        let output = doithoai(folder.path(), &[&["issue", CONCLUSION], arguments].concat());
        assert_eq!(output.code, 0, "{}", output.stderr);
    };
    issue(&[]);
    done(&python(
        &folder,
        &[
            "sign",
            &format!("output/{CONCLUSION}"),
            "da-ky.pdf",
            "c.der",
        ],
    ));
    // Meanwhile the record says something else.
    let petition = "records/2025/petitions/2025-04-nuoc-tang/01.toml";
    folder.replace(petition, "deadline = 2025-06-30", "deadline = 2025-07-15");
    issue(&[
        "--signed",
        "da-ky.pdf",
        "--replace",
        "--reason",
        "bản có chữ ký số",
    ]);
    let record = folder.read("records/2025/issued/2025-04-nuoc-tang/ket-luan.toml");
    assert!(record.contains("signed = \"signature\""), "{record}");
    assert!(
        record.contains("30/6/2025") && !record.contains("15/7/2025"),
        "{record}"
    );
}

/// Nobody can read a scan: it is of what went out, whatever the records say by now.
#[test]
fn a_scan_that_comes_late_does_not_change_what_was_printed() {
    let folder = Folder::whole_example();
    folder.build_only(CONCLUSION);
    let issue =
        |arguments: &[&str]| doithoai(folder.path(), &[&["issue", CONCLUSION], arguments].concat());
    assert_eq!(issue(&[]).code, 0);
    let petition = "records/2025/petitions/2025-04-nuoc-tang/01.toml";
    folder.replace(petition, "deadline = 2025-06-30", "deadline = 2025-07-15");
    let scan = std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/scan.pdf"));
    folder.write("quet.pdf", scan.expect("in the repository"));
    let replaced = |file: &str| {
        let output = issue(&["--signed", file, "--replace", "--reason", "bản quét"]);
        (output.code, output.stderr)
    };
    // The copy that is kept is no scan of itself.
    let (code, said) = replaced("records/2025/issued/2025-04-nuoc-tang/ket-luan.pdf");
    assert_eq!(code, 1, "{said}");
    assert!(said.contains("[D928]"), "{said}");
    let (code, said) = replaced("quet.pdf");
    assert_eq!(code, 0, "{said}");
    let record = folder.read("records/2025/issued/2025-04-nuoc-tang/ket-luan.toml");
    assert!(record.contains("signed = \"scan\""), "{record}");
    assert!(
        record.contains("30/6/2025") && !record.contains("15/7/2025"),
        "{record}"
    );
    let said = doithoai(folder.path(), &["check"]).stderr;
    assert!(said.contains("[D566]"), "{said}");
}
