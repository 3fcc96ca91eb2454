//! Corrections: what is printed, and what a correction puts right.

use std::fs;
use std::path::Path;

use doithoai::documents::{Kind, Views};
use doithoai::render::Engine;
use doithoai::workspace::Workspace;
use serde_json::Value;

use crate::support::cli::{Output, doithoai};
use crate::support::folder::Folder;
use crate::support::pdf::Pdf;

const CONCLUSION: &str = "2025/2025-04-nuoc-tang/ket-luan.pdf";
const PETITION: &str = "records/2025/petitions/2025-04-nuoc-tang/01.toml";
const RECORD: &str = "records/2025/corrections/ket-luan.toml";
const LETTER: &str = "2025/dinh-chinh/ket-luan.pdf";

/// The example with its first conclusion issued, and the record of a correction.
fn corrected(head: &str, passages: &str) -> Folder {
    let folder = Folder::whole_example();
    folder.build_only(CONCLUSION);
    let issued = doithoai(folder.path(), &["issue", CONCLUSION]);
    assert_eq!(issued.code, 0, "{}", issued.stderr);
    let record = format!(
        "paper = \"{CONCLUSION}\"\n{head}\nsigner = \"bi-thu\"\n\
         recipients = [\"Như nơi nhận của Kết luận số 52-KL/ĐU\"]\n\n{passages}"
    );
    folder.write(RECORD, record);
    folder
}

const NUMBERED: &str = "number = 451\ndate = 2025-05-06";
const LENGTH: &str = "[[passage]]\nwhere = \"Điểm 1, mục II\"\n\
                      stood = \"Bê tông hóa 1,5 km\"\nright = \"Bê tông hóa 1,8 km\"\n";

fn check(folder: &Folder) -> Output {
    doithoai(folder.path(), &["check"])
}

fn mend_the_record(folder: &Folder) {
    folder.replace(
        PETITION,
        "short = \"Bê tông hóa 1,5 km",
        "short = \"Bê tông hóa 1,8 km",
    );
}

fn lines_of(folder: &Folder, name: &str) -> Pdf {
    Pdf::read(&fs::read(folder.join(&format!("output/{name}"))).expect("a letter"))
}

#[test]
fn the_letter_says_what_stood_what_is_right_and_that_the_rest_holds() {
    let folder = corrected(
        &format!("{NUMBERED}\nreason = \"sơ suất khi soạn thảo\""),
        LENGTH,
    );
    folder.build_only("correction");
    let printed = folder.printed(LETTER);
    for words in [
        "Số 451-CV/ĐU",
        "về việc đính chính Kết luận số 52-KL/ĐU, ngày 25/4/2025",
        "Kính gửi: Các cơ quan, đơn vị, cá nhân đã nhận Kết luận số 52-KL/ĐU, ngày 25/4/2025",
        "đính chính một số nội dung (lý do: sơ suất khi soạn thảo) như sau:",
        "Điểm 1, mục II “Bê tông hóa 1,5 km” “Bê tông hóa 1,8 km”",
        "Các nội dung khác của Kết luận số 52-KL/ĐU, ngày 25/4/2025 không thay đổi và giữ nguyên hiệu lực.",
        "- Như nơi nhận của Kết luận số 52-KL/ĐU.",
        "Nguyễn Văn Biện",
    ] {
        assert!(printed.contains(words), "{words}: {printed}");
    }
    let listed = doithoai(folder.path(), &["list", "--only", "correction"]).stdout;
    assert!(
        listed.contains("Công văn về việc đính chính Kết luận số 52-KL/ĐU"),
        "{listed}"
    );
}

#[test]
fn the_letter_meets_both_standards_and_its_table_is_tagged() {
    let folder = corrected(NUMBERED, LENGTH);
    folder.build_only("correction");
    let pdf = lines_of(&folder, LETTER);
    let xmp = pdf.xmp();
    for claim in [
        "<pdfaid:part>2</pdfaid:part>",
        "<pdfaid:conformance>A</pdfaid:conformance>",
        "<pdfuaid:part>1</pdfuaid:part>",
    ] {
        assert!(xmp.contains(claim), "{claim}");
    }
    let tags = pdf.tags();
    let count = |tag: &str| tags.lines().filter(|line| line.trim() == tag).count();
    assert_eq!([count("Table"), count("TH"), count("TD")], [1, 3, 3]);
}

