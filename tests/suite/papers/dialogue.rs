//! The documents of the worked example: all sessions, petitions and letters.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use doithoai::documents::{Kind, Views};
use doithoai::render::Renderer;
use doithoai::workspace::Workspace;

use crate::support::cli::doithoai;
use crate::support::folder::Folder;
use crate::support::pdf::{PAGE_HEIGHT, Pdf, Run};
use crate::support::{EXAMPLE, ONE, fold};

const MM: f64 = 72.0 / 25.4;
const SESSION: &str = "2025/2025-04-nuoc-tang";

/// The whole example, built once for each test that looks at all of it.
fn built() -> Folder {
    let folder = Folder::whole_example();
    let output = doithoai(folder.path(), &[]);
    assert_eq!(output.code, 0, "{}", output.stderr);
    folder
}

fn pdfs(folder: &Folder) -> Vec<(String, Vec<u8>)> {
    let files = folder
        .files()
        .into_iter()
        .filter(|file| file.starts_with("output/") && file.ends_with(".pdf"));
    files
        .map(|file| (file.clone(), fs::read(folder.join(&file)).expect("read")))
        .collect()
}

fn pdf(folder: &Folder, name: &str) -> Pdf {
    Pdf::read(&fs::read(folder.join("output").join(name)).expect(name))
}

#[test]
fn the_whole_example_has_no_finding() {
    let workspace = Workspace::read(Path::new(EXAMPLE), None, Views::Made);
    assert_eq!(workspace.findings, []);
}

#[test]
fn every_kind_is_built() {
    let workspace = Workspace::read(Path::new(EXAMPLE), None, Views::Made);
    let kinds: BTreeSet<Kind> = workspace
        .documents
        .iter()
        .map(|document| document.kind)
        .collect();
    // Of the example nothing went out, so that there is nothing to correct.
    let all = Kind::ALL.iter().copied();
    assert_eq!(kinds, all.filter(|it| *it != Kind::Correction).collect());
    let paths: BTreeSet<&str> = workspace.documents.iter().map(|it| &*it.path).collect();
    assert_eq!(
        paths.len(),
        workspace.documents.len(),
        "two documents on one path"
    );
}

#[test]
fn every_document_meets_both_standards_and_keeps_its_margins() {
    let folder = built();
    for (file, bytes) in pdfs(&folder) {
        let pdf = Pdf::read(&bytes);
        let xmp = pdf.xmp();
        for claim in [
            "<pdfaid:part>2<",
            "<pdfaid:conformance>A<",
            "<pdfuaid:part>1<",
        ] {
            assert!(xmp.contains(claim), "{file}: {claim}");
        }
        for run in pdf.runs.iter().filter(|run| !run.artifact) {
            // A landscape page is wider, and its top lies lower.
            let wide = pdf.is_landscape(run.page);
            let right = if wide { 282.0 } else { 195.0 } * MM;
            let inside = run.x >= 30.0 * MM - 0.1 && run.x + run.width <= right + 0.5;
            assert!(
                inside && run.y <= PAGE_HEIGHT - 20.0 * MM,
                "{file}: {run:?}"
            );
        }
    }
}

