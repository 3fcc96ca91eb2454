//! `reports/<name>.toml` to the report.

use std::sync::Arc;

use super::lookup::Lookup;
use super::resolver::Resolver;
use crate::findings::KeyPath;
use crate::model::calendar::Calendar;
use crate::model::office::Office;
use crate::model::report::Report;
use crate::records::ReportRecord;

pub(super) fn resolve_report(
    resolver: &Resolver<'_>,
    office: &Office,
    calendar: &Calendar,
    (year, name): (i32, &Arc<str>),
    raw: &ReportRecord,
) -> Option<Report> {
    let lookup = Lookup {
        resolver,
        office,
        calendar,
    };
    let root = KeyPath::root();
    let paper = lookup.paper(raw.number, raw.date, &raw.signer, raw.as_of.0, &root)?;
    // A heading with nothing below it is no report to be signed.
    for (key, list) in [
        ("shortcomings", raw.shortcomings.is_empty()),
        ("causes", raw.causes.is_empty()),
        ("directions", raw.directions.is_empty()),
        ("proposals", raw.proposals.is_empty()),
        ("recipients", raw.recipients.is_empty()),
    ] {
        if list {
            resolver.empty(root.key(key));
        }
    }
    resolver.unless_errors(Report {
        file: Arc::clone(resolver.file),
        year,
        name: Arc::clone(name),
        kind: raw.kind,
        paper,
        as_of: raw.as_of.0,
        subject: raw.subject.clone(),
        assessment: raw.assessment.clone(),
        shortcomings: raw.shortcomings.clone(),
        causes: raw.causes.clone(),
        directions: raw.directions.clone(),
        proposals: raw.proposals.clone(),
        recipients: raw.recipients.clone(),
    })
}
