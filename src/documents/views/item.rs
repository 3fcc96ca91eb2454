//! What documents may say of a petition and its items.

use chrono::NaiveDate;
use minijinja::{Value, context};

use crate::model::{Action, Due, GivenTask, Giving, Item, Petition, Secrecy, State};
use crate::records::Text;
use crate::vietnamese::wording;

/// The items of a petition that may be printed.
pub(crate) fn open_items(petition: &Petition) -> impl Iterator<Item = &Item> {
    petition
        .items
        .iter()
        .filter(|item| item.secrecy == Secrecy::Open)
}

/// The items of which only number and day are printed.
pub(crate) fn secret_items<'a>(petitions: impl Iterator<Item = &'a Petition>) -> Value {
    let items = petitions.flat_map(|petition| {
        let items = petition.items.iter();
        let secret = items.filter(|item| item.secrecy == Secrecy::Secret);
        secret.map(|item| {
            let received = wording::day_in_text(petition.received.0);
            context! { code => &item.code, received }
        })
    });
    items.collect()
}

/// Văn bản trả lời: the last written answer of a body by a day that can be cited by its number;
/// word that one is to come is none.
pub(crate) fn last_reply(item: &Item, day: NaiveDate) -> Option<Value> {
    let replies = item.events_by(day).filter_map(|event| match &event.action {
        Action::Replied {
            number: Some(number),
            issuer,
            interim: false,
            ..
        } => {
            let date = wording::day_in_text(event.date);
            Some(context! { number, issuer, date })
        }
        _ => None,
    });
    replies.last()
}

/// An item that may be printed, as it stands on a day.
pub(crate) fn item_view(item: &Item, day: NaiveDate) -> Value {
    // On the spot.
    let answers = item.events_by(day).filter_map(|event| match &event.action {
        Action::Answered { by, text, .. } => Some(context! { by => by.as_deref(), text }),
        _ => None,
    });
    // What was decided about it, where nobody has a task any more.
    let (outcome, returned) = match item.state(day) {
        State::Withdrawn => (Some("withdrawn"), None),
        _ if item.merged_by(day).is_some() => (Some("merged"), None),
        State::Returned => (Some("returned"), reason(item, day)),
        _ => (None, None),
    };
    context! {
        code => &item.code,
        content => &item.content,
        short => &item.short,
        answers => answers.collect::<Value>(),
        outcome,
        returned,
        tasks => outcome.is_none().then(|| given(item, day)),
        // The number under which it is dealt with.
        merged_into => item.merged_by(day),
    }
}

/// Why it was returned last.
fn reason(item: &Item, day: NaiveDate) -> Option<&Text> {
    let reasons = item.events_by(day).filter_map(|event| match &event.action {
        Action::Returned(reason) => Some(reason),
        _ => None,
    });
    reasons.last()
}

/// Who was given it by a day, each with what they have to do until when.
fn given(item: &Item, day: NaiveDate) -> Value {
    let tasks = item.given_by(day);
    let is_lead = |it: &GivenTask<'_>| item.lead.as_ref().is_some_and(|lead| lead.id == it.body.id);
    // Who works along works along with the lead body.
    let lead = tasks.iter().position(is_lead).unwrap_or(0);
    let with = item.with.iter();
    let with = with.filter(|body| tasks.iter().all(|task| task.body.id != body.id));
    let with: Vec<_> = with.map(|body| &body.name).collect();
    let tasks = tasks.iter().enumerate().map(|(at, task)| {
        let how = match task.giving {
            Giving::Transferred => "transferred",
            // A body of the commune's own reports to the committee, which can only ask others.
            _ if task.body.is_own() => "assigned",
            _ => "requested",
        };
        context! {
            how,
            body => &task.body.name,
            with => (at == lead).then(|| with.iter().copied().collect::<Value>()),
            task => task.text,
            due => task.first,
        }
    });
    tasks.collect()
}

impl From<&Due> for Value {
    /// A day as written in a text, or the words of a record; nothing where none was set.
    fn from(due: &Due) -> Self {
        let (day, words) = match due {
            Due::Day(day) => (Some(wording::day_in_text(*day)), None),
            Due::Words(words, _) => (None, Some(words)),
            Due::Open => return Self::from(()),
        };
        context! { day, words }
    }
}
