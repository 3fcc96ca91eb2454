//! `doithoai templates`: what the papers are made with, written out to be changed.

use std::path::PathBuf;

use clap::Args;

use super::caller::{Caller, Exit};
use super::words;
use crate::render::Templates;

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
    Ok(caller.write(files()))
}
