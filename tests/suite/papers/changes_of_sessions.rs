//! A session that is put off, called off or moved: the notices of it, and what is sent once more.

use crate::support::cli::doithoai;
use crate::support::folder::Folder;

const SESSION: &str = "2025/2025-11-thanh-nien";
const RECORD: &str = "records/2025/sessions/2025-11-thanh-nien.toml";

/// The example's youth session with these changes in place of its own, and tables behind all.
fn changed(changes: &str, tables: &str) -> Folder {
    let folder = Folder::whole_example();
    let record = folder.read(RECORD);
    let (before, rest) = record.split_once("[[change]]").expect("a change");
    let (_, behind) = rest.split_once("[announcement]").expect("an announcement");
    let record = format!("{before}{changes}\n[announcement]{behind}\n{tables}");
    folder.write(RECORD, record);
    folder
}

/// What the nth notice says.
fn notice(folder: &Folder, nth: u32) -> String {
    folder.build_only("change-notice");
    folder.printed(&format!("{SESSION}/thay-doi/{nth}.pdf"))
}

#[track_caller]
fn says(printed: &str, all: &[&str], none: &[&str]) {
    for words in all {
        assert!(printed.contains(words), "{words}\n--\n{printed}");
    }
    for words in none {
        assert!(!printed.contains(words), "{words}\n--\n{printed}");
    }
}

const CHANGE: &str = "[[change]]\ndate = 2025-11-19\nreason = \"mưa lớn kéo dài\"\n\
                      number = 156\nsigner = \"bi-thu\"\n";
const CITED: &str = "Ngày 12/11/2025, Ban Thường vụ Đảng ủy ban hành Thông báo số 154-TB/ĐU \
                     về việc Bí thư Đảng ủy đối thoại trực tiếp với Đoàn viên, thanh niên trên địa bàn xã. \
                     Theo đó, buổi đối thoại được tổ chức lúc 08 giờ, sáng ngày 21/11/2025 (thứ Sáu), \
                     tại Hội trường UBND xã (tầng 2, trụ sở UBND xã Sơn Bao).";
const KEPT: &str = "người đã gửi không phải gửi lại";

#[test]
fn a_session_that_is_put_off_to_another_day() {
    let folder = changed(
        &format!("{CHANGE}kind = \"postponed\"\nnew-date = 2025-12-12\n"),
        "",
    );
    let printed = notice(&folder, 1);
    says(
        &printed,
        &[
            "Số 156-TB/ĐU",
            "ngày 19 tháng 11 năm 2025",
            "về việc hoãn buổi đối thoại trực tiếp của Bí thư Đảng ủy với Đoàn viên, thanh niên",
            CITED,
            "Do mưa lớn kéo dài, Ban Thường vụ Đảng ủy thông báo hoãn buổi đối thoại nêu trên, \
             dời sang tổ chức như sau:",
            "- Thời gian: 08 giờ, sáng ngày 12/12/2025 (thứ Sáu).",
            "- Địa điểm: Hội trường UBND xã (tầng 2, trụ sở UBND xã Sơn Bao).",
            KEPT,
            "biết, tham dự đông đủ./.",
            "- Mặt trận và các TCCT-XH xã,",
            "Nguyễn Văn Biện",
        ],
        &["Hình thức:"],
    );
}

#[test]
fn a_session_that_is_put_off_without_a_day() {
    let folder = changed(&format!("{CHANGE}kind = \"postponed\"\n"), "");
    let printed = notice(&folder, 1);
    says(
        &printed,
        &[
            CITED,
            "thông báo hoãn buổi đối thoại nêu trên; thời gian tổ chức sẽ thông báo sau.",
            KEPT,
        ],
        &["Thời gian:", "tháng 11/2025", "tham dự"],
    );
}

#[test]
fn a_session_that_is_moved() {
    let moved = "kind = \"moved\"\nnew-start = 14:00:00\nnew-venue = \"Nhà văn hóa thôn Nước Tang\"\n\
                 new-form = \"both\"\n";
    let folder = changed(&format!("{CHANGE}{moved}"), "");
    let printed = notice(&folder, 1);
    says(
        &printed,
        &[
            "về việc thay đổi thời gian, địa điểm, hình thức buổi đối thoại trực tiếp",
            CITED,
            "- Thời gian: 14 giờ, chiều ngày 21/11/2025 (thứ Sáu).",
            "- Địa điểm: Nhà văn hóa thôn Nước Tang, kết hợp trực tuyến.",
            "- Hình thức: Trực tiếp kết hợp trực tuyến.",
            KEPT,
        ],
        &["hoãn"],
    );
    let folder = changed(
        &format!("{CHANGE}kind = \"moved\"\nnew-start = 14:00:00\n"),
        "",
    );
    let printed = notice(&folder, 1);
    says(
        &printed,
        &["thông báo thay đổi thời gian buổi đối thoại nêu trên. Buổi đối thoại được tổ chức"],
        &["thay đổi thời gian, địa điểm"],
    );
}

