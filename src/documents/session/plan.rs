//! Kế hoạch riêng: the plan of one thematic or extraordinary session.

use crate::documents::context::{DocumentContext, DocumentSpec};
use crate::documents::document::Document;
use crate::documents::filing::Filing;
use crate::documents::plan::View;
use crate::findings::Finding;
use crate::model::{Kind, Session};

/// The session's own plan, when it has one.
pub(crate) fn document(
    context: &DocumentContext<'_>,
    session: &Session,
) -> Option<Result<Document, Finding>> {
    let plan = session.plan.as_ref()?;
    let kind = Kind::Plan;
    let spec = DocumentSpec {
        kind,
        register: None,
        about: None,
        filing: Filing::session(session),
        title: format!("{} {}", kind.vietnamese(), plan.subject),
        issue: plan.paper.issue,
        sources: vec![&session.file],
        needs: Vec::new(),
    };
    Some(context.document(spec, || View::of_session(plan, session)))
}
