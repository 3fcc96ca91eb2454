//! Workbooks from the outside world: each is refused with a finding, quickly, and nothing is
//! written.

use std::time::{Duration, Instant};

use doithoai::workbook::Book;

use crate::support::cli::doithoai;
use crate::support::folder::Folder;
use crate::support::workbook::{Cell, Sheet, Sheets, row};
use crate::support::zip::{Part, replace, text, workbook, zip};

/// Imports these bytes: nothing may be written, whatever they are.
#[track_caller]
fn refused(bytes: &[u8], expected: &str) {
    let folder = Folder::whole_example();
    let before = folder.files();
    folder.write("so.xlsx", bytes);
    let line = [
        "import",
        "so.xlsx",
        "--session",
        "2025-11-thanh-nien",
        "--yes",
        "--message-format",
        "short",
    ];
    let start = Instant::now();
    let output = doithoai(folder.path(), &line);
    let took = start.elapsed();
    assert_eq!(output.code, 1, "{}", output.stderr);
    assert!(
        output.stderr.contains(expected),
        "{expected}: {}",
        output.stderr
    );
    assert!(took < Duration::from_secs(10), "{took:?}");
    let mut after = folder.files();
    after.retain(|file| file != "so.xlsx");
    assert_eq!(after, before);
}

fn head() -> Vec<Cell> {
    row!["STT", "Nội dung kiến nghị", "Lĩnh vực", "Cơ quan"]
}

fn sound() -> Sheets {
    Sheets::list(&[head(), row![1, "Đề nghị sửa đường.", "Giao thông", "ubnd"]])
}

#[test]
fn other_files_are_no_workbooks() {
    for bytes in [
        &b""[..],
        b"PK",
        b"TT,Noi dung\n1,abc\n",
        b"<html><table></table></html>",
        b"PK\x03\x04 cut off",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 an old workbook",
    ] {
        refused(bytes, "so.xlsx: lỗi[D601]");
    }
    let ods = zip(&[
        Part::plain("mimetype", b"application/vnd.oasis"),
        Part::plain("content.xml", b"<a/>"),
    ]);
    refused(&ods, ".ods");
    let document = zip(&[Part::plain("word/document.xml", b"<a/>")]);
    refused(&document, "không phải sổ Excel");
}

#[test]
fn damaged_files_are_refused() {
    let bytes = sound().bytes();
    for share in [10, 50, 90, 99] {
        refused(&bytes[..bytes.len() * share / 100], "[D601]");
    }
    // A flipped bit anywhere: never a panic, never a value that was not there.
    for at in (0..bytes.len()).step_by(bytes.len() / 12) {
        let mut flipped = bytes.clone();
        flipped[at] ^= 0x10;
        let folder = Folder::empty();
        folder.write("so.xlsx", &flipped);
        let output = doithoai(folder.path(), &["import", "so.xlsx"]);
        assert_eq!(output.code, 1, "{at}: {}", output.stderr);
    }
}

/// The rule under which the bytes are refused.
fn refusal(bytes: &[u8]) -> Option<&'static str> {
    let refused = Book::of("so.xlsx".into(), bytes).err()?;
    Some(refused.rule.code)
}

#[test]
fn a_file_is_whole_or_refused() {
    let whole = zip(&workbook());
    assert_eq!(refusal(&whole), None);
    for end in 0..whole.len() {
        assert_eq!(refusal(&whole[..end]), Some("D601"), "{end}");
    }
}

