//! Kế hoạch riêng: the plan of one thematic or extraordinary session.

use serde::Serialize;

use super::folder;
use super::occasion::{Occasion, PersonView, people};
use crate::documents::document::Document;
use crate::documents::drafting::{Draft, Drafting};
use crate::documents::kind::Kind;
use crate::documents::plan::View;
use crate::findings::Finding;
use crate::model::Session;
use crate::records::Text;

/// Buổi đối thoại in its own plan.
#[derive(Serialize)]
pub(crate) struct OwnSession<'a> {
    occasion: Occasion<'a>,
    organiser: Option<&'a Text>,
    chairs: Vec<PersonView<'a>>,
    answerers: Vec<PersonView<'a>>,
    guests: &'a [Text],
}

/// The session's own plan, when it has one.
pub(crate) fn document(
    drafting: &Drafting<'_>,
    session: &Session,
) -> Option<Result<Document, Finding>> {
    let plan = session.plan.as_ref()?;
    let kind = Kind::Plan;
    let draft = Draft {
        kind,
        abbreviation: None,
        about: None,
        path: format!("{}/ke-hoach.pdf", folder(session)),
        title: format!("{} {}", kind.vietnamese(), plan.subject),
        issue: plan.paper.issue,
        sources: vec![&session.file],
        needs: Vec::new(),
    };
    let own = || OwnSession {
        occasion: Occasion::from(session),
        organiser: session.organiser.as_ref().map(|body| &body.name),
        chairs: people(&session.chairs),
        answerers: people(&session.answerers),
        guests: &session.guests,
    };
    Some(drafting.document(draft, || View::of_session(plan, own())))
}
