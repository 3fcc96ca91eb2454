//! Tasks side by side: each body with its own work, deadline and state, on the day of each paper.

use serde_json::Value;

use super::figures::check_report;
use crate::support::cli::doithoai;
use crate::support::folder::Folder;

/// 2025-29 was given to the economic office on 27/10/2025 until 28/11, and reminded on 3/12.
const FILE: &str = "records/2025/petitions/2025-10-lang-mung/01.toml";
const CONCLUSION: &str = "2025/2025-10-lang-mung/ket-luan.pdf";

/// The example, where these events are all that happened to 2025-29.
fn happened(events: &[&str]) -> Folder {
    let folder = Folder::whole_example();
    let record = folder.read(FILE);
    let (before, item) = record.split_once("code = \"2025-29\"").expect("the item");
    let (item, _) = item.split_once("[[item.event]]").expect("its events");
    let mut text = format!("{before}code = \"2025-29\"{item}");
    for event in events {
        text += &format!("[[item.event]]\n{event}\n\n");
    }
    folder.write(FILE, text);
    // 2025-41 is dealt with under it.
    folder
}

/// The tasks of 2025-29 on the board of a day: who, and how many days are left.
fn answers(folder: &Folder, day: &str) -> Vec<(String, Option<i64>)> {
    of_kind(folder, "answer", day)
        .iter()
        .map(|it| {
            let body = it["body"].as_str().unwrap_or_default();
            (body.to_owned(), it["days"].as_i64())
        })
        .collect()
}

fn of_kind(folder: &Folder, kind: &str, day: &str) -> Vec<Value> {
    let arguments = ["status", "--as-of", day, "--message-format", "json"];
    let said = doithoai(folder.path(), &arguments).stdout;
    let board: Value = serde_json::from_str(&said).expect("JSON");
    let tasks = board["offices"][0]["tasks"].as_array().expect("tasks");
    let of_item = tasks.iter();
    let of_item = of_item.filter(|it| it["code"] == "2025-29" && it["matter"] == kind);
    of_item.cloned().collect()
}

fn named(bodies: &[(&str, i64)]) -> Vec<(String, Option<i64>)> {
    let named = bodies.iter();
    named
        .map(|(body, days)| ((*body).to_owned(), Some(*days)))
        .collect()
}

/// The row of 2025-29 in the annual report's annex.
fn in_report(folder: &Folder, as_of: &str) -> String {
    let report = "records/2025/reports/nam.toml";
    folder.replace(report, "as-of = 2025-12-15", &format!("as-of = {as_of}"));
    folder.build_only("annual-report");
    row(&folder.printed("2025/bao-cao-nam.pdf"))
}

fn in_ledger(folder: &Folder) -> String {
    folder.build_only("ledger");
    row(&folder.printed("2025/so-theo-doi.pdf"))
}

fn row(page: &str) -> String {
    let (_, rows) = page.split_once(" 2025-29 ").expect("a row");
    let (row, _) = rows.split_once(" 2025-30 ").expect("the next row");
    row.replace('\u{a0}', " ")
}

fn conclusion(folder: &Folder) -> String {
    folder.build_only("conclusion");
    let page = folder.printed(CONCLUSION).replace('\u{a0}', " ");
    let (_, item) = page.split_once("(mã số 2025-29)").expect("the item");
    let (item, _) = item.split_once("(mã số 2025-30)").expect("the next item");
    item.to_owned()
}

fn index(folder: &Folder, day: &str) -> String {
    folder.build(&["--as-of", day]);
    let page = folder.read("output/index.html");
    let (_, row) = page.split_once("<tr id=\"kn-2025-29\"").expect("a row");
    let (row, _) = row.split_once("</tr>").expect("its end");
    row.to_owned()
}

const TO_THREE: [&str; 3] = [
    "date = 2025-10-27\nkind = \"assigned\"\nbody = \"kinh-te\"\ndeadline = 2025-11-10\ntext = \"Khơi thông miệng cống.\"",
    "date = 2025-10-27\nkind = \"assigned\"\nbody = \"cong-an\"\ndeadline = 2025-11-20\ntext = \"Cắm biển cảnh báo.\"",
    "date = 2025-10-27\nkind = \"assigned\"\nbody = \"ubnd\"\ndeadline = 2025-12-20\ntext = \"Lập dự toán thay cống.\"",
];

