//! The generated markup, and the rules templates have to keep.

use std::path::Path;

use doithoai::documents::{Kind, Views};
use doithoai::render::{Engine, Templates};
use doithoai::workspace::Workspace;

use crate::support::EXAMPLE;

/// The markup of the first document of each kind in the example: the reviewable difference of
/// any change to a template.
#[test]
fn each_kind_as_markup() {
    let office = Workspace::read(Path::new(EXAMPLE), None, Views::Made);
    let engine = Engine::new(&office.templates);
    for &kind in Kind::ALL {
        let mut documents = office.documents.iter();
        let document = documents
            .find(|it| it.kind == kind)
            .expect("one of each kind");
        let markup = engine.render(kind.template(), &document.view);
        insta::assert_snapshot!(kind.name(), markup.expect("rendered").text());
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
