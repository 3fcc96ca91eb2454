//! Nhật ký của một lần ghi: what all files were and shall be, kept beside the records until every
//! one of them stands in its place, and as a backup behind that.
//!
//! `before` and `after` hold the files one behind the other; `head.json` says which. A journal
//! counts from the moment on in which its head is there.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::changes::RecordChanges;
use super::disk::is_absent;
use super::site::{Site, Stuck};
use crate::findings::{Bilingual, bilingual, io_detail};
use crate::render::Digest;

/// The form in which journals are written; what has another one is not touched.
const FORM: u32 = 1;
const HEAD: &str = "head.json";
const NEW_HEAD: &str = "head.new";
const BEFORE: &str = "before";
const AFTER: &str = "after";

/// What a journal says of its files.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Head {
    form: u32,
    /// What did it.
    pub command: String,
    pub files: Vec<Entry>,
}

/// A file on both sides; `None` where nothing stands.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Entry {
    pub file: String,
    pub before: Option<Summary>,
    pub after: Option<Summary>,
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Summary {
    sha256: Digest,
    size: usize,
}

/// Trước hay sau: one of the two states between which a journal leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Before,
    After,
}

/// A journal with everything it holds.
pub(super) struct Journal {
    pub head: Head,
    before: Vec<u8>,
    after: Vec<u8>,
}

impl Journal {
    /// The journal of changes, with what stands in the files.
    pub(super) fn of(changes: &RecordChanges, before: &[Option<Vec<u8>>]) -> Self {
        let mut journal = Self {
            head: Head {
                form: FORM,
                command: changes.command.clone(),
                files: Vec::new(),
            },
            before: Vec::new(),
            after: Vec::new(),
        };
        for (it, before) in changes.files().iter().zip(before) {
            let entry = Entry {
                file: it.file.to_string(),
                before: before.as_deref().map(Summary::of),
                after: it.after.as_deref().map(Summary::of),
            };
            journal.head.files.push(entry);
            journal.before.extend(before.iter().flatten());
            journal.after.extend(it.after.iter().flat_map(|it| &**it));
        }
        journal
    }

    /// What stands in each file on one side.
    pub(super) fn texts(&self, side: Side) -> Vec<Option<&[u8]>> {
        let mut rest: &[u8] = match side {
            Side::Before => &self.before,
            Side::After => &self.after,
        };
        let files = self.head.files.iter();
        let texts = files.map(|it| {
            let size = it.on(side)?.size.min(rest.len());
            let (text, behind) = rest.split_at(size);
            rest = behind;
            Some(text)
        });
        texts.collect()
    }

    /// Whether the texts of one side are those that the head tells of.
    fn is_whole(&self, side: Side) -> bool {
        let files = self.head.files.iter().zip(self.texts(side));
        let mut same = files.map(|(it, text)| it.sha256(side) == text.map(Digest::sha256).as_ref());
        same.all(|it| it)
    }

    /// Writes the journal. It counts when this returns, and does not when it fails, unless what
    /// was written cannot be taken away either.
    pub(super) fn write(&self, site: &Site<'_>) -> Result<(), Stuck> {
        let disk = site.disk;
        let folder = site.journal();
        let json = serde_json::to_vec(&self.head).unwrap_or_default();
        let files: [(&str, &[u8]); 3] = [
            (BEFORE, &self.before),
            (AFTER, &self.after),
            (NEW_HEAD, &json),
        ];
        site.about(&folder, disk.make_folder(&folder))?;
        // Whoever may change the records may bring them back.
        drop(disk.carry_over(&site.records(), &folder));
        for (name, bytes) in files {
            let path = folder.join(name);
            let written = disk
                .create(&path, bytes)
                .and_then(|()| disk.sync_file(&path));
            site.about(&path, written)?;
        }
        site.about(&folder, disk.sync_folder(&folder))?;
        site.about(&site.home(), disk.sync_folder(&site.home()))?;
        let head = folder.join(HEAD);
        let named = disk.rename(&folder.join(NEW_HEAD), &head);
        site.about(&head, named.and_then(|()| disk.sync_folder(&folder)))
    }

