//! A disk that fails, or loses its power, at any call: what had not been synced by then is kept,
//! lost or torn, each by chance.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::rc::Rc;

use doithoai::recording::{Disk, Occupant, OccupantKind};

/// Names and what they lead to.
type Tree = BTreeMap<PathBuf, Node>;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Node {
    Folder,
    File(usize),
}

/// A change of names that may not have reached the disk yet.
#[derive(Clone, Debug)]
enum Step {
    Add(PathBuf, Node),
    Remove(PathBuf),
    /// A file; what is renamed is the file, whatever became of its earlier name.
    Rename(PathBuf, PathBuf, Node),
    /// A folder, with what is in it.
    Move(PathBuf, PathBuf),
}

/// What a file holds, and what of it has reached the disk.
#[derive(Clone)]
struct Content {
    now: Rc<[u8]>,
    safe: Option<Rc<[u8]>>,
}

#[derive(Clone, Default)]
struct State {
    now: Tree,
    /// The names that have reached the disk.
    safe: Tree,
    /// What leads from the safe names to those there are now, with the folders that have yet to
    /// be synced for it.
    steps: Vec<(Step, Vec<PathBuf>)>,
    contents: Vec<Content>,
}

/// What goes wrong.
#[derive(Clone, Copy, Debug)]
pub enum Trouble {
    /// Nothing.
    None,
    /// The power goes at this call: it and all behind it fail.
    PowerLoss(usize),
    /// This one call fails.
    Failure(usize, ErrorKind),
    /// From this call on there is no room for anything new.
    Full(usize),
}

/// A disk in memory.
pub struct SimDisk {
    root: PathBuf,
    state: RefCell<State>,
    calls: Cell<usize>,
    pub trouble: Cell<Trouble>,
    /// Whether it only says that it has synced.
    pub lies: Cell<bool>,
}

impl SimDisk {
    /// A disk that holds these files, all of them safe.
    pub fn holding(root: &Path, files: &BTreeMap<String, Vec<u8>>) -> Self {
        let mut state = State::default();
        state.now.insert(root.to_owned(), Node::Folder);
        for (file, bytes) in files {
            let path = root.join(file);
            for above in path.ancestors().skip(1) {
                if above.starts_with(root) {
                    state.now.insert(above.to_owned(), Node::Folder);
                }
            }
            let node = Node::File(state.contents.len());
            state.now.insert(path, node);
            let now: Rc<[u8]> = Rc::from(&**bytes);
            let safe = Some(Rc::clone(&now));
            state.contents.push(Content { now, safe });
        }
        state.safe = state.now.clone();
        Self::of(root, state)
    }

    fn of(root: &Path, state: State) -> Self {
        Self {
            root: root.to_owned(),
            state: RefCell::new(state),
            calls: Cell::new(0),
            trouble: Cell::new(Trouble::None),
            lies: Cell::new(false),
        }
    }

    /// How many calls there were.
    pub fn calls(&self) -> usize {
        self.calls.get()
    }

    /// The files, relative to the root.
    pub fn files(&self) -> BTreeMap<String, Vec<u8>> {
        let state = self.state.borrow();
        let files = state.now.iter().filter_map(|(path, node)| match node {
            Node::File(at) => {
                let name = path.strip_prefix(&self.root).ok()?.to_str()?.to_owned();
                Some((name, state.contents[*at].now.to_vec()))
            }
            Node::Folder => None,
        });
        files.collect()
    }

    /// A copy of the disk as it is, with its count of calls at nothing and no trouble.
    pub fn copy(&self) -> Self {
        Self::of(&self.root, self.state.borrow().clone())
    }

