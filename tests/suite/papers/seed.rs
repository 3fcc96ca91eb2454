//! The real plan, word for word.

use std::path::Path;
use std::process::Command;

use unicode_normalization::UnicodeNormalization;

use crate::support::machine::has_program;
use crate::support::pdf::Pdf;
use crate::support::{EXAMPLE, fold, plan_pdf};

/// The plan as the commune wrote it, without the marks of emphasis.
fn original() -> String {
    let text = include_str!("../../data/ke-hoach-2025.txt");
    fold(&text.replace('*', "").nfc().collect::<String>())
}

/// From `KẾ HOẠCH` on: the letterhead stands before it.
fn from_title(text: &str) -> String {
    let text = fold(&text.nfc().collect::<String>());
    let at = text.find("KẾ HOẠCH").expect("the title");
    text[at..].to_owned()
}

#[test]
fn the_pdf_says_what_the_original_says() {
    let pdf = Pdf::read(&plan_pdf(Path::new(EXAMPLE)));
    assert_eq!(from_title(&pdf.text()), original());
}

/// The same with the program that everybody uses for it, where it is installed.
#[test]
fn pdftotext_agrees() {
    if !has_program("pdftotext", "-v") {
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("plan.pdf");
    std::fs::write(&path, plan_pdf(Path::new(EXAMPLE))).expect("written");
    let output = Command::new("pdftotext")
        .arg(&path)
        .arg("-")
        .output()
        .expect("run");
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    // Each page after the first begins with its number.
    let mut pages: Vec<&str> = text.split('\u{c}').collect();
    for (at, page) in pages.iter_mut().enumerate().skip(1) {
        let number = format!("{}\n", at + 1);
        *page = page.trim_start().strip_prefix(&*number).unwrap_or(page);
    }
    assert_eq!(from_title(&pages.join(" ")), original());
}
