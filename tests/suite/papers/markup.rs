//! The generated markup, and the rules templates have to keep.

use std::path::Path;

use doithoai::documents::{Document, Kind, Views};
use doithoai::render::{Dependencies, Engine, Templates};
use doithoai::workspace::Workspace;
use minijinja::{Value, context};

use crate::support::EXAMPLE;

/// The markup of the first document of each kind in the example: the reviewable difference of
/// any change to a template.
#[test]
fn each_kind_as_markup() {
    let office = Workspace::read(Path::new(EXAMPLE), None, Views::Made);
    let engine = Engine::new(&office.templates);
    // Of the example nothing went out, so that there is nothing to correct.
    let kinds = Kind::ALL.iter().filter(|it| **it != Kind::Correction);
    for &kind in kinds {
        let mut documents = office.documents.iter();
        let document = documents
            .find(|it| it.kind == kind)
            .expect("one of each kind");
        let markup = engine.render(kind.template(), &document.view);
        insta::assert_snapshot!(kind.name(), markup.expect("rendered").text);
    }
}

#[test]
fn templates_keep_the_door_shut() {
    for (name, text) in Templates::built_in().iter() {
        for hole in ["|safe", "| safe", "autoescape", "eval(", "|e ", "| e "] {
            assert!(!text.contains(hole), "{name} contains {hole}");
        }
    }
}

/// Measures belong to the profiles: the library names none in millimetres.
#[test]
fn the_library_holds_no_measure_of_the_page() {
    for (name, text) in Templates::built_in()
        .iter()
        .filter(|(name, _)| name.starts_with("lib/"))
    {
        for line in text
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"))
        {
            let measure = line.split(|c: char| !c.is_alphanumeric()).any(|word| {
                word.strip_suffix("mm")
                    .is_some_and(|number| number.parse::<u32>().is_ok_and(|number| number > 1))
            });
            assert!(!measure, "{name}: {line}");
        }
    }
}

#[test]
fn every_measure_of_a_profile_has_its_clause() {
    for (name, text) in Templates::built_in()
        .iter()
        .filter(|(name, _)| name.starts_with("profiles/"))
    {
        let profile: toml::Table = text.parse().expect("TOML");
        for (section, entries) in profile
            .iter()
            .filter_map(|(key, value)| Some((key, value.as_table()?)))
        {
            for (key, entry) in entries {
                let field = |field: &str| entry.get(field).and_then(toml::Value::as_str);
                assert!(
                    field("clause").is_some_and(|clause| !clause.is_empty()),
                    "{name} {section}.{key}"
                );
                assert!(
                    matches!(field("confidence"), Some("2+" | "1" | "?")),
                    "{name} {section}.{key}"
                );
            }
        }
    }
}

/// What a template of these words writes.
fn written(template: &str, view: &Value) -> String {
    let mut templates = Templates::built_in();
    templates.put("plan.typ.j2".to_owned(), template.into());
    let markup = Engine::new(&templates).render("plan.typ.j2", view);
    markup.expect("rendered").text.to_owned()
}

#[test]
fn quotes_backslashes_and_controls_are_escaped() {
    let view = context! { it => "a\"b\\c\nd" };
    assert_eq!(written("{{ it }}", &view), "#\"a\\\"b\\\\c\\u{a}d\";");
    let view = context! { it => "#eval(\"1\")" };
    assert_eq!(written("{{ it }}", &view), "#\"#eval(\\\"1\\\")\";");
}

#[test]
fn code_has_a_form_for_every_kind_of_value() {
    let view = context! {
        n => 3, s => "a", l => vec!["x"], none => (), b => false, e => Vec::<i32>::new(), m => context! {}
    };
    let code = |name: &str| written(&format!("{{{{ {name} | code }}}}"), &view);
    assert_eq!(
        ["n", "s", "l", "none", "b", "e", "m"].map(code),
        ["3", "\"a\"", "(\"x\", )", "none", "false", "()", "(:)"]
    );
}

/// The files that the first letter of invitation is made with, when its template says so.
fn needed(template: Option<&str>) -> Vec<String> {
    let office = Workspace::read(Path::new(EXAMPLE), None, Views::Made);
    let letter = |it: &&Document| it.kind == Kind::Invitation;
    let letter = office.documents.iter().find(letter).expect("a letter");
    let mut templates = Templates::built_in();
    if let Some(template) = template {
        templates.put("invitation.typ.j2".to_owned(), template.into());
        templates.put("lib/logo.png".to_owned(), vec![0xff]);
        templates.put("a.ttf".to_owned(), vec![0xff]);
    }
    let needed = Dependencies::new(&templates);
    needed.of(letter).into_keys().map(str::to_owned).collect()
}

#[test]
fn a_letter_needs_what_it_includes_and_its_own_profile() {
    let needed = needed(None);
    for name in [
        "invitation.typ.j2",
        "lib/when.typ.j2",
        "lib/page.typ.j2",
        "lib/party.typ",
        "lib/profile.typ",
        "profiles/hd36.toml",
    ] {
        assert!(needed.iter().any(|it| it == name), "{name}");
    }
    for name in ["plan.typ.j2", "lib/words.typ.j2", "profiles/hd05.toml"] {
        assert!(needed.iter().all(|it| it != name), "{name}");
    }
}

#[test]
fn names_are_seen_from_the_folder_they_stand_in() {
    let own = ["a.ttf", "invitation.typ.j2", "profiles/hd36.toml"];
    for (template, more) in [
        (
            "#import \"lib/table.typ\": x",
            &["lib/profile.typ", "lib/table.typ"][..],
        ),
        ("#image(\"lib/logo.png\")", &["lib/logo.png"]),
        ("#image(\"/lib/../lib/./logo.png\")", &["lib/logo.png"]),
        ("nothing", &[]),
    ] {
        let mut expected: Vec<&str> = own.iter().chain(more).copied().collect();
        expected.sort_unstable();
        assert_eq!(needed(Some(template)), expected, "{template}");
    }
}

/// Where a name is computed, every file may be meant.
#[test]
fn a_computed_name_may_be_any_file() {
    for (template, any) in [
        ("{% include it.name %}", true),
        ("{%- import it.name as x %}", true),
        ("#import name: *", true),
        ("#let x = read( name )", true),
        ("{\n  include name\n}", true),
        ("#image({{ it.logo | code }})", true),
        ("{% include \"lib/when.typ.j2\" %}", false),
        ("#import \"paper.typ\": paper", false),
        ("toml(\"/profiles/\" + name + \".toml\")", false),
    ] {
        let needed = needed(Some(template));
        assert_eq!(
            needed.iter().any(|it| it == "plan.typ.j2"),
            any,
            "{template}"
        );
    }
}
