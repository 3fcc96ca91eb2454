//! Sizes and shapes that a real year may take, and the totals of real reports.

use std::fs;

use crate::support::cli::doithoai;
use crate::support::folder::Folder;
use crate::support::pdf::Pdf;

const SESSION: &str = "records/2025/sessions/2025-04-nuoc-tang.toml";

fn session(extra: &str) -> String {
    format!(
        "kind = \"regular\"\nordinal = 1\ndate = 2025-04-18\nstart = 07:30:00\nend = 11:00:00\n\
         venue = \"Nhà văn hóa thôn Nước Tang\"\nchairs = [\"bien\"]\nsecretary = \"rit\"\nheld = true\n{extra}"
    )
}

const CONCLUSION: &str = "\n[minutes]\nopening = [\"Khai mạc.\"]\nsummary = [\"Kết luận.\"]\n\n\
    [conclusion]\nsigner = \"bi-thu\"\nnumber = 9\ndate = 2025-04-25\n\
    assessment = [\"Tốt.\"]\nrecipients = [\"Lưu Văn phòng Đảng ủy\"]\n";

fn item(code: usize, content: &str, answer: &str) -> String {
    format!(
        "[[item]]\ncode = \"2025-{code}\"\ncontent = \"{content}\"\nshort = \"Sửa đường\"\nkind = \"request\"\n\
         field = \"giao-thong\"\nauthority = \"commune\"\nlead = \"ubnd\"\n\n\
         [[item.event]]\ndate = 2025-04-18\nkind = \"answered\"\ntext = \"{answer}\"\n\n\
         [[item.event]]\ndate = 2025-04-25\nkind = \"assigned\"\n\n"
    )
}

fn petition(items: &str) -> String {
    format!("channel = \"session\"\nreceived = 2025-04-18\nvillages = [\"nuoc-tang\"]\n\n{items}")
}

#[track_caller]
fn build(folder: &Folder) -> Vec<String> {
    let output = doithoai(folder.path(), &[]);
    assert_eq!(output.code, 0, "{}", output.stderr);
    let files = folder.files().into_iter();
    files
        .filter_map(|file| file.strip_prefix("output/").map(str::to_owned))
        .collect()
}

fn pdf(folder: &Folder, name: &str) -> Pdf {
    Pdf::read(&fs::read(folder.join("output").join(name)).expect(name))
}

#[test]
fn two_hundred_and_forty_five_rows_break_sensibly() {
    let folder = Folder::example();
    folder.write(SESSION, session(CONCLUSION));
    for nth in 1..=49 {
        let items: String = (1..=5)
            .map(|at| item(nth * 10 + at, "Đề nghị sửa đường", "Ghi nhận."))
            .collect();
        folder.write(
            &format!("records/2025/petitions/2025-04-nuoc-tang/{nth:02}.toml"),
            petition(&items),
        );
    }
    build(&folder);
    let ledger = pdf(&folder, "2025/so-theo-doi.pdf");
    assert_eq!(ledger.text().matches("Sửa đường").count(), 245);
    for page in 1..=ledger.pages {
        assert!(
            ledger.lines(page).len() > 2,
            "page {page} holds a head alone"
        );
    }
}

#[test]
fn a_cell_may_be_longer_than_a_page() {
    let folder = Folder::example();
    folder.write(SESSION, session(CONCLUSION));
    let long = "Đã kiểm tra, xử lý và báo cáo theo quy định. ".repeat(80);
    let items = item(1, "Đề nghị sửa đường", long.trim());
    folder.write(
        "records/2025/petitions/2025-04-nuoc-tang/01.toml",
        petition(&items),
    );
    build(&folder);
    let text = pdf(&folder, "2025/so-theo-doi.pdf").text();
    assert_eq!(text.matches("kiểm").count(), 80, "nothing is cut");
}

#[test]
fn a_session_may_bring_no_petition_and_no_village() {
    let folder = Folder::example();
    folder.write(SESSION, session(CONCLUSION));
    let files = build(&folder);
    assert!(
        files.contains(&"2025/2025-04-nuoc-tang/ket-luan.pdf".to_owned()),
        "{files:?}"
    );
    let text = pdf(&folder, "2025/2025-04-nuoc-tang/ket-luan.pdf").text();
    assert!(
        text.contains("Không có nội dung kiến nghị phải giao giải quyết."),
        "{text}"
    );
    let minutes = pdf(&folder, "2025/2025-04-nuoc-tang/bien-ban.pdf").text();
    assert!(minutes.contains("Không có ý kiến phát biểu."), "{minutes}");
}

