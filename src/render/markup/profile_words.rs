//! Chữ của thể thức: the words of a profile as templates see them, each with its place.

use std::collections::BTreeMap;

use minijinja::Value;

use super::templates::{Templates, shown_name};
use crate::findings::KeyPath;
use crate::records::Text;

/// Words that not every profile has: nothing where it has none.
const OPTIONAL: [(&str, &str); 2] = [("title", "motto"), ("body-names", "under")];

/// The words of every profile, by its name. In templates `words.body_names.under` is
/// `under = { value = "*" }` in the section `[body-names]`.
pub(super) fn profile_words(templates: &Templates) -> BTreeMap<String, Value> {
    let profiles = templates.iter().filter_map(|(name, text)| {
        let profile = name.strip_prefix("profiles/")?.strip_suffix(".toml")?;
        // One that does not parse is told where it is read for its measures.
        let sections: toml::Table = toml::from_str(text).unwrap_or_default();
        Some((profile.to_owned(), words_of(&shown_name(name), &sections)))
    });
    profiles.collect()
}

fn words_of(file: &str, sections: &toml::Table) -> Value {
    let section = |(name, entries): (&String, &toml::Value)| {
        let entries = entries.as_table()?;
        let words = entries.iter().filter_map(|(key, entry)| {
            let words = entry.get("value")?.as_str()?;
            let path = KeyPath::root().key(name).key(key).key("value");
            // What prints nothing is nothing.
            let words = match words {
                "" => Value::from(""),
                words => Value::from(Text::at(words, file, &path)),
            };
            Some((key.replace('-', "_"), words))
        });
        let optional = OPTIONAL.iter().filter(|(section, _)| section == name);
        let nothing = optional.map(|(_, key)| (key.replace('-', "_"), Value::from(())));
        let words: BTreeMap<String, Value> = nothing.chain(words).collect();
        Some((name.replace('-', "_"), Value::from(words)))
    };
    let sections: BTreeMap<String, Value> = sections.iter().filter_map(section).collect();
    Value::from(sections)
}
