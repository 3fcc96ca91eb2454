//! Which documents follow from what is recorded of a session.

use super::{
    announcement, assignment, conclusion, invitation, minutes, plan, programme, reply, review,
};
use crate::documents::context::DocumentContext;
use crate::documents::document::Document;
use crate::documents::filing::Filing;
use crate::findings::Finding;
use crate::model::Session;

/// All of them, in the order of the process.
pub(crate) fn documents(
    context: &DocumentContext<'_>,
    session: &Session,
) -> Vec<Result<Document, Finding>> {
    let mut documents = Vec::new();
    documents.extend(plan::document(context, session));
    documents.extend(announcement::document(context, session));
    documents.extend(invitation::documents(context, session));
    documents.extend(programme::document(context, session));
    documents.extend(review::document(context, session));
    documents.extend(minutes::document(context, session));
    documents.extend(conclusion::document(context, session));
    documents.extend(assignment::documents(context, session));
    let petitions = context.model.petitions_of(session);
    documents.extend(reply::documents(
        context,
        &Filing::session(session),
        petitions,
    ));
    documents
}
