//! A text that begins like a denunciation is refused wherever it enters, and shown nowhere.

use crate::support::cli::{Output, doithoai};
use crate::support::folder::Folder;
use crate::support::workbook::{Sheets, row};

const ACCUSED: &str = "Đinh Văn Xoài";
const SESSION: &str = "2025-10-lang-mung";

/// Denunciations as people type them, each of somebody who must not be named.
fn denunciations() -> [String; 7] {
    [
        format!("Tố cáo ông {ACCUSED} nhận tiền của dân."),
        format!("TỐ CÁO ÔNG {}", ACCUSED.to_uppercase()),
        format!("To cao ong {ACCUSED}"),
        format!("Đơn tố giác ông {ACCUSED}"),
        format!("Tố ông {ACCUSED} ăn chặn tiền hỗ trợ."),
        format!("Kính gửi Đảng ủy xã: tôi làm đơn này tố cáo ông {ACCUSED}"),
        format!("to\u{302}\u{301} ca\u{301}o ông {ACCUSED}"),
    ]
}

#[track_caller]
fn refused(output: &Output, code: &str) {
    assert_eq!(output.code, 1, "{}", output.stderr);
    let told = [&*output.stdout, &output.stderr].concat();
    assert!(told.contains(code), "{told}");
    untold(output);
}

#[track_caller]
fn untold(output: &Output) {
    for said in [&output.stdout, &output.stderr] {
        let said = said.to_lowercase();
        assert!(!said.contains(&ACCUSED.to_lowercase()), "{said}");
        assert!(!said.contains("xoài"), "{said}");
    }
}

#[test]
fn none_is_taken_for_a_request_in_a_record() {
    let record = "records/2025/petitions/2025-04-nuoc-tang/01.toml";
    let content = "\ncontent = ";
    for text in denunciations() {
        let folder = Folder::whole_example();
        let typed = folder.read(record);
        let (before, rest) = typed.split_once(content).expect("an item");
        let (_, behind) = rest.split_once('\n').expect("a line");
        let typed = format!("{before}{content}\"{text}\"\n{behind}");
        folder.write(record, &typed);
        for format in ["human", "short", "json"] {
            refused(
                &doithoai(folder.path(), &["check", "--message-format", format]),
                "D965",
            );
        }
        let told = typed.replacen("kind = \"request\"", "kind = \"denunciation\"", 1);
        folder.write(record, told);
        let output = doithoai(folder.path(), &["check"]);
        assert!(!output.stderr.contains("[D965]"), "{}", output.stderr);
        untold(&output);
    }
}

#[test]
fn none_comes_in_from_a_workbook() {
    let folder = Folder::whole_example();
    for text in denunciations() {
        let rows = [
            row![
                "STT",
                "Họ và tên",
                "Nội dung kiến nghị",
                "Lĩnh vực",
                "Ghi chú"
            ],
            // The field is unclear as well, and says who is accused.
            row![1, "bà Phạm Thị Sương", &*text, "Giao thông", ""],
            row![
                2,
                "bà Phạm Thị Sẻ",
                "Đề nghị sửa cầu.",
                &*format!("tố cáo ông {ACCUSED}"),
                ""
            ],
            row![
                3,
                "bà Phạm Thị Sáo",
                "Đề nghị sửa cầu.",
                "Giao thông",
                &*text
            ],
        ];
        folder.write("list.xlsx", Sheets::list(&rows).bytes());
        let line = ["import", "list.xlsx", "--session", SESSION, "--yes"];
        let output = doithoai(folder.path(), &line);
        refused(&output, "D966");
        assert_eq!(
            output.stderr.matches("[D966]").count(),
            3,
            "{}",
            output.stderr
        );
    }
}

#[test]
fn what_may_be_secret_is_not_shown_in_a_preview_either() {
    let folder = Folder::whole_example();
    let content = format!("Đề nghị trả lời đơn tố cáo ông {ACCUSED}.");
    let rows = [
        row![
            "STT",
            "Họ và tên",
            "Thôn",
            "Nội dung kiến nghị",
            "Lĩnh vực",
            "Cơ quan"
        ],
        row![
            1,
            "bà Phạm Thị Sương",
            "Làng Mùng",
            &*content,
            "Giao thông",
            "UBND xã"
        ],
        row![
            2,
            "bà Phạm Thị Sẻ",
            "Làng Mùng",
            "Đề nghị sửa cầu.",
            "Giao thông",
            "UBND xã"
        ],
    ];
    folder.write("list.xlsx", Sheets::list(&rows).bytes());
    let output = doithoai(
        folder.path(),
        &["import", "list.xlsx", "--session", SESSION],
    );
    assert!(
        output.stderr.contains("không hiện lời văn"),
        "{}",
        output.stderr
    );
    assert!(
        !output.stderr.contains("Phạm Thị Sương"),
        "{}",
        output.stderr
    );
    assert!(output.stderr.contains("Phạm Thị Sẻ"), "{}", output.stderr);
    untold(&output);
}

#[test]
fn none_is_begun_as_a_request() {
    let folder = Folder::whole_example();
    for text in denunciations() {
        let new = |more: &[&str]| {
            let line = ["new", "petition", SESSION, "--village", "lang-mung"];
            let item = ["--field", "giao-thong", "--content", &text];
            doithoai(folder.path(), &[&line[..], &item, more].concat())
        };
        let before = folder.files();
        refused(&new(&[]), "D965");
        refused(&new(&["--kind", "question"]), "D965");
        assert_eq!(folder.files(), before);
        let begun = new(&["--kind", "denunciation"]);
        assert_eq!(begun.code, 0, "{}", begun.stderr);
        untold(&begun);
    }
}
