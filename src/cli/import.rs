//! `doithoai import`: a workbook into the records, after a look at what changes.

use std::io::{BufRead, IsTerminal};
use std::path::{Path, PathBuf};

use clap::Args;
use serde::Serialize;

use super::exit::Exit;
use super::globals::{Format, GlobalOptions};
use super::offices::only_office;
use super::report::Report;
use super::words;
use crate::findings::{Finding, Sources};
use crate::workbook::{Book, Change, Import, ImportOptions, headings, import, preview, save};

/// bring a workbook, or a list typed at a session, into the records
#[derive(Args)]
#[command(
    override_usage = "doithoai import [options]",
    next_help_heading = "Options"
)]
pub(super) struct ImportArguments {
    /// the .xlsx file
    #[arg(value_name = "XLSX", help_heading = "Arguments")]
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

pub(super) fn run(
    arguments: &ImportArguments,
    globals: &GlobalOptions,
    report: &Report,
) -> Result<Exit, Exit> {
    let root = only_office(globals, report, words::one_office_at_a_time)?.root;
    let book = Book::open(&arguments.file).map_err(|finding| {
        report.findings(&[finding], &Sources::default());
        Exit::Findings
    })?;
    let choice = ImportOptions {
        session: arguments.session.clone(),
        sheet: arguments.sheet.clone(),
    };
    let import = import(&root, &book, &choice);
    report.findings(&import.findings, &import.sources);
    report.count(&import.findings);
    let lang = report.lang;
    let exit = Exit::after(&import.findings, globals.deny_warnings);
    if import.findings.iter().any(Finding::is_error) {
        // A column that was not understood is often what is wrong.
        let headings = headings(&import, lang);
        if !headings.is_empty() {
            report.note(headings.trim_end());
        }
        report.note(words::import_stopped(lang));
        return Ok(exit);
    }
    show(&import, report);
    if import.changes.is_empty() {
        report.note(words::nothing_changes(lang));
        return Ok(exit);
    }
    if exit != Exit::Fine || !(arguments.yes || agreed(&import.changes, report)) {
        report.note(words::not_yet_written(lang));
        return Ok(exit);
    }
    Ok(write(&root, &import.changes, report))
}

fn show(import: &Import, report: &Report) {
    let shown = preview(import, report.lang);
    report.note(shown.trim_end());
    for change in &import.changes {
        report.line(&ChangeLine {
            reason: "change",
            path: &change.file,
            change: if change.before.is_some() {
                "changed"
            } else {
                "new"
            },
            steps: change.steps.len(),
        });
    }
}

/// Asks somebody who sits at the terminal.
fn agreed(changes: &[Change], report: &Report) -> bool {
    let asks = std::io::stdin().is_terminal() && std::io::stderr().is_terminal();
    if !asks || report.format == Format::Json {
        return false;
    }
    report.text(words::write_files(report.lang, changes.len()));
    let mut answer = String::new();
    let read = std::io::stdin().lock().read_line(&mut answer);
    let answer = answer.trim().to_lowercase();
    read.is_ok() && ["c", "có", "co", "y", "yes"].contains(&answer.as_str())
}

fn write(root: &Path, changes: &[Change], report: &Report) -> Exit {
    let lang = report.lang;
    match save(root, changes) {
        Ok(()) => {
            for change in changes {
                report.note(words::written(lang, &change.file));
            }
            Exit::Fine
        }
        Err(unsaved) => {
            report.findings(&unsaved.findings, &Sources::default());
            if unsaved.written.is_empty() {
                report.note(words::all_as_before(lang));
            }
            for file in &unsaved.written {
                report.note(words::not_put_back(lang, file));
            }
            Exit::Findings
        }
    }
}
