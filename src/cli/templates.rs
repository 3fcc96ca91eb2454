//! `doithoai templates`: what the papers are made with, written out to be changed.

use std::path::{Component, Path, PathBuf, absolute};

use clap::Args;

use super::caller::{Caller, Exit};
use super::recording::record_in;
use super::words;
use crate::recording::RecordChanges;
use crate::render::Templates;
use crate::workspace::kept_at;

/// write the program's own templates, library and profiles into a folder, to be changed
#[derive(Args)]
pub(super) struct TemplatesArguments {
    /// where to; what is changed then goes into templates/ beside records/, under the same name
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    /// overwrite files that are there
    #[arg(long)]
    force: bool,
}

pub(super) fn run(arguments: &TemplatesArguments, caller: &Caller) -> Result<Exit, Exit> {
    // Among an office's own templates is where they are to go.
    if let Some(kept) = kept_at(Path::new("."), &arguments.folder).filter(|it| *it != "templates") {
        let folder = arguments.folder.display();
        return Err(caller.refuse(words::kept_there(caller.lang, folder, kept)));
    }
    let templates = Templates::built_in();
    let files = || {
        templates
            .iter()
            .map(|(name, text)| (arguments.folder.join(name), text))
    };
    // All or none: half a set of templates would not fit together.
    let taken = files().find(|(path, _)| !arguments.force && path.symlink_metadata().is_ok());
    if let Some((path, _)) = taken {
        return Err(caller.refuse(words::template_is_there(caller.lang, path.display())));
    }
    let root = match &caller.roots[..] {
        [root] => root,
        _ => Path::new("."),
    };
    let Some(below) = below(root, &arguments.folder) else {
        return Ok(caller.write(files()));
    };
    let mut changes = RecordChanges::by("templates");
    for (name, text) in templates.iter() {
        let file = format!("{below}{name}");
        let before = std::fs::read(root.join(&file)).ok();
        changes.write(&file, before.as_deref(), text.as_bytes());
    }
    record_in(root, &changes, caller)?;
    for (path, _) in files() {
        caller.name(path.display());
    }
    Ok(Exit::Fine)
}

/// What the names of files in a folder begin with, seen from the office that it belongs to:
/// `templates/`. What lies in no office is nobody's record.
fn below(root: &Path, folder: &Path) -> Option<String> {
    let [root, folder] = [root, folder].map(|it| absolute(it).ok());
    let (root, folder) = (root?, folder?);
    let inside = folder.strip_prefix(&root).ok()?;
    let mut below = String::new();
    for part in inside.components() {
        let Component::Normal(name) = part else {
            return None;
        };
        below = format!("{below}{}/", name.to_str()?);
    }
    root.join("records").is_dir().then_some(below)
}
