//! Templates of the office's own are looked at by `check`, without a page being set.

use std::fs;
use std::path::Path;

use crate::support::EXAMPLE;
use crate::support::cli::doithoai;
use crate::support::folder::{Folder, copy};

const PLAN: &str = "templates/plan.typ.j2";

/// The example's plan with a copy of all built-in templates.
fn with_own_templates() -> Folder {
    let folder = Folder::example();
    let templates = Path::new(EXAMPLE).join("templates");
    copy(&templates, &folder.join("templates"));
    folder
}

/// What `check` says, line by line.
fn said(folder: &Folder) -> String {
    let output = doithoai(folder.path(), &["check", "--message-format", "short"]);
    output.stderr
}

#[test]
fn copies_of_the_built_in_templates_are_right() {
    let folder = with_own_templates();
    assert_eq!(said(&folder), "hồ sơ không có lỗi\n");
    assert!(!folder.join("output").exists());
}

/// A branch that no document takes is read as well.
#[test]
fn a_value_that_no_document_has_is_found_in_any_branch() {
    let folder = with_own_templates();
    let text = folder.read(PLAN);
    let lines = text.lines().count();
    let branch = "{% if it.recipients is undefined %}\n{{ it.titel }}\n{% endif %}\n";
    folder.write(PLAN, text + branch);
    let said = said(&folder);
    let expected = format!("{PLAN}:{}:4: lỗi[D803]", lines + 2);
    assert!(said.contains(&expected), "{said}");
    assert!(said.contains("it.titel"), "{said}");
}

#[test]
fn library_files_are_held_to_what_all_templates_pass() {
    let folder = with_own_templates();
    let file = "templates/lib/opening.typ.j2";
    let text = folder.read(file);
    folder.write(
        file,
        text + "{% if false %}{{ opening.titel }}{% endif %}\n",
    );
    let said = said(&folder);
    assert!(
        said.contains("lỗi[D803]") && said.contains("opening.titel"),
        "{said}"
    );
}

#[test]
fn the_syntax_of_typst_files_is_checked() {
    let folder = with_own_templates();
    let file = "templates/lib/body.typ";
    let text = folder.read(file);
    let lines = text.lines().count();
    folder.write(file, text + "#let section( = 1\n");
    let said = said(&folder);
    assert!(said.contains(&format!("{file}:{}:", lines + 1)), "{said}");
    assert!(said.contains("lỗi[D805]"), "{said}");
}

/// What opens and never closes, what does not parse and what nobody knows is told by plain
/// `check`, once, at its line, and in the same words by whoever sets the pages.
#[test]
fn a_mistake_in_an_own_template_is_found_at_its_line() {
    let opening = "{% include \"lib/opening.typ.j2\" %}\n";
    let mistakes = [
        ("#par[Kính gửi các đồng chí", "D805", 5),
        ("#text(size: 12pt, [Kính gửi]", "D805", 6),
        ("#if true { [Kính gửi]", "D805", 10),
        ("#emph(\"Kính gửi)", "D805", 7),
        ("Giá 5$ một tờ", "D805", 6),
        ("#par[Giá 5$ một tờ]", "D805", 11),
        ("#box(width: 1cm, [Kính gửi)", "D805", 18),
        ("*Kính gửi các đồng chí", "D805", 1),
        ("#par[Kính gửi]]", "D805", 15),
        ("#let 1 = 2", "D805", 6),
        ("#image(\"lo-go.png\")", "D818", 8),
        ("#include \"lib/khong-co.typ\"", "D818", 10),
        ("{{ it.titel }}", "D803", 4),
        ("{{ it.subject | titel }}", "D803", 4),
        ("{{ titel() }}", "D803", 4),
        ("{% if it.subject is titel %}có{% endif %}", "D803", 7),
        ("{{ it.contents | code }", "D802", 23),
        ("{% if it.subject %}", "D802", 1),
        ("{% for it in it.purposes %}", "D802", 1),
        ("{% endif %}", "D802", 4),
    ];
    let folder = Folder::example();
    let template = fs::read_to_string(PLAN).expect("a template");
    let line = 1 + template[..template.find(opening).expect("an opening")]
        .lines()
        .count();
    for (mistake, code, column) in mistakes {
        let broken = template.replacen(opening, &format!("{opening}{mistake}\n"), 1);
        folder.write(PLAN, broken);
        let place = format!("{PLAN}:{}:", line + 1);
        let expected = format!("{place}{column}: lỗi[{code}]");
        for arguments in [&["check"][..], &["check", "--pages"], &["build"]] {
            let arguments = [arguments, &["--message-format", "short"]].concat();
            let said = doithoai(folder.path(), &arguments).stderr;
            let found: Vec<&str> = said.lines().filter(|it| it.contains("[D")).collect();
            let right = found.len() == 1 && found[0].starts_with(&place);
            assert!(right && found[0].contains(code), "{mistake}: {said}");
            let exact = found[0].starts_with(&expected) || code == "D802" || code == "D803";
            assert!(exact, "{expected}: {said}");
        }
    }
}

