//! What is changed in a workbook changes in the records, and nothing else.

use doithoai::findings::Lang;
use doithoai::recording::{LeftBehind, LocalDisk, Recorder};
use doithoai::workbook::{Book, ImportOptions, import, to_record};

use crate::support::cli::doithoai;
use crate::support::exchange::{BOOK, again, exported, imported, records};
use crate::support::folder::Folder;
use crate::support::workbook::{Cell, Sheets, row};

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
fn an_interim_answer_is_told_by_a_cell() {
    let (folder, mut sheets) = exported();
    let events = sheets.sheet("Việc xử lý");
    let row = events.row_of("E", "Trả lời bằng văn bản");
    events.set(&format!("P{row}"), "Có");
    let said = imported(&folder, &sheets);
    assert!(
        folder
            .read("records/2024/petitions/2024-10-lang-mung/01.toml")
            .contains("interim = true")
    );
    assert!(said.contains("Mới trả lời tạm: – → “có”"), "{said}");
}

#[test]
fn comments_order_and_line_ends_stay() {
    let (folder, _) = exported();
    let file = "records/2025/petitions/2025-04-nuoc-tang/02.toml";
    let text = folder.read(file).replace(
        "households = 18",
        "# đếm lại ngày 20/4\nhouseholds = 18   # theo sổ hộ khẩu",
    );
    let windows = format!("\u{feff}{}", text.replace('\n', "\r\n"));
    folder.write(file, &windows);
    let mut sheets = again(&folder);
    let items = sheets.sheet("Nội dung");
    let row = items.row_of("C", "2025-04");
    items.set(&format!("L{row}"), 19);
    imported(&folder, &sheets);
    assert_eq!(
        folder.read(file),
        windows.replace("households = 18 ", "households = 19 ")
    );
    // A blank cell takes the value away.
    let mut sheets = again(&folder);
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
    let mut sheets = again(&folder);
    let items = sheets.sheet("Nội dung");
    items.clear(&format!("G{row}")).clear(&format!("H{row}"));
    imported(&folder, &sheets);
    assert!(!folder.read(file).contains("petitioner"));
    let mut sheets = again(&folder);
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
code = "2025-43"
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
    assert_eq!(text.replace(code, "code = \"2025-43\""), first);
    let second = folder.read(&format!("{base}/02.toml"));
    assert_eq!(second.matches("[[item]]").count(), 2, "{second}");
    assert!(!folder.join(&format!("{base}/03.toml")).exists());
    // The same form once more changes nothing.
    let said = imported(&folder, &sheets);
    assert!(said.contains("không có gì thay đổi"), "{said}");
}

/// Without a number a row tells by its words that it was brought in before.
#[test]
fn a_new_row_without_a_number_comes_in_once() {
    let folder = Folder::whole_example();
    let output = doithoai(folder.path(), &["export"]);
    assert_eq!(output.code, 0, "{}", output.stderr);
    let mut sheets = Sheets::read(&folder.join(BOOK));
    let items = sheets.sheet("Nội dung");
    let last = items.cells.keys().map(|(row, _)| *row).max().unwrap_or(0) + 2;
    for (column, text) in [
        ("A", "2025-10-lang-mung"),
        ("H", "Phạm Văn Lời"),
        ("F", "Làng Mùng"),
        ("M", "Đề nghị làm thêm một cống qua đường."),
        ("P", "Giao thông"),
        ("R", "UBND xã"),
    ] {
        items.set(&format!("{column}{last}"), text);
    }
    let said = imported(&folder, &sheets);
    assert!(said.contains("1 nội dung mới"), "{said}");
    let before = folder.files();
    let said = imported(&folder, &sheets);
    assert!(
        said.contains("Đã có trong hồ sơ, bỏ qua: 2025-43"),
        "{said}"
    );
    assert_eq!(folder.files(), before);
}

#[test]
fn an_old_workbook_takes_nothing_back() {
    let (folder, mut sheets) = exported();
    let file = "records/2025/petitions/2025-04-nuoc-tang/02.toml";
    folder.replace(file, "households = 18", "households = 19");
    let before = records(&folder);
    let items = sheets.sheet("Nội dung");
    let row = items.row_of("C", "2025-04");
    items.set(&format!("N{row}"), "Sửa nước tự chảy");
    folder.write(BOOK, sheets.bytes());
    let output = doithoai(folder.path(), &["import", BOOK, "--yes"]);
    assert_eq!(output.code, 1, "{}", output.stderr);
    assert!(output.stderr.contains("[D624]"), "{}", output.stderr);
    assert_eq!(records(&folder), before);
}

#[test]
fn a_failing_write_leaves_everything_as_it_was() {
    let folder = Folder::whole_example();
    let rows = [
        row!["Buổi", "Nội dung", "Lĩnh vực", "Cơ quan"],
        row![
            "2025-10-lang-mung",
            "Đề nghị sửa đường.",
            "Giao thông",
            "ubnd"
        ],
        row![
            "2025-11-thanh-nien",
            "Đề nghị mở lớp.",
            "Giáo dục, y tế",
            "ubnd"
        ],
    ];
    let book = Book::of("so.xlsx".into(), &Sheets::list(&rows).bytes()).expect("a workbook");
    let import = import(folder.path(), &book, &ImportOptions::default());
    assert_eq!(import.changes.len(), 2, "{:?}", import.findings);
    // A file where the second one's folder should be.
    folder.write("records/2025/petitions/2025-11-thanh-nien", "");
    let before = records(&folder);
    let recorder = Recorder::alone(&LocalDisk, folder.path());
    let changes = to_record("import", &import.changes);
    let unrecorded = recorder.record(&changes).expect_err("a failure");
    assert_eq!(unrecorded.left, LeftBehind::AsBefore);
    let said = unrecorded.findings[0].message(Lang::EN);
    assert!(said.contains("2025-11-thanh-nien/01.toml"), "{said}");
    assert_eq!(records(&folder), before);
    // What was changed in the meantime is not overwritten either.
    folder.write(
        "records/2025/petitions/2025-10-lang-mung/12.toml",
        "# of somebody else",
    );
    let before = records(&folder);
    recorder.record(&changes).expect_err("a failure");
    assert_eq!(records(&folder), before);
}
