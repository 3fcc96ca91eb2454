//! What must hold wherever the pages happen to break.

use crate::support::folder::Folder;
use crate::support::pdf::PAGE_HEIGHT;
use crate::support::pdf::Pdf;
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
