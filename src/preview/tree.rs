//! Dáng của thư mục: which files there are, how large and how old, to see a change before the
//! watch tells of it, and one that no watch tells of.
//!
//! The watch waits for a tenth of a second of silence before it tells of a save, which is half of
//! the time in which the page is to follow; and a folder on another machine tells nobody when a
//! colleague saves there. So the files are looked at as well, as long as somebody looks at the
//! page. A look at an office's files takes less than a millisecond.

use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant, SystemTime};

use walkdir::WalkDir;

use super::state::State;

/// How long to wait at least between two looks.
const PAUSE: Duration = Duration::from_millis(25);
/// How many times the time of a look to wait at least: a large folder is looked at less often.
const SHARE: u32 = 50;
/// How long the files must be still after a change: half a save is no save.
const SETTLED: Duration = Duration::from_millis(10);
/// How often to look whether anybody looks at the page.
const IDLE: Duration = Duration::from_millis(250);

/// Reads again whenever a look at the files shows a change, as long as a tab is open.
pub fn look_for_changes(state: &State) {
    let root = &state.settings.root;
    let (mut read, mut pause) = Tree::look(root);
    let mut before = read.clone();
    loop {
        thread::sleep(pause);
        if state.listeners() == 0 {
            pause = IDLE;
            continue;
        }
        let (now, next) = Tree::look(root);
        let settled = now == before;
        if settled && now != read {
            read = now.clone();
            state.read();
        }
        pause = if settled { next } else { SETTLED };
        before = now;
    }
}

/// Dáng của hồ sơ và mẫu.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Tree {
    files: Vec<(PathBuf, u64, Option<SystemTime>)>,
}

impl Tree {
    /// Looks at all files below `records/` and `templates/`, and says how long to wait before
    /// the next look.
    fn look(root: &Path) -> (Self, Duration) {
        let begun = Instant::now();
        let mut files = Vec::new();
        for name in ["records", "templates"] {
            let walk = WalkDir::new(root.join(name)).sort_by_file_name();
            for entry in walk.into_iter().flatten() {
                let Ok(metadata) = entry.metadata() else {
                    continue;
                };
                if metadata.is_file() {
                    let modified = metadata.modified().ok();
                    files.push((entry.into_path(), metadata.len(), modified));
                }
            }
        }
        (Self { files }, PAUSE.max(begun.elapsed() * SHARE))
    }
}
