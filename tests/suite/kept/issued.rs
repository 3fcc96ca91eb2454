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
    run(&folder, &["build"]);
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
    // Another conclusion would be printed now.
    let petition = "records/2025/petitions/2025-04-nuoc-tang/01.toml";
    folder.replace(petition, "deadline = 2025-06-30", "deadline = 2025-07-15");
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

/// What everybody has in print does not move with a calendar that changes later.
#[test]
fn a_printed_deadline_stays_when_the_calendar_changes() {
    let folder = Folder::whole_example();
    // A task without a deadline of its own: the office's rule counts it.
    let petition = "records/2025/petitions/2025-04-nuoc-tang/01.toml";
    folder.replace(petition, "deadline = 2025-06-30\n", "");
    fine(&folder, &["build"]);
    let deadline = |folder: &Folder| {
        let output = run(
            folder,
            &[
                "status",
                "--as-of",
                "2025-05-01",
                "--message-format",
                "json",
            ],
        );
        let board: Value = serde_json::from_str(&output.stdout).expect("JSON");
        let tasks = board["offices"][0]["tasks"]
            .as_array()
            .expect("tasks")
            .clone();
        let own = tasks
            .into_iter()
            .find(|it| it["code"] == "2025-02" && it["matter"] == "answer");
        own.expect("a task")["due"].clone()
    };
    let calendar = "records/calendar/2025.toml";
    let before = (folder.read(calendar), deadline(&folder));
    let off = "\n[[off]]\ndate = 2025-05-06\nname = \"Nghỉ bù\"\nsource = \"Thông báo\"\n";
    folder.write(calendar, format!("{}{off}", before.0));
    let moved = deadline(&folder);
    assert_ne!(moved, before.1, "a calendar moves what is not in print");
    folder.write(calendar, &before.0);
    fine(&folder, &["issue", CONCLUSION]);
    folder.write(calendar, format!("{}{off}", before.0));
    assert_eq!(deadline(&folder), before.1);
    let output = fine(&folder, &["check"]);
    assert!(!output.stderr.contains(CONCLUSION), "{}", output.stderr);
}

/// Every difference is told on every run, by paper, number, old and new value, at its line.
#[test]
fn a_difference_is_told_on_every_run() {
    let folder = issued(&["2025-04-nuoc-tang"]);
    let petition = "records/2025/petitions/2025-04-nuoc-tang/01.toml";
    folder.replace(petition, "deadline = 2025-06-30", "deadline = 2025-07-15");
    let text = folder.read(petition);
    let line = text
        .lines()
        .position(|it| it.contains("2025-07-15"))
        .expect("the line")
        + 1;
    for _ in 0..2 {
        for command in ["check", "build", "status", "verify"] {
            let output = fine(&folder, &[command, "--as-of", "2025-12-31"]);
            let said = &output.stderr;
            let told = format!("{CONCLUSION} (số 52-KL/ĐU) đã ban hành ghi “30/6/2025");
            assert!(said.contains(&told), "{command}: {said}");
            assert!(
                said.contains("hồ sơ nay ghi “15/7/2025"),
                "{command}: {said}"
            );
            assert!(
                said.contains(&format!("{petition}:{line}:")),
                "{command}: {said}"
            );
            assert!(
                said.contains("corrections/") && said.contains("--replace"),
                "{command}: {said}"
            );
        }
    }
    let index = folder.read("output/index.html");
    assert!(
        index.contains("đã ban hành “30/6/2025"),
        "the index tells it"
    );
    let strict = run(&folder, &["check", "--deny-warnings"]);
    assert_eq!(strict.code, 1);
    // Taken back, nothing is told.
    folder.replace(petition, "deadline = 2025-07-15", "deadline = 2025-06-30");
    let output = fine(&folder, &["check", "--deny-warnings"]);
    assert!(!output.stderr.contains("[D56"), "{}", output.stderr);
}

#[test]
fn drafts_numbered_papers_and_issued_ones_are_told_apart() {
    let folder = issued(&[CONCLUSION]);
    const REPORT: &str = "2025/bao-cao-nam.pdf";
    folder.replace("records/2025/plan.toml", "number = 5 ", "# number = 5 ");
    let standing = |path: &str| listed(&folder, path)["standing"].clone();
    assert_eq!(standing(CONCLUSION), "issued");
    assert_eq!(standing(REPORT), "numbered");
    assert_eq!(standing(PLAN), "draft");
    assert_eq!(standing("2025/so-theo-doi.pdf"), Value::Null);
    let list = fine(&folder, &["list"]).stdout;
    for (path, word) in [
        (CONCLUSION, "đã ban hành"),
        (REPORT, "chưa ban hành"),
        (PLAN, "dự thảo"),
    ] {
        let line = list.lines().find(|it| it.starts_with(path)).expect(path);
        assert!(line.split('\t').any(|it| it == word), "{line}");
    }
    let build = fine(&folder, &["build"]).stderr;
    assert!(
        build.contains("1 đã ban hành, ") && build.contains(" dự thảo,"),
        "{build}"
    );
    let status = fine(&folder, &["status", "--as-of", "2025-12-31"]).stdout;
    assert!(status.contains("Văn bản: 1 đã ban hành"), "{status}");
    let index = folder.read("output/index.html");
    for word in ["(đã ban hành)", "(chưa ban hành)", "(dự thảo)"] {
        assert!(index.contains(word), "{word}");
    }
}