/// What must never leave the records: the words and the name of a denunciation, and of what
/// somebody asked to be kept secret.
#[test]
fn secrets_appear_nowhere() {
    let secrets = [
        "XUÂN-MẬT-DANH",
        "Hồ Văn Mật",
        "BÍ-MẬT-SỨC-KHỎE",
        "Đinh Thị Kín",
    ];
    let folder = Folder::whole_example();
    let sources: String = folder
        .files()
        .iter()
        .filter(|file| file.ends_with(".toml"))
        .map(|file| folder.read(file))
        .collect();
    for secret in secrets {
        assert!(sources.contains(secret), "{secret} is not in the example");
    }
    let output = doithoai(folder.path(), &[]);
    let list = doithoai(folder.path(), &["list", "--message-format", "json"]);
    for secret in secrets {
        for said in [&output.stdout, &output.stderr, &list.stdout, &list.stderr] {
            assert!(!said.contains(secret), "{secret}");
        }
    }
    let solid = |text: &str| text.replace(char::is_whitespace, "");
    let manifest = folder.read("output/manifest.json");
    for secret in secrets {
        assert!(!manifest.contains(secret), "{secret} is in the manifest");
    }
    for (file, bytes) in pdfs(&folder) {
        let pdf = Pdf::read(&bytes);
        // Nothing is attached in which a secret could hide.
        let catalog = pdf.catalog();
        assert!(!catalog.has(b"AF") && !catalog.has(b"Collection"), "{file}");
        if let Ok(names) = catalog.get(b"Names").and_then(|it| it.as_dict()) {
            assert!(!names.has(b"EmbeddedFiles"), "{file}");
        }
        let said = solid(&(pdf.text() + &pdf.xmp()));
        for secret in secrets {
            assert!(!said.contains(&solid(secret)), "{secret} is in {file}");
            assert!(!file.contains(secret), "{file}");
        }
    }
}

#[test]
fn a_secret_item_is_listed_by_number_and_day_alone() {
    let folder = built();
    let text = fold(&pdf(&folder, &format!("{SESSION}/ket-luan.pdf")).text());
    assert!(
        text.contains("Nội dung mã số 2025-12, tiếp nhận ngày 16/4/2025, được xử lý riêng"),
        "{text}"
    );
}

#[test]
fn the_conclusion_says_who_does_what_until_when() {
    let folder = built();
    let text = fold(&pdf(&folder, &format!("{SESSION}/ket-luan.pdf")).text());
    for part in [
        "Số 52-KL/ĐU",
        "12 lượt ý kiến với 17 nội dung kiến nghị",
        "2. Sửa chữa 60 m kênh N2 đập Nước Tang bị sạt lở (mã số 2025-02): Ý kiến của ông Đinh Văn Gônh, thôn Nước Tang.",
        "Đề nghị: Công ty TNHH MTV Khai thác công trình thủy lợi Quảng Ngãi xem xét, giải quyết theo thẩm quyền, trả lời; cơ quan phối hợp, theo dõi: Ủy ban nhân dân xã; thời hạn: chậm nhất ngày 30/6/2025.",
        "thời hạn: giai đoạn 2026-2030;",
    ] {
        assert!(text.contains(part), "{part} is not in\n{text}");
    }
    // What happened after the day of the conclusion is not known to it.
    assert!(!text.contains("602/KTCTTL-QLN"));
}

#[test]
fn an_assignment_lists_what_one_body_has_to_do() {
    let folder = built();
    let text = fold(&pdf(&folder, &format!("{SESSION}/phieu-chuyen/thuy-loi.pdf")).text());
    assert!(
        text.contains("Căn cứ Kết luận số 52-KL/ĐU, ngày 25/4/2025"),
        "{text}"
    );
    assert!(
        text.contains("2025-02") && !text.contains("2025-01"),
        "{text}"
    );
    let tags = pdf(&folder, &format!("{SESSION}/phieu-chuyen/thuy-loi.pdf")).tags();
    assert!(tags.contains("THead") && tags.contains("TH\n"), "{tags}");
}

#[test]
fn letterheads_follow_the_day_of_each_document() {
    let folder = built();
    let before = pdf(&folder, &format!("{SESSION}/thong-bao.pdf")).text();
    let after = pdf(&folder, "2025/2025-10-lang-mung/thong-bao.pdf").text();
    assert!(before.contains("HUYỆN SƠN HÀ") && !after.contains("ĐẢNG BỘ HUYỆN SƠN HÀ"));
    assert!(after.contains("ĐẢNG BỘ TỈNH QUẢNG NGÃI"));
}

