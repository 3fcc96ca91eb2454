//! `doithoai import`: a workbook into the records, after a look at what changes.

use std::path::PathBuf;

use clap::Args;
use serde::Serialize;

use super::caller::{Caller, Exit};
use super::offices::only_office;
use super::recording::{agreed, record, recorder};
use super::{recording_words, words};
use crate::findings::{Finding, Sources};
use crate::recording::last_recorded;
use crate::workbook::{Book, Import, ImportOptions, headings, import, preview, to_record};

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
    loop {
        let seen = last_recorded(&root);
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
        let count = import.changes.len();
        if exit != Exit::Fine || !(arguments.yes || agreed(count, caller)) {
            caller.note(words::not_yet_written(lang));
            return Ok(exit);
        }
        let recorder = recorder(&root, caller)?;
        if recorder.last_recorded() != seen {
            // Somebody else has written: numbers that were free may be taken.
            caller.note(recording_words::looked_at_again(lang));
            continue;
        }
        record(&recorder, &to_record("import", &import.changes), caller)?;
        for change in &import.changes {
            caller.note(words::written(lang, &change.file));
        }
        return Ok(Exit::Fine);
    }
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
