//! Biên bản: the course of the session, speaker by speaker.

use serde::Serialize;

use crate::documents::context::{DocumentContext, DocumentSpec, Made};
use crate::documents::need::Need;
use crate::documents::views::{
    ItemView, Readers, SecretView, in_all, open_items, people, secret_items, speaker,
};
use crate::model::{Issue, Kind, Person, Session};
use crate::records::{Attendance, Channel, Prose, Text};

#[derive(Serialize)]
struct View<'a> {
    chairs: Vec<&'a Person>,
    secretary: Option<&'a Person>,
    answerers: Vec<&'a Person>,
    guests: &'a [Text],
    attendance: &'a [Attendance],
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
pub(crate) fn document(context: &DocumentContext<'_>, session: &Session) -> Option<Made> {
    let minutes = session.minutes.as_ref().filter(|_| session.was_held())?;
    let day = session.day()?;
    // Letters and calls are not part of what was said.
    let spoken = || {
        let petitions = context.model.petitions_of(session);
        petitions.filter(|petition| petition.channel == Channel::Session)
    };
    let mut spec = DocumentSpec::of_session(Kind::Minutes, session, Issue::on(day, minutes.number));
    spec.sources.extend(spoken().map(|petition| &petition.file));
    spec.needs = vec![Need::petitions_of(session), Need::calendar()];
    let turns = spoken().filter(|petition| open_items(petition).next().is_some());
    let turns = turns.map(|petition| Turn {
        speaker: speaker(petition, day, Readers::Office),
        items: open_items(petition)
            .map(|item| ItemView::on(item, day))
            .collect(),
    });
    let view = || View {
        chairs: people(&session.chairs),
        secretary: session.secretary.as_deref(),
        answerers: people(&session.answerers),
        guests: &session.guests,
        attendance: &session.attendance,
        total: (session.attendance.len() > 1).then(|| in_all(&session.attendance)),
        opening: &minutes.opening,
        turns: turns.collect(),
        secrets: secret_items(spoken()),
        summary: &minutes.summary,
    };
    Some(context.document(spec, view))
}
