//! What of an office a command is about: the documents that `--only` names, or a session.

use super::caller::{Caller, Exit};
use super::words;
use crate::documents::{Dialogue, Kind, Named, named};
use crate::workspace::Workspace;

/// Keeps the documents that `--only` names: a kind, a path, or a folder of paths.
///
/// # Errors
///
/// When a name fits no document: a mistyped name must not pass for an empty result.
pub(super) fn select(office: &mut Workspace, only: &[String], caller: &Caller) -> Result<(), Exit> {
    let (_, mut unknown) = office.keep_only(only);
    unknown.retain(|name| !names_a_kind(name));
    // What comes from a broken record is not among the documents, and its findings say why.
    if !unknown.is_empty() && office.broken.is_empty() {
        return Err(refuse_unknown(&unknown, caller));
    }
    Ok(())
}

/// Whether the name is one that documents may bear, though there is none now.
pub(super) fn names_a_kind(name: &str) -> bool {
    Kind::named(name).is_some()
}

/// Says that nothing bears these names.
pub(super) fn refuse_unknown<'a>(
    names: impl IntoIterator<Item = &'a String>,
    caller: &Caller,
) -> Exit {
    let kinds: Vec<_> = Kind::ALL.iter().map(|kind| kind.name()).collect();
    let kinds = kinds.join(", ");
    for name in names {
        caller.say(words::fits_no_document(caller.lang, name, &kinds));
    }
    Exit::Usage
}

/// The session of that name.
///
/// # Errors
///
/// When there is none or several; those that may have been meant are told.
pub(super) fn session<'a>(
    name: &str,
    workspace: &'a Workspace,
    caller: &Caller,
) -> Result<&'a Dialogue, Exit> {
    let lang = caller.lang;
    let others = match named(&workspace.dialogues, name) {
        Named::One(dialogue) => return Ok(dialogue),
        Named::Several(fitting) => {
            caller.say(words::several_sessions(lang, name));
            fitting
        }
        Named::None(likest) => {
            caller.say(words::no_session(lang, name));
            likest
        }
    };
    if !others.is_empty() {
        let names: Vec<String> = others.iter().map(|it| it.name_among(&others)).collect();
        caller.say(words::use_one_of(lang, &names.join(", ")));
    }
    // Records that cannot be read give no session, and their findings say why.
    if workspace.dialogues.is_empty() {
        caller.findings_aside(&workspace.findings, &workspace.sources);
    }
    Err(Exit::Usage)
}