#[test]
fn all_invitations_together_are_the_letters_one_by_one() {
    let folder = built();
    let together = pdf(&folder, &format!("{SESSION}/giay-moi.pdf"));
    let prefix = format!("output/{SESSION}/giay-moi/");
    let letters: Vec<_> = folder
        .files()
        .into_iter()
        .filter(|file| file.starts_with(&prefix))
        .collect();
    let pages: usize = letters
        .iter()
        .map(|file| Pdf::read(&fs::read(folder.join(file)).expect("read")).pages)
        .sum();
    assert_eq!(together.pages, pages);
    // Every letter begins at page one, which bears no number.
    assert_eq!(pages, letters.len());
    let number = |run: &&Run| run.artifact && run.text.trim().parse::<u32>().is_ok();
    assert_eq!(together.runs.iter().filter(number).count(), 0);
    let single = pdf(&folder, &format!("{SESSION}/giay-moi/03-dinh-van-rit.pdf")).text();
    assert!(fold(&together.text()).contains(&fold(&single)));
    assert!(
        fold(&single).contains("Đồng chí Đinh Văn Rít Phó Bí thư Đảng ủy, Chủ tịch UBND xã"),
        "{single}"
    );
}

/// A broken petition would be missing from the conclusion, and nobody would notice.
#[test]
fn a_broken_petition_stops_what_lists_petitions() {
    let folder = Folder::whole_example();
    let file = "records/2025/petitions/2025-04-nuoc-tang/03.toml";
    folder.replace(file, "kind = \"request\"", "kind = \"đề nghị\"");
    let output = doithoai(folder.path(), &[]);
    assert_eq!(output.code, 1);
    let built: BTreeSet<String> = folder.files().into_iter().collect();
    let exists = |name: &str| built.contains(&format!("output/{SESSION}/{name}"));
    assert!(!exists("ket-luan.pdf") && !exists("bien-ban.pdf") && !exists("phieu-chuyen/ubnd.pdf"));
    assert!(exists("thong-bao.pdf") && exists("giay-moi.pdf"));
    assert!(built.contains("output/2025/2025-10-lang-mung/ket-luan.pdf"));
}

#[test]
fn one_thread_or_many_give_the_same_bytes() {
    let workspace = Workspace::read(Path::new(EXAMPLE), None, Views::Made);
    let renderer = Renderer::new(&workspace.templates, None);
    let many = std::num::NonZeroUsize::new(4).expect("four");
    let printed = |jobs| renderer.make_all(&workspace.documents, jobs, |it| it.pdf);
    let (one, many) = (printed(ONE), printed(many));
    for ((document, one), many) in workspace.documents.iter().zip(one).zip(many) {
        assert_eq!(one.expect("made"), many.expect("made"), "{}", document.path);
    }
}

#[test]
fn what_was_left_open_is_carried_over_with_its_age() {
    let folder = built();
    let review = fold(&pdf(&folder, &format!("{SESSION}/ra-soat.pdf")).text());
    for code in ["2024-01", "2024-02", "2024-03"] {
        assert!(review.contains(code), "{code} is not in\n{review}");
    }
    assert!(
        !review.contains("2024-04") && !review.contains("2025-01"),
        "{review}"
    );
    let later = fold(&pdf(&folder, "2025/2025-10-lang-mung/ra-soat.pdf").text());
    assert!(later.contains("2025-01"), "{later}");
    // Nothing that this very session will bring forward.
    assert!(!later.contains("2025-28"), "{later}");
    let annual = fold(&pdf(&folder, "2025/bao-cao-nam.pdf").text());
    assert!(
        annual.contains("Nội dung từ các năm trước chuyển sang Có 03 nội dung"),
        "{annual}"
    );
}

#[test]
fn the_ledger_lies_on_its_side_with_a_head_on_every_page() {
    let folder = built();
    let ledger = pdf(&folder, "2025/so-theo-doi.pdf");
    for page in 1..=ledger.pages {
        let heads = ledger
            .runs
            .iter()
            .filter(|run| run.page == page && ["Mã số,", "Họ và tên"].contains(&run.text.trim()));
        assert!(heads.count() >= 1, "page {page}");
        let right = ledger
            .runs
            .iter()
            .filter(|run| run.page == page)
            .map(|run| run.x)
            .fold(0.0, f64::max);
        assert!(right > 210.0 * MM, "page {page} is not landscape");
    }
}

