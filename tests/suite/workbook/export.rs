//! Petitions out to Excel and back: what is exported comes back as it was.

use std::fs;

use crate::support::cli::doithoai;
use crate::support::exchange::{BOOK, again, exported, records};
use crate::support::workbook::Sheets;

#[test]
fn what_is_exported_comes_back_unchanged() {
    let (folder, sheets) = exported();
    let before = records(&folder);
    // Both as it was written, and as another program saves it.
    for bytes in [fs::read(folder.join(BOOK)).expect("read"), sheets.bytes()] {
        folder.write(BOOK, bytes);
        let output = doithoai(folder.path(), &["import", BOOK, "--yes"]);
        assert_eq!(output.code, 0, "{}", output.stderr);
        let said =
            "0 tệp mới, 0 tệp sửa, 0 nội dung mới; 46 nội dung không đổi\nkhông có gì thay đổi\n";
        assert_eq!(output.stderr, said);
        assert_eq!(records(&folder), before);
    }
}

#[test]
fn the_same_records_give_the_same_workbook() {
    let (folder, _) = exported();
    let first = fs::read(folder.join(BOOK)).expect("read");
    std::thread::sleep(std::time::Duration::from_millis(1100));
    let output = doithoai(folder.path(), &["export"]);
    assert_eq!(output.code, 2, "{}", output.stderr);
    let output = doithoai(folder.path(), &["export", "--force"]);
    assert_eq!(output.code, 0, "{}", output.stderr);
    assert_eq!(fs::read(folder.join(BOOK)).expect("read"), first);
}

#[test]
fn no_secret_leaves_the_records() {
    let (_, sheets) = exported();
    let all = format!("{:?}", sheets.0);
    for secret in ["BÍ-MẬT", "Đinh Thị Kín", "2025-24", "Tố cáo"] {
        assert!(!all.contains(secret), "{secret}");
    }
    assert!(all.contains("không đưa vào sổ: 2"), "the guide counts them");
}

#[test]
fn a_year_or_a_session_can_be_chosen() {
    let (folder, _) = exported();
    for (arguments, count) in [
        (["--year", "2024"], 6),
        (["--session", "2025-08-giao-vien"], 9),
        // A beginning that fits no other will do.
        (["--session", "2025-08"], 9),
        (["--session", "2025/other"], 1),
    ] {
        let line = [&["export", "--force"][..], &arguments].concat();
        let output = doithoai(folder.path(), &line);
        assert_eq!(output.code, 0, "{}", output.stderr);
        let mut sheets = Sheets::read(&folder.join(BOOK));
        let cells = &sheets.sheet("Nội dung").cells;
        let rows = cells
            .keys()
            .filter(|(row, column)| *row > 0 && *column == 2)
            .count();
        assert_eq!(rows, count, "{arguments:?}");
    }
    let output = doithoai(
        folder.path(),
        &["export", "--force", "--session", "2025-04-nuoc-tag"],
    );
    assert_eq!(output.code, 1);
    assert!(
        output.stderr.contains("2025-04-nuoc-tang"),
        "{}",
        output.stderr
    );
}

