//! Items: who has to do what next. Each open item stands on the board once.

use std::collections::BTreeMap;

use super::task::{Assignee, Subject, Task, TaskKind};
use super::view::View;
use crate::findings::Place;
use crate::model::{Action, Due, Entry, Event, Item, Secrecy, State};
use crate::records::Step;

/// What the items ask for; secret ones are shown elsewhere.
pub(super) fn tasks<'a>(view: &View<'a>, tasks: &mut Vec<Task<'a>>) {
    let open = view.model.entries();
    let open = open.filter(|it| it.item.secrecy == Secrecy::Open);
    let came = open.filter(|it| it.petition.received.0 <= view.day);
    tasks.extend(came.filter_map(|entry| task(view, entry)));
    tasks.extend(merged(view));
}

/// Whoever asked for what is dealt with under another number waits for the same answer, and has
/// to be told of it as well.
fn merged<'a>(view: &View<'a>) -> Vec<Task<'a>> {
    let open = view.model.listed();
    let open = open.filter(|it| it.item.secrecy == Secrecy::Open);
    let came = open.filter(|it| it.petition.received.0 <= view.day);
    let by_code: BTreeMap<&str, Entry<'a>> = came.map(|it| (it.item.code.as_str(), it)).collect();
    let main = |entry: &Entry<'a>| {
        let into = |it: Entry<'a>| by_code.get(it.item.merged_into.as_ref()?.as_str()).copied();
        std::iter::successors(into(*entry), |it| into(*it)).last()
    };
    let waiting = by_code.values().filter_map(|entry| {
        let answered = main(entry)?;
        let since = answered.item.news_since(view.day)?;
        let since = since.max(entry.petition.received.0);
        let told =
            |event: &Event| matches!(event.action, Action::Notified { .. }) && event.date >= since;
        let same_letter = std::ptr::eq(answered.petition, entry.petition);
        let known = !entry.petition.is_nameless();
        let waits = known && !same_letter && !entry.item.events_by(view.day).any(told);
        waits.then(|| Task {
            since: Some(since),
            ..Task::undated(TaskKind::Reply, Subject::Item(*entry), place(*entry))
        })
    });
    waiting.collect()
}

fn task<'a>(view: &View<'a>, entry: Entry<'a>) -> Option<Task<'a>> {
    let (item, day) = (entry.item, view.day);
    let undated = |kind| Task::undated(kind, Subject::Item(entry), place(entry));
    if item.awaits_answer(day) {
        let due = item.dues_by(day).last().copied().cloned();
        return Some(Task {
            assignee: assignee(view, item),
            due: due.unwrap_or(Due::Open),
            ..undated(TaskKind::Answer)
        });
    }
    // Somebody whose name nobody knows cannot be written to.
    let nameless = entry.petition.is_nameless();
    if let Some(since) = item.owes_reply_since(day).filter(|_| !nameless) {
        return Some(Task {
            since: Some(since),
            ..undated(TaskKind::Reply)
        });
    }
    if item.is_closed(day) {
        return None;
    }
    let since = item.events_by(day).last().map(|event| event.date);
    let since = since.or(Some(entry.petition.received.0));
    Some(match item.state(day) {
        State::Received | State::Classified => {
            let rule = view.office.deadline_of(Step::Acknowledge);
            let last = rule.from(entry.petition.received.0, &view.model.calendar);
            Task {
                due: Due::Day(last),
                ..undated(TaskKind::Acknowledge)
            }
        }
        State::Reopened => Task {
            since,
            ..undated(TaskKind::Give)
        },
        _ => Task {
            since,
            ..undated(TaskKind::Close)
        },
    })
}

/// The body that has the item on the day, and whose successor it is.
fn assignee<'a>(view: &View<'a>, item: &'a Item) -> Option<Assignee<'a>> {
    let lead = item.lead_body()?;
    let body = view.office.in_charge(lead, view.day);
    Some(Assignee {
        body,
        from: (lead.id != body.id).then_some(&**lead),
    })
}

fn place(entry: Entry<'_>) -> Place {
    let place = entry.item.code.place();
    place.unwrap_or_else(|| Place::file(&entry.petition.file))
}
