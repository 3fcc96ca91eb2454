//! Bỏ sót: what one record promises and no other record keeps.

use crate::diagnostic::Diagnostic;
use crate::diagnostic::KeyPath;
use crate::diagnostic::Place;
use crate::diagnostic::catalogue as rule;
use crate::model::Model;
use crate::model::Session;
use crate::records::ReportKind;
use crate::records::SessionKind;

/// When the year is reported on, every planned session has a record: held, postponed or
/// handed over.
pub(super) fn planned_sessions_are_recorded(model: &Model, findings: &mut Vec<Diagnostic>) {
    for plan in &model.plans {
        let annual = |report: &&crate::model::Report| {
            report.kind == ReportKind::Annual && report.year == plan.year
        };
        let own =
            |session: &&Session| session.year == plan.year && session.kind == SessionKind::Regular;
        let recorded = model.sessions.iter().filter(own).count();
        if model.reports.iter().any(|report| annual(&report)) && recorded < plan.sessions.len() {
            let path = KeyPath::root().key("session").index(recorded);
            let place = Place::value(&plan.file, path);
            let finding = Diagnostic::new(&rule::PLANNED_SESSION_MISSING, place);
            let finding = finding.with("planned", plan.sessions.len().to_string());
            findings.push(finding.with("counted", recorded.to_string()));
        }
    }
}

/// An office that writes assignment letters writes one to every body that was given something.
pub(super) fn given_items_have_letters(model: &Model, findings: &mut Vec<Diagnostic>) {
    for session in &model.sessions {
        if session.assignments.is_empty() {
            continue;
        }
        let items = model.petitions_of(session).flat_map(|it| &it.items);
        for item in items.filter(|item| item.is_handed_on()) {
            let Some(body) = item.first_given_to() else {
                continue;
            };
            let written = session.assignments.iter().any(|it| it.body.id == body.id);
            if !written && let Some(place) = item.code.place() {
                let finding = Diagnostic::new(&rule::GIVEN_WITHOUT_LETTER, place.clone());
                let finding = finding.with("code", item.code.as_str());
                findings.push(finding.with("body", body.name.as_str()));
            }
        }
    }
}
