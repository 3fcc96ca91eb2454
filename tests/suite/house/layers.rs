//! The folders depend downwards only, and no files go round in circles.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::modules::{Modules, Name};
use crate::support::EXAMPLE;

/// The most lines of a file.
const LONGEST: usize = 350;

fn source() -> Modules {
    Modules::read(&Path::new(EXAMPLE).join("src"))
}

/// The folders from bottom to top, as the table in `src/lib.rs` has them.
fn layers() -> Vec<String> {
    let text = std::fs::read_to_string(Path::new(EXAMPLE).join("src/lib.rs")).expect("text");
    let rows = text.lines().filter_map(|it| it.strip_prefix("//! | [`"));
    let names = rows.filter_map(|it| it.split_once('`'));
    names.map(|(name, _)| name.to_owned()).collect()
}

/// What each file uses of other folders that stand higher.
fn upward(modules: &Modules, layers: &[String]) -> Vec<String> {
    let rank = |folder: &str| layers.iter().position(|it| it == folder);
    let mut found = Vec::new();
    for (name, module) in &modules.0 {
        let Some(own) = name.first().filter(|it| !is_top(it)) else {
            continue;
        };
        for path in &module.uses {
            let target = modules.target(name, path);
            let Some(other) = target.and_then(|it| it.first().cloned()) else {
                continue;
            };
            if rank(&other) > rank(own) || rank(own).is_none() {
                let file = &module.file;
                let path = path.join("::");
                found.push(format!("{own} -> {other}: {file} uses {path}"));
            }
        }
    }
    found
}

/// The crate's own top, the program and the build script stand above all folders.
fn is_top(name: &str) -> bool {
    ["lib", "main", "identity"].contains(&name)
}

/// The files of each folder that use each other in a circle.
fn circles(modules: &Modules) -> Vec<String> {
    let mut uses: BTreeMap<&Name, BTreeSet<Name>> = BTreeMap::new();
    for (name, module) in &modules.0 {
        let targets = module.uses.iter().filter_map(|it| modules.target(name, it));
        let others = targets.filter(|it| it != name && it.first() == name.first());
        // What a folder offers of its files it does not use itself.
        let others = others.filter(|it| !(module.is_folder && it.starts_with(name)));
        uses.insert(name, others.collect());
    }
    let mut found = Vec::new();
    for (name, module) in &modules.0 {
        let mut reached: BTreeSet<&Name> = BTreeSet::new();
        let mut open: Vec<&Name> = uses[name].iter().collect();
        while let Some(next) = open.pop() {
            if reached.insert(next) {
                open.extend(uses.get(next).into_iter().flatten());
            }
        }
        if reached.contains(name) {
            found.push(module.file.clone());
        }
    }
    found
}

#[test]
fn folders_depend_downwards_only() {
    assert_eq!(upward(&source(), &layers()), Vec::<String>::new());
}

#[test]
fn files_do_not_go_round_in_circles() {
    assert_eq!(circles(&source()), Vec::<String>::new());
}

#[test]
fn every_folder_has_its_layer() {
    let modules = source();
    let folders: BTreeSet<String> = modules
        .0
        .keys()
        .filter_map(|it| it.first().cloned())
        .filter(|it| !is_top(it))
        .collect();
    assert_eq!(folders, layers().into_iter().collect());
    for (name, module) in &modules.0 {
        assert!(name.len() <= 3, "{} is too deep", module.file);
    }
}

/// A `mod.rs` says what there is: what it defined itself its files would have to use upwards.
#[test]
fn a_folder_only_names_its_files() {
    for module in source().0.values().filter(|it| it.is_folder) {
        let fits = |line: &&str| {
            let line = line.trim();
            let named = ["mod ", "pub mod ", "use ", "pub use ", "pub(crate) ", "#["];
            line.is_empty() || line.ends_with([',', '}', ';']) || {
                named.iter().any(|it| line.starts_with(it))
            }
        };
        let other: Vec<&str> = module.code.lines().filter(|it| !fits(it)).collect();
        assert_eq!(other, Vec::<&str>::new(), "{}", module.file);
    }
}

#[test]
fn no_file_is_longer_than_a_reader_likes() {
    for module in source().0.values() {
        let text = std::fs::read_to_string(Path::new(EXAMPLE).join(&module.file)).expect("text");
        let lines = text.lines().count();
        assert!(lines <= LONGEST, "{}: {lines} lines", module.file);
    }
}

/// Each module is named in one `use` of a file.
#[test]
fn uses_are_grouped_by_module() {
    for module in source().0.values() {
        let mut seen = BTreeSet::new();
        let uses = module.code.lines().filter(|it| !it.starts_with(' '));
        for line in uses.filter(|it| it.starts_with("use ")) {
            let path = line.trim_start_matches("use ").trim_end_matches(';');
            let from = path.split('{').next().unwrap_or(path);
            let from = match path.contains('{') {
                true => from.trim_end_matches("::"),
                false => path.rsplit_once("::").map_or("", |(from, _)| from),
            };
            assert!(
                from.is_empty() || seen.insert(from.to_owned()),
                "{}: two `use` of {from}",
                module.file
            );
        }
    }
}

#[test]
fn no_two_public_types_share_a_name() {
    let mut homes: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for module in source().0.values() {
        for line in module.code.lines() {
            let words: Vec<&str> = line
                .split(|c: char| !c.is_alphanumeric() && c != '_')
                .collect();
            if let ["pub", "struct" | "enum" | "trait", name, ..] = words[..] {
                let files = homes.entry(name.to_owned()).or_default();
                files.push(module.file.clone());
            }
        }
    }
    homes.retain(|_, files| files.len() > 1);
    assert_eq!(homes, BTreeMap::new());
}

/// The tests above can fail.
#[test]
fn a_step_upwards_and_a_circle_are_found() {
    let files = [
        (
            "records/mod.rs",
            "mod item;\nmod text;\npub use item::Item;\n",
        ),
        (
            "records/item.rs",
            "use super::text::Text;\nuse crate::model::State;\npub struct Item;\n",
        ),
        (
            "records/text.rs",
            "use crate::records::Item;\npub struct Text;\n",
        ),
        ("model/mod.rs", "mod state;\npub use state::State;\n"),
        (
            "model/state.rs",
            "use crate::records::Item;\npub enum State {}\n",
        ),
    ];
    let files = files.map(|(file, text)| (file.to_owned(), text.to_owned()));
    let modules = Modules::of(files.into_iter());
    let layers = ["records", "model"].map(str::to_owned);
    assert_eq!(
        upward(&modules, &layers),
        ["records -> model: src/records/item.rs uses crate::model::State"]
    );
    assert_eq!(
        circles(&modules),
        ["src/records/item.rs", "src/records/text.rs"]
    );
}
