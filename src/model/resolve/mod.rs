//! From the raw records to the model.

mod calendar;
mod event;
mod links;
mod lookup;
mod office;
mod petition;
mod plan;
mod plan_text;
mod report;
mod resolver;
mod session;

use std::sync::Arc;

use chrono::NaiveDate;

use crate::findings::{Finding, Place, catalogue as rule};
use crate::model::{Model, OUTSIDE, UnreadRecords};
use crate::records::Records;
use resolver::Resolver;

/// Resolves references, periods and numbers. `as_of` is the day whose names and guideline
/// a draft takes; without it a draft takes those of the first day of its year.
pub fn resolve(records: &Records, as_of: Option<NaiveDate>, findings: &mut Vec<Finding>) -> Model {
    let calendar = calendar::resolve_calendars(&records.calendars, findings);
    let office = records.office.as_ref().and_then(|loaded| {
        let raw = loaded.record.as_ref()?;
        office::resolve_office(&Resolver::new(&loaded.file, findings), raw)
    });
    let mut model = Model {
        calendar,
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
        let plan = loaded.record.as_ref();
        let plan = plan.and_then(|raw| {
            plan::resolve_plan(&resolver, &office, &model.calendar, year, as_of, raw)
        });
        model.plans.extend(plan);
    }
    for ((year, id), loaded) in &records.sessions {
        let resolver = Resolver::new(&loaded.file, findings);
        let session = loaded.record.as_ref();
        let session = session.and_then(|raw| {
            session::resolve_session(&resolver, &office, &model.calendar, (*year, id), as_of, raw)
        });
        if session.is_none() {
            model.unread.add(&loaded.file);
        }
        model.sessions.extend(session);
    }
    for ((year, id, ordinal), loaded) in &records.petitions {
        let resolver = Resolver::new(&loaded.file, findings);
        let session = (**id != *OUTSIDE).then(|| Arc::clone(id));
        if session.is_some() && !records.sessions.contains_key(&(*year, Arc::clone(id))) {
            let finding = Finding::under(&rule::UNKNOWN_SESSION, Place::file(&loaded.file));
            resolver.report(finding.with("id", &**id));
            model.unread.add(&format!("records/{year}/petitions"));
        }
        let petition = loaded.record.as_ref();
        let key = (*year, session, *ordinal);
        let petition = petition.and_then(|raw| {
            petition::resolve_petition(&resolver, &office, &model.calendar, key, raw)
        });
        if petition.is_none() {
            model.unread.add(&loaded.file);
        }
        model.petitions.extend(petition);
    }
    for ((year, name), loaded) in &records.reports {
        let resolver = Resolver::new(&loaded.file, findings);
        let report = loaded.record.as_ref();
        let report = report.and_then(|raw| {
            report::resolve_report(&resolver, &office, &model.calendar, (*year, name), raw)
        });
        model.reports.extend(report);
    }
    links::check_links(&model, records, findings);
    links::check_annual_reports(&mut model, findings);
    model.office = Some(office);
    model
}
