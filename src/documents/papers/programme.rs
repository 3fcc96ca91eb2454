//! Chương trình: who does what, when.

use minijinja::{Value, context};

use crate::documents::context::{DocumentContext, DocumentSpec, Made};
use crate::model::{Issue, Kind, Session};

/// The programme, once an agenda is listed. It bears no number; its day is that of the
/// invitation it goes with, or the session's own.
pub(crate) fn document(context: &DocumentContext<'_>, session: &Session) -> Option<Made> {
    let day = session.day()?;
    if session.agenda.is_empty() {
        return None;
    }
    let invitation = session.invitation.as_ref();
    let issue = Issue {
        number: None,
        ..invitation.map_or(Issue::on(day, None), |it| it.paper.issue)
    };
    let spec = DocumentSpec::of_session(Kind::Programme, session, issue);
    let lines = session.agenda.iter().map(|it| {
        let time = it.time.format("%H:%M").to_string();
        context! { time, content => &it.content, who => &it.who }
    });
    let view = || context! { agenda => lines.collect::<Value>() };
    Some(context.document(spec, view))
}
