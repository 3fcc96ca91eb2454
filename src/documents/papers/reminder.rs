//! Văn bản đôn đốc: one letter for each body and day on which it was reminded.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::{Datelike, NaiveDate};
use minijinja::{Value, context};

use crate::documents::context::{DocumentContext, DocumentSpec, Made};
use crate::documents::need::Need;
use crate::documents::views::{Readers, Rows};
use crate::model::{Action, Body, Due, Entry, GivenTask, Giving, Kind, Model, Paper, Secrecy};
use crate::records::Text;

/// A reminder of one item.
struct Reminder<'a> {
    entry: Entry<'a>,
    body: &'a Body,
    letter: &'a Paper,
    due: &'a Due,
    note: Option<&'a Text>,
    /// Whose tasks are meant.
    whose: &'a [Arc<Body>],
}

impl Reminder<'_> {
    /// The tasks that are meant, as they stood on a day.
    fn tasks(&self, day: NaiveDate) -> Vec<GivenTask<'_>> {
        let mut tasks = self.entry.item.tasks_on(day);
        let meant = |it: &GivenTask<'_>| self.whose.iter().any(|body| body.id == it.body.id);
        tasks.retain(|it| it.is_held() && meant(it));
        tasks
    }
}

/// The years in which anybody was reminded; petitions of one year are chased in the next.
pub(crate) fn years(model: &Model) -> BTreeSet<i32> {
    let events = model.listed().flat_map(|entry| &entry.item.events);
    let reminders = events.filter(|event| matches!(event.action, Action::Reminded { .. }));
    reminders.map(|event| event.date.year()).collect()
}

pub(crate) fn documents(context: &DocumentContext<'_>, year: i32) -> Vec<Made> {
    let mut letters: BTreeMap<(NaiveDate, &str, Option<u32>, &str), Vec<Reminder<'_>>> =
        BTreeMap::new();
    let open = |entry: &Entry<'_>| entry.item.secrecy == Secrecy::Open;
    for entry in context.model.listed().filter(open) {
        for event in &entry.item.events {
            if let Action::Reminded {
                body,
                letter,
                due,
                note,
            } = &event.action
                && event.date.year() == year
            {
                let reminder = Reminder {
                    entry,
                    body,
                    letter,
                    due,
                    note: note.as_ref(),
                    whose: &event.whose,
                };
                // Another number or signer is another letter.
                let signer = letter.signer.name.as_str();
                let key = (event.date, body.id.as_str(), letter.issue.number, signer);
                letters.entry(key).or_default().push(reminder);
            }
        }
    }
    let mut documents = Vec::new();
    let mut last = None;
    let mut nth = 0;
    for ((date, body, _, _), reminders) in letters {
        nth = if last == Some((date, body)) {
            nth + 1
        } else {
            1
        };
        last = Some((date, body));
        documents.extend(document(context, year, (date, nth), &reminders));
    }
    documents
}

fn document(
    context: &DocumentContext<'_>,
    year: i32,
    (date, nth): (NaiveDate, usize),
    reminders: &[Reminder<'_>],
) -> Option<Made> {
    let first = reminders.first()?;
    let again = match nth {
        1 => String::new(),
        nth => format!("_{nth}"),
    };
    let recipients = &context.office.recipients.reminder;
    let mut spec = DocumentSpec::new(Kind::Reminder, year, first.letter.issue);
    spec.part = Some(format!("{date}-{}{again}", first.body.id));
    spec.title_end = format!(", gửi {}", first.body.name);
    spec.ending = Some((recipients, &first.letter.signer));
    let files = reminders.iter().map(|it| &it.entry.petition.file);
    spec.sources.extend(files);
    spec.needs = vec![Need::PetitionsUntil(year), Need::calendar()];
    let before = date.pred_opt()?;
    let rows = Rows::on(context, before, Readers::Office);
    let given = |it: &Reminder<'_>| {
        let mut tasks = it.tasks(date).into_iter();
        tasks.any(|task| task.giving != Giving::Asked)
    };
    let reminded = |it: &Reminder<'_>| {
        // As it stood the day before: the reminder itself moves the deadline.
        let tasks = it.tasks(before);
        let open = tasks.iter().filter(|task| task.is_open());
        context! {
            row => rows.row(it.entry),
            dues => tasks.iter().filter_map(GivenTask::due).collect::<Value>(),
            // How late it is on the day of the letter.
            days_overdue => open.filter_map(|task| task.days_past_due(date)).max(),
            new_due => it.due,
            // What is asked for in particular.
            note => it.note,
        }
    };
    let view = || {
        context! {
            addressee => &first.body.name,
            // Whether all of it was given to the body before.
            given => reminders.iter().all(given),
            rows => reminders.iter().map(reminded).collect::<Value>(),
        }
    };
    Some(context.document(spec, view))
}
