//! The documents of one session, one file per kind.

mod announcement;
mod assignment;
mod conclusion;
mod invitation;
mod minutes;
mod occasion;
mod petition;
mod plan;
mod programme;
mod reply;
mod review;
mod speaker;

pub(crate) use occasion::{audience, villages};
pub(crate) use petition::DueView;
pub(crate) use plan::OwnSession;
pub(crate) use reply::documents as replies;
pub(crate) use speaker::{Readers, speaker};

use std::sync::Arc;

use crate::documents::document::Document;
use crate::documents::drafting::Drafting;
use crate::findings::Finding;
use crate::model::Session;

/// All documents that follow from what is recorded of a session.
pub(crate) fn documents(
    drafting: &Drafting<'_>,
    session: &Session,
) -> Vec<Result<Document, Finding>> {
    let mut documents = Vec::new();
    documents.extend(plan::document(drafting, session));
    documents.extend(announcement::document(drafting, session));
    documents.extend(invitation::documents(drafting, session));
    documents.extend(programme::document(drafting, session));
    documents.extend(review::document(drafting, session));
    documents.extend(minutes::document(drafting, session));
    documents.extend(conclusion::document(drafting, session));
    documents.extend(assignment::documents(drafting, session));
    let petitions = drafting.model.petitions_of(session);
    documents.extend(reply::documents(drafting, &folder(session), petitions));
    of_session(documents, &session.id)
}

/// The documents, each with the dialogue whose paper it is.
pub(crate) fn of_session(
    mut documents: Vec<Result<Document, Finding>>,
    id: &Arc<str>,
) -> Vec<Result<Document, Finding>> {
    for document in documents.iter_mut().flatten() {
        document.session = Some(Arc::clone(id));
    }
    documents
}

/// The folder of a session's documents, below the output folder.
fn folder(session: &Session) -> String {
    format!("{}/{}", session.year, session.id)
}
