//! What is due and overdue on a day, against lists worked out by hand.
//!
//! The lists were made from the TOML files alone, with a wall calendar: for every session its
//! days and papers, for every item its events up to the day. Each line says how many days are
//! left (below zero: late) or since when it waits, what is to be done, with what, and by whom.

use doithoai::board::{Board, Styling, Subject, TaskKind, render_table};
use doithoai::documents::Views;
use doithoai::findings::Lang;
use doithoai::workspace::Workspace;
use serde_json::Value;

use crate::support::EXAMPLE;
use crate::support::cli::{Output, doithoai};
use crate::support::folder::{Folder, copy};

fn status(folder: &Folder, arguments: &[&str]) -> Output {
    doithoai(folder.path(), &[&["status"], arguments].concat())
}

fn json(folder: &Folder, day: &str) -> Value {
    let output = status(folder, &["--as-of", day, "--message-format", "json"]);
    assert_eq!(output.code, 0, "{}", output.stderr);
    serde_json::from_str(&output.stdout).expect("one JSON document")
}

/// The tasks of the first office, a line each.
fn lines(board: &Value) -> Vec<String> {
    let tasks = board["offices"][0]["tasks"].as_array().expect("tasks");
    let line = |task: &Value| {
        let text = |key: &str| task[key].as_str().unwrap_or_default().to_owned();
        let when = match task["days"].as_i64() {
            Some(days) => days.to_string(),
            None => text("since") + &text("due_words"),
        };
        let what = text("code") + &text("session");
        let from = match task["taken_over_from"].as_str() {
            Some(from) => format!(" (thay {from})"),
            None => String::new(),
        };
        let line = format!("{when} {} {what} {}{from}", text("matter"), text("body"));
        line.trim_end().to_owned()
    };
    tasks.iter().map(line).collect()
}

#[track_caller]
fn board_is(day: &str, expected: &[&str], secret: &[&str]) {
    let board = json(&Folder::whole_example(), day);
    assert_eq!(lines(&board), expected);
    let told = board["offices"][0]["confidential"].as_array();
    let told = told.into_iter().flatten();
    let told: Vec<String> = told
        .map(|it| format!("{} {}", it["code"], it["received"]).replace('"', ""))
        .collect();
    assert_eq!(told, secret);
}

/// Tuesday of the week of Tết. Nothing of 2025 has come in. Of the six items of 2024, 2024-04 was
/// answered on the spot and 2024-06 by letter; 2024-05 was settled without a letter. The papers
/// of the four sessions of 2025 are all issued later; the thematic ones need no review, and
/// their putting off in November is not known yet. 28/01 to 31/3 are 3 + 28 + 31 days.
#[test]
fn in_the_week_of_tet() {
    board_is(
        "2025-01-28",
        &[
            "31 answer 2024-03 Phòng NN&PTNT huyện Sơn Hà",
            "62 answer 2024-01 UBND xã",
            "62 answer 2024-02 Công ty Thủy lợi Quảng Ngãi",
            "73 announce 2025-04-nuoc-tang",
            "80 invite 2025-04-nuoc-tang",
            "80 review 2025-04-nuoc-tang",
            "80 hold 2025-04-nuoc-tang",
            "192 announce 2025-08-giao-vien",
            "199 own-plan 2025-08-giao-vien",
            "199 invite 2025-08-giao-vien",
            "199 hold 2025-08-giao-vien",
            "255 announce 2025-10-lang-mung",
            "262 invite 2025-10-lang-mung",
            "262 review 2025-10-lang-mung",
            "262 hold 2025-10-lang-mung",
            "290 announce 2025-11-thanh-nien",
            "297 invite 2025-11-thanh-nien",
            "297 hold 2025-11-thanh-nien",
            "2024-11-20 reply 2024-05",
            "2025-09-30 progress-report",
            "2025-12-15 annual-report",
        ],
        &[],
    );
}

