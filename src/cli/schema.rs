//! `doithoai schema`: writes what editors need to help with the records.

use super::exit::Exit;
use super::globals::GlobalOptions;
use super::offices::offices;
use super::report::Report;
use crate::findings::Sources;
use crate::records::{SCHEMAS, schemas};
use crate::workspace::{unwritable, write_atomically};

pub(super) fn run(globals: &GlobalOptions, report: &Report) -> Result<Exit, Exit> {
    let mut findings = Vec::new();
    for office in &offices(globals, report)? {
        for (name, text) in schemas() {
            let path = format!("{SCHEMAS}/{name}");
            match write_atomically(&office.root.join(&path), text.as_bytes()) {
                Ok(()) => report.data(format_args!("{path}\n")),
                Err(error) => findings.push(unwritable(&path, &error)),
            }
        }
    }
    report.findings(&findings, &Sources::default());
    Ok(Exit::after(&findings, globals.deny_warnings))
}
