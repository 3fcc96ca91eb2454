//! Chương trình: who does what, when.

use serde::Serialize;

use super::folder;
use super::occasion::{Occasion, audience};
use crate::documents::document::Document;
use crate::documents::drafting::{Draft, Drafting};
use crate::documents::kind::Kind;
use crate::findings::Finding;
use crate::model::{Issue, Session};
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
    drafting: &Drafting<'_>,
    session: &Session,
) -> Option<Result<Document, Finding>> {
    let day = session.date?;
    if session.agenda.is_empty() {
        return None;
    }
    let subject = format!("buổi đối thoại trực tiếp với {}", audience(session));
    let kind = Kind::Programme;
    let invitation = session.invitation.as_ref().map(|it| it.paper.issue);
    let draft = Draft {
        kind,
        abbreviation: None,
        about: None,
        path: format!("{}/chuong-trinh.pdf", folder(session)),
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
    Some(drafting.document(draft, view))
}
