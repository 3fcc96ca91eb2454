//! Thông báo: when and where the people can come, and how to send questions.

use serde::Serialize;

use crate::documents::context::{DocumentContext, DocumentSpec};
use crate::documents::document::Document;
use crate::documents::filing::Filing;
use crate::documents::letterhead::Signature;
use crate::documents::need::Need;
use crate::documents::views::{Occasion, audience};
use crate::findings::Finding;
use crate::model::{Kind, Office, Plan, Session};
use crate::records::{Prose, Text};
use crate::vietnamese::wording;

#[derive(Serialize)]
struct View<'a> {
    subject: &'a str,
    plan: Option<PlanReference<'a>>,
    occasion: Occasion<'a>,
    /// What the office's villages are called.
    village: String,
    contents: &'a [Prose],
    questions_until: Option<String>,
    contact: &'a Text,
    recipients: &'a [Text],
    signature: Signature<'a>,
}

/// The plan that the session carries out.
#[derive(Serialize)]
pub(crate) struct PlanReference<'a> {
    number: String,
    date: String,
    subject: &'a Text,
}

/// The announcement, once day and venue are known and somebody has asked for it.
pub(crate) fn document(
    context: &DocumentContext<'_>,
    session: &Session,
) -> Option<Result<Document, Finding>> {
    let announcement = session.announcement.as_ref()?;
    session.date.and(session.venue.as_ref())?;
    let subject = format!(
        "{} đối thoại trực tiếp với {}",
        context.head_on(announcement.paper.issue.reference),
        audience(session)
    );
    let kind = Kind::Announcement;
    let plan = context.model.plan_of(session.year);
    let mut sources = vec![&session.file];
    sources.extend(plan.map(|plan| &plan.file));
    let spec = DocumentSpec {
        kind,
        register: None,
        about: None,
        filing: Filing::session(session),
        title: format!("{} {subject}", kind.vietnamese()),
        issue: announcement.paper.issue,
        sources,
        needs: vec![Need::plan(session.year)],
    };
    let view = || View {
        subject: &subject,
        plan: plan.and_then(|plan| reference(context.office, plan)),
        occasion: Occasion::from(session),
        village: context.office.village_word(),
        contents: &announcement.contents,
        questions_until: announcement
            .questions_until
            .map(|day| wording::day_in_text(day.0)),
        contact: &announcement.contact,
        recipients: &context.office.recipients.announcement,
        signature: Signature::from(&announcement.paper.signer),
    };
    Some(context.document(spec, view))
}

/// The plan as other documents cite it; a draft cannot be cited.
fn reference<'a>(office: &Office, plan: &'a Plan) -> Option<PlanReference<'a>> {
    let symbol = &office.identity_on(plan.paper.issue.reference)?.symbol;
    Some(PlanReference {
        number: format!(
            "{}-KH/{symbol}",
            wording::two_digits(plan.paper.issue.number?.into())
        ),
        date: wording::day_in_text(plan.paper.issue.date?),
        subject: &plan.subject,
    })
}
