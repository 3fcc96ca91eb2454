//! What went out stays as it was, whatever becomes of records, templates and program.

use std::collections::BTreeMap;
use std::fs;

use serde_json::Value;

use crate::support::cli::{Output, doithoai};
use crate::support::folder::Folder;

const PLAN: &str = "2025/ke-hoach.pdf";
const CONCLUSION: &str = "2025/2025-04-nuoc-tang/ket-luan.pdf";
const SESSION: &str = "records/2025/sessions/2025-04-nuoc-tang.toml";

fn run(folder: &Folder, arguments: &[&str]) -> Output {
    doithoai(folder.path(), arguments)
}

/// Runs a command that ends well.
fn fine(folder: &Folder, arguments: &[&str]) -> Output {
    let output = run(folder, arguments);
    assert_eq!(output.code, 0, "{arguments:?}: {}", output.stderr);
    output
}

/// The whole example, built, with papers issued.
fn issued(papers: &[&str]) -> Folder {
    let folder = Folder::whole_example();
    fine(&folder, &["build"]);
    fine(&folder, &[&["issue"], papers].concat());
    folder
}

fn bytes(folder: &Folder, path: &str) -> Vec<u8> {
    fs::read(folder.join(&format!("output/{path}"))).expect(path)
}

/// Every file of a folder in the working folder.
fn tree(folder: &Folder, below: &str) -> BTreeMap<String, Vec<u8>> {
    let files = folder.files().into_iter();
    let files = files.filter(|file| file.starts_with(below) && !file.ends_with(".lock"));
    files
        .map(|file| (file.clone(), fs::read(folder.join(&file)).expect("read")))
        .collect()
}

fn list(folder: &Folder) -> Vec<Value> {
    let output = run(folder, &["list", "--message-format", "json"]);
    serde_json::from_str(&output.stdout).expect("JSON")
}

fn listed(folder: &Folder, path: &str) -> Value {
    let all = list(folder).into_iter();
    let mut own = all.filter(|it| it["path"] == path);
    own.next().unwrap_or_else(|| panic!("{path} is not listed"))
}

#[test]
fn an_issued_paper_stays_when_its_record_changes() {
    let folder = issued(&[PLAN, CONCLUSION]);
    let before = [PLAN, CONCLUSION].map(|path| bytes(&folder, path));
    folder.replace(
        "records/2025/plan.toml",
        "Bí thư Đảng ủy đối thoại trực tiếp với Nhân dân năm 2025\"",
        "Bí thư Đảng ủy gặp gỡ Nhân dân năm 2025\"",
    );
    fine(&folder, &["build", "--force"]);
    let after = [PLAN, CONCLUSION].map(|path| bytes(&folder, path));
    assert_eq!(before, after);
    let plan = listed(&folder, PLAN);
    let title = plan["title"].as_str().expect("a title");
    assert!(title.contains("đối thoại trực tiếp"), "{title}");
    fine(&folder, &["verify", "--rebuild"]);
}

#[test]
fn an_issued_paper_stays_when_records_break_or_go() {
    let folder = issued(&[CONCLUSION]);
    let before = bytes(&folder, CONCLUSION);
    let session = folder.read(SESSION);
    folder.write(SESSION, session.replace("held = true\n", ""));
    fine(&folder, &["build"]);
    assert_eq!(bytes(&folder, CONCLUSION), before);
    folder.write(SESSION, format!("{session}\nwrong = [\n"));
    assert_eq!(run(&folder, &["build"]).code, 1);
    assert_eq!(bytes(&folder, CONCLUSION), before);
    fs::remove_dir_all(folder.join("output")).expect("removed");
    assert_eq!(run(&folder, &["build"]).code, 1);
    assert_eq!(bytes(&folder, CONCLUSION), before);
    fs::remove_file(folder.join(SESSION)).expect("removed");
    fs::remove_dir_all(folder.join("records/2025/petitions/2025-04-nuoc-tang")).expect("removed");
    run(&folder, &["build"]);
    assert_eq!(bytes(&folder, CONCLUSION), before);
    fs::remove_file(folder.join("records/office.toml")).expect("removed");
    assert_eq!(run(&folder, &["build"]).code, 1);
    assert_eq!(bytes(&folder, CONCLUSION), before);
    assert_eq!(listed(&folder, CONCLUSION)["standing"], "issued");
}

