//! The whole folder of records to the model.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;

use super::calendar::resolve_calendars;
use super::correction::resolve_correction;
use super::links::{check_annual_reports, check_links};
use super::lookup::Lookup;
use super::office::resolve_office;
use super::paper::resolve_report;
use super::petition::resolve_petition;
use super::plan::resolve_plan;
use super::printed::PrintedDeadlines;
use super::resolver::{Resolver, Supposition};
use super::session::resolve_session;
use crate::findings::{Finding, Place};
use crate::model::calendar::Calendar;
use crate::model::office::Office;
use crate::model::unread::{UnknownSession, UnreadRecords};
use crate::model::whole::Model;
use crate::records::{Loaded, OUTSIDE, Records};

/// Resolves references, periods and numbers. `as_of` is the day whose names and guideline
/// a draft takes; without it a draft takes those of the first day of its year.
pub fn resolve(records: &Records, as_of: Option<NaiveDate>, findings: &mut Vec<Finding>) -> Model {
    resolve_supposing(records, as_of, None, findings)
}

/// The same, where values that cannot be trusted may be filled in: then records with errors are
/// in the model as well, for rules to look at and for nothing else.
pub(crate) fn resolve_supposing(
    records: &Records,
    as_of: Option<NaiveDate>,
    supposing: Option<Supposition<'_>>,
    findings: &mut Vec<Finding>,
) -> Model {
    // What is wrong with values that are filled in says nothing of what there is.
    let known = supposing.map(|_| UnreadRecords::left_by(findings));
    let mut model = Model {
        calendar: resolve_calendars(&records.calendars, supposing, findings),
        as_of,
        ..Model::default()
    };
    let office = records.office.as_ref().and_then(|loaded| {
        let raw = loaded.record.as_ref()?;
        resolve_office(&Resolver::new(&loaded.file, supposing, findings), raw)
    });
    model.unread = known.unwrap_or_else(|| UnreadRecords::left_by(findings));
    let Some(office) = office else {
        // Without an office every reference would be unknown: one cause, one finding.
        return model;
    };
    let mut folder = Folder {
        office: &office,
        supposing,
        calendar: &model.calendar,
        printed: PrintedDeadlines::of(records),
        findings,
    };
    (model.plans, _) = folder.resolve(&records.plans, |lookup, &year, raw| {
        resolve_plan(lookup, year, as_of, raw?)
    });
    let (sessions, broken) = folder.resolve(&records.sessions, |lookup, (year, id), raw| {
        resolve_session(lookup, (*year, id), as_of, raw?)
    });
    let mut unread: Vec<String> = broken;
    let (petitions, broken) = folder.resolve(&records.petitions, |lookup, key, raw| {
        let (year, id, ordinal) = key;
        let session = (**id != *OUTSIDE).then(|| Arc::clone(id));
        if session.is_some() && !records.sessions.contains_key(&(*year, Arc::clone(id))) {
            let id = id.to_string();
            lookup.report_at(UnknownSession { id }, Place::file(lookup.file));
            unread.push(format!("records/{year}/petitions"));
        }
        resolve_petition(lookup, (*year, session, *ordinal), raw?)
    });
    unread.extend(broken);
    (model.reports, _) = folder.resolve(&records.reports, |lookup, (year, name), raw| {
        resolve_report(lookup, (*year, name), raw?)
    });
    (model.corrections, _) = folder.resolve(&records.corrections, |lookup, (year, name), raw| {
        resolve_correction(lookup, (*year, name), records, raw?)
    });
    (model.sessions, model.petitions) = (sessions, petitions);
    unread.iter().for_each(|path| model.unread.add(path));
    check_links(&model, records, supposing, findings);
    check_annual_reports(&mut model, findings);
    model.office = Some(office);
    model
}

/// What the records of a folder refer to, and what is wrong with them.
struct Folder<'a> {
    office: &'a Office,
    supposing: Option<Supposition<'a>>,
    calendar: &'a Calendar,
    printed: PrintedDeadlines,
    findings: &'a mut Vec<Finding>,
}

impl Folder<'_> {
    /// What the records of one kind come to, and the files of those that come to nothing.
    fn resolve<K, R, T>(
        &mut self,
        records: &BTreeMap<K, Loaded<R>>,
        mut one: impl FnMut(&Lookup<'_>, &K, Option<&R>) -> Option<T>,
    ) -> (Vec<T>, Vec<String>) {
        let (mut sound, mut broken) = (Vec::new(), Vec::new());
        for (key, loaded) in records {
            let lookup = Lookup {
                resolver: Resolver::new(&loaded.file, self.supposing, self.findings),
                office: self.office,
                calendar: self.calendar,
                printed: &self.printed,
            };
            match one(&lookup, key, loaded.record.as_ref()) {
                Some(it) => sound.push(it),
                None => broken.push(loaded.file.to_string()),
            }
        }
        (sound, broken)
    }
}
