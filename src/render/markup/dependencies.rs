//! Which files a document's template draws in, found in the texts of the templates.
//!
//! No log of what was read can take the place of this: whether a document must be made, whether
//! it needs a process of its own and whether a picture of it is still good is decided before it
//! is rendered, and neither engine reads a file again for the next document.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use regex::Regex;

use super::templates::Templates;

/// Where profiles stand. A document reads one of them: its own.
const PROFILES: &str = "profiles/";

#[expect(clippy::expect_used, reason = "a constant pattern, compiled by a test")]
static IN_QUOTES: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r#""([^"\\\n]*)"|'([^'\\\n]*)'"#).expect("a pattern"));

/// A statement that draws in a file and does not name it in quotes.
#[expect(clippy::expect_used, reason = "a constant pattern, compiled by a test")]
static COMPUTED: LazyLock<Regex> = LazyLock::new(|| {
    let jinja = r#"\{%[-+]?\s*(?:include|import|extends|from)\s+[^\s"']"#;
    let typst = r#"#(?:import|include)\s+[^\s"]|(?m:^)\s*(?:import|include)\s+[^\s"]"#;
    // Only the edge of an ASCII word is found without looking at every letter twice.
    let reading = r#"(?-u:\b)(?:read|toml|json|yaml|csv|xml|cbor|image|plugin)\(\s*[^\s"]"#;
    Regex::new(&format!("{jinja}|{typst}|{reading}")).expect("a pattern")
});

/// Mẫu nào cần tệp nào: for every template the files it draws in by itself.
///
/// A file is drawn in when it is named in quotes, or the folder it is in. Rather one too many
/// than one too few: where a name is computed, every file counts.
#[derive(Debug, Clone)]
pub struct Dependencies {
    direct: BTreeMap<String, Vec<String>>,
}

impl Dependencies {
    /// Looks through all templates.
    pub fn new(templates: &Templates) -> Self {
        let known = || templates.iter().map(|(name, _)| name);
        // No document is made with a page for a browser.
        let of = |(name, text): (&str, &str)| {
            if name.ends_with(".html.j2") {
                return (name.to_owned(), Vec::new());
            }
            let named = if name.ends_with(".toml") {
                BTreeSet::new()
            } else {
                named(name, text)
            };
            let computed = COMPUTED.is_match(text);
            let in_folder = |other: &str| {
                let folders = named.iter().filter(|it| it.is_empty() || it.ends_with('/'));
                folders.into_iter().any(|it| other.starts_with(it.as_str()))
            };
            let drawn_in = |other: &&str| {
                let profile = other.starts_with(PROFILES);
                named.contains(*other) || (!profile && (computed || in_folder(other)))
            };
            let direct = known().filter(drawn_in).map(str::to_owned).collect();
            (name.to_owned(), direct)
        };
        Self {
            direct: templates.iter().map(of).collect(),
        }
    }

    /// All files that a document of this template and profile needs, sorted; of the profiles,
    /// which are named by what stands in the record, its own.
    pub fn of(&self, template: &str, profile: &str) -> Vec<&str> {
        let profile = format!("{PROFILES}{profile}.toml");
        let mut needed: BTreeSet<&str> = BTreeSet::new();
        let mut open = vec![template, &*profile];
        while let Some(name) = open.pop() {
            if let Some((name, direct)) = self.direct.get_key_value(name)
                && needed.insert(name)
            {
                open.extend(direct.iter().map(String::as_str));
            }
        }
        needed.into_iter().collect()
    }
}

/// What a file names in quotes, as seen from the templates folder: Typst looks for names from
/// the folder of the file they stand in, or from the top when they begin with `/`.
fn named(file: &str, text: &str) -> BTreeSet<String> {
    let folder = file.rfind('/').map_or("", |at| &file[..=at]);
    let mut named = BTreeSet::new();
    for found in IN_QUOTES.captures_iter(text) {
        let Some(literal) = found.get(1).or(found.get(2)) else {
            continue;
        };
        let literal = literal.as_str();
        if let Some(name) = literal.strip_prefix('/') {
            named.insert(name.to_owned());
        } else if !literal.is_empty() {
            named.insert(literal.to_owned());
            named.insert(from_folder(folder, literal));
        }
    }
    named
}

/// `../x.typ` seen from `lib/` is `x.typ`.
fn from_folder(folder: &str, name: &str) -> String {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in name.split('/') {
        match part {
            "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_needs_what_it_includes_and_its_own_profile() {
        let dependencies = Dependencies::new(&Templates::built_in());
        let needed = dependencies.of("invitation.typ.j2", "hd36");
        for name in [
            "invitation.typ.j2",
            "lib/when.typ.j2",
            "lib/page.typ.j2",
            "lib/party.typ",
            "lib/profile.typ",
            "profiles/hd36.toml",
        ] {
            assert!(needed.contains(&name), "{name}");
        }
        for name in ["plan.typ.j2", "lib/words.typ.j2", "profiles/hd05.toml"] {
            assert!(!needed.contains(&name), "{name}");
        }
    }

    #[test]
    fn names_are_seen_from_the_folder_they_stand_in() {
        let named = named(
            "lib/a.typ",
            r#"#import "b.typ": x  read('../c.typ') "/d/" "#,
        );
        for name in ["b.typ", "lib/b.typ", "c.typ", "d/"] {
            assert!(named.contains(name), "{name}");
        }
    }

    #[test]
    fn a_computed_name_may_be_any_file() {
        for text in [
            "{% include it.name %}",
            "{%- import it.name as x %}",
            "#import name: *",
            "#let x = read( name )",
            "{\n  include name\n}",
        ] {
            assert!(COMPUTED.is_match(text), "{text}");
        }
        for text in [
            "{% include \"lib/when.typ.j2\" %}",
            "#import \"paper.typ\": paper",
            "toml(\"/profiles/\" + name + \".toml\")",
        ] {
            assert!(!COMPUTED.is_match(text), "{text}");
        }
    }
}