#[test]
fn three_bodies_have_three_deadlines() {
    let folder = happened(&TO_THREE);
    let page = conclusion(&folder);
    for said in [
        "Giao: Phòng Kinh tế xã chủ trì, phối hợp với Các Chi bộ thôn có liên quan; thời hạn: chậm nhất ngày 10/11/2025; \
         báo cáo kết quả về Ban Thường vụ Đảng ủy. Khơi thông miệng cống.",
        "Giao: Công an xã chủ trì; thời hạn: chậm nhất ngày 20/11/2025; \
         báo cáo kết quả về Ban Thường vụ Đảng ủy. Cắm biển cảnh báo.",
        "Giao: Ủy ban nhân dân xã chủ trì; thời hạn: chậm nhất ngày 20/12/2025; \
         báo cáo kết quả về Ban Thường vụ Đảng ủy. Lập dự toán thay cống.",
    ] {
        assert!(page.contains(said), "{said}\n{page}");
    }
    let (economy, police) = ("Phòng Kinh tế", "Công an xã");
    let on = |day| answers(&folder, day);
    assert_eq!(
        on("2025-11-10"),
        named(&[(economy, 0), (police, 10), ("UBND xã", 40)])
    );
    assert_eq!(
        on("2025-11-11"),
        named(&[(economy, -1), (police, 9), ("UBND xã", 39)])
    );
    assert_eq!(
        on("2025-11-25"),
        named(&[(economy, -15), (police, -5), ("UBND xã", 25)])
    );
    assert_eq!(
        on("2025-12-21"),
        named(&[(economy, -41), (police, -31), ("UBND xã", -1)])
    );
    let row = in_report(&folder, "2025-11-25");
    for said in [
        "(1) Phòng Kinh tế (2) Công an xã (3) UBND xã",
        "(1) 10/11/2025 (2) 20/11/2025 (3) 20/12/2025",
        "(1) chưa trả lời, quá hạn 15 ngày; (2) chưa trả lời, quá hạn 5 ngày; (3) chưa trả lời.",
    ] {
        assert!(row.contains(said), "{said}\n{row}");
    }
    check_report(&folder, "2025/bao-cao-nam.pdf", 2025, "2025-11-25");
    let found = doithoai(
        folder.path(),
        &[
            "check",
            "--as-of",
            "2025-11-25",
            "--message-format",
            "short",
        ],
    );
    let late = |body: &str, days| format!("“2025-29” quá hạn {days} ngày ở {body}");
    assert!(found.stderr.contains(&late(economy, 15)) && found.stderr.contains(&late(police, 5)));
    assert!(
        !found.stderr.contains("ở UBND xã (tính đến"),
        "{}",
        found.stderr
    );
}

#[test]
fn one_body_answers_for_itself_alone() {
    let answered = "date = 2025-11-18\nkind = \"replied\"\nbody = \"cong-an\"\nissuer = \"Công an xã\"\n\
                    text = \"Đã cắm 02 biển.\"";
    let events: Vec<&str> = TO_THREE.into_iter().chain([answered]).collect();
    let folder = happened(&events);
    let left = answers(&folder, "2025-11-25");
    assert_eq!(left, named(&[("Phòng Kinh tế", -15), ("UBND xã", 25)]));
    assert!(of_kind(&folder, "reply", "2025-11-25").is_empty());
    let row = in_report(&folder, "2025-11-25");
    let said = "Đang giải quyết: (1) chưa trả lời, quá hạn 15 ngày; (2) đã trả lời ngày 18/11/2025; (3) chưa trả lời";
    assert!(row.contains(said), "{row}");
    check_report(&folder, "2025/bao-cao-nam.pdf", 2025, "2025-11-25");
}

