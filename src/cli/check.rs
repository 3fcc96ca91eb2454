//! `doithoai check`: everything but writing.

use super::Exit;
use super::arguments::Options;
use super::report::Report;
use crate::build::Office;
use crate::diagnostic::Diagnostic;
use crate::markup::Engine;

pub(super) fn run(options: &Options, report: &Report) -> Exit {
    let mut office = Office::read(&options.root, options.as_of);
    let engine = Engine::new(&office.templates);
    let mut findings = std::mem::take(&mut office.findings);
    for (name, _) in office.templates.iter() {
        if name.ends_with(".j2") {
            findings.extend(engine.parse(name).err());
        }
    }
    for document in &office.documents {
        let rendered = engine.render(document.kind.template(), &document.view);
        // A template that does not parse was reported above.
        findings.extend(rendered.err().filter(|finding| !findings.contains(finding)));
    }
    report.findings(&findings, &office.sources);
    report.count(&findings);
    if findings.is_empty() {
        report.note(format_args!(
            "{}",
            report.word("hồ sơ không có lỗi", "no findings")
        ));
    }
    if findings.iter().any(Diagnostic::is_error) {
        Exit::Findings
    } else {
        Exit::Fine
    }
}
