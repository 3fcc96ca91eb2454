//! Build script: what distinguishes this program from every other version of it, and the list of
//! templates inside it.
//!
//! The version number stands still between releases, and a document must be built anew with
//! every change of the program that could show in it. So everything that a document is made by
//! is summed up into one number, `DOITHOAI_SOURCES`: the words, what is read from records and
//! resolved, the views, the templates with their profiles and fonts, the typesetting, and the
//! locked dependencies. A comment, a rule or a command changes no document.

#![allow(clippy::print_stdout, reason = "this is how Cargo is told")]

#[path = "identity/without_comments.rs"]
mod without_comments;

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::{env, fs, io};

use without_comments::without_comments;

/// Folders and files below the top.
const PARTS: [&str; 7] = [
    "src/vietnamese",
    "src/records",
    "src/model",
    "src/documents",
    "src/render",
    "templates",
    "Cargo.lock",
];

fn main() -> io::Result<()> {
    let mut hasher = DefaultHasher::new();
    let root = env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default();
    for part in PARTS {
        println!("cargo::rerun-if-changed={part}");
        add(&Path::new(&root).join(part), &mut hasher)?;
    }
    println!("cargo::rustc-env=DOITHOAI_SOURCES={:016x}", hasher.finish());
    list_templates(&Path::new(&root).join("templates"))
}

/// Writes `templates.rs`: the name below `templates/` and the text of each, in the order of the
/// names.
fn list_templates(folder: &Path) -> io::Result<()> {
    let mut files = Vec::new();
    find_texts(folder, &mut files)?;
    let mut list = String::from("&[\n");
    for file in files {
        let name = file.strip_prefix(folder).map_err(io::Error::other)?;
        let name = name.to_string_lossy().replace('\\', "/");
        list += &format!("({name:?}, include_str!({:?})),\n", file.to_string_lossy());
    }
    list.push_str("]\n");
    let out = env::var_os("OUT_DIR").unwrap_or_default();
    fs::write(Path::new(&out).join("templates.rs"), list)
}

/// The files that the program reads as text; the fonts are not among them.
fn find_texts(folder: &Path, found: &mut Vec<PathBuf>) -> io::Result<()> {
    for path in sorted(folder)? {
        let kind = path.extension().unwrap_or_default().to_string_lossy();
        if path.is_dir() {
            find_texts(&path, found)?;
        } else if ["typ", "j2", "toml"].contains(&&*kind) {
            found.push(path);
        }
    }
    Ok(())
}

fn sorted(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder)?;
    let mut paths: Vec<_> = entries
        .map(|entry| entry.map(|it| it.path()))
        .collect::<io::Result<_>>()?;
    paths.sort();
    Ok(paths)
}

/// Adds names and contents, in the order of the names.
fn add(path: &Path, hasher: &mut DefaultHasher) -> io::Result<()> {
    path.file_name().hash(hasher);
    if path.is_dir() {
        let paths = sorted(path)?;
        return paths.iter().try_for_each(|path| add(path, hasher));
    }
    if path.extension().is_some_and(|it| it == "rs") {
        without_comments(&fs::read_to_string(path)?).hash(hasher);
    } else {
        fs::read(path)?.hash(hasher);
    }
    Ok(())
}
