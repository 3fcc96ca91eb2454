//! `doithoai check`: everything but writing.

use std::path::Path;

use clap::Args;

use super::exit::Exit;
use super::globals::GlobalOptions;
use super::offices::{announce, limits, offices};
use super::only::select;
use super::report::{Report, once_each};
use super::time_limit::TimeLimit;
use super::{fix, words};
use crate::documents::Views;
use crate::render::{Renderer, check_overrides};
use crate::web::check_own;
use crate::workspace::Workspace;

/// check records and templates, write nothing
#[derive(Args)]
#[command(
    override_usage = "doithoai check [options]",
    next_help_heading = "Options"
)]
pub(super) struct CheckArguments {
    /// mend decomposed letters, Ð and blanks, after showing each
    #[arg(long)]
    fix: bool,
    /// set every page as well: slower, and finds text that does not fit
    #[arg(long)]
    pages: bool,
}

pub(super) fn run(
    arguments: &CheckArguments,
    globals: &GlobalOptions,
    report: &Report,
) -> Result<Exit, Exit> {
    let offices = offices(globals, report)?;
    let mut exit = Exit::Fine;
    for office in &offices {
        if offices.len() > 1 {
            announce(report, office);
        }
        let checked = check(&office.root, arguments, globals, report);
        exit = exit.max(checked.unwrap_or_else(|exit| exit));
    }
    Ok(exit)
}

fn check(
    root: &Path,
    arguments: &CheckArguments,
    globals: &GlobalOptions,
    report: &Report,
) -> Result<Exit, Exit> {
    // Own templates are tried on what they will see.
    let own_templates = root.join("templates").is_dir();
    let views = if arguments.pages || own_templates {
        Views::Made
    } else {
        Views::Left
    };
    if arguments.fix {
        fix::run(root, report)?;
    }
    let mut office = Workspace::read(root, globals.as_of, views);
    select(&mut office, &globals.only, report)?;
    let mut findings = std::mem::take(&mut office.findings);
    if views == Views::Made {
        let renderer = Renderer::new(&office.templates, limits(TimeLimit::USUAL).as_ref());
        let documents = &office.documents;
        if arguments.pages {
            let made = renderer.make_all(documents, globals.jobs(), drop);
            findings.extend(made.into_iter().filter_map(Result::err).flatten());
        }
        findings.extend(renderer.check_library());
        let overrides = check_overrides(renderer.engine(), &office.templates, documents);
        findings.extend(overrides);
        findings.extend(check_own(&office.model, &office.templates));
    }
    once_each(&mut findings);
    report.findings(&findings, &office.sources);
    report.count(&findings);
    if findings.is_empty() {
        report.note(words::no_findings(report.lang));
    }
    Ok(Exit::after(&findings, globals.deny_warnings))
}
