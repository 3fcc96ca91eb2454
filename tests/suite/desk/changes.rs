//! `doithoai changes`: exactly the papers whose pages look otherwise, and what they say instead.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::support::cli::{Output, doithoai};
use crate::support::folder::{Folder, copy};
use crate::support::machine::has_program;

const PETITION: &str = "records/2025/petitions/2025-04-nuoc-tang/01.toml";
const SESSION: &str = "records/2025/sessions/2025-04-nuoc-tang.toml";
const LETTER: &str = "2025/2025-04-nuoc-tang/tra-loi/2025-02.pdf";

fn git(folder: &Path, arguments: &[&str]) {
    let git = Command::new("git")
        .args(["-c", "user.name=a", "-c", "user.email=a@b"])
        .args(arguments)
        .current_dir(folder)
        .output();
    let git = git.expect("git");
    assert!(
        git.status.success(),
        "{}",
        String::from_utf8_lossy(&git.stderr)
    );
}

/// A repository with these records in it; `None` where there is no git.
fn repository(records: Folder) -> Option<Folder> {
    if !has_program("git", "--version") {
        return None;
    }
    git(records.path(), &["init", "-q"]);
    commit(&records);
    Some(records)
}

fn commit(folder: &Folder) {
    git(folder.path(), &["add", "-A"]);
    git(folder.path(), &["commit", "-q", "-m", "hồ sơ"]);
}

fn changes(folder: &Folder, arguments: &[&str]) -> Output {
    doithoai(folder.path(), &[&["changes"], arguments].concat())
}

/// What is said in JSON: the papers, and the sum at the end.
fn told(folder: &Folder, arguments: &[&str]) -> (Vec<Value>, Value) {
    let said = changes(folder, &[arguments, &["--message-format", "json"]].concat());
    assert_eq!(said.code, 0, "{}", said.stderr);
    let lines = said.stdout.lines().map(serde_json::from_str::<Value>);
    let mut lines: Vec<Value> = lines.map(|it| it.expect("JSON")).collect();
    let sum = lines.pop().expect("a sum");
    (lines, sum)
}

fn paths(papers: &[Value], change: &str) -> BTreeSet<String> {
    let such = papers.iter().filter(|it| it["change"] == change);
    such.map(|it| it["path"].as_str().expect("a path").to_owned())
        .collect()
}

/// The pages of a PDF as another program draws them.
fn drawn(pdf: &Path) -> Vec<u8> {
    let drawn = Command::new("pdftoppm")
        .args(["-r", "72", "-gray"])
        .arg(pdf)
        .output();
    drawn.expect("pdftoppm").stdout
}

/// The papers that another program draws otherwise than before.
fn drawn_otherwise(before: &Path, after: &Path) -> BTreeSet<String> {
    let files = walkdir::WalkDir::new(after).into_iter().flatten();
    let pdfs = files.filter(|it| it.path().extension().is_some_and(|it| it == "pdf"));
    let names = pdfs.map(|it| it.path().strip_prefix(after).expect("below").to_owned());
    let both = names.filter(|it| before.join(it).is_file());
    let differs = |name: &PathBuf| {
        let [one, other] = [before.join(name), after.join(name)];
        fs::read(&one).expect("a PDF") != fs::read(&other).expect("a PDF")
            && drawn(&one) != drawn(&other)
    };
    both.filter(differs)
        .map(|it| it.to_str().expect("UTF-8").to_owned())
        .collect()
}

/// Changes the example, and holds what is told against the pages of both.
fn holds_for(change: impl Fn(&Folder)) -> Vec<Value> {
    let Some(folder) = repository(Folder::whole_example()) else {
        return Vec::new();
    };
    let out = Folder::empty();
    let built = |name: &str| {
        let to = out.join(name);
        folder.build(&["--out", to.to_str().expect("UTF-8")]);
        to
    };
    let before = built("before");
    change(&folder);
    let after = built("after");
    let (papers, sum) = told(&folder, &[]);
    if has_program("pdftoppm", "-v") {
        assert_eq!(paths(&papers, "changed"), drawn_otherwise(&before, &after));
    }
    assert_eq!(sum["changed"], paths(&papers, "changed").len());
    papers
}

