//! The page that `build` writes beside the documents.

use std::fs;
use std::path::Path;

use doithoai::documents::{Document, Views};
use doithoai::findings::{Lang, Sources};
use doithoai::web::{KnownDocument, Listed, LivePage, page};
use doithoai::workspace::Workspace;

use crate::support::EXAMPLE;
use crate::support::cli::doithoai;
use crate::support::folder::{Folder, copy};

const PAGE: &str = "output/index.html";

/// The links of a page to documents, in its order.
fn links(page: &str) -> Vec<&str> {
    let parts = page.split("<a href=\"").skip(1);
    let targets = parts.filter_map(|it| it.split('"').next());
    targets.filter(|it| it.ends_with(".pdf")).collect()
}

/// The first row of a table that holds a text, on one line.
fn row_with(page: &str, text: &str) -> String {
    let mut rows = page.split("<tr").filter_map(|it| it.split("</tr>").next());
    let row = rows.find(|it| it.contains(text)).expect(text);
    row.replace('\n', "")
}

#[test]
fn it_lists_every_document_that_is_there() {
    let folder = Folder::whole_example();
    folder.build(&[]);
    let page = folder.read(PAGE);
    let files = folder.files().into_iter();
    let files = files.filter_map(|it| Some(it.strip_prefix("output/")?.to_owned()));
    let mut files: Vec<String> = files.filter(|it| it.ends_with(".pdf")).collect();
    let mut listed = links(&page);
    listed.sort_unstable();
    files.sort_unstable();
    assert_eq!(listed, files);
    let pdf = fs::metadata(folder.join("output/2025/ke-hoach.pdf")).expect("built");
    let size = format!("{} kB", pdf.len().div_ceil(1000));
    let row = row_with(&page, "2025/ke-hoach.pdf");
    for said in [
        ">05-KH/ĐU<",
        ">15/01/2025<",
        ">Kế hoạch Bí thư Đảng ủy đối thoại trực tiếp với Nhân dân năm 2025<",
        ">4<",
        &format!(">{size}<"),
    ] {
        assert!(row.contains(said), "{said}: {row}");
    }
}

#[test]
fn it_asks_nothing_of_the_network() {
    let folder = Folder::whole_example();
    folder.build(&[]);
    let page = folder.read(PAGE);
    assert!(page.contains("default-src 'none'"));
    for outside in ["http://", "https://", "//cdn", "@import", "url(", "src="] {
        assert!(!page.contains(outside), "{outside}");
    }
}

#[test]
fn it_is_as_of_the_last_recorded_day_or_the_one_that_is_named() {
    let folder = Folder::whole_example();
    folder.build(&[]);
    // 2025-35 was settled on 23/12/2025; nothing is recorded behind that.
    let page = folder.read(PAGE);
    assert!(page.contains("datetime=\"2025-12-23\""));
    assert!(page.contains("ngày muộn nhất có việc được ghi trong hồ sơ"));
    folder.build(&["--as-of", "2025-08-20"]);
    let page = folder.read(PAGE);
    assert!(page.contains("datetime=\"2025-08-20\""));
    assert!(page.contains("ngày được chọn khi lập trang này"));
    // What came in later is not seen.
    assert!(page.contains("id=\"kn-2025-27\"") && !page.contains("id=\"kn-2025-28\""));
    let verify = |arguments: &[&str]| {
        let output = doithoai(folder.path(), &[&["verify"], arguments].concat());
        (output.code, output.stderr)
    };
    assert_eq!(verify(&["--as-of", "2025-08-20", "--rebuild"]).0, 0);
    assert_eq!(verify(&[]).0, 1);
}

#[test]
fn of_a_secret_item_there_is_a_number_and_a_day() {
    let folder = Folder::whole_example();
    // Words that stand nowhere but in the secret petition.
    let file = "records/2025/petitions/2025-04-nuoc-tang/09.toml";
    let record = folder.read(file);
    folder.build(&[]);
    let page = folder.read(PAGE);
    let row = row_with(&page, "id=\"kn-2025-12\"");
    assert_eq!(
        row,
        " id=\"kn-2025-12\"><td class=\"code\" data-label=\"Số\">2025-12</td><td class=\"when\" \
         data-label=\"Tiếp nhận\">16/4/2025</td><td colspan=\"4\" class=\"faint\">Nội \
         dung mật: chỉ ghi số và ngày tiếp nhận.</td>"
    );
    assert_eq!(page.matches("2025-12</td>").count(), 1);
    let texts = record
        .lines()
        .filter(|it| it.starts_with("content = ") || it.starts_with("name = "));
    let texts: Vec<&str> = texts.filter_map(|it| it.split('"').nth(1)).collect();
    assert!(!texts.is_empty());
    for text in texts {
        assert!(!page.contains(text), "{text}");
    }
    // Neither the board nor the requests nor their day change with what becomes of it.
    folder.replace(file, "date = 2025-06-20", "date = 2026-03-20");
    folder.build(&[]);
    let above = |page: &str| page.split_once("id=\"van-ban\"").map(|it| it.0.to_owned());
    assert!(above(&folder.read(PAGE)) == above(&page));
}

