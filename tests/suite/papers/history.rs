//! What had happened by the day of a paper, and what had not.

use crate::support::cli::doithoai;
use crate::support::folder::Folder;

const SESSION: &str = "records/2025/sessions/2025-04-nuoc-tang.toml";
const OUTPUT: &str = "2025/2025-04-nuoc-tang";
const PETITION: &str = "records/2025/petitions/2025-04-nuoc-tang/02.toml";

/// Adds an event to the item of the second petition of the first session (2025-04).
fn happened(folder: &Folder, event: &str) {
    let record = folder.read(PETITION);
    folder.write(PETITION, format!("{record}\n[[item.event]]\n{event}"));
}

/// The state of an item in the annual report's annex.
fn state_in_report(folder: &Folder) -> String {
    folder.build_only("annual-report");
    let page = folder.printed("2025/bao-cao-nam.pdf");
    let (_, annex) = page.split_once("PHỤ LỤC").expect("an annex");
    let (_, row) = annex.split_once("2025-04").expect("a row");
    let (row, _) = row.split_once("2025-05").expect("the next row");
    row.to_owned()
}

/// Makes a draft of the conclusion, which then was not made public either.
fn unsign_the_conclusion(folder: &Folder) {
    folder.replace(SESSION, "number = 52\ndate = 2025-04-25\n", "");
    let record = folder.read(SESSION);
    let (before, published) = record.split_once("[[publication]]").expect("one");
    let (_, after) = published.rsplit_once("[[publication]]").expect("another");
    let (_, after) = after.split_once("\n\n").expect("what follows");
    folder.write(SESSION, format!("{before}{after}"));
}

/// A draft is there to be read before it is signed: it shows every assignment on record.
#[test]
fn a_draft_conclusion_gives_the_same_tasks_as_the_signed_one() {
    let folder = Folder::whole_example();
    folder.build_only("conclusion");
    let signed = folder.printed(&format!("{OUTPUT}/ket-luan.pdf"));
    unsign_the_conclusion(&folder);
    folder.build_only("conclusion");
    let draft = folder.printed(&format!("{OUTPUT}/ket-luan.pdf"));
    let tasks = |page: &str| page.matches("Giao: ").count();
    assert!(tasks(&signed) > 5);
    assert_eq!(tasks(&draft), tasks(&signed), "{draft}");
}

#[test]
fn as_of_chooses_the_names_of_a_draft() {
    let folder = Folder::whole_example();
    unsign_the_conclusion(&folder);
    folder.build(&["--only", OUTPUT, "--as-of", "2025-08-04"]);
    let page = folder.printed(&format!("{OUTPUT}/ket-luan.pdf"));
    assert!(page.starts_with("ĐẢNG BỘ TỈNH QUẢNG NGÃI"), "{page}");
}

/// What is assigned next year stands in no letter of this one.
#[test]
fn a_letter_lists_what_was_given_by_its_day() {
    let folder = Folder::whole_example();
    let file = "records/2025/petitions/2025-10-lang-mung/06.toml";
    let record = folder.read(file);
    let later = "date = 2026-02-23\nkind = \"assigned\"\nbody = \"kinh-te\"\ndeadline = 2026-03-20\n\
                 text = \"Làm việc của năm sau.\"\n";
    folder.write(file, format!("{record}\n[[item.event]]\n{later}"));
    folder.build_only("assignment");
    let page = folder.printed("2025/2025-10-lang-mung/phieu-chuyen/kinh-te.pdf");
    assert!(!page.contains("năm sau"), "{page}");
}

#[test]
fn letters_cite_the_conclusion_by_its_own_kind() {
    let folder = Folder::whole_example();
    folder.replace(
        "records/office.toml",
        "conclusion = \"conclusion\"",
        "conclusion = \"notice\"",
    );
    folder.build_only(OUTPUT);
    let page = folder.printed(&format!("{OUTPUT}/phieu-chuyen/ubnd.pdf"));
    assert!(
        page.contains("Căn cứ Thông báo kết luận số 52-TB/ĐU"),
        "{page}"
    );
    let list = doithoai(folder.path(), &["list"]).stdout;
    assert!(!list.contains("Kết luận Kết luận"), "{list}");
}

/// Resolved on 18/7: a paper that comes in afterwards does not open it again.
#[test]
fn papers_that_come_late_do_not_open_what_has_ended() {
    let folder = Folder::whole_example();
    assert!(state_in_report(&folder).contains("Đã giải quyết xong"));
    happened(
        &folder,
        "date = 2025-07-21\nkind = \"replied\"\nissuer = \"UBND xã\"\ntext = \"Đã xong.\"\n",
    );
    let row = state_in_report(&folder);
    assert!(row.contains("Đã giải quyết xong"), "{row}");
}

