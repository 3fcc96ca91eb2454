//! `doithoai schema`: writes what editors need to help with the records.

use super::caller::{Caller, Exit};
use super::offices::offices;
use crate::findings::Sources;
use crate::records::{SCHEMAS, schemas};
use crate::workspace::{unwritable, write_atomically};

pub(super) fn run(caller: &Caller) -> Result<Exit, Exit> {
    let mut findings = Vec::new();
    for office in &offices(caller)? {
        for (name, text) in schemas() {
            let path = format!("{SCHEMAS}/{name}");
            match write_atomically(&office.root.join(&path), text.as_bytes()) {
                Ok(()) => caller.data(format_args!("{path}\n")),
                Err(error) => findings.push(unwritable(&path, &error)),
            }
        }
    }
    caller.findings(&findings, &Sources::default());
    Ok(Exit::after(&findings, caller.deny_warnings))
}
