//! Danh mục văn bản đã lập: what stands in an output folder and what it was made of.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::fingerprint::{PROGRAM, fingerprint};
use super::shard::Shard;
use crate::documents::Document;
use crate::render::{Dependencies, Digest, SigningPlace};
use crate::workspace::{is_document_path, read_file, write_atomically};

/// The manifest's name in the output folder.
pub const MANIFEST: &str = "manifest.json";

/// What a manifest of ours says of its maker.
const GENERATOR: &str = "doithoai";

/// The form of the manifest. Another one is no error: everything is built anew.
const FORMAT: u32 = 1;

/// What is known of an output folder.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
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
    /// The documents, by their paths.
    #[serde(serialize_with = "listed", deserialize_with = "by_path")]
    pub documents: BTreeMap<String, ManifestEntry>,
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
            documents: BTreeMap::new(),
        }
    }

    /// Where the manifest of a folder stands; every part of the work has one of its own.
    pub fn path(out: &Path, shard: Option<Shard>) -> PathBuf {
        match shard {
            None => out.join(MANIFEST),
            Some(Shard { index, of }) => out.join(format!("manifest-{index}-of-{of}.json")),
        }
    }

    /// What is known of a folder: nothing, where the manifest is missing, broken or of another
    /// form.
    pub fn read(path: &Path) -> Option<Self> {
        let text = read_file(path).ok()?;
        let manifest: Self = serde_json::from_slice(&text).ok()?;
        let sound =
            manifest.format == FORMAT && manifest.documents.keys().all(|it| is_document_path(it));
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
                (Some(own), Some(other)) => own.of == other.of,
                _ => false,
            };
            if path == own || beside {
                continue;
            }
            others.push(path);
            match &mut known {
                Some(known) => known.add(manifest),
                None => known = Some(Self { shard, ..manifest }),
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

    /// Adds what another one knows of documents that it does not know.
    pub(super) fn add(&mut self, other: Self) {
        for (path, entry) in other.documents {
            self.documents.entry(path).or_insert(entry);
        }
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
}

fn listed<S: Serializer>(
    documents: &BTreeMap<String, ManifestEntry>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(documents.values())
}

fn by_path<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<BTreeMap<String, ManifestEntry>, D::Error> {
    let listed = Vec::<ManifestEntry>::deserialize(deserializer)?.into_iter();
    Ok(listed.map(|entry| (entry.path.clone(), entry)).collect())
}

/// Một văn bản đã lập: what the manifest says of one document in the folder.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ManifestEntry {
    /// Relative to the output folder, with `/`.
    pub path: String,
    /// The name of its kind, as `--only` takes it.
    pub kind: String,
    /// The hash of everything it was made of.
    pub fingerprint: Digest,
    /// The hash of the PDF, for anybody to check.
    pub sha256: Digest,
    /// The length of the PDF, in bytes.
    pub size: u64,
    /// How many pages there are.
    pub pages: usize,
    /// Where it is to be signed; `None` in a paper that nobody signs, and in one that went out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signing: Option<SigningPlace>,
    /// The number and day that it bears; `None` for a draft.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub numbered: Option<Numbered>,
    /// The record files it was made from.
    pub sources: Vec<String>,
    /// Three bytes for every value it shows and its keys, in base 64: what changed is found by
    /// them.
    pub shown: String,
}

/// Số, ký hiệu và ngày của văn bản.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Numbered {
    /// Such as `05-KH/ĐU`.
    pub number: String,
    /// Its day.
    pub date: NaiveDate,
}

impl ManifestEntry {
    /// Whether the document bore the same number and day when it was made before, and says
    /// something else now: what was sent out may not be what lies in the folder.
    ///
    /// Its templates see more than it prints, and another template or program prints the same
    /// words otherwise: both the values and the pages must differ.
    pub fn differs_under_its_number(&self, before: &Self) -> bool {
        let same = self.numbered.is_some() && self.numbered == before.numbered;
        same && self.shown != before.shown && self.sha256 != before.sha256
    }

    /// Whether the document was made of what its records and templates say now. Bytes that were
    /// kept when it went out are right whatever they were made of.
    pub fn is_current(&self, document: &Document, templates: &Dependencies) -> bool {
        let kept = document.issued.as_ref();
        kept.is_some_and(|it| it.record.sha256 == self.sha256.as_str())
            || self.fingerprint == fingerprint(document, templates)
    }

    /// What became of the file.
    pub fn on_disk(&self, out: &Path) -> OnDisk {
        let path = out.join(&self.path);
        match read_file(&path) {
            Ok(bytes) if Digest::sha256(&bytes) == self.sha256 => OnDisk::AsWritten,
            Ok(_) => OnDisk::Altered,
            Err(_) => OnDisk::Missing,
        }
    }
}

/// What became of a file since it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OnDisk {
    /// The file has the bytes that were written.
    AsWritten,
    /// The file has other bytes.
    Altered,
    /// There is no file, or it cannot be read.
    Missing,
}
