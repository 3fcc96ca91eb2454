//! `doithoai build`: makes the documents.

use std::collections::BTreeMap;
use std::time::Instant;

use serde::Serialize;

use super::Exit;
use super::arguments::Options;
use super::list::select;
use super::report::Report;
use crate::build::Outcome;
use crate::build::Workspace;
use crate::build::build_all;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Lang;
use crate::documents::Document;
use crate::documents::Views;

#[derive(Serialize)]
struct BuiltDocument<'a> {
    reason: &'static str,
    path: &'a str,
    kind: &'a str,
    pages: usize,
    milliseconds: u128,
}

pub(super) fn run(options: &Options, report: &Report) -> Exit {
    let begun = Instant::now();
    let mut office = Workspace::read(&options.root, options.as_of, Views::Made);
    if let Err(exit) = select(&mut office, &options.only, report) {
        return exit;
    }
    let out = Some(&*options.out);
    let outcomes = build_all(&office.documents, &office.templates, out, options.jobs);
    let mut findings = std::mem::take(&mut office.findings);
    let mut pages = 0;
    let mut built = 0;
    for (document, outcome) in office.documents.iter().zip(outcomes) {
        match &outcome.result {
            Ok(count) => {
                progress(report, document, &outcome, *count);
                pages += count;
                built += 1;
            }
            Err(failed) => findings.extend_from_slice(failed),
        }
    }
    once_each(&mut findings);
    report.findings(&findings, &office.sources);
    for file in &office.broken {
        report.note(format_args!(
            "{} {file}",
            report.word(
                "chưa lập được văn bản từ hồ sơ này vì còn lỗi; bản cũ, nếu có, không còn khớp:",
                "nothing was built from this file; an older document, if any, is out of date:",
            )
        ));
    }
    report.count(&findings);
    summary(options, report, built, pages, begun);
    Exit::after(&findings, options.deny_warnings)
}

/// Keeps one of findings that say the same of the same place: a template that is wrong is
/// wrong for every document made with it.
pub(super) fn once_each(findings: &mut Vec<Diagnostic>) {
    // Only what stands at one place can say the same; there may be thousands of places.
    let mut kept: Vec<Diagnostic> = Vec::with_capacity(findings.len());
    let mut at_place: BTreeMap<_, Vec<usize>> = BTreeMap::new();
    for finding in findings.drain(..) {
        let same = at_place.entry(finding.place.clone()).or_default();
        if same.iter().all(|at| kept[*at] != finding) {
            same.push(kept.len());
            kept.push(finding);
        }
    }
    *findings = kept;
}

fn progress(report: &Report, document: &Document, outcome: &Outcome, pages: usize) {
    let milliseconds = outcome.time.as_millis();
    let line = BuiltDocument {
        reason: "document",
        path: &document.path,
        kind: document.kind.name(),
        pages,
        milliseconds,
    };
    if report.format == super::arguments::Format::Json {
        let json = serde_json::to_string(&line).unwrap_or_default();
        report.data(format_args!("{json}\n"));
    } else {
        let word = report.word("trang", "pages");
        report.note(format_args!(
            "  {}  {pages} {word}  {milliseconds} ms",
            document.path
        ));
        if document.date.is_none() {
            let drafted = report.word(
                "dự thảo: tên, người ký và thể thức lấy theo ngày",
                "draft: names, signers and format are those of",
            );
            let change = report.word("đổi bằng --as-of", "choose with --as-of");
            let day = document.reference.format("%d/%m/%Y");
            report.note(format_args!("    {drafted} {day}; {change}"));
        }
    }
}

fn summary(options: &Options, report: &Report, built: usize, pages: usize, begun: Instant) {
    let out = options.out.display();
    let milliseconds = begun.elapsed().as_millis();
    match options.lang {
        Lang::Vi => report.note(format_args!(
            "đã lập {built} văn bản ({pages} trang) trong {out}, mất {milliseconds} ms"
        )),
        Lang::En => report.note(format_args!(
            "built {built} document(s) ({pages} pages) in {out}, took {milliseconds} ms"
        )),
    }
}
