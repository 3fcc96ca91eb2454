//! Chương trình: who does what, when.

use minijinja::{Value, context};

use crate::documents::context::{DocumentContext, DocumentSpec, Made};
use crate::model::{Issue, Kind, SentAgenda, Session};

/// The programme that goes with each round of invitations, or the only one, of the session's own
/// day.
pub(crate) fn documents(context: &DocumentContext<'_>, session: &Session) -> Vec<Made> {
    let agendas = session.agendas().into_iter();
    let made = agendas.filter_map(|agenda| document(context, session, &agenda));
    made.collect()
}

/// One of them, once an agenda is listed. It bears no number.
fn document(
    context: &DocumentContext<'_>,
    session: &Session,
    agenda: &SentAgenda<'_>,
) -> Option<Made> {
    let arranged = session.on(agenda.issue.tells_until());
    if arranged.day.is_none() || agenda.lines.is_empty() {
        return None;
    }
    let issue = Issue {
        number: None,
        ..agenda.issue
    };
    let mut spec = DocumentSpec::of_session(Kind::Programme, session, issue);
    spec.nth = agenda.nth;
    let lines = agenda.lines.iter().map(|it| {
        let time = it.time.format("%H:%M").to_string();
        context! { time, content => &it.content, who => &it.who }
    });
    let view = || context! { agenda => lines.collect::<Value>() };
    Some(context.document(spec, view))
}