#[test]
fn a_reminder_names_days_late_and_the_new_deadline() {
    let folder = built();
    let prefix = "output/2025/don-doc/";
    let letters: Vec<_> = folder
        .files()
        .into_iter()
        .filter(|file| file.starts_with(prefix))
        .collect();
    assert_eq!(letters.len(), 4, "{letters:?}");
    let text = fold(&pdf(&folder, "2025/don-doc/2025-12-03-kinh-te.pdf").text());
    assert!(
        text.contains("Số 508-CV/ĐU") && text.contains("2025-18") && text.contains("2025-29"),
        "{text}"
    );
}

/// A report of the third quarter knows nothing of the fourth.
#[test]
fn a_progress_report_stops_at_its_day() {
    let folder = built();
    let text = fold(&pdf(&folder, "2025/bao-cao/quy-3.pdf").text());
    for part in [
        "tính đến ngày 30/9/2025",
        // Nobody knew of the one in November yet.
        "đã tổ chức 02 buổi, công khai kết luận 02 buổi, dự kiến tổ chức 01 buổi.",
        "28 nội dung kiến nghị",
    ] {
        assert!(text.contains(part), "{part} is not in\n{text}");
    }
    assert!(!text.contains("2025-28"), "{text}");
}

#[test]
fn a_merged_village_is_marked_as_former() {
    let folder = built();
    let before = fold(&pdf(&folder, "2025/2025-04-nuoc-tang/ra-soat.pdf").text());
    assert!(!before.contains("(cũ)"), "{before}");
    let ledger = fold(&pdf(&folder, "2024/so-theo-doi.pdf").text());
    assert!(ledger.contains("thôn Tà Gầm (cũ)"), "{ledger}");
}

/// Findings show the line of a record; of a secret one they show where it is and no more.
#[test]
fn findings_keep_secrets_too() {
    for (from, to) in [
        (
            "kind = \"denunciation\"",
            "kind = \"Hồ Văn Mật\"\n# denunciation",
        ),
        ("honorific = ", "honorific = Hồ Văn Mật"),
        ("name = \"", "name = \"Ð"),
        // Marks that were meant and misspelt.
        ("kind = \"denunciation\"", "kind = \"tố cáo\" # Hồ Văn Mật"),
        ("confidential = true", "Confidental = true # Hồ Văn Mật"),
    ] {
        let folder = Folder::whole_example();
        let file = "records/2025/petitions/2025-04-nuoc-tang/09.toml";
        folder.replace(file, from, to);
        for format in ["human", "short", "json"] {
            let output = doithoai(folder.path(), &["check", "--message-format", format]);
            let said = output.stdout + &output.stderr;
            assert!(said.contains("09.toml"), "{format} {to}: {said}");
            assert!(
                !said.contains("Văn Mật") && !said.contains("XUÂN"),
                "{format} {to}: {said}"
            );
        }
    }
}

/// Whoever is kept secret is not named in what is typed around the secret.
#[test]
fn a_secret_name_in_another_text_is_found_and_not_shown() {
    let folder = Folder::whole_example();
    let petition = "records/2025/petitions/2025-04-nuoc-tang/08.toml";
    folder.replace(petition, "short = \"", "short = \"Như ông Hồ Văn Mật, ");
    // Another person, whose name goes on.
    let other = "records/2025/petitions/2025-04-nuoc-tang/02.toml";
    folder.replace(other, "short = \"", "short = \"Như ông Hồ Văn Mậtt, ");
    let session = "records/2025/sessions/2025-04-nuoc-tang.toml";
    folder.replace(
        session,
        "summary = [",
        "summary = [ \"Theo HỒ\u{a0}*VĂN*  MẬT thì không đúng.\",",
    );
    for format in ["human", "short", "json"] {
        let output = doithoai(folder.path(), &["check", "--message-format", format]);
        let said = output.stdout + &output.stderr;
        assert_eq!(said.matches("D422").count(), 2, "{format}: {said}");
        assert!(
            said.contains("08.toml") && said.contains("minutes.summary"),
            "{said}"
        );
        assert!(!said.to_lowercase().contains("văn mật"), "{format}: {said}");
    }
}