/// An answer that does not say whose it is is the lead body's, and is asked about.
#[test]
fn an_answer_says_whose_it_is() {
    let answer = |issuer: &str| {
        format!(
            "date = 2025-11-05\nkind = \"replied\"\nissuer = \"{issuer}\"\ntext = \"Đã làm xong.\""
        )
    };
    let (unclear, by_name) = (answer("Văn phòng HĐND và UBND"), answer("UBND xã"));
    for (event, left, asked) in [
        (&unclear, ["Công an xã", "UBND xã"], true),
        (&by_name, ["Phòng Kinh tế", "Công an xã"], false),
    ] {
        let events: Vec<&str> = TO_THREE.into_iter().chain([event.as_str()]).collect();
        let folder = happened(&events);
        let waiting: Vec<_> = answers(&folder, "2025-11-06")
            .into_iter()
            .map(|it| it.0)
            .collect();
        assert_eq!(waiting, left);
        let found = doithoai(folder.path(), &["check"]).stderr;
        assert_eq!(found.contains("[D425]"), asked, "{found}");
    }
}

#[test]
fn two_tasks_of_one_body_stand_side_by_side() {
    let second = "date = 2025-10-27\nkind = \"assigned\"\nbody = \"kinh-te\"\ndeadline = 2025-12-20\n\
                  text = \"Lập dự toán thay cống.\"";
    let folder = happened(&[TO_THREE[0], second]);
    let page = conclusion(&folder);
    assert!(
        page.contains("10/11/2025") && page.contains("20/12/2025"),
        "{page}"
    );
    folder.build_only("assignment");
    let letter = folder.printed("2025/2025-10-lang-mung/phieu-chuyen/kinh-te.pdf");
    for said in [
        "Khơi thông miệng cống",
        "Lập dự toán thay cống",
        "10/11/2025",
        "20/12/2025",
    ] {
        assert!(letter.contains(said), "{said}\n{letter}");
    }
    let both = named(&[("Phòng Kinh tế", -1), ("Phòng Kinh tế", 39)]);
    assert_eq!(answers(&folder, "2025-11-11"), both);
    // Both are meant by an answer, and the item counts once under its body.
    let row = in_report(&folder, "2025-11-11");
    assert!(row.contains("(1) Phòng Kinh tế (2) Phòng Kinh tế"), "{row}");
    check_report(&folder, "2025/bao-cao-nam.pdf", 2025, "2025-11-11");
}

/// The second assignment does not put its deadline on the first body.
#[test]
fn another_body_that_is_given_it_later_stands_beside_the_first() {
    let second =
        "date = 2025-12-10\nkind = \"assigned\"\nbody = \"cong-an\"\ndeadline = 2025-12-20";
    let folder = happened(&[TO_THREE[0], second]);
    assert_eq!(
        answers(&folder, "2025-12-09"),
        named(&[("Phòng Kinh tế", -29)])
    );
    let both = named(&[("Phòng Kinh tế", -42), ("Công an xã", -2)]);
    assert_eq!(answers(&folder, "2025-12-22"), both);
    assert!(!conclusion(&folder).contains("Công an xã"));
    let shown = index(&folder, "2025-12-22");
    assert!(
        shown.contains("data-body=\"Phòng Kinh tế|Công an xã\""),
        "{shown}"
    );
    check_report_on(&folder, "2025-12-15");
}

fn check_report_on(folder: &Folder, day: &str) {
    let report = "records/2025/reports/nam.toml";
    folder.replace(report, "as-of = 2025-12-15", &format!("as-of = {day}"));
    folder.build_only("annual-report");
    check_report(folder, "2025/bao-cao-nam.pdf", 2025, day);
}

