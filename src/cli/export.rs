//! `doithoai export`: the petitions as a workbook, to be filled in and brought back.

use std::path::PathBuf;

use clap::Args;

use super::caller::{Caller, Exit};
use super::offices::{nothing_kept_at, only_office};
use super::words;
use crate::workbook::{Export, Scope, export};

/// write the petitions into an Excel workbook, to be filled in and imported
#[derive(Args)]
pub(super) struct ExportArguments {
    /// the file to write [default: so-kien-nghi.xlsx]
    #[arg(
        value_name = "XLSX",
        default_value = "so-kien-nghi.xlsx",
        hide_default_value = true
    )]
    file: PathBuf,
    /// only the petitions of this year
    #[arg(long, value_name = "YEAR")]
    year: Option<i32>,
    /// only this session; an empty form when it has no petition yet
    #[arg(long, value_name = "ID")]
    session: Option<String>,
    /// overwrite a file that is there
    #[arg(long)]
    force: bool,
}

pub(super) fn run(arguments: &ExportArguments, caller: &Caller) -> Result<Exit, Exit> {
    let root = only_office(caller)?.root;
    nothing_kept_at(&root, &arguments.file, caller)?;
    let shown = arguments.file.display();
    let ending = arguments.file.extension().and_then(|it| it.to_str());
    if !ending.is_some_and(|it| it.eq_ignore_ascii_case("xlsx")) {
        return Err(caller.refuse(words::workbook_is_xlsx(caller.lang, shown)));
    }
    if !arguments.force && arguments.file.symlink_metadata().is_ok() {
        return Err(caller.refuse(words::workbook_is_there(caller.lang, shown)));
    }
    let scope = Scope {
        year: arguments.year,
        session: arguments.session.clone(),
    };
    let made = match export(&root, &scope) {
        Ok(made) => made,
        Err((findings, sources)) => {
            caller.findings(&findings, &sources);
            return Ok(Exit::after(&findings, caller.deny_warnings).max(Exit::Findings));
        }
    };
    let written = caller.write([(arguments.file.clone(), &made.bytes)]);
    if written == Exit::Fine {
        caller.note(told(&made, caller));
    }
    Ok(written)
}

/// How much is in the workbook, and how much is not.
fn told(made: &Export, caller: &Caller) -> String {
    let lang = caller.lang;
    let mut line = words::exported(lang, made.items, made.left.secret);
    if made.items == 0 {
        line = words::exported_empty(lang, &line);
    }
    match made.left.other {
        0 => line,
        others => words::exported_but(lang, &line, others),
    }
}