#[test]
fn a_session_that_is_cancelled_or_handed_over() {
    let folder = changed(&format!("{CHANGE}kind = \"cancelled\"\n"), "");
    let printed = notice(&folder, 1);
    says(
        &printed,
        &[
            "về việc hủy buổi đối thoại trực tiếp của Bí thư Đảng ủy",
            CITED,
            "thông báo hủy, không tổ chức buổi đối thoại nêu trên.",
            "được xem xét, giải quyết, trả lời theo quy định",
        ],
        &["Thời gian:", "tham dự", KEPT],
    );
    let over = "kind = \"handed-over\"\nsuccessor = \"Đảng ủy xã Sơn Hà\"\n";
    let folder = changed(&format!("{CHANGE}{over}"), "");
    let printed = notice(&folder, 1);
    says(
        &printed,
        &[
            "về việc chuyển đơn vị kế thừa tổ chức buổi đối thoại trực tiếp",
            "chuyển buổi đối thoại nêu trên cho Đảng ủy xã Sơn Hà tổ chức; \
             thời gian, địa điểm do Đảng ủy xã Sơn Hà thông báo.",
        ],
        &["Thời gian:", "tham dự", KEPT],
    );
}

/// What was to be until then comes from the change before, not from the announcement.
#[test]
fn a_later_notice_tells_of_the_earlier_ones() {
    let folder = Folder::whole_example();
    let cancelled = "Thông báo số 154-TB/ĐU về việc Bí thư Đảng ủy đối thoại trực tiếp với Đoàn viên, \
                     thanh niên trên địa bàn xã; ngày 19/11/2025, ban hành Thông báo số 156-TB/ĐU về việc \
                     hoãn buổi đối thoại này. Theo đó, buổi đối thoại được tổ chức lúc 08 giờ, sáng ngày \
                     12/12/2025 (thứ Sáu)";
    says(
        &notice(&folder, 2),
        &["Số 161-TB/ĐU", cancelled],
        &["21/11/2025"],
    );
    // One that somebody else made a paper of.
    folder.replace(
        RECORD,
        "number = 156\nsigner = \"bi-thu\"",
        "reference = \"Thông báo số 90-TB/HU, ngày 18/11/2025\"",
    );
    says(
        &notice(&folder, 1),
        &["buổi đối thoại này được hoãn theo Thông báo số 90-TB/HU, ngày 18/11/2025. Theo đó"],
        &[],
    );
}

#[test]
fn a_session_that_was_not_announced_is_told_by_its_day_and_place() {
    let folder = changed(&format!("{CHANGE}kind = \"cancelled\"\n"), "");
    folder.replace(RECORD, "number = 154\ndate = 2025-11-12\n", "");
    says(
        &notice(&folder, 1),
        &[
            "Theo dự kiến, Bí thư Đảng ủy đối thoại trực tiếp với Đoàn viên, thanh niên trên địa \
           bàn xã lúc 08 giờ, sáng ngày 21/11/2025 (thứ Sáu), tại Hội trường UBND xã",
        ],
        &["154-TB"],
    );
}

#[test]
fn a_notice_without_a_number_is_a_draft() {
    let folder = changed(&format!("{CHANGE}kind = \"cancelled\"\n"), "");
    folder.replace(RECORD, "number = 156\n", "");
    says(&notice(&folder, 1), &["-TB/ĐU", CITED], &["156"]);
    let listed = doithoai(folder.path(), &["list", "--only", "change-notice"]);
    says(
        &listed.stdout,
        &["Thông báo về việc hủy buổi đối thoại trực tiếp"],
        &[],
    );
}

/// The records of a session in the time of the later guideline.
#[test]
fn a_notice_follows_the_guideline_of_its_day() {
    let folder = Folder::whole_example();
    folder.write(
        "records/2026/sessions/2026-06-nuoc-tang.toml",
        "kind = \"extraordinary\"\nordinal = 1\ndate = 2026-06-19\nstart = 07:30:00\n\
         villages = [\"nuoc-tang\"]\nvenue = \"Nhà văn hóa thôn Nước Tang\"\n\n\
         [[change]]\nkind = \"postponed\"\ndate = 2026-06-10\nnew-date = 2026-06-26\n\
         reason = \"mưa lớn kéo dài\"\nsigner = \"bi-thu\"\n",
    );
    folder.build_only("change-notice");
    let printed = folder.printed("2026/2026-06-nuoc-tang/thay-doi/1.pdf");
    says(
        &printed,
        &[
            "buổi đối thoại trực tiếp của Bí thư Đảng ủy với Nhân dân thôn Nước Tang",
            "- Thời gian: 07 giờ 30 phút, sáng ngày 26/6/2026 (thứ Sáu).",
            "Đề nghị chi bộ, trưởng thôn, Ban công tác Mặt trận các thôn thông báo rộng rãi \
             để toàn thể Nhân dân biết, tham dự đông đủ",
            // Hướng dẫn 05: a semicolon.
            "- HĐND, UBND xã;",
        ],
        &["- HĐND, UBND xã,"],
    );
}

