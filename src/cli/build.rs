//! `doithoai build`: makes the documents that changed.

use std::collections::BTreeMap;
use std::time::Instant;

use serde::Serialize;

use super::arguments::Options;
use super::explanation::ChangesView;
use super::list::{names_a_kind, unknown_names};
use super::offices::{limits, offices};
use super::report::Report;
use super::{Exit, explanation};
use crate::documents::Document;
use crate::findings::Finding;
use crate::making::{
    BuildOptions, Building, Built, DocumentOutcome, Done, Folders, Reason, interrupted,
    listen_for_interrupt,
};
use crate::render::run as run_offices;
use crate::workspace::shown_folder;

#[derive(Serialize)]
#[serde(tag = "reason", rename_all = "kebab-case")]
enum Line<'a> {
    Office {
        root: String,
        out: String,
    },
    Document {
        path: &'a str,
        kind: &'a str,
        pages: usize,
        milliseconds: u128,
        why: &'static str,
        /// It was issued before, and says something else now.
        after_issue: bool,
        #[serde(skip_serializing_if = "Option::is_none")]
        changes: Option<ChangesView<'a>>,
    },
    Unchanged {
        path: &'a str,
        kind: &'a str,
        pages: usize,
    },
    Removed {
        path: &'a str,
    },
}

/// What was done, over all offices.
#[derive(Default)]
struct Total {
    built: usize,
    pages: usize,
    kept: usize,
    removed: usize,
    elsewhere: usize,
    left: usize,
}

pub(super) fn run(options: &Options, report: &Report) -> Exit {
    let begun = Instant::now();
    let offices = match offices(options, report) {
        Ok(offices) => offices,
        Err(exit) => return exit,
    };
    let build_options = BuildOptions {
        as_of: options.as_of,
        only: options.only.clone(),
        shard: options.shard,
        force: options.force,
        limits: limits(options),
    };
    listen_for_interrupt();
    let waiting = |office: &Folders, holder: &str| {
        report.say(format_args!(
            "{} {} ({} {holder})…\n",
            report.word(
                "đang chờ một lần lập khác xong ở",
                "waiting for another build in"
            ),
            shown_folder(&office.out),
            report.word("tiến trình", "process"),
        ));
    };
    let building = Building::new(&offices, &build_options, &waiting);
    let mut total = Total::default();
    let mut exit = Exit::Fine;
    let mut unknown: BTreeMap<String, usize> = BTreeMap::new();
    run_offices(&building, offices.len(), options.jobs, |nth, built| {
        if offices.len() > 1 {
            heading(report, &offices[nth]);
        }
        for name in &built.unknown {
            *unknown.entry(name.clone()).or_default() += 1;
        }
        exit = exit.max(show(built, options, report, &mut total));
    });
    unknown.retain(|name, count| *count == offices.len() && !names_a_kind(name));
    if exit == Exit::Fine && !unknown.is_empty() {
        unknown_names(unknown.keys(), report);
        return Exit::Usage;
    }
    summary(&offices, report, &total, begun);
    exit
}

/// Names the office whose findings and documents follow.
pub(super) fn heading(report: &Report, office: &Folders) {
    let (root, out) = (office.root.display(), office.out.display());
    report.note(format_args!("{root}"));
    report.line(&Line::Office {
        root: root.to_string(),
        out: out.to_string(),
    });
}

