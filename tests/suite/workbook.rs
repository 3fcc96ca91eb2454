//! Petitions out to Excel and back: what is exported comes back as it was, what is changed in
//! the workbook changes in the records, and nothing else.

use std::fs;

use crate::support::cli::doithoai;
use crate::support::folder::Folder;
use crate::support::workbook::Cell;
use crate::support::workbook::Sheets;
use crate::support::workbook::row;

const BOOK: &str = "so-kien-nghi.xlsx";

/// The whole example with its workbook.
fn exported() -> (Folder, Sheets) {
    let folder = Folder::whole_example();
    let output = doithoai(folder.path(), &["export"]);
    assert_eq!(output.code, 0, "{}", output.stderr);
    assert_eq!(output.stdout, "so-kien-nghi.xlsx\n");
    let sheets = Sheets::read(&folder.join(BOOK));
    (folder, sheets)
}

fn records(folder: &Folder) -> Vec<(String, String)> {
    let files = folder.files().into_iter();
    let records = files.filter(|it| it.starts_with("records/"));
    records.map(|it| (it.clone(), folder.read(&it))).collect()
}

/// Imports the changed sheets and writes; gives what was said.
#[track_caller]
fn imported(folder: &Folder, sheets: &Sheets) -> String {
    folder.write(BOOK, sheets.bytes());
    let output = doithoai(folder.path(), &["import", BOOK, "--yes"]);
    assert_eq!(output.code, 0, "{}", output.stderr);
    let check = doithoai(folder.path(), &["check"]);
    assert_eq!(check.code, 0, "{}", check.stderr);
    output.stderr
}

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
        (["--year", "2024"], 5),
        (["--session", "2025-08-giao-vien"], 8),
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
        &["export", "--force", "--session", "2025-04-nuoc-tan"],
    );
    assert_eq!(output.code, 1);
    assert!(
        output.stderr.contains("2025-04-nuoc-tang"),
        "{}",
        output.stderr
    );
}

#[test]
fn a_changed_cell_changes_one_value() {
    let (folder, mut sheets) = exported();
    let file = "records/2025/petitions/2025-04-nuoc-tang/01.toml";
    let before = folder.read(file);
    let items = sheets.sheet("Nội dung");
    let row = items.row_of("C", "2025-01");
    items.set(&format!("N{row}"), "Làm 1,5 km đường vào xóm Gò Vàng");
    items.set(&format!("S{row}"), "Uỷ ban nhân dân xã; công an xã");
    let said = imported(&folder, &sheets);
    let address = format!("Nội dung!N{row}");
    let step = format!(
        "2025-01 Tóm tắt: “Bê tông hóa 1,5 km đường vào xóm Gò Vàng” → “Làm 1,5 km đường vào xóm Gò Vàng”  ({address})"
    );
    assert!(said.contains(&step), "{said}");
    let expected = before
        .replacen("Bê tông hóa 1,5 km đường", "Làm 1,5 km đường", 1)
        .replacen(
            "[\"dia-chinh\", \"mat-tran\"]",
            "[\"ubnd\", \"cong-an\"]",
            1,
        );
    assert_eq!(folder.read(file), expected);
}

#[test]
fn comments_order_and_line_ends_stay() {
    let (folder, mut sheets) = exported();
    let file = "records/2025/petitions/2025-04-nuoc-tang/02.toml";
    let text = folder.read(file).replace(
        "households = 18",
        "# đếm lại ngày 20/4\nhouseholds = 18   # theo sổ hộ khẩu",
    );
    let windows = format!("\u{feff}{}", text.replace('\n', "\r\n"));
    folder.write(file, &windows);
    let items = sheets.sheet("Nội dung");
    let row = items.row_of("C", "2025-04");
    items.set(&format!("L{row}"), 19);
    imported(&folder, &sheets);
    assert_eq!(
        folder.read(file),
        windows.replace("households = 18 ", "households = 19 ")
    );
    // A blank cell takes the value away.
    sheets.sheet("Nội dung").clear(&format!("L{row}"));
    imported(&folder, &sheets);
    assert!(
        !folder.read(file).contains("households"),
        "{}",
        folder.read(file)
    );
}

#[test]
fn people_come_and_go() {
    let (folder, mut sheets) = exported();
    let file = "records/2025/petitions/2025-04-nuoc-tang/02.toml";
    let before = folder.read(file);
    let items = sheets.sheet("Nội dung");
    let row = items.row_of("C", "2025-04");
    items.set(&format!("G{row}"), "bà; ông");
    items.set(&format!("H{row}"), "Phạm Thị Xế; Đinh Văn Đức");
    imported(&folder, &sheets);
    let two = before.replacen(
        "name = \"Phạm Thị Xế\"\n",
        "name = \"Phạm Thị Xế\"\n\n[[petitioner]]\nhonorific = \"ông\"\nname = \"Đinh Văn Đức\"\n",
        1,
    );
    assert_eq!(folder.read(file), two);
    let items = sheets.sheet("Nội dung");
    items.clear(&format!("G{row}")).clear(&format!("H{row}"));
    imported(&folder, &sheets);
    assert!(!folder.read(file).contains("petitioner"));
    // Whoever is named later stands where names stand.
    sheets
        .sheet("Nội dung")
        .set(&format!("H{row}"), "bà Phạm Thị Xế");
    imported(&folder, &sheets);
    let text = folder.read(file);
    let (name, item) = (text.find("[[petitioner]]"), text.find("[[item]]"));
    assert!(name.expect("named") < item.expect("an item"), "{text}");
    assert!(
        text.contains("honorific = \"bà\"\nname = \"Phạm Thị Xế\""),
        "{text}"
    );
}