#[test]
fn the_letter_follows_the_guideline_of_its_day() {
    let folder = corrected("date = 2026-06-10", LENGTH);
    folder.build_only("correction");
    let profile = || {
        let arguments = ["list", "--only", "correction", "--message-format", "json"];
        let listed: Value =
            serde_json::from_str(&doithoai(folder.path(), &arguments).stdout).expect("JSON");
        listed[0]["profile"].clone()
    };
    assert_eq!(profile(), "hd05");
    folder.replace(RECORD, "date = 2026-06-10", "date = 2025-06-10");
    assert_eq!(profile(), "hd36");
    folder.build_only("correction");
}

#[test]
fn what_was_left_out_and_what_was_too_much_is_said_so() {
    let passages = "[[passage]]\nwhere = \"Mục III\"\nright = \"Giao Văn phòng theo dõi.\"\n\n\
                    [[passage]]\nwhere = \"Mục I\"\nstood = \"Nhân dân đồng tình.\"\n";
    let folder = corrected(NUMBERED, passages);
    folder.build_only("correction");
    let printed = folder.printed(LETTER);
    assert!(
        printed.contains("Mục III (chưa có) “Giao Văn phòng theo dõi.”"),
        "{printed}"
    );
    assert!(
        printed.contains("Mục I “Nhân dân đồng tình.” (bỏ nội dung này)"),
        "{printed}"
    );
}

#[test]
fn a_difference_that_was_corrected_is_no_longer_told() {
    let folder = corrected(NUMBERED, LENGTH);
    mend_the_record(&folder);
    let said = check(&folder).stderr;
    assert!(said.contains("hồ sơ không có lỗi"), "{said}");
    // Another difference is.
    folder.replace(
        PETITION,
        "short = \"Bê tông hóa 1,8 km",
        "short = \"Bê tông hóa 1,9 km",
    );
    assert!(check(&folder).stderr.contains("D566"));
}

#[test]
fn a_draft_of_a_correction_corrects_nothing_yet() {
    let folder = corrected("", LENGTH);
    mend_the_record(&folder);
    assert!(check(&folder).stderr.contains("D566"));
}

const DAY: &str = "[[passage]]\nwhere = \"Điểm 1, mục II\"\n\
                   stood = \"30/6/2025\"\nright = \"05/7/2025\"\n";

/// Puts off what was to be done by 30 June in one of the first two petitions.
fn put_off(folder: &Folder, nth: u32, from: &str, to: &str) {
    let file = format!("records/2025/petitions/2025-04-nuoc-tang/0{nth}.toml");
    folder.replace(
        &file,
        &format!("deadline = {from}"),
        &format!("deadline = {to}"),
    );
}

fn told_of_the_conclusion(folder: &Folder) -> usize {
    let said = check(folder).stderr;
    said.lines()
        .filter(|it| it.contains("[D566]") && it.contains(CONCLUSION))
        .count()
}

#[test]
fn a_correction_is_about_one_place_alone() {
    let folder = corrected(NUMBERED, DAY);
    put_off(&folder, 1, "2025-06-30", "2025-07-05");
    assert_eq!(told_of_the_conclusion(&folder), 0);
    put_off(&folder, 2, "2025-06-30", "2025-07-05");
    assert_eq!(told_of_the_conclusion(&folder), 1);
    let another = folder.read(RECORD) + "\n" + DAY;
    folder.write(RECORD, another);
    assert_eq!(told_of_the_conclusion(&folder), 0);
}