#[test]
fn an_empty_year_still_has_its_report() {
    let folder = Folder::example();
    folder.write(
        "records/2025/reports/nam.toml",
        "kind = \"annual\"\nsigner = \"bi-thu\"\nnumber = 7\ndate = 2025-12-19\nas-of = 2025-12-15\n\
         subject = \"kết quả đối thoại năm 2025\"\nrecipients = [\"Lưu Văn phòng Đảng ủy\"]\n\
         shortcomings = [\"Chưa tổ chức được.\"]\ncauses = [\"Mưa lũ.\"]\ndirections = [\"Tổ chức năm sau.\"]\n\
         proposals = [\"Không.\"]\n",
    );
    build(&folder);
    let text = pdf(&folder, "2025/bao-cao-nam.pdf").text();
    assert!(
        text.contains("Đã trả lời: 00."),
        "no rate of nothing: {text}"
    );
    assert!(!text.contains('%'), "{text}");
}

#[test]
fn a_hundred_invitees_get_a_hundred_letters() {
    let folder = Folder::example();
    let long =
        "Công ty trách nhiệm hữu hạn một thành viên Quản lý, khai thác công trình thủy lợi tỉnh";
    let invitees: String = (1..=100)
        .map(|nth| format!("\n[[invitee]]\nname = \"{long} {nth}\"\n"))
        .collect();
    let invitation = "\n[invitation]\nsigner = \"bi-thu\"\nnumber = 8\ndate = 2025-04-10\n";
    folder.write(SESSION, session(&format!("{invitation}{invitees}")));
    let files = build(&folder);
    let letters = files
        .iter()
        .filter(|file| file.contains("/giay-moi/"))
        .count();
    assert_eq!(letters, 100);
    assert!(pdf(&folder, "2025/2025-04-nuoc-tang/giay-moi.pdf").pages >= 100);
}

/// One item of a field, with the event that puts it in its group.
fn counted(code: usize, field: &str, event: &str) -> String {
    format!(
        "[[item]]\ncode = \"2025-{code}\"\ncontent = \"Nội dung\"\nshort = \"Nội dung\"\nkind = \"request\"\n\
         field = \"{field}\"\nauthority = \"commune\"\nlead = \"ubnd\"\n\n[[item.event]]\ndate = 2025-04-18\n{event}\n\n"
    )
}

const REPORT: &str = "kind = \"annual\"\nsigner = \"bi-thu\"\nnumber = 7\ndate = 2025-12-19\nas-of = 2025-12-15\n\
    subject = \"kết quả đối thoại năm 2025\"\nrecipients = [\"Lưu Văn phòng Đảng ủy\"]\n\
    shortcomings = [\"a\"]\ncauses = [\"b\"]\ndirections = [\"c\"]\nproposals = [\"d\"]\n";

/// The words of the annual report.
fn report(folder: &Folder) -> String {
    folder.write("records/2025/reports/nam.toml", REPORT);
    build(folder);
    folder.printed("2025/bao-cao-nam.pdf")
}

const DONE: &str = "kind = \"resolved\"\noutcome = \"done\"";
const GIVEN: &str = "kind = \"assigned\"\ndeadline = 2026-06-30";
const STUCK: &str = "kind = \"resolved\"\noutcome = \"objective-cause\"";

/// Tỉnh Bắc Kạn 2022: 139 items, 109 resolved, 16 in progress, 14 for objective causes not; 78 %.
/// Its eight fields stand under eight of the example's.
#[test]
fn the_totals_of_bac_kan_come_out_as_reported() {
    let folder = Folder::example();
    folder.write(SESSION, session(CONCLUSION));
    let fields = [
        ("chinh-sach", 13),
        ("giao-thong", 46),
        ("nong-nghiep", 12),
        ("dat-dai", 12),
        ("dien", 18),
        ("van-hoa", 7),
        ("thuy-loi", 7),
        ("an-ninh", 24),
    ];
    let mut code = 0;
    for (nth, (field, count)) in fields.into_iter().enumerate() {
        let items: String = (0..count)
            .map(|_| {
                code += 1;
                let event = match code {
                    ..=109 => DONE,
                    110..=125 => GIVEN,
                    _ => STUCK,
                };
                counted(code, field, event)
            })
            .collect();
        folder.write(
            &format!(
                "records/2025/petitions/2025-04-nuoc-tang/{:02}.toml",
                nth + 1
            ),
            petition(&items),
        );
    }
    let text = report(&folder);
    for part in [
        "Tổng số 139 nội dung",
        "Đã giải quyết: 109 (78,4 %); đang giải quyết: 16 (11,5 %); chưa giải quyết: 14 (10,1 %).",
        "Tổng số 139 109 16 14",
    ] {
        assert!(text.contains(part), "{part} is not in\n{text}");
    }
}

