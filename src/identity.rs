//! Build script: what distinguishes this program from every other version of it.
//!
//! The version number stands still between releases, and a document must be built anew with
//! every change of the program. So the sources, the templates, the fonts and the locked
//! dependencies are summed up into one number, `DOITHOAI_SOURCES`.

#![allow(clippy::print_stdout, reason = "this is how Cargo is told")]

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let mut hasher = DefaultHasher::new();
    let root = env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default();
    for part in ["src", "templates", "Cargo.lock"] {
        println!("cargo::rerun-if-changed={part}");
        add(&Path::new(&root).join(part), &mut hasher)?;
    }
    println!("cargo::rustc-env=DOITHOAI_SOURCES={:016x}", hasher.finish());
    Ok(())
}

/// Adds names and contents, in the order of the names.
fn add(path: &Path, hasher: &mut DefaultHasher) -> io::Result<()> {
    path.file_name().hash(hasher);
    if path.is_dir() {
        let entries = fs::read_dir(path)?;
        let mut paths: Vec<_> = entries
            .map(|entry| entry.map(|it| it.path()))
            .collect::<io::Result<_>>()?;
        paths.sort();
        paths.iter().try_for_each(|path| add(path, hasher))
    } else if path.exists() {
        fs::read(path)?.hash(hasher);
        Ok(())
    } else {
        Ok(())
    }
}
