//! Trông thư mục: waits until something below `records/` or `templates/` changes.

use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, SystemTime};

use typst_kit::watcher::Watcher;
use walkdir::WalkDir;

use super::state::State;

/// How often folders that come and go while they are listed are listed anew.
const TRIES: usize = 10;
/// How long to wait before asking again for a watch that was not granted.
const AGAIN: Duration = Duration::from_secs(5);

/// Reads again whenever the system tells of a change.
pub fn wait_for_changes(state: &State) {
    loop {
        if let Ok(mut watch) = Watch::new(&state.settings.root) {
            // The first time too: something may have changed before the watch began.
            state.read();
            while watch.wait().is_ok() {
                state.read();
            }
        }
        // As many watches as the system grants are taken; till then the other thread looks.
        thread::sleep(AGAIN);
    }
}

/// Người trông thư mục.
///
/// Folders are watched, not files: an editor that saves by renaming puts another file in the
/// place of the first, and new files are seen as well. The watcher looks into no folder within
/// a folder, so all of them are listed.
struct Watch {
    root: PathBuf,
    watcher: Watcher,
    folders: Vec<Folder>,
}

/// A folder, and when it came into being: one that was deleted and made again is another, and
/// the watch on the first says nothing of it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Folder {
    path: PathBuf,
    born: Option<SystemTime>,
}

impl Watch {
    /// Begins to watch.
    ///
    /// # Errors
    ///
    /// When the system grants no watch.
    fn new(root: &Path) -> Result<Self, String> {
        let mut watch = Self {
            root: root.to_owned(),
            watcher: Watcher::new(None).map_err(|error| error.to_string())?,
            folders: Vec::new(),
        };
        watch.follow()?;
        Ok(watch)
    }

    /// Waits until something changes. What changes from then on is seen by the next call.
    ///
    /// # Errors
    ///
    /// When the system grants no watch any more.
    fn wait(&mut self) -> Result<(), String> {
        let waited = self.watcher.wait();
        // What went wrong with one folder is mended by watching all of them anew.
        if waited.is_err() {
            self.folders.clear();
        }
        self.follow()
    }

    /// Watches the folders that are there now.
    fn follow(&mut self) -> Result<(), String> {
        for _ in 0..TRIES {
            let folders = folders(&self.root);
            let ageless = folders.iter().any(|it| it.born.is_none());
            if folders == self.folders && !ageless {
                return Ok(());
            }
            // A watch on a folder that is gone is not taken up again for one of the same name.
            let said = |error: typst::diag::EcoString| error.to_string();
            self.watcher.update([]).map_err(said)?;
            let paths = folders.iter().map(|it| it.path.clone());
            let missing = ["records", "templates"].map(|name| self.root.join(name));
            let missing = missing.into_iter().filter(|it| !it.is_dir());
            self.watcher.update(paths.chain(missing)).map_err(said)?;
            self.folders = folders;
            if ageless {
                return Ok(());
            }
            // A folder made before its parent was watched is found on the next round.
        }
        Ok(())
    }
}

/// Every folder that holds records or templates, and those within.
fn folders(root: &Path) -> Vec<Folder> {
    let mut folders = Vec::new();
    for name in ["records", "templates"] {
        let walk = WalkDir::new(root.join(name)).sort_by_file_name();
        for entry in walk.into_iter().flatten() {
            if entry.file_type().is_dir() {
                let born = entry.metadata().ok().and_then(|it| it.created().ok());
                let path = entry.into_path();
                folders.push(Folder { path, born });
            }
        }
    }
    folders
}
