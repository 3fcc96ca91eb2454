//! What changes its meaning with the day: deadlines in words, villages that were merged.

use serde_json::Value;

use crate::support::cli::doithoai;
use crate::support::folder::Folder;

const PETITION: &str = "records/2025/petitions/2025-04-nuoc-tang/01.toml";

/// The tasks of one item on the board of a day.
fn on_board(folder: &Folder, code: &str, day: &str) -> Vec<Value> {
    let arguments = ["status", "--as-of", day, "--message-format", "json"];
    let said = doithoai(folder.path(), &arguments).stdout;
    let board: Value = serde_json::from_str(&said).expect("JSON");
    let tasks = board["offices"][0]["tasks"]
        .as_array()
        .expect("tasks")
        .clone();
    let of_item = tasks.into_iter().filter(|it| it["code"] == code);
    of_item.collect()
}

/// The third item of the first petition, given on 25 April 2025 and not answered.
fn given_until(words: &str) -> Folder {
    let folder = Folder::whole_example();
    let record = folder.read(PETITION);
    let (before, rest) = record.split_once("date = 2025-05-21").expect("a reply");
    assert!(rest.contains("2025-05-23"));
    let before = before.trim_end().trim_end_matches("[[item.event]]");
    folder.write(PETITION, before);
    folder.replace(PETITION, "deadline = 2025-05-30", words);
    folder
}

#[test]
fn words_with_a_last_day_are_overdue_on_the_next_one() {
    for (words, last, next) in [
        ("trong quý III/2025", "2025-09-30", "2025-10-01"),
        ("trước ngày 30/6/2025", "2025-06-29", "2025-06-30"),
        ("trong tháng 5/2025", "2025-05-31", "2025-06-01"),
    ] {
        let folder = given_until(&format!("deadline-text = \"{words}\""));
        let in_time = on_board(&folder, "2025-03", last);
        assert_eq!(in_time[0]["days"], 0, "{words}: {in_time:?}");
        let late = on_board(&folder, "2025-03", next);
        assert_eq!(late[0]["days"], -1, "{words}: {late:?}");
        assert_eq!(late[0]["urgency"], "overdue");
        folder.build_only("conclusion");
        let page = folder.printed("2025/2025-04-nuoc-tang/ket-luan.pdf");
        assert!(page.contains(&format!("thời hạn: {words}")), "{page}");
    }
}

/// The words are printed, the day is counted.
#[test]
fn a_day_beside_words_is_their_last() {
    let both = "deadline = 2025-07-15\ndeadline-text = \"sau khi gặt xong lúa Hè Thu\"";
    let folder = given_until(both);
    assert_eq!(on_board(&folder, "2025-03", "2025-07-16")[0]["days"], -1);
    folder.build_only("conclusion");
    let page = folder.printed("2025/2025-04-nuoc-tang/ket-luan.pdf");
    assert!(
        page.contains("thời hạn: sau khi gặt xong lúa Hè Thu"),
        "{page}"
    );
}

#[test]
fn years_and_what_never_ends_are_never_overdue() {
    for words in ["giai đoạn 2026-2030", "thường xuyên"] {
        let folder = given_until(&format!("deadline-text = \"{words}\""));
        let task = on_board(&folder, "2025-03", "2035-01-05");
        assert_eq!(task[0]["urgency"], "undated", "{words}");
        let said = doithoai(folder.path(), &["check"]).stderr;
        assert!(!said.contains("D424"), "{said}");
    }
}

/// Tà Gầm was merged into Làng Mùng on 1 July 2025.
#[test]
fn merged_villages_are_one_row_of_the_report() {
    let folder = Folder::whole_example();
    folder.replace(
        PETITION,
        "villages = [\"nuoc-tang\"]",
        "villages = [\"ta-gam\"]",
    );
    folder.build_only("2025/bao-cao-nam.pdf");
    let page = folder.printed("2025/bao-cao-nam.pdf");
    let (_, table) = page.split_once("Theo thôn").expect("a table");
    let (table, _) = table.split_once("Theo lĩnh vực").expect("the next one");
    assert!(
        table.contains("Thôn Làng Mùng (gồm cả thôn Tà Gầm cũ)"),
        "{table}"
    );
    assert_eq!(table.matches("Tà Gầm").count(), 1, "{table}");
}

#[test]
fn two_bodies_of_one_short_name_are_two_rows() {
    let folder = Folder::whole_example();
    folder.build_only("2025/bao-cao-nam.pdf");
    let rows = |folder: &Folder| {
        let page = folder.printed("2025/bao-cao-nam.pdf");
        let (_, table) = page.split_once("Theo cơ quan chủ trì").expect("a table");
        let (table, _) = table.split_once("Theo tình trạng").expect("the next one");
        table.to_owned()
    };
    let before = rows(&folder);
    folder.replace(
        "records/office.toml",
        "name = \"Công an xã\"\n",
        "name = \"Công an xã\"\nshort = \"UBND xã\"\n",
    );
    folder.build_only("2025/bao-cao-nam.pdf");
    let whole = before.replacen("UBND xã", "Ủy ban nhân dân xã", 1);
    assert_eq!(rows(&folder), whole);
    let board = doithoai(folder.path(), &["status", "--as-of", "2025-06-01"]).stdout;
    assert!(board.contains("\n  Ủy ban nhân dân xã: "), "{board}");
    let said = doithoai(folder.path(), &["check"]).stderr;
    assert_eq!(said.matches("[D450]").count(), 1, "{said}");
}
