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

const LATER: &str = "kind = \"postponed\"\nnew-date = 2026-05-29\n";

/// The day until which something is asked for on the board of a day; none where nothing is.
fn due(folder: &Folder, day: &str, matter: &str) -> Option<String> {
    let tasks = board(folder, day).into_iter();
    let mut due = tasks.filter(|(it, _)| it == matter).map(|(_, due)| due);
    let first = due.next();
    assert_eq!(due.next(), None, "{matter} twice on {day}");
    first
}

#[test]
fn who_was_told_of_the_old_day_is_to_be_told_of_the_change() {
    let told = |tables: &str, day: &str| due(&announced(tables), day, "change-notice");
    let draft = change("2026-05-12", &format!("{LATER}signer = \"bi-thu\"\n"));
    assert_eq!(told(&draft, "2026-05-11"), None);
    // Before they set out on the old day.
    assert_eq!(told(&draft, "2026-05-12").as_deref(), Some("2026-05-19"));
    assert_eq!(told(&draft, "2026-05-30").as_deref(), Some("2026-05-19"));
    let numbered = change("2026-05-12", &format!("{LATER}{NOTICE}"));
    assert_eq!(told(&numbered, "2026-05-12"), None);
    let elsewhere = "reference = \"Thông báo số 5-TB/ĐU, ngày 12/5/2026\"\n";
    let elsewhere = change("2026-05-12", &format!("{LATER}{elsewhere}"));
    assert_eq!(told(&elsewhere, "2026-05-12"), None);
    // Nobody signs a notice: the second announcement tells.
    let twice = change("2026-05-12", LATER) + &again("2026-05-14");
    assert_eq!(told(&twice, "2026-05-13").as_deref(), Some("2026-05-19"));
    assert_eq!(told(&twice, "2026-05-14"), None);
    // A new day is told as early as the first one; what is decided too late, at once.
    let sooner = LATER.replace("29", "22");
    let sooner = change("2026-05-12", &sooner);
    assert_eq!(told(&sooner, "2026-05-12").as_deref(), Some("2026-05-15"));
    let storm = change("2026-05-20", LATER);
    assert_eq!(told(&storm, "2026-05-20").as_deref(), Some("2026-05-20"));
}

#[test]
fn who_is_called_off_is_told_so_and_nobody_hears_of_what_they_never_heard_of() {
    let off = change("2026-05-12", "kind = \"cancelled\"\nsigner = \"bi-thu\"\n");
    let folder = announced(&off);
    let tasks = board(&folder, "2026-05-12");
    assert_eq!(tasks, [("change-notice".into(), "2026-05-19".into())]);
    folder.replace(SESSION, "number = 31\ndate = 2026-05-08\n", "");
    assert!(board(&folder, "2026-05-12").is_empty());
}

/// Several changes that nobody was told of: the last notice tells of them all, unless each has one.
#[test]
fn one_notice_tells_of_several_changes() {
    let first = |keys: &str| change("2026-05-11", &format!("{LATER}{keys}"));
    let second = change("2026-05-13", "kind = \"moved\"\nnew-start = 13:30:00\n");
    let count = |tables: &str| {
        let tasks = board(&announced(tables), "2026-05-13").into_iter();
        tasks
            .filter(|(matter, _)| matter == "change-notice")
            .count()
    };
    assert_eq!(count(&(first("") + &second)), 1);
    assert_eq!(count(&(first("signer = \"bi-thu\"\n") + &second)), 2);
    assert_eq!(count(&(first("") + &second + NOTICE)), 0);
}

#[test]
fn what_is_sent_once_more_is_asked_for_while_it_is_a_draft() {
    let numbered = change("2026-05-12", &format!("{LATER}{NOTICE}"));
    let undated = again("2026-05-14").replace("number = 33\ndate = 2026-05-14\n", "");
    let invited = "[[invitee]]\nname = \"Nhân dân thôn Nước Tang\"\n\n\
        [invitation]\nnumber = 12\ndate = 2026-05-08\nsigner = \"bi-thu\"\n\n\
        [[invitation-again]]\nsigner = \"bi-thu\"\n";
    let folder = announced(&format!("{numbered}{undated}{invited}"));
    let again = |matter: &str| due(&folder, "2026-05-13", matter);
    assert_eq!(again("announce-again").as_deref(), Some("2026-05-29"));
    assert_eq!(again("invite-again").as_deref(), Some("2026-05-29"));
    assert_eq!(again("change-notice"), None);
    folder.replace(SESSION, numbered.as_str(), &change("2026-05-12", LATER));
    // As early as the first one, where nothing else has told the new day.
    assert_eq!(again("announce-again").as_deref(), Some("2026-05-22"));
    assert_eq!(again("change-notice").as_deref(), Some("2026-05-19"));
}
