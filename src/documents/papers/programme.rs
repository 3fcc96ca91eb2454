//! Chương trình: who does what, when.

use minijinja::{Value, context};

use crate::documents::context::{DocumentContext, DocumentSpec, Made};
use crate::model::{Issue, Kind, Session};

/// The programme that goes with each round of invitations, or the only one, of the session's own
/// day.
pub(crate) fn documents(context: &DocumentContext<'_>, session: &Session) -> Vec<Made> {
    let rounds = session.invitations();
    let mut rounds: Vec<_> = rounds.map(|it| (it.nth, it.paper.issue)).collect();
    if rounds.is_empty() {
        rounds.extend(session.day().map(|day| (1, Issue::on(day, None))));
    }
    let made = rounds.into_iter();
    let made = made.filter_map(|(nth, issue)| document(context, session, nth, issue));
    made.collect()
}

/// One of them, once an agenda is listed. It bears no number.
fn document(
    context: &DocumentContext<'_>,
    session: &Session,
    nth: u32,
    issue: Issue,
) -> Option<Made> {
    let arranged = session.on(issue.tells_until());
    if arranged.day.is_none() || session.agenda.is_empty() {
        return None;
    }
    let issue = Issue {
        number: None,
        ..issue
    };
    let mut spec = DocumentSpec::of_session(Kind::Programme, session, issue);
    spec.nth = nth;
    let lines = session.agenda.iter().map(|it| {
        let time = it.time.format("%H:%M").to_string();
        context! { time, content => &it.content, who => &it.who }
    });
    let view = || context! { agenda => lines.collect::<Value>() };
    Some(context.document(spec, view))
}
