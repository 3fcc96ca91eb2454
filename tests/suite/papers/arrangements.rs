//! When and where a session takes place, paper by paper: each says what was known on its day.

use serde_json::Value;

use crate::support::cli::doithoai;
use crate::support::folder::Folder;

const SESSION: &str = "records/2026/sessions/2026-05-nuoc-tang.toml";
const OUTPUT: &str = "2026/2026-05-nuoc-tang";

/// A session of 15 May 2026, announced and invited to on the days given.
fn planned(announced: &str, invited: &str, changes: &str) -> Folder {
    let folder = Folder::whole_example();
    let record = format!(
        r#"kind = "regular"
ordinal = 1
month = 5
date = 2026-05-15
start = 07:30:00
villages = ["nuoc-tang"]
venue = "Nhà văn hóa thôn Nước Tang"
landmark = "gần cầu Nước Tang"

[[invitee]]
name = "Nhân dân thôn Nước Tang"

[[agenda]]
time = 07:30:00
content = "Ổn định tổ chức"
who = "Văn phòng Đảng ủy"

{changes}

[announcement]
number = 31
date = {announced}
signer = "bi-thu"
contents = ["Nghe Nhân dân phản ánh, kiến nghị."]
contact = "Văn phòng Đảng ủy"

[invitation]
number = 12
date = {invited}
signer = "bi-thu"
"#
    );
    folder.write(SESSION, record);
    folder
}

const POSTPONED: &str = "[[change]]\nkind = \"postponed\"\ndate = 2026-05-12\n\
    reason = \"mưa lớn kéo dài\"\nnew-date = 2026-05-29\n";

fn paper(folder: &Folder, name: &str) -> String {
    folder.printed(&format!("{OUTPUT}/{name}.pdf"))
}

fn status_of(folder: &Folder, day: &str) -> Value {
    let said = doithoai(
        folder.path(),
        &["status", "--as-of", day, "--message-format", "json"],
    );
    serde_json::from_str(&said.stdout).expect("JSON")
}

/// The tasks of the session on the board of a day: what, and until when.
fn board(folder: &Folder, day: &str) -> Vec<(String, String)> {
    let board = status_of(folder, day);
    let tasks = board["offices"][0]["tasks"]
        .as_array()
        .expect("tasks")
        .clone();
    let own = tasks
        .into_iter()
        .filter(|it| it["session"] == "2026-05-nuoc-tang");
    let told = |it: Value, key: &str| it[key].as_str().unwrap_or_default().to_owned();
    own.map(|it| (told(it.clone(), "matter"), told(it, "due")))
        .collect()
}

#[test]
fn a_paper_before_a_change_keeps_the_old_day_and_one_after_it_prints_the_new_one() {
    let folder = planned("2026-05-07", "2026-05-13", POSTPONED);
    folder.build_only(OUTPUT);
    let announcement = paper(&folder, "thong-bao");
    assert!(announcement.contains("15/5/2026"), "{announcement}");
    assert!(!announcement.contains("29/5/2026"), "{announcement}");
    for name in ["giay-moi", "chuong-trinh"] {
        let page = paper(&folder, name);
        assert!(page.contains("29/5/2026"), "{page}");
        assert!(!page.contains("15/5/2026"), "{page}");
    }
    assert!(board(&folder, "2026-05-11").contains(&("hold".into(), "2026-05-15".into())));
    assert!(board(&folder, "2026-05-12").contains(&("hold".into(), "2026-05-29".into())));
}

/// On the very day of the decision the new day holds.
#[test]
fn a_paper_of_the_day_of_the_change_knows_of_it() {
    let folder = planned("2026-05-12", "2026-05-12", POSTPONED);
    folder.build_only(OUTPUT);
    assert!(paper(&folder, "thong-bao").contains("29/5/2026"));
}

#[test]
fn hours_place_and_form_change_alike() {
    let moved = "[[change]]\nkind = \"moved\"\ndate = 2026-05-12\nreason = \"nhà văn hóa đang sửa\"\n\
        new-start = 13:30:00\nnew-venue = \"Hội trường UBND xã\"\n";
    let folder = planned("2026-05-07", "2026-05-13", moved);
    folder.build_only(OUTPUT);
    let before = paper(&folder, "thong-bao");
    assert!(
        before.contains("07 giờ 30") && before.contains("gần cầu Nước Tang"),
        "{before}"
    );
    let after = paper(&folder, "giay-moi");
    assert!(
        after.contains("13 giờ 30") && after.contains("Hội trường UBND xã"),
        "{after}"
    );
    // How to find the old place is of no use at the new one.
    assert!(
        !after.contains("Nhà văn hóa") && !after.contains("gần cầu"),
        "{after}"
    );
}

