//! Lần ghi: what one command changes in an office's folder, before anything of it is written.

use std::sync::Arc;

use crate::render::Digest;

/// Lần ghi: the files that one command writes or takes away, all of them or none.
#[derive(Debug, Clone, Default)]
pub struct RecordChanges {
    /// What did it, as `undo` tells it: `new petition`.
    pub command: String,
    files: Vec<FileChange>,
}

/// Một tệp trong lần ghi.
#[derive(Debug, Clone)]
pub struct FileChange {
    /// Relative to the office's folder, with `/`.
    pub file: Arc<str>,
    /// The SHA-256 of what stood in it when it was read; `None` where nothing stood.
    pub before: Option<Digest>,
    /// What it shall be; `None` to take it away.
    pub after: Option<Arc<[u8]>>,
}

impl RecordChanges {
    /// Nothing yet, by this command.
    pub fn by(command: impl Into<String>) -> Self {
        Self {
            command: command.into(),
            files: Vec::new(),
        }
    }

    /// Writes a file. `before` is what stood in it when it was read; `None` for a new one. What
    /// stays as it is, is left out.
    pub fn write(&mut self, file: &str, before: Option<&[u8]>, after: &[u8]) {
        if before != Some(after) {
            self.add(file, before.map(Digest::sha256), Some(Arc::from(after)));
        }
    }

    /// Takes a file away in which that stood.
    pub fn take_away(&mut self, file: &str, before: &[u8]) {
        self.add(file, Some(Digest::sha256(before)), None);
    }

    /// Files in the order in which people count: 28 before 100.
    pub(super) fn add(&mut self, file: &str, before: Option<Digest>, after: Option<Arc<[u8]>>) {
        let at = self.files.partition_point(|it| key(&it.file) < key(file));
        let file = Arc::from(file);
        self.files.insert(
            at,
            FileChange {
                file,
                before,
                after,
            },
        );
    }

    /// The files, in the order in which they are written.
    pub fn files(&self) -> &[FileChange] {
        &self.files
    }

    /// Whether nothing changes.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }
}

/// A name in pieces, numbers apart.
fn key(file: &str) -> Vec<(u64, &str)> {
    let mut pieces = Vec::new();
    let mut rest = file;
    while let Some(first) = rest.chars().next() {
        let digits = first.is_ascii_digit();
        let end = rest.find(|c: char| c.is_ascii_digit() != digits);
        let (piece, behind) = rest.split_at(end.unwrap_or(rest.len()));
        let number = match digits {
            true => piece.parse().unwrap_or(u64::MAX),
            // Letters stand behind numbers, as they do in the order of characters.
            false => u64::MAX,
        };
        pieces.push((number, piece));
        rest = behind;
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_in_the_order_in_which_people_count() {
        let mut changes = RecordChanges::by("import");
        for name in ["100", "28", "9", "028b"] {
            changes.write(&format!("records/2025/petitions/x/{name}.toml"), None, b"");
        }
        let names = changes.files().iter().map(|it| &it.file[25..]);
        let names: Vec<&str> = names.collect();
        assert_eq!(names, ["9.toml", "028b.toml", "28.toml", "100.toml"]);
    }

    #[test]
    fn what_stays_as_it_is_is_left_out() {
        let mut changes = RecordChanges::by("schema");
        changes.write("records/schemas/plan.json", Some(b"{}"), b"{}");
        assert!(changes.is_empty());
    }
}
