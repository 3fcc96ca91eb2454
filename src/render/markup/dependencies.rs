//! Which files a document's template draws in, found in the texts of the templates.
//!
//! No log of what was read can take the place of this: whether a document must be made, whether
//! it needs a process of its own and whether a picture of it is still good is decided before it
//! is rendered, and neither engine reads a file again for the next document.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use regex::Regex;
use typst::foundations::Bytes;

use super::templates::{Templates, is_font};
use crate::documents::{Document, visit_leaves};
use crate::render::digest::Digest;

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

/// Mẫu nào cần tệp nào: every file summed up, and which others it draws in by itself.
///
/// A file is drawn in when it is named in quotes, or the folder it is in. Rather one too many
/// than one too few: where a name is computed, every file counts, and every font counts for a
/// text of the office's own, since fonts are called by other names than those of their files.
#[derive(Debug, Clone)]
pub struct Dependencies {
    files: BTreeMap<String, (Digest, Vec<String>)>,
}

impl Dependencies {
    /// Looks through all templates.
    pub fn new(templates: &Templates) -> Self {
        let of = |(name, file): (&str, &Bytes)| {
            let drawn_in = match file.as_str() {
                // No document is made with a page for a browser.
                Ok(text) if !name.ends_with(".html.j2") => drawn_in(name, text, templates),
                _ => Vec::new(),
            };
            (name.to_owned(), (Digest::of(file), drawn_in))
        };
        Self {
            files: templates.files().map(of).collect(),
        }
    }

    /// The digests of all files, by name.
    pub fn digests(&self) -> BTreeMap<String, Digest> {
        let files = self.files.iter();
        files
            .map(|(name, (digest, _))| (name.clone(), digest.clone()))
            .collect()
    }

    /// All files that a document is made with, sorted, each with its digest.
    pub fn of(&self, document: &Document) -> BTreeMap<&str, &Digest> {
        // Of the profiles, which are named by what stands in the record, it needs its own.
        let profile = format!("{PROFILES}{}.toml", document.profile);
        let mut needed = BTreeMap::new();
        let mut open = vec![document.kind.template(), &*profile];
        while let Some(name) = open.pop() {
            if let Some((name, (digest, drawn_in))) = self.files.get_key_value(name)
                && needed.insert(&**name, digest).is_none()
            {
                open.extend(drawn_in.iter().map(String::as_str));
            }
        }
        needed
    }

    /// The hash of what a document prints is made of: the values that its template sees, and the
    /// templates.
    pub fn made_of(&self, document: &Document) -> Digest {
        let mut hasher = blake3::Hasher::new();
        // Each part behind its length: no two lists of parts look alike.
        let mut add = |part: &str| {
            hasher.update(&(part.len() as u64).to_le_bytes());
            hasher.update(part.as_bytes());
        };
        for (name, digest) in self.of(document) {
            add(name);
            add(&digest.0);
        }
        add("");
        visit_leaves(&document.view, &mut |leaf| add(leaf.text));
        Digest(hasher.finalize().to_hex().to_string())
    }
}

/// The files that one of them draws in by itself.
fn drawn_in(name: &str, text: &str, templates: &Templates) -> Vec<String> {
    let named = if name.ends_with(".toml") {
        BTreeSet::new()
    } else {
        named(name, text)
    };
    let computed = COMPUTED.is_match(text);
    let in_folder = |other: &str| {
        let mut folders = named.iter().filter(|it| it.is_empty() || it.ends_with('/'));
        folders.any(|it| other.starts_with(it.as_str()))
    };
    let drawn_in = |other: &&str| {
        let profile = other.starts_with(PROFILES);
        named.contains(*other)
            || (!profile && (computed || in_folder(other)))
            || (is_font(other) && templates.is_own(name))
    };
    let files = templates.files().map(|(other, _)| other);
    files.filter(drawn_in).map(str::to_owned).collect()
}

/// What a file names in quotes, as seen from the templates folder.
fn named(file: &str, text: &str) -> BTreeSet<String> {
    let folder = file.rfind('/').map_or("", |at| &file[..=at]);
    let mut named = BTreeSet::new();
    for found in IN_QUOTES.captures_iter(text) {
        let Some(literal) = found.get(1).or(found.get(2)) else {
            continue;
        };
        let literal = literal.as_str();
        if !literal.is_empty() {
            named.insert(literal.to_owned());
            named.insert(seen_from(folder, literal));
        }
    }
    named
}

/// What is meant by a name that stands in a file of that folder: Typst looks for names from
/// there, or from the top when they begin with `/`; `../x.typ` seen from `lib/` is `x.typ`.
pub(crate) fn seen_from(folder: &str, name: &str) -> String {
    let (folder, name) = name.strip_prefix('/').map_or((folder, name), |it| ("", it));
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in name.split('/') {
        match part {
            "." => {}
            // There is nothing above the top.
            ".." if parts.pop().is_some() => {}
            part => parts.push(part),
        }
    }
    parts.join("/")
}
