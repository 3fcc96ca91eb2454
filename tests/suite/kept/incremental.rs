//! Only what changed is made anew, and what no longer follows goes.

use std::collections::BTreeMap;
use std::fs;

use serde_json::Value;

use crate::support::cli::doithoai;
use crate::support::folder::Folder;

const PETITION: &str = "records/2025/petitions/2025-04-nuoc-tang/08.toml";

/// What a build did: path to why, for all that it made, and the paths it took away.
struct Run {
    built: BTreeMap<String, String>,
    removed: Vec<String>,
    lines: Vec<Value>,
    code: i32,
}

fn build(folder: &Folder, arguments: &[&str]) -> Run {
    let arguments = [&["build", "--message-format", "json"], arguments].concat();
    let output = doithoai(folder.path(), &arguments);
    let lines = output.stdout.lines();
    let lines: Vec<Value> = lines
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect();
    let of = |reason: &'static str| lines.iter().filter(move |it| it["reason"] == reason);
    let text = |line: &Value, key: &str| line[key].as_str().expect(key).to_owned();
    Run {
        built: of("document")
            .map(|it| (text(it, "path"), text(it, "why")))
            .collect(),
        removed: of("removed").map(|it| text(it, "path")).collect(),
        code: output.code,
        lines,
    }
}

impl Run {
    #[track_caller]
    fn built_because(&self, why: &str, expected: &[&str]) {
        assert_eq!(self.code, 0, "{:?}", self.lines);
        let built: Vec<&str> = self.built.keys().map(String::as_str).collect();
        assert_eq!(built, expected);
        assert!(self.built.values().all(|it| it == why), "{:?}", self.built);
    }

    fn changes(&self, path: &str) -> &Value {
        let line = self.lines.iter().find(|it| it["path"] == path);
        &line.expect(path)["changes"]
    }
}

#[test]
fn nothing_changed_nothing_is_made() {
    let folder = Folder::whole_example();
    let first = build(&folder, &[]);
    assert!(first.built.len() > 100 && first.built.values().all(|why| why == "new"));
    let times = |folder: &Folder| -> Vec<_> {
        let files = folder
            .files()
            .into_iter()
            .filter(|it| it.starts_with("output/") && !it.ends_with(".lock"));
        files
            .map(|it| {
                fs::metadata(folder.join(&it))
                    .and_then(|it| it.modified())
                    .ok()
            })
            .collect()
    };
    let before = times(&folder);
    build(&folder, &[]).built_because("", &[]);
    // Not even the manifest is written.
    assert!(times(&folder) == before);
    assert_eq!(build(&folder, &["--force"]).built.len(), first.built.len());
}

#[test]
fn one_petition_changes_the_documents_that_show_it() {
    let folder = Folder::whole_example();
    build(&folder, &[]);
    folder.replace(PETITION, "kiểm đếm cây trồng", "kiểm đếm cây cối");
    let run = build(&folder, &[]);
    let session = "2025/2025-04-nuoc-tang";
    let (minutes, conclusion) = (
        format!("{session}/bien-ban.pdf"),
        format!("{session}/ket-luan.pdf"),
    );
    run.built_because(
        "changed",
        &[
            &minutes,
            &conclusion,
            "2025/bao-cao-nam.pdf",
            "2025/bao-cao/quy-3.pdf",
            "2025/so-theo-doi.pdf",
        ],
    );
    let value = &run.changes(&conclusion)["values"][0];
    assert_eq!(
        (value["file"].as_str(), value["key"].as_str()),
        (Some(PETITION), Some("item[0].short"))
    );
}

#[test]
fn an_explanation_names_the_line() {
    let folder = Folder::example();
    doithoai(folder.path(), &["build"]);
    folder.replace("records/2025/plan.toml", "number = 5", "number = 6");
    let said = doithoai(folder.path(), &["build", "--explain"]).stderr;
    assert!(said.contains("records/2025/plan.toml đã đổi"), "{said}");
    assert!(said.contains("opening.letterhead.number"), "{said}");
    folder.replace(
        "records/2025/plan.toml",
        "Góp phần đổi mới",
        "Góp phần làm mới",
    );
    let said = doithoai(folder.path(), &["build", "--explain", "--lang", "en"]).stderr;
    let line = folder.read("records/2025/plan.toml");
    let line = line
        .lines()
        .position(|it| it.contains("Góp phần làm mới"))
        .expect("the line")
        + 1;
    assert!(
        said.contains(&format!("records/2025/plan.toml:{line}:")),
        "{said}"
    );
}

