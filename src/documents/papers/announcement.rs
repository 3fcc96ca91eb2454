//! Thông báo: when and where the people can come, and how to send questions.

use minijinja::context;

use crate::documents::context::{DocumentContext, DocumentSpec, Made};
use crate::documents::need::Need;
use crate::model::{Kind, Session, Signed};
use crate::records::Announcement;
use crate::vietnamese::wording;

/// The announcement, and those that repeat it.
pub(crate) fn documents(context: &DocumentContext<'_>, session: &Session) -> Vec<Made> {
    let announcements = session.announcements();
    let made = announcements.filter_map(|(nth, it)| document(context, session, nth, it));
    made.collect()
}

/// One of them, once day and venue are known.
fn document(
    context: &DocumentContext<'_>,
    session: &Session,
    nth: u32,
    announcement: &Signed<Announcement>,
) -> Option<Made> {
    let arranged = session.on(announcement.paper.issue.tells_until());
    arranged.day.and(arranged.venue)?;
    let plan = context.model.plan_of(session.year);
    let paper = &announcement.paper;
    let recipients = &context.office.recipients.announcement;
    let mut spec = DocumentSpec::of_session(Kind::Announcement, session, paper.issue);
    spec.nth = nth;
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
