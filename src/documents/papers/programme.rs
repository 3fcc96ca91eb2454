//! Chương trình: who does what, when.

use serde::Serialize;

use crate::documents::context::{DocumentContext, DocumentSpec};
use crate::documents::document::Document;
use crate::documents::filing::Filing;
use crate::documents::views::{Occasion, audience};
use crate::findings::Finding;
use crate::model::{Issue, Kind, Session};
use crate::records::Text;

#[derive(Serialize)]
struct View<'a> {
    subject: &'a str,
    occasion: Occasion<'a>,
    agenda: Vec<Line<'a>>,
}

#[derive(Serialize)]
struct Line<'a> {
    time: String,
    content: &'a Text,
    who: &'a Text,
}

/// The programme, once an agenda is listed. It bears no number; its day is that of the
/// invitation it goes with, or the session's own.
pub(crate) fn document(
    context: &DocumentContext<'_>,
    session: &Session,
) -> Option<Result<Document, Finding>> {
    let day = session.date?;
    if session.agenda.is_empty() {
        return None;
    }
    let subject = format!("buổi đối thoại trực tiếp với {}", audience(session));
    let kind = Kind::Programme;
    let invitation = session.invitation.as_ref().map(|it| it.paper.issue);
    let spec = DocumentSpec {
        kind,
        register: None,
        about: None,
        filing: Filing::session(session),
        title: format!("{} {subject}", kind.vietnamese()),
        issue: Issue {
            number: None,
            date: invitation.map_or(Some(day), |issue| issue.date),
            reference: invitation.map_or(day, |issue| issue.reference),
        },
        sources: vec![&session.file],
        needs: Vec::new(),
    };
    let view = || View {
        subject: &subject,
        occasion: Occasion::from(session),
        agenda: session
            .agenda
            .iter()
            .map(|it| Line {
                time: it.time.format("%H:%M").to_string(),
                content: &it.content,
                who: &it.who,
            })
            .collect(),
    };
    Some(context.document(spec, view))
}
