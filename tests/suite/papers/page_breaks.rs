//! What must hold wherever the pages happen to break.

use std::fs;

use crate::support::cli::doithoai;
use crate::support::folder::Folder;
use crate::support::pdf::{PAGE_HEIGHT, Pdf};
use crate::support::plan_pdf;

const MM: f64 = 72.0 / 25.4;

/// About `lines` lines of text of 165 mm.
fn filler(lines: usize) -> String {
    let words = [
        "Nhân",
        "dân",
        "trong",
        "xã",
        "kiến",
        "nghị",
        "sửa",
        "chữa",
        "đường",
        "liên",
        "thôn",
    ];
    let mut text = String::new();
    while text.chars().count() < (lines - 1) * 78 + 30 {
        text.push_str(words[text.len() % words.len()]);
        text.push(' ');
    }
    text.trim_end().to_owned()
}

fn plan(closing: &str, last_task: &str, purpose: &str) -> Pdf {
    let folder = Folder::example();
    let file = "records/2025/plan.toml";
    let text = folder.read(file);
    let replace = |text: &str, start: &str, end: char, with: &str| {
        let at = text.find(start).expect(start);
        let stop = at + start.len() + text[at + start.len()..].find(end).expect("an end");
        format!("{}{start}{with}{}", &text[..at], &text[stop..])
    };
    let text = replace(&text, "closing = \"", '"', closing);
    let text = replace(
        &text,
        "text = \"Chỉ đạo triển khai, họp dân",
        '"',
        last_task,
    );
    let text = replace(&text, "purposes = [\n  \"", '"', purpose);
    folder.write(file, text);
    typst::comemo::evict(2);
    Pdf::read(&plan_pdf(folder.path()))
}

#[track_caller]
fn check(pdf: &Pdf, what: &str) {
    let authority = pdf.find("BAN THƯỜNG VỤ");
    let name = pdf.find("Nguyễn Văn Biện");
    assert_eq!(authority.page, name.page, "{what}: the signature is torn");
    let body = pdf
        .lines(authority.page)
        .into_iter()
        .filter(|(y, _)| *y < authority.y - 5.0)
        .count();
    assert!(body >= 2, "{what}: {body} line(s) above the signature");
    for page in 1..=pdf.pages {
        let lines = pdf.lines(page);
        let (_, last) = lines.last().expect("no empty page");
        let is_heading = |start: &str| last.trim_start().starts_with(start);
        let headings = [
            "I. MỤC ĐÍCH",
            "II. NỘI DUNG",
            "III. Tổ chức",
            "1. Mục đích:",
            "2. Yêu cầu:",
            "1. Nội dung đối thoại",
            "3. Kinh phí",
            "- Thời gian thực hiện:",
        ];
        assert!(
            !headings.into_iter().any(is_heading),
            "{what}: {last} is last on page {page}"
        );
    }
    for run in pdf.runs.iter().filter(|run| !run.artifact) {
        assert!(run.y < PAGE_HEIGHT - 20.0 * MM + 0.1, "{what}: {run:?}");
        assert!(
            run.x >= 30.0 * MM - 0.1 && run.x + run.width < 195.0 * MM + 0.5,
            "{what}: {run:?}"
        );
    }
}

#[test]
fn the_signature_stays_with_a_closing_of_any_length() {
    for lines in 1..=400 {
        check(
            &plan(&filler(lines), "", "a"),
            &format!("closing of {lines} lines"),
        );
    }
}

#[test]
fn a_closing_of_one_line_takes_the_text_before_it_along() {
    for lines in 1..=400 {
        check(
            &plan("Yêu cầu thực hiện", &filler(lines), "a"),
            &format!("last task of {lines} lines"),
        );
    }
}

#[test]
fn headings_stay_with_their_text() {
    for lines in 1..=400 {
        check(
            &plan(
                "Yêu cầu các đơn vị thực hiện tốt. "
                    .repeat(3)
                    .trim_end_matches(". "),
                "",
                &filler(lines),
            ),
            &format!("purpose of {lines} lines"),
        );
    }
}

/// A page that goes on on the next one does not end with a line that is bold throughout: that
/// is a heading, or the head of a table. Only the last row of a table may be.
#[track_caller]
fn no_lonely_heading(pdf: &Pdf, what: &str) {
    for page in 1..pdf.pages {
        let on_page = || {
            pdf.runs
                .iter()
                .filter(|run| run.page == page && !run.artifact)
        };
        let lowest = on_page().map(|run| run.y).fold(0.0, f64::max);
        let last: Vec<_> = on_page().filter(|run| run.y > lowest - 1.0).collect();
        let bold = last
            .iter()
            .all(|run| run.font.contains("Bold") || run.text.trim().is_empty());
        let text: String = last.iter().map(|run| run.text.as_str()).collect();
        // A signature may end a letter in front of the next one.
        let total = text.contains("Tổng số") || on_page().any(|run| run.text.contains("Nơi nhận"));
        assert!(!bold || total, "{what}: {text} is last on page {page}");
    }
}

/// Minutes, conclusions, plans of a session, reports: a paragraph grows line by line and
/// pushes everything below it over the page's end.
#[test]
fn no_kind_leaves_a_heading_behind() {
    for lines in 1..=45 {
        let folder = Folder::whole_example();
        let grow = |file: &str, from: &str| {
            let text = folder.read(file);
            let at = text.find(from).expect(from) + from.len();
            folder.write(
                file,
                format!("{}{}. {}", &text[..at], filler(lines), &text[at..]),
            );
        };
        let session = "records/2025/sessions/2025-08-giao-vien.toml";
        for from in [
            "assessment = [\n  \"",
            "opening = [\n  \"",
            "purposes = [\n  \"",
        ] {
            grow(session, from);
        }
        grow("records/2025/reports/nam.toml", "assessment = [\n  \"");
        for kind in ["minutes", "conclusion", "plan", "annual-report"] {
            let output = doithoai(folder.path(), &["--only", kind]);
            assert_eq!(output.code, 0, "{}", output.stderr);
        }
        for name in [
            "2025-08-giao-vien/bien-ban",
            "2025-08-giao-vien/ket-luan",
            "2025-08-giao-vien/ke-hoach",
            "bao-cao-nam",
        ] {
            let bytes = fs::read(folder.join("output/2025").join(format!("{name}.pdf")));
            let pdf = Pdf::read(&bytes.expect(name));
            no_lonely_heading(&pdf, &format!("{name} with {lines} lines"));
        }
    }
}

#[test]
fn no_document_of_the_example_leaves_a_heading_behind() {
    let folder = Folder::whole_example();
    assert_eq!(doithoai(folder.path(), &[]).code, 0);
    for file in folder.files().iter().filter(|file| file.ends_with(".pdf")) {
        no_lonely_heading(&Pdf::read(&fs::read(folder.join(file)).expect(file)), file);
    }
}