const AGAIN: &str = "[[announcement-again]]\nnumber = 157\ndate = 2025-11-26\nsigner = \"bi-thu\"\n\
                     contents = [\"Nghe thanh niên kiến nghị, hiến kế.\"]\ncontact = \"Văn phòng Đảng ủy\"\n\n\
                     [[invitation-again]]\nsigner = \"bi-thu\"\nnumber = 270\ndate = 2025-11-26\n";

#[test]
fn what_is_sent_once_more_prints_the_arrangement_of_its_day() {
    let folder = changed(
        &format!("{CHANGE}kind = \"postponed\"\nnew-date = 2025-12-12\n"),
        AGAIN,
    );
    folder.replace(
        RECORD,
        "[invitation]\n",
        "[invitation]\nnumber = 262\ndate = 2025-11-12\n",
    );
    let checked = doithoai(folder.path(), &["check"]);
    assert!(
        checked.stderr.contains("hồ sơ không có lỗi"),
        "{}",
        checked.stderr
    );
    folder.build_only(SESSION);
    let [old, new] = ["ngày 21/11/2025 (thứ Sáu)", "ngày 12/12/2025 (thứ Sáu)"];
    for (file, has, has_not) in [
        ("thong-bao", old, new),
        ("thong-bao_2", new, old),
        ("giay-moi", old, new),
        ("giay-moi_2", new, old),
        ("giay-moi/01-dinh-van-rit", old, new),
        ("giay-moi_2/01-dinh-van-rit", new, old),
        ("chuong-trinh", old, new),
        ("chuong-trinh_2", new, old),
    ] {
        let printed = folder.printed(&format!("{SESSION}/{file}.pdf"));
        says(&printed, &[has], &[has_not]);
    }
    says(
        &folder.printed(&format!("{SESSION}/thong-bao_2.pdf")),
        &["Số 157-TB/ĐU"],
        &[],
    );
    says(
        &folder.printed(&format!("{SESSION}/giay-moi_2.pdf")),
        &["Số 270-GM/ĐU"],
        &[],
    );
    // The pack has the letters of both rounds one by one, not the files of all letters.
    let pack = doithoai(folder.path(), &["pack", "2025-11-thanh-nien"]);
    assert_eq!(pack.code, 0, "{}", pack.stderr);
}

#[test]
fn a_second_invitation_may_go_to_others() {
    let own = format!("{AGAIN}[[invitation-again.invitee]]\nbody = \"dien-luc\"\n");
    let folder = changed(
        &format!("{CHANGE}kind = \"postponed\"\nnew-date = 2025-12-12\n"),
        &own,
    );
    folder.build_only(SESSION);
    let files = folder.files();
    let of = |round: &str| {
        let folder = format!("output/{SESSION}/{round}/");
        files.iter().filter(|it| it.starts_with(&folder)).count()
    };
    assert_eq!([of("giay-moi"), of("giay-moi_2")], [5, 1]);
}

/// Put off to the afternoon: the first programme stays as it was sent, the second one has the new
/// hours.
#[test]
fn a_second_invitation_may_have_a_programme_of_its_own() {
    let change =
        format!("{CHANGE}kind = \"postponed\"\nnew-date = 2025-12-12\nnew-start = 13:30:00\n");
    let line = |time: &str, content: &str| {
        format!(
            "[[invitation-again.agenda]]\ntime = {time}\ncontent = \"{content}\"\nwho = \"Văn phòng\"\n"
        )
    };
    let own = line("13:00:00", "Đón tiếp đại biểu") + &line("13:30:00", "Khai mạc buổi chiều");
    let folder = changed(&change, &format!("{AGAIN}{own}"));
    let first = "[invitation]\n";
    folder.replace(
        RECORD,
        first,
        &format!("{first}number = 262\ndate = 2025-11-12\n"),
    );
    let checked = doithoai(folder.path(), &["check"]).stderr;
    assert!(checked.contains("hồ sơ không có lỗi"), "{checked}");
    folder.build_only(SESSION);
    let old = folder.printed(&format!("{SESSION}/chuong-trinh.pdf"));
    says(&old, &["08 giờ", "08:15"], &["13:30", "buổi chiều"]);
    let new = folder.printed(&format!("{SESSION}/chuong-trinh_2.pdf"));
    says(
        &new,
        &["13 giờ 30 phút", "13:00", "13:30", "buổi chiều"],
        &["08:15"],
    );
    // Its hours run on like those of the first one, and know the start.
    folder.replace(RECORD, "time = 13:00:00", "time = 13:40:00");
    let checked = doithoai(folder.path(), &["check"]).stderr;
    assert!(checked.contains("[D511]"), "{checked}");
    folder.replace(RECORD, "new-start = 13:30:00", "new-start = 14:00:00");
    let checked = doithoai(folder.path(), &["check"]).stderr;
    assert!(checked.contains("[D544]"), "{checked}");
}

#[test]
fn numbers_of_notices_and_repeated_papers_run_in_their_registers() {
    let folder = changed(
        &format!("{CHANGE}kind = \"postponed\"\nnew-date = 2025-12-12\n"),
        AGAIN,
    );
    folder.replace(RECORD, "number = 157", "number = 156");
    let checked = doithoai(folder.path(), &["check"]);
    assert!(checked.stderr.contains("[D506]"), "{}", checked.stderr);
}