#[test]
fn a_paper_that_went_out_is_not_changed_unsaid() {
    const PLAN: &str = "records/2025/plan.toml";
    const NOTE: &str = "đã lấy số 05-KH/ĐU và nay in khác trước";
    let folder = Folder::example();
    let said = |arguments: &[&str]| {
        let run = build(&folder, arguments);
        let line = run
            .lines
            .iter()
            .find(|it| it["path"] == "2025/ke-hoach.pdf");
        line.and_then(|it| it["otherwise"].as_bool())
    };
    doithoai(folder.path(), &["build"]);
    // A new number is another paper.
    folder.replace(PLAN, "number = 5 ", "number = 6 ");
    assert_eq!(said(&[]), Some(false));
    folder.replace(PLAN, "number = 6 ", "number = 5 ");
    doithoai(folder.path(), &["build"]);
    folder.replace(PLAN, "Góp phần", "Nhằm góp phần");
    let output = doithoai(folder.path(), &["build"]);
    assert!(output.stderr.contains(NOTE), "{}", output.stderr);
    folder.replace(PLAN, "Nhằm góp phần", "Góp phần");
    assert_eq!(said(&["--force"]), Some(true));
    // Whoever builds it again has been told.
    assert_eq!(said(&["--force"]), Some(false));
    // Nobody has seen a draft.
    folder.replace(PLAN, "number = 5 ", "# number = 5 ");
    doithoai(folder.path(), &["build"]);
    folder.replace(PLAN, "Góp phần", "Nhằm góp phần");
    assert_eq!(said(&[]), Some(false));
    // Typed now, it goes out for the first time.
    folder.replace(PLAN, "# number = 5 ", "number = 5 ");
    assert_eq!(said(&[]), Some(false));
}

/// What a template sees and does not print is no other paper.
#[test]
fn a_paper_that_is_printed_as_before_is_the_same_paper() {
    let folder = Folder::whole_example();
    build(&folder, &[]);
    let session = "records/2025/sessions/2025-04-nuoc-tang.toml";
    folder.replace(session, "end = 11:20:00", "end = 11:30:00");
    let run = build(&folder, &[]);
    let changed = run.lines.iter().filter(|it| it["otherwise"] == true);
    let changed: Vec<&str> = changed.filter_map(|it| it["path"].as_str()).collect();
    assert!(run.built.len() > 20, "{:?}", run.built);
    // Minutes bear no number.
    assert_eq!(changed, [""; 0]);
}

#[test]
fn a_template_changes_the_documents_made_with_it() {
    let folder = Folder::whole_example();
    let first = build(&folder, &[]);
    let template = fs::read_to_string("templates/programme.typ.j2").expect("a template");
    folder.write("templates/programme.typ.j2", template + "\n");
    let run = build(&folder, &[]);
    let programmes: Vec<&str> = first.built.keys().map(String::as_str).collect();
    let programmes: Vec<&str> = programmes
        .into_iter()
        .filter(|it| it.ends_with("chuong-trinh.pdf"))
        .collect();
    assert!(!programmes.is_empty());
    run.built_because("changed", &programmes);
    let templates = &run.changes(programmes[0])["templates"];
    assert_eq!(templates, &serde_json::json!(["programme.typ.j2"]));
    // What an override left behind is mended without it.
    fs::remove_file(folder.join("templates/programme.typ.j2")).expect("removed");
    build(&folder, &[]).built_because("changed", &programmes);
}

