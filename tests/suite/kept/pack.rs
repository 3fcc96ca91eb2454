//! A session's papers in one PDF to print: the same pages, each paper on a sheet of its own.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use doithoai::documents::{Kind, Views};
use doithoai::findings::{Lang, render_human};
use doithoai::render::{Bound, Limits, Pack, Renderer, pages_in_all};
use doithoai::workspace::Workspace;
use lopdf::Object;

use crate::support::cli::{Output, doithoai};
use crate::support::folder::{Folder, copy};
use crate::support::machine::has_program;
use crate::support::pdf::Pdf;
use crate::support::{EXAMPLE, ONE};

const SESSION: &str = "2025-04-nuoc-tang";
const FILE: &str = "bo-in-2025-04-nuoc-tang.pdf";
const RECORD: &str = "records/2025/sessions/2025-04-nuoc-tang.toml";
const PETITION: &str = "records/2025/petitions/2025-04-nuoc-tang/01.toml";

fn read(root: &Path) -> Workspace {
    Workspace::read(root, None, Views::Made)
}

fn pack_of<'a>(office: &'a Workspace, id: &str) -> Pack<'a> {
    let dialogue = office.dialogues.iter().find(|it| *it.id == *id);
    Pack::of(dialogue.expect(id), &office.documents, &[])
}

#[track_caller]
fn bind(office: &Workspace, renderer: &Renderer, pack: &Pack<'_>, jobs: NonZeroUsize) -> Bound {
    let shown = |findings: &[_]| render_human(findings, &office.sources, Lang::VI, false);
    let bound = renderer.bind(pack, jobs);
    bound.unwrap_or_else(|findings| panic!("{}", shown(&findings)))
}

/// Everything that stands on a page: runs of text and strokes with their places.
fn page(pdf: &Pdf, page: usize) -> Vec<String> {
    let mut shown = Vec::new();
    for run in pdf.runs.iter().filter(|it| it.page == page) {
        let mut run = run.clone();
        run.page = 0;
        shown.push(format!("{run:?}"));
    }
    for bar in pdf.bars.iter().filter(|it| it.page == page) {
        let mut bar = *bar;
        bar.page = 0;
        shown.push(format!("{bar:?}"));
    }
    shown
}

type Singles = BTreeMap<String, Pdf>;

/// The papers of a pack, each as its own file.
fn singles(renderer: &Renderer, pack: &Pack<'_>) -> Singles {
    let single = |path: &String, document| {
        let made = renderer.make(document).expect(path);
        (path.clone(), Pdf::read(&made.pdf))
    };
    let documents = pack.papers.iter().map(|it| it.document);
    documents.map(|it| single(&it.path, it)).collect()
}

/// Each paper begins on a right-hand page and is, page by page, what its own file is; the
/// other pages are empty; the structure is that of the files one after another.
#[track_caller]
fn same_as_the_single_files(singles: &Singles, pack: &Pack<'_>, bound: &Bound) {
    let pdf = Pdf::read(&bound.pdf);
    assert_eq!(pdf.pages, pages_in_all(&bound.pages));
    let mut filled = BTreeSet::new();
    let mut tags = String::from("Document\n");
    for (nth, paper) in pack.papers.iter().enumerate() {
        let path = &paper.document.path;
        let single = &singles[path];
        assert_eq!(single.pages, bound.pages[nth], "{path}");
        let before = pages_in_all(&bound.pages[..=nth]) - bound.pages[nth];
        assert_eq!(before % 2, 0, "{path} begins on a left-hand page");
        for at in 1..=single.pages {
            assert_eq!(page(&pdf, before + at), page(single, at), "{path}, {at}");
            assert_eq!(pdf.is_landscape(before + at), single.is_landscape(at));
            filled.insert(before + at);
        }
        let own = single.tags();
        tags.push_str(own.strip_prefix("Document\n").expect("a document"));
    }
    for empty in (1..=pdf.pages).filter(|at| !filled.contains(at)) {
        assert!(page(&pdf, empty).is_empty(), "page {empty}");
        assert_eq!(pdf.is_landscape(empty), pdf.is_landscape(empty - 1));
    }
    assert_eq!(pdf.tags(), tags);
}

