//! A list typed at a session, into new petitions.

use crate::support::cli::{Output, doithoai};
use crate::support::folder::Folder;
use crate::support::workbook::{Cell, Sheets, row};

const SESSION: &str = "2025-10-lang-mung";
const BASE: &str = "records/2025/petitions/2025-10-lang-mung";

fn import(folder: &Folder, sheets: &Sheets, more: &[&str]) -> Output {
    folder.write("list.xlsx", sheets.bytes());
    let line = [&["import", "list.xlsx", "--session", SESSION][..], more].concat();
    doithoai(folder.path(), &line)
}

/// Five petitions as a clerk types them, with a title above and blanks between.
fn five() -> Vec<Vec<Cell>> {
    vec![
        row!["DANH SÁCH Ý KIẾN TẠI BUỔI ĐỐI THOẠI"],
        row![""],
        row![
            "TT",
            "Họ và tên",
            "Thôn",
            "Nội dung kiến nghị",
            "Lĩnh vực",
            "Cơ quan giải quyết",
            "Ghi chú",
            "Ngày"
        ],
        row!["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)"],
        row![
            1,
            "Ông Đinh Văn Lía",
            "Làng Mùng",
            "Đề nghị sửa cầu treo.",
            "Giao thông",
            "UBND xã",
            "gấp",
            "17/10/2025"
        ],
        row![
            2,
            "bà Phạm Thị Sương",
            "thôn nước rin",
            "Loa truyền thanh hỏng từ tháng 8.",
            "Văn hóa, thể thao, thông tin",
            "Phòng Văn hóa - Xã hội xã"
        ],
        row![
            2,
            "bà Phạm Thị Sương",
            "",
            "Đề nghị cho mượn nhà văn hóa.",
            "van-hoa",
            "ubnd"
        ],
        row![""],
        row![
            3,
            "",
            "Làng Mùng",
            "Điện yếu vào buổi tối.",
            "Điện, viễn thông",
            "Điện lực Sơn Hà"
        ],
        row![
            4,
            "Nguyễn Văn Đức",
            "Nước Tang; Làng Mùng",
            "Đề nghị hỗ trợ giống keo.",
            "Nông nghiệp, lâm nghiệp",
            "Uỷ ban nhân dân xã"
        ],
    ]
}

#[test]
fn a_typed_list_becomes_petitions() {
    let folder = Folder::whole_example();
    let output = import(&folder, &Sheets::list(&five()), &[]);
    assert_eq!(output.code, 0, "{}", output.stderr);
    for line in [
        "  TT → Lượt",
        "  Cơ quan giải quyết → Cơ quan chủ trì",
        "Cột không dùng đến: Ghi chú",
        "records/2025/petitions/2025-10-lang-mung/12.toml: mới",
        "  ông Đinh Văn Lía, 17/10/2025",
        "4 tệp mới, 0 tệp sửa, 5 nội dung mới; 0 nội dung không đổi",
    ] {
        assert!(output.stderr.contains(line), "{line}: {}", output.stderr);
    }
    assert!(!folder.join(&format!("{BASE}/12.toml")).exists());
    let output = import(&folder, &Sheets::list(&five()), &["--yes"]);
    assert_eq!(output.code, 0, "{}", output.stderr);
    let expected = r#"#:schema ../../../schemas/petition.schema.json
channel = "session"
received = 2025-10-17
villages = ["lang-mung"]

[[petitioner]]
honorific = "ông"
name = "Đinh Văn Lía"

[[item]]
code = "2025-43"
content = "Đề nghị sửa cầu treo."
short = "Đề nghị sửa cầu treo"
kind = "request"
field = "giao-thong"
authority = "commune"
lead = "ubnd"
"#;
    assert_eq!(folder.read(&format!("{BASE}/12.toml")), expected);
    let two = folder.read(&format!("{BASE}/13.toml"));
    assert_eq!(two.matches("[[item]]").count(), 2, "{two}");
    assert!(two.contains("villages = [\"nuoc-rin\"]"), "{two}");
    let unknown = folder.read(&format!("{BASE}/14.toml"));
    assert!(!unknown.contains("petitioner") && unknown.contains("authority = \"other\""));
    assert!(
        folder
            .read(&format!("{BASE}/15.toml"))
            .contains("[\"nuoc-tang\", \"lang-mung\"]")
    );
    let check = doithoai(folder.path(), &["check"]);
    assert_eq!(check.code, 0, "{}", check.stderr);
    // The list once more: everything is there.
    let output = import(&folder, &Sheets::list(&five()), &["--yes"]);
    assert!(
        output
            .stderr
            .contains("Đã có trong hồ sơ, bỏ qua: 2025-43, 2025-44"),
        "{}",
        output.stderr
    );
    assert!(
        output.stderr.contains("không có gì thay đổi"),
        "{}",
        output.stderr
    );
}

