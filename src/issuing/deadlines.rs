//! Thời hạn đã in: the deadlines of the office's rule that a paper prints.

use std::sync::Arc;

use crate::documents::Document;
use crate::model::{Action, Due, Item, Kind, Model, Petition, Secrecy};
use crate::records::{Day, PrintedDeadline};

/// The deadlines in a conclusion or a letter of assignment that nobody typed: they were counted
/// from the office's rule and its calendar.
pub(super) fn printed_deadlines(model: &Model, paper: &Document) -> Vec<PrintedDeadline> {
    let of_session = |it: &&Petition| {
        let session = it.session.as_ref().map(Arc::as_ref);
        it.year == paper.year && session == paper.session.as_deref()
    };
    let to = match (paper.kind, &paper.part) {
        (Kind::Conclusion, _) => None,
        (Kind::Assignment, Some(body)) => Some(&**body),
        _ => return Vec::new(),
    };
    let petitions = model.petitions.iter().filter(of_session);
    let items = petitions.flat_map(|it| &it.items);
    let open = items.filter(|it| it.secrecy == Secrecy::Open);
    open.flat_map(|item| of_item(item, paper, to)).collect()
}

/// Those of an item that were given by the day of the paper, to one body or to any.
fn of_item(item: &Item, paper: &Document, to: Option<&str>) -> Vec<PrintedDeadline> {
    let typed = item.event.iter();
    let both = typed.zip(&item.events);
    let deadlines = both.filter_map(|(raw, event)| {
        let untyped = raw.deadline.is_none() && raw.deadline_text.is_none();
        let printed = untyped && event.date <= paper.reference;
        let Action::Assigned { body, due, .. } = &event.action else {
            return None;
        };
        let Due::Day(day) = due else { return None };
        let meant = to.is_none_or(|to| *to == *body.id.to_string());
        (printed && meant).then(|| PrintedDeadline {
            item: item.code.to_string(),
            body: body.id.to_string(),
            given: Day(event.date),
            date: Day(*day),
        })
    });
    deadlines.collect()
}
