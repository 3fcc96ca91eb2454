//! The office exists, under some name, whenever it means to act.

use chrono::NaiveDate;

use crate::diagnostic::Diagnostic;
use crate::diagnostic::KeyPath;
use crate::diagnostic::Place;
use crate::diagnostic::catalogue as rule;
use crate::model::Model;

/// A session planned for a month in which the office has no name any more (after a merger)
/// needs someone else to hold it.
pub(super) fn sessions_have_an_office(model: &Model, findings: &mut Vec<Diagnostic>) {
    let Some(office) = &model.office else { return };
    for plan in &model.plans {
        for (at, session) in plan.sessions.iter().enumerate() {
            let first = NaiveDate::from_ymd_opt(plan.year, session.month, 1);
            if first.is_some_and(|day| office.identity_on(day).is_none()) {
                let path = KeyPath::root().key("session").index(at).key("month");
                findings.push(
                    Diagnostic::new(
                        &rule::SESSION_WITHOUT_OFFICE,
                        Place::value(&plan.file, path),
                    )
                    .with("month", format!("{}/{}", session.month, plan.year)),
                );
            }
        }
    }
}