#[test]
fn the_pages_are_those_of_the_single_files_in_any_order() {
    let office = read(Path::new(EXAMPLE));
    let renderer = Renderer::new(&office.templates, None);
    assert_eq!(office.dialogues.len(), 5);
    for dialogue in &office.dialogues {
        let mut pack = pack_of(&office, &dialogue.id);
        // Of the one that was cancelled: its plan, announcement, notices and what came before.
        let few = if &*dialogue.id == "2025-11-thanh-nien" {
            3
        } else {
            6
        };
        assert!(pack.papers.len() >= few, "{}", dialogue.id);
        let bound = bind(&office, &renderer, &pack, ONE);
        let singles = singles(&renderer, &pack);
        same_as_the_single_files(&singles, &pack, &bound);
        pack.papers.reverse();
        let bound = bind(&office, &renderer, &pack, ONE);
        same_as_the_single_files(&singles, &pack, &bound);
    }
}

#[test]
fn the_papers_come_in_the_order_of_use() {
    let office = read(Path::new(EXAMPLE));
    let pack = pack_of(&office, "2025-08-giao-vien");
    let mut kinds: Vec<Kind> = pack.papers.iter().map(|it| it.document.kind).collect();
    kinds.dedup();
    assert!(kinds.iter().all(|kind| kind.is_of_session()));
    let expected = [
        Kind::Plan,
        Kind::Announcement,
        Kind::Invitation,
        Kind::Programme,
        Kind::Minutes,
        Kind::Conclusion,
        Kind::Assignment,
        Kind::Reply,
    ];
    kinds.retain(|kind| expected.contains(kind));
    assert_eq!(kinds, expected);
}

/// Each invitee gets a sheet: the pages of the file of all letters, an empty one behind each.
#[test]
fn letters_of_invitation_lie_on_sheets_of_their_own() {
    let office = read(Path::new(EXAMPLE));
    let renderer = Renderer::new(&office.templates, None);
    let mut pack = pack_of(&office, SESSION);
    pack.papers
        .retain(|it| it.document.kind == Kind::Invitation);
    let bound = bind(&office, &renderer, &pack, ONE);
    let pdf = Pdf::read(&bound.pdf);
    let path = "2025/2025-04-nuoc-tang/giay-moi.pdf";
    let all = office.documents.iter().find(|it| it.path == path);
    let all = Pdf::read(&renderer.make(all.expect(path)).expect(path).pdf);
    assert_eq!((all.pages, pdf.pages), (14, 27));
    for letter in 1..=all.pages {
        assert_eq!(page(&pdf, 2 * letter - 1), page(&all, letter), "{letter}");
    }
}

#[test]
fn it_meets_both_standards_and_names_itself() {
    let office = read(Path::new(EXAMPLE));
    let renderer = Renderer::new(&office.templates, None);
    let pack = pack_of(&office, SESSION);
    let pdf = Pdf::read(&bind(&office, &renderer, &pack, ONE).pdf);
    let xmp = pdf.xmp();
    for entry in [
        "<pdfaid:part>2</pdfaid:part>",
        "<pdfaid:conformance>A</pdfaid:conformance>",
        "<pdfuaid:part>1</pdfuaid:part>",
        "Bộ tài liệu buổi đối thoại trực tiếp với Nhân dân thôn Nước Tang",
        "ĐẢNG ỦY XÃ SƠN BAO",
        // The day of the last reply.
        "<xmp:CreateDate>2025-12-12",
    ] {
        assert!(xmp.contains(entry), "{entry} is not in {xmp}");
    }
    let lang = pdf.catalog().get(b"Lang").and_then(Object::as_str);
    assert_eq!(lang.expect("a language"), b"vi-VN");
    let marked = pdf.catalog().get(b"MarkInfo").and_then(Object::as_dict);
    let marked = marked.and_then(|it| it.get(b"Marked"));
    assert!(marked.and_then(Object::as_bool).expect("told"));
    for (name, (embedded, has_unicode_map)) in pdf.fonts() {
        assert!(embedded && has_unicode_map, "{name}");
    }
    // One copy of each face, however many papers.
    assert_eq!(pdf.fonts().len(), 3, "{:?}", pdf.fonts());
}