/// Passed on to the province in December: until then the commune's body has it, at its level.
#[test]
fn what_is_passed_on_is_no_fault_of_the_first_body_any_more() {
    let passed = "date = 2025-12-08\nkind = \"transferred\"\nbody = \"ubnd-tinh\"\ndeadline = 2025-12-30\n\
                  text = \"Vượt khả năng ngân sách xã.\"";
    let before = happened(&[TO_THREE[0], passed]);
    let row = in_report(&before, "2025-12-07");
    assert!(
        row.contains("Phòng Kinh tế") && row.contains("quá hạn 27 ngày"),
        "{row}"
    );
    assert!(!row.contains("tỉnh"), "{row}");
    check_report(&before, "2025/bao-cao-nam.pdf", 2025, "2025-12-07");
    assert_eq!(
        answers(&before, "2025-12-07"),
        named(&[("Phòng Kinh tế", -27)])
    );
    assert!(index(&before, "2025-12-07").contains("data-body=\"Phòng Kinh tế\""));

    let after = happened(&[TO_THREE[0], passed]);
    let row = in_report(&after, "2025-12-08");
    assert!(
        row.contains("UBND tỉnh") && row.contains("30/12/2025"),
        "{row}"
    );
    assert!(
        !row.contains("Phòng Kinh tế") && !row.contains("quá hạn"),
        "{row}"
    );
    assert!(row.contains("Đã chuyển cấp có thẩm quyền"), "{row}");
    check_report(&after, "2025/bao-cao-nam.pdf", 2025, "2025-12-08");
    assert_eq!(answers(&after, "2025-12-31"), named(&[("UBND tỉnh", -1)]));
    assert!(index(&after, "2025-12-08").contains("data-body=\"UBND tỉnh\""));
    let ledger = in_ledger(&after);
    assert!(
        ledger.contains("UBND tỉnh") && ledger.contains("(cấp tỉnh)"),
        "{ledger}"
    );
}

/// Given to one and passed on to another on one day: both stand in the conclusion, neither with
/// the other's words or deadline.
#[test]
fn what_is_given_and_passed_on_on_one_day_keeps_its_own_words() {
    let passed = "date = 2025-10-27\nkind = \"transferred\"\nbody = \"ubnd-tinh\"";
    let folder = happened(&[TO_THREE[0], passed]);
    let page = conclusion(&folder);
    let (given, passed) = page.split_once("Chuyển: ").expect("both");
    assert!(
        given.contains("10/11/2025") && given.contains("Khơi thông miệng cống"),
        "{page}"
    );
    assert!(passed.contains("Ủy ban nhân dân tỉnh Quảng Ngãi"), "{page}");
    assert!(
        !passed.contains("10/11/2025") && !passed.contains("Khơi thông"),
        "{page}"
    );
    let open: Vec<_> = answers(&folder, "2025-11-01")
        .into_iter()
        .map(|it| it.0)
        .collect();
    assert_eq!(open, ["Phòng Kinh tế", "UBND tỉnh"]);
}

const ANSWERED: &str = "date = 2025-11-05\nkind = \"replied\"\nbody = \"kinh-te\"\nissuer = \"UBND xã Sơn Bao\"\n\
                        text = \"Đã khơi thông miệng cống.\"";

#[test]
fn another_deadline_opens_what_was_answered() {
    let reminded = "date = 2025-12-03\nkind = \"reminded\"\nbody = \"kinh-te\"\ndeadline = 2025-12-12\n\
                    signer = \"chanh-van-phong\"\ntext = \"Chưa có phương án thay cống.\"";
    let extended = "date = 2025-12-03\nkind = \"extended\"\nbody = \"kinh-te\"\ndeadline = 2025-12-12\n\
                    text = \"Chờ dự toán.\"";
    for again in [reminded, extended] {
        let folder = happened(&[TO_THREE[0], ANSWERED, again]);
        assert_eq!(answers(&folder, "2025-12-02"), []);
        assert_eq!(
            answers(&folder, "2025-12-12"),
            named(&[("Phòng Kinh tế", 0)])
        );
        assert_eq!(
            answers(&folder, "2025-12-13"),
            named(&[("Phòng Kinh tế", -1)])
        );
        let row = in_report(&folder, "2025-12-15");
        assert!(row.contains("Đang giải quyết, quá hạn 3 ngày"), "{row}");
        check_report(&folder, "2025/bao-cao-nam.pdf", 2025, "2025-12-15");
    }
    let once_more = ANSWERED.replace("2025-11-05", "2025-12-10");
    let folder = happened(&[TO_THREE[0], ANSWERED, reminded, &once_more]);
    assert_eq!(answers(&folder, "2025-12-13"), []);
}

