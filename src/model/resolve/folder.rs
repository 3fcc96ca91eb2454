//! The whole folder of records to the model.

use std::sync::Arc;

use chrono::NaiveDate;

use super::calendar::resolve_calendars;
use super::links::{check_annual_reports, check_links};
use super::lookup::Lookup;
use super::office::resolve_office;
use super::petition::resolve_petition;
use super::plan::resolve_plan;
use super::report::resolve_report;
use super::resolver::Resolver;
use super::session::resolve_session;
use crate::findings::{Finding, Place};
use crate::model::unread::{UnknownSession, UnreadRecords};
use crate::model::whole::Model;
use crate::records::{OUTSIDE, Records};

/// Resolves references, periods and numbers. `as_of` is the day whose names and guideline
/// a draft takes; without it a draft takes those of the first day of its year.
pub fn resolve(records: &Records, as_of: Option<NaiveDate>, findings: &mut Vec<Finding>) -> Model {
    let calendar = resolve_calendars(&records.calendars, findings);
    let office = records.office.as_ref().and_then(|loaded| {
        let raw = loaded.record.as_ref()?;
        resolve_office(&Resolver::new(&loaded.file, findings), raw)
    });
    let mut model = Model {
        calendar: calendar.clone(),
        as_of,
        unread: UnreadRecords::left_by(findings),
        ..Model::default()
    };
    let Some(office) = office else {
        // Without an office every reference would be unknown: one cause, one finding.
        return model;
    };
    for (&year, loaded) in &records.plans {
        let resolver = Resolver::new(&loaded.file, findings);
        let lookup = Lookup::new(&resolver, &office, &calendar);
        let raw = loaded.record.as_ref();
        let plan = raw.and_then(|raw| resolve_plan(&lookup, year, as_of, raw));
        model.plans.extend(plan);
    }
    for ((year, id), loaded) in &records.sessions {
        let resolver = Resolver::new(&loaded.file, findings);
        let lookup = Lookup::new(&resolver, &office, &calendar);
        let raw = loaded.record.as_ref();
        let session = raw.and_then(|raw| resolve_session(&lookup, (*year, id), as_of, raw));
        if session.is_none() {
            model.unread.add(&loaded.file);
        }
        model.sessions.extend(session);
    }
    for ((year, id, ordinal), loaded) in &records.petitions {
        let resolver = Resolver::new(&loaded.file, findings);
        let lookup = Lookup::new(&resolver, &office, &calendar);
        let session = (**id != *OUTSIDE).then(|| Arc::clone(id));
        if session.is_some() && !records.sessions.contains_key(&(*year, Arc::clone(id))) {
            let id = id.to_string();
            resolver.report_at(UnknownSession { id }, Place::file(&loaded.file));
            model.unread.add(&format!("records/{year}/petitions"));
        }
        let raw = loaded.record.as_ref();
        let key = (*year, session, *ordinal);
        let petition = raw.and_then(|raw| resolve_petition(&lookup, key, raw));
        if petition.is_none() {
            model.unread.add(&loaded.file);
        }
        model.petitions.extend(petition);
    }
    for ((year, name), loaded) in &records.reports {
        let resolver = Resolver::new(&loaded.file, findings);
        let lookup = Lookup::new(&resolver, &office, &calendar);
        let raw = loaded.record.as_ref();
        let report = raw.and_then(|raw| resolve_report(&lookup, (*year, name), raw));
        model.reports.extend(report);
    }
    check_links(&model, records, findings);
    check_annual_reports(&mut model, findings);
    model.office = Some(office);
    model
}