#[test]
fn everything_unclear_is_told_in_one_run() {
    let folder = Folder::whole_example();
    let mut rows = five();
    rows[4][7] = "5/3/26".into();
    rows[4][2] = "Làng Mung".into();
    rows[5][4] = "Linh tinh".into();
    rows[6][5] = Cell::Formula("=F6".to_owned());
    rows[8][3] = 17.into();
    rows[9].resize(8, "".into());
    rows[9][7] = "4/18/2025".into();
    let output = import(
        &folder,
        &Sheets::list(&rows),
        &["--yes", "--message-format", "short"],
    );
    assert_eq!(output.code, 1);
    for (address, code) in [
        ("H5", "D610"),
        ("C5", "D611"),
        ("E6", "D612"),
        ("F7", "D608"),
        ("D9", "D609"),
        ("H10", "D610"),
    ] {
        let line = format!("list.xlsx: Danh sách!{address}: lỗi[{code}]");
        assert!(output.stderr.contains(&line), "{line}: {}", output.stderr);
    }
    assert_eq!(output.stderr.matches("[D").count(), 6, "{}", output.stderr);
    assert!(!folder.join(&format!("{BASE}/12.toml")).exists());
    let english = import(&folder, &Sheets::list(&rows), &["--lang", "en"]);
    assert!(
        english
            .stderr
            .contains("the cell “Cơ quan chủ trì” is a formula"),
        "{}",
        english.stderr
    );
}

#[test]
fn what_a_person_must_say_is_asked_for() {
    let folder = Folder::whole_example();
    let long = "Đề nghị xã xem lại. ".repeat(20);
    let rows = [
        row!["Nội dung kiến nghị", "Lĩnh vực"],
        row![&*long, "Giao thông"],
    ];
    let output = import(&folder, &Sheets::list(&rows), &[]);
    assert_eq!(output.code, 1);
    assert!(
        output.stderr.contains("thiếu “Tóm tắt”"),
        "{}",
        output.stderr
    );
    assert!(
        output.stderr.contains("thiếu “Cấp thẩm quyền”"),
        "{}",
        output.stderr
    );
    // Without a session there is no place for it.
    folder.write("list.xlsx", Sheets::list(&rows).bytes());
    let output = doithoai(folder.path(), &["import", "list.xlsx"]);
    assert_eq!(output.code, 1);
    assert!(
        output.stderr.contains("[D621]") && output.stderr.contains("2025/other"),
        "{}",
        output.stderr
    );
}

#[test]
fn an_error_in_one_row_refuses_all() {
    let folder = Folder::whole_example();
    let mut rows = five();
    // The record would have a letter that no font shows.
    rows[9][3] = "Chữ \u{10FFFD} lạ".into();
    let output = import(
        &folder,
        &Sheets::list(&rows),
        &["--yes", "--message-format", "short"],
    );
    assert_eq!(output.code, 1, "{}", output.stderr);
    assert!(
        output.stderr.contains("Danh sách!D10: lỗi[D114]"),
        "{}",
        output.stderr
    );
    assert!(!folder.join(&format!("{BASE}/12.toml")).exists());
}

