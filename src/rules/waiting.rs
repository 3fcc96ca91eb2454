//! Chờ giải quyết: what is open has a deadline, and the deadline is kept.

use super::requests::at_code;
use crate::findings::{Finding, catalogue as rule};
use crate::model::{Model, Secrecy, State};

/// What was given to somebody, and is still open, has a day until which it is to be done. The
/// usual deadline is filled in for the commune's own bodies; others are asked for an answer.
pub(super) fn open_items_have_a_deadline(model: &Model, findings: &mut Vec<Finding>) {
    for entry in model.entries() {
        let item = entry.item;
        let last = item.events.last().map(|event| event.date);
        let Some(day) = last.filter(|_| item.secrecy == Secrecy::Open) else {
            continue;
        };
        let given = matches!(item.state(day), State::Assigned | State::Transferred);
        if given && item.dues_by(day).is_empty() {
            findings.push(at_code(&rule::ITEM_WITHOUT_DEADLINE, item));
        }
    }
}

/// What is overdue on the day on which the records are looked at. Without such a day nothing
/// is: the records alone do not know what time it is.
pub(super) fn deadlines_have_not_passed(model: &Model, findings: &mut Vec<Finding>) {
    let Some(day) = model.as_of else { return };
    for entry in model.entries() {
        if let Some(days) = entry.item.days_overdue(day) {
            let finding = at_code(&rule::ITEM_OVERDUE, entry.item).on(day);
            findings.push(finding.with("days", days.to_string()));
        }
    }
}
