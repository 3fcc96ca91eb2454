//! `doithoai import`: a workbook into the records, after a look at what changes.

use std::io::{BufRead, IsTerminal};
use std::path::{Path, PathBuf};

use clap::Args;
use serde::Serialize;

use super::caller::{Caller, Exit, Format};
use super::offices::only_office;
use super::words;
use crate::findings::{Finding, Sources};
use crate::workbook::{Book, Change, Import, ImportOptions, headings, import, preview, save};

/// bring a workbook, or a list typed at a session, into the records
#[derive(Args)]
pub(super) struct ImportArguments {
    /// the .xlsx file
    #[arg(value_name = "XLSX")]
    file: PathBuf,
    /// the session of the list; YEAR/other for what came in at none
    #[arg(long, value_name = "ID")]
    session: Option<String>,
    /// the sheet with the list, where there are several
    #[arg(long, value_name = "NAME")]
    sheet: Option<String>,
    /// write into the records; without it there is only a preview
    #[arg(long)]
    yes: bool,
}

/// One change for programs.
#[derive(Serialize)]
struct ChangeLine<'a> {
    reason: &'static str,
    path: &'a str,
    change: &'static str,
    steps: usize,
}

pub(super) fn run(arguments: &ImportArguments, caller: &Caller) -> Result<Exit, Exit> {
    let root = only_office(caller)?.root;
    let book = Book::open(&arguments.file).map_err(|finding| {
        caller.findings(&[finding], &Sources::default());
        Exit::Findings
    })?;
    let choice = ImportOptions {
        session: arguments.session.clone(),
        sheet: arguments.sheet.clone(),
    };
    let mut import = import(&root, &book, &choice);
    let exit = caller.tell(&mut import.findings, &import.sources);
    let lang = caller.lang;
    if import.findings.iter().any(Finding::is_error) {
        // A column that was not understood is often what is wrong.
        let headings = headings(&import.headings, lang);
        if !headings.is_empty() {
            caller.note(headings.trim_end());
        }
        caller.note(words::import_stopped(lang));
        return Ok(exit);
    }
    show(&import, caller);
    if import.changes.is_empty() {
        caller.note(words::nothing_changes(lang));
        return Ok(exit);
    }
    if exit != Exit::Fine || !(arguments.yes || agreed(&import.changes, caller)) {
        caller.note(words::not_yet_written(lang));
        return Ok(exit);
    }
    Ok(write(&root, &import.changes, caller))
}

fn show(import: &Import, caller: &Caller) {
    let shown = preview(import, caller.lang);
    caller.note(shown.trim_end());
    for change in &import.changes {
        caller.line(&ChangeLine {
            reason: "change",
            path: &change.file,
            change: change.before.as_ref().map_or("new", |_| "changed"),
            steps: change.steps.len(),
        });
    }
}

/// Asks somebody who sits at the terminal.
fn agreed(changes: &[Change], caller: &Caller) -> bool {
    let asks = std::io::stdin().is_terminal() && std::io::stderr().is_terminal();
    if !asks || caller.format == Format::Json {
        return false;
    }
    caller.text(words::write_files(caller.lang, changes.len()));
    let mut answer = String::new();
    let read = std::io::stdin().lock().read_line(&mut answer);
    let answer = answer.trim().to_lowercase();
    read.is_ok() && ["c", "có", "co", "y", "yes"].contains(&answer.as_str())
}

fn write(root: &Path, changes: &[Change], caller: &Caller) -> Exit {
    let lang = caller.lang;
    match save(root, changes) {
        Ok(()) => {
            for change in changes {
                caller.note(words::written(lang, &change.file));
            }
            Exit::Fine
        }
        Err(unsaved) => {
            caller.findings(&unsaved.findings, &Sources::default());
            if unsaved.written.is_empty() {
                caller.note(words::all_as_before(lang));
            }
            for file in &unsaved.written {
                caller.note(words::not_put_back(lang, file));
            }
            Exit::Findings
        }
    }
}
