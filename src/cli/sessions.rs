//! Which session a command is for.

use super::exit::Exit;
use super::report::Report;
use super::words;
use crate::documents::{Dialogue, Named, named};
use crate::workspace::Workspace;

/// The session of that name.
///
/// # Errors
///
/// When there is none or several; those that may have been meant are told.
pub(super) fn session<'a>(
    name: &str,
    workspace: &'a Workspace,
    report: &Report,
) -> Result<&'a Dialogue, Exit> {
    let lang = report.lang;
    let others = match named(&workspace.dialogues, name) {
        Named::One(dialogue) => return Ok(dialogue),
        Named::Several(fitting) => {
            report.say(words::several_sessions(lang, name));
            fitting
        }
        Named::None(likest) => {
            report.say(words::no_session(lang, name));
            likest
        }
    };
    if !others.is_empty() {
        let names: Vec<String> = others.iter().map(|it| it.name_among(&others)).collect();
        report.say(words::use_one_of(lang, &names.join(", ")));
    }
    // Records that cannot be read give no session, and their findings say why.
    if workspace.dialogues.is_empty() {
        report.findings_aside(&workspace.findings, &workspace.sources);
    }
    Err(Exit::Usage)
}