#[test]
fn broken_records_are_mended_first() {
    let folder = Folder::whole_example();
    folder.replace(&format!("{BASE}/03.toml"), "received = ", "recieved = ");
    let output = import(&folder, &Sheets::list(&five()), &["--yes"]);
    assert_eq!(output.code, 1, "{}", output.stderr);
    assert!(output.stderr.contains("recieved"), "{}", output.stderr);
    let output = doithoai(folder.path(), &["export"]);
    assert_eq!(output.code, 1, "{}", output.stderr);
}

#[test]
fn one_sheet_of_several_is_chosen_by_name() {
    let folder = Folder::whole_example();
    let mut sheets = Sheets::list(&five());
    let mut draft = sheets.0[0].clone();
    draft.name = "Bản nháp".to_owned();
    sheets.0.push(draft);
    let output = import(&folder, &sheets, &[]);
    assert!(output.stderr.contains("[D605]"), "{}", output.stderr);
    let output = import(&folder, &sheets, &["--sheet", "Danh sách"]);
    assert_eq!(output.code, 0, "{}", output.stderr);
    sheets.0[1].hidden = true;
    let output = import(&folder, &sheets, &[]);
    assert_eq!(output.code, 0, "{}", output.stderr);
}

/// A year's worth of lists at once stays quick.
#[test]
fn ten_thousand_rows_take_seconds() {
    let folder = Folder::whole_example();
    let mut rows = vec![row![
        "STT",
        "Họ và tên",
        "Nội dung",
        "Lĩnh vực",
        "Cơ quan",
        "Thôn"
    ]];
    for number in 1..=10_000 {
        let text = format!("Đề nghị số {number} sửa đường.");
        rows.push(row![
            number,
            "Đinh Văn Lía",
            &*text,
            "Giao thông",
            "UBND xã",
            "Làng Mùng"
        ]);
    }
    let bytes = Sheets::list(&rows).bytes();
    folder.write("list.xlsx", bytes);
    let start = std::time::Instant::now();
    let output = doithoai(
        folder.path(),
        &["import", "list.xlsx", "--session", SESSION],
    );
    let took = start.elapsed();
    assert_eq!(output.code, 0, "{}", output.stderr);
    assert!(output.stderr.contains("10000 tệp mới"));
    assert!(took.as_secs() < 20, "{took:?}");
}

/// What is written without a blank too many is known again with it.
#[test]
fn a_list_with_slips_of_typing_comes_in_once() {
    let folder = Folder::whole_example();
    let head = row!["Nội dung", "Lĩnh vực", "Cơ quan"];
    let list = Sheets::list(&[head, row!["Đề nghị  sửa cầu treo .", "Giao thông", "ubnd"]]);
    let output = import(&folder, &list, &["--yes"]);
    assert_eq!(output.code, 0, "{}", output.stderr);
    let text = folder.read(&format!("{BASE}/12.toml"));
    assert!(text.contains("\"Đề nghị sửa cầu treo.\""), "{text}");
    let before = folder.files();
    let output = import(&folder, &list, &["--yes"]);
    let known = "Đã có trong hồ sơ, bỏ qua: 2025-43\n";
    assert!(output.stderr.contains(known), "{}", output.stderr);
    assert_eq!(folder.files(), before);
}

