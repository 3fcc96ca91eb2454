//! One item as a row of a table.

use chrono::NaiveDate;
use minijinja::{Value, context};

use super::item::last_reply;
use super::speaker::{Readers, speaker};
use crate::documents::context::DocumentContext;
use crate::model::{Action, Due, Entry, Item, Office, Repeats, Secrecy};
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
        let result = result(item, day);
        let dues = item.dues_by(day);
        let speaker = speaker(petition, day, self.readers);
        let is_long = |text: &str| text.chars().count() > LONG;
        let long_result = result.is_some_and(|text| is_long(text.as_str()));
        // What waits for money or for a superior body has an outcome and is open all the same.
        let group = item.group(day, &self.office.outcome_groups);
        let open = item.merged_into.is_none() && group != ReportGroup::Resolved;
        let lead = item.lead_body().zip(item.in_charge(self.office, day));
        let long = long_result || is_long(&speaker) || is_long(item.short.as_str());
        let extended = |first: &&&Due| dues.last() != Some(*first);
        context! {
            speaker,
            content => &item.content,
            short => &item.short,
            field => &item.field.name,
            authority => item.authority.label(),
            // Whom the lead took the item over from is told as well.
            lead => lead.map(|(lead, now)| context! {
                name => now.short_name(),
                from => (lead.id != now.id).then_some(lead.short_name()),
            }),
            with => item.with.iter().map(|body| body.short_name()).collect::<Value>(),
            // The number under which it is dealt with.
            merged_into => &item.merged_into,
            due => dues.last().copied(),
            // The first deadline, when it was extended.
            first_due => dues.first().filter(extended).copied(),
            state => item.state(day).label(),
            days_overdue => item.days_overdue(day),
            // How long after its deadline it was closed.
            days_late => item.days_late(day),
            result,
            reply => last_reply(item, day, false),
            // How many times it has been asked for, when more than once.
            times => Some(self.repeats.of(item) + 1).filter(|times| *times > 1),
            // Whether some text is so long that its row may have to break, or too long for a column.
            long,
            long_result,
            // How long it has been open; nothing once it counts as resolved.
            age_days => open.then(|| (day - petition.received.0).num_days()),
        }
    }
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
