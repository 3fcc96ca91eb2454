//! Documents are issued on working days.

use crate::diagnostic::Diagnostic;
use crate::diagnostic::KeyPath;
use crate::diagnostic::Place;
use crate::diagnostic::catalogue as rule;
use crate::model::Model;

/// A date of issue on a day off is most often a slip of the keyboard.
pub(super) fn issued_on_a_day_off(model: &Model, findings: &mut Vec<Diagnostic>) {
    for plan in &model.plans {
        if let Some(day) = plan.issue.date
            && !model.calendar.is_working_day(day)
        {
            let place = Place::value(&plan.file, KeyPath::root().key("date"));
            findings.push(Diagnostic::new(&rule::ISSUED_ON_DAY_OFF, place).on(day));
        }
    }
}
