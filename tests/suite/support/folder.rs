//! A folder of records to break.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::cli::doithoai;
use super::pdf::Pdf;
use super::{EXAMPLE, fold};

/// A temporary folder with the example's records in it.
pub struct Folder {
    dir: TempDir,
}

impl Folder {
    /// An empty folder.
    pub fn empty() -> Self {
        let dir = tempfile::tempdir().expect("a temporary folder");
        Self { dir }
    }

    /// A folder with the office, the calendars and the plan of the worked example: one
    /// document, and everything it needs.
    pub fn example() -> Self {
        let folder = Self::empty();
        let files = [
            "office",
            "calendar/2024",
            "calendar/2025",
            "calendar/2026",
            "2025/plan",
        ];
        for file in files.map(|file| format!("records/{file}.toml")) {
            let content = fs::read(Path::new(EXAMPLE).join(&file)).expect("in the example");
            folder.write(&file, content);
        }
        folder
    }

    /// A folder with all records of the worked example.
    pub fn whole_example() -> Self {
        let folder = Self::empty();
        copy(
            &Path::new(EXAMPLE).join("records"),
            &folder.path().join("records"),
        );
        folder
    }

    pub fn path(&self) -> &Path {
        self.dir.path()
    }

    pub fn join(&self, name: &str) -> PathBuf {
        self.path().join(name)
    }

    /// Writes a file, making its folders.
    pub fn write(&self, name: &str, content: impl AsRef<[u8]>) -> &Self {
        let path = self.join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, content).expect("written");
        self
    }

    /// Builds with these arguments, without any error.
    #[track_caller]
    pub fn build(&self, arguments: &[&str]) {
        let output = doithoai(self.path(), arguments);
        assert_eq!(output.code, 0, "{}", output.stderr);
    }

    /// Builds what `--only` names.
    #[track_caller]
    pub fn build_only(&self, only: &str) {
        self.build(&["--only", only]);
    }

    /// The words of a document in the output folder, in the order of reading.
    #[track_caller]
    pub fn printed(&self, name: &str) -> String {
        let bytes = fs::read(self.join("output").join(name)).expect(name);
        fold(&Pdf::read(&bytes).text())
    }

    pub fn read(&self, name: &str) -> String {
        fs::read_to_string(self.join(name)).expect("a text file")
    }

    /// Replaces a piece of text that must be there.
    #[track_caller]
    pub fn replace(&self, name: &str, from: &str, to: &str) -> &Self {
        let text = self.read(name);
        assert!(text.contains(from), "{name} does not contain {from}");
        self.write(name, text.replacen(from, to, 1))
    }

    /// All files below the folder, sorted, relative, with `/`.
    pub fn files(&self) -> Vec<String> {
        walkdir::WalkDir::new(self.path())
            .sort_by_file_name()
            .into_iter()
            .flatten()
            .filter(|entry| entry.file_type().is_file())
            .map(|entry| {
                let path = entry.path().strip_prefix(self.path()).expect("below");
                path.to_str().expect("UTF-8").replace('\\', "/")
            })
            .collect()
    }
}

/// Copies a tree, file by file.
pub fn copy(from: &Path, to: &Path) {
    for entry in walkdir::WalkDir::new(from).into_iter().flatten() {
        let target = to.join(entry.path().strip_prefix(from).expect("below"));
        if entry.file_type().is_dir() {
            fs::create_dir_all(target).expect("made");
        } else {
            fs::copy(entry.path(), target).expect("copied");
        }
    }
}