/// Thursday after the session of 18/4, one day before its conclusion and its assignments.
///
/// Seven working days after 18/4: 21, 22, 23, 24, 25, Saturday 26 (worked for 2/5), 28. Ten days:
/// 28. Ten working days: 29/4 is the eighth, 30/4 to 2/5 are off, 5/5, 6/5; from 14/4 (letter
/// 06.toml): 15 to 18, 21 to 25, 26. What was answered on the spot (01, 04, 06) waits for us
/// alone; 10, 13 and 15 were closed on the spot, 17 was returned today. The district's office
/// of 2024-03 ended on 28/02; another of the district took over.
#[test]
fn between_a_session_and_its_conclusion() {
    board_is(
        "2025-04-24",
        &[
            "-55 answer 2024-03 Phòng Nông nghiệp và Môi trường huyện Sơn Hà (thay Phòng NN&PTNT huyện Sơn Hà)",
            "-24 answer 2024-01 UBND xã",
            "-24 answer 2024-02 Công ty Thủy lợi Quảng Ngãi",
            "2 acknowledge 2025-09",
            "4 conclude 2025-04-nuoc-tang",
            "4 publish 2025-04-nuoc-tang",
            "12 acknowledge 2025-02",
            "12 acknowledge 2025-03",
            "12 acknowledge 2025-05",
            "12 acknowledge 2025-07",
            "12 acknowledge 2025-08",
            "12 acknowledge 2025-11",
            "12 acknowledge 2025-14",
            "12 acknowledge 2025-16",
            "106 announce 2025-08-giao-vien",
            "113 own-plan 2025-08-giao-vien",
            "113 invite 2025-08-giao-vien",
            "113 hold 2025-08-giao-vien",
            "169 announce 2025-10-lang-mung",
            "176 invite 2025-10-lang-mung",
            "176 review 2025-10-lang-mung",
            "176 hold 2025-10-lang-mung",
            "204 announce 2025-11-thanh-nien",
            "211 invite 2025-11-thanh-nien",
            "211 hold 2025-11-thanh-nien",
            "2024-11-20 reply 2024-05",
            "2025-04-18 close 2025-01",
            "2025-04-18 close 2025-04",
            "2025-04-18 close 2025-06",
            "2025-09-30 progress-report",
            "2025-12-15 annual-report",
        ],
        &["2025-12 2025-04-16"],
    );
}

/// Monday before the annual report. Every session is concluded, or was cancelled (10/12); of the items, these
/// are open (18, 28, 29, 32, 35, and one for years) or were answered or settled without
/// a letter since they were given. 2025-25 was opened again and settled a second time; 2025-41
/// is dealt with under 2025-29; both secret items are closed.
#[test]
fn at_the_end_of_the_year() {
    board_is(
        "2025-12-15",
        &[
            "-3 answer 2025-18 Phòng Kinh tế",
            "11 answer 2025-29 Phòng Kinh tế",
            "11 answer 2025-35 Phòng Văn hóa - Xã hội",
            "16 answer 2025-28 Công ty Thủy lợi Quảng Ngãi",
            // "trước mùa mưa bão năm 2026", with its last day beside it.
            "259 answer 2025-32 UBND xã",
            "2024-11-20 reply 2024-05",
            "2025-05-28 reply 2025-07",
            "2025-06-05 reply 2025-11",
            "2025-06-10 reply 2025-08",
            "2025-06-16 reply 2025-06",
            "2025-07-24 reply 2024-02",
            "2025-08-12 reply 2024-01",
            "2025-08-12 reply 2025-14",
            "2025-09-26 reply 2025-22",
            "2025-10-09 reply 2025-21",
            "2025-11-13 reply 2025-40",
            "2025-11-14 reply 2025-39",
            "2025-11-26 reply 2025-25",
            "2025-11-27 reply 2025-34",
            "2025-12-02 reply 2025-37",
            "2025-12-08 reply 2024-03",
            "2025-12-11 reply 2025-20",
            "2025-12-15 annual-report",
            "giai đoạn 2026-2030 answer 2025-01 UBND xã",
        ],
        &[],
    );
}