#[test]
fn each_paper_has_a_bookmark_and_its_headings_stand_below() {
    let office = read(Path::new(EXAMPLE));
    let renderer = Renderer::new(&office.templates, None);
    let pack = pack_of(&office, SESSION);
    let bound = bind(&office, &renderer, &pack, ONE);
    let bookmarks = Pdf::read(&bound.pdf).bookmarks();
    let first_page = |nth: usize| pages_in_all(&bound.pages[..=nth]) + 1 - bound.pages[nth];
    for (nth, paper) in pack.papers.iter().enumerate() {
        let invitation = paper.document.kind == Kind::Invitation;
        let own = bookmarks.iter().filter(|(depth, _, page)| {
            *page == first_page(nth) && *depth == usize::from(invitation)
        });
        let texts: Vec<&str> = own.map(|(_, text, _)| &**text).collect();
        let title = &paper.document.title;
        let text = texts.first().expect(title);
        assert!(
            title == text || (invitation && title.ends_with(text)),
            "{title}: {texts:?}"
        );
    }
    let shown: Vec<String> = bookmarks
        .iter()
        .filter(|(_, text, _)| !text.starts_with("Công văn"))
        .map(|(depth, text, page)| format!("{}{text} {page}", "  ".repeat(*depth)))
        .collect();
    insta::assert_snapshot!(shown.join("\n"));
    // What a paper without headings is found by.
    let letters = bookmarks.iter().filter(|it| it.1.starts_with("Công văn"));
    assert_eq!(letters.count(), 15);
}

#[test]
fn the_same_records_give_the_same_bytes_on_any_number_of_threads() {
    let office = read(Path::new(EXAMPLE));
    let renderer = Renderer::new(&office.templates, None);
    let pack = pack_of(&office, "2025-10-lang-mung");
    let one = bind(&office, &renderer, &pack, ONE);
    let three = bind(
        &office,
        &renderer,
        &pack,
        NonZeroUsize::new(3).expect("not 0"),
    );
    assert!(one == three);
}

/// Printed on both sides, the margins change sides from page to page; every paper begins anew.
#[test]
fn two_sided_margins_are_those_of_the_single_files() {
    let folder = Folder::whole_example();
    folder.replace(
        "records/office.toml",
        "two-sided = false",
        "two-sided = true",
    );
    let office = read(folder.path());
    let renderer = Renderer::new(&office.templates, None);
    let pack = pack_of(&office, SESSION);
    let bound = bind(&office, &renderer, &pack, ONE);
    same_as_the_single_files(&singles(&renderer, &pack), &pack, &bound);
    let pdf = Pdf::read(&bound.pdf);
    let left = |page| {
        let runs = pdf.runs.iter().filter(|it| it.page == page && !it.artifact);
        runs.map(|it| it.x).fold(f64::MAX, f64::min)
    };
    // The minutes: right, left, right.
    assert!(left(35) > left(36) + 20.0 && left(37) > left(36) + 20.0);
}

