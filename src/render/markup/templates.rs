//! The templates: built in, and overridden file by file from a folder beside the records.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use crate::findings::Sources;

/// Name below `templates/`, and text; the list is the build script's.
static BUILT_IN: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/templates.rs"));

/// Mẫu văn bản: every template, library file and profile, by name.
#[derive(Debug, Clone)]
pub struct Templates {
    texts: BTreeMap<Cow<'static, str>, Cow<'static, str>>,
    overridden: Sources,
}

impl Default for Templates {
    fn default() -> Self {
        Self::built_in()
    }
}

impl Templates {
    /// The templates inside the program.
    pub fn built_in() -> Self {
        let text = |&(name, text): &(&'static str, &'static str)| (name.into(), text.into());
        Self {
            texts: BUILT_IN.iter().map(text).collect(),
            overridden: Sources::default(),
        }
    }

    /// Templates that were read elsewhere.
    pub fn from_texts(texts: Vec<(String, String)>) -> Self {
        let owned = |(name, text): (String, String)| (name.into(), text.into());
        Self {
            texts: texts.into_iter().map(owned).collect(),
            overridden: Sources::default(),
        }
    }

    /// Puts an office's own file in the place of the built-in one, or beside them.
    pub fn put(&mut self, name: String, text: String) {
        let file = Arc::from(shown_name(&name));
        self.overridden.insert(file, Arc::from(text.as_str()));
        self.texts.insert(name.into(), text.into());
    }

    /// Takes a file away: the built-in one must not stand in for one that cannot be read.
    pub fn withhold(&mut self, name: &str) {
        self.texts.remove(name);
    }

    /// The text of a template, by its name below `templates/`.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.texts.get(name).map(|text| &**text)
    }

    /// Names and texts, sorted by name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.texts.iter().map(|(name, text)| (&**name, &**text))
    }

    /// Whether none of them is the office's own.
    pub fn are_built_in(&self) -> bool {
        self.overridden().next().is_none()
    }

    /// The office's own files, by their names below `templates/`.
    pub fn overridden(&self) -> impl Iterator<Item = (&str, &str)> {
        self.iter()
            .filter(|(name, _)| self.overridden.text(&shown_name(name)).is_some())
    }

    /// All texts, to show findings in.
    pub fn sources(&self) -> Sources {
        let mut sources = self.overridden.clone();
        for (name, text) in self.iter() {
            sources.insert(Arc::from(shown_name(name)), Arc::from(text));
        }
        sources
    }
}

/// The name under which findings show a template.
pub(crate) fn shown_name(name: &str) -> String {
    format!("templates/{name}")
}