fn line(differences: &Value, after: &str) -> (String, u64) {
    let all = differences.as_array().expect("differences");
    let found = all.iter().find(|it| it["after"] == after);
    let found = found.unwrap_or_else(|| panic!("{after}: {differences}"));
    let file = found["file"].as_str().unwrap_or_default();
    (file.to_owned(), found["line"].as_u64().unwrap_or(0))
}

#[test]
fn an_edit_of_a_village_names_the_papers_whose_pages_differ_and_no_other() {
    let papers = holds_for(|folder| {
        folder.replace(
            PETITION,
            r#"villages = ["nuoc-tang"]"#,
            r#"villages = ["lang-mung"]"#,
        );
    });
    for paper in &papers {
        assert_eq!(paper["change"], "changed");
        assert_ne!(
            paper["differences"].as_array().map(Vec::len),
            Some(0),
            "{paper}"
        );
        assert_eq!(
            paper["files"],
            serde_json::json!([{ "file": PETITION, "fate": "changed" }])
        );
    }
}

#[test]
fn an_edit_of_a_day_names_the_papers_that_print_it() {
    let papers = holds_for(|folder| {
        folder.replace(SESSION, "\ndate = 2025-04-18", "\ndate = 2025-04-17");
    });
    assert!(papers.is_empty() || papers.len() > 10);
}

#[test]
fn an_edit_of_a_name_of_the_office_is_told_at_its_line() {
    let papers = holds_for(|folder| {
        folder.replace(
            "records/office.toml",
            r#"place = "Sơn Bao""#,
            r#"place = "Sơn Bảo""#,
        );
    });
    let Some(paper) = papers.first() else { return };
    let (file, number) = line(&paper["differences"], "Sơn Bảo");
    assert_eq!(file, "records/office.toml");
    let office = fs::read_to_string(Path::new(crate::support::EXAMPLE).join(file)).expect("read");
    let number = usize::try_from(number).expect("small");
    assert!(
        office
            .lines()
            .nth(number - 1)
            .is_some_and(|it| it.contains("place = "))
    );
}

#[test]
fn an_edit_of_a_word_of_a_template_names_the_papers_made_with_it() {
    let papers = holds_for(|folder| {
        let built_in = doithoai::render::Templates::built_in();
        let template = built_in.get("reply.typ.j2").expect("built in");
        folder.write(
            "templates/reply.typ.j2",
            template.replacen("Trân trọng", "Xin trân trọng", 1),
        );
    });
    assert!(papers.iter().all(|it| it["kind"] == "reply"));
}

#[test]
fn an_edit_that_no_page_shows_is_no_change() {
    let papers = holds_for(|folder| {
        folder.replace(PETITION, "# Một người", "# Cùng một người");
    });
    assert_eq!(papers, Vec::<Value>::new());
}

#[test]
fn papers_that_came_and_went_are_told() {
    let Some(folder) = repository(Folder::whole_example()) else {
        return;
    };
    fs::remove_file(folder.join("records/2025/reports/quy-3.toml")).expect("removed");
    let report = fs::read_to_string(
        Path::new(crate::support::EXAMPLE).join("records/2025/reports/quy-3.toml"),
    );
    let numbered = report.expect("read");
    let drafted: Vec<&str> = numbered
        .lines()
        .filter(|it| !it.starts_with("number ="))
        .collect();
    folder.write("records/2025/reports/thang-9.toml", drafted.join("\n"));
    let (papers, sum) = told(&folder, &[]);
    assert_eq!(
        paths(&papers, "gone"),
        BTreeSet::from(["2025/bao-cao/quy-3.pdf".to_owned()])
    );
    assert_eq!(
        paths(&papers, "added"),
        BTreeSet::from(["2025/bao-cao/thang-9.pdf".to_owned()])
    );
    assert_eq!(
        (&sum["added"], &sum["gone"], &sum["changed"]),
        (&1.into(), &1.into(), &0.into())
    );
}

