//! One item as a row of a table.

use chrono::NaiveDate;
use minijinja::{Value, context};

use super::speaker::{Readers, speaker};
use crate::documents::context::DocumentContext;
use crate::model::{
    Action, Due, Entry, Event, InCharge, Item, Office, Repeats, Secrecy, TaskState,
};
use crate::records::{NamedChoice, ReportGroup, Text};
use crate::vietnamese::wording;

/// Characters that fill less than half a page even in a narrow column.
const LONG: usize = 300;

/// What all rows of a table share.
pub(crate) struct Rows<'a> {
    office: &'a Office,
    day: NaiveDate,
    readers: Readers,
    repeats: Repeats<'a>,
}

impl<'a> Rows<'a> {
    /// Rows that show items as they stand on a day.
    pub(crate) fn on(context: &DocumentContext<'a>, day: NaiveDate, readers: Readers) -> Self {
        Self {
            office: context.office,
            day,
            readers,
            repeats: context.model.repeats(),
        }
    }

    /// The row of one item; of a secret one nothing but number and day of receipt.
    pub(crate) fn row(&self, entry: Entry<'a>) -> Value {
        let open = entry.item.secrecy == Secrecy::Open;
        context! {
            code => &entry.item.code,
            received => wording::day_in_text(entry.petition.received.0),
            open => open.then(|| self.open(entry)),
        }
    }

    /// What may be printed of an item.
    fn open(&self, Entry { petition, item }: Entry<'a>) -> Value {
        let day = self.day;
        let replies = replies(item, day);
        // Where several bodies answered, each answer stands behind its paper.
        let result = result(item, day);
        let told = |text: &&Text| replies.len() > 1 && replies.iter().any(|it| it.text == *text);
        let result = result.filter(|text| !told(text));
        let speaker = speaker(petition, day, self.readers);
        let is_long = |text: &str| text.chars().count() > LONG;
        let long_result = result.is_some_and(|text| is_long(text.as_str()));
        let answered = replies.iter().map(|it| it.text.as_str().chars().count());
        let long_answers = replies.len() > 1 && answered.sum::<usize>() > LONG;
        // What waits for money or for a superior body has an outcome and is open all the same.
        let group = item.group(day, &self.office.outcome_groups);
        let open = item.merged_by(day).is_none() && group != ReportGroup::Resolved;
        let long = long_result || long_answers;
        let long = long || is_long(&speaker) || is_long(item.short.as_str());
        context! {
            speaker,
            content => &item.content,
            short => &item.short,
            field => &item.field.name,
            authority => item.level_on(day).label(),
            // Who has it, each with what holds for it alone.
            tasks => self.tasks(item),
            with => self.with(item),
            // The number under which it is dealt with.
            merged_into => item.merged_by(day),
            state => item.state(day).label(),
            days_overdue => item.days_overdue(day),
            // How long after its deadline it was closed.
            days_late => item.days_late(day),
            result,
            replies => replies.iter().map(Reply::view).collect::<Value>(),
            // How many times it has been asked for, when more than once.
            times => Some(self.repeats.of(item) + 1).filter(|times| *times > 1),
            // Whether some text is so long that its row may have to break, or too long for a column.
            long,
            long_result,
            // How long it has been open; nothing once it counts as resolved.
            age_days => open.then(|| (day - petition.received.0).num_days()),
        }
    }

    /// The tasks that were not passed on; the lead body alone where nobody was given it.
    fn tasks(&self, item: &'a Item) -> Vec<Value> {
        let day = self.day;
        let tasks = item.tasks_on(day);
        let held = tasks.iter().filter(|task| task.is_held());
        let mut rows: Vec<Value> = held
            .map(|task| {
                let late = task.days_late().filter(|_| item.closed_on(day).is_some());
                context! {
                    lead => lead(item.in_charge_of(task, self.office, day)),
                    due => task.due(),
                    // The first deadline, when it was extended.
                    first_due => task.dues.first().filter(|_| task.dues.len() > 1).copied(),
                    // When it was answered, or whether it waits.
                    answered => match task.state {
                        TaskState::Answered(on) => Some(wording::day_in_text(on)),
                        _ => None,
                    },
                    open => task.is_open() && !item.is_closed(day),
                    days_overdue => task.days_overdue(day).filter(|_| !item.is_closed(day)),
                    days_late => late,
                }
            })
            .collect();
        if rows.is_empty()
            && let Some(charge) = item.lead_on(self.office, day)
        {
            let nothing = None::<&Due>;
            rows.push(context! { lead => lead(charge), due => nothing, first_due => nothing });
        }
        rows
    }

    /// The bodies that work along and have no task of their own.
    fn with(&self, item: &Item) -> Value {
        let tasks = item.tasks_on(self.day);
        let with = item.with.iter();
        let with = with.filter(|body| tasks.iter().all(|task| task.body.id != body.id));
        with.map(|body| body.short_name()).collect()
    }
}

/// Whom the body took the item over from is told as well.
fn lead(charge: InCharge<'_>) -> Value {
    context! {
        name => charge.body.short_name(),
        from => charge.from.map(|from| from.short_name()),
    }
}

/// Văn bản trả lời của một cơ quan.
struct Reply<'a> {
    date: NaiveDate,
    number: Option<&'a Text>,
    issuer: &'a Text,
    text: &'a Text,
}

impl Reply<'_> {
    fn view(&self) -> Value {
        let date = wording::day_in_text(self.date);
        context! { number => self.number, issuer => self.issuer, date, text => self.text }
    }
}

/// The last written answer of each body by a day, in the order of the days.
fn replies(item: &Item, day: NaiveDate) -> Vec<Reply<'_>> {
    let mut last: Vec<(&Event, Reply<'_>)> = Vec::new();
    for event in item.events_by(day) {
        if let Action::Replied {
            number,
            issuer,
            text,
            ..
        } = &event.action
        {
            let id = |event: &Event| event.whose.first().map(|body| body.id.clone());
            last.retain(|(other, _)| id(other) != id(event));
            let reply = Reply {
                date: event.date,
                number: number.as_ref(),
                issuer,
                text,
            };
            last.push((event, reply));
        }
    }
    last.into_iter().map(|(_, reply)| reply).collect()
}

/// The last answer, measure or reason by a day.
fn result(item: &Item, day: NaiveDate) -> Option<&Text> {
    let texts = item.events_by(day).filter_map(|event| match &event.action {
        Action::Replied { text, .. }
        | Action::Answered { text, .. }
        | Action::Interim(text)
        | Action::Returned(text)
        | Action::Resolved {
            text: Some(text), ..
        }
        | Action::Extended { reason: text, .. }
        | Action::Reopened(text) => Some(text),
        _ => None,
    });
    texts.last()
}
