//! Thông báo: when and where the people can come, and how to send questions.

use minijinja::context;

use crate::documents::context::{DocumentContext, DocumentSpec, Made};
use crate::documents::need::Need;
use crate::model::{Kind, Session};
use crate::vietnamese::wording;

/// The announcement, once day and venue are known and somebody has asked for it.
pub(crate) fn document(context: &DocumentContext<'_>, session: &Session) -> Option<Made> {
    let announcement = session.announcement.as_ref()?;
    let arranged = session.on(announcement.paper.issue.tells_until());
    arranged.day.and(arranged.venue)?;
    let plan = context.model.plan_of(session.year);
    let paper = &announcement.paper;
    let recipients = &context.office.recipients.announcement;
    let mut spec = DocumentSpec::of_session(Kind::Announcement, session, paper.issue);
    spec.ending = Some((recipients, &paper.signer));
    spec.sources.extend(plan.map(|plan| &plan.file));
    spec.needs = vec![Need::plan(session.year)];
    let questions_until = announcement.questions_until;
    let view = || {
        context! {
            // The plan that the session carries out.
            plan => plan.and_then(|plan| context.cited(Kind::Plan, plan.paper.issue)),
            plan_subject => plan.map(|plan| &plan.subject),
            // What the office's villages are called.
            village => context.office.village_word(),
            contents => &announcement.contents,
            questions_until => questions_until.map(|day| wording::day_in_text(day.0)),
            contact => &announcement.contact,
        }
    };
    Some(context.document(spec, view))
}
