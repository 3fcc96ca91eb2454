//! `doithoai verify`: whether the documents are what the records and the manifest say.

use clap::Args;

use super::exit::Exit;
use super::globals::GlobalOptions;
use super::offices::{limits, offices};
use super::only::select;
use super::report::{Report, once_each};
use super::time_limit::TimeLimit;
use super::words;
use crate::documents::Views;
use crate::findings::Finding;
use crate::making::{Folders, merge, verify};
use crate::render::Renderer;
use crate::workspace::{Workspace, shown_folder};

/// compare the documents with the records and the manifest
#[derive(Args)]
#[command(
    override_usage = "doithoai verify [options]",
    next_help_heading = "Options"
)]
pub(super) struct VerifyArguments {
    /// make every document anew and compare byte for byte
    #[arg(long)]
    rebuild: bool,
    /// first make one manifest of the parts that --shard built
    #[arg(long)]
    merge: bool,
}

pub(super) fn run(
    arguments: &VerifyArguments,
    globals: &GlobalOptions,
    report: &Report,
) -> Result<Exit, Exit> {
    let offices = offices(globals, report)?;
    let mut exit = Exit::Fine;
    for office in &offices {
        if offices.len() > 1 {
            report.note(office.root.display());
        }
        let verified = verify_office(office, arguments, globals, report);
        exit = exit.max(verified.unwrap_or_else(|exit| exit));
    }
    Ok(exit)
}

fn verify_office(
    office: &Folders,
    arguments: &VerifyArguments,
    globals: &GlobalOptions,
    report: &Report,
) -> Result<Exit, Exit> {
    let mut workspace = Workspace::read(&office.root, globals.as_of, Views::Made);
    let mut findings = workspace.findings.clone();
    let renderer = Renderer::new(&workspace.templates, limits(TimeLimit::USUAL).as_ref());
    let merged = if arguments.merge {
        merge(&workspace, &office.out, &renderer)
    } else {
        Ok(())
    };
    match merged {
        Ok(()) => {
            let rebuild = arguments.rebuild.then(|| globals.jobs());
            select(&mut workspace, &globals.only, report)?;
            let all = globals.only.is_empty();
            findings.extend(verify(&workspace, &office.out, &renderer, rebuild, all));
        }
        Err(unfit) => findings.extend(unfit),
    }
    once_each(&mut findings);
    report.findings(&findings, &workspace.sources);
    report.count(&findings);
    // A warning about the records says nothing about the documents.
    if !findings.iter().any(Finding::is_error) {
        let (all, out) = (workspace.documents.len(), shown_folder(&office.out));
        report.note(words::as_recorded(report.lang, all, &out));
    }
    Ok(Exit::after(&findings, globals.deny_warnings))
}