#[test]
fn word_that_an_answer_is_to_come_is_no_answer() {
    let reply = |text: &str, key: &str| ANSWERED.replace("Đã khơi thông miệng cống.", text) + key;
    let holding = "Đang xem xét, sẽ trả lời sau.";
    for (event, is_answer, found) in [
        (reply(holding, ""), false, true),
        (reply("Phòng đang khảo sát hiện trạng.", ""), false, true),
        (reply(holding, "\ninterim = true"), false, false),
        (reply(holding, "\ninterim = false"), true, false),
        (reply("Đã khơi thông.", "\ninterim = true"), false, false),
        (reply("Đã khơi thông.", ""), true, false),
    ] {
        let folder = happened(&[TO_THREE[0], &event]);
        assert_eq!(
            answers(&folder, "2025-11-15").is_empty(),
            is_answer,
            "{event}"
        );
        let told = doithoai(folder.path(), &["check"]).stderr;
        assert_eq!(told.contains("[D426]"), found, "{event}\n{told}");
        let row = in_report(&folder, "2025-12-15");
        let state = if is_answer {
            "Đã trả lời"
        } else {
            "Đang giải quyết, quá hạn 35 ngày"
        };
        assert!(row.contains(state), "{row}");
    }
}

/// A letter to whoever asked is an answer by itself.
#[test]
fn who_was_told_was_answered() {
    let told = "date = 2025-11-05\nkind = \"notified\"\nsigner = \"chanh-van-phong\"\n\
                text = \"Cống thuộc dự án đã phê duyệt, thi công trong năm 2026.\"";
    let folder = happened(&[told]);
    let row = in_report(&folder, "2025-12-15");
    assert!(row.contains("Đã trả lời"), "{row}");
    check_report(&folder, "2025/bao-cao-nam.pdf", 2025, "2025-12-15");
    assert!(index(&folder, "2025-12-15").contains("data-state=\"Đã trả lời\""));
    assert!(of_kind(&folder, "acknowledge", "2025-12-15").is_empty());
}

/// The same, while the conclusion has not been made public.
fn unpublished(events: &[&str]) -> Folder {
    let folder = happened(events);
    let session = "records/2025/sessions/2025-10-lang-mung.toml";
    let record = folder.read(session);
    let (before, publication) = record.split_once("[[publication]]").expect("made public");
    let rest = publication.split_once("\n[").map_or("", |(_, rest)| rest);
    let rest = if rest.is_empty() {
        String::new()
    } else {
        format!("[{rest}")
    };
    folder.write(session, format!("{before}{rest}"));
    folder
}

/// The conclusion that lists an item tells whoever asked to whom it was given.
#[test]
fn who_reads_the_conclusion_knows_that_it_came_in() {
    let folder = happened(&[TO_THREE[0]]);
    assert!(of_kind(&folder, "acknowledge", "2025-11-01").is_empty());
    assert!(!of_kind(&folder, "acknowledge", "2025-10-20").is_empty());
}

/// Ten working days behind 17/10/2025: 31/10.
#[test]
fn whoever_asked_is_told_that_it_came_in() {
    let given = unpublished(&[TO_THREE[0]]);
    let on = |folder: &Folder, day| {
        let found = of_kind(folder, "acknowledge", day);
        found.first().and_then(|it| it["days"].as_i64())
    };
    assert_eq!(on(&given, "2025-10-31"), Some(0));
    assert_eq!(on(&given, "2025-11-01"), Some(-1));
    let told = "date = 2025-11-03\nkind = \"acknowledged\"";
    let folder = unpublished(&[TO_THREE[0], told]);
    assert_eq!(on(&folder, "2025-11-02"), Some(-2));
    assert_eq!(on(&folder, "2025-11-03"), None);
    // That is no answer.
    assert_eq!(
        answers(&folder, "2025-11-11"),
        named(&[("Phòng Kinh tế", -1)])
    );
    let row = in_report(&folder, "2025-12-15");
    assert!(row.contains("Đang giải quyết"), "{row}");
}

