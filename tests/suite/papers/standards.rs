//! What the PDF says of itself: standards, language, title, fonts, structure.

use std::path::Path;
use std::process::Command;

use lopdf::Object;

use crate::support::machine::has_program;
use crate::support::pdf::Pdf;
use crate::support::{EXAMPLE, plan_pdf};

fn plan() -> Pdf {
    Pdf::read(&plan_pdf(Path::new(EXAMPLE)))
}

#[test]
fn it_claims_both_standards() {
    let xmp = plan().xmp();
    for claim in [
        "<pdfaid:part>2</pdfaid:part>",
        "<pdfaid:conformance>A</pdfaid:conformance>",
        "<pdfuaid:part>1</pdfuaid:part>",
    ] {
        assert!(xmp.contains(claim), "{claim} is not in {xmp}");
    }
}

#[test]
fn it_is_in_vietnamese_with_title_author_and_date() {
    let pdf = plan();
    let lang = pdf
        .catalog()
        .get(b"Lang")
        .and_then(Object::as_str)
        .expect("a language");
    assert_eq!(lang, b"vi-VN");
    let xmp = pdf.xmp();
    for entry in [
        "Kế hoạch Bí thư Đảng ủy đối thoại trực tiếp với Nhân dân năm 2025",
        "ĐẢNG ỦY XÃ SƠN BAO",
        "<xmp:CreateDate>2025-01-15",
    ] {
        assert!(xmp.contains(entry), "{entry} is not in {xmp}");
    }
}

#[test]
fn it_embeds_tinos_and_nothing_else() {
    for (name, (embedded, has_unicode_map)) in plan().fonts() {
        let (subset, face) = name.split_once('+').expect("a subset");
        assert_eq!(subset.len(), 6);
        assert!(face.starts_with("Tinos"), "{name}");
        assert!(embedded && has_unicode_map, "{name}");
    }
}

#[test]
fn headings_and_lists_are_tagged() {
    let tags = plan().tags();
    let count = |tag: &str| tags.lines().filter(|line| line.trim() == tag).count();
    assert_eq!([count("H1"), count("H2"), count("H3")], [1, 3, 5]);
    // Purposes, requirements, contents, schedule with the months below it, tasks, recipients.
    assert_eq!(count("L"), 7);
    assert_eq!(count("LI"), 4 + 3 + 4 + 5 + 2 + 8 + 10);
    assert_eq!(count("LI"), count("LBody"));
    assert_eq!(count("LI"), count("Lbl"));
}

#[test]
fn ornaments_and_page_numbers_are_artifacts() {
    let pdf = plan();
    let artifacts: Vec<&str> = pdf
        .runs
        .iter()
        .filter(|run| run.artifact)
        .map(|run| run.text.trim())
        .collect();
    let mut shown: Vec<&str> = artifacts
        .into_iter()
        .filter(|text| !text.is_empty())
        .collect();
    shown.sort_unstable();
    assert_eq!(shown, ["*", "2", "3", "4"]);
}

#[test]
fn qpdf_finds_nothing_wrong() {
    if !has_program("qpdf", "--version") {
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("plan.pdf");
    std::fs::write(&path, plan_pdf(Path::new(EXAMPLE))).expect("written");
    let output = Command::new("qpdf")
        .arg("--check")
        .arg(&path)
        .output()
        .expect("run");
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{said}");
    assert!(
        said.contains("No syntax or stream encoding errors found"),
        "{said}"
    );
}
