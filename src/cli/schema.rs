//! `doithoai schema`: writes what editors need to help with the records.

use super::Exit;
use super::arguments::Options;
use super::offices::offices;
use super::report::Report;
use crate::findings::Sources;
use crate::records::{SCHEMAS, schemas};
use crate::workspace::{unwritable, write_atomically};

pub(super) fn run(options: &Options, report: &Report) -> Exit {
    let offices = match offices(options, report) {
        Ok(offices) => offices,
        Err(exit) => return exit,
    };
    let mut findings = Vec::new();
    for office in &offices {
        for (name, text) in schemas() {
            let path = format!("{SCHEMAS}/{name}");
            match write_atomically(&office.root.join(&path), text.as_bytes()) {
                Ok(()) => report.data(format_args!("{path}\n")),
                Err(error) => findings.push(unwritable(&path, &error)),
            }
        }
    }
    report.findings(&findings, &Sources::default());
    Exit::after(&findings, options.deny_warnings)
}
