//! What people asked for, as a table to search in.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::Serialize;

use crate::documents::{Readers, speaker, villages as villages_in_words};
use crate::model::{Due, Entry, InCharge, Item, Model, Office, Secrecy, State};
use crate::records::NamedChoice;
use crate::vietnamese::{day_in_text, plain_words};

/// Kiến nghị của Nhân dân, and what they can be chosen by.
#[derive(Serialize)]
pub(super) struct Requests<'a> {
    rows: Vec<Row<'a>>,
    villages: Vec<Choice<'a>>,
    fields: Vec<Choice<'a>>,
    bodies: Vec<&'a str>,
    /// In the order of the process: those that end an item come last.
    states: Vec<&'static str>,
    /// Whether one was merged into another.
    merged: bool,
}

/// One of the things to choose by.
#[derive(Serialize)]
struct Choice<'a> {
    id: &'a str,
    name: String,
}

/// An item; of a secret one nothing but number and day of receipt.
#[derive(Serialize)]
struct Row<'a> {
    code: &'a str,
    received: String,
    open: Option<OpenRow<'a>>,
}

/// What may be shown of an item.
#[derive(Serialize)]
struct OpenRow<'a> {
    kind: &'static str,
    short: &'a str,
    speaker: String,
    villages: Vec<&'a str>,
    field: &'a str,
    field_name: &'a str,
    /// Who has it, each with the deadline until which it has still to answer.
    bodies: Vec<BodyCell<'a>>,
    /// Not shown of one that was merged into another.
    state: &'static str,
    #[serde(skip)]
    rank: (bool, State),
    merged_into: Option<&'a str>,
}

/// A body that has an item.
#[derive(Serialize)]
struct BodyCell<'a> {
    name: &'a str,
    from: Option<&'a str>,
    due_shown: Option<String>,
    /// Set while it has still to answer.
    due: Option<NaiveDate>,
    /// How many days are left till then.
    left: Option<i64>,
}

impl<'a> Requests<'a> {
    /// What had come in by a day, as it stood on it.
    pub(super) fn on(model: &'a Model, office: &'a Office, day: NaiveDate) -> Self {
        let came = model.listed().filter(|it| it.petition.received.0 <= day);
        let rows: Vec<Row<'a>> = came.map(|it| Row::new(it, office, day)).collect();
        let open = || rows.iter().filter_map(|it| it.open.as_ref());
        let villages: BTreeSet<&str> = open().flat_map(|it| it.villages.iter().copied()).collect();
        let fields: BTreeSet<&str> = open().map(|it| it.field).collect();
        let bodies: BTreeMap<String, &str> = open()
            .flat_map(|it| &it.bodies)
            .map(|it| (plain_words(it.name), it.name))
            .collect();
        let states: BTreeSet<_> = open()
            .filter(|it| it.merged_into.is_none())
            .map(|it| (it.rank, it.state))
            .collect();
        let mut states: Vec<&'static str> = states.into_iter().map(|(_, word)| word).collect();
        states.dedup();
        let own_villages = office.villages.iter().map(|it| Choice {
            id: it.id.as_str(),
            name: villages_in_words(std::iter::once(&**it), day),
        });
        let own_fields = office.fields.iter().map(|it| Choice {
            id: it.id.as_str(),
            name: it.name.to_string(),
        });
        Self {
            villages: own_villages.filter(|it| villages.contains(it.id)).collect(),
            fields: own_fields.filter(|it| fields.contains(it.id)).collect(),
            bodies: bodies.into_values().collect(),
            states,
            merged: open().any(|it| it.merged_into.is_some()),
            rows,
        }
    }
}

impl<'a> Row<'a> {
    fn new(entry: Entry<'a>, office: &'a Office, day: NaiveDate) -> Self {
        let open = entry.item.secrecy == Secrecy::Open;
        Self {
            code: entry.item.code.as_str(),
            received: day_in_text(entry.petition.received.0),
            open: open.then(|| OpenRow::new(entry, office, day)),
        }
    }
}

impl<'a> OpenRow<'a> {
    fn new(entry: Entry<'a>, office: &'a Office, day: NaiveDate) -> Self {
        let Entry { petition, item } = entry;
        let state = item.state(day);
        Self {
            kind: item.kind.label(),
            short: item.short.as_str(),
            speaker: speaker(petition, day, Readers::Public(office.papers.posted_names)),
            villages: petition.villages.iter().map(|it| it.id.as_str()).collect(),
            field: item.field.id.as_str(),
            field_name: item.field.name.as_str(),
            bodies: bodies(item, office, day),
            state: state.label(),
            rank: (state.is_end(), state),
            merged_into: item.merged_by(day).map(|it| it.as_str()),
        }
    }
}

/// The tasks that were not passed on; the lead body alone where nobody was given it.
fn bodies<'a>(item: &'a Item, office: &'a Office, day: NaiveDate) -> Vec<BodyCell<'a>> {
    let closed = item.is_closed(day);
    let tasks = item.tasks_on(day);
    let tasks = tasks.iter().filter(|it| it.is_held());
    let mut cells: Vec<BodyCell<'a>> = tasks
        .map(|task| {
            let due = task.due().filter(|_| !closed);
            let last = due.and_then(Due::day).filter(|_| task.is_open());
            BodyCell {
                // What is closed has no day to wait for.
                due_shown: due.and_then(in_words),
                due: last,
                left: last.map(|last| (last - day).num_days()),
                ..BodyCell::of(item.in_charge_of(task, office, day))
            }
        })
        .collect();
    if cells.is_empty() {
        cells.extend(item.lead_on(office, day).map(BodyCell::of));
    }
    cells
}

fn in_words(due: &Due) -> Option<String> {
    match due {
        Due::Day(day) => Some(day_in_text(*day)),
        Due::Words(words, _) => Some(words.to_string()),
        Due::Open => None,
    }
}

impl<'a> BodyCell<'a> {
    fn of(charge: InCharge<'a>) -> Self {
        Self {
            name: charge.body.short_name().as_str(),
            from: charge.from.map(|from| from.short_name().as_str()),
            due_shown: None,
            due: None,
            left: None,
        }
    }
}
