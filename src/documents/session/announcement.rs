//! Thông báo: when and where the people can come, and how to send questions.

use serde::Serialize;

use super::folder;
use super::occasion::{Occasion, audience};
use crate::documents::document::Document;
use crate::documents::drafting::{Draft, Drafting};
use crate::documents::kind::Kind;
use crate::documents::letterhead::Signature;
use crate::documents::need::Need;
use crate::findings::Finding;
use crate::model::{Office, Plan, Session};
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
    drafting: &Drafting<'_>,
    session: &Session,
) -> Option<Result<Document, Finding>> {
    let announcement = session.announcement.as_ref()?;
    session.date.and(session.venue.as_ref())?;
    let subject = format!(
        "Bí thư Đảng ủy đối thoại trực tiếp với {}",
        audience(session)
    );
    let kind = Kind::Announcement;
    let plan = drafting.model.plan_of(session.year);
    let mut sources = vec![&session.file];
    sources.extend(plan.map(|plan| &plan.file));
    let draft = Draft {
        kind,
        abbreviation: None,
        about: None,
        path: format!("{}/thong-bao.pdf", folder(session)),
        title: format!("{} {subject}", kind.vietnamese()),
        issue: announcement.paper.issue,
        sources,
        needs: vec![Need::plan(session.year)],
    };
    let view = || View {
        subject: &subject,
        plan: plan.and_then(|plan| reference(drafting.office, plan)),
        occasion: Occasion::from(session),
        village: drafting.office.village_word(),
        contents: &announcement.contents,
        questions_until: announcement
            .questions_until
            .map(|day| wording::day_in_text(day.0)),
        contact: &announcement.contact,
        recipients: &drafting.office.recipients.announcement,
        signature: Signature::from(&announcement.paper.signer),
    };
    Some(drafting.document(draft, view))
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