#[test]
fn events_are_changed_and_put_in_by_their_day() {
    let (folder, mut sheets) = exported();
    let file = "records/2025/petitions/2025-04-nuoc-tang/01.toml";
    let before = folder.read(file);
    let events = sheets.sheet("Việc xử lý");
    let last = events
        .cells
        .keys()
        .map(|(row, _)| *row)
        .max()
        .expect("rows")
        + 2;
    events.set(&format!("A{last}"), "2025-03");
    events.cells.insert((last - 1, 3), Cell::Day(20, 5, 2025));
    events.set(&format!("E{last}"), "Biện pháp tạm thời");
    events.set(&format!("N{last}"), "Đã chống tạm hai trụ điện.");
    let said = imported(&folder, &sheets);
    assert!(
        said.contains("+ 2025-03: 20/05/2025 Biện pháp tạm thời"),
        "{said}"
    );
    let event = "[[item.event]]\ndate = 2025-05-20\nkind = \"interim\"\ntext = \"Đã chống tạm hai trụ điện.\"\n\n";
    let at = before
        .find("[[item.event]]\ndate = 2025-05-21")
        .expect("the next one");
    assert_eq!(
        folder.read(file),
        format!("{}{event}{}", &before[..at], &before[at..])
    );
    // The same workbook once more: the event is there already.
    let said = imported(&folder, &sheets);
    assert!(said.contains("không có gì thay đổi"), "{said}");
}

#[test]
fn rows_that_are_left_out_delete_nothing() {
    let (folder, mut sheets) = exported();
    let before = records(&folder);
    let items = sheets.sheet("Nội dung");
    let row = items.row_of("C", "2025-04") - 1;
    items.cells.retain(|(at, _), _| *at != row);
    let said = imported(&folder, &sheets);
    assert!(
        said.contains("Không có trong sổ, giữ nguyên: 2025-04\n"),
        "{said}"
    );
    assert_eq!(records(&folder), before);
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
        ("dấu ; phẩy, \t và tab", "dấu ; phẩy, và tab"),
    ] {
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

/// The form for a session without petitions, filled in by somebody.
#[test]
fn an_empty_form_becomes_records() {
    let folder = Folder::whole_example();
    let session = ["export", "--session", "2025-11-thanh-nien"];
    let output = doithoai(folder.path(), &session);
    assert_eq!(output.code, 0, "{}", output.stderr);
    let mut sheets = Sheets::read(&folder.join(BOOK));
    let items = sheets.sheet("Nội dung");
    assert_eq!(items.cells.get(&(50, 1)), Some(&Cell::Number(50.0)));
    for (address, text) in [
        ("G2", "anh"),
        ("H2", "Đinh Văn Tài"),
        ("F2", "Nước Tang"),
        ("M2", "Đề nghị xã mở lớp dạy nghề sửa máy nông nghiệp."),
        ("P2", "Giáo dục, y tế"),
        ("R2", "Phòng Văn hóa - Xã hội"),
        ("H3", "Phạm Thị Hoa"),
        ("M3", "Đề nghị cho vay vốn."),
        ("P3", "Chế độ, chính sách"),
        ("Q3", "Xã"),
    ] {
        items.set(address, text);
    }
    // The second person has another request.
    items.cells.insert((51, 1), Cell::Number(2.0));
    items
        .set("M52", "Đề nghị phủ sóng di động tại xóm Gò Vàng.")
        .set("P52", "Điện, viễn thông");
    items.set("Q52", "Tỉnh");
    imported(&folder, &sheets);
    let base = "records/2025/petitions/2025-11-thanh-nien";
    let first = r#"#:schema ../../../schemas/petition.schema.json
channel = "session"
received = 2025-11-21
villages = ["nuoc-tang"]

[[petitioner]]
honorific = "anh"
name = "Đinh Văn Tài"

[[item]]
code = "2025-49"
content = "Đề nghị xã mở lớp dạy nghề sửa máy nông nghiệp."
short = "Đề nghị xã mở lớp dạy nghề sửa máy nông nghiệp"
kind = "request"
field = "giao-duc"
authority = "commune"
lead = "van-hoa-xa-hoi"
"#;
    let text = folder.read(&format!("{base}/01.toml"));
    let code = text
        .lines()
        .find(|line| line.starts_with("code"))
        .expect("a code");
    assert_eq!(text.replace(code, "code = \"2025-49\""), first);
    let second = folder.read(&format!("{base}/02.toml"));
    assert_eq!(second.matches("[[item]]").count(), 2, "{second}");
    assert!(!folder.join(&format!("{base}/03.toml")).exists());
    // The same form once more changes nothing.
    let said = imported(&folder, &sheets);
    assert!(said.contains("không có gì thay đổi"), "{said}");
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
    let rows = [row!["Nội dung"], row!["x"]];
    assert_eq!(Sheets::list(&rows).0.len(), 1);
}
