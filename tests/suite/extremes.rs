//! Sizes and shapes that a real year may take.

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