/// The example with one short title changed in a letter, and signs of Markdown in it.
fn with_a_new_title() -> Option<Folder> {
    let folder = repository(Folder::whole_example())?;
    let from = "Sửa chữa 60 m kênh N2 đập Nước Tang bị sạt lở";
    folder.replace(
        PETITION,
        from,
        "Sửa chữa 80 m kênh N2 đập Nước Tang | @ai `b` <b>",
    );
    Some(folder)
}

#[test]
fn a_comment_holds_values_as_code_and_nothing_else() {
    let Some(folder) = with_a_new_title() else {
        return;
    };
    let said = changes(&folder, &["--markdown", "--only", LETTER]);
    assert_eq!((said.code, &*said.stderr), (0, ""));
    insta::assert_snapshot!("comment", said.stdout);
}

#[test]
fn programs_are_told_everything() {
    let Some(folder) = with_a_new_title() else {
        return;
    };
    let said = changes(&folder, &["--only", LETTER, "--message-format", "json"]);
    insta::assert_snapshot!("lines", said.stdout);
}

#[test]
fn people_are_told_in_their_language() {
    let Some(folder) = with_a_new_title() else {
        return;
    };
    let vi = changes(&folder, &["--only", LETTER]);
    let en = changes(&folder, &["--only", LETTER, "--lang", "en"]);
    insta::assert_snapshot!(
        "told",
        [vi.stdout, vi.stderr, en.stdout, en.stderr].join("\n")
    );
}

#[test]
fn pages_that_differ_are_written_side_by_side() {
    let Some(folder) = with_a_new_title() else {
        return;
    };
    let (papers, _) = told(&folder, &["--only", LETTER, "--pages", "trang"]);
    let images = papers[0]["images"].as_array().expect("images");
    assert_eq!(
        images.len(),
        papers[0]["pages"].as_array().expect("pages").len()
    );
    for image in images {
        let picture = fs::read(folder.join(image.as_str().expect("a path"))).expect("written");
        assert!(picture.starts_with(b"\x89PNG"));
    }
}

#[test]
fn two_revisions_two_folders_and_one_of_each_are_compared() {
    let Some(folder) = with_a_new_title() else {
        return;
    };
    commit(&folder);
    let only = ["--only", LETTER];
    let changed =
        |arguments: &[&str]| told(&folder, &[arguments, &only].concat()).1["changed"].clone();
    assert_eq!(changed(&[]), 0);
    assert_eq!(changed(&["HEAD~1"]), 1);
    assert_eq!(changed(&["HEAD~1..HEAD"]), 1);
    assert_eq!(changed(&["HEAD..HEAD"]), 0);
    let other = Folder::whole_example();
    let other = other.path().to_str().expect("UTF-8");
    assert_eq!(changed(&[other]), 1);
    assert_eq!(changed(&[&format!("{other}..HEAD~1")]), 0);
    // Nothing of it stays in the repository.
    let left = Command::new("git")
        .args(["status", "--porcelain"])
        .current_dir(folder.path())
        .output();
    assert_eq!(left.expect("git").stdout, b"");
}

#[test]
fn several_offices_in_folders_of_one_repository_are_compared_each() {
    let all = Folder::empty();
    for office in ["xa-a", "xa b"] {
        copy(Folder::example().path(), &all.join(office));
    }
    let Some(all) = repository(all) else { return };
    all.replace(
        "xa b/records/office.toml",
        r#"place = "Sơn Bao""#,
        r#"place = "Sơn Hà""#,
    );
    let said = changes(&all, &["--root", "xa-a", "--root", "xa b"]);
    assert_eq!(said.code, 0, "{}", said.stderr);
    assert_eq!(
        said.stdout.matches("in khác ở trang").count(),
        1,
        "{}",
        said.stdout
    );
}