#[test]
fn petitioners_are_named_as_on_a_notice_board() {
    let folder = Folder::whole_example();
    let named = |folder: &Folder| {
        folder.build(&[]);
        let page = folder.read(PAGE);
        let row = row_with(&page, "id=\"kn-2025-01\"");
        let (_, rest) = row.split_once("Kiến nghị của ").expect("a name");
        rest.split('<').next().expect("text").to_owned()
    };
    let full = named(&folder);
    let office = "records/office.toml";
    folder.replace(
        office,
        "posted-names = \"full\"",
        "posted-names = \"initials\"",
    );
    let initials = named(&folder);
    assert!(initials != full && initials.contains('.'), "{initials}");
    folder.replace(
        office,
        "posted-names = \"initials\"",
        "posted-names = \"hidden\"",
    );
    assert!(named(&folder).starts_with("một người dân"));
    let file = "records/2025/petitions/2025-04-nuoc-tang/01.toml";
    folder.replace(
        file,
        "[[petitioner]]",
        "[[petitioner]]\npublish-name = true",
    );
    assert_eq!(named(&folder), full);
}

#[test]
fn it_claims_no_document_that_is_not_there() {
    let folder = Folder::whole_example();
    folder.build(&["--only", "plan"]);
    let page = folder.read(PAGE);
    assert_eq!(links(&page).len(), 2);
    folder.build(&["--only", "ledger"]);
    assert_eq!(links(&folder.read(PAGE)).len(), 4);
    // One that is older than its records says so.
    folder.replace("records/2025/plan.toml", "number = 5 ", "number = 6 ");
    folder.build(&["--only", "ledger"]);
    let page = folder.read(PAGE);
    assert!(row_with(&page, "2025/ke-hoach.pdf").contains("bản cũ, chưa lập lại"));
    folder.build(&[]);
    assert!(!folder.read(PAGE).contains("bản cũ"));
    // Records that are gone take their documents along.
    fs::remove_file(folder.join("records/2025/petitions/other/01.toml")).expect("removed");
    folder.build(&[]);
    assert!(!folder.read(PAGE).contains("2025-42"));
}

#[test]
fn with_a_broken_record_it_shows_the_documents_alone() {
    let folder = Folder::whole_example();
    folder.build(&[]);
    let whole = folder.read(PAGE);
    let file = "records/2025/petitions/2025-04-nuoc-tang/08.toml";
    folder.replace(file, "received = ", "recieved = ");
    assert_eq!(doithoai(folder.path(), &["build"]).code, 1);
    let page = folder.read(PAGE);
    assert!(page.contains("Còn 1 hồ sơ có lỗi"), "{page}");
    assert!(!page.contains("id=\"kn-") && !page.contains("id=\"theo-doi\""));
    assert_eq!(links(&page).len(), links(&whole).len());
    folder.replace(file, "recieved = ", "received = ");
    folder.build(&[]);
    assert!(folder.read(PAGE) == whole);
}

#[test]
fn a_part_of_the_work_writes_none_and_the_whole_does() {
    let folder = Folder::whole_example();
    folder.build(&["--out", "whole"]);
    for part in ["1/2", "2/2"] {
        folder.build(&["--shard", part, "--out", "parts"]);
        assert!(!folder.join("parts/index.html").exists());
    }
    let merged = doithoai(folder.path(), &["verify", "--merge", "--out", "parts"]);
    assert_eq!(merged.code, 0, "{}", merged.stderr);
    assert_eq!(
        folder.read("parts/index.html"),
        folder.read("whole/index.html")
    );
}

#[test]
fn verify_knows_it_and_misses_it() {
    let folder = Folder::example();
    folder.build(&[]);
    let verify = || doithoai(folder.path(), &["verify", "--rebuild", "--lang", "en"]);
    assert_eq!(verify().code, 0);
    let page = folder.read(PAGE);
    folder.write(PAGE, page.replace("Kế hoạch", "Kế hoặc"));
    let said = verify();
    assert!(said.code == 1 && said.stderr.contains("[D905]") && said.stderr.contains("index.html"));
    fs::remove_file(folder.join(PAGE)).expect("removed");
    let said = verify();
    assert!(
        said.code == 1 && said.stderr.contains("index.html is missing"),
        "{}",
        said.stderr
    );
    folder.build(&[]);
    assert_eq!(folder.read(PAGE), page);
}

