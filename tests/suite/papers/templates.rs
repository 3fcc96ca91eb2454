//! Templates of the office's own are looked at by `check`, without a page being set.

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
        let built_in = std::fs::read_to_string(Path::new(EXAMPLE).join("templates").join(name));
        let same = folder.read(&format!("mau/{name}")) == built_in.expect("read");
        assert!(same, "{name}");
    }

    folder.write("mau/plan.typ.j2", "của tôi");
    std::fs::remove_file(folder.join("mau/reply.typ.j2")).expect("removed");
    let refused = doithoai(folder.path(), &["templates", &own]);
    assert_eq!(refused.code, 2, "{}", refused.stderr);
    assert_eq!(folder.read("mau/plan.typ.j2"), "của tôi");
    assert!(!folder.join("mau/reply.typ.j2").exists());

    let forced = doithoai(folder.path(), &["templates", &own, "--force"]);
    assert_eq!((forced.code, &*forced.stderr), (0, ""));
    assert_ne!(folder.read("mau/plan.typ.j2"), "của tôi");
    assert!(folder.join("mau/reply.typ.j2").exists());
}