#[test]
fn what_would_mislead_the_reader_is_refused() {
    let strings = text(&workbook(), STRINGS);
    let with = |name: &str, text: &str| {
        let mut all = workbook();
        all.retain(|it| it.name != name);
        all.push(Part::plain(name, text.as_bytes()));
        refusal(&zip(&all))
    };
    let counted = |count: &str| strings.replace("uniqueCount=\"6\"", count);
    let utf16 = format!("<?xml version=\"1.0\" encoding=\"UTF-16\"?>{strings}");
    for (name, text, code) in [
        (STRINGS, strings.clone(), None),
        (STRINGS, counted("uniqueCount=\"12\""), None),
        (
            STRINGS,
            counted("uniqueCount=\"99999999999999999999999\""),
            Some("D602"),
        ),
        (STRINGS, counted("uniqueCount = '999999999'"), Some("D602")),
        (STRINGS, utf16, Some("D601")),
        (STRINGS, strings.replace("s", "\0s"), Some("D601")),
        (
            STRINGS,
            format!("<!DOCTYPE a [<!ENTITY b \"cc\">]>{strings}"),
            Some("D601"),
        ),
        ("xl/media/image1.xml", "<!DOCTYPE a>".to_owned(), None),
    ] {
        assert_eq!(with(name, &text), code, "{text}");
    }
}

const SHEET: &str = "xl/worksheets/sheet1.xml";
const STRINGS: &str = "xl/sharedStrings.xml";

#[test]
fn bombs_do_not_go_off() {
    // A gigabyte of zeros, said openly.
    let mut all = workbook();
    let mut bomb = Part::zeros(SHEET, 1 << 30);
    replace(&mut all, bomb.clone());
    refused(&zip(&all), "[D602]");
    // The same with a small size in the directory.
    bomb.claimed = Some(1000);
    replace(&mut all, bomb);
    refused(&zip(&all), "[D601]");
    // In a part that nobody reads it is harmless.
    let mut all = workbook();
    all.push(Part::zeros("xl/media/image1.png", 1 << 30));
    imports(&zip(&all));
    // Entities that grow.
    let mut all = workbook();
    let laughs = "<!DOCTYPE a [<!ENTITY b \"cccccccccc\"><!ENTITY d \"&b;&b;&b;&b;&b;\">]>";
    let text = format!("{laughs}{}", text(&all, SHEET));
    replace(&mut all, Part::plain(SHEET, text.as_bytes()));
    refused(&zip(&all), "[D601]");
    // More texts than there is memory for, by the file's own account.
    let mut all = workbook();
    let claim = b"<sst xmlns=\"\" uniqueCount=\"99999999999\"></sst>";
    replace(&mut all, Part::plain(STRINGS, claim));
    refused(&zip(&all), "[D602]");
    // One text of a megabyte would fill a million cells.
    let mut all = workbook();
    let cell = "<c t=\"s\"><v>0</v></c>";
    let rows = format!("<row>{}</row>", cell.repeat(200)).repeat(5000);
    let many = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
    replace(&mut all, Part::plain(SHEET, many.as_bytes()));
    let long = format!("<sst><si><t>{}</t></si></sst>", "a".repeat(30_000));
    replace(&mut all, Part::plain(STRINGS, long.as_bytes()));
    refused(&zip(&all), "[D602]");
}

/// Imports without a finding.
#[track_caller]
fn imports(bytes: &[u8]) {
    let folder = Folder::whole_example();
    folder.write("so.xlsx", bytes);
    let line = ["import", "so.xlsx", "--session", "2025-10-lang-mung"];
    let output = doithoai(folder.path(), &line);
    assert_eq!(output.code, 0, "{}", output.stderr);
    assert!(
        output.stderr.contains("1 nội dung mới"),
        "{}",
        output.stderr
    );
}

#[test]
fn sizes_that_a_file_claims_are_not_believed() {
    let mut all = workbook();
    let huge = text(&all, SHEET).replace("A1:C2", "A1:XFD1048576");
    replace(&mut all, Part::plain(SHEET, huge.as_bytes()));
    imports(&zip(&all));
}