/// Papers that show a picture are made anew when it changes, and no others; a font counts for
/// whatever an own template goes into. Copies of what the program has are not the office's own.
#[test]
fn what_lies_beside_a_template_changes_the_documents_made_with_it() {
    let folder = Folder::whole_example();
    let programme = "templates/programme.typ.j2";
    let template = fs::read_to_string(programme).expect("a template");
    let shown = "#image(\"logo.png\", width: 15mm, alt: \"Biểu trưng\")\n";
    folder.write(programme, template + shown);
    let mut logo = fs::read("docs/huong-dan/bieu-trung.png").expect("a picture");
    folder.write("templates/logo.png", &logo);
    let first = build(&folder, &[]);
    let paths = first.built.keys().map(String::as_str);
    let programmes: Vec<&str> = paths
        .filter(|it| it.ends_with("chuong-trinh.pdf"))
        .collect();
    assert!(!programmes.is_empty() && programmes.len() < first.built.len());
    folder.write("templates/khac.png", &logo);
    build(&folder, &[]).built_because("changed", &[]);
    logo.extend(b"x");
    folder.write("templates/logo.png", &logo);
    let run = build(&folder, &[]);
    run.built_because("changed", &programmes);
    let templates = &run.changes(programmes[0])["templates"];
    assert_eq!(templates, &serde_json::json!(["logo.png"]));
    let mut font = fs::read("templates/fonts/Tinos-Bold.ttf").expect("a font");
    folder.write("templates/fonts/Tinos-Bold.ttf", &font);
    build(&folder, &[]).built_because("changed", &[]);
    font.extend(b"x");
    folder.write("templates/fonts/rieng.ttf", &font);
    build(&folder, &[]).built_because("changed", &programmes);
    for copied in ["templates/plan.typ.j2", "templates/lib/paper.typ"] {
        folder.write(copied, fs::read(copied).expect("a template"));
    }
    build(&folder, &[]).built_because("changed", &[]);
}

#[test]
fn a_profile_of_the_office_changes_every_document_that_follows_it() {
    let folder = Folder::whole_example();
    let first = build(&folder, &[]);
    let profile = fs::read_to_string("templates/profiles/hd05.toml").expect("a profile");
    folder.write(
        "templates/profiles/hd05.toml",
        profile + "\n# của cơ quan\n",
    );
    let run = build(&folder, &[]);
    assert_eq!(run.code, 0, "{:?}", run.lines);
    let listed = doithoai(folder.path(), &["list", "--message-format", "json"]);
    let listed: Vec<Value> = serde_json::from_str(&listed.stdout).expect("JSON");
    let of_profile = listed.iter().filter(|it| it["profile"] == "hd05").count();
    assert_eq!(run.built.len(), of_profile);
    assert!(run.built.len() < first.built.len());
}

#[test]
fn what_no_longer_follows_goes_and_its_folder_with_it() {
    let folder = Folder::whole_example();
    build(&folder, &[]);
    folder.write("output/2025/ghi-chu.txt", "của người khác");
    fs::remove_file(folder.join("records/2025/petitions/other/01.toml")).expect("removed");
    let run = build(&folder, &[]);
    assert_eq!(run.removed, ["2025/other/tra-loi/2025-42.pdf"]);
    assert!(!folder.join("output/2025/other").exists());
    assert_eq!(folder.read("output/2025/ghi-chu.txt"), "của người khác");
}

#[test]
fn a_broken_record_takes_nothing_away() {
    let folder = Folder::whole_example();
    build(&folder, &[]);
    let before = folder.files();
    folder.replace(PETITION, "received = ", "recieved = ");
    fs::remove_file(folder.join("records/2025/petitions/other/01.toml")).expect("removed");
    let run = build(&folder, &[]);
    assert_eq!((run.code, run.removed), (1, Vec::new()));
    let gone = |files: &[String], others: &[String]| -> Vec<String> {
        files
            .iter()
            .filter(|it| !others.contains(it))
            .cloned()
            .collect()
    };
    let after = folder.files();
    assert_eq!(
        gone(&before, &after),
        ["records/2025/petitions/other/01.toml"]
    );
    assert!(gone(&after, &before).is_empty());
    // Mended, everything is as if nothing had been.
    folder.replace(PETITION, "recieved = ", "received = ");
    assert_eq!(build(&folder, &[]).removed.len(), 1);
}

#[test]
fn a_part_of_the_documents_leaves_the_others_alone() {
    let folder = Folder::whole_example();
    build(&folder, &[]);
    folder.replace(PETITION, "kiểm đếm cây trồng", "kiểm đếm cây cối");
    let run = build(&folder, &["--only", "conclusion"]);
    run.built_because("changed", &["2025/2025-04-nuoc-tang/ket-luan.pdf"]);
    assert!(run.removed.is_empty());
    let rest = build(&folder, &[]);
    assert_eq!(rest.built.len(), 4);
    // The others are still told apart from what they were made of.
    let value = &rest.changes("2025/bao-cao-nam.pdf")["values"][0];
    assert_eq!(value["key"], "item[0].short");
}

