//! Which session a command is for.

use super::Exit;
use super::report::Report;
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
    let (sentence, others) = match named(&workspace.dialogues, name) {
        Named::One(dialogue) => return Ok(dialogue),
        Named::Several(fitting) => (
            report.word(
                "lỗi: nhiều buổi đối thoại có mã bắt đầu bằng",
                "error: several sessions begin with",
            ),
            fitting,
        ),
        Named::None(likest) => (
            report.word("lỗi: không có buổi đối thoại", "error: there is no session"),
            likest,
        ),
    };
    report.say(format_args!("{sentence} `{name}`\n"));
    if !others.is_empty() {
        let names: Vec<String> = others.iter().map(|it| it.name_among(&others)).collect();
        let word = report.word("cách sửa: dùng", "use");
        report.say(format_args!("{word} {}\n", names.join(", ")));
    }
    // Records that cannot be read give no session, and their findings say why.
    if workspace.dialogues.is_empty() {
        report.findings_aside(&workspace.findings, &workspace.sources);
    }
    Err(Exit::Usage)
}