/// A second request under a blank name is the same person's, the second time as well.
#[test]
fn a_list_with_blank_names_comes_in_once() {
    let folder = Folder::whole_example();
    let mut rows = vec![row![
        "STT",
        "Họ và tên",
        "Bản",
        "Nội dung",
        "Lĩnh vực",
        "Cơ quan thực hiện"
    ]];
    rows.push(row![
        1,
        "bà Đinh Thị Hai",
        "Làng Mùng",
        "Hỏi về tiền hỗ trợ lúa giống.",
        "Nông nghiệp, lâm nghiệp",
        "UBND xã"
    ]);
    rows.push(row![
        1,
        "",
        "",
        "Đề nghị kéo điện xóm trên.",
        "Điện, viễn thông",
        "UBND xã"
    ]);
    let output = import(&folder, &Sheets::list(&rows), &["--yes"]);
    assert_eq!(output.code, 0, "{}", output.stderr);
    let text = folder.read(&format!("{BASE}/12.toml"));
    assert_eq!(text.matches("[[item]]").count(), 2, "{text}");
    let before = folder.files();
    let output = import(&folder, &Sheets::list(&rows), &["--yes"]);
    let known = "Đã có trong hồ sơ, bỏ qua: 2025-43, 2025-44";
    assert!(output.stderr.contains(known), "{}", output.stderr);
    assert_eq!(folder.files(), before);
}

#[test]
fn a_row_of_nobody_below_somebody_is_refused() {
    let folder = Folder::whole_example();
    let mut rows = five();
    rows.insert(
        7,
        row![
            "",
            "",
            "",
            "Đề nghị thêm một việc.",
            "Giao thông",
            "UBND xã"
        ],
    );
    let output = import(&folder, &Sheets::list(&rows), &["--yes"]);
    assert_eq!(output.code, 1, "{}", output.stderr);
    assert!(output.stderr.contains("lỗi[D625]"), "{}", output.stderr);
    assert!(output.stderr.contains("Danh sách!B8"), "{}", output.stderr);
}

/// What was taken for what is shown beside the errors: it is often what is wrong.
#[test]
fn headings_are_shown_beside_errors() {
    let folder = Folder::whole_example();
    let mut rows = five();
    rows[2][5] = "Nơi nhận việc".into();
    let output = import(&folder, &Sheets::list(&rows), &[]);
    assert_eq!(output.code, 1, "{}", output.stderr);
    let ignored = "Cột không dùng đến: Nơi nhận việc, Ghi chú";
    assert!(output.stderr.contains(ignored), "{}", output.stderr);
}

/// `new petition` and `import` agree on what says itself in short.
#[test]
fn one_short_sentence_is_its_own_summary_either_way() {
    let long = format!("Đề nghị {}đường.", "sửa ".repeat(25));
    let number = "Đề nghị cấp giấy cho 1.200 m² đất.";
    for (content, short) in [
        (number, Some("Đề nghị cấp giấy cho 1.200 m² đất")),
        ("Bao giờ xã sửa đường?", Some("Bao giờ xã sửa đường?")),
        ("Đường hỏng. Đề nghị sửa.", None),
        (&*long, None),
    ] {
        let file = format!("{BASE}/12.toml");
        let written = short.map(|it| format!("short = \"{it}\"\n"));
        let folder = Folder::whole_example();
        let head = row!["Nội dung", "Lĩnh vực", "Cơ quan"];
        let rows = [head, row![content, "Giao thông", "ubnd"]];
        let output = import(&folder, &Sheets::list(&rows), &["--yes"]);
        match &written {
            Some(written) => assert!(folder.read(&file).contains(written), "{content}"),
            None => assert!(
                output.stderr.contains("thiếu “Tóm tắt”"),
                "{}",
                output.stderr
            ),
        }
        let folder = Folder::whole_example();
        let line = ["--content", content, "--field", "giao-thong"];
        let line = [&["new", "petition", SESSION][..], &line].concat();
        let output = doithoai(folder.path(), &line);
        assert_eq!(output.code, 0, "{}", output.stderr);
        let text = folder.read(&file);
        let blank = "tóm tắt nội dung 2025-43";
        assert!(text.contains(written.as_deref().unwrap_or(blank)), "{text}");
    }
}
