//! Items: who has to do what next. Every task that a body has still to answer stands on the board
//! by itself.

use std::collections::BTreeMap;

use super::task::{Assignee, Subject, Task, TaskKind};
use super::view::View;
use crate::findings::Place;
use crate::model::{Action, Due, Entry, Event, Secrecy, State};
use crate::records::Step;

/// What the items ask for; secret ones are shown elsewhere.
pub(super) fn tasks<'a>(view: &View<'a>, tasks: &mut Vec<Task<'a>>) {
    let open = view.model.entries_on(view.day);
    let open = open.filter(|it| it.item.secrecy == Secrecy::Open);
    let came = open.filter(|it| it.petition.received.0 <= view.day);
    for entry in came {
        answers(view, entry, tasks);
        let told = acknowledge(view, entry);
        // Until then it is that which has to be done.
        let new = matches!(
            entry.item.state(view.day),
            State::Received | State::Classified
        );
        if !new || told.is_none() {
            tasks.extend(own(view, entry));
        }
        tasks.extend(told);
    }
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
        let into = |it: Entry<'a>| by_code.get(it.item.merged_by(view.day)?.as_str()).copied();
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

/// What bodies were given and have not answered.
fn answers<'a>(view: &View<'a>, entry: Entry<'a>, tasks: &mut Vec<Task<'a>>) {
    for given in entry.item.open_tasks(view.day) {
        let charge = entry.item.in_charge_of(&given, view.office, view.day);
        tasks.push(Task {
            assignee: Some(Assignee {
                body: charge.body,
                from: charge.from.map(|it| &**it),
            }),
            due: given.due().cloned().unwrap_or(Due::Open),
            ..Task::undated(TaskKind::Answer, Subject::Item(entry), place(entry))
        });
    }
}

/// Whoever asked is told in time that it came in, or where it went. Somebody whose name nobody
/// knows cannot be told.
fn acknowledge<'a>(view: &View<'a>, entry: Entry<'a>) -> Option<Task<'a>> {
    let Entry { petition, item } = entry;
    let told = item.is_closed(view.day) || item.is_acknowledged(view.day);
    if told || petition.is_nameless() {
        return None;
    }
    // The conclusion that was made public tells who it was given to.
    let session = view.model.session_of(petition);
    if session.is_some_and(|session| {
        let listed = session.concluded_on() >= Some(petition.received.0);
        listed && session.published_by(view.day).is_some()
    }) {
        return None;
    }
    let rule = view.office.deadline_of(Step::Acknowledge);
    let last = rule.from(petition.received.0, &view.model.calendar);
    let kind = TaskKind::Acknowledge;
    Some(Task::by(last, kind, Subject::Item(entry), place(entry)))
}

/// What the office itself has to do next, while no body has.
fn own<'a>(view: &View<'a>, entry: Entry<'a>) -> Option<Task<'a>> {
    let (item, day) = (entry.item, view.day);
    if item.awaits_answer(day) {
        return None;
    }
    let since = |kind, since| Task {
        since,
        ..Task::undated(kind, Subject::Item(entry), place(entry))
    };
    // Somebody whose name nobody knows cannot be written to.
    let nameless = entry.petition.is_nameless();
    if let Some(waits) = item.owes_reply_since(day).filter(|_| !nameless) {
        return Some(since(TaskKind::Reply, Some(waits)));
    }
    if item.is_closed(day) {
        return None;
    }
    let last = item.events_by(day).last().map(|event| event.date);
    let last = last.or(Some(entry.petition.received.0));
    match item.state(day) {
        State::Received | State::Classified | State::Reopened => Some(since(TaskKind::Give, last)),
        _ => Some(since(TaskKind::Close, last)),
    }
}

fn place(entry: Entry<'_>) -> Place {
    let place = entry.item.code.place();
    place.unwrap_or_else(|| Place::file(&entry.petition.file))
}
