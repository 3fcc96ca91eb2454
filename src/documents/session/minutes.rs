//! Biên bản: the course of the session, speaker by speaker.

use serde::Serialize;

use super::folder;
use super::occasion::{Occasion, PersonView, audience, people};
use super::petition::{ItemView, SecretView, open_items, secret_items};
use super::speaker::{Readers, speaker};
use crate::documents::document::Document;
use crate::documents::drafting::{Draft, Drafting};
use crate::documents::kind::Kind;
use crate::documents::need::Need;
use crate::findings::Finding;
use crate::model::{Issue, Session};
use crate::records::{Approximation, Attendance, Channel, Prose, Text};
use crate::vietnamese::wording;

#[derive(Serialize)]
struct View<'a> {
    subject: &'a str,
    occasion: Occasion<'a>,
    chairs: Vec<PersonView<'a>>,
    secretary: Option<PersonView<'a>>,
    answerers: Vec<PersonView<'a>>,
    guests: &'a [Text],
    attendance: Vec<AttendanceView<'a>>,
    /// All groups together; `None` of one group.
    total: Option<String>,
    opening: &'a [Prose],
    turns: Vec<Turn<'a>>,
    secrets: Vec<SecretView<'a>>,
    summary: &'a [Prose],
}

#[derive(Serialize)]
struct Turn<'a> {
    speaker: String,
    items: Vec<ItemView<'a>>,
}

/// A group and its size in words: `trên 80 người`.
#[derive(Serialize)]
pub(crate) struct AttendanceView<'a> {
    group: &'a Text,
    size: String,
}

/// The minutes of a session that was held.
pub(crate) fn document(
    drafting: &Drafting<'_>,
    session: &Session,
) -> Option<Result<Document, Finding>> {
    let minutes = session.minutes.as_ref().filter(|_| session.held)?;
    let day = session.date?;
    let subject = format!("buổi đối thoại trực tiếp với {}", audience(session));
    let kind = Kind::Minutes;
    // Letters and calls are not part of what was said.
    let spoken = || {
        let petitions = drafting.model.petitions_of(session);
        petitions.filter(|petition| petition.channel == Channel::Session)
    };
    let mut sources = vec![&session.file];
    sources.extend(spoken().map(|petition| &petition.file));
    let draft = Draft {
        kind,
        abbreviation: None,
        about: None,
        path: format!("{}/bien-ban.pdf", folder(session)),
        title: format!("{} {subject}", kind.vietnamese()),
        issue: Issue::on(day, minutes.number),
        sources,
        needs: vec![Need::petitions_of(session), Need::calendar()],
    };
    let view = || View {
        subject: &subject,
        occasion: Occasion::from(session),
        chairs: people(&session.chairs),
        secretary: session.secretary.as_ref().map(|it| PersonView::from(&**it)),
        answerers: people(&session.answerers),
        guests: &session.guests,
        attendance: session
            .attendance
            .iter()
            .map(AttendanceView::from)
            .collect(),
        total: (session.attendance.len() > 1).then(|| in_all(&session.attendance)),
        opening: &minutes.opening,
        turns: spoken()
            .filter(|petition| open_items(petition).next().is_some())
            .map(|petition| Turn {
                speaker: speaker(petition, day, Readers::Office),
                items: open_items(petition)
                    .map(|item| ItemView::on(item, day))
                    .collect(),
            })
            .collect(),
        secrets: secret_items(spoken()),
        summary: &minutes.summary,
    };
    Some(drafting.document(draft, view))
}

impl<'a> From<&'a Attendance> for AttendanceView<'a> {
    fn from(attendance: &'a Attendance) -> Self {
        Self {
            group: &attendance.group,
            size: size(attendance.count, attendance.approximate),
        }
    }
}

/// All who came; one rough count makes the sum a rough one.
fn in_all(groups: &[Attendance]) -> String {
    let count = groups.iter().map(|group| group.count).sum();
    let exact = groups.iter().all(|group| group.approximate.is_none());
    size(count, (!exact).then_some(Approximation::About))
}

fn size(count: u32, approximate: Option<Approximation>) -> String {
    let about = match approximate {
        None => "",
        Some(Approximation::Nearly) => "gần ",
        Some(Approximation::About) => "khoảng ",
        Some(Approximation::Over) => "trên ",
    };
    format!("{about}{} người", wording::two_digits(count.into()))
}