#[test]
fn a_changed_or_broken_template_leaves_issued_papers() {
    let folder = issued(&["invitation"]);
    let before = tree(&folder, "output/2025/2025-04-nuoc-tang/giay-moi");
    assert!(before.len() > 10, "{}", before.len());
    fine(&folder, &["templates", "templates"]);
    let template = "templates/invitation.typ.j2";
    let text = folder.read(template);
    folder.write(template, format!("{text}\n{{{{ wrong"));
    run(&folder, &["build"]);
    assert_eq!(
        tree(&folder, "output/2025/2025-04-nuoc-tang/giay-moi"),
        before
    );
}

#[test]
fn a_fresh_clone_builds_the_same_tree() {
    let folder = issued(&["2025-04-nuoc-tang", PLAN]);
    folder.replace(SESSION, "held = true\n", "");
    fine(&folder, &["build"]);
    let clone = Folder::empty();
    for (file, content) in tree(&folder, "records/") {
        clone.write(&file, content);
    }
    fine(&clone, &["build"]);
    assert!(tree(&folder, "output/") == tree(&clone, "output/"));
}

#[test]
fn all_papers_are_issued_or_none() {
    let folder = Folder::whole_example();
    fine(&folder, &["build"]);
    let before = tree(&folder, "records/");
    let output = run(&folder, &["issue", PLAN, "2025/so-theo-doi.pdf"]);
    assert_eq!(output.code, 1, "{}", output.stderr);
    assert!(tree(&folder, "records/") == before);
    fine(&folder, &["issue", PLAN, CONCLUSION]);
    let after = tree(&folder, "records/");
    let new: Vec<&String> = after
        .keys()
        .filter(|it| !before.contains_key(*it))
        .collect();
    assert_eq!(
        new,
        [
            "records/2025/issued/2025-04-nuoc-tang/ket-luan.pdf",
            "records/2025/issued/2025-04-nuoc-tang/ket-luan.toml",
            "records/2025/issued/ke-hoach.pdf",
            "records/2025/issued/ke-hoach.toml",
        ]
    );
    assert_eq!(
        after["records/2025/issued/ke-hoach.pdf"],
        bytes(&folder, PLAN)
    );
}

#[test]
fn a_copy_that_is_replaced_is_kept_as_well() {
    let folder = issued(&[PLAN]);
    let built = bytes(&folder, PLAN);
    let signed = [&built[..], b"\n% a signature\n"].concat();
    folder.write("ban-ky.pdf", &signed);
    let replace = ["--replace", "--reason", "bản có chữ ký số"];
    let arguments = [&["issue", PLAN, "--signed", "ban-ky.pdf"], &replace[..]].concat();
    fine(&folder, &arguments);
    fine(&folder, &["build"]);
    assert_eq!(bytes(&folder, PLAN), signed);
    assert_eq!(listed(&folder, PLAN)["issued"]["signed"], "signature");
    let old = fs::read(folder.join("records/2025/issued/ke-hoach.1.pdf")).expect("kept");
    assert_eq!(old, built);
    let about = folder.read("records/2025/issued/ke-hoach.1.toml");
    assert!(about.contains("reason = \"bản có chữ ký số\""), "{about}");
    fine(&folder, &["verify"]);
}

#[test]
fn what_is_no_increment_is_kept_as_a_scan() {
    let folder = Folder::whole_example();
    fine(&folder, &["build"]);
    // A PDF of nobody's: what a scanner writes.
    let scan = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n\
        2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n\
        3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n\
        trailer<</Root 1 0 R>>\n";
    folder.write("quet.pdf", scan);
    fine(&folder, &["issue", CONCLUSION, "--signed", "quet.pdf"]);
    let conclusion = listed(&folder, CONCLUSION);
    assert_eq!(conclusion["issued"]["signed"], "scan");
    assert_eq!(conclusion["pages"], 1);
    // The same scan is not the copy of another paper as well.
    let output = run(&folder, &["issue", PLAN, "--signed", "quet.pdf"]);
    assert_eq!(output.code, 1);
    assert!(output.stderr.contains("52-KL/ĐU"), "{}", output.stderr);
    let several = run(&folder, &["issue", PLAN, "minutes", "--signed", "quet.pdf"]);
    assert_eq!(several.code, 2, "{}", several.stderr);
    fine(&folder, &["build"]);
    assert_eq!(bytes(&folder, CONCLUSION), scan.as_bytes());
}