#[test]
fn a_file_that_somebody_spoilt_is_made_anew() {
    let folder = Folder::example();
    build(&folder, &[]);
    let whole = fs::read(folder.join("output/2025/ke-hoach.pdf")).expect("built");
    for (spoilt, why) in [
        (Some(&whole[..100]), "altered"),
        (Some(b""), "altered"),
        (None, "missing"),
    ] {
        match spoilt {
            Some(bytes) => {
                folder.write("output/2025/ke-hoach.pdf", bytes);
            }
            None => fs::remove_file(folder.join("output/2025/ke-hoach.pdf")).expect("removed"),
        }
        build(&folder, &[]).built_because(why, &["2025/ke-hoach.pdf"]);
        assert_eq!(
            fs::read(folder.join("output/2025/ke-hoach.pdf")).expect("built"),
            whole
        );
    }
}

#[test]
fn a_manifest_that_cannot_be_read_means_everything_is_made_anew() {
    let folder = Folder::example();
    build(&folder, &[]);
    let manifest = folder.read("output/manifest.json");
    let older = manifest.replacen("\"format\": 1", "\"format\": 0", 1);
    let cut = &manifest[..manifest.len() / 2];
    for text in ["", "{}", "[1]", "\u{0}", cut, &older] {
        folder.write("output/manifest.json", text);
        build(&folder, &[]).built_because("new", &["2025/ke-hoach.pdf"]);
        assert_eq!(folder.read("output/manifest.json"), manifest);
    }
    // One that names files elsewhere takes none of them away.
    folder.write("vo-can.pdf", "của người khác");
    for path in [
        "../vo-can.pdf",
        "/etc/ke-hoach.pdf",
        "2025/../../vo-can.pdf",
        "2025/notes.txt",
        "..\\\\vo-can.pdf",
        "",
    ] {
        let evil = manifest.replace("2025/ke-hoach.pdf", path);
        folder.write("output/manifest.json", evil);
        build(&folder, &[]).built_because("new", &["2025/ke-hoach.pdf"]);
        assert_eq!(folder.read("vo-can.pdf"), "của người khác", "{path}");
    }
}

/// A row that drops out of a table moves the others; nobody has touched them.
#[test]
fn an_explanation_does_not_name_what_only_moved() {
    let folder = Folder::whole_example();
    folder.build(&["build"]);
    let from = "planned = \"in-progress\"";
    folder.replace("records/office.toml", from, "planned = \"resolved\"");
    let run = build(&folder, &["--explain"]);
    let review = "2025/2025-10-lang-mung/ra-soat.pdf";
    assert_eq!(run.built.get(review).map(String::as_str), Some("changed"));
    let said = run.changes(review).to_string();
    assert!(said.contains("records/office.toml"), "{said}");
    assert!(
        !said.contains("body[") && !said.contains("field["),
        "{said}"
    );
}

/// A folder chosen by mistake keeps what others put there.
#[test]
fn files_of_others_are_not_written_over() {
    let folder = Folder::whole_example();
    let pages = [
        ("site/index.html", "<h1>Trang của tôi</h1>"),
        ("site/manifest.json", "{\"name\": \"my-app\"}"),
        ("site/manifest.json", "{\"program\": \"my-app 1.0\"}"),
    ];
    for (file, text) in pages {
        folder.write(file, text);
        let run = build(&folder, &["--out", "site"]);
        assert_eq!((run.code, run.built.len()), (1, 0), "{file}");
        assert_eq!(folder.read(file), text);
        fs::remove_file(folder.join(file)).expect("removed");
    }
    let scan = "%PDF-1.4 bản quét đã ký";
    folder.write("site/2025/ke-hoach.pdf", scan);
    let run = build(&folder, &["--out", "site"]);
    assert_eq!(run.code, 1);
    assert!(!run.built.contains_key("2025/ke-hoach.pdf") && run.built.len() > 100);
    assert_eq!(folder.read("site/2025/ke-hoach.pdf"), scan);
    let run = build(&folder, &["--out", "site", "--force"]);
    assert_eq!(run.code, 0);
    assert!(run.built.contains_key("2025/ke-hoach.pdf"));
}

/// What the program made itself it may make again, manifest or not.
#[test]
fn its_own_files_are_known_without_a_manifest() {
    let folder = Folder::whole_example();
    assert_eq!(build(&folder, &[]).code, 0);
    fs::remove_file(folder.join("output/manifest.json")).expect("removed");
    let run = build(&folder, &[]);
    assert_eq!(run.code, 0);
    assert!(run.built.contains_key("2025/ke-hoach.pdf"));
}
