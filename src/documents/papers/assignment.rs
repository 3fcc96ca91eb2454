//! Phiếu chuyển: what one body has to do, in one letter.

use minijinja::{Value, context};

use crate::documents::context::{DocumentContext, DocumentSpec, Made};
use crate::documents::need::Need;
use crate::documents::views::{Readers, speaker};
use crate::model::{Assignment, GivenTask, Item, Kind, Session};
use crate::records::{Channel, NamedChoice};

/// One letter for each body that is to get one and was given something.
pub(crate) fn documents(context: &DocumentContext<'_>, session: &Session) -> Vec<Made> {
    let letters = session.assignments.iter();
    letters
        .filter_map(|letter| document(context, session, letter))
        .collect()
}

fn document(context: &DocumentContext<'_>, session: &Session, letter: &Assignment) -> Option<Made> {
    session.day()?;
    let (body, issue) = (&letter.body, letter.paper.issue);
    let recipients = &context.office.recipients.assignment;
    let mut spec = DocumentSpec::of_session(Kind::Assignment, session, issue);
    spec.part = Some(body.id.to_string());
    spec.title_end = format!(", gửi {}", body.name);
    spec.ending = Some((recipients, &letter.paper.signer));
    spec.needs = vec![Need::petitions_of(session), Need::calendar()];
    let mut rows = Vec::new();
    let mut spoken = true;
    for petition in context.model.petitions_of(session) {
        for item in petition
            .items
            .iter()
            .filter(|item| item.is_handed_on(letter.covers()))
        {
            let given = item.given_to(body, letter.covers());
            if !given.is_empty() {
                spec.sources.push(&petition.file);
                spoken &= petition.channel == Channel::Session;
                let who = speaker(petition, issue.reference, Readers::Office);
                rows.push(context! {
                    code => &item.code,
                    speaker => who + &merged(context, item, letter),
                    content => &item.content,
                    tasks => given.iter().map(task).collect::<Value>(),
                });
            }
        }
    }
    if rows.is_empty() {
        return None;
    }
    let conclusion = session.conclusion.as_ref().map(|it| it.paper.issue);
    let view = || {
        context! {
            addressee => &body.name,
            // `Kết luận` or `Thông báo kết luận`.
            conclusion_word => context.office.papers.conclusion.label(),
            conclusion => conclusion.and_then(|issue| context.cited(Kind::Conclusion, issue)),
            rows,
            // Whether all of it was said at the session; letters and calls count to it as well.
            spoken,
            // Whether the body is the commune's own: such a one is given tasks, others are asked.
            own => body.is_own(),
        }
    };
    Some(context.document(spec, view))
}

/// What has to be done, and until when.
fn task(given: &GivenTask<'_>) -> Value {
    context! { text => given.text, due => given.first }
}

/// Who else asked for it, under another number, by the day of a letter: they wait for an answer as
/// well.
fn merged(context: &DocumentContext<'_>, item: &Item, letter: &Assignment) -> String {
    let by = letter.covers();
    let same = context.merged.get(item.code.as_str());
    let same = same
        .into_iter()
        .flatten()
        .filter(|entry| entry.petition.received.0 <= by && entry.item.merged_by(by).is_some());
    let others = same.map(|entry| {
        let who = speaker(
            entry.petition,
            letter.paper.issue.reference,
            Readers::Office,
        );
        format!("; cùng ý kiến (mã số {}): {who}", entry.item.code)
    });
    others.collect()
}
