//! `--only`: which of the documents a command is about.

use super::exit::Exit;
use super::report::Report;
use super::words;
use crate::documents::Kind;
use crate::workspace::Workspace;

/// Keeps the documents that `--only` names: a kind, a path, or a folder of paths.
///
/// # Errors
///
/// When a name fits no document: a mistyped name must not pass for an empty result.
pub(super) fn select(office: &mut Workspace, only: &[String], report: &Report) -> Result<(), Exit> {
    let documents = &mut office.documents;
    let fits = |name: &String| documents.iter().any(|it| it.is_meant_by(name));
    let unknown: Vec<&String> = only
        .iter()
        .filter(|name| !fits(name) && !names_a_kind(name))
        .collect();
    // What comes from a broken record is not among the documents, and its findings say why.
    if !unknown.is_empty() && office.broken.is_empty() {
        return Err(refuse_unknown(unknown, report));
    }
    if !only.is_empty() {
        documents.retain(|document| only.iter().any(|name| document.is_meant_by(name)));
    }
    Ok(())
}

/// Whether the name is one that documents may bear, though there is none now.
pub(super) fn names_a_kind(name: &str) -> bool {
    Kind::ALL.iter().any(|kind| kind.name() == name)
}

/// Says that nothing bears these names.
pub(super) fn refuse_unknown<'a>(
    names: impl IntoIterator<Item = &'a String>,
    report: &Report,
) -> Exit {
    let kinds: Vec<_> = Kind::ALL.iter().map(|kind| kind.name()).collect();
    for name in names {
        report.say(words::fits_no_document(
            report.lang,
            name,
            &kinds.join(", "),
        ));
    }
    Exit::Usage
}