/// A folder with templates of its own that leave traces: a state, a counter, a label, a link,
/// a footnote, several titles; and with two guidelines in one session.
fn with_own_templates() -> Folder {
    let folder = Folder::whole_example();
    let built_in = Path::new(EXAMPLE).join("templates");
    copy(&built_in, &folder.join("templates"));
    fs::remove_dir_all(folder.join("templates/fonts")).expect("removed");
    folder.replace(
        "templates/profiles/hd36.toml",
        "valid-until = 2026-05-26",
        "valid-until = 2025-04-20",
    );
    folder.replace(
        "templates/profiles/hd05.toml",
        "valid-from = 2026-05-27",
        "valid-from = 2025-04-21",
    );
    let traces = "#let seen = state(\"seen\", 0)\n\
         #heading(level: 1, [ĐẦU ĐỀ])\n\
         #heading(level: 2, [Mốc]) <moc>\n\
         #seen.update(it => it + 1)\n\
         #counter(\"moc\").step()\n\
         #par[#context seen.get() #context counter(\"moc\").display() \
         #link(<moc>)[về mốc]#footnote[Chú thích.] #context query(<moc>).len()]\n";
    for template in ["assignment", "reply"] {
        let file = format!("templates/{template}.typ.j2");
        let text = folder.read(&file);
        let opening = "{% include \"lib/opening.typ.j2\" %}\n";
        folder.write(
            &file,
            text.replacen(opening, &format!("{opening}{traces}"), 1),
        );
    }
    folder
}

#[test]
fn nothing_leaks_from_one_paper_into_the_next() {
    let folder = with_own_templates();
    let office = read(folder.path());
    let here = Renderer::new(&office.templates, None);
    let mut pack = pack_of(&office, SESSION);
    pack.papers.retain(|it| it.document.kind > Kind::Invitation);
    let profiles: BTreeSet<&str> = pack.papers.iter().map(|it| &*it.document.profile).collect();
    assert_eq!(profiles.len(), 2, "{:?}", office.findings);
    let bound = bind(&office, &here, &pack, ONE);
    same_as_the_single_files(&singles(&here, &pack), &pack, &bound);
    let pdf = Pdf::read(&bound.pdf);
    // Every link leads to a page of its own paper.
    let ends = (0..bound.pages.len()).map(|nth| pages_in_all(&bound.pages[..=nth]));
    let ends: Vec<usize> = ends.collect();
    let paper = |page: usize| ends.iter().position(|end| page <= *end);
    let links = pdf.links();
    assert!(links.len() >= 2 * 15, "{links:?}");
    for (from, to) in links {
        assert_eq!(paper(from), paper(to), "from {from} to {to}");
    }
    // A title beside the paper's own stands below it.
    let bookmarks = pdf.bookmarks();
    let below = bookmarks.iter().filter(|it| it.1 == "Mốc");
    let depths: Vec<usize> = below.map(|it| it.0).collect();
    assert_eq!(depths, vec![1; 15]);

    // In a process of its own the same bytes come out.
    let limits = Limits {
        program: PathBuf::from(env!("CARGO_BIN_EXE_doithoai")),
        limit: Duration::from_secs(60),
        memory: 2 << 30,
    };
    let apart = Renderer::new(&office.templates, Some(&limits));
    assert!(bind(&office, &apart, &pack, ONE) == bound);
    // Nothing of an earlier pack is left there.
    pack.papers.truncate(3);
    let fewer = bind(&office, &apart, &pack, ONE);
    assert!(bind(&office, &here, &pack, ONE) == fewer);
}

fn run(folder: &Folder, arguments: &[&str]) -> Output {
    doithoai(folder.path(), arguments)
}

#[test]
fn the_file_goes_where_one_stands_or_where_one_says() {
    let folder = Folder::whole_example();
    let before = folder.files();
    let kinds = ["announcement", "invitation", "change-notice"];
    let only = kinds.map(|kind| ["--only", kind]).concat();
    let pack = |arguments: &[&str]| {
        let output = run(&folder, &[&["pack"], arguments, &only].concat());
        assert_eq!(output.code, 0, "{}", output.stderr);
        output
    };
    let output = pack(&["2025-11"]);
    let last = output.stderr.lines().last().expect("a summary");
    let expected = "bo-in-2025-11-thanh-nien.pdf: 3 văn bản, 5 trang \
                    (có 2 trang trống để in hai mặt), 3 tờ giấy, mất ";
    assert!(last.starts_with(expected), "{}", output.stderr);
    fs::create_dir(folder.join("in")).expect("made");
    let record = "records/2025/sessions/2025-11-thanh-nien.toml";
    for (session, to) in [("2025-11-thanh-nien", "in"), (record, "moi/bo.pdf")] {
        pack(&[session, "--to", to]);
    }
    let mut after = folder.files();
    after.retain(|file| !before.contains(file));
    let all = [
        "bo-in-2025-11-thanh-nien.pdf",
        "in/bo-in-2025-11-thanh-nien.pdf",
        "moi/bo.pdf",
    ];
    assert_eq!(after, all);
    let bytes = all.map(|file| fs::read(folder.join(file)).expect(file));
    assert!(bytes.iter().all(|it| *it == bytes[0]));
}