/// A conclusion that writes initials does not name people in what was typed around them.
#[test]
fn a_shortened_name_in_a_posted_text_is_found() {
    let folder = Folder::whole_example();
    let office = "records/office.toml";
    folder.replace(
        office,
        "posted-names = \"full\"",
        "posted-names = \"initials\"",
    );
    let session = "records/2025/sessions/2025-04-nuoc-tang.toml";
    let petition = "records/2025/petitions/2025-04-nuoc-tang/01.toml";
    let found = |folder: &Folder| {
        let output = doithoai(folder.path(), &["check", "--message-format", "short"]);
        (output.stdout + &output.stderr).matches("D538").count()
    };
    let text = folder.read(petition);
    let name = text.lines().find_map(|it| it.strip_prefix("name = \""));
    let name = name
        .and_then(|it| it.split('"').next())
        .expect("a name")
        .to_owned();
    assert_eq!(found(&folder), 0);
    folder.replace(
        petition,
        "short = \"",
        &format!("short = \"Nhà ông {name}: "),
    );
    assert_eq!(found(&folder), 1);
    folder.replace(
        session,
        "directions = [",
        &format!("directions = [ \"Giúp {name}.\","),
    );
    assert_eq!(found(&folder), 2);
    // Who agreed to be named is named.
    folder.replace(petition, "name = \"", "publish-name = true\nname = \"");
    assert_eq!(found(&folder), 0);
}

/// Whatever a paper prints is looked at, not only the fields that somebody thought of.
#[test]
fn a_secret_name_is_found_in_every_text_that_is_printed() {
    let plan = "records/2025/plan.toml";
    let session = "records/2025/sessions/2025-04-nuoc-tang.toml";
    let thematic = "records/2025/sessions/2025-08-giao-vien.toml";
    let petition = "records/2025/petitions/2025-04-nuoc-tang/08.toml";
    for (file, before, key) in [
        (plan, "purposes = [\n  \"", "purposes[0]"),
        (plan, "closing = \"", "closing"),
        (thematic, "subject = \"", "plan.subject"),
        (thematic, "purposes = [\n  \"", "plan.purposes[0]"),
        (thematic, "funding = \"", "plan.funding"),
        (thematic, "audience = \"", "audience"),
        (session, "contact = \"", "announcement.contact"),
        (petition, "short = \"", "item[0].short"),
    ] {
        let folder = Folder::whole_example();
        folder.replace(file, before, &format!("{before}Theo ông Hồ Văn Mật: "));
        for command in ["check", "list"] {
            let output = doithoai(folder.path(), &[command, "--message-format", "short"]);
            let found: Vec<&str> = output.stderr.lines().collect();
            let told: Vec<_> = found.iter().filter(|it| it.contains("[D422]")).collect();
            let [line] = told[..] else {
                panic!("{command} {file} {key}: {found:?}");
            };
            assert!(
                line.starts_with(file) && line.contains(&format!("`{key}`")),
                "{line}"
            );
            assert!(!output.stderr.contains("Mật"), "{found:?}");
        }
    }
}

/// A name is found over several lines, with escapes or separate marks, and where it looks like a
/// line that names somebody on purpose.
#[test]
fn a_secret_name_is_found_however_it_is_typed() {
    let plan = "records/2025/plan.toml";
    let folder = Folder::whole_example();
    let text = folder.read(plan);
    let closing = text.lines().find(|it| it.starts_with("closing = "));
    for typed in [
        "\"\"\"\nTheo ông Hồ\nVăn Mật\"\"\"",
        "'''\nTheo ông Hồ\nVăn Mật'''",
        "\"Theo ông H\\u1ed3 Văn Mật\"",
        "\"Theo ông Ho\u{302}\u{300} Văn Mật\"",
        "\"\"\"\nname = \"Hồ Văn Mật\"\n\"\"\"",
    ] {
        let line = format!("closing = {typed}");
        folder.write(plan, text.replace(closing.expect("a closing"), &line));
        let output = doithoai(folder.path(), &["check", "--message-format", "short"]);
        assert_eq!(
            output.stderr.matches("[D422]").count(),
            1,
            "{typed}: {}",
            output.stderr
        );
    }
}