/// The session of 21/11 was put off on 19/11 to 12/12, and cancelled on 10/12. Its announcement
/// was issued on 12/11 and its invitation never was; questions could be sent until 19/11.
#[test]
fn a_session_that_was_put_off_has_its_new_day() {
    let folder = Folder::whole_example();
    let on = |folder: &Folder, day| {
        let all = lines(&json(folder, day)).into_iter();
        all.filter(|line| line.ends_with("thanh-nien"))
            .map(|line| line.replace(" 2025-11-thanh-nien", ""))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        on(&folder, "2025-11-18"),
        ["1 questions", "3 invite", "3 hold"]
    );
    assert_eq!(on(&folder, "2025-12-01"), ["11 invite", "11 hold"]);
    assert_eq!(on(&folder, "2025-12-10"), [""; 0]);
    let file = "records/2025/sessions/2025-11-thanh-nien.toml";
    folder.replace(file, "new-date = 2025-12-12\n", "");
    assert_eq!(on(&folder, "2025-12-01"), ["2025-11-19 reschedule"]);
    let record = folder.read(file);
    let changes = record.find("[[change]]").zip(record.find("[announcement]"));
    let (from, to) = changes.expect("both");
    folder.write(file, format!("{}{}", &record[..from], &record[to..]));
    assert_eq!(on(&folder, "2025-12-01"), ["-10 record"]);
}

/// Received on Monday 20/01: 21 to 24 are four working days, 27 to 31 are off for Tết, 3 to 7/02
/// are five, Monday 10/02 is the tenth.
#[test]
fn working_days_stand_still_over_tet() {
    let folder = Folder::example();
    folder.write(
        "records/2025/petitions/other/01.toml",
        r#"
        channel = "phone"
        received = 2025-01-20
        villages = ["nuoc-tang"]
        petitioner = [{ name = "Đinh Văn Gônh" }]
        [[item]]
        code = "2025-01"
        content = "Đề nghị sửa đường vào xóm."
        short = "Sửa đường vào xóm"
        kind = "request"
        field = "giao-thong"
        authority = "commune"
        "#,
    );
    let on = |day| {
        let all = lines(&json(&folder, day)).into_iter();
        all.filter(|line| line.contains("acknowledge"))
            .collect::<Vec<_>>()
    };
    assert_eq!(on("2025-01-28"), ["13 acknowledge 2025-01"]);
    assert_eq!(on("2025-02-11"), ["-1 acknowledge 2025-01"]);
    assert_eq!(on("2025-01-19"), [""; 0]);
}

#[test]
fn a_planned_month_without_a_session_is_due_at_its_end() {
    let folder = Folder::example();
    let on = |day| lines(&json(&folder, day));
    // The plan is of 15/01 and names April and October.
    assert_eq!(
        on("2025-05-01"),
        ["-1 schedule", "183 schedule"],
        "the last days of April and October"
    );
    let before = on("2025-01-14");
    assert!(before.contains(&"plan".to_owned()) || before.iter().any(|it| it.contains("plan")));
}

/// A year that is over is reported on: the task names the file that is to be written.
#[test]
fn a_missing_annual_report_has_a_file_to_be_written() {
    let folder = Folder::whole_example();
    let file = "records/2025/reports/nam.toml";
    std::fs::remove_file(folder.join(file)).expect("removed");
    let board = json(&folder, "2026-01-05");
    let tasks = board["offices"][0]["tasks"].as_array().expect("tasks");
    let reports = tasks.iter().filter(|it| it["matter"] == "annual-report");
    let files: Vec<_> = reports.map(|it| &it["file"]).collect();
    assert_eq!(files, [file]);
}