/// A slip of the hand writes over nothing that counts.
#[test]
fn neither_records_nor_documents_are_written_over() {
    let folder = Folder::whole_example();
    folder.write("output/2025/ke-hoach.pdf", "văn bản");
    let before = folder.files();
    for to in [
        RECORD,
        "output",
        "output/2025/ke-hoach.pdf",
        "./output/moi/bo.pdf",
        "bo-in",
    ] {
        let output = run(&folder, &["pack", SESSION, "--to", to]);
        assert_eq!(output.code, 2, "{to}: {}", output.stderr);
    }
    assert_eq!(folder.files(), before);
    assert_eq!(folder.read("output/2025/ke-hoach.pdf"), "văn bản");
}

/// A scan that somebody keeps under the usual name is no earlier pack.
#[test]
fn a_file_of_somebody_else_stays_unless_forced() {
    let folder = Folder::whole_example();
    let name = format!("bo-in-{SESSION}.pdf");
    folder.write(&name, "%PDF-1.4 bản quét đã ký");
    let output = run(&folder, &["pack", SESSION]);
    assert_eq!(output.code, 2, "{}", output.stderr);
    assert!(output.stderr.contains("--force"), "{}", output.stderr);
    assert_eq!(folder.read(&name), "%PDF-1.4 bản quét đã ký");
    for more in [&["--force"][..], &[]] {
        let output = run(&folder, &[&["pack", SESSION], more].concat());
        assert_eq!(output.code, 0, "{}", output.stderr);
    }
}

#[test]
fn only_some_kinds_are_packed_when_asked() {
    let folder = Folder::whole_example();
    let arguments = ["pack", SESSION, "--message-format", "json", "--only"];
    let kinds = |only: &[&str]| {
        let output = run(&folder, &[&arguments[..], only].concat());
        assert_eq!(output.code, 0, "{}", output.stderr);
        let line: serde_json::Value = serde_json::from_str(&output.stdout).expect("JSON");
        let documents = line["documents"].as_array().expect("a list").clone();
        let kinds = documents.iter().map(|it| it["kind"].to_string());
        let mut kinds: Vec<String> = kinds.collect();
        kinds.dedup();
        (documents.len(), kinds.join(" "))
    };
    assert_eq!(
        kinds(&["programme", "--only", "review"]),
        (2, "\"programme\" \"review\"".to_owned())
    );
    // The file of all letters means the letters.
    let letters = "2025/2025-04-nuoc-tang/giay-moi.pdf";
    assert_eq!(kinds(&[letters]), (14, "\"invitation\"".to_owned()));
    for (only, words) in [
        ("ledger", "chưa có văn bản nào"),
        ("bien-ban", "--only không khớp"),
    ] {
        let output = run(&folder, &["pack", SESSION, "--only", only]);
        assert_eq!(output.code, 2, "{}", output.stderr);
        assert!(output.stderr.contains(words), "{}", output.stderr);
    }
}