#[test]
fn an_own_template_takes_its_place_and_is_checked() {
    let folder = Folder::example();
    let template = fs::read_to_string("templates/index.html.j2").expect("a template");
    let own = "templates/index.html.j2";
    folder.write(
        own,
        template.replace("Văn bản, việc theo dõi", "Mục lục, việc theo dõi"),
    );
    folder.build(&[]);
    assert!(folder.read(PAGE).contains("Mục lục, việc theo dõi"));
    let check = || doithoai(folder.path(), &["check"]);
    assert_eq!(check().code, 0, "{}", check().stderr);
    for (wrong, code) in [
        ("{{ office.nam }}", "D803"),
        ("{% if office %}", "D802"),
        ("{{ office.name|safe }}", ""),
        ("{{ [office.name] }}", ""),
    ] {
        folder.write(own, format!("<p>\n{wrong}</p>\n"));
        let said = check();
        assert_eq!(said.code, 1, "{wrong}");
        assert!(said.stderr.contains(code), "{wrong}: {}", said.stderr);
        assert!(
            said.stderr.contains("templates/index.html.j2:2"),
            "{wrong}: {}",
            said.stderr
        );
    }
    // Nothing is written with it, and the last page stays.
    folder.write(own, "{{ office.nam }}");
    assert_eq!(doithoai(folder.path(), &["build"]).code, 1);
    assert!(folder.read(PAGE).contains("Mục lục, việc theo dõi"));
}

#[test]
fn an_office_among_others_has_a_page_of_its_own() {
    let folder = Folder::empty();
    copy(Folder::example().path(), &folder.join("xa/mot"));
    copy(Folder::example().path(), &folder.join("xa/hai"));
    folder.build(&["--roots", "xa", "--out", "ra"]);
    for name in ["mot", "hai"] {
        let page = folder.read(&format!("ra/{name}/index.html"));
        assert_eq!(links(&page), ["2025/ke-hoach.pdf"]);
    }
}

#[test]
fn a_link_says_nothing_but_the_path_and_sizes_are_rounded_up() {
    let office = Workspace::read(Path::new(EXAMPLE), None, Views::Left);
    let rows = [
        ("2025/ke-hoach_2.pdf", "2025/ke-hoach_2.pdf", 1, "1 kB"),
        (
            "a#b?c:đ %.pdf",
            "a%23b%3Fc%3A%C4%91%20%25.pdf",
            24_001,
            "25 kB",
        ),
        ("2025/a.pdf", "2025/a.pdf", 999_000, "999 kB"),
        ("2025/b.pdf", "2025/b.pdf", 999_001, "1,0 MB"),
        ("2025/c.pdf", "2025/c.pdf", 1_250_000, "1,3 MB"),
    ];
    let listed = rows.map(|(path, _, size, _)| Listed {
        path,
        kind: None,
        document: None,
        current: true,
        pages: 1,
        size,
        otherwise: &[],
    });
    let html = page(&office.model, listed.to_vec(), 0, &office.templates).expect("a page");
    for (_, href, _, shown) in rows {
        let row = row_with(&html, &format!("<a href=\"{href}\">"));
        assert!(row.contains(&format!(">{shown}<")), "{row}");
    }
}

/// What each of several papers of a kind is called in the list of the live pages.
fn labels(titles: &[&str]) -> Vec<String> {
    let office = Workspace::read(Path::new(EXAMPLE), None, Views::Named);
    let paper = |title: &&str| KnownDocument {
        document: Document {
            title: (*title).to_owned(),
            ..office.documents[0].clone()
        },
        sound: true,
    };
    let known: Vec<KnownDocument> = titles.iter().map(paper).collect();
    let page = LivePage {
        lang: Lang::VI,
        revision: String::new(),
        known: &known,
        findings: Vec::new(),
        sources: &Sources::default(),
    };
    let html = page.html(None, None);
    let spans = html
        .lines()
        .filter_map(|it| it.strip_suffix("</span></a></li>"));
    let labels = spans.filter_map(|it| it.rsplit_once("<span>"));
    labels.map(|(_, label)| label.to_owned()).collect()
}

#[test]
fn what_all_titles_begin_with_is_left_out() {
    let bare = "Giấy mời dự đối thoại";
    let titles = [
        "Giấy mời dự đối thoại - Đinh Văn Rít",
        "Giấy mời dự đối thoại - Đinh Thị Vơ",
        bare,
    ];
    assert_eq!(labels(&titles), ["Đinh Văn Rít", "Đinh Thị Vơ", bare]);
    assert_eq!(labels(&titles[..2]), ["Văn Rít", "Thị Vơ"]);
    assert_eq!(labels(&["trả lời", "trả lơi"]), ["Lời", "Lơi"]);
    assert_eq!(labels(&["a", "b"]), ["A", "B"]);
    assert_eq!(labels(&["một", "một"]), ["một", "một"]);
}

#[test]
fn no_text_becomes_a_tag() {
    let folder = Folder::example();
    let evil = r#"{% set it = "</p><script>alert('x & \"y\"')</script>" %}"#;
    let written = "&lt;/p&gt;&lt;script&gt;alert(&#39;x &amp; &quot;y&quot;&#39;)&lt;/script&gt;";
    for (template, expected) in [
        ("<p>{{ it }}</p>", format!("<p>{written}</p>")),
        (
            "{% macro m(x) %}<b>{{ x }}</b>{% endmacro %}{{ m(it) }}",
            format!("<b>{written}</b>"),
        ),
    ] {
        folder.write("templates/index.html.j2", format!("{evil}{template}"));
        folder.build(&[]);
        assert_eq!(folder.read(PAGE), expected);
    }
}
