//! What documents may say of a petition and its items.

use chrono::NaiveDate;
use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use crate::model::{Action, Due, Item, Person, Petition, Secrecy, State};
use crate::records::Text;
use crate::vietnamese::wording;

/// An item that may be printed.
#[derive(Serialize)]
pub(crate) struct ItemView<'a> {
    code: &'a Text,
    content: &'a Text,
    short: &'a Text,
    answers: Vec<AnswerView<'a>>,
    /// What was decided about it; `None` when nothing was.
    outcome: Option<OutcomeView>,
    /// Who was given it.
    body: Option<&'a Text>,
    /// Trả lại, hướng dẫn.
    returned: Option<&'a Text>,
    with: Vec<&'a Text>,
    /// Việc phải làm, as assigned.
    task: Option<&'a Text>,
    due: Option<&'a Due>,
    /// The number under which it is dealt with.
    merged_into: Option<&'a Text>,
}

/// Hướng giải quyết: what was decided about an item.
#[derive(Clone, Copy, Serialize)]
#[serde(rename_all = "kebab-case")]
enum OutcomeView {
    /// The petitioner has taken it back.
    Withdrawn,
    /// It is dealt with under another number.
    Merged,
    /// Trả lại, hướng dẫn.
    Returned,
    /// Given to a body of the commune's own, which reports to the committee.
    Assigned,
    /// Put before a body that the committee can only ask.
    Requested,
    /// Passed on to who is competent.
    Transferred,
}

/// An answer given on the spot.
#[derive(Serialize)]
pub(crate) struct AnswerView<'a> {
    by: Option<&'a Person>,
    text: &'a Text,
}

/// Văn bản trả lời of a body.
#[derive(Serialize)]
pub(crate) struct ReplyView<'a> {
    number: Option<&'a Text>,
    issuer: &'a Text,
    date: String,
}

/// An item of which only number and day of receipt are printed.
#[derive(Serialize)]
pub(crate) struct SecretView<'a> {
    code: &'a Text,
    received: String,
}

/// The items of a petition that may be printed.
pub(crate) fn open_items(petition: &Petition) -> impl Iterator<Item = &Item> {
    petition
        .items
        .iter()
        .filter(|item| item.secrecy == Secrecy::Open)
}

/// The items of which only number and day are printed.
pub(crate) fn secret_items<'a>(
    petitions: impl Iterator<Item = &'a Petition>,
) -> Vec<SecretView<'a>> {
    petitions
        .flat_map(|petition| {
            let secret = petition
                .items
                .iter()
                .filter(|item| item.secrecy == Secrecy::Secret);
            secret.map(|item| SecretView {
                code: &item.code,
                received: wording::day_in_text(petition.received.0),
            })
        })
        .collect()
}

/// The written answers of bodies by a day.
pub(crate) fn replies(item: &Item, day: NaiveDate) -> impl Iterator<Item = ReplyView<'_>> {
    item.events_by(day).filter_map(|event| match &event.action {
        Action::Replied { number, issuer, .. } => Some(ReplyView {
            number: number.as_ref(),
            issuer,
            date: wording::day_in_text(event.date),
        }),
        _ => None,
    })
}

impl ReplyView<'_> {
    /// Whether it can be cited by its number.
    pub(crate) fn is_numbered(&self) -> bool {
        self.number.is_some()
    }
}

impl<'a> ItemView<'a> {
    /// The item as it stands on a day.
    pub(crate) fn on(item: &'a Item, day: NaiveDate) -> Self {
        let mut answers = Vec::new();
        let (mut given, mut body, mut returned) = (None, None, None);
        let (mut task, mut due) = (None, None);
        for event in item.events_by(day) {
            match &event.action {
                Action::Answered { by, text } => answers.push(AnswerView {
                    by: by.as_deref(),
                    text,
                }),
                Action::Assigned {
                    body: to,
                    due: set,
                    task: what,
                } => {
                    given = Some(match to.is_own() {
                        true => OutcomeView::Assigned,
                        false => OutcomeView::Requested,
                    });
                    body = Some(&to.name);
                    task = what.as_ref();
                    due = Some(set);
                }
                Action::Transferred {
                    body: to,
                    due: set,
                    task: what,
                    ..
                } => {
                    given = Some(OutcomeView::Transferred);
                    body = Some(&to.name);
                    task = what.as_ref().or(task);
                    due = Some(set).filter(|it| **it != Due::Open).or(due);
                }
                Action::Returned(reason) => returned = Some(reason),
                _ => {}
            }
        }
        let outcome = match () {
            () if item.state(day) == State::Withdrawn => Some(OutcomeView::Withdrawn),
            () if item.merged_into.is_some() => Some(OutcomeView::Merged),
            () if returned.is_some() => Some(OutcomeView::Returned),
            () => given,
        };
        Self {
            code: &item.code,
            content: &item.content,
            short: &item.short,
            answers,
            outcome,
            body,
            returned,
            with: item.with.iter().map(|body| &body.name).collect(),
            task,
            due,
            merged_into: item.merged_into.as_ref(),
        }
    }
}

impl Serialize for Due {
    /// A day as written in a text, or the words of a record; nothing where none was set.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (day, words) = match self {
            Self::Day(day) => (Some(wording::day_in_text(*day)), None),
            Self::Words(words) => (None, Some(words)),
            Self::Open => return serializer.serialize_none(),
        };
        let mut due = serializer.serialize_struct("Due", 2)?;
        due.serialize_field("day", &day)?;
        due.serialize_field("words", &words)?;
        due.end()
    }
}