/// A library file stands in every paper, and is wrong but once; another mistake is told with it.
#[test]
fn a_mistake_that_many_papers_share_is_told_once() {
    let folder = Folder::whole_example();
    let file = "templates/lib/letterhead.typ.j2";
    let text = fs::read_to_string(file).expect("a template");
    let broken = text.replace("place: [{{ opening.letterhead.place }}]", "place: [Nơi");
    assert_ne!(broken, text);
    let at = 1 + text
        .lines()
        .position(|it| it.contains("place:"))
        .expect("a line");
    folder.write(file, broken);
    folder.write("templates/lib/body.typ", "#let section( = 1\n");
    let said = said(&folder);
    let found: Vec<&str> = said.lines().filter(|it| it.contains("[D")).collect();
    assert_eq!(found.len(), 2, "{said}");
    assert!(
        said.contains(&format!("{file}:{at}:10: lỗi[D805]")),
        "{said}"
    );
    assert!(
        said.contains("templates/lib/body.typ:1:13: lỗi[D805]"),
        "{said}"
    );
}

#[test]
fn nothing_can_be_made_markup() {
    for construct in [
        "{{ it.subject | safe }}",
        "{{ it.subject|safe }}",
        "{% autoescape false %}{{ it.subject }}{% endautoescape %}",
        "{% set a = it.subject|safe %}",
        "{%- autoescape 'none' %}{% endautoescape %}",
    ] {
        let folder = with_own_templates();
        let text = folder.read(PLAN);
        folder.write(PLAN, format!("{text}{construct}\n"));
        assert!(said(&folder).contains("lỗi[D813]"), "{construct}");
        let built = doithoai(folder.path(), &["build"]);
        assert_eq!(built.code, 1, "{construct}");
        assert!(
            !folder.join("output/2025/ke-hoach.pdf").exists(),
            "{construct}"
        );
    }
}

/// Words that only look like it are none of our business.
#[test]
fn the_word_safe_may_be_used() {
    let folder = with_own_templates();
    let text = folder.read(PLAN);
    folder.write(
        PLAN,
        format!("{text}{{# an | safe place; autoescape #}}\n// x | safe\n"),
    );
    assert_eq!(said(&folder), "hồ sơ không có lỗi\n");
}

#[test]
fn a_profile_names_the_measure_it_lacks() {
    let folder = with_own_templates();
    let file = "templates/profiles/hd36.toml";
    let text = folder.read(file);
    let kept = text
        .lines()
        .filter(|line| !line.starts_with("left = { mm = 30"));
    folder.write(file, kept.collect::<Vec<_>>().join("\n"));
    let said = said(&folder);
    assert!(
        said.contains("lỗi[D807]") && said.contains("page.left"),
        "{said}"
    );
}

/// A loop that ends, but says too much till then, takes neither the memory of the machine nor the
/// other documents with it.
#[test]
fn a_template_that_says_too_much_is_stopped() {
    let folder = Folder::example();
    let line = "x".repeat(200);
    let flood = format!(
        "{{% for a in range(9999) %}}{{% for b in range(999) %}}{line}{{% endfor %}}{{% endfor %}}"
    );
    folder.write("templates/plan.typ.j2", flood);
    let output = doithoai(folder.path(), &["build"]);
    assert_eq!(output.code, 1, "{}", output.stderr);
    assert!(output.stderr.contains("[D815]"), "{}", output.stderr);
}

/// What is written out is what the program has in it, and nothing that was changed since is lost.
#[test]
fn the_built_in_templates_are_written_out() {
    let folder = Folder::example();
    let own = folder.path().join("mau").display().to_string();
    let output = doithoai(folder.path(), &["templates", &own]);
    assert_eq!((output.code, &*output.stderr), (0, ""));
    let mut names: Vec<&str> = output.stdout.lines().collect();
    names.sort_unstable();
    let written = folder
        .files()
        .into_iter()
        .filter(|it| it.starts_with("mau/"));
    let mut written: Vec<String> = written
        .map(|it| folder.path().join(it).display().to_string())
        .collect();
    written.sort_unstable();
    assert_eq!(names, written);
    for name in ["plan.typ.j2", "lib/table.typ", "profiles/hd36.toml"] {
        let built_in = fs::read_to_string(Path::new(EXAMPLE).join("templates").join(name));
        let same = folder.read(&format!("mau/{name}")) == built_in.expect("read");
        assert!(same, "{name}");
    }

    folder.write("mau/plan.typ.j2", "của tôi");
    fs::remove_file(folder.join("mau/reply.typ.j2")).expect("removed");
    let refused = doithoai(folder.path(), &["templates", &own]);
    assert_eq!(refused.code, 2, "{}", refused.stderr);
    assert_eq!(folder.read("mau/plan.typ.j2"), "của tôi");
    assert!(!folder.join("mau/reply.typ.j2").exists());

    let forced = doithoai(folder.path(), &["templates", &own, "--force"]);
    assert_eq!((forced.code, &*forced.stderr), (0, ""));
    assert_ne!(folder.read("mau/plan.typ.j2"), "của tôi");
    assert!(folder.join("mau/reply.typ.j2").exists());
}
