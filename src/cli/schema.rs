//! `doithoai schema`: writes what editors need to help with the records.

use super::caller::{Caller, Exit};
use super::offices::for_each;
use super::recording::record_in;
use crate::recording::RecordChanges;
use crate::records::{SCHEMAS, schemas};

pub(super) fn run(caller: &Caller) -> Result<Exit, Exit> {
    for_each(caller, |office| {
        let mut changes = RecordChanges::by("schema");
        let files = schemas().into_iter();
        let files = files.map(|(name, text)| (format!("{SCHEMAS}/{name}"), text));
        let files: Vec<(String, String)> = files.collect();
        for (file, text) in &files {
            let before = std::fs::read(office.root.join(file)).ok();
            changes.write(file, before.as_deref(), text.as_bytes());
        }
        record_in(&office.root, &changes, caller)?;
        for (file, _) in &files {
            caller.name(file);
        }
        Ok(Exit::Fine)
    })
}
