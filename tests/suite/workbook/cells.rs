//! What a cell says: names, days and persons as people type them, and nothing guessed.

use std::collections::BTreeSet;
use std::path::Path;

use doithoai::findings::Lang;
use doithoai::workbook::{Book, Import, ImportOptions, import, preview};

use crate::support::EXAMPLE;
use crate::support::exchange::exported;
use crate::support::workbook::{Cell, Sheet, Sheets, row};

/// What the sheets would change in the worked example.
fn compared(sheets: &Sheets, session: Option<&str>) -> Import {
    let book = Book::of("so.xlsx".into(), &sheets.bytes()).expect("a workbook");
    let options = ImportOptions {
        session: session.map(str::to_owned),
        sheet: None,
    };
    import(Path::new(EXAMPLE), &book, &options)
}

/// What a typed list becomes that has these cells under a heading, each in a row of its own.
fn listed<C: Into<Cell>>(heading: &str, cells: impl IntoIterator<Item = C>) -> Import {
    let usual = row!["Nội dung", "Lĩnh vực", "Cơ quan"];
    let column = usual.iter().position(|it| *it == Cell::from(heading));
    let column = column.unwrap_or(3);
    let with = |cells: Vec<Cell>, cell: Cell| {
        let mut cells = cells;
        cells.resize(cells.len().max(column + 1), "".into());
        cells[column] = cell;
        cells
    };
    let mut rows = vec![with(usual.clone(), heading.into())];
    for (nth, cell) in (1..).zip(cells) {
        let content = format!("Đề nghị sửa đường thứ {nth}.");
        let usual = row![&*content, "Giao thông", "ubnd"];
        rows.push(with(usual, cell.into()));
    }
    compared(&Sheets::list(&rows), Some("2025-10-lang-mung"))
}

/// What new events of the item 2025-03 become, each with such a cell in a column.
fn happened(book: &Sheets, column: &str, cells: &[&str]) -> Import {
    let mut sheets = book.clone();
    let events = sheets.sheet("Việc xử lý");
    for (row, cell) in (1000..).zip(cells) {
        events.set(&format!("A{row}"), "2025-03");
        events.set(&format!("D{row}"), "20/05/2025");
        events.set(&format!("E{row}"), "Giao việc");
        events.set(&format!("{column}{row}"), *cell);
    }
    compared(&sheets, None)
}

/// The texts of the files as they are to be.
fn written(import: &Import) -> Vec<String> {
    let changes = import.changes.iter();
    changes.map(|it| it.after().to_string()).collect()
}

/// The rules of names that are broken.
fn unclear(import: &Import) -> Vec<&'static str> {
    let codes = import.findings.iter().map(|it| it.rule.code);
    codes.filter(|it| ("D608".."D614").contains(it)).collect()
}

#[test]
fn names_are_found_however_they_are_typed() {
    for (heading, typed, value) in [
        ("Thôn", "nuoc-tang", "villages = [\"nuoc-tang\"]"),
        ("Thôn", "Nước Tang", "villages = [\"nuoc-tang\"]"),
        ("Thôn", "THÔN  NƯỚC TANG", "villages = [\"nuoc-tang\"]"),
        ("Cơ quan", "Uỷ ban nhân dân xã", "lead = \"ubnd\""),
        ("Cơ quan", "u\u{309}y ban nhân dân xã", "lead = \"ubnd\""),
        ("Cơ quan", "UBND xã", "lead = \"ubnd\""),
        ("Loại", "kiến nghị", "kind = \"request\""),
        ("Cấp", "Xã", "authority = \"commune\""),
        ("Kênh", "Tiếp công dân", "channel = \"reception\""),
    ] {
        let import = listed(heading, [typed]);
        let text = written(&import).concat();
        assert!(
            text.contains(value),
            "{typed}: {:?}\n{text}",
            import.findings
        );
    }
    let (_folder, book) = exported();
    for (column, typed, value) in [
        ("E", "Giao việc", "kind = \"assigned\""),
        ("G", "Nguyễn Thị Thu Sương (suong)", "by = \"suong\""),
        ("M", "Nguyễn Văn Biện", "signer = \"bi-thu\""),
        ("O", "đã giải quyết xong", "outcome = \"done\""),
    ] {
        let import = happened(&book, column, &[typed]);
        let text = written(&import).concat();
        let event = text.split("date = 2025-05-20\n").nth(1).expect(typed);
        let event = event.split("\n\n").next();
        assert!(
            event.is_some_and(|it| it.contains(value)),
            "{typed}: {text}"
        );
    }
}

#[test]
fn names_are_never_guessed() {
    let (_folder, book) = exported();
    for (import, code, said) in [
        (listed("Thôn", ["Nuoc Tang"]), "D611", "thôn Nước Tang"),
        (listed("Thôn", ["Hà Nội phố"]), "D612", "thôn Nước Tang, "),
        (
            happened(&book, "G", &["Nguyễn Thị Thu Sương"]),
            "D613",
            "(suong)",
        ),
    ] {
        assert_eq!(unclear(&import), [code]);
        let finding = &import.findings[0];
        let told = format!("{} {}", finding.message(Lang::VI), finding.hint(Lang::VI));
        assert!(told.contains(said), "{told}");
    }
}