    /// Reads a journal, or what it became as a backup; `None` where none counts.
    ///
    /// # Errors
    ///
    /// Any failure of the file system; that it is damaged, or of another form.
    pub(super) fn read(site: &Site<'_>, folder: &Path, sides: &[Side]) -> io::Result<Option<Self>> {
        let json = match site.disk.read(&folder.join(HEAD)) {
            Err(error) if is_absent(&error) => return Ok(None),
            json => json?,
        };
        let damaged = || io::Error::from(ErrorKind::InvalidData);
        let head: Head = serde_json::from_slice(&json).map_err(|_| damaged())?;
        if head.form != FORM {
            return Err(damaged());
        }
        let (mut before, mut after) = (Vec::new(), Vec::new());
        for side in sides {
            match side {
                Side::Before => before = site.disk.read(&folder.join(BEFORE))?,
                Side::After => after = site.disk.read(&folder.join(AFTER))?,
            }
        }
        let journal = Self {
            head,
            before,
            after,
        };
        let inside = |it: &Entry| Path::new(&it.file).components().all(is_plain);
        let sound =
            journal.head.files.iter().all(inside) && sides.iter().all(|it| journal.is_whole(*it));
        sound.then_some(Some(journal)).ok_or_else(damaged)
    }
}

/// Why a journal or backup cannot be read, in both languages.
pub(super) fn detail(error: &io::Error) -> Bilingual {
    match error.kind() {
        ErrorKind::InvalidData => DAMAGED,
        _ => io_detail(Some(error)),
    }
}

const DAMAGED: Bilingual = bilingual!(
    "nội dung hỏng, hoặc do chương trình bản mới hơn ghi",
    "it is damaged, or a newer program wrote it"
);

/// Takes a journal or backup away: its head first, without which it counts no more.
pub(super) fn forget(site: &Site<'_>, folder: &Path) -> Result<(), Stuck> {
    let disk = site.disk;
    let mut names = match disk.list(folder) {
        Err(error) if is_absent(&error) => return Ok(()),
        names => site.about(folder, names)?,
    };
    if names.iter().any(|it| it == HEAD) {
        let head = folder.join(HEAD);
        let gone = disk.remove(&head).and_then(|()| disk.sync_folder(folder));
        site.about(&head, gone)?;
    }
    names.retain(|it| it != HEAD);
    for name in names {
        let path = folder.join(name);
        site.about(&path, disk.remove(&path))?;
    }
    let parent = folder.parent().map_or_else(PathBuf::new, Path::to_owned);
    let gone = disk
        .remove_folder(folder)
        .and_then(|()| disk.sync_folder(&parent));
    site.about(folder, gone)
}

/// Takes away what only the writing itself needed.
pub(super) fn slim(site: &Site<'_>, folder: &Path) {
    // It is in nobody's way.
    drop(site.disk.remove(&folder.join(AFTER)));
}

fn is_plain(part: std::path::Component<'_>) -> bool {
    matches!(part, std::path::Component::Normal(_))
}

impl Entry {
    fn on(&self, side: Side) -> Option<&Summary> {
        match side {
            Side::Before => self.before.as_ref(),
            Side::After => self.after.as_ref(),
        }
    }

    /// The hash of what stands in the file on one side.
    pub(super) fn sha256(&self, side: Side) -> Option<&Digest> {
        self.on(side).map(|it| &it.sha256)
    }
}

impl Summary {
    fn of(bytes: &[u8]) -> Self {
        Self {
            sha256: Digest::sha256(bytes),
            size: bytes.len(),
        }
    }
}

impl Side {
    pub(super) fn other(self) -> Self {
        match self {
            Self::Before => Self::After,
            Self::After => Self::Before,
        }
    }
}