#[test]
fn a_correction_that_the_records_do_not_know_of_is_told() {
    let folder = corrected(NUMBERED, DAY);
    let said = check(&folder);
    assert!(said.stderr.contains("[D452]"), "{}", said.stderr);
    put_off(&folder, 1, "2025-06-30", "2025-07-05");
    assert!(!check(&folder).stderr.contains("[D452]"));
}

#[test]
fn what_was_corrected_is_corrected_once_more() {
    let folder = corrected(NUMBERED, DAY);
    put_off(&folder, 1, "2025-06-30", "2025-07-12");
    assert_eq!(told_of_the_conclusion(&folder), 1);
    for stood in ["05/7/2025", "30/6/2025"] {
        folder.write(
            "records/2025/corrections/ket-luan-2.toml",
            folder
                .read(RECORD)
                .replace("451", "452")
                .replace("2025-05-06", "2025-05-09")
                .replace("\"05/7/2025\"", "\"12/7/2025\"")
                .replace("\"30/6/2025\"", &format!("\"{stood}\"")),
        );
        let said = check(&folder).stderr;
        assert!(!said.contains("[D448]"), "{said}");
        assert_eq!(told_of_the_conclusion(&folder), 0, "{stood}");
    }
}

#[test]
fn a_correction_outlives_the_copy_that_it_corrected() {
    let folder = corrected(NUMBERED, DAY);
    put_off(&folder, 1, "2025-06-30", "2025-07-05");
    put_off(&folder, 2, "2025-06-30", "2025-07-05");
    doithoai(folder.path(), &["build"]);
    let again = [
        "issue",
        CONCLUSION,
        "--replace",
        "--reason",
        "phát hành lại",
    ];
    let issued = doithoai(folder.path(), &again);
    assert_eq!(issued.code, 0, "{}", issued.stderr);
    let said = check(&folder).stderr;
    for code in ["[D448]", "[D452]", "[D566]"] {
        assert!(!said.contains(code), "{said}");
    }
}

#[test]
fn its_number_runs_with_those_of_all_letters() {
    let folder = corrected("number = 504\ndate = 2025-11-21", LENGTH);
    let said = check(&folder);
    assert!(said.stderr.contains("[D506]"), "{}", said.stderr);
}

#[test]
fn a_correction_is_begun_from_its_paper() {
    let folder = corrected(NUMBERED, LENGTH);
    fs::remove_file(folder.join(RECORD)).expect("removed");
    let begun =
        |arguments: &[&str]| doithoai(folder.path(), &[&["new", "correction"], arguments].concat());
    let said = begun(&[
        CONCLUSION,
        "--place",
        "Điểm 1, mục II",
        "--stood",
        "Bê tông hóa 1,5 km",
        "--right",
        "Bê tông hóa 1,8 km",
    ]);
    assert_eq!(said.code, 0, "{}", said.stderr);
    let file = "records/2025/corrections/2025-04-nuoc-tang-ket-luan.toml";
    assert_eq!(said.stdout.trim(), file);
    let checked = doithoai(folder.path(), &["check", "--deny-warnings", "--pages"]);
    assert_eq!(checked.code, 0, "{}", checked.stderr);
    // What is not known is left to be filled in.
    let said = begun(&[CONCLUSION, "--name", "lan-hai"]);
    assert_eq!(said.code, 0, "{}", said.stderr);
    assert!(said.stderr.contains("[điền: chữ đúng]"), "{}", said.stderr);
    let unknown = begun(&["2025/ke-hoach.pdf"]);
    assert_eq!(unknown.code, 1);
    assert!(unknown.stderr.contains("D446"), "{}", unknown.stderr);
}

#[test]
fn the_letter_as_markup() {
    let folder = corrected(NUMBERED, LENGTH);
    let office = Workspace::read(Path::new(folder.path()), None, Views::Made);
    let document = office
        .documents
        .iter()
        .find(|it| it.kind == Kind::Correction);
    let document = document.expect("a correction");
    let markup = Engine::new(&office.templates).render(document.kind.template(), &document.view);
    insta::assert_snapshot!("correction", markup.expect("rendered").text);
}