/// It is put off, and no new day is known: nobody can be invited, until one is.
#[test]
fn without_a_new_day_nobody_is_invited() {
    let open = POSTPONED.replace("new-date = 2026-05-29\n", "");
    let folder = planned("2026-05-07", "2026-05-13", &open);
    let said = doithoai(folder.path(), &["check"]).stderr;
    assert!(said.contains("[D437]"), "{said}");
    let set = "[[change]]\nkind = \"moved\"\ndate = 2026-05-18\nreason = \"trời đã tạnh\"\n\
        new-date = 2026-06-05\n";
    let folder = planned("2026-05-07", "2026-05-20", &format!("{open}\n{set}"));
    folder.build_only(OUTPUT);
    assert!(paper(&folder, "giay-moi").contains("05/6/2026"));
    let tasks = board(&folder, "2026-05-13");
    let matters: Vec<_> = tasks.iter().map(|(matter, _)| matter.as_str()).collect();
    assert_eq!(matters, ["change-notice", "reschedule"]);
}

/// What went out before it was cancelled stays; nothing more is made.
#[test]
fn a_cancelled_session_makes_no_further_papers() {
    let cancelled = "[[change]]\nkind = \"cancelled\"\ndate = 2026-05-12\nreason = \"mưa lớn\"\n";
    let folder = planned("2026-05-07", "2026-05-13", cancelled);
    let said = doithoai(folder.path(), &["check"]).stderr;
    assert!(
        said.contains("[D439]") && said.contains("13/05/2026"),
        "{said}"
    );
    folder.replace(SESSION, "number = 12\ndate = 2026-05-13\n", "");
    folder.build_only(OUTPUT);
    let papers = folder.files();
    let own: Vec<_> = papers.iter().filter(|it| it.contains(OUTPUT)).collect();
    assert_eq!(own.len(), 1, "{own:?}");
    assert!(own[0].ends_with("thong-bao.pdf"));
    // Nothing is left but to tell those who would come.
    let told = [("change-notice".into(), "2026-05-14".into())];
    assert_eq!(board(&folder, "2026-05-14"), told);
}

/// The line `held = true` goes: nothing is taken away, and the reason is told.
#[test]
fn a_numbered_conclusion_does_not_vanish_with_one_line() {
    let folder = Folder::whole_example();
    let session = "2025/2025-04-nuoc-tang";
    folder.build_only(session);
    let before = folder.files();
    for gone in ["", "held = false\n"] {
        let record = "records/2025/sessions/2025-04-nuoc-tang.toml";
        let whole = folder.read(record);
        folder.replace(record, "held = true\n", gone);
        let said = doithoai(folder.path(), &["build"]);
        assert_eq!(said.code, 1);
        assert!(said.stderr.contains("[D437]"), "{}", said.stderr);
        assert!(
            before.iter().all(|it| folder.files().contains(it)),
            "{}",
            said.stderr
        );
        folder.write(record, whole);
    }
}

/// A report signed in July does not learn of a session that somebody decided on in August.
#[test]
fn a_report_knows_the_sessions_of_its_day() {
    let folder = Folder::whole_example();
    let report = folder.read("records/2025/reports/quy-3.toml");
    let report = report.replace("as-of = 2025-09-30", "as-of = 2025-06-30");
    let lines = report
        .lines()
        .filter(|it| !it.starts_with("number =") && !it.starts_with("date ="));
    let report: String = lines.map(|it| format!("{it}\n")).collect();
    folder.write(
        "records/2025/reports/quy-2.toml",
        report.replace("III", "II"),
    );
    folder.build_only("2025/bao-cao/quy-2.pdf");
    let page = folder.printed("2025/bao-cao/quy-2.pdf");
    // The one that the plan has for October is foreseen; those of August and November are not.
    assert!(
        page.contains("có 02 buổi đối thoại được ghi nhận"),
        "{page}"
    );
    assert!(page.contains("đã tổ chức 01 buổi"), "{page}");
    assert!(
        page.contains("02 Nhân dân thôn Làng Mùng 17/10/2025 dự kiến"),
        "{page}"
    );
}

/// Posting is due until it is recorded, and overdue from the day after its last.
#[test]
fn publishing_is_due_until_it_is_recorded() {
    let folder = Folder::whole_example();
    let record = "records/2025/sessions/2025-10-lang-mung.toml";
    let published = |day: &str| {
        let board = status_of(&folder, day);
        let tasks = board["offices"][0]["tasks"]
            .as_array()
            .expect("tasks")
            .clone();
        let own = |it: &&Value| it["session"] == "2025-10-lang-mung" && it["matter"] == "publish";
        tasks
            .iter()
            .find(own)
            .map(|it| it["days"].as_i64().expect("days"))
    };
    assert_eq!(published("2025-10-28"), None);
    let whole = folder.read(record);
    let (before, after) = whole.split_once("[[publication]]").expect("one");
    let (_, after) = after.split_once("\n\n").expect("what follows");
    folder.write(record, format!("{before}{after}"));
    assert_eq!(published("2025-10-27"), Some(0));
    assert_eq!(published("2025-10-28"), Some(-1));
    assert_eq!(published("2026-10-28"), Some(-366));
}

/// A session that was put off and has no day yet cannot have been held.
#[test]
fn what_was_held_has_a_day() {
    let open = POSTPONED.replace("new-date = 2026-05-29\n", "");
    let folder = planned("2026-05-07", "2026-05-07", &open);
    folder.replace(SESSION, "month = 5\n", "month = 5\nheld = true\n");
    let said = doithoai(folder.path(), &["check"]).stderr;
    assert!(
        said.contains("[D409]") && said.contains("`new-date`"),
        "{said}"
    );
}
