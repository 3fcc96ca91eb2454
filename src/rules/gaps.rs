//! Bỏ sót: what one record promises and no other record keeps.

use crate::findings::{Finding, KeyPath, Place, catalogue as rule};
use crate::model::{Model, Session};
use crate::records::{ReportKind, SessionKind};

/// When the year is reported on, every planned session has a record: held, postponed or
/// handed over.
pub(super) fn planned_sessions_are_recorded(model: &Model, findings: &mut Vec<Finding>) {
    for plan in &model.plans {
        let annual = |report: &&crate::model::Report| {
            report.kind == ReportKind::Annual && report.year == plan.year
        };
        let own =
            |session: &&Session| session.year == plan.year && session.kind == SessionKind::Regular;
        let recorded = model.sessions.iter().filter(own).count();
        let reported = model.reports.iter().any(|report| annual(&report));
        let known = !model.gaps.touch(&format!("records/{}/sessions", plan.year));
        if reported && known && recorded < plan.sessions.len() {
            let path = KeyPath::root().key("session").index(recorded);
            let place = Place::value(&plan.file, path);
            let finding = Finding::under(&rule::PLANNED_SESSION_MISSING, place);
            let finding = finding.with("planned", plan.sessions.len().to_string());
            findings.push(finding.with("counted", recorded.to_string()));
        }
    }
}

/// The office's own rule says how many dialogues a year has at least.
pub(super) fn plans_have_enough_sessions(model: &Model, findings: &mut Vec<Finding>) {
    let Some(office) = &model.office else { return };
    for plan in &model.plans {
        if plan.sessions.len() < office.sessions_per_year as usize {
            let place = Place::value(&plan.file, KeyPath::root().key("session"));
            let finding = Finding::under(&rule::TOO_FEW_SESSIONS, place);
            let finding = finding.with("planned", plan.sessions.len().to_string());
            findings.push(finding.with("least", office.sessions_per_year.to_string()));
        }
    }
}

/// What earlier dialogues left open is gone through before the next one.
pub(super) fn open_items_are_reviewed(model: &Model, findings: &mut Vec<Finding>) {
    let Some(office) = &model.office else { return };
    let items = model.open_items(&office.outcome_groups);
    for session in &model.sessions {
        let regular = session.kind == SessionKind::Regular;
        let Some(day) = session.date.filter(|_| regular && session.review.is_none()) else {
            continue;
        };
        let open = items.before(day);
        let open: Vec<_> = open.filter(|it| !it.petition.is_of(session)).collect();
        let Some(first) = open.first() else { continue };
        let place = Place::value(&session.file, KeyPath::root().key("date"));
        let finding = Finding::under(&rule::REVIEW_MISSING, place);
        let finding = finding.with("count", open.len().to_string());
        let finding = finding.with("code", first.item.code.as_str());
        findings.push(match first.item.code.place() {
            Some(place) => finding.beside(place),
            None => finding,
        });
    }
}

/// What came in for a session after its conclusion is not in the conclusion.
pub(super) fn conclusions_forget_nothing(model: &Model, findings: &mut Vec<Finding>) {
    for session in &model.sessions {
        let paper = session.conclusion.as_ref().map(|it| &it.paper);
        let Some(concluded) = paper.and_then(|it| it.issue.date) else {
            continue;
        };
        let conclusion = KeyPath::root().key("conclusion").key("date");
        let late = model.petitions_of(session);
        for petition in late.filter(|it| it.received > concluded) {
            let received = Place::value(&petition.file, KeyPath::root().key("received"));
            let finding = Finding::under(&rule::RECEIVED_AFTER_CONCLUSION, received);
            let finding = finding.on(concluded);
            findings.push(finding.beside(Place::value(&session.file, conclusion.clone())));
        }
    }
}

/// Numbers that the records alone give out run without a gap: codes of the ledger, sessions of
/// a year. Numbers of papers do not: the register holds other papers as well.
pub(super) fn numbers_leave_no_gap(model: &Model, findings: &mut Vec<Finding>) {
    let codes = model.listed().filter_map(|entry| {
        let code = &entry.item.code;
        let (series, number) = code.as_str().rsplit_once('-')?;
        Some((series.to_owned(), number.parse().ok()?, code.place()?))
    });
    let sessions = model.sessions.iter().map(|session| {
        let place = Place::value(&session.file, KeyPath::root().key("ordinal"));
        (session.year.to_string(), session.ordinal, place)
    });
    if !model.gaps.is_empty() {
        return;
    }
    let mut all: Vec<(String, u32, Place)> = codes.chain(sessions).collect();
    all.sort();
    for pair in all.windows(2) {
        let [(series, before, beside), (same, number, place)] = pair else {
            continue;
        };
        if series == same && *number > before.saturating_add(1) {
            let finding = Finding::under(&rule::NUMBER_GAP, place.clone());
            let finding = finding.with("number", number.to_string());
            let finding = finding.with("before", before.to_string());
            findings.push(finding.with("series", &**series).beside(beside.clone()));
        }
    }
}

/// An office that writes assignment letters writes one to every body that was given something.
pub(super) fn given_items_have_letters(model: &Model, findings: &mut Vec<Finding>) {
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
                let finding = Finding::under(&rule::GIVEN_WITHOUT_LETTER, place);
                let finding = finding.with("code", item.code.as_str());
                findings.push(finding.with("body", body.name.as_str()));
            }
        }
    }
}