/// Tells what became of an office, and how the run ends if there is no other.
fn show(built: Built, options: &Options, report: &Report, total: &mut Total) -> Exit {
    let Built {
        workspace,
        outcomes,
        removed,
        ..
    } = built;
    let mut findings = workspace.findings.clone();
    let mut left = 0;
    for (document, outcome) in workspace.documents.iter().zip(&outcomes) {
        match &outcome.result {
            Ok(Done::Built {
                reason,
                after_issue,
            }) => {
                document_built(report, document, outcome, reason, *after_issue);
                if options.explain {
                    for line in explanation::lines(reason, &workspace.sources, report) {
                        report.note(format_args!("    {line}"));
                    }
                }
                total.pages += outcome.pages;
                total.built += 1;
            }
            Ok(Done::Kept) => {
                total.kept += 1;
                report.line(&Line::Unchanged {
                    path: &document.path,
                    kind: document.kind.name(),
                    pages: outcome.pages,
                });
            }
            Ok(Done::Left) => left += 1,
            Err(failed) => findings.extend_from_slice(failed),
        }
    }
    for path in &removed {
        let word = report.word(
            "đã bỏ, không còn trong hồ sơ",
            "removed, no longer in the records",
        );
        report.note(format_args!("  {path}  {word}"));
        report.line(&Line::Removed { path });
    }
    total.removed += removed.len();
    total.elsewhere += built.elsewhere;
    total.left += left;
    findings.extend(built.findings);
    once_each(&mut findings);
    report.findings(&findings, &workspace.sources);
    for file in &workspace.broken {
        report.note(format_args!(
            "{} {file}",
            report.word(
                "chưa lập được văn bản từ hồ sơ này vì còn lỗi; bản cũ, nếu có, không còn khớp:",
                "nothing was built from this file; an older document, if any, is out of date:",
            )
        ));
    }
    report.count(&findings);
    let exit = Exit::after(&findings, options.deny_warnings);
    if left > 0 {
        exit.max(Exit::Findings)
    } else {
        exit
    }
}

/// Keeps one of findings that say the same of the same place: a template that is wrong is
/// wrong for every document made with it.
pub(super) fn once_each(findings: &mut Vec<Finding>) {
    // Only what stands at one place can say the same; there may be thousands of places.
    let mut kept: Vec<Finding> = Vec::with_capacity(findings.len());
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

fn document_built(
    report: &Report,
    document: &Document,
    outcome: &DocumentOutcome,
    reason: &Reason,
    after_issue: bool,
) {
    let milliseconds = outcome.time.as_millis();
    let pages = outcome.pages;
    report.line(&Line::Document {
        path: &document.path,
        kind: document.kind.name(),
        pages,
        milliseconds,
        why: explanation::word(reason),
        after_issue,
        changes: match reason {
            Reason::Changed(changes) => Some(ChangesView::from(changes)),
            _ => None,
        },
    });
    let word = report.word("trang", "pages");
    report.note(format_args!(
        "  {}  {pages} {word}  {milliseconds} ms",
        document.path
    ));
    if after_issue {
        let number = document.number.as_deref().unwrap_or_default();
        report.note(format_args!(
            "    {} {number} {}",
            report.word("đã ban hành số", "issued as"),
            report.word(
                "và nay in khác trước; nếu đã gửi đi thì phải đính chính: `--explain` cho biết chỗ đã đổi",
                "and printed otherwise now; if it was sent, correct it: `--explain` tells what changed",
            ),
        ));
    }
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

fn summary(offices: &[Folders], report: &Report, total: &Total, begun: Instant) {
    let mut parts = vec![format!(
        "{} {} {} ({} {})",
        report.word("đã lập", "built"),
        total.built,
        report.word("văn bản", "document(s)"),
        total.pages,
        report.word("trang", "pages"),
    )];
    let mut also = |count: usize, vi, en| {
        if count > 0 {
            parts.push(format!("{count} {}", report.word(vi, en)));
        }
    };
    also(total.kept, "văn bản không đổi", "unchanged");
    also(total.removed, "văn bản đã bỏ", "removed");
    also(
        total.elsewhere,
        "văn bản thuộc phần khác nên không để lại đây",
        "taken away, as other parts make them",
    );
    if interrupted() {
        also(
            total.left,
            "văn bản chưa lập vì bị dừng",
            "left when interrupted",
        );
    } else {
        also(total.left, "văn bản chưa lập", "left");
    }
    let place = match offices {
        [office] => shown_folder(&office.out),
        _ => format!("{} {}", offices.len(), report.word("cơ quan", "offices")),
    };
    report.note(format_args!(
        "{} {} {place}, {} {} ms",
        parts.join(", "),
        report.word("trong", "in"),
        report.word("mất", "took"),
        begun.elapsed().as_millis(),
    ));
}