/// The names of a column of the sheet of lists.
fn names(lists: &Sheet, column: u16) -> Vec<&str> {
    let cells = lists
        .cells
        .iter()
        .filter(|((row, at), _)| *row > 0 && *at == column);
    let names = cells.map(|(_, cell)| match cell {
        Cell::Text(text) => text.as_str(),
        other => panic!("{other:?}"),
    });
    names.collect()
}

#[test]
fn every_name_of_a_list_means_something_of_its_own() {
    let (_folder, mut book) = exported();
    let lists = book.sheet("Danh mục").clone();
    let import = listed("Buổi", names(&lists, 0));
    assert_eq!(unclear(&import), [""; 0]);
    assert_eq!(import.changes.len(), names(&lists, 0).len());
    for (column, heading, key) in [
        (1, "Kênh", "channel"),
        (2, "Thôn", "villages"),
        (3, "Loại", "kind"),
        (4, "Lĩnh vực", "field"),
        (5, "Cấp", "authority"),
        (6, "Cơ quan", "lead"),
    ] {
        let names = names(&lists, column);
        let import = listed(heading, names.iter().copied());
        assert_eq!(unclear(&import), [""; 0], "{heading}");
        let texts = written(&import);
        let values = texts.iter().flat_map(|it| it.lines());
        let start = format!("{key} = ");
        let values: BTreeSet<&str> = values.filter(|it| it.starts_with(&start)).collect();
        assert_eq!(values.len(), names.len(), "{values:?}");
    }
    for (column, letter, key) in [
        (7, "E", "kind"),
        (8, "G", "by"),
        (9, "M", "signer"),
        (10, "O", "outcome"),
    ] {
        let names = names(&lists, column);
        let import = happened(&book, letter, &names);
        assert_eq!(unclear(&import), [""; 0], "{key}");
        let record: toml::Table = written(&import)[0].parse().expect("TOML");
        let items = record["item"].as_array().expect("items");
        let item = items
            .iter()
            .find(|it| it["code"].as_str() == Some("2025-03"));
        let events = item.expect("the item")["event"].as_array().expect("events");
        let values = events.iter().filter_map(|it| it.get(key)?.as_str());
        assert_eq!(values.collect::<BTreeSet<_>>().len(), names.len(), "{key}");
    }
}

#[test]
fn days_are_never_guessed() {
    for (cell, day) in [
        (Cell::Day(16, 10, 2025), "16/10/2025"),
        ("16/10/2025".into(), "16/10/2025"),
        ("16-10-2025".into(), "16/10/2025"),
        ("16.10.2025".into(), "16/10/2025"),
        ("05/3/2025".into(), "05/03/2025"),
    ] {
        let import = listed("Ngày", [cell]);
        let shown = preview(&import, Lang::VI);
        assert!(shown.contains(&format!(", {day}\n")), "{shown}");
        assert_eq!(unclear(&import), [""; 0]);
    }
    for cell in [
        "5/3/26".into(),
        "10/16/2025".into(),
        "45946".into(),
        Cell::Number(45_946.0),
        "ngày 16 tháng 10".into(),
        "18 tháng 4 năm 2025".into(),
        "2025-10-16".into(),
        "16/10".into(),
        "31/2/2025".into(),
        "1/1/20255".into(),
        "+1/1/2025".into(),
        "18/4/2025 08:00".into(),
        Cell::Day(16, 10, 1925),
    ] {
        let import = listed("Ngày", [cell.clone()]);
        assert_eq!(unclear(&import), ["D610"], "{cell:?}");
    }
}

#[test]
fn an_honorific_is_told_from_a_name() {
    for (typed, own_column, honorific, name) in [
        ("ông Đinh Văn Gônh", true, Some("ông"), "Đinh Văn Gônh"),
        ("Bà Phạm Thị Xế", false, Some("bà"), "Phạm Thị Xế"),
        ("Ông Ích Khiêm", true, None, "Ông Ích Khiêm"),
        ("Anh Đức", false, None, "Anh Đức"),
        ("Đinh Văn Anh", false, None, "Đinh Văn Anh"),
    ] {
        let mut head = row!["Họ và tên", "Nội dung", "Lĩnh vực", "Cơ quan"];
        head.extend(own_column.then(|| "Xưng hô".into()));
        let row = row![typed, "Đề nghị sửa đường.", "Giao thông", "ubnd"];
        let list = Sheets::list(&[head, row]);
        let text = written(&compared(&list, Some("2025-10-lang-mung"))).concat();
        let honorific = honorific.map(|it| format!("honorific = \"{it}\"\n"));
        let honorific = honorific.unwrap_or_default();
        let person = format!("[[petitioner]]\n{honorific}name = \"{name}\"\n");
        assert!(text.contains(&person), "{typed}: {text}");
    }
}