#[test]
fn what_cannot_be_compared_is_refused_in_a_sentence() {
    let refused = |folder: &Folder, arguments: &[&str], sentence: &str| {
        let said = changes(folder, arguments);
        assert_eq!(said.code, 2, "{}", said.stderr);
        assert!(said.stderr.contains(sentence), "{}", said.stderr);
        assert_eq!(said.stdout, "");
    };
    let alone = Folder::example();
    let no_git = Command::new(env!("CARGO_BIN_EXE_doithoai"))
        .arg("changes")
        .current_dir(alone.path())
        .env("PATH", alone.path())
        .output()
        .expect("runs");
    assert_eq!(no_git.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&no_git.stderr).contains("không có chương trình git"));
    if !has_program("git", "--version") {
        return;
    }
    refused(&alone, &[], "không nằm trong kho git nào");
    git(alone.path(), &["init", "-q"]);
    refused(&alone, &[], "không có phiên bản `HEAD`");
    alone.write("doc.md", "chưa có hồ sơ");
    git(alone.path(), &["add", "doc.md"]);
    git(alone.path(), &["commit", "-q", "-m", "đầu"]);
    refused(&alone, &[], "chưa có hồ sơ của cơ quan này");
    refused(&alone, &["khong-co"], "không có phiên bản `khong-co`");
    commit(&alone);
    refused(
        &alone,
        &["HEAD..--output=x"],
        "không có phiên bản `--output=x`",
    );
    refused(
        &alone,
        &[".", "--only", "khong-co"],
        "--only không khớp văn bản nào",
    );
    let english = changes(&alone, &["khong-co", "--lang", "en"]);
    assert!(english.stderr.contains("git knows no revision `khong-co`"));
}

#[test]
fn papers_of_broken_records_are_neither_gone_nor_the_same() {
    let Some(folder) = repository(Folder::whole_example()) else {
        return;
    };
    folder.replace("records/2025/reports/quy-3.toml", "number =", "nummer =");
    let said = changes(&folder, &["--message-format", "json"]);
    assert_eq!(said.code, 1);
    let sum: Value =
        serde_json::from_str(said.stdout.lines().last().expect("a sum")).expect("JSON");
    assert_eq!(
        (&sum["gone"], &sum["changed"]),
        (&0.into(), &0.into()),
        "{}",
        said.stdout
    );
    assert_eq!(
        sum["unknown"],
        serde_json::json!(["2025/bao-cao/quy-3.pdf"])
    );
}

/// What an office once had as a template is no safer than what it has now.
#[test]
fn an_endless_template_of_an_old_revision_is_given_up() {
    let folder = Folder::example();
    let endless = "{% include \"lib/opening.typ.j2\" %}\n#for a in range(1000000) { for b in range(1000000) {} }\n";
    folder.write("templates/plan.typ.j2", endless);
    let Some(folder) = repository(folder) else {
        return;
    };
    fs::remove_file(folder.join("templates/plan.typ.j2")).expect("removed");
    let said = changes(&folder, &["--time-limit", "1"]);
    assert_eq!(said.code, 1, "{}", said.stderr);
    assert!(said.stderr.contains("D814"), "{}", said.stderr);
}

/// What was printed before it became secret is not shown again to say so.
#[test]
fn what_has_become_secret_since_is_not_shown() {
    let Some(folder) = repository(Folder::whole_example()) else {
        return;
    };
    let before = folder.read(PETITION);
    folder.write(PETITION, format!("confidential = true\n{before}"));
    for arguments in [
        &[][..],
        &["--markdown"],
        &["--message-format", "json", "--pages", "trang"],
    ] {
        let said = changes(&folder, arguments);
        assert_eq!(said.code, 0, "{}", said.stderr);
        assert!(said.stdout.contains("ket-luan.pdf") && said.stdout.contains('…'));
        let record: toml::Table = before.parse().expect("TOML");
        let short = record["item"][1]["short"].as_str().expect("a text");
        for secret in ["Đinh Văn Gônh", "Gò Vàng", short] {
            assert!(!said.stdout.contains(secret), "{secret}: {}", said.stdout);
        }
    }
    assert!(!folder.join("trang/2025/2025-04-nuoc-tang").exists());
}