/// Praise asks nobody for anything, a comment only whom it was given to.
#[test]
fn praise_has_no_duty() {
    for (kind, events, apart) in [
        ("praise", &[][..], true),
        ("praise", &TO_THREE[..1], true),
        ("comment", &[], true),
        ("comment", &TO_THREE[..1], false),
    ] {
        let folder = happened(events);
        let record = folder.read(FILE);
        let (before, item) = record.split_once("code = \"2025-29\"").expect("the item");
        let item = item.replacen("kind = \"request\"", &format!("kind = \"{kind}\""), 1);
        folder.write(FILE, format!("{before}code = \"2025-29\"{item}"));
        assert_eq!(answers(&folder, "2025-12-15").is_empty(), apart);
        for none in ["acknowledge", "give", "close", "reply"] {
            let tasks = of_kind(&folder, none, "2025-12-15");
            assert!(tasks.is_empty() || !apart, "{kind}: {tasks:?}");
        }
        let told = doithoai(folder.path(), &["check", "--as-of", "2025-12-15"]).stderr;
        let of_item = told.contains("“2025-29”");
        assert_eq!(of_item, !apart, "{told}");
        let row = in_report(&folder, "2025-12-15");
        assert_eq!(row.contains("Đã ghi nhận"), apart, "{row}");
        check_report(&folder, "2025/bao-cao-nam.pdf", 2025, "2025-12-15");
    }
}

#[test]
fn what_was_returned_or_withdrawn_is_in_no_rate() {
    for ended in [
        "date = 2025-11-28\nkind = \"returned\"\ntext = \"Hướng dẫn gửi đơn vị thi công.\"",
        "date = 2025-11-28\nkind = \"withdrawn\"",
    ] {
        let folder = happened(&[TO_THREE[0], ended]);
        check_report_on(&folder, "2025-12-15");
        let page = folder
            .printed("2025/bao-cao-nam.pdf")
            .replace('\u{a0}', " ");
        // One more than in the example, and one item less to settle.
        assert!(page.contains("Tổng số 34 nội dung, trong đó"), "{page}");
        let figure = |word: &str| -> u32 {
            let (_, rest) = page.split_once(word).expect(word);
            rest[..2].parse().expect("a number")
        };
        assert!(figure("Đã trả lời: ") >= figure("Đã giải quyết: "));
    }
}

/// Finished for a cause that nobody can mend, 18 days after its deadline.
#[test]
fn figures_of_what_was_late_agree_with_the_rows() {
    let ended = "date = 2025-11-28\nkind = \"resolved\"\noutcome = \"objective-cause\"\n\
                 text = \"Chưa bố trí được vốn.\"";
    let folder = happened(&[TO_THREE[0], ended]);
    let row = in_report(&folder, "2025-12-15");
    assert!(row.contains("chậm 18 ngày"), "{row}");
    check_report(&folder, "2025/bao-cao-nam.pdf", 2025, "2025-12-15");
}

/// What the list of earlier years says to be late is counted above it.
#[test]
fn what_was_carried_over_and_late_is_counted() {
    let folder = Folder::whole_example();
    folder.build_only("annual-report");
    let page = folder
        .printed("2025/bao-cao-nam.pdf")
        .replace('\u{a0}', " ");
    let (_, carried) = page.split_once("chuyển sang").expect("the list");
    let (carried, _) = carried.split_once("III. HẠN CHẾ").expect("its end");
    let late = carried.matches("chậm ").count() + carried.matches("quá hạn ").count();
    assert!(
        carried.contains(&format!("quá thời hạn {late:02}.")),
        "{carried}"
    );
    assert_eq!(late, 2);
}

/// A letter of the day lists the deadlines of the body that it goes to, not another's.
#[test]
fn a_reminder_names_the_deadlines_of_its_body() {
    let reminded = "date = 2025-12-03\nkind = \"reminded\"\nbody = \"cong-an\"\ndeadline = 2025-12-12\n\
                    signer = \"chanh-van-phong\"";
    let events: Vec<&str> = TO_THREE.into_iter().chain([reminded]).collect();
    let folder = happened(&events);
    folder.build_only("reminder");
    let page = folder.printed("2025/don-doc/2025-12-03-cong-an.pdf");
    assert!(page.contains("20/11/2025 13 12/12/2025"), "{page}");
    assert!(
        !page.contains("10/11/2025") && !page.contains("20/12/2025"),
        "{page}"
    );
}
