//! Danh mục văn bản đã lập: what stands in an output folder and what it was made of.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::entry::ManifestEntry;
use super::fingerprint::PROGRAM;
use super::shard::Shard;
use crate::render::Digest;
use crate::workspace::{is_document_path, read_file, write_atomically};

/// The manifest's name in the output folder.
pub const MANIFEST: &str = "manifest.json";

/// What a manifest of ours says of its maker.
const GENERATOR: &str = "doithoai";

/// The form of the manifest. Another one is no error: everything is built anew.
const FORMAT: u32 = 1;

/// What is known of an output folder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    generator: String,
    format: u32,
    /// The program that wrote it.
    pub program: String,
    /// Which part of the work this is; `None` for all of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shard: Option<Shard>,
    /// Whose documents these are: the names that the office has had.
    #[serde(default)]
    pub office: BTreeSet<String>,
    /// The record files as they were when everything was last up to date.
    pub records: BTreeMap<String, Digest>,
    /// The templates, likewise.
    pub templates: BTreeMap<String, Digest>,
    /// The documents, in the order of their paths.
    pub documents: Vec<ManifestEntry>,
}

impl Manifest {
    /// A manifest of nothing yet.
    pub fn new(shard: Option<Shard>) -> Self {
        Self {
            generator: GENERATOR.to_owned(),
            format: FORMAT,
            program: PROGRAM.to_owned(),
            shard,
            office: BTreeSet::new(),
            records: BTreeMap::new(),
            templates: BTreeMap::new(),
            documents: Vec::new(),
        }
    }

    /// Where the manifest of a folder stands; every part of the work has one of its own.
    pub fn path(out: &Path, shard: Option<Shard>) -> PathBuf {
        match shard {
            None => out.join(MANIFEST),
            Some(shard) => {
                let (index, of) = (shard.index(), shard.of());
                out.join(format!("manifest-{index}-of-{of}.json"))
            }
        }
    }

    /// What is known of a folder: nothing, where the manifest is missing, broken or of another
    /// form.
    pub fn read(path: &Path) -> Option<Self> {
        let text = read_file(path).ok()?;
        let manifest: Self = serde_json::from_slice(&text).ok()?;
        let sound = manifest.format == FORMAT
            && manifest
                .documents
                .iter()
                .all(|entry| is_document_path(&entry.path));
        sound.then_some(manifest)
    }

    /// Whether something stands in the manifest's place in a folder that this program never
    /// wrote. An empty file is what a full disk leaves, and nobody's.
    pub fn is_foreign(out: &Path) -> bool {
        #[derive(Deserialize)]
        struct Maker {
            generator: String,
        }
        let ours = |text: &[u8]| {
            let maker = serde_json::from_slice::<Maker>(text);
            maker.is_ok_and(|it| it.generator == GENERATOR)
        };
        read_file(&out.join(MANIFEST)).is_ok_and(|text| !text.is_empty() && !ours(&text))
    }

    /// What is known of a folder from all manifests that a build of this part takes the place
    /// of, beginning with its own: one of all the work, and those of parts of another number.
    /// The files of the others are returned as well.
    pub fn read_all(out: &Path, shard: Option<Shard>) -> (Option<Self>, Vec<PathBuf>) {
        let own = Self::path(out, shard);
        let mut known = Self::read(&own);
        let mut others = Vec::new();
        for (path, manifest) in Self::of_folder(out) {
            let beside = match (shard, manifest.shard) {
                (Some(own), Some(other)) => own.of() == other.of(),
                _ => false,
            };
            if path == own || beside {
                continue;
            }
            others.push(path);
            match &mut known {
                Some(known) => known.add(manifest.documents),
                None => {
                    let mut manifest = manifest;
                    manifest.shard = shard;
                    known = Some(manifest);
                }
            }
        }
        (known, others)
    }

    /// Every manifest in a folder, that of all the work first, then those of parts in their
    /// order.
    pub fn of_folder(out: &Path) -> Vec<(PathBuf, Self)> {
        let entries = std::fs::read_dir(out).into_iter().flatten().flatten();
        let sound = |path: PathBuf| {
            let named = path.file_name()?.to_str()?.starts_with("manifest");
            let manifest = named.then(|| Self::read(&path)).flatten()?;
            (Self::path(out, manifest.shard) == path).then_some((path, manifest))
        };
        let mut manifests: Vec<_> = entries.filter_map(|it| sound(it.path())).collect();
        manifests.sort_by_key(|(_, manifest)| manifest.shard);
        manifests
    }

    /// Adds what is known of documents that it does not know.
    fn add(&mut self, documents: Vec<ManifestEntry>) {
        let mut all: BTreeMap<String, ManifestEntry> = BTreeMap::new();
        for entry in documents.into_iter().chain(self.documents.drain(..)) {
            all.insert(entry.path.clone(), entry);
        }
        self.documents = all.into_values().collect();
    }

    /// Writes it down in lines, so that a comparison shows what changed.
    ///
    /// # Errors
    ///
    /// Any failure of the file system; an earlier manifest is then untouched.
    pub fn write(&self, path: &Path) -> io::Result<()> {
        let mut text = serde_json::to_vec_pretty(self)?;
        text.push(b'\n');
        write_atomically(path, &text)
    }

    /// What is known of a document.
    pub fn entry(&self, path: &str) -> Option<&ManifestEntry> {
        let at = self
            .documents
            .binary_search_by(|entry| entry.path.as_str().cmp(path));
        at.ok().and_then(|at| self.documents.get(at))
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::making::entry::Issued;

    fn entry(path: &str) -> ManifestEntry {
        ManifestEntry {
            path: path.into(),
            kind: "plan".into(),
            fingerprint: Digest::of(b"view"),
            sha256: Digest::sha256(b"pdf"),
            size: 3,
            pages: 1,
            issued: Some(Issued {
                number: "05-KH/ĐU".into(),
                date: NaiveDate::from_ymd_opt(2025, 2, 6).expect("a day"),
            }),
            sources: vec!["records/2025/plan.toml".into()],
            shown: "AAAA".into(),
        }
    }

    #[test]
    fn a_manifest_reads_as_it_is_written() {
        let folder = tempfile::tempdir().expect("a folder");
        for paths in [&[][..], &["a.pdf"], &["a.pdf", "b.pdf"]] {
            for shard in [None, "2/3".parse().ok()] {
                let manifest = Manifest {
                    records: [("records/office.toml".to_owned(), Digest::of(b"x"))].into(),
                    documents: paths.iter().map(|path| entry(path)).collect(),
                    ..Manifest::new(shard)
                };
                let path = Manifest::path(folder.path(), shard);
                manifest.write(&path).expect("written");
                assert_eq!(Manifest::read(&path), Some(manifest));
            }
        }
    }

    #[test]
    fn what_is_no_manifest_is_none() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join(MANIFEST);
        assert_eq!(Manifest::read(&path), None);
        let evil = Manifest {
            documents: vec![entry("../../secret.pdf")],
            ..Manifest::new(None)
        };
        let older = Manifest {
            format: 0,
            ..Manifest::new(None)
        };
        let evil = serde_json::to_string(&evil).expect("JSON");
        let older = serde_json::to_string(&older).expect("JSON");
        for text in ["", "{", "[]", "{}", &evil, &older] {
            std::fs::write(&path, text).expect("written");
            assert_eq!(Manifest::read(&path), None, "{text}");
        }
    }

    #[test]
    fn a_hash_is_the_one_that_other_programs_give() {
        let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assert_eq!(Digest::sha256(b"").to_string(), empty);
    }
}