#[test]
fn an_unknown_session_is_told_with_the_likest() {
    let folder = Folder::whole_example();
    for (name, words) in [
        (
            "2025-04-nuoc-rin",
            "không có buổi đối thoại `2025-04-nuoc-rin`\ncách sửa: dùng 2025-04-nuoc-tang, ",
        ),
        (
            "2025-1",
            "bắt đầu bằng `2025-1`\ncách sửa: dùng 2025-10-lang-mung, 2025-11-thanh-nien\n",
        ),
    ] {
        let output = run(&folder, &["pack", name]);
        assert_eq!(output.code, 2, "{}", output.stderr);
        assert!(output.stderr.contains(words), "{}", output.stderr);
    }
    assert_eq!(run(&folder, &["pack"]).code, 2);
    let output = run(&folder, &["pack", SESSION, "--root", ".", "--root", "khac"]);
    assert_eq!(output.code, 2, "{}", output.stderr);
    assert!(output.stderr.contains("một cơ quan"), "{}", output.stderr);
    let files = folder.files();
    assert!(
        files.iter().all(|it| it.starts_with("records/")),
        "{files:?}"
    );
}

/// A pack that lacks a paper would be taken for whole: rather none.
#[test]
fn an_error_of_the_session_leaves_everything_as_it_was() {
    let breaks = [
        (RECORD, "kind = \"regular\"", "kind = \"thuong\""),
        (PETITION, "channel", "chanel"),
        ("records/office.toml", "two-sided = false", "two-sided = 1"),
        // The review lists what is open from the year before.
        (
            "records/2024/petitions/2024-10-lang-mung/01.toml",
            "channel",
            "chanel",
        ),
    ];
    for (file, from, to) in breaks {
        let folder = Folder::whole_example();
        folder.write(FILE, "bản cũ");
        folder.replace(file, from, to);
        let line = ["pack", SESSION, "--force", "--message-format", "short"];
        let output = run(&folder, &line);
        assert_eq!(output.code, 1, "{file}: {}", output.stderr);
        assert!(
            output.stderr.contains(&format!("{file}:")),
            "{}",
            output.stderr
        );
        assert!(
            output.stderr.contains("chưa làm được bộ in"),
            "{}",
            output.stderr
        );
        assert_eq!(folder.read(FILE), "bản cũ");
    }
}

#[test]
fn what_is_wrong_elsewhere_is_not_the_sessions() {
    let folder = Folder::whole_example();
    let other = "records/2025/sessions/2025-10-lang-mung.toml";
    folder.replace(other, "kind = \"regular\"", "kind = \"thuong\"");
    let output = run(&folder, &["pack", SESSION]);
    assert_eq!(output.code, 0, "{}", output.stderr);
    assert!(!output.stderr.contains(other), "{}", output.stderr);
    let output = run(&folder, &["pack", "2025-10"]);
    assert_eq!(output.code, 1, "{}", output.stderr);
    assert!(output.stderr.contains(other), "{}", output.stderr);
}

/// What the pages show is told where `build` tells it: at the record, at the template line.
#[test]
fn findings_of_a_page_are_those_of_the_single_file() {
    let too_long = "W".repeat(90);
    let broken: [(&str, &str, &str, &str); 2] = [
        (RECORD, "Nhà văn hóa thôn Nước Tang", &too_long, "[D811]"),
        (
            "templates/conclusion.typ.j2",
            "#title-block",
            "#panic(\"a\")\n#title-block",
            "[D805]",
        ),
    ];
    for (file, from, to, code) in broken {
        let folder = Folder::whole_example();
        if file.starts_with("templates/") {
            let text = fs::read_to_string(Path::new(EXAMPLE).join(file)).expect(file);
            folder.write(file, text);
        }
        folder.replace(file, from, to);
        let built = [
            "build",
            "--only",
            "2025/2025-04-nuoc-tang",
            "--message-format",
            "short",
        ];
        let built = run(&folder, &built);
        let packed = run(&folder, &["pack", SESSION, "--message-format", "short"]);
        assert_eq!((built.code, packed.code), (1, 1), "{}", packed.stderr);
        let findings = |output: &Output| -> BTreeSet<String> {
            let lines = output.stderr.lines().filter(|it| it.contains("lỗi["));
            lines.map(str::to_owned).collect()
        };
        let found = findings(&packed);
        assert!(
            found
                .iter()
                .any(|it| it.starts_with(file) && it.contains(code)),
            "{found:?}"
        );
        assert_eq!(found, findings(&built));
        assert!(!folder.join(FILE).exists());
    }
}

