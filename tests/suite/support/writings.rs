//! What every command that writes records changes in an office's folder.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use doithoai::recording::{HOME, RecordChanges};

use super::cli::doithoai;
use super::folder::Folder;
use super::workbook::{Sheets, row};

/// The files of an office's folder, but for those that only the writing needs.
pub type Files = BTreeMap<String, Vec<u8>>;

/// A command that writes records, in a folder in which it has something to write.
pub struct Writing {
    pub arguments: Vec<&'static str>,
    pub folder: Folder,
    /// The office's folder in that one.
    pub root: PathBuf,
    pub before: Files,
    pub after: Files,
}

impl Writing {
    /// All of them; each is done, and can be begun again.
    pub fn all() -> Vec<Self> {
        let (whole, small) = (Folder::whole_example, Folder::example);
        let slips = || {
            let folder = whole();
            folder.replace(
                "records/2025/plan.toml",
                "chi bộ trực thuộc",
                "chi bộ  trực thuộc",
            );
            let petition = "records/2025/petitions/2025-04-nuoc-tang/01.toml";
            folder.replace(petition, "ngày công của", "ngày công  của");
            folder
        };
        let listed = || {
            let folder = whole();
            let mut rows = vec![row![
                "STT",
                "Họ và tên",
                "Nội dung",
                "Lĩnh vực",
                "Cơ quan",
                "Thôn"
            ]];
            for number in 1..=4 {
                let text = format!("Đề nghị số {number} sửa đường.");
                let name = "Đinh Văn Lía";
                rows.push(row![
                    number,
                    name,
                    &*text,
                    "Giao thông",
                    "UBND xã",
                    "Làng Mùng"
                ]);
            }
            folder.write("list.xlsx", Sheets::list(&rows).bytes());
            folder
        };
        let issued = || {
            let folder = small();
            folder.build(&["issue", "2025/ke-hoach.pdf"]);
            folder
        };
        let to_undo = || {
            let folder = listed();
            folder.build(&IMPORT);
            folder
        };
        let replace = [
            "issue",
            "2025/ke-hoach.pdf",
            "--replace",
            "--reason",
            "in lại",
        ];
        let office = [
            "new",
            "office",
            "xa",
            "--name",
            "Đảng ủy xã Mới",
            "--superior",
            "ĐẢNG BỘ TỈNH SƠN LA",
            "--place",
            "Mới",
            "--secretary",
            "Lò Văn An",
            "--village",
            "bản Huổi Lạnh",
        ];
        vec![
            Self::new(small(), &["new", "plan", "2026"]),
            Self::new(listed(), &IMPORT),
            Self::new(slips(), &["check", "--fix"]),
            Self::new(small(), &["issue", "2025/ke-hoach.pdf"]),
            Self::new(issued(), &replace),
            Self::new(small(), &["schema"]),
            Self::new(small(), &["templates", "templates"]),
            Self::new(to_undo(), &["undo", "--yes"]),
            Self::new(Folder::empty(), &office),
        ]
    }

    fn new(folder: Folder, arguments: &[&'static str]) -> Self {
        let root = match arguments {
            ["new", "office", name, ..] => folder.join(name),
            _ => folder.path().to_owned(),
        };
        let mut writing = Self {
            arguments: arguments.to_vec(),
            folder,
            root,
            before: Files::new(),
            after: Files::new(),
        };
        writing.before = writing.now();
        let output = doithoai(writing.folder.path(), arguments);
        assert_eq!(output.code, 0, "{arguments:?}: {}", output.stderr);
        writing.after = writing.now();
        assert_ne!(writing.before, writing.after, "{arguments:?}");
        writing
    }

    /// The files as they are now.
    pub fn now(&self) -> Files {
        let walk = walkdir::WalkDir::new(&self.root).into_iter().flatten();
        let files = walk.filter(|it| it.file_type().is_file());
        let files = files.map(|it| {
            let name = it.path().strip_prefix(&self.root).expect("below");
            let name = name.to_str().expect("UTF-8").replace('\\', "/");
            (name, fs::read(it.path()).expect("read"))
        });
        files.filter(|(name, _)| !name.starts_with(HOME)).collect()
    }

    /// What is changed, as the command would say it, and the files before and after it.
    pub fn changes(&self) -> (RecordChanges, Files, Files) {
        let mut changes = RecordChanges::by(self.arguments.join(" "));
        let names = self.before.keys().chain(self.after.keys());
        let differing = names.filter(|it| self.before.get(*it) != self.after.get(*it));
        // More of them are not otherwise.
        let differing: BTreeSet<&String> = differing.take(MOST).collect();
        for name in &differing {
            let before = self.before.get(*name).map(|it| &**it);
            match (before, self.after.get(*name)) {
                (before, Some(after)) => changes.write(name, before, after),
                (Some(before), None) => changes.take_away(name, before),
                (None, None) => {}
            }
        }
        let of = |files: &Files| {
            let own = files.iter().filter(|(name, _)| differing.contains(name));
            own.map(|(name, bytes)| (name.clone(), bytes.clone()))
                .collect()
        };
        (changes, of(&self.before), of(&self.after))
    }
}

/// So many files of a command are written on a disk that fails at every call.
const MOST: usize = 8;

const IMPORT: [&str; 5] = [
    "import",
    "list.xlsx",
    "--session",
    "2025-10-lang-mung",
    "--yes",
];