#[test]
fn whatever_people_type_survives() {
    let (folder, mut sheets) = exported();
    let row = sheets.sheet("Nội dung").row_of("C", "2025-05");
    let file = "records/2025/petitions/2025-04-nuoc-tang/03.toml";
    for (typed, kept) in [
        (
            "dòng một\ndòng hai\r\n\n dòng ba ",
            "dòng một dòng hai dòng ba",
        ),
        (
            "quỹ \"Vì dân\" và 'nháy' \\ gạch",
            "quỹ \"Vì dân\" và 'nháy' \\ gạch",
        ),
        ("'=1+1 là chữ", "=1+1 là chữ"),
        ("+84 255", "+84 255"),
        ("-5 độ", "-5 độ"),
        ("@xã", "@xã"),
        (
            "Nguye\u{302}\u{303}n  Văn Ðức , thôn",
            "Nguyễn Văn Đức, thôn",
        ),
        (
            "a_x0041_b <b> & ]]> {{ x }} #set",
            "a_x0041_b <b> & ]]> {{ x }} #set",
        ),
        ("dấu ; phẩy, \t và tab", "dấu; phẩy, và tab"),
    ] {
        let mut sheets = again(&folder);
        sheets.sheet("Nội dung").set(&format!("M{row}"), typed);
        folder.write(BOOK, sheets.bytes());
        let output = doithoai(folder.path(), &["import", BOOK, "--yes"]);
        assert_eq!(output.code, 0, "{typed}: {}", output.stderr);
        let record: toml::Table = folder.read(file).parse().expect("TOML");
        assert_eq!(record["item"][0]["content"].as_str(), Some(kept), "{typed}");
        // What is recorded is exported and comes back as it is.
        let output = doithoai(folder.path(), &["export", "again.xlsx", "--force"]);
        assert_eq!(output.code, 0, "{}", output.stderr);
        let output = doithoai(folder.path(), &["import", "again.xlsx"]);
        assert!(
            output.stderr.contains("không có gì thay đổi"),
            "{typed}: {}",
            output.stderr
        );
        let exported = Sheets::read(&folder.join("again.xlsx"))
            .sheet("Nội dung")
            .text(&format!("M{row}"));
        assert_eq!(exported, kept);
    }
}

#[test]
fn what_the_font_cannot_print_is_told_at_its_cell() {
    let (folder, mut sheets) = exported();
    let before = records(&folder);
    let items = sheets.sheet("Nội dung");
    let row = items.row_of("C", "2025-05");
    items.set(&format!("M{row}"), "Cảm ơn 🙏 xã");
    folder.write(BOOK, sheets.bytes());
    let output = doithoai(
        folder.path(),
        &["import", BOOK, "--yes", "--message-format", "short"],
    );
    assert_eq!(output.code, 1, "{}", output.stderr);
    let start = format!("so-kien-nghi.xlsx: Nội dung!M{row}: lỗi[D114]");
    assert!(output.stderr.contains(&start), "{}", output.stderr);
    assert_eq!(records(&folder), before);
    let json = doithoai(folder.path(), &["import", BOOK, "--message-format", "json"]);
    let cell = format!("\"cell\":\"Nội dung!M{row}\"");
    assert!(json.stdout.contains(&cell), "{}", json.stdout);
}

#[test]
fn secrets_do_not_come_in_either() {
    let (folder, mut sheets) = exported();
    let before = records(&folder);
    let items = sheets.sheet("Nội dung");
    let row = items.row_of("C", "2025-04");
    items.set(&format!("O{row}"), "Tố cáo");
    let last = 80;
    items.set(&format!("C{last}"), "2025-24");
    items.set(&format!("M{last}"), "TỪ-KHÓA-KÍN");
    folder.write(BOOK, sheets.bytes());
    let output = doithoai(folder.path(), &["import", BOOK, "--yes"]);
    assert_eq!(output.code, 1);
    assert_eq!(
        output.stderr.matches("[D622]").count(),
        2,
        "{}",
        output.stderr
    );
    assert!(!output.stderr.contains("TỪ-KHÓA-KÍN"), "{}", output.stderr);
    assert_eq!(records(&folder), before);
}

#[test]
fn nothing_is_written_without_a_yes() {
    let (folder, mut sheets) = exported();
    let before = records(&folder);
    sheets.sheet("Nội dung").set("M2", "Nội dung khác hẳn.");
    folder.write(BOOK, sheets.bytes());
    let output = doithoai(folder.path(), &["import", BOOK]);
    assert_eq!(output.code, 0, "{}", output.stderr);
    assert!(
        output.stderr.contains("thêm --yes để ghi"),
        "{}",
        output.stderr
    );
    assert_eq!(records(&folder), before);
}
