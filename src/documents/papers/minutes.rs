//! Biên bản: the course of the session, speaker by speaker.

use serde::Serialize;

use crate::documents::context::{DocumentContext, DocumentSpec};
use crate::documents::document::Document;
use crate::documents::filing::Filing;
use crate::documents::need::Need;
use crate::documents::views::{
    AttendanceView, ItemView, Occasion, PersonView, Readers, SecretView, audience, in_all,
    open_items, people, secret_items, speaker,
};
use crate::findings::Finding;
use crate::model::{Issue, Kind, Session};
use crate::records::{Channel, Prose, Text};

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

/// The minutes of a session that was held.
pub(crate) fn document(
    context: &DocumentContext<'_>,
    session: &Session,
) -> Option<Result<Document, Finding>> {
    let minutes = session.minutes.as_ref().filter(|_| session.held)?;
    let day = session.date?;
    let subject = format!("buổi đối thoại trực tiếp với {}", audience(session));
    let kind = Kind::Minutes;
    // Letters and calls are not part of what was said.
    let spoken = || {
        let petitions = context.model.petitions_of(session);
        petitions.filter(|petition| petition.channel == Channel::Session)
    };
    let mut sources = vec![&session.file];
    sources.extend(spoken().map(|petition| &petition.file));
    let spec = DocumentSpec {
        kind,
        register: None,
        about: None,
        filing: Filing::session(session),
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
    Some(context.document(spec, view))
}
