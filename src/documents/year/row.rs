//! One item as a row of a table.

use chrono::NaiveDate;
use serde::Serialize;

use super::super::labels;
use super::super::session::DueView;
use super::super::session::speaker;
use super::super::wording;
use crate::model::Action;
use crate::model::Entry;
use crate::model::Secrecy;
use crate::records::Text;

/// Characters that fill less than half a page even in a narrow column.
const LONG: usize = 300;

/// A row; of a secret item nothing but number and day of receipt.
#[derive(Serialize)]
pub(in super::super) struct Row<'a> {
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
    lead: Option<&'a Text>,
    with: Vec<&'a Text>,
    due: Option<DueView<'a>>,
    /// The first deadline, when it was extended.
    first_due: Option<DueView<'a>>,
    state: &'static str,
    days_overdue: Option<i64>,
    /// The last answer, measure or reason.
    result: Option<&'a Text>,
    /// Number and issuer of the last written answer.
    reply: Option<ReplyView<'a>>,
    repeats: usize,
    age_days: i64,
    /// Whether some text is so long that its row may have to break.
    long: bool,
}

#[derive(Serialize)]
struct ReplyView<'a> {
    number: Option<&'a Text>,
    issuer: &'a Text,
    date: String,
}

impl<'a> Row<'a> {
    /// The item as it stands on a day. `repeats` is how often the same was asked before.
    pub(in super::super) fn on(entry: Entry<'a>, day: NaiveDate, repeats: usize) -> Self {
        let item = entry.item;
        let open = (item.secrecy == Secrecy::Open).then(|| {
            let (mut result, mut reply) = (None, None);
            for event in item.events_by(day) {
                match &event.action {
                    Action::Replied {
                        number,
                        issuer,
                        text,
                    } => {
                        result = Some(text);
                        reply = Some(ReplyView {
                            number: number.as_ref(),
                            issuer,
                            date: wording::day_in_text(event.date),
                        });
                    }
                    Action::Answered { text, .. }
                    | Action::Interim(text)
                    | Action::Returned(text) => {
                        result = Some(text);
                    }
                    Action::Resolved {
                        text: Some(text), ..
                    } => result = Some(text),
                    Action::Extended { reason, .. } | Action::Reopened(reason) => {
                        result = Some(reason)
                    }
                    _ => {}
                }
            }
            let dues = item.dues_by(day);
            let speaker = speaker(entry.petition, day);
            let texts = [
                item.short.as_str(),
                speaker.as_str(),
                result.map_or("", Text::as_str),
            ];
            let long = texts.iter().any(|text| text.chars().count() > LONG);
            OpenRow {
                speaker,
                content: &item.content,
                short: &item.short,
                field: &item.field.name,
                authority: labels::level(item.authority),
                lead: item.lead.as_ref().map(|body| &body.short),
                with: item.with.iter().map(|body| &body.short).collect(),
                due: dues.last().and_then(|due| DueView::new(due)),
                first_due: dues
                    .first()
                    .filter(|first| dues.last() != Some(first))
                    .and_then(|due| DueView::new(due)),
                state: labels::state(item.state(day)),
                days_overdue: item.days_overdue(day),
                result,
                reply,
                repeats,
                long,
                age_days: (day - entry.petition.received).num_days(),
            }
        });
        Self {
            code: &item.code,
            received: wording::day_in_text(entry.petition.received),
            open,
        }
    }
}
