//! `doithoai check`: everything but writing.

use std::path::Path;

use super::arguments::Options;
use super::build::{heading, once_each};
use super::list::select;
use super::offices::{limits, offices};
use super::report::Report;
use super::{Exit, fix};
use crate::documents::Views;
use crate::render::{Renderer, check_overrides};
use crate::web::check_own;
use crate::workspace::Workspace;

pub(super) fn run(options: &Options, report: &Report) -> Exit {
    let offices = match offices(options, report) {
        Ok(offices) => offices,
        Err(exit) => return exit,
    };
    let mut exit = Exit::Fine;
    for office in &offices {
        if offices.len() > 1 {
            heading(report, office);
        }
        exit = exit.max(check(&office.root, options, report));
    }
    exit
}

fn check(root: &Path, options: &Options, report: &Report) -> Exit {
    // Own templates are tried on what they will see.
    let own_templates = root.join("templates").is_dir();
    let views = if options.pages || own_templates {
        Views::Made
    } else {
        Views::Left
    };
    if options.fix
        && let Err(exit) = fix::run(root, report)
    {
        return exit;
    }
    let mut office = Workspace::read(root, options.as_of, views);
    if let Err(exit) = select(&mut office, &options.only, report) {
        return exit;
    }
    let mut findings = std::mem::take(&mut office.findings);
    if views == Views::Made {
        let renderer = Renderer::new(&office.templates, limits(options).as_ref());
        if options.pages {
            let made = renderer.make_all(&office.documents, options.jobs, drop);
            findings.extend(made.into_iter().filter_map(Result::err).flatten());
        }
        findings.extend(renderer.check_library());
        let documents = &office.documents;
        findings.extend(check_overrides(
            renderer.engine(),
            &office.templates,
            documents,
        ));
        findings.extend(check_own(&office.model, &office.templates));
    }
    once_each(&mut findings);
    report.findings(&findings, &office.sources);
    report.count(&findings);
    if findings.is_empty() {
        report.note(format_args!(
            "{}",
            report.word("hồ sơ không có lỗi", "no findings")
        ));
    }
    Exit::after(&findings, options.deny_warnings)
}
