//! `reports/<name>.toml` to the report.

use std::sync::Arc;

use super::lookup::Lookup;
use crate::model::report::Report;
use crate::records::ReportRecord;

pub(super) fn resolve_report(
    lookup: &Lookup<'_, '_>,
    (year, name): (i32, &Arc<str>),
    raw: &ReportRecord,
) -> Option<Report> {
    let resolver = lookup.resolver;
    let top = resolver.top();
    let paper = lookup.paper(raw, raw.as_of.0, top.clone())?;
    // A heading with nothing below it is no report to be signed.
    resolver.empty_lists(
        &top,
        &[
            ("shortcomings", raw.shortcomings.is_empty()),
            ("causes", raw.causes.is_empty()),
            ("directions", raw.directions.is_empty()),
            ("proposals", raw.proposals.is_empty()),
            ("recipients", raw.recipients.is_empty()),
        ],
    );
    resolver.unless_errors(Report {
        file: Arc::clone(resolver.file),
        year,
        name: Arc::clone(name),
        paper,
        here: top,
        record: raw.clone(),
    })
}
