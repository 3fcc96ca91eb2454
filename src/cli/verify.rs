//! `doithoai verify`: whether the documents are what the records and the manifest say.

use clap::Args;

use super::caller::{Caller, Exit};
use super::choice::select;
use super::limits::TimeLimit;
use super::offices::for_each;
use super::words;
use crate::documents::Views;
use crate::findings::Finding;
use crate::making::{Folders, merge, verify};
use crate::workspace::{Workspace, shown_folder};

/// compare the documents with the records and the manifest
#[derive(Args)]
pub(super) struct VerifyArguments {
    /// make every document anew and compare byte for byte
    #[arg(long)]
    rebuild: bool,
    /// first make one manifest of the parts that --shard built
    #[arg(long)]
    merge: bool,
}

pub(super) fn run(arguments: &VerifyArguments, caller: &Caller) -> Result<Exit, Exit> {
    for_each(caller, |office| verify_office(office, arguments, caller))
}

fn verify_office(
    office: &Folders,
    arguments: &VerifyArguments,
    caller: &Caller,
) -> Result<Exit, Exit> {
    let mut workspace = Workspace::read(&office.root, caller.as_of, Views::Made);
    let mut findings = workspace.findings.clone();
    let renderer = TimeLimit::NONE_GIVEN.renderer(&workspace.templates);
    let merged = if arguments.merge {
        merge(&workspace, &office.out, &renderer)
    } else {
        Ok(())
    };
    match merged {
        Ok(()) => {
            let rebuild = arguments.rebuild.then(|| caller.jobs());
            select(&mut workspace, &caller.only, caller)?;
            let all = caller.only.is_empty();
            findings.extend(verify(&workspace, &office.out, &renderer, rebuild, all));
        }
        Err(unfit) => findings.extend(unfit),
    }
    let exit = caller.tell(&mut findings, &workspace.sources);
    // A warning about the records says nothing about the documents.
    if !findings.iter().any(Finding::is_error) {
        let (all, out) = (workspace.documents.len(), shown_folder(&office.out));
        caller.note(words::as_recorded(caller.lang, all, &out));
    }
    Ok(exit)
}