#[test]
fn a_template_without_end_is_named() {
    let folder = Folder::whole_example();
    let text = fs::read_to_string(Path::new(EXAMPLE).join("templates/minutes.typ.j2"));
    let endless = "#for a in range(1000000) { for b in range(1000000) {} }\n";
    folder.write(
        "templates/minutes.typ.j2",
        text.expect("a template") + endless,
    );
    let arguments = [
        "pack",
        SESSION,
        "--time-limit",
        "1",
        "--message-format",
        "short",
    ];
    let output = run(&folder, &arguments);
    assert_eq!(output.code, 1, "{}", output.stderr);
    let lines: Vec<&str> = output.stderr.lines().collect();
    let named = lines.iter().filter(|it| it.contains("[D814]"));
    assert_eq!(named.count(), 1, "{lines:?}");
    assert!(
        output.stderr.contains("templates/minutes.typ.j2"),
        "{lines:?}"
    );
    assert!(!folder.join(FILE).exists());
}

#[test]
fn qpdf_finds_nothing_wrong() {
    if !has_program("qpdf", "--version") {
        return;
    }
    let folder = Folder::whole_example();
    let packed = run(&folder, &["pack", SESSION]);
    assert_eq!(packed.code, 0, "{}", packed.stderr);
    let checked = Command::new("qpdf")
        .arg("--check")
        .arg(folder.join(FILE))
        .output();
    let said = String::from_utf8_lossy(&checked.expect("run").stdout).into_owned();
    assert!(
        said.contains("No syntax or stream encoding errors found"),
        "{said}"
    );
}

/// A paper that went out is printed as it went out, whatever its record says now.
#[test]
fn a_pack_shows_the_copies_of_what_went_out() {
    let folder = Folder::whole_example();
    folder.build(&[]);
    let pack = |to: &str| {
        let output = doithoai(folder.path(), &["pack", SESSION, "--to", to]);
        assert_eq!(output.code, 0, "{}", output.stderr);
        fs::read(folder.join(to)).expect("packed")
    };
    let before = pack("truoc.pdf");
    let output = doithoai(folder.path(), &["issue", SESSION]);
    assert_eq!(output.code, 0, "{}", output.stderr);
    assert!(pack("ban-hanh.pdf") == before);
    folder.replace(PETITION, "deadline = 2025-06-30", "deadline = 2025-07-15");
    let after = Pdf::read(&pack("sau.pdf"));
    let first = Pdf::read(&before);
    assert_eq!(after.pages, first.pages);
    // Headings inside a paper cannot be told in pictures; the papers are.
    let papers = |pdf: &Pdf| -> Vec<String> {
        let all = pdf
            .bookmarks()
            .into_iter()
            .filter(|(depth, ..)| *depth == 0);
        all.map(|(_, title, _)| title).collect()
    };
    assert_eq!(papers(&after), papers(&first));
    assert!(first.text().contains("30/6/2025"));
    assert!(!after.text().contains("15/7/2025"));
    // The pages that went out are pictures: what they show is what was shown before.
    if has_program("pdftoppm", "-v") {
        let drawn = |file: &str| {
            let page = ["-r", "50", "-gray", "-f", "39", "-l", "39", file, "page"];
            let made = Command::new("pdftoppm")
                .args(page)
                .current_dir(folder.path())
                .status();
            assert!(made.expect("pdftoppm").success());
            fs::read(folder.join("page-39.pgm")).expect("drawn")
        };
        let (before, after) = (drawn("truoc.pdf"), drawn("sau.pdf"));
        let dark = |page: &[u8]| page.iter().filter(|it| **it < 128).count();
        assert!(dark(&before) > 1_000, "{}", dark(&before));
        let pairs = before.iter().zip(&after);
        let other = pairs.filter(|(a, b)| a.abs_diff(**b) > 160).count();
        assert!(other < dark(&before) / 5, "{other} of {}", dark(&before));
    }
}
