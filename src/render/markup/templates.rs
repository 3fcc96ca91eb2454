//! The templates: built in, and overridden file by file from a folder beside the records.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use typst::foundations::Bytes;

use crate::findings::Sources;

/// Name below `templates/`, and text; the list is the build script's.
static BUILT_IN: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/templates.rs"));

/// Mẫu văn bản: every template, library file and profile, and the pictures and fonts that an
/// office puts beside its own, by name.
#[derive(Debug, Clone, PartialEq)]
pub struct Templates {
    files: BTreeMap<String, Bytes>,
    own: BTreeSet<String>,
}

impl Default for Templates {
    fn default() -> Self {
        Self::built_in()
    }
}

impl Templates {
    /// The templates inside the program.
    pub fn built_in() -> Self {
        let file = |&(name, text): &(&str, _)| (name.to_owned(), Bytes::from_string(text));
        Self {
            files: BUILT_IN.iter().map(file).collect(),
            own: BTreeSet::new(),
        }
    }

    /// Puts an office's own file in the place of the built-in one, or beside them. A copy of the
    /// built-in one is not the office's own.
    pub fn put(&mut self, name: String, file: Vec<u8>) {
        if self.file(&name).is_none_or(|it| **it != *file) {
            self.own.insert(name.clone());
            self.files.insert(name, Bytes::new(file));
        }
    }

    /// Takes a file away: the built-in one must not stand in for one that cannot be read.
    pub fn withhold(&mut self, name: &str) {
        self.files.remove(name);
    }

    /// The text of a template, by its name below `templates/`.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.file(name)?.as_str().ok()
    }

    /// A file, text or not, by its name below `templates/`.
    pub fn file(&self, name: &str) -> Option<&Bytes> {
        self.files.get(name)
    }

    /// Names and texts, sorted by name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        let files = self.files();
        files.filter_map(|(name, file)| Some((name, file.as_str().ok()?)))
    }

    /// All files, texts or not, sorted by name.
    pub fn files(&self) -> impl Iterator<Item = (&str, &Bytes)> {
        self.files.iter().map(|(name, file)| (&**name, file))
    }

    /// Whether none of them is the office's own.
    pub fn are_built_in(&self) -> bool {
        self.own.is_empty()
    }

    /// Whether it is a file of the office's own.
    pub fn is_own(&self, name: &str) -> bool {
        self.own.contains(name)
    }

    /// The texts of the office's own, by their names below `templates/`.
    pub fn overridden(&self) -> impl Iterator<Item = (&str, &str)> {
        self.iter().filter(|(name, _)| self.is_own(name))
    }

    /// All texts, to show findings in.
    pub fn sources(&self) -> Sources {
        let mut sources = Sources::default();
        for (name, text) in self.iter() {
            sources.insert(Arc::from(shown_name(name)), Arc::from(text));
        }
        sources
    }
}

/// Whether a file of that name is a font.
pub(crate) fn is_font(name: &str) -> bool {
    [".ttf", ".otf", ".ttc"]
        .iter()
        .any(|end| name.ends_with(end))
}

/// The name under which findings show a template.
pub(crate) fn shown_name(name: &str) -> String {
    format!("templates/{name}")
}
