//! Thông báo: when and where the people can come, and how to send questions.

use serde::Serialize;

use crate::documents::context::{Cited, DocumentContext, DocumentSpec, Made};
use crate::documents::letterhead::Ending;
use crate::documents::need::Need;
use crate::model::{Kind, Session};
use crate::records::{Prose, Text};
use crate::vietnamese::wording;

#[derive(Serialize)]
struct View<'a> {
    /// The plan that the session carries out.
    plan: Option<Cited>,
    plan_subject: Option<&'a Text>,
    /// What the office's villages are called.
    village: String,
    contents: &'a [Prose],
    questions_until: Option<String>,
    contact: &'a Text,
}

/// The announcement, once day and venue are known and somebody has asked for it.
pub(crate) fn document(context: &DocumentContext<'_>, session: &Session) -> Option<Made> {
    let announcement = session.announcement.as_ref()?;
    session.date.and(session.venue.as_ref())?;
    let plan = context.model.plan_of(session.year);
    let paper = &announcement.paper;
    let recipients = &context.office.recipients.announcement;
    let mut spec = DocumentSpec::of_session(Kind::Announcement, session, paper.issue);
    spec.ending = Some(Ending::new(recipients, &paper.signer));
    spec.sources.extend(plan.map(|plan| &plan.file));
    spec.needs = vec![Need::plan(session.year)];
    let questions_until = announcement.questions_until;
    let view = || View {
        plan: plan.and_then(|plan| context.cited(Kind::Plan, plan.paper.issue)),
        plan_subject: plan.map(|plan| &plan.subject),
        village: context.office.village_word(),
        contents: &announcement.contents,
        questions_until: questions_until.map(|day| wording::day_in_text(day.0)),
        contact: &announcement.contact,
    };
    Some(context.document(spec, view))
}