/// The deadline that was met before an item was opened again binds nobody.
#[test]
fn who_opens_an_item_again_sets_a_new_deadline() {
    let folder = Folder::whole_example();
    happened(
        &folder,
        "date = 2025-09-15\nkind = \"reopened\"\ntext = \"Nước lại đục.\"\n",
    );
    let row = state_in_report(&folder);
    assert!(row.contains("Mở lại") && !row.contains("quá hạn"), "{row}");
    happened(
        &folder,
        "date = 2025-09-16\nkind = \"assigned\"\nbody = \"kinh-te\"\ndeadline = 2025-10-15\n",
    );
    let row = state_in_report(&folder);
    // As of 15/12/2025.
    assert!(row.contains("quá hạn 61 ngày"), "{row}");
    happened(
        &folder,
        "date = 2025-10-13\nkind = \"replied\"\nissuer = \"Phòng Kinh tế\"\ntext = \"Sẽ sửa.\"\n",
    );
    // The body has answered in time; the item is open all the same.
    let row = state_in_report(&folder);
    assert!(
        row.contains("Đã trả lời") && !row.contains("quá hạn"),
        "{row}"
    );
}

/// An item of one year is chased in the next, whether or not the next has petitions.
#[test]
fn a_reminder_may_fall_into_a_year_without_petitions() {
    let folder = Folder::whole_example();
    happened(
        &folder,
        "date = 2026-03-02\nkind = \"reopened\"\ntext = \"Nước lại đục.\"\n\n[[item.event]]\n\
         date = 2026-03-03\nkind = \"reminded\"\nbody = \"kinh-te\"\nsigner = \"bi-thu\"\npaper-number = 530\n",
    );
    folder.build_only("reminder");
    let page = folder.printed("2026/don-doc/2026-03-03-kinh-te.pdf");
    assert!(page.contains("2025-04"), "{page}");
}

/// "So với năm trước" means the year before the report's, whenever it is written.
#[test]
fn last_year_ends_with_last_year() {
    let folder = Folder::whole_example();
    folder.build_only("annual-report");
    let figure = |folder: &Folder| {
        let page = folder.printed("2025/bao-cao-nam.pdf");
        let (_, rest) = page.split_once("So với năm trước").expect("a comparison");
        rest.chars().take(80).collect::<String>()
    };
    let december = figure(&folder);
    let report = "records/2025/reports/nam.toml";
    folder.replace(report, "as-of = 2025-12-15", "as-of = 2026-01-09");
    folder.replace(report, "date = 2025-12-19", "date = 2026-01-12");
    folder.build_only("annual-report");
    assert_eq!(figure(&folder), december);
}

/// The day of a secret item's last event is a secret too, and so is whether it is late.
#[test]
fn neither_dates_nor_counts_tell_of_secrets() {
    let folder = Folder::whole_example();
    folder.build_only("ledger");
    let day = |folder: &Folder| {
        let page = folder.printed("2025/so-theo-doi.pdf");
        let (head, _) = page.split_once("SỔ THEO DÕI").expect("a title");
        head.to_owned()
    };
    let before = day(&folder);
    let file = "records/2025/petitions/2025-04-nuoc-tang/09.toml";
    let record = folder.read(file);
    let last = record.rfind("date = 2025-").expect("a date");
    let moved = format!(
        "{}date = 2025-12-31{}",
        &record[..last],
        &record[last + 17..]
    );
    folder.write(file, moved);
    folder.build_only("ledger");
    assert_eq!(day(&folder), before);
    // An item left over from 2024 becomes secret.
    let file = "records/2024/petitions/2024-10-lang-mung/02.toml";
    folder.replace(
        file,
        "code = \"2024-03\"",
        "code = \"2024-03\"\nconfidential = true",
    );
    let repeated = "records/2025/petitions/2025-10-lang-mung/03.toml";
    folder.replace(repeated, "repeats = [\"2024-03\"]", "");
    folder.build(&[]);
    let review = folder.printed(&format!("{OUTPUT}/ra-soat.pdf"));
    assert!(
        review.contains("còn 03 nội dung")
            && review.contains("(kể cả 01 nội dung được xử lý riêng), trong đó 02 nội dung quá"),
        "{review}"
    );
    let report = folder.printed("2025/bao-cao-nam.pdf");
    assert!(
        report.contains("Có 02 nội dung, không kể 01 nội dung được xử lý riêng"),
        "{report}"
    );
}
