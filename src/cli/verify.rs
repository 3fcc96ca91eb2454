//! `doithoai verify`: whether the documents are what the records and the manifest say.

use super::Exit;
use super::arguments::Options;
use super::build::once_each;
use super::list::select;
use super::offices::{limits, offices};
use super::report::Report;
use crate::documents::Views;
use crate::findings::Finding;
use crate::making::{Folders, merge, verify};
use crate::render::Renderer;
use crate::workspace::{Workspace, shown_folder};

pub(super) fn run(options: &Options, report: &Report) -> Exit {
    let offices = match offices(options, report) {
        Ok(offices) => offices,
        Err(exit) => return exit,
    };
    let mut exit = Exit::Fine;
    for office in &offices {
        if offices.len() > 1 {
            report.note(format_args!("{}", office.root.display()));
        }
        exit = exit.max(verify_office(office, options, report));
    }
    exit
}

fn verify_office(office: &Folders, options: &Options, report: &Report) -> Exit {
    let mut workspace = Workspace::read(&office.root, options.as_of, Views::Made);
    let mut findings = workspace.findings.clone();
    let renderer = Renderer::new(&workspace.templates, limits(options).as_ref());
    let merged = if options.merge {
        merge(&workspace, &office.out, &renderer)
    } else {
        Ok(())
    };
    match merged {
        Ok(()) => {
            let rebuild = options.rebuild.then_some(options.jobs);
            if let Err(exit) = select(&mut workspace, &options.only, report) {
                return exit;
            }
            let all = options.only.is_empty();
            findings.extend(verify(&workspace, &office.out, &renderer, rebuild, all));
        }
        Err(unfit) => findings.extend(unfit),
    }
    once_each(&mut findings);
    report.findings(&findings, &workspace.sources);
    report.count(&findings);
    // A warning about the records says nothing about the documents.
    if !findings.iter().any(Finding::is_error) {
        let all = workspace.documents.len();
        let fits = report.word("văn bản khớp với hồ sơ trong", "document(s) as recorded in");
        report.note(format_args!("{all} {fits} {}", shown_folder(&office.out)));
    }
    Exit::after(&findings, options.deny_warnings)
}