    /// The disk as it comes up again when the power went now. `chance` decides what of that which
    /// was not safe is there all the same: 0 nothing, 1 everything, others some of it.
    pub fn after_power_loss(&self, chance: u64) -> Self {
        let mut row = chance;
        let mut keeps = |_: &Step| match chance {
            0 => false,
            1 => true,
            _ => next(&mut row).is_multiple_of(2),
        };
        let state = self.state.borrow();
        let mut tree = state.safe.clone();
        for (step, _) in &state.steps {
            if keeps(step) {
                step.apply(&mut tree);
            }
        }
        // What lies in a folder that is not there is lost.
        let there = tree.clone();
        let is_folder = |it: &Path| there.get(it) == Some(&Node::Folder);
        tree.retain(|path, _| {
            let mut above = path.ancestors().skip(1);
            *path == self.root || above.all(|it| !it.starts_with(&self.root) || is_folder(it))
        });
        let contents = state.contents.iter().map(|it| {
            let bytes = match &it.safe {
                Some(safe) if *safe == it.now => safe.clone(),
                _ if chance == 0 => Rc::default(),
                _ if chance == 1 => it.now.clone(),
                safe => match next(&mut row) % 4 {
                    0 => safe.clone().unwrap_or_default(),
                    1 => Rc::from(&it.now[..it.now.len() / 2]),
                    2 => Rc::from(vec![0; it.now.len()]),
                    _ => it.now.clone(),
                },
            };
            let safe = Some(bytes.clone());
            Content { now: bytes, safe }
        });
        let contents = contents.collect();
        let state = State {
            now: tree.clone(),
            safe: tree,
            steps: Vec::new(),
            contents,
        };
        Self::of(&self.root, state)
    }

    /// Counts a call that changes something, and fails it if it shall.
    fn call(&self, takes_room: bool) -> io::Result<()> {
        let nth = self.calls.get();
        self.calls.set(nth + 1);
        match self.trouble.get() {
            Trouble::PowerLoss(at) if nth >= at => Err(io::Error::other("no power")),
            Trouble::Failure(at, kind) if nth == at => Err(kind.into()),
            Trouble::Full(at) if nth >= at && takes_room => Err(ErrorKind::StorageFull.into()),
            _ => Ok(()),
        }
    }

    /// Whether the power is gone already, and was not going in the middle of the last call.
    fn is_off(&self) -> bool {
        matches!(self.trouble.get(), Trouble::PowerLoss(at) if self.calls.get() > at + 1)
    }

    fn file(&self, path: &Path) -> io::Result<usize> {
        match self.state.borrow().now.get(path) {
            Some(Node::File(at)) => Ok(*at),
            Some(Node::Folder) => Err(ErrorKind::IsADirectory.into()),
            None => Err(ErrorKind::NotFound.into()),
        }
    }
}

impl State {
    /// Does a step, and notes the folders without whose syncing it is not safe.
    fn step(&mut self, step: Step) {
        step.apply(&mut self.now);
        let folders = match &step {
            Step::Add(path, _) | Step::Remove(path) => vec![parent(path)],
            Step::Rename(from, to, _) | Step::Move(from, to) => vec![parent(from), parent(to)],
        };
        self.steps.push((step, folders));
    }
}

impl Step {
    /// Does it, where it can be done at all.
    fn apply(&self, tree: &mut Tree) {
        match self {
            Self::Add(path, node) => {
                // Its folder may become safe later.
                tree.insert(path.clone(), *node);
            }
            // A folder that is gone was empty, whether or not that had been written down.
            Self::Remove(path) => tree.retain(|it, _| !it.starts_with(path)),
            Self::Rename(from, to, node) => {
                tree.remove(from);
                tree.insert(to.clone(), *node);
            }
            Self::Move(from, to) => {
                if !tree.contains_key(from) {
                    return;
                }
                let moved: Vec<PathBuf> = tree
                    .keys()
                    .filter(|it| it.starts_with(from))
                    .cloned()
                    .collect();
                for path in moved {
                    let rest = path.strip_prefix(from).expect("below").to_owned();
                    let target = match rest.as_os_str().is_empty() {
                        true => to.clone(),
                        false => to.join(rest),
                    };
                    let node = tree.remove(&path).expect("there");
                    tree.insert(target, node);
                }
            }
        }
    }
}

