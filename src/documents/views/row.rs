//! One item as a row of a table.

use chrono::NaiveDate;
use serde::Serialize;

use super::item::{ReplyView, replies};
use super::speaker::{Readers, speaker};
use crate::documents::context::DocumentContext;
use crate::model::{Action, Due, Entry, Item, Office, Repeats, Secrecy};
use crate::records::{NamedChoice, ReportGroup, Text};
use crate::vietnamese::wording;

/// Characters that fill less than half a page even in a narrow column.
const LONG: usize = 300;

/// A row; of a secret item nothing but number and day of receipt.
#[derive(Serialize)]
pub(crate) struct Row<'a> {
    code: &'a Text,
    received: String,
    open: Option<OpenRow<'a>>,
}

/// What may be printed of an item.
#[derive(Serialize)]
struct OpenRow<'a> {
    speaker: String,
    content: &'a Text,
    short: &'a Text,
    field: &'a Text,
    authority: &'static str,
    lead: Option<LeadView<'a>>,
    with: Vec<&'a Text>,
    /// The number under which it is dealt with.
    merged_into: Option<&'a Text>,
    due: Option<&'a Due>,
    /// The first deadline, when it was extended.
    first_due: Option<&'a Due>,
    state: &'static str,
    days_overdue: Option<i64>,
    /// How long after its deadline it was closed.
    days_late: Option<i64>,
    /// The last answer, measure or reason.
    result: Option<&'a Text>,
    /// Number and issuer of the last written answer.
    reply: Option<ReplyView<'a>>,
    /// How many times it has been asked for, when more than once.
    times: Option<usize>,
    /// How long it has been open; `None` once it counts as resolved.
    age_days: Option<i64>,
    /// Whether some text is so long that its row may have to break.
    long: bool,
    /// Whether the result is too long for a column.
    long_result: bool,
}

/// Cơ quan chủ trì.
#[derive(Serialize)]
struct LeadView<'a> {
    name: &'a Text,
    /// Whom it took the item over from.
    from: Option<&'a Text>,
}

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

    /// The row of one item.
    pub(crate) fn row(&self, entry: Entry<'a>) -> Row<'a> {
        let open = entry.item.secrecy == Secrecy::Open;
        Row {
            code: &entry.item.code,
            received: wording::day_in_text(entry.petition.received.0),
            open: open.then(|| self.open(entry)),
        }
    }

    fn open(&self, Entry { petition, item }: Entry<'a>) -> OpenRow<'a> {
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
        OpenRow {
            speaker,
            content: &item.content,
            short: &item.short,
            field: &item.field.name,
            authority: item.authority.label(),
            lead: lead.map(|(lead, now)| LeadView {
                name: now.short_name(),
                from: (lead.id != now.id).then_some(lead.short_name()),
            }),
            with: item.with.iter().map(|body| body.short_name()).collect(),
            merged_into: item.merged_into.as_ref(),
            due: dues.last().copied(),
            first_due: dues
                .first()
                .filter(|first| dues.last() != Some(first))
                .copied(),
            state: item.state(day).label(),
            days_overdue: item.days_overdue(day),
            days_late: item.days_late(day),
            result,
            reply: replies(item, day).last(),
            times: Some(self.repeats.of(item) + 1).filter(|times| *times > 1),
            long,
            long_result,
            age_days: open.then(|| (day - petition.received.0).num_days()),
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