/// People who are named on purpose are not found fault with, whatever else bears their names.
#[test]
fn a_name_that_stands_by_itself_is_no_text() {
    let folder = Folder::whole_example();
    let secret = "records/2025/petitions/2025-04-nuoc-tang/09.toml";
    folder.replace(secret, "name = \"Hồ Văn Mật\"", "name = \"\"");
    let record = folder.read(secret);
    // Who is invited and signs, and who speaks at the session.
    for name in ["Phạm Thị Hường", "Đinh Văn Gônh"] {
        folder.write(
            secret,
            record.replace("name = \"\"", &format!("name = \"{name}\"")),
        );
        let output = doithoai(folder.path(), &["check", "--message-format", "short"]);
        assert!(
            !output.stderr.contains("[D422]"),
            "{name}: {}",
            output.stderr
        );
    }
}

/// The announcement is posted like the conclusion.
#[test]
fn a_shortened_name_in_an_announcement_is_found() {
    let folder = Folder::whole_example();
    let (full, initials) = ("posted-names = \"full\"", "posted-names = \"initials\"");
    folder.replace("records/office.toml", full, initials);
    let petition = folder.read("records/2025/petitions/2025-04-nuoc-tang/01.toml");
    let name = petition.lines().find_map(|it| it.strip_prefix("name = "));
    let name = name.expect("a name").trim_matches('"');
    let session = "records/2025/sessions/2025-04-nuoc-tang.toml";
    let contents = "contents = [\n  \"Thông báo khái quát";
    folder.replace(
        session,
        contents,
        &format!("contents = [\n  \"Trả lời {name}.\",\n  \"Thông báo"),
    );
    let output = doithoai(folder.path(), &["check", "--message-format", "short"]);
    let found: Vec<_> = output
        .stderr
        .lines()
        .filter(|it| it.contains("[D538]"))
        .collect();
    assert!(
        matches!(found[..], [line] if line.starts_with(session)),
        "{found:?}"
    );
}

/// No table lets a reader find out by subtraction what a denunciation was about.
#[test]
fn secrets_are_in_no_breakdown() {
    let folder = built();
    let text = fold(&pdf(&folder, "2025/bao-cao-nam.pdf").text());
    assert!(!text.contains("Tố cáo"), "{text}");
    assert_eq!(text.matches("Tổng số 35 ").count(), 8, "{text}");
}

#[test]
fn what_came_in_outside_of_a_session_is_answered_too() {
    let folder = Folder::whole_example();
    folder.write(
        "records/2025/petitions/other/01.toml",
        "channel = \"phone\"\nreceived = 2025-05-05\nvillages = [\"nuoc-tang\"]\n\n\
         [[petitioner]]\nhonorific = \"bà\"\nname = \"Đinh Thị Thử\"\n\n\
         [[item]]\ncode = \"2025-90\"\ncontent = \"Đề nghị sửa cống\"\nshort = \"Sửa cống\"\nkind = \"request\"\n\
         field = \"giao-thong\"\nauthority = \"commune\"\n\n\
         [[item.event]]\ndate = 2025-05-20\nkind = \"notified\"\nsigner = \"bi-thu\"\ntext = \"Đã sửa xong.\"\n",
    );
    let output = doithoai(folder.path(), &["--only", "reply"]);
    assert_eq!(output.code, 0, "{}", output.stderr);
    let text = fold(&pdf(&folder, "2025/other/tra-loi/2025-90.pdf").text());
    assert!(
        text.contains("Kính gửi: Bà Đinh Thị Thử, thôn Nước Tang"),
        "{text}"
    );
}
