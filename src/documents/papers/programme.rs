//! Chương trình: who does what, when.

use minijinja::{Value, context};

use crate::documents::context::{DocumentContext, DocumentSpec, Made};
use crate::model::{Issue, Kind, Session};

/// The programme, once an agenda is listed. It bears no number; its day is that of the
/// invitation it goes with, or the session's own.
pub(crate) fn document(context: &DocumentContext<'_>, session: &Session) -> Option<Made> {
    let invitation = session.invitation.as_ref();
    let issue = match invitation {
        Some(invitation) => invitation.paper.issue,
        None => Issue::on(session.day()?, None),
    };
    let issue = Issue {
        number: None,
        ..issue
    };
    let arranged = session.on(issue.tells_until());
    if arranged.day.is_none() || session.agenda.is_empty() {
        return None;
    }
    let spec = DocumentSpec::of_session(Kind::Programme, session, issue);
    let lines = session.agenda.iter().map(|it| {
        let time = it.time.format("%H:%M").to_string();
        context! { time, content => &it.content, who => &it.who }
    });
    let view = || context! { agenda => lines.collect::<Value>() };
    Some(context.document(spec, view))
}
