//! Reports: what is not written yet. No rule that the records cite names a last day, so nothing
//! here is overdue.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::{Datelike, NaiveDate};

use super::task::{Subject, Task, TaskKind};
use super::view::View;
use crate::findings::Place;
use crate::model::Report;
use crate::records::ReportKind;

/// Reports that are recorded and not issued, and years that are over without one.
pub(super) fn tasks<'a>(view: &View<'a>, tasks: &mut Vec<Task<'a>>) {
    let reports = &view.model.reports;
    for report in reports {
        if view.has_come(report.paper.issue.date) {
            continue;
        }
        let kind = match report.kind {
            ReportKind::Annual => TaskKind::AnnualReport,
            ReportKind::Progress => TaskKind::ProgressReport,
        };
        let place = report.paper.place("date");
        tasks.push(Task {
            since: Some(report.as_of.0),
            ..Task::undated(kind, Subject::Report(report), place)
        });
    }
    let sessions = view.model.sessions.iter();
    let held = sessions.filter(|it| it.was_held() && view.has_come(it.day()));
    let years: BTreeSet<i32> = held.map(|it| it.year).collect();
    for year in years.into_iter().filter(|year| *year < view.day.year()) {
        let annual = |it: &&Report| it.kind == ReportKind::Annual && it.year == year;
        let folder = format!("records/{year}/reports");
        if reports.iter().any(|it| annual(&it)) || view.model.unread.touch(&folder) {
            continue;
        }
        let file: Arc<str> = Arc::from(format!("{folder}/nam.toml"));
        tasks.push(Task {
            since: NaiveDate::from_ymd_opt(year, 12, 31),
            ..Task::undated(
                TaskKind::AnnualReport,
                Subject::Year(year),
                Place::file(&file),
            )
        });
    }
}
