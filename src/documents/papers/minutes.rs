//! Biên bản: the course of the session, speaker by speaker.

use minijinja::{Value, context};

use crate::documents::context::{DocumentContext, DocumentSpec, Made};
use crate::documents::need::Need;
use crate::documents::views::{
    Readers, in_all, item_view, open_items, people, secret_items, speaker,
};
use crate::model::{Issue, Kind, Session};
use crate::records::Channel;

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
    let turns = turns.map(|petition| {
        let items = open_items(petition).map(|item| item_view(item, day));
        context! {
            speaker => speaker(petition, day, Readers::Office),
            items => items.collect::<Value>(),
        }
    });
    let groups = &session.attendance;
    let view = || {
        context! {
            chairs => people(&session.chairs),
            secretary => session.secretary.as_deref(),
            answerers => people(&session.answerers),
            guests => &session.guests,
            attendance => groups.iter().collect::<Value>(),
            // All groups together; nothing of one group.
            total => (groups.len() > 1).then(|| in_all(groups)),
            opening => &minutes.opening,
            turns => turns.collect::<Value>(),
            secrets => secret_items(spoken()),
            summary => &minutes.summary,
        }
    };
    Some(context.document(spec, view))
}