impl Disk for SimDisk {
    fn look(&self, path: &Path) -> io::Result<Occupant> {
        let kind = match self.state.borrow().now.get(path) {
            Some(Node::Folder) => OccupantKind::Folder,
            Some(Node::File(_)) => OccupantKind::File,
            None => return Err(ErrorKind::NotFound.into()),
        };
        self.call(false)?;
        Ok(Occupant {
            kind,
            names: 1,
            read_only: false,
        })
    }

    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        let at = self.file(path)?;
        self.call(false)?;
        Ok(self.state.borrow().contents[at].now.to_vec())
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<String>> {
        let state = self.state.borrow();
        if state.now.get(folder) != Some(&Node::Folder) {
            return Err(ErrorKind::NotFound.into());
        }
        self.call(false)?;
        let inside = state.now.keys().filter(|it| it.parent() == Some(folder));
        let names = inside.filter_map(|it| Some(it.file_name()?.to_str()?.to_owned()));
        Ok(names.collect())
    }

    fn create(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        if self.state.borrow().now.contains_key(path) {
            return Err(ErrorKind::AlreadyExists.into());
        }
        let done = self.call(true);
        if self.is_off() {
            return done;
        }
        let mut state = self.state.borrow_mut();
        if state.now.get(&parent(path)) != Some(&Node::Folder) {
            return Err(ErrorKind::NotFound.into());
        }
        // A full disk has room for a part.
        let written = match &done {
            Ok(()) => bytes.len(),
            Err(_) => bytes.len() / 2,
        };
        let node = Node::File(state.contents.len());
        let now = Rc::from(&bytes[..written]);
        state.contents.push(Content { now, safe: None });
        state.step(Step::Add(path.to_owned(), node));
        done
    }

    fn carry_over(&self, like: &Path, _: &Path) -> io::Result<()> {
        self.look(like).map(drop)
    }

    fn sync_file(&self, path: &Path) -> io::Result<()> {
        let at = self.file(path)?;
        self.call(false)?;
        if self.lies.get() {
            return Ok(());
        }
        let content = &mut self.state.borrow_mut().contents[at];
        content.safe = Some(content.now.clone());
        Ok(())
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        if self.state.borrow().now.get(folder) != Some(&Node::Folder) {
            return Err(ErrorKind::NotFound.into());
        }
        self.call(false)?;
        if self.lies.get() {
            return Ok(());
        }
        let state = &mut *self.state.borrow_mut();
        let mut steps = std::mem::take(&mut state.steps);
        for (_, folders) in &mut steps {
            folders.retain(|it| it != folder);
        }
        for (step, folders) in steps {
            if folders.is_empty() {
                step.apply(&mut state.safe);
            } else {
                state.steps.push((step, folders));
            }
        }
        Ok(())
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        let node = self.state.borrow().now.get(from).copied();
        let node = node.ok_or(ErrorKind::NotFound)?;
        self.call(false)?;
        let (from, to) = (from.to_owned(), to.to_owned());
        let step = match node {
            Node::File(_) => Step::Rename(from, to, node),
            Node::Folder => Step::Move(from, to),
        };
        self.state.borrow_mut().step(step);
        Ok(())
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.file(path)?;
        self.call(false)?;
        self.state.borrow_mut().step(Step::Remove(path.to_owned()));
        Ok(())
    }

    fn make_folder(&self, folder: &Path) -> io::Result<()> {
        if self.state.borrow().now.contains_key(folder) {
            return Err(ErrorKind::AlreadyExists.into());
        }
        self.call(true)?;
        let step = Step::Add(folder.to_owned(), Node::Folder);
        self.state.borrow_mut().step(step);
        Ok(())
    }

    fn remove_folder(&self, folder: &Path) -> io::Result<()> {
        if has_inside(&self.state.borrow().now, folder) {
            return Err(ErrorKind::DirectoryNotEmpty.into());
        }
        self.call(false)?;
        self.state
            .borrow_mut()
            .step(Step::Remove(folder.to_owned()));
        Ok(())
    }
}

fn parent(path: &Path) -> PathBuf {
    path.parent().expect("a folder").to_owned()
}

fn has_inside(tree: &Tree, folder: &Path) -> bool {
    tree.keys()
        .any(|it| it.as_path() != folder && it.starts_with(folder))
}

/// The next of a fixed row of numbers.
pub fn next(row: &mut u64) -> u64 {
    *row = row
        .wrapping_mul(6_364_136_223_846_793_005)
        .wrapping_add(1_442_695_040_888_963_407);
    *row >> 33
}