/// Xã Phổ Khánh, 24/9/2024: 05 speakers, 07 items, all answered at the session. Xã Châu Phong,
/// 05/11/2025: 11 turns on 39 matters.
#[test]
fn turns_and_items_are_two_figures() {
    for (turns, items, said) in [
        (5, 7, "05 lượt ý kiến với 07 nội dung"),
        (11, 39, "11 lượt ý kiến với 39 nội dung"),
    ] {
        let folder = Folder::example();
        folder.write(SESSION, session(CONCLUSION));
        let mut code = 0;
        for turn in 1..=turns {
            let own = items / turns + usize::from(turn <= items % turns);
            let list: String = (0..own)
                .map(|_| {
                    code += 1;
                    counted(
                        code,
                        "giao-thong",
                        "kind = \"answered\"\ntext = \"Đã trả lời.\"",
                    )
                })
                .collect();
            folder.write(
                &format!("records/2025/petitions/2025-04-nuoc-tang/{turn:02}.toml"),
                petition(&list),
            );
        }
        folder.write("records/2025/reports/nam.toml", REPORT);
        build(&folder);
        for file in [
            "2025/2025-04-nuoc-tang/ket-luan.pdf",
            "2025/bao-cao-nam.pdf",
        ] {
            let text = crate::support::fold(&pdf(&folder, file).text());
            assert!(text.contains(said), "{said} is not in\n{text}");
        }
        let text = crate::support::fold(&pdf(&folder, "2025/bao-cao-nam.pdf").text());
        assert!(
            text.contains(&format!("Đã trả lời: {items:02} (100 %)")),
            "{text}"
        );
    }
}

/// Phường Chiềng An, 2025: five items of three villages, one of them shared by two. It counts
/// once in the total, and once in each village.
#[test]
fn an_item_of_two_villages_counts_once_in_the_total() {
    let folder = Folder::example();
    folder.write(SESSION, session(CONCLUSION));
    let items: String = (1..=4)
        .map(|code| counted(code, "giao-thong", GIVEN))
        .collect();
    folder.write(
        "records/2025/petitions/2025-04-nuoc-tang/01.toml",
        petition(&items),
    );
    let shared = petition(&counted(5, "dat-dai", GIVEN))
        .replace("[\"nuoc-tang\"]", "[\"lang-mung\", \"nuoc-rin\"]");
    folder.write("records/2025/petitions/2025-04-nuoc-tang/02.toml", shared);
    let text = report(&folder);
    for part in [
        "Thôn Nước Tang 4 0 4 0 0 %",
        "Thôn Làng Mùng 1 0 1 0 0 %",
        "Thôn Nước Rin 1 0 1 0 0 %",
        "Tổng số 5 0 5 0 0 %",
        "nên cộng các thôn lớn hơn tổng số",
    ] {
        assert!(text.contains(part), "{part} is not in\n{text}");
    }
}

/// Sơn La 2017: 40 of 83 are 48 %, 43 are 52 %; Đà Nẵng: 45 of 115 are 39,1 %, 70 are 60,9 %.
/// Yến Dương 2023: 17 opinions, 17 answered at the session, none above its authority.
#[test]
fn shares_are_printed_as_real_reports_print_them() {
    for (resolved, open, decimals, said) in [
        (
            40,
            43,
            "none",
            "Đã giải quyết: 40 (48 %); đang giải quyết: 43 (52 %)",
        ),
        (
            45,
            70,
            "one",
            "Đã giải quyết: 45 (39,1 %); đang giải quyết: 70 (60,9 %)",
        ),
        (
            17,
            0,
            "one",
            "Đã giải quyết: 17 (100 %); đang giải quyết: 00 (0 %)",
        ),
        (
            1,
            2,
            "none",
            "Đã giải quyết: 01 (33 %); đang giải quyết: 02 (67 %)",
        ),
    ] {
        let folder = Folder::example();
        let setting = format!("rate-decimals = \"{decimals}\"");
        folder.replace("records/office.toml", "rate-decimals = \"one\"", &setting);
        folder.write(SESSION, session(CONCLUSION));
        let items: String = (0..resolved + open)
            .map(|code| {
                counted(
                    code,
                    "giao-thong",
                    if code < resolved { DONE } else { GIVEN },
                )
            })
            .collect();
        folder.write(
            "records/2025/petitions/2025-04-nuoc-tang/01.toml",
            petition(&items),
        );
        let text = report(&folder);
        assert!(text.contains(said), "{said} is not in\n{text}");
    }
}

/// Three thirds are 33,3 % each, which is not a hundred: the report says so.
#[test]
fn shares_that_do_not_add_up_are_explained() {
    let folder = Folder::example();
    folder.write(SESSION, session(CONCLUSION));
    let items: String = [DONE, GIVEN, STUCK]
        .iter()
        .enumerate()
        .map(|(code, event)| counted(code, "giao-thong", event))
        .collect();
    folder.write(
        "records/2025/petitions/2025-04-nuoc-tang/01.toml",
        petition(&items),
    );
    let text = report(&folder);
    assert!(
        text.contains("(cộng các tỷ lệ lệch 100 % do làm tròn)"),
        "{text}"
    );
}
