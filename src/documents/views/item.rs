//! What documents may say of a petition and its items.

use chrono::NaiveDate;
use minijinja::{Value, context};

use crate::model::{Action, Due, Item, Petition, Secrecy, State};
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

/// Văn bản trả lời: the last written answer of a body by a day; `numbered` for the last that can
/// be cited by its number.
pub(crate) fn last_reply(item: &Item, day: NaiveDate, numbered: bool) -> Option<Value> {
    let replies = item.events_by(day).filter_map(|event| match &event.action {
        Action::Replied { number, issuer, .. } if number.is_some() || !numbered => {
            let date = wording::day_in_text(event.date);
            Some(context! { number, issuer, date })
        }
        _ => None,
    });
    replies.last()
}

/// An item that may be printed, as it stands on a day.
pub(crate) fn item_view(item: &Item, day: NaiveDate) -> Value {
    let mut answers = Vec::new();
    // Who was given it, and what they have to do.
    let (mut given, mut body, mut returned) = (None, None, None);
    let (mut task, mut due) = (None, None);
    for event in item.events_by(day) {
        match &event.action {
            // On the spot.
            Action::Answered { by, text } => {
                answers.push(context! { by => by.as_deref(), text });
            }
            Action::Assigned {
                body: to,
                due: set,
                task: what,
            } => {
                // A body of the commune's own reports to the committee, which can only ask others.
                given = Some(match to.is_own() {
                    true => "assigned",
                    false => "requested",
                });
                body = Some(&to.name);
                task = what.as_ref();
                due = Some(set);
            }
            // Passed on to who is competent.
            Action::Transferred {
                body: to,
                due: set,
                task: what,
                ..
            } => {
                given = Some("transferred");
                body = Some(&to.name);
                task = what.as_ref().or(task);
                due = Some(set).filter(|it| **it != Due::Open).or(due);
            }
            Action::Returned(reason) => returned = Some(reason),
            _ => {}
        }
    }
    context! {
        code => &item.code,
        content => &item.content,
        short => &item.short,
        answers,
        // What was decided about it; nothing when nothing was.
        outcome => match () {
            () if item.state(day) == State::Withdrawn => Some("withdrawn"),
            () if item.merged_into.is_some() => Some("merged"),
            () if returned.is_some() => Some("returned"),
            () => given,
        },
        body,
        returned,
        with => item.with.iter().map(|body| &body.name).collect::<Value>(),
        task,
        due,
        // The number under which it is dealt with.
        merged_into => &item.merged_into,
    }
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