#[test]
fn people_see_where_to_write_it_down() {
    let folder = Folder::whole_example();
    let output = status(&folder, &["--as-of", "2025-12-15"]);
    assert_eq!((output.code, output.stderr.as_str()), (0, ""));
    let text = output.stdout;
    let file = "records/2025/petitions/2025-08-giao-vien/01.toml";
    let record = folder.read(file);
    let line = record.lines().position(|it| it.contains("\"2025-18\""));
    let line = line.expect("the code") + 1;
    for said in [
        "Việc đến hạn, quá hạn: ngày 15/12/2025",
        "trễ 3 ngày",
        "hạn 12/12/2025 · Phòng Kinh tế",
        &format!("{file}:{line}"),
        "Phòng Kinh tế: 1 quá hạn, 1 còn hạn",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
    // Nobody looks at it in a terminal: no colours.
    assert!(!text.contains('\u{1b}'), "{text}");
    let short = status(
        &folder,
        &["--as-of", "2025-12-15", "--message-format", "short"],
    );
    let first = short.stdout.lines().next().unwrap_or_default().to_owned();
    assert!(
        first.starts_with(&format!("{file}:{line}: trễ 3 ngày; 2025-18 ")),
        "{first}"
    );
    let english = status(&folder, &["--as-of", "2025-12-15", "--lang", "en"]).stdout;
    assert!(english.contains("3 day(s) late"), "{english}");
}

#[test]
fn nothing_of_a_secret_item_is_told_but_number_and_day() {
    let folder = Folder::whole_example();
    for format in ["human", "short", "json"] {
        let arguments = ["--as-of", "2025-04-24", "--message-format", format];
        let text = status(&folder, &arguments).stdout;
        assert!(!text.contains("2025-04-nuoc-tang/09"), "{text}");
        assert!(!text.contains("Ủy ban Kiểm tra"), "{text}");
        assert_eq!(text.contains("2025-12"), format != "short", "{text}");
    }
}

#[test]
fn overdue_fails_only_who_asks_for_it() {
    let folder = Folder::whole_example();
    let code =
        |day, arguments: &[&str]| status(&folder, &[&["--as-of", day], arguments].concat()).code;
    assert_eq!(code("2025-12-15", &[]), 0);
    assert_eq!(code("2025-12-15", &["--fail-on", "overdue"]), 1);
    assert_eq!(code("2025-01-28", &["--fail-on", "overdue"]), 0);
    assert_eq!(code("2025-01-28", &["--fail-on", "late"]), 2);
    assert_eq!(code("2025-02-30", &[]), 2);
}

#[test]
fn a_broken_record_is_told_and_the_rest_is_shown() {
    let folder = Folder::whole_example();
    let broken = "records/2025/petitions/2025-10-lang-mung/01.toml";
    folder.replace(broken, "received = ", "recieved = ");
    let output = status(&folder, &["--as-of", "2025-12-15"]);
    assert_eq!(output.code, 1);
    assert!(output.stderr.contains("[D107]") && output.stderr.contains(broken));
    assert!(output.stdout.contains("2025-18") && !output.stdout.contains("2025-29"));
}

#[test]
fn several_offices_are_one_document() {
    let folder = Folder::empty();
    copy(
        &std::path::Path::new(EXAMPLE).join("records"),
        &folder.join("xa/mot/records"),
    );
    copy(Folder::example().path(), &folder.join("xa/hai"));
    let arguments = ["--roots", "xa", "--as-of", "2025-12-15"];
    let output = status(
        &folder,
        &[&arguments[..], &["--message-format", "json"]].concat(),
    );
    let board: Value = serde_json::from_str(&output.stdout).expect("one JSON document");
    assert_eq!(board["as_of"], "2025-12-15");
    assert_eq!(board["offices"][0]["root"], "xa/hai");
    assert_eq!(board["offices"][1]["overdue"], 1);
    let text = status(&folder, &arguments).stdout;
    assert!(
        text.contains("xa/mot\n") && text.contains("xa/hai\n"),
        "{text}"
    );
}

#[test]
fn without_a_day_it_is_today() {
    let folder = Folder::example();
    let output = status(&folder, &["--message-format", "json"]);
    let board: Value = serde_json::from_str(&output.stdout).expect("one JSON document");
    let day = board["as_of"].as_str().unwrap_or_default();
    assert!(day > "2026-01-01" && day.len() == 10, "{day}");
}

#[test]
fn a_terminal_is_shown_colours() {
    let folder = Folder::whole_example();
    let office = Workspace::read(folder.path(), None, Views::Left);
    let day = "2025-12-15".parse().expect("a day");
    let board = Board::of(&office.model, day);
    let table = |styling| render_table(&board, &office.sources, Lang::VI, styling);
    let coloured = table(Styling::Coloured);
    assert!(coloured.contains("\u{1b}[1;31mtrễ 3 ngày"), "{coloured}");
    // Colours alone are added.
    let mut plain = coloured;
    for code in ["[1;31m", "[33m", "[1m", "[2m", "[0m"] {
        plain = plain.replace(&format!("\u{1b}{code}"), "");
    }
    assert_eq!(plain, table(Styling::Plain));
}

/// On any day, the board and the reports agree on what is overdue.
#[test]
fn the_board_counts_as_the_reports_do() {
    let folder = Folder::whole_example();
    let office = Workspace::read(folder.path(), None, Views::Left);
    let first: chrono::NaiveDate = "2024-10-01".parse().expect("a day");
    for day in first.iter_days().take(500) {
        let board = Board::of(&office.model, day);
        let late = board.overdue().filter(|it| it.kind == TaskKind::Answer);
        let late: Vec<_> = late
            .filter_map(|task| match (&task.subject, task.days_left(day)) {
                (Subject::Item(entry), Some(left)) => Some((&entry.item.code, -left)),
                _ => None,
            })
            .map(|(code, days)| (code.to_string(), days))
            .collect();
        let open = office.model.entries_on(day);
        let open = open.filter(|it| it.item.secrecy == doithoai::model::Secrecy::Open);
        let overdue = open.filter_map(|it| Some((&it.item.code, it.item.days_overdue(day)?)));
        let mut overdue: Vec<_> = overdue
            .map(|(code, days)| (code.to_string(), days))
            .collect();
        let mut late = late;
        late.sort();
        overdue.sort();
        assert_eq!(late, overdue, "{day}");
    }
}

/// 2025-41 is dealt with as 2025-29. What the office wrote about that is told to both who asked.
#[test]
fn whoever_asked_for_a_merged_item_is_told_as_well() {
    let folder = Folder::whole_example();
    let file = "records/2025/petitions/2025-10-lang-mung/01.toml";
    let replied = "\n[[item.event]]\ndate = 2025-12-18\nkind = \"replied\"\nissuer = \"Phòng Kinh tế\"\n\
                   text = \"Đã thay cống.\"\n";
    folder.write(file, folder.read(file) + replied);
    let replies = |folder: &Folder, day: &str| {
        let all = lines(&json(folder, day)).into_iter();
        all.filter(|it| it.contains("reply 2025-29") || it.contains("reply 2025-41"))
            .collect::<Vec<_>>()
    };
    assert_eq!(replies(&folder, "2025-12-17"), [""; 0]);
    assert_eq!(
        replies(&folder, "2025-12-18"),
        ["2025-12-18 reply 2025-29", "2025-12-18 reply 2025-41"]
    );
    let letter = |number: u32| {
        format!(
            "\n[[item.event]]\ndate = 2025-12-19\nkind = \"notified\"\npaper-number = {number}\n\
             signer = \"chanh-van-phong\"\ntext = \"Cống đã được thay.\"\n"
        )
    };
    folder.write(file, folder.read(file) + &letter(601));
    assert_eq!(replies(&folder, "2025-12-19"), ["2025-12-18 reply 2025-41"]);
    let merged = "records/2025/petitions/2025-10-lang-mung/11.toml";
    folder.write(merged, folder.read(merged) + &letter(602));
    assert_eq!(replies(&folder, "2025-12-19"), [""; 0]);
    assert_eq!(
        replies(&folder, "2025-12-18"),
        ["2025-12-18 reply 2025-29", "2025-12-18 reply 2025-41"]
    );
}

/// Who asks after the answer waits from the day on which the letter came in, and not before it.
#[test]
fn a_merged_item_that_came_in_after_the_answer_waits_since_then() {
    let folder = Folder::whole_example();
    let file = "records/2025/petitions/2025-10-lang-mung/01.toml";
    let replied = "\n[[item.event]]\ndate = 2025-12-18\nkind = \"replied\"\nissuer = \"Phòng Kinh tế\"\n\
                   text = \"Đã thay cống.\"\n";
    folder.write(file, folder.read(file) + replied);
    let letter = "channel = \"letter-after\"\nreceived = 2025-12-22\nvillages = [\"lang-mung\"]\n\n\
                  [[petitioner]]\nname = \"Đinh Văn Ết\"\n\n[[item]]\ncode = \"2025-90\"\n\
                  content = \"Đề nghị thay cống đầu thôn.\"\nshort = \"Thay cống đầu thôn\"\n\
                  kind = \"request\"\nfield = \"giao-thong\"\nauthority = \"commune\"\n\
                  lead = \"kinh-te\"\nmerged-into = \"2025-29\"\n";
    folder.write("records/2025/petitions/other/90.toml", letter);
    let waits = |day: &str| {
        let all = lines(&json(&folder, day)).into_iter();
        all.filter(|it| it.contains("2025-90")).collect::<Vec<_>>()
    };
    assert_eq!(waits("2025-12-21"), [""; 0]);
    assert_eq!(waits("2025-12-22"), ["2025-12-22 reply 2025-90"]);
}
