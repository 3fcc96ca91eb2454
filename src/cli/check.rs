//! `doithoai check`: everything but writing.

use super::Exit;
use super::arguments::Options;
use super::build::once_each;
use super::fix;
use super::list::select;
use super::report::Report;
use crate::build::Workspace;
use crate::build::build_all;
use crate::documents::Views;
use crate::markup::Engine;
use crate::markup::check_overrides;
use crate::typeset::check_library;

pub(super) fn run(options: &Options, report: &Report) -> Exit {
    // Own templates are tried on what they will see.
    let own_templates = options.root.join("templates").is_dir();
    let views = if options.pages || own_templates {
        Views::Made
    } else {
        Views::Left
    };
    if options.fix
        && let Err(exit) = fix::run(options, report)
    {
        return exit;
    }
    let mut office = Workspace::read(&options.root, options.as_of, views);
    if let Err(exit) = select(&mut office, &options.only, report) {
        return exit;
    }
    let engine = Engine::new(&office.templates);
    let mut findings = std::mem::take(&mut office.findings);
    if options.pages {
        let outcomes = build_all(&office.documents, &office.templates, None, options.jobs);
        let failed = outcomes.into_iter().filter_map(|it| it.result.err());
        findings.extend(failed.flatten());
    }
    findings.extend(check_library(&office.templates));
    findings.extend(check_overrides(
        &engine,
        &office.templates,
        &office.documents,
    ));
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