#[test]
fn what_does_not_form_a_workbook_is_refused() {
    for (name, from, to) in [
        (SHEET, "<v>3</v>", "<v>999</v>"),
        (SHEET, "r=\"A2\"", "r=\"@@\""),
        (SHEET, "</sheetData>", ""),
        (SHEET, "sheetData", "sheetdata"),
        ("xl/workbook.xml", "r:id=\"r1\"", "r:id=\"r9\""),
        ("xl/_rels/workbook.xml.rels", "sheet1", "sheet7"),
        ("_rels/.rels", "officeDocument\"", "nothing\""),
    ] {
        let mut all = workbook();
        let changed = text(&all, name).replace(from, to);
        assert_ne!(changed, text(&all, name));
        replace(&mut all, Part::plain(name, changed.as_bytes()));
        let folder = Folder::whole_example();
        folder.write("so.xlsx", zip(&all));
        let line = ["import", "so.xlsx", "--session", "2025-10-lang-mung"];
        let output = doithoai(folder.path(), &line);
        assert_eq!(output.code, 1, "{name} {from}: {}", output.stderr);
        assert!(
            output.stderr.contains("[D6"),
            "{name} {from}: {}",
            output.stderr
        );
    }
}

#[test]
fn lists_beyond_all_measure_are_refused_at_the_cell() {
    let mut far = sound();
    far.0[0].set("B50000", "Đề nghị.");
    refused(&far.bytes(), "Danh sách!B50000: lỗi[D602]");
    let mut wide = sound();
    for column in 4..16_384_u16 {
        wide.0[0].cells.insert((0, column), Cell::Number(1.0));
    }
    refused(&wide.bytes(), "Danh sách!IW1: lỗi[D602]");
    let mut all = workbook();
    let long = text(&all, STRINGS).replace("Đề nghị sửa đường.", &"ă".repeat(40_000));
    replace(&mut all, Part::plain(STRINGS, long.as_bytes()));
    refused(&zip(&all), "Danh sách!A2: lỗi[D602]");
}

#[test]
fn traps_in_cells_are_told_at_the_cell() {
    let with = |address: &str, cell: Cell| {
        let mut sheets = sound();
        sheets.0[0].set(address, cell);
        sheets.bytes()
    };
    let formula = |text: &str| Cell::Formula(text.to_owned());
    refused(
        &with(
            "B2",
            formula("=HYPERLINK(\"http://example.vn\",\"Đề nghị\")"),
        ),
        "Danh sách!B2: lỗi[D608]",
    );
    refused(&with("A2", formula("=1+1")), "Danh sách!A2: lỗi[D608]");
    refused(&with("C2", Cell::Number(5.0)), "Danh sách!C2: lỗi[D609]");
    refused(
        &with("B2", "chuông \u{7} reo".into()),
        "Danh sách!B2: lỗi[D114]",
    );
    refused(
        &with("B2", "không \u{0} chữ".into()),
        "Danh sách!B2: lỗi[D114]",
    );
    refused(&with("E1", "Ý kiến".into()), "Danh sách!E1: lỗi[D606]");
    let mut merged = sound();
    merged.0[0].merged.push([1, 2, 3, 2]);
    refused(&merged.bytes(), "Danh sách!C2: lỗi[D607]");
}

#[test]
fn what_is_no_list_is_told() {
    let other = Sheets::list(&[row!["Tên hàng", "Số lượng"], row!["Xi măng", 12]]);
    refused(&other.bytes(), "so.xlsx: lỗi[D604]");
    let empty = Sheets(vec![Sheet::of("Trang 1", &[])]);
    refused(&empty.bytes(), "[D604]");
    // A workbook of ours from which the codes are gone would make everything anew.
    let folder = Folder::whole_example();
    assert_eq!(doithoai(folder.path(), &["export"]).code, 0);
    let mut sheets = Sheets::read(&folder.join("so-kien-nghi.xlsx"));
    sheets.sheet("Nội dung").clear("C1");
    refused(&sheets.bytes(), "không tìm thấy cột “Mã số”");
    sheets.sheet("_doithoai").set("A2", 2);
    refused(&sheets.bytes(), "[D603]");
}
