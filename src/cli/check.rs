//! `doithoai check`: everything but writing.

use super::Exit;
use super::arguments::Options;
use super::build::once_each;
use super::list::select;
use super::report::Report;
use crate::build::Workspace;
use crate::build::build_all;
use crate::documents::Views;
use crate::markup::Engine;

pub(super) fn run(options: &Options, report: &Report) -> Exit {
    let views = if options.pages {
        Views::Made
    } else {
        Views::Left
    };
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
    // Templates of kinds that no record asks for yet.
    for (name, _) in office
        .templates
        .iter()
        .filter(|(name, _)| name.ends_with(".j2"))
    {
        let error = engine.parse(name).err();
        findings.extend(error.filter(|finding| !findings.contains(finding)));
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
