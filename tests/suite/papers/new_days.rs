//! A session is set to another day: who was told of the old one has to be told of the new one, in
//! time.

use serde_json::Value;

use crate::support::cli::doithoai;
use crate::support::folder::Folder;

const SESSION: &str = "records/2026/sessions/2026-05-nuoc-tang.toml";

/// A session of 20 May 2026 that was announced in time, with further tables.
fn announced(tables: &str) -> Folder {
    let folder = Folder::whole_example();
    let record = format!(
        r#"kind = "regular"
ordinal = 1
month = 5
date = 2026-05-20
start = 07:30:00
villages = ["nuoc-tang"]
venue = "Nhà văn hóa thôn Nước Tang"

[announcement]
number = 31
date = 2026-05-08
signer = "bi-thu"
contents = ["Nghe Nhân dân phản ánh, kiến nghị."]
contact = "Văn phòng Đảng ủy"

{tables}"#
    );
    folder.write(SESSION, record);
    folder
}

/// A change decided on a day, by the text of its further keys.
fn change(date: &str, keys: &str) -> String {
    format!("[[change]]\ndate = {date}\nreason = \"mưa lớn kéo dài\"\n{keys}\n")
}

fn again(date: &str) -> String {
    format!(
        "[[announcement-again]]\nnumber = 33\ndate = {date}\nsigner = \"bi-thu\"\n\
         contents = [\"Nghe Nhân dân phản ánh, kiến nghị.\"]\ncontact = \"Văn phòng Đảng ủy\"\n"
    )
}

/// The lines of the session's record at which a rule is broken.
fn found(folder: &Folder, rule: &str) -> Vec<String> {
    let said = doithoai(folder.path(), &["check", "--message-format", "json"]);
    let text = folder.read(SESSION);
    let findings = said.stdout.lines().map(|line| {
        let finding: Value = serde_json::from_str(line).expect("JSON");
        finding
    });
    let own = findings.filter(|it| it["code"] == rule);
    let lines = own.map(|it| {
        let line = it["place"]["line"].as_u64().expect("a line");
        text.lines().nth(line as usize - 1).expect("it").to_owned()
    });
    lines.collect()
}

const NOTICE: &str = "number = 32\nsigner = \"bi-thu\"\n";

#[test]
fn a_new_day_is_told_in_time() {
    let to = |date: &str, new: &str, more: &str| {
        let keys = format!("kind = \"postponed\"\nnew-date = {new}\n{more}");
        change(date, &keys)
    };
    let late = |tables: &str| found(&announced(tables), "D443");
    let none: [&str; 0] = [];
    assert_eq!(late(&to("2026-05-18", "2026-05-29", NOTICE)), none);
    // Seven days before, and not one less.
    assert_eq!(late(&to("2026-05-18", "2026-05-25", NOTICE)), none);
    let told = late(&to("2026-05-18", "2026-05-22", NOTICE));
    assert_eq!(told, ["date = 2026-05-18"]);
    // What another body told counts as well.
    let reference = "reference = \"Thông báo số 5-TB/ĐU, ngày 18/5/2026\"";
    let told = late(&to("2026-05-18", "2026-05-22", reference));
    assert_eq!(told, ["date = 2026-05-18"]);
    // Without a notice the second announcement tells.
    let twice = |day: &str| to("2026-05-18", "2026-05-29", "") + &again(day);
    assert_eq!(late(&twice("2026-05-19")), none);
    assert_eq!(late(&twice("2026-05-26")), ["date = 2026-05-26"]);
    // One that repeats a notice in time is as late as it likes.
    let both = to("2026-05-18", "2026-05-29", NOTICE) + &again("2026-05-26");
    assert_eq!(late(&both), none);
}

/// Another place on the same day is told by the notice; the days are not counted anew.
#[test]
fn another_place_on_the_same_day_is_no_other_day() {
    let moved = "kind = \"moved\"\nnew-venue = \"Hội trường UBND xã\"\n";
    let folder = announced(&change("2026-05-19", &format!("{moved}{NOTICE}")));
    assert!(found(&folder, "D443").is_empty());
    assert!(found(&folder, "D504").is_empty());
}

/// It was put off before anybody heard of it: the announcement is the first, not a late second.
#[test]
fn what_was_never_announced_is_not_announced_anew() {
    let folder = announced(&change(
        "2026-05-04",
        &format!("kind = \"postponed\"\nnew-date = 2026-05-12\n{NOTICE}"),
    ));
    assert_eq!(found(&folder, "D504"), ["date = 2026-05-08"]);
    assert!(found(&folder, "D443").is_empty());
}

/// The tasks of the session on the board of a day: what, until when, and at which line.
fn board(folder: &Folder, day: &str) -> Vec<(String, String)> {
    let said = doithoai(
        folder.path(),
        &["status", "--as-of", day, "--message-format", "json"],
    );
    let board: Value = serde_json::from_str(&said.stdout).expect("JSON");
    let tasks = board["offices"][0]["tasks"].as_array().expect("tasks");
    let own = tasks
        .iter()
        .filter(|it| it["session"] == "2026-05-nuoc-tang");
    let told = |it: &Value, key: &str| it[key].as_str().unwrap_or_default().to_owned();
    own.map(|it| (told(it, "matter"), told(it, "due")))
        .collect()
}

#[test]
fn the_board_asks_to_announce_the_new_day() {
    let keys = "kind = \"postponed\"\nnew-date = 2026-05-29\n";
    let announce = |folder: &Folder, day: &str| {
        let tasks = board(folder, day).into_iter();
        let mut announce = tasks.filter(|(matter, _)| matter == "announce");
        announce.next().map(|(_, due)| due)
    };
    let folder = announced(&change("2026-05-18", keys));
    assert_eq!(announce(&folder, "2026-05-17"), None);
    assert_eq!(
        announce(&folder, "2026-05-18").as_deref(),
        Some("2026-05-22")
    );
    let folder = announced(&(change("2026-05-18", keys) + &again("2026-05-19")));
    assert_eq!(
        announce(&folder, "2026-05-18").as_deref(),
        Some("2026-05-22")
    );
    assert_eq!(announce(&folder, "2026-05-19"), None);
}
